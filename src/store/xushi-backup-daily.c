/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/xushi-backup-daily.h"

#include "base/xushi-i18n.h"
#include "store/xushi-backup-folder.h"
#include "store/xushi-backup-rule.h"
#include "store/xushi-backup.h"
#include "store/xushi-store-private.h"

#include <glib/gstdio.h>
#include <string.h>

/* XushiBackupDaily: see the header. */
struct _XushiBackupDaily
{
  char *day;    /* owned, nullable: "YYYY-MM-DD", the last one that was looked after */
  char *series; /* owned, nullable: the folder where this store has made a backup */
};

XushiBackupDaily *
xushi_backup_daily_new (void)
{
  return g_new0 (XushiBackupDaily, 1);
}

void
xushi_backup_daily_free (XushiBackupDaily *self)
{
  if (self == NULL)
    return;
  g_free (self->day);
  g_free (self->series);
  g_free (self);
}

void
xushi_backup_daily_skip (XushiBackupDaily *self, const char *now)
{
  g_free (self->day);
  self->day = g_strndup (now, strlen ("YYYY-MM-DD"));
}

static int
compare_newest_first (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) b, *(const char *const *) a);
}

/* (transfer full) (element-type utf8): when the backups in @series were made, newest first. */
static GPtrArray *
list_series (const char *series)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) dir = g_dir_open (series, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      char *made = xushi_backup_folder_read_name (name);

      if (made != NULL)
        g_ptr_array_add (list, made);
    }
  g_ptr_array_sort (list, compare_newest_first);
  return list;
}

/* (transfer full) */
static char *
get_path (const char *series, const char *made)
{
  g_autofree char *name = xushi_backup_folder_get_name (made);

  return g_build_filename (series, name, NULL);
}

static gboolean
has_day (const char *series, const char *day)
{
  g_autoptr (GPtrArray) made = list_series (series);

  for (guint i = 0; i < made->len; i++)
    if (g_str_has_prefix (g_ptr_array_index (made, i), day))
      return TRUE;
  return FALSE;
}

/* What failed is not the step, which is not to be repeated, and the hidden name of a half backup says
 * nothing to a clerk. @failure: (transfer full) */
static gboolean
fail_copy (const char *series, GError *failure, GError **error)
{
  if (g_error_matches (failure, XUSHI_STORE_ERROR, XUSHI_STORE_ERROR_FULL)
      || g_error_matches (failure, XUSHI_STORE_ERROR, XUSHI_STORE_ERROR_DAMAGED))
    {
      g_propagate_error (error, failure);
      return FALSE;
    }
  g_debug ("%s", failure->message);
  g_error_free (failure);
  g_set_error (error, XUSHI_STORE_ERROR, XUSHI_STORE_ERROR_IO,
               _ ("The folder of the backups “%s” could not be written; see whether its disk is "
                  "still connected."),
               series);
  return FALSE;
}

static gboolean
make (XushiBackupDaily *self, XushiStore *store, const char *uuid, const char *now, GError **error)
{
  g_autofree char *place = xushi_backup_folder_find_place (xushi_store_get_path (store));
  g_autofree char *series
      = xushi_backup_folder_make_series (uuid != NULL ? uuid : "", place, error);
  g_autofree char *path = NULL;
  GError *failure = NULL;
  GStatBuf status;

  if (series == NULL)
    return FALSE;
  if (has_day (series, self->day))
    return TRUE;
  path = get_path (series, now);
  /* Rather no backup than one that takes the last room from the plan itself. */
  if (g_stat (xushi_store_get_path (store), &status) == 0
      && !xushi_backup_folder_check_room (series, status.st_size, error))
    return FALSE;
  if (!xushi_store_back_up (store, path, &failure))
    return fail_copy (series, failure, error);
  g_free (self->series);
  self->series = g_steal_pointer (&series);
  return TRUE;
}

/* (transfer full): @error in a sentence that does not ask to repeat the step. */
static char *
tell (const GError *error)
{
  if (g_error_matches (error, XUSHI_STORE_ERROR, XUSHI_STORE_ERROR_FULL))
    {
      g_autofree char *root = xushi_backup_folder_get_root ();

      return g_strdup_printf (_ ("There is no room left on the disk for today's backup in “%s”. "
                                 "What you enter is saved in the plan all the same; free some "
                                 "space."),
                              root);
    }
  return g_strdup_printf (_ ("No backup could be made today, though what you enter is saved in "
                             "the plan all the same. %s"),
                          error->message);
}

/* Whether the day of @now was looked after; if not, it counts as such from now on. */
static gboolean
is_looked_after (XushiBackupDaily *self, const char *now)
{
  if (self->day != NULL && g_str_has_prefix (now, self->day))
    return TRUE;
  xushi_backup_daily_skip (self, now);
  return FALSE;
}

/* @problem: (out) (transfer full) (nullable) */
static void
try (XushiBackupDaily *self, XushiStore *store, const char *uuid, const char *now, char **problem)
{
  g_autoptr (GError) error = NULL;

  *problem = make (self, store, uuid, now, &error) ? NULL : tell (error);
}

gboolean
xushi_backup_daily_look (XushiBackupDaily *self, XushiStore *store, const char *now,
                         char **problem)
{
  if (is_looked_after (self, now))
    return FALSE;
  *problem = NULL;
  /* A plan in which nothing stands yet is worth no backup. */
  if (xushi_plan_get_n_indicators (xushi_store_get_plan (store)) > 0)
    try (self, store, xushi_store_get_uuid (store), now, problem);
  return TRUE;
}

gboolean
xushi_backup_daily_look_old (XushiBackupDaily *self, XushiStore *store, const char *uuid,
                             const char *now, char **problem)
{
  if (is_looked_after (self, now))
    return FALSE;
  try (self, store, uuid, now, problem);
  return TRUE;
}

/* Deletes what is not @kept of @made, behind the newest sound one. */
static void
delete_others (const char *series, GPtrArray *made, const gboolean *kept)
{
  gboolean is_safe = FALSE;

  for (guint i = 0; i < made->len; i++)
    {
      g_autofree char *path = get_path (series, g_ptr_array_index (made, i));

      /* Once a sound one is found, older ones may go; it stays itself. */
      if (!is_safe)
        is_safe = xushi_backup_is_sound (path, NULL);
      else if (!kept[i] && g_unlink (path) != 0)
        g_debug ("%s could not be deleted", path);
    }
}

void
xushi_backup_daily_prune (XushiBackupDaily *self)
{
  g_autoptr (GPtrArray) made = self->series != NULL ? list_series (self->series) : NULL;
  g_autofree gboolean *kept = NULL;
  guint n_kept = 0;

  if (made == NULL)
    return;
  kept = xushi_backup_rule_apply (made, self->day);
  for (guint i = 0; i < made->len; i++)
    n_kept += kept[i] != FALSE;
  /* To find out whether a backup is sound takes the time of reading it. */
  if (n_kept < made->len)
    delete_others (self->series, made, kept);
}
