/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "widgets/xushi-grid-frame.h"

/* Drawing the table: the visible rows, the cursor, the sticky header. Everything is queried from
 * the source at each frame; layouts come from their slots, drawn cells are cairo nodes painted by
 * the source. */

static const GdkRGBA *
get_ground (const XushiGridFrame *frame, guint row, gboolean heading)
{
  XushiGrid *self = frame->grid;

  if (row == self->cursor.row)
    return &frame->style->cursor;
  if (row == self->hover_row)
    return &frame->style->hover;
  return heading ? &frame->style->heading : NULL;
}

static void
draw_ground (const XushiGridFrame *frame, guint row)
{
  XushiGrid *self = frame->grid;
  XushiGridRow line;
  GdkRectangle area;
  const GdkRGBA *ground;

  xushi_grid_source_get_row (self->source, row, &line);
  xushi_grid_cell_area (self, row, 0, &area);
  ground = get_ground (frame, row, line.kind == XUSHI_GRID_ROW_HEADING || line.shaded);
  if (ground != NULL)
    xushi_grid_frame_fill (frame, ground, 0, area.y, frame->width, area.height);
  if (line.kind == XUSHI_GRID_ROW_HEADING)
    xushi_grid_frame_draw_heading (frame, row, &line);
  else
    xushi_grid_frame_fill (frame, &frame->style->line, 0, area.y + area.height - 1, frame->width,
                           1);
}

static void
draw_cells (const XushiGridFrame *frame, guint row, guint from, guint to)
{
  XushiGridRow line;

  if (xushi_grid_rows_is_heading (&frame->grid->rows, row))
    return;
  xushi_grid_source_get_row (frame->grid->source, row, &line);
  for (guint column = from; column < to; column++)
    xushi_grid_frame_draw_cell (frame, row, column, line.kind);
}

/* Clips what scrolls sideways, so that it does not cover the frozen columns. */
static void
push_scrolling (const XushiGridFrame *frame)
{
  int x = frame->scroll_x > 0 ? frame->grid->frozen_width : 0;

  gtk_snapshot_push_clip (frame->snapshot,
                          &GRAPHENE_RECT_INIT ((float) x, 0, (float) MAX (frame->width - x, 0),
                                               (float) frame->height));
}

static const char *
get_reason (const XushiGridFrame *frame)
{
  XushiGrid *self = frame->grid;
  const XushiGridRefusal *refusal;
  g_auto (XushiGridCell) cell = { 0 };
  guint row, column;

  if (!xushi_grid_get_edit_cell (self, &row, &column))
    return NULL;
  refusal = xushi_grid_find_refusal (self, row, column);
  if (refusal != NULL)
    return refusal->reason;
  if (column == XUSHI_GRID_HEADING_COLUMN)
    return NULL;
  xushi_grid_source_get_cell (self->source, row, column, xushi_grid_column_info (self, column),
                              XUSHI_GRID_ROW_DATA, &cell);
  return cell.error;
}

/* Draws what is wrong with the cursor's cell, or doubtful, beside it, for those who do not use a
 * pointer. */
static void
draw_reason (const XushiGridFrame *frame, const GdkRectangle *cell)
{
  XushiGrid *self = frame->grid;
  const char *reason = get_reason (frame);
  g_autofree char *doubt = reason == NULL ? xushi_grid_dup_doubt (self) : NULL;
  const GdkRGBA *color = doubt != NULL ? &frame->style->amber : &frame->style->red;
  PangoLayout *layout;
  GdkRectangle area;
  int room = self->pad;

  if (doubt != NULL)
    reason = doubt;
  if (reason == NULL || *reason == '\0')
    return;
  layout = xushi_grid_text_get (self->text, xushi_grid_frame_reason_slot (frame), reason,
                                XUSHI_GRID_LOOK_SMALL, MAX (frame->width - 4 * room, 1));
  area.width = xushi_grid_frame_layout_width (layout) + 2 * room;
  pango_layout_get_pixel_size (layout, NULL, &area.height);
  area.height += room;
  area.x = CLAMP (cell->x, room, MAX (frame->width - area.width - room, room));
  area.y = cell->y + cell->height;
  if (area.y + area.height > frame->height)
    area.y = cell->y - area.height;
  xushi_grid_frame_fill (frame, &frame->style->bg, area.x, area.y, area.width, area.height);
  xushi_grid_frame_stroke (frame, color, &area, 1, 2);
  xushi_grid_frame_put (frame, layout, color, area.x + room, area.y + room / 2);
}

