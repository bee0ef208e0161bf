/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rows/xushi-area-source-private.h"

/* What of an area is shown, and in which order: a view, which never changes the plan. */

void
xushi_area_source_reveal (XushiAreaSource *self, XushiIndicator *indicator)
{
  const char *group = xushi_indicator_get_spec (indicator)->group;

  g_return_if_fail (XUSHI_IS_AREA_SOURCE (self));

  if (!xushi_area_shown_has (&self->shown, indicator))
    xushi_area_shown_reveal (&self->shown, indicator);
  else if (group == NULL || !g_hash_table_contains (self->folded, group))
    return;
  if (group != NULL)
    g_hash_table_remove (self->folded, group);
  xushi_area_source_rebuild (self);
}

void
xushi_area_source_set_filter (XushiAreaSource *self, const XushiRowFilter *filter)
{
  static const XushiRowFilter everything = { 0 };

  g_return_if_fail (XUSHI_IS_AREA_SOURCE (self));

  xushi_row_filter_copy_into (filter != NULL ? filter : &everything, &self->shown.filter);
  xushi_area_source_ask (self);
}

const XushiRowFilter *
xushi_area_source_get_filter (XushiAreaSource *self)
{
  g_return_val_if_fail (XUSHI_IS_AREA_SOURCE (self), NULL);

  return &self->shown.filter;
}

static void
set_sort (XushiAreaSource *self, gboolean sorted, XushiAreaColumn column, gboolean descending)
{
  self->shown.sorted = sorted;
  self->shown.column = column;
  self->shown.descending = descending;
  xushi_area_source_ask (self);
  /* The head of the column has another mark, and indents come and go. */
  if (self->rows->len > 0)
    xushi_grid_source_rows_changed (XUSHI_GRID_SOURCE (self), 0, self->rows->len);
}

void
xushi_area_source_sort_by (XushiAreaSource *self, XushiAreaColumn column, gboolean descending)
{
  g_return_if_fail (XUSHI_IS_AREA_SOURCE (self));

  set_sort (self, TRUE, column, descending);
}

void
xushi_area_source_unsort (XushiAreaSource *self)
{
  g_return_if_fail (XUSHI_IS_AREA_SOURCE (self));

  set_sort (self, FALSE, XUSHI_COLUMN_LIGHT, FALSE);
}

gboolean
xushi_area_source_get_sort (XushiAreaSource *self, XushiAreaColumn *column, gboolean *descending)
{
  g_return_val_if_fail (XUSHI_IS_AREA_SOURCE (self), FALSE);

  *column = self->shown.column;
  *descending = self->shown.descending;
  return self->shown.sorted;
}

void
xushi_area_source_ask_again (XushiAreaSource *self)
{
  g_return_if_fail (XUSHI_IS_AREA_SOURCE (self));

  if (!xushi_area_shown_is_plain (&self->shown))
    xushi_area_source_ask (self);
}

guint
xushi_area_source_get_n_shown (XushiAreaSource *self)
{
  guint n = 0;

  g_return_val_if_fail (XUSHI_IS_AREA_SOURCE (self), 0);

  for (guint i = 0; i < xushi_area_get_n_indicators (self->area); i++)
    n += xushi_area_shown_has (&self->shown, xushi_area_get_indicator (self->area, i));
  return n;
}

guint
xushi_area_source_get_n_all (XushiAreaSource *self)
{
  g_return_val_if_fail (XUSHI_IS_AREA_SOURCE (self), 0);

  return xushi_area_get_n_indicators (self->area);
}

gboolean
xushi_area_source_can_move (XushiAreaSource *self, GError **error)
{
  g_return_val_if_fail (XUSHI_IS_AREA_SOURCE (self), FALSE);

  return xushi_area_shown_can_move (&self->shown, error);
}
