/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "intake/xushi-new-plan.h"

#include "base/xushi-i18n.h"
#include "intake/xushi-import.h"
#include "intake/xushi-sample.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <unistd.h>

static gboolean
refuse (int code, const char *sentence, const char *name, GError **error)
{
  g_autoptr (GString) text = g_string_new (sentence);

  g_string_replace (text, "%s", name, 1);
  g_set_error_literal (error, XUSHI_STORE_ERROR, code, text->str);
  return FALSE;
}

/* What the store would say of the file beside is better said of the one that was named. */
static gboolean
check_place (const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *folder_name = g_filename_display_name (folder);

  if (g_file_test (path, G_FILE_TEST_EXISTS) || g_file_test (path, G_FILE_TEST_IS_SYMLINK))
    return refuse (XUSHI_STORE_ERROR_EXISTS,
                   _ ("There is already a file of this name; choose another one."), "", error);
  if (!g_file_test (folder, G_FILE_TEST_IS_DIR))
    return refuse (XUSHI_STORE_ERROR_MISSING,
                   _ ("The folder “%s” does not exist; make it first, or choose another one."),
                   folder_name, error);
  if (access (folder, W_OK) != 0)
    return refuse (XUSHI_STORE_ERROR_READ_ONLY,
                   _ ("You have no permission to write in the folder “%s”."), folder_name, error);
  return TRUE;
}

/* A name in the same folder that is not in use. */
static char *
name_beside (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *base = g_path_get_basename (path);

  for (;;)
    {
      g_autofree char *name
          = g_strdup_printf (".%s.%08x.tmp", base, (guint) g_random_int ());
      g_autofree char *beside = g_build_filename (folder, name, NULL);

      if (!g_file_test (beside, G_FILE_TEST_EXISTS))
        return g_steal_pointer (&beside);
    }
}

static gboolean
build (const char *beside, const XushiPlanInfo *info, XushiFillFunc fill, gpointer user_data,
       GError **error)
{
  g_autoptr (XushiStore) store = xushi_store_create (beside, info, error);
  g_autoptr (XushiEditor) editor = NULL;
  gboolean sound;

  if (store == NULL)
    return FALSE;
  editor = xushi_editor_new (store);
  sound = fill (editor, user_data, error);
  xushi_store_close (store);
  return sound;
}

/* Gives the finished file its name, unless somebody else was quicker. */
static gboolean
settle (const char *beside, const char *path, GError **error)
{
  int failed = renameat2 (AT_FDCWD, beside, AT_FDCWD, path, RENAME_NOREPLACE);

  /* Some network file systems know no such renaming. */
  if (failed != 0 && errno == EINVAL && !g_file_test (path, G_FILE_TEST_EXISTS))
    failed = g_rename (beside, path);
  if (failed == 0)
    return TRUE;
  if (errno == EEXIST)
    return refuse (XUSHI_STORE_ERROR_EXISTS,
                   _ ("There is already a file of this name; choose another one."), "", error);
  return refuse (XUSHI_STORE_ERROR_IO, _ ("The file cannot be written: %s"), g_strerror (errno),
                 error);
}

gboolean
xushi_new_plan_create (const char *path, const XushiPlanInfo *info, XushiFillFunc fill,
                       gpointer user_data, GError **error)
{
  g_autofree char *beside = NULL;

  if (!check_place (path, error))
    return FALSE;
  beside = name_beside (path);
  if (build (beside, info, fill, user_data, error) && settle (beside, path, error))
    return TRUE;
  g_unlink (beside);
  return FALSE;
}

static gboolean
fill_from_rows (XushiEditor *editor, gpointer rows, GError **error)
{
  return xushi_import_plan (editor, rows, error);
}

gboolean
xushi_new_plan_from_rows (const char *path, const XushiPlanInfo *info, GPtrArray *rows,
                          GError **error)
{
  return xushi_new_plan_create (path, info, fill_from_rows, rows, error);
}

static gboolean
fill_from_sample (XushiEditor *editor, gpointer demo, GError **error)
{
  return xushi_sample_fill (editor, GPOINTER_TO_INT (demo), error);
}

gboolean
xushi_new_plan_from_sample (const char *path, gboolean demo, GError **error)
{
  g_auto (XushiPlanInfo) info = { 0 };

  if (!xushi_sample_get_info (&info, demo, error))
    return FALSE;
  return xushi_new_plan_create (path, &info, fill_from_sample, GINT_TO_POINTER (demo), error);
}
