/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "widgets/xushi-grid-private.h"

#include "rows/xushi-grid-sums.h"

/* Selecting whole rows, whole columns and everything, and what the foot tells about a block. The
 * cursor stays in its cell, so that the view does not move and typing goes where it would have
 * gone. */

static void
select_whole (XushiGrid *self, gboolean rows, gboolean columns)
{
  if (!xushi_grid_has_cursor (self))
    return;
  self->cursor.whole_rows |= rows;
  self->cursor.whole_columns |= columns;
  xushi_grid_cursor_changed (self);
}

void
xushi_grid_select_all (XushiGrid *self)
{
  select_whole (self, TRUE, TRUE);
}

void
xushi_grid_select_rows (XushiGrid *self)
{
  select_whole (self, TRUE, FALSE);
}

void
xushi_grid_select_columns (XushiGrid *self)
{
  select_whole (self, FALSE, TRUE);
}

void
xushi_grid_select_column (XushiGrid *self, guint column)
{
  XushiGridField field;

  if (!xushi_grid_has_cursor (self))
    return;
  xushi_grid_get_field (self, &field);
  xushi_grid_cursor_set (&self->cursor, &field, self->cursor.row, column, FALSE);
  xushi_grid_select_columns (self);
}

gboolean
xushi_grid_is_row_head (XushiGrid *self, guint column)
{
  const XushiGridColumn *info = xushi_grid_column_info (self, column);

  return info->kind == XUSHI_GRID_COLUMN_DRAWN && info->frozen;
}

gboolean
xushi_grid_is_selected (XushiGrid *self, const XushiGridBlock *block, guint row, guint column)
{
  return xushi_grid_block_contains (block, row, xushi_grid_column_place (self, column));
}

char *
xushi_grid_dup_sums_text (XushiGrid *self)
{
  XushiGridSums sums = { 0 };
  g_autoptr (GArray) columns = g_array_new (FALSE, FALSE, sizeof (guint));
  XushiGridBlock block;

  g_return_val_if_fail (XUSHI_IS_GRID (self), NULL);
  if (!xushi_grid_get_selection (self, &block))
    return NULL;
  for (guint i = 0; i < block.n_columns; i++)
    {
      guint column = xushi_grid_map_column (self, block.column + i);

      if (xushi_grid_is_column_visible (self, column))
        g_array_append_val (columns, column);
    }
  if (!xushi_grid_sums_add_cells (&sums, self->source, block.row, block.n_rows,
                                  (const guint *) (const void *) columns->data, columns->len))
    return NULL;
  return xushi_grid_sums_dup_text (&sums);
}