static void
draw_cursor_frame (const XushiGridFrame *frame, const GdkRectangle *area)
{
  XushiGrid *self = frame->grid;
  GdkRectangle inner = { area->x + 1, area->y + 3, area->width - 2, area->height - 7 };
  const GdkRGBA *color = frame->focused ? &frame->style->accent : &frame->style->grey;

  if (self->editing)
    {
      xushi_grid_frame_fill (frame, &frame->style->bg, inner.x, inner.y, inner.width, inner.height);
      gtk_widget_snapshot_child (GTK_WIDGET (self), self->entry, frame->snapshot);
      if (xushi_grid_find_refusal (self, self->cursor.row, self->cursor.column) != NULL)
        color = &frame->style->red;
    }
  xushi_grid_frame_stroke (frame, color, &inner, frame->focused ? 2 : 1, 2);
}

static void
draw_cursor (const XushiGridFrame *frame)
{
  XushiGrid *self = frame->grid;
  gboolean scrolls;
  GdkRectangle area;

  if (!xushi_grid_has_cursor (self))
    return;
  scrolls = self->cursor.column >= self->n_frozen
            && !xushi_grid_rows_is_heading (&self->rows, self->cursor.row);
  xushi_grid_cell_area (self, self->cursor.row, self->cursor.column, &area);
  if (scrolls)
    push_scrolling (frame);
  draw_cursor_frame (frame, &area);
  if (scrolls)
    gtk_snapshot_pop (frame->snapshot);
  draw_reason (frame, &area);
  xushi_grid_frame_draw_offers (frame, &area);
}

/* The arrow behind the title of the column that the rows are sorted by: up where they rise. */
static void
draw_arrow (const XushiGridFrame *frame, int x, int size, gboolean descending)
{
  int top = (frame->grid->header_height - size / 2) / 2;
  cairo_t *cr = gtk_snapshot_append_cairo (
      frame->snapshot, &GRAPHENE_RECT_INIT ((float) x, (float) top, (float) size, (float) size));
  double base = descending ? top : top + size / 2.0, tip = descending ? top + size / 2.0 : top;

  gdk_cairo_set_source_rgba (cr, &frame->style->accent);
  cairo_move_to (cr, x, base);
  cairo_line_to (cr, x + size, base);
  cairo_line_to (cr, x + size / 2.0, tip);
  cairo_fill (cr);
  cairo_destroy (cr);
}

/* The handle that fills the block, and where it would be filled to. */
static void
draw_fill (const XushiGridFrame *frame)
{
  XushiGrid *self = frame->grid;
  GdkRectangle handle, first, last;
  guint from, to;

  if (!frame->focused || !xushi_grid_get_handle (self, &handle))
    return;
  xushi_grid_frame_fill (frame, &frame->style->bg, handle.x - 1, handle.y - 1, handle.width + 2,
                         handle.height + 2);
  xushi_grid_frame_fill (frame, &frame->style->accent, handle.x, handle.y, handle.width,
                         handle.height);
  if (!self->filling || self->fill_to.n_rows == 0)
    return;
  from = xushi_grid_map_column (self, self->fill_to.column);
  to = xushi_grid_map_column (self, self->fill_to.column + self->fill_to.n_columns - 1);
  xushi_grid_cell_area (self, self->fill_to.row, from, &first);
  xushi_grid_cell_area (self, self->fill_to.row + self->fill_to.n_rows - 1,
                        to, &last);
  if (xushi_grid_rows_is_heading (&self->rows, self->fill_to.row))
    {
      xushi_grid_cell_area (self, self->fill_from.row, from, &handle);
      first.x = handle.x;
    }
  first.width = MAX (last.x + last.width - first.x, 1);
  first.height = last.y + last.height - first.y - 1;
  xushi_grid_frame_stroke (frame, &frame->style->accent, &first, 1, 1);
}

static void
draw_titles (const XushiGridFrame *frame, guint from, guint to)
{
  XushiGrid *self = frame->grid;
  guint sorted = XUSHI_GRID_NONE;
  gboolean descending = FALSE;

  if (self->source == NULL
      || !xushi_grid_source_get_sort (self->source, &sorted, &descending))
    sorted = XUSHI_GRID_NONE;
  for (guint i = from; i < to; i++)
    {
      const XushiGridColumn *info = xushi_grid_column_info (self, i);
      const XushiGridTrack *track = xushi_grid_column_track (self, i);
      int x = xushi_grid_column_x (self, i) + self->pad;
      int arrow = i == sorted ? self->pad : 0;
      int room = MAX (track->width - 2 * self->pad - arrow - arrow / 2, 0);
      PangoLayout *layout;

      if (!info->visible || x > frame->width || x + track->width < 0)
        continue;
      layout
          = xushi_grid_text_get (self->text, xushi_grid_frame_header_slot (frame, i), info->title,
                                 XUSHI_GRID_LOOK_BOLD | XUSHI_GRID_LOOK_SMALL, room);
      x += xushi_grid_frame_align (info->align, room, xushi_grid_frame_layout_width (layout));
      xushi_grid_frame_put (frame, layout, xushi_grid_frame_title_color (frame, info->role), x,
                            xushi_grid_frame_text_y (frame, layout, 0, self->header_height));
      if (i == sorted)
        draw_arrow (frame, x + xushi_grid_frame_layout_width (layout) + arrow / 2, arrow,
                    descending);
    }
}

