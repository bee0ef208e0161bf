/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "edit/xushi-editor-private.h"

#include "base/xushi-i18n.h"
#include "model/xushi-text-length.h"

/* The commands on areas, groups and the plan as a whole. */

gint64
xushi_editor_add_area (XushiEditor *self, const char *name, int position, GError **error)
{
  g_autofree char *label = NULL;
  gint64 row;

  g_return_val_if_fail (XUSHI_IS_EDITOR (self), 0);

  label = g_strdup_printf (_ ("Add the area: %s"), name != NULL ? name : "");
  if (!xushi_editor_start (self, label, error))
    return 0;
  row = xushi_store_insert_area (xushi_editor_get_store (self), name, position, error);
  return xushi_editor_finish (self, row != 0, error) ? row : 0;
}

gboolean
xushi_editor_rename_area (XushiEditor *self, XushiArea *area, const char *name, GError **error)
{
  g_autofree char *label = NULL;

  g_return_val_if_fail (XUSHI_IS_EDITOR (self), FALSE);
  g_return_val_if_fail (XUSHI_IS_AREA (area), FALSE);

  label = g_strdup_printf (_ ("Rename the area: %s"), xushi_area_get_name (area));
  return xushi_editor_start (self, label, error)
         && xushi_editor_finish (self,
                                 xushi_store_rename_area (xushi_editor_get_store (self),
                                                          xushi_area_get_id (area), name, error),
                                 error);
}

gboolean
xushi_editor_move_area (XushiEditor *self, XushiArea *area, int position, GError **error)
{
  g_autofree char *label = NULL;

  g_return_val_if_fail (XUSHI_IS_EDITOR (self), FALSE);
  g_return_val_if_fail (XUSHI_IS_AREA (area), FALSE);

  label = g_strdup_printf (_ ("Move the area: %s"), xushi_area_get_name (area));
  return xushi_editor_start (self, label, error)
         && xushi_editor_finish (self,
                                 xushi_store_move_area (xushi_editor_get_store (self),
                                                        xushi_area_get_id (area), position,
                                                        error),
                                 error);
}

gboolean
xushi_editor_delete_area (XushiEditor *self, XushiArea *area, GError **error)
{
  g_autofree char *label = NULL;

  g_return_val_if_fail (XUSHI_IS_EDITOR (self), FALSE);
  g_return_val_if_fail (XUSHI_IS_AREA (area), FALSE);

  label = g_strdup_printf (_ ("Delete the area: %s"), xushi_area_get_name (area));
  return xushi_editor_start (self, label, error)
         && xushi_editor_finish (self,
                                 xushi_store_delete_area (xushi_editor_get_store (self),
                                                          xushi_area_get_id (area), error),
                                 error);
}

gboolean
xushi_editor_rename_group (XushiEditor *self, XushiArea *area, const char *group,
                           const char *name, GError **error)
{
  g_autofree char *label = NULL;

  g_return_val_if_fail (XUSHI_IS_EDITOR (self), FALSE);
  g_return_val_if_fail (XUSHI_IS_AREA (area), FALSE);

  label = g_strdup_printf (_ ("Rename the group: %s"), group != NULL ? group : "");
  return xushi_editor_start (self, label, error)
         && xushi_editor_finish (self,
                                 xushi_store_rename_group (xushi_editor_get_store (self),
                                                           xushi_area_get_id (area), group, name,
                                                           error),
                                 error);
}

gboolean
xushi_editor_set_info (XushiEditor *self, const XushiPlanInfo *info, GError **error)
{
  g_return_val_if_fail (XUSHI_IS_EDITOR (self), FALSE);
  g_return_val_if_fail (info != NULL, FALSE);

  return xushi_editor_start (self, _ ("Change the plan's title and place"), error)
         && xushi_editor_finish (
             self, xushi_store_set_info (xushi_editor_get_store (self), info, error), error);
}

gboolean
xushi_editor_set_rules (XushiEditor *self, const XushiRules *rules, GError **error)
{
  g_return_val_if_fail (XUSHI_IS_EDITOR (self), FALSE);
  g_return_val_if_fail (rules != NULL, FALSE);

  return xushi_editor_start (self, _ ("Change the rules of the lights"), error)
         && xushi_editor_finish (
             self, xushi_store_set_rules (xushi_editor_get_store (self), rules, error), error);
}

gboolean
xushi_editor_freeze (XushiEditor *self, const XushiSnapshot *snapshot,
                     const XushiSnapshotRow *rows, gsize n_rows, GError **error)
{
  g_autofree char *label = NULL;

  g_return_val_if_fail (XUSHI_IS_EDITOR (self), FALSE);
  g_return_val_if_fail (snapshot != NULL && (rows != NULL || n_rows == 0), FALSE);

  if (!xushi_name_check_length (snapshot->name, C_ ("attribute", "Name"), error))
    return FALSE;
  label = g_strdup_printf (_ ("Freeze the figures: %s"),
                           snapshot->name != NULL ? snapshot->name : "");
  return xushi_editor_start (self, label, error)
         && xushi_editor_finish (self,
                                 xushi_store_insert_snapshot (xushi_editor_get_store (self),
                                                              snapshot, rows, n_rows, error)
                                     != 0,
                                 error);
}

gboolean
xushi_editor_put_page_set (XushiEditor *self, const char *name, const char *pages,
                           GError **error)
{
  g_autofree char *label = NULL;

  g_return_val_if_fail (XUSHI_IS_EDITOR (self), FALSE);

  if (!xushi_name_check_length (name, C_ ("attribute", "Name"), error))
    return FALSE;
  label = g_strdup_printf (_ ("Keep page settings: %s"), name != NULL ? name : "");
  return xushi_editor_start (self, label, error)
         && xushi_editor_finish (self,
                                 xushi_store_put_page_set (xushi_editor_get_store (self), name,
                                                           pages, error),
                                 error);
}

gboolean
xushi_editor_delete_page_set (XushiEditor *self, const XushiPageSet *set, GError **error)
{
  g_autofree char *label = NULL;

  g_return_val_if_fail (XUSHI_IS_EDITOR (self), FALSE);
  g_return_val_if_fail (set != NULL, FALSE);

  label = g_strdup_printf (_ ("Delete page settings: %s"), set->name);
  return xushi_editor_start (self, label, error)
         && xushi_editor_finish (
             self, xushi_store_delete_page_set (xushi_editor_get_store (self), set->id, error),
             error);
}
