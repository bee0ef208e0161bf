/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/xushi-backup.h"

#include "base/xushi-i18n.h"
#include "store/xushi-backup-folder.h"
#include "store/xushi-schema.h"
#include "store/xushi-store-private.h"

#include <glib/gstdio.h>

void
xushi_backup_free (XushiBackup *self)
{
  if (self == NULL)
    return;
  g_free (self->path);
  g_free (self->made);
  g_free (self->plan);
  g_free (self);
}

/* (transfer full) (nullable): NULL if it is no backup. */
static XushiBackup *
look_at (const char *series, const char *name)
{
  g_autoptr (XushiBackup) self = g_new0 (XushiBackup, 1);
  GStatBuf status;

  self->made = xushi_backup_folder_read_name (name);
  if (self->made == NULL)
    return NULL;
  self->path = g_build_filename (series, name, NULL);
  if (g_stat (self->path, &status) != 0 || !S_ISREG (status.st_mode))
    return NULL;
  self->size = status.st_size;
  return g_steal_pointer (&self);
}

/* @uuid: (nullable) */
static void
add_backups (GPtrArray *backups, const char *series, const char *uuid, const char *place)
{
  g_autofree char *plan = xushi_backup_folder_read_place (series);
  gboolean same_place = g_strcmp0 (plan, place) == 0;
  gboolean same_plan = uuid == NULL || xushi_backup_folder_is_of (series, uuid);
  g_autoptr (GDir) dir = g_dir_open (series, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      XushiBackup *backup = look_at (series, name);

      if (backup == NULL)
        continue;
      backup->plan = g_strdup (plan != NULL ? plan : "");
      backup->is_here = same_place && same_plan;
      backup->is_other = !same_plan;
      g_ptr_array_add (backups, backup);
    }
}

static int
compare (gconstpointer a, gconstpointer b)
{
  const XushiBackup *left = *(XushiBackup *const *) a, *right = *(XushiBackup *const *) b;

  if (left->is_here != right->is_here)
    return left->is_here ? -1 : 1;
  if (left->is_other != right->is_other)
    return left->is_other ? 1 : -1;
  return -g_strcmp0 (left->made, right->made);
}

GPtrArray *
xushi_backup_list (const char *uuid, const char *path, GError **error)
{
  g_autoptr (GPtrArray) backups
      = g_ptr_array_new_with_free_func ((GDestroyNotify) xushi_backup_free);
  g_autofree char *place = NULL;
  g_autoptr (GPtrArray) series = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  place = xushi_backup_folder_find_place (path);
  series = xushi_backup_folder_list_series (uuid, place, error);
  if (series == NULL)
    return NULL;
  for (guint i = 0; i < series->len; i++)
    add_backups (backups, g_ptr_array_index (series, i), uuid, place);
  g_ptr_array_sort (backups, compare);
  return g_steal_pointer (&backups);
}

/* (transfer full) (nullable): a file of a schema that this program knows. */
static XushiDatabase *
open_backup (const char *path, GError **error)
{
  g_autoptr (XushiDatabase) database = xushi_database_open (path, FALSE, error);
  int version = 0;

  if (database == NULL
      || !xushi_schema_read_version (database, XUSHI_SCHEMA_FOLDER, &version, error)
      || !xushi_database_begin_reading (database, error))
    return NULL;
  return g_steal_pointer (&database);
}

gboolean
xushi_backup_is_sound (const char *path, GError **error)
{
  g_autoptr (GPtrArray) faults = xushi_store_inspect_file (path, error);
  const XushiFault *worst = xushi_fault_find_worst (faults);

  if (worst != NULL)
    g_set_error_literal (error, XUSHI_STORE_ERROR, XUSHI_STORE_ERROR_DAMAGED, worst->sentence);
  return faults != NULL && worst == NULL;
}

XushiBackup *
xushi_backup_find_newest_sound (const char *uuid, const char *path)
{
  g_autoptr (GPtrArray) backups = xushi_backup_list (uuid, path, NULL);

  for (guint i = 0; backups != NULL && i < backups->len; i++)
    {
      const XushiBackup *backup = g_ptr_array_index (backups, i);

      if (!backup->is_other && xushi_backup_is_sound (backup->path, NULL))
        return g_ptr_array_steal_index (backups, i);
    }
  return NULL;
}

/* @sql: a string literal */
static gboolean
read_count (XushiDatabase *database, const char *sql, gint64 *n, GError **error)
{
  g_autoptr (XushiStatement) statement = xushi_statement_new (database, sql);

  return xushi_statement_read_int (statement, n, error);
}

gboolean
xushi_backup_count (const XushiBackup *self, gint64 *n_indicators, gint64 *n_values,
                    GError **error)
{
  g_autoptr (XushiDatabase) database = NULL;

  g_return_val_if_fail (self != NULL, FALSE);

  database = open_backup (self->path, error);
  /* With max (), SQLite takes the bare column from the row that has the maximum. */
  return database != NULL
         && read_count (database, "SELECT count (*) FROM indicator", n_indicators, error)
         && read_count (database,
                        "SELECT count (value) FROM (SELECT value, max (version) FROM reading "
                        "GROUP BY indicator, month)",
                        n_values, error);
}

/* A damaged backup has its own remedy. @failure: (transfer full) */
static gboolean
fail_restoring (const XushiBackup *self, GError *failure, GError **error)
{
  if (!g_error_matches (failure, XUSHI_STORE_ERROR, XUSHI_STORE_ERROR_DAMAGED)
      && !g_error_matches (failure, XUSHI_STORE_ERROR, XUSHI_STORE_ERROR_FOREIGN))
    {
      g_propagate_error (error, failure);
      return FALSE;
    }
  g_debug ("%s: %s", self->path, failure->message);
  g_error_free (failure);
  g_set_error (error, XUSHI_STORE_ERROR, XUSHI_STORE_ERROR_DAMAGED,
               _ ("The backup of %s is damaged, so nothing was restored; choose another one."),
               self->made);
  return FALSE;
}

gboolean
xushi_backup_restore (const XushiBackup *self, const char *path, gboolean overwrite,
                      GError **error)
{
  g_autoptr (XushiStore) store = NULL;
  g_autoptr (XushiStoreCopy) copy = NULL;
  GError *failure = NULL;
  double share = 0;

  g_return_val_if_fail (self != NULL && path != NULL, FALSE);

  store = xushi_store_open (self->path, XUSHI_STORE_READ_ONLY, &failure);
  if (store != NULL)
    copy = xushi_store_copy_new (store, path, overwrite, &failure);
  while (failure == NULL && share < 1)
    xushi_store_copy_step (copy, &share, &failure);
  if (failure == NULL && xushi_store_copy_check (copy, &failure))
    xushi_store_copy_publish (copy, &failure);
  return failure == NULL || fail_restoring (self, failure, error);
}
