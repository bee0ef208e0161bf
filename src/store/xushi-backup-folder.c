/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/xushi-backup-folder.h"

#include "base/xushi-date.h"
#include "base/xushi-file-name.h"
#include "base/xushi-file-replace.h"
#include "base/xushi-i18n.h"
#include "base/xushi-system-error.h"
#include "store/xushi-store-private.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/statvfs.h>
#include <unistd.h>

#define PLACE_FILE "plan.path"
#define MADE_LENGTH 19 /* of "YYYY-MM-DD HH:MM:SS" */
#define DATE_LENGTH 10

/* What a name may be made of; a plan's own text never becomes a part of a path. */
#define SAFE "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-"
#define MAX_ID_LENGTH 64
#define SERIES_LENGTH 16

/* How many times the plan's size must be free: for the backup, for an edit that changes as much as
 * the plan has, and for the journal of that. */
#define ROOM 3

char *
xushi_backup_folder_find_place (const char *path)
{
  char *real = realpath (path, NULL);
  g_autofree char *absolute = NULL, *folder = NULL, *base = NULL;
  g_autofree char *real_folder = NULL;

  if (real != NULL)
    return real;
  absolute = g_canonicalize_filename (path, NULL);
  folder = g_path_get_dirname (absolute);
  base = g_path_get_basename (absolute);
  real_folder = realpath (folder, NULL);
  return real_folder != NULL ? g_build_filename (real_folder, base, NULL)
                             : g_steal_pointer (&absolute);
}

char *
xushi_backup_folder_get_root (void)
{
  return g_build_filename (g_get_user_data_dir (), "xushi", "backups", NULL);
}

/* (transfer full): the name of the folder that belongs to @id. */
static char *
get_id_name (const char *id)
{
  gsize length = strlen (id);

  if (length > 0 && length <= MAX_ID_LENGTH && strspn (id, SAFE) == length)
    return g_strdup (id);
  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, id, -1);
}

/* (transfer full) */
static char *
get_series_name (const char *place)
{
  char *name = g_compute_checksum_for_string (G_CHECKSUM_SHA256, place, -1);

  name[SERIES_LENGTH] = '\0';
  return name;
}

char *
xushi_backup_folder_get_series (const char *id, const char *place)
{
  g_autofree char *root = xushi_backup_folder_get_root ();
  g_autofree char *id_name = get_id_name (id);
  g_autofree char *series_name = get_series_name (place);

  return g_build_filename (root, id_name, series_name, NULL);
}

/* Adds the folders in @folder: that called @name only, or all others if @others. */
static void
add_series (GPtrArray *series, const char *folder, const char *name, gboolean others)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *found;

  while (dir != NULL && (found = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, found, NULL);

      if (g_str_equal (found, name) != others && g_file_test (path, G_FILE_TEST_IS_DIR))
        g_ptr_array_add (series, g_steal_pointer (&path));
    }
}

