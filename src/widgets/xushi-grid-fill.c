/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "widgets/xushi-grid-private.h"

/* Filling: the keys, and the handle at the corner of the selected block. Both make the plan of a
 * block, which then goes the way of a pasted one. */

/* The handle's side, and how close to it the pointer must be, in pixels. */
#define HANDLE_SIZE 7
#define HANDLE_REACH 3

static gboolean
get_block (XushiGrid *self, XushiGridBlock *block)
{
  if (xushi_grid_takes_blocks (self) && xushi_grid_get_selection (self, block))
    return TRUE;
  gtk_widget_error_bell (GTK_WIDGET (self));
  return FALSE;
}

void
xushi_grid_fill_down (XushiGrid *self)
{
  g_autoptr (GArray) shown = xushi_grid_list_shown (self);
  XushiGridBlock block;

  if (get_block (self, &block))
    xushi_grid_offer_block (self, xushi_grid_paste_new_fill_down (self->source, &block, shown));
}

void
xushi_grid_fill_right (XushiGrid *self)
{
  g_autoptr (GArray) shown = xushi_grid_list_shown (self);
  XushiGridBlock block;

  if (get_block (self, &block))
    xushi_grid_offer_block (self, xushi_grid_paste_new_fill_right (self->source, &block, shown));
}

/* The last visible column of @block. */
static guint
find_last_column (XushiGrid *self, const XushiGridBlock *block)
{
  guint place = block->column + block->n_columns - 1;

  while (place > block->column
         && !xushi_grid_is_column_visible (self, xushi_grid_map_column (self, place)))
    place--;
  return xushi_grid_map_column (self, place);
}

gboolean
xushi_grid_get_handle (XushiGrid *self, GdkRectangle *area)
{
  XushiGridBlock block;
  guint row, column;

  if (self->editing || self->browse || !xushi_grid_takes_blocks (self)
      || !xushi_grid_get_selection (self, &block))
    return FALSE;
  row = block.row + block.n_rows - 1;
  column = find_last_column (self, &block);
  if (xushi_grid_rows_is_heading (&self->rows, row))
    return FALSE;
  xushi_grid_cell_area (self, row, column, area);
  area->x += area->width - HANDLE_SIZE / 2 - 2;
  area->y += area->height - HANDLE_SIZE / 2 - 3;
  area->width = area->height = HANDLE_SIZE;
  return area->y > self->header_height
         && (column < self->n_frozen || area->x >= self->frozen_width);
}

gboolean
xushi_grid_is_on_handle (XushiGrid *self, double x, double y)
{
  GdkRectangle area;

  return xushi_grid_get_handle (self, &area) && x >= area.x - HANDLE_REACH
         && x < area.x + area.width + HANDLE_REACH && y >= area.y - HANDLE_REACH
         && y < area.y + area.height + HANDLE_REACH;
}

void
xushi_grid_handle_press (XushiGrid *self)
{
  self->filling = xushi_grid_get_selection (self, &self->fill_from);
  self->fill_to = self->fill_from;
  self->fill_to.n_rows = 0;
}

/* Down or to the right, whichever the pointer is farther away; never both. */
void
xushi_grid_handle_drag (XushiGrid *self)
{
  const XushiGridBlock *from = &self->fill_from;
  guint row = xushi_grid_row_at (self, MAX (self->pointer_y, self->header_height));
  guint column = xushi_grid_column_at (self, self->pointer_x);
  guint last_row = from->row + from->n_rows - 1, last_column = from->column + from->n_columns - 1;

  self->fill_to = *from;
  self->fill_to.n_rows = 0;
  if (row != XUSHI_GRID_NONE && row > last_row)
    {
      self->fill_to.row = last_row + 1;
      self->fill_to.n_rows = row - last_row;
    }
  else if (column != XUSHI_GRID_NONE && xushi_grid_column_place (self, column) > last_column)
    {
      self->fill_to.column = last_column + 1;
      self->fill_to.n_columns = xushi_grid_column_place (self, column) - last_column;
      self->fill_to.n_rows = from->n_rows;
    }
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
xushi_grid_handle_release (XushiGrid *self)
{
  g_autoptr (GArray) shown = xushi_grid_list_shown (self);
  XushiGridBlock from = self->fill_from, to = self->fill_to, all = from;

  self->filling = FALSE;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (to.n_rows == 0 || !xushi_grid_takes_blocks (self))
    return;
  all.n_rows = to.row + to.n_rows - from.row;
  all.n_columns = to.column + to.n_columns - from.column;
  xushi_grid_select (self, &all);
  xushi_grid_offer_block (self, xushi_grid_paste_new_fill (self->source, &from, &to, shown));
}
