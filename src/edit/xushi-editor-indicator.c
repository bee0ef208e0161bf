/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "edit/xushi-editor-private.h"

#include "base/xushi-i18n.h"
#include "model/xushi-text-length.h"

/* The commands on indicators and their difficulties. */

gboolean
xushi_editor_set_spec (XushiEditor *self, XushiIndicator *indicator, const XushiSpec *spec,
                       const char *label, GError **error)
{
  g_return_val_if_fail (XUSHI_IS_EDITOR (self), FALSE);
  g_return_val_if_fail (XUSHI_IS_INDICATOR (indicator), FALSE);
  g_return_val_if_fail (spec != NULL, FALSE);

  return xushi_spec_check (spec, error) && xushi_editor_start (self, label, error)
         && xushi_editor_finish (self,
                                 xushi_store_update_indicator (
                                     xushi_editor_get_store (self),
                                     xushi_indicator_get_id (indicator), spec, error),
                                 error);
}

gboolean
xushi_editor_adjust_target (XushiEditor *self, XushiIndicator *indicator,
                            const XushiTarget *target, GError **error)
{
  g_autoptr (XushiSpec) spec = NULL;
  g_autofree char *label = NULL;

  g_return_val_if_fail (XUSHI_IS_EDITOR (self), FALSE);
  g_return_val_if_fail (XUSHI_IS_INDICATOR (indicator), FALSE);
  g_return_val_if_fail (target != NULL, FALSE);

  spec = xushi_spec_copy (xushi_indicator_get_spec (indicator));
  label = g_strdup_printf (_ ("Adjust the target: %s"), xushi_indicator_get_name (indicator));
  xushi_target_clear (&spec->target);
  xushi_target_copy_into (target, &spec->target);
  return xushi_spec_check (spec, error) && xushi_editor_start (self, label, error)
         && xushi_editor_finish (self,
                                 xushi_store_adjust_target (
                                     xushi_editor_get_store (self),
                                     xushi_indicator_get_id (indicator), target, error),
                                 error);
}

static gint64
add_indicator (XushiEditor *self, gint64 area, const XushiSpec *spec, XushiIndicator *before,
               GError **error)
{
  g_autofree char *label = g_strdup_printf (_ ("Add the indicator: %s"),
                                            spec->name != NULL ? spec->name : "");
  gint64 row;

  if (!xushi_spec_check (spec, error) || !xushi_editor_start (self, label, error))
    return 0;
  row = xushi_store_insert_indicator (xushi_editor_get_store (self), area, spec,
                                      before != NULL ? xushi_indicator_get_id (before) : 0,
                                      error);
  return xushi_editor_finish (self, row != 0, error) ? row : 0;
}

gint64
xushi_editor_add_indicator (XushiEditor *self, XushiArea *area, const XushiSpec *spec,
                            XushiIndicator *before, GError **error)
{
  g_return_val_if_fail (XUSHI_IS_EDITOR (self), 0);
  g_return_val_if_fail (XUSHI_IS_AREA (area), 0);
  g_return_val_if_fail (spec != NULL, 0);
  g_return_val_if_fail (before == NULL || XUSHI_IS_INDICATOR (before), 0);

  return add_indicator (self, xushi_area_get_id (area), spec, before, error);
}

gint64
xushi_editor_add_indicator_to (XushiEditor *self, gint64 area, const XushiSpec *spec,
                               GError **error)
{
  g_return_val_if_fail (XUSHI_IS_EDITOR (self), 0);
  g_return_val_if_fail (spec != NULL, 0);

  return add_indicator (self, area, spec, NULL, error);
}

gboolean
xushi_editor_delete_indicator (XushiEditor *self, XushiIndicator *indicator, GError **error)
{
  g_autofree char *label = NULL;

  g_return_val_if_fail (XUSHI_IS_EDITOR (self), FALSE);
  g_return_val_if_fail (XUSHI_IS_INDICATOR (indicator), FALSE);

  label = g_strdup_printf (_ ("Delete the indicator: %s"), xushi_indicator_get_name (indicator));
  return xushi_editor_start (self, label, error)
         && xushi_editor_finish (
             self,
             xushi_store_delete_indicator (xushi_editor_get_store (self),
                                           xushi_indicator_get_id (indicator), error),
             error);
}

gboolean
xushi_editor_move_indicator (XushiEditor *self, XushiIndicator *indicator, XushiArea *area,
                             const char *group, XushiIndicator *before, GError **error)
{
  g_autofree char *label = NULL;

  g_return_val_if_fail (XUSHI_IS_EDITOR (self), FALSE);
  g_return_val_if_fail (XUSHI_IS_INDICATOR (indicator), FALSE);
  g_return_val_if_fail (XUSHI_IS_AREA (area), FALSE);
  g_return_val_if_fail (before == NULL || XUSHI_IS_INDICATOR (before), FALSE);

  label = g_strdup_printf (_ ("Move the indicator: %s"), xushi_indicator_get_name (indicator));
  return xushi_editor_start (self, label, error)
         && xushi_editor_finish (
             self,
             xushi_store_move_indicator (xushi_editor_get_store (self),
                                         xushi_indicator_get_id (indicator),
                                         xushi_area_get_id (area), group,
                                         before != NULL ? xushi_indicator_get_id (before) : 0,
                                         error),
             error);
}

gboolean
xushi_editor_put_difficulty (XushiEditor *self, XushiIndicator *indicator,
                             const XushiDifficulty *difficulty, GError **error)
{
  const char *name;
  g_autofree char *label = NULL;

  g_return_val_if_fail (XUSHI_IS_EDITOR (self), FALSE);
  g_return_val_if_fail (XUSHI_IS_INDICATOR (indicator), FALSE);
  g_return_val_if_fail (difficulty != NULL, FALSE);

  if (!xushi_attributes_check_length (&xushi_difficulty_attributes, difficulty, error))
    return FALSE;
  name = xushi_indicator_get_name (indicator);
  label = difficulty->id == 0 ? g_strdup_printf (_ ("Hand over a difficulty: %s"), name)
                              : g_strdup_printf (_ ("Change a difficulty: %s"), name);
  return xushi_editor_start (self, label, error)
         && xushi_editor_finish (self,
                                 xushi_store_put_difficulty (
                                     xushi_editor_get_store (self),
                                     xushi_indicator_get_id (indicator), difficulty, error),
                                 error);
}

gboolean
xushi_editor_delete_difficulty (XushiEditor *self, XushiIndicator *indicator, gint64 difficulty,
                                GError **error)
{
  g_autofree char *label = NULL;

  g_return_val_if_fail (XUSHI_IS_EDITOR (self), FALSE);
  g_return_val_if_fail (XUSHI_IS_INDICATOR (indicator), FALSE);

  label = g_strdup_printf (_ ("Delete a difficulty: %s"), xushi_indicator_get_name (indicator));
  return xushi_editor_start (self, label, error)
         && xushi_editor_finish (self,
                                 xushi_store_delete_difficulty (xushi_editor_get_store (self),
                                                                difficulty, error),
                                 error);
}