GPtrArray *
xushi_backup_folder_list_series (const char *id, const char *place, GError **error)
{
  g_autoptr (GPtrArray) series = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *root = xushi_backup_folder_get_root ();
  g_autofree char *name = get_series_name (place);
  g_autofree char *id_name = id != NULL ? get_id_name (id) : NULL;
  g_autoptr (GError) failure = NULL;
  g_autoptr (GDir) dir = g_dir_open (root, 0, &failure);
  const char *found;

  if (dir == NULL && !g_error_matches (failure, G_FILE_ERROR, G_FILE_ERROR_NOENT))
    {
      g_set_error (error, XUSHI_STORE_ERROR, XUSHI_STORE_ERROR_IO,
                   _ ("The folder of the backups “%s” cannot be read; ask whoever looks after "
                      "this computer for permission."),
                   root);
      return NULL;
    }
  while (dir != NULL && (found = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *folder = g_build_filename (root, found, NULL);

      add_series (series, folder, name, FALSE);
    }
  if (id_name != NULL)
    {
      g_autofree char *folder = g_build_filename (root, id_name, NULL);

      add_series (series, folder, name, TRUE);
    }
  return g_steal_pointer (&series);
}

gboolean
xushi_backup_folder_is_of (const char *series, const char *id)
{
  g_autofree char *folder = g_path_get_dirname (series);
  g_autofree char *found = g_path_get_basename (folder);
  g_autofree char *name = get_id_name (id);

  return g_str_equal (found, name);
}

char *
xushi_backup_folder_read_place (const char *series)
{
  g_autofree char *path = g_build_filename (series, PLACE_FILE, NULL);
  char *place = NULL;
  gsize length = 0;

  if (!g_file_get_contents (path, &place, &length, NULL) || length > PATH_MAX)
    g_clear_pointer (&place, g_free);
  return place;
}

/* What the errno value @number means for a folder of backups. Returns FALSE. */
static gboolean
fail (const char *folder, int number, GError **error)
{
  if (xushi_system_error_is_full (number))
    g_set_error (error, XUSHI_STORE_ERROR, XUSHI_STORE_ERROR_FULL,
                 _ ("There is no room left for backups on the disk of “%s”; free some space."),
                 folder);
  else if (number == EACCES || number == EPERM || number == EROFS)
    g_set_error (error, XUSHI_STORE_ERROR, XUSHI_STORE_ERROR_IO,
                 _ ("The folder of the backups “%s” may not be written by you; ask whoever looks "
                    "after this computer for permission."),
                 folder);
  else if (number == ENOTDIR || number == EEXIST || number == ELOOP || number == ENOENT)
    g_set_error (error, XUSHI_STORE_ERROR, XUSHI_STORE_ERROR_IO,
                 _ ("The folder of the backups “%s” cannot be made, because something else has its "
                    "name or leads nowhere; remove that."),
                 folder);
  else
    {
      g_autofree char *cause = xushi_system_error_to_text (number);

      g_set_error (error, XUSHI_STORE_ERROR, XUSHI_STORE_ERROR_IO,
                   _ ("The folder of the backups “%s” cannot be used: %s."), folder, cause);
    }
  return FALSE;
}

/* An administrator may write into anybody's folder; but what is written there as somebody else, its
 * owner could never write or remove. */
static gboolean
check_owner (const char *folder, GError **error)
{
  GStatBuf status;

  if (geteuid () != 0 || g_stat (folder, &status) != 0 || status.st_uid == 0)
    return TRUE;
  g_set_error (error, XUSHI_STORE_ERROR, XUSHI_STORE_ERROR_IO,
               _ ("The folder “%s”, where backups belong, is another user's; start Xushi as that "
                  "user."),
               folder);
  return FALSE;
}

static gboolean
write_place (const char *series, const char *place, GError **error)
{
  g_autofree char *path = g_build_filename (series, PLACE_FILE, NULL);
  g_autoptr (GError) failure = NULL;

  if (g_file_test (path, G_FILE_TEST_IS_REGULAR)
      || xushi_file_replace_contents (path, place, strlen (place), &failure))
    return TRUE;
  if (g_error_matches (failure, XUSHI_FILE_ERROR, XUSHI_FILE_ERROR_FULL))
    return fail (series, ENOSPC, error);
  return fail (series, EACCES, error);
}

char *
xushi_backup_folder_make_series (const char *id, const char *place, GError **error)
{
  g_autofree char *root = xushi_backup_folder_get_root ();
  g_autofree char *program = g_path_get_dirname (root);
  g_autofree char *series = xushi_backup_folder_get_series (id, place);

  if (!check_owner (g_get_user_data_dir (), error) || !check_owner (program, error)
      || !check_owner (root, error) || !check_owner (series, error))
    return NULL;
  if (g_mkdir_with_parents (series, 0700) != 0)
    {
      fail (root, errno, error);
      return NULL;
    }
  if (g_access (series, W_OK | X_OK) != 0)
    {
      fail (series, errno, error);
      return NULL;
    }
  return write_place (series, place, error) ? g_steal_pointer (&series) : NULL;
}

gboolean
xushi_backup_folder_check_room (const char *series, gint64 size, GError **error)
{
  struct statvfs disk;

  if (statvfs (series, &disk) != 0)
    return TRUE; /* writing will tell */
  return (double) disk.f_bavail * (double) disk.f_frsize >= ROOM * (double) size
         || fail (series, ENOSPC, error);
}

/* A colon is not allowed in the names of every file system. */
char *
xushi_backup_folder_get_name (const char *now)
{
  g_autofree char *made = g_strdelimit (g_strndup (now, MADE_LENGTH), ":", '-');

  return g_strconcat (made, XUSHI_PLAN_SUFFIX, NULL);
}

char *
xushi_backup_folder_read_name (const char *name)
{
  static const char form[] = " dd-dd-dd" XUSHI_PLAN_SUFFIX;
  g_autofree char *date = g_strndup (name, DATE_LENGTH);
  char *made;

  if (strlen (name) != MADE_LENGTH + strlen (XUSHI_PLAN_SUFFIX)
      || !xushi_date_parse (date, NULL, NULL, NULL))
    return NULL;
  for (gsize i = 0; form[i] != '\0'; i++)
    if (form[i] == 'd' ? !g_ascii_isdigit (name[DATE_LENGTH + i])
                       : name[DATE_LENGTH + i] != form[i])
      return NULL;
  made = g_strndup (name, MADE_LENGTH);
  g_strdelimit (made + DATE_LENGTH, "-", ':');
  return made;
}