static void
draw_header (const XushiGridFrame *frame)
{
  XushiGrid *self = frame->grid;

  xushi_grid_frame_fill (frame, &frame->style->header, 0, 0, frame->width, self->header_height);
  push_scrolling (frame);
  draw_titles (frame, self->n_frozen, self->columns->len);
  gtk_snapshot_pop (frame->snapshot);
  draw_titles (frame, 0, self->n_frozen);
  /* What scrolls passes under the frozen columns. */
  if (self->n_frozen > 0 && frame->scroll_x > 0)
    xushi_grid_frame_fill (frame, &frame->style->line, self->frozen_width - 1, 0, 1, frame->height);
}

/* Where the title that is being dragged would go. */
static void
draw_drop_mark (const XushiGridFrame *frame)
{
  XushiGrid *self = frame->grid;
  guint place = self->moving_place;
  guint column;
  int x;

  if (place == XUSHI_GRID_NONE || place > self->tracks->len || self->tracks->len == 0)
    return;
  column = xushi_grid_map_column (self, MIN (place, self->tracks->len - 1));
  x = xushi_grid_column_x (self, column);
  if (place == self->tracks->len)
    x += xushi_grid_column_track (self, column)->width;
  xushi_grid_frame_fill (frame, &frame->style->accent, x - 1.5, 0, 3, frame->height);
}

/* The border that is being dragged, or could be. */
static void
draw_border (const XushiGridFrame *frame)
{
  XushiGrid *self = frame->grid;
  int x;

  if (self->resize_column < self->tracks->len)
    {
      x = xushi_grid_column_x (self, self->resize_column)
          + xushi_grid_column_track (self, self->resize_column)->width;
      xushi_grid_frame_fill (frame, &frame->style->accent, x - 1, 0, 2, frame->height);
      return;
    }
  if (!(gtk_widget_get_state_flags (GTK_WIDGET (self)) & GTK_STATE_FLAG_PRELIGHT)
      || self->pointer_y >= self->header_height || self->pointer_y < 0)
    return;
  for (guint i = 0; i < self->tracks->len; i++)
    {
      x = xushi_grid_column_x (self, i) + xushi_grid_column_track (self, i)->width;
      if (xushi_grid_column_info (self, i)->visible
          && (i < self->n_frozen || x > self->frozen_width))
        xushi_grid_frame_fill (frame, &frame->style->line, x - 1, 5, 1, self->header_height - 10);
    }
}

static void
draw_body (const XushiGridFrame *frame)
{
  XushiGrid *self = frame->grid;
  guint first, n;

  if (!xushi_grid_visible_rows (self, &first, &n))
    return;
  gtk_snapshot_push_clip (frame->snapshot,
                          &GRAPHENE_RECT_INIT (0, (float) self->header_height, (float) frame->width,
                                               (float) xushi_grid_body_height (self)));
  for (guint i = 0; i < n; i++)
    draw_ground (frame, first + i);
  push_scrolling (frame);
  for (guint i = 0; i < n; i++)
    draw_cells (frame, first + i, self->n_frozen, self->columns->len);
  gtk_snapshot_pop (frame->snapshot);
  for (guint i = 0; i < n && self->n_frozen > 0; i++)
    draw_cells (frame, first + i, 0, self->n_frozen);
  draw_cursor (frame);
  draw_fill (frame);
  gtk_snapshot_pop (frame->snapshot);
}

void
xushi_grid_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  XushiGrid *self = XUSHI_GRID (widget);
  XushiGridFrame frame = {
    .grid = self,
    .snapshot = snapshot,
    .style = &self->style,
    .focused = xushi_grid_has_focus (self),
    .width = gtk_widget_get_width (widget),
    .height = gtk_widget_get_height (widget),
    .scroll_x = xushi_grid_scroll_x (self),
  };

  xushi_grid_ensure_style (self);
  xushi_grid_frame_prepare (&frame);
  if (xushi_grid_get_selection (self, &frame.block))
    frame.has_block = frame.block.n_rows > 1 || frame.block.n_columns > 1;
  xushi_grid_frame_fill (&frame, &self->style.bg, 0, 0, frame.width, frame.height);
  draw_body (&frame);
  draw_header (&frame);
  draw_border (&frame);
  draw_drop_mark (&frame);
}
