/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "intake/xushi-new-plan.h"

#include "base/xushi-file-replace.h"
#include "intake/xushi-import.h"
#include "intake/xushi-sample.h"

#include <glib/gstdio.h>

static gboolean
build (const char *path, const XushiPlanInfo *info, XushiFillFunc fill, gpointer user_data,
       GError **error)
{
  g_autoptr (XushiStore) store = xushi_store_create (path, info, error);
  g_autoptr (XushiEditor) editor = NULL;
  gboolean sound;

  if (store == NULL)
    return FALSE;
  /* What a new plan begins with is no step to undo: the plan would be empty. */
  xushi_store_make_final (store);
  editor = xushi_editor_new (store);
  sound = fill (editor, user_data, error);
  xushi_store_close (store);
  return sound;
}

gboolean
xushi_new_plan_create (const char *path, const XushiPlanInfo *info, XushiFillFunc fill,
                       gpointer user_data, GError **error)
{
  g_autoptr (XushiFileReplace) file = xushi_file_replace_new (path, FALSE, error);

  if (file == NULL)
    return FALSE;
  /* The store creates its file itself, where there must be none. */
  g_unlink (xushi_file_replace_get_path (file));
  if (!build (xushi_file_replace_get_path (file), info, fill, user_data, error))
    return xushi_file_replace_name_final (file, error);
  return xushi_file_replace_publish (file, FALSE, error);
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
