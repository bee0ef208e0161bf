/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "widgets/xushi-grid-private.h"

/* Drawing the table: the visible rows, the cursor, the sticky header. Everything is asked
 * from the source at each frame; layouts come from their slots, drawn cells are cairo nodes
 * painted by the source. */

/* What one frame needs again and again. */
typedef struct
{
  XushiGrid *grid;
  GtkSnapshot *snapshot;
  const XushiDrawStyle *style;
  XushiGridBlock block;
  gboolean has_block; /* more than the cursor's cell */
  gboolean focused;
  int width, height;
  int scroll_x;
  guint pool; /* rows of slots */
} Frame;

/* Layers of a cell's slots. */
enum
{
  LAYER_TEXT,
  LAYER_MARK,
  N_LAYERS
};

static guint
get_slot (const Frame *frame, guint row, guint column, int layer)
{
  return (row % frame->pool * frame->grid->columns->len + column) * N_LAYERS + (guint) layer;
}

static guint
get_header_slot (const Frame *frame, guint column)
{
  return frame->pool * frame->grid->columns->len * N_LAYERS + column;
}

static guint
get_reason_slot (const Frame *frame)
{
  return get_header_slot (frame, frame->grid->columns->len);
}

/* Rows of slots for what can be visible at once, in steps, so that dragging the window's
 * edge does not shape everything anew. */
static void
prepare_slots (Frame *frame)
{
  XushiGrid *self = frame->grid;
  int least = MAX (MIN (self->rows.row_height, self->rows.heading_height), 1);
  guint rows = (guint) (xushi_grid_body_height (self) / least) + 2;

  frame->pool = (rows / 16 + 1) * 16;
  xushi_grid_text_resize (self->text, get_reason_slot (frame) + 1);
}

static void
fill (const Frame *frame, const GdkRGBA *color, double x, double y, double width, double height)
{
  gtk_snapshot_append_color (frame->snapshot, color,
                             &GRAPHENE_RECT_INIT ((float) x, (float) y, (float) width,
                                                  (float) height));
}

static void
stroke (
    const Frame *frame, const GdkRGBA *color, const GdkRectangle *area, float line, float radius)
{
  const float widths[4] = { line, line, line, line };
  const GdkRGBA colors[4] = { *color, *color, *color, *color };
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline,
                                   &GRAPHENE_RECT_INIT ((float) area->x, (float) area->y,
                                                        (float) area->width, (float) area->height),
                                   radius);
  gtk_snapshot_append_border (frame->snapshot, &outline, widths, colors);
}

static void
put_layout (const Frame *frame, PangoLayout *layout, const GdkRGBA *color, double x, double y)
{
  gtk_snapshot_save (frame->snapshot);
  gtk_snapshot_translate (frame->snapshot, &GRAPHENE_POINT_INIT ((float) x, (float) y));
  gtk_snapshot_append_layout (frame->snapshot, layout, color);
  gtk_snapshot_restore (frame->snapshot);
}

static int
get_layout_width (PangoLayout *layout)
{
  int width;

  pango_layout_get_size (layout, &width, NULL);
  return PANGO_PIXELS_CEIL (width);
}

/* All texts of a row stand on one line, whatever their size. */
static int
get_text_y (const Frame *frame, PangoLayout *layout, int row_y, int row_height)
{
  XushiGridText *text = frame->grid->text;
  int line = xushi_grid_text_get_line_height (text);
  int base = row_y + (row_height - line) / 2 + xushi_grid_text_get_ascent (text);

  return base - PANGO_PIXELS (pango_layout_get_baseline (layout));
}

static const GdkRGBA *
get_role_color (const XushiDrawStyle *style, XushiGridRole role)
{
  switch (role)
    {
    case XUSHI_GRID_ROLE_DIM:
      return &style->dim;
    case XUSHI_GRID_ROLE_GREEN:
      return &style->green;
    case XUSHI_GRID_ROLE_AMBER:
      return &style->amber;
    case XUSHI_GRID_ROLE_RED:
      return &style->red;
    case XUSHI_GRID_ROLE_BLUE:
      return &style->blue;
    case XUSHI_GRID_ROLE_NORMAL:
    default:
      return &style->fg;
    }
}

static int
align_in (XushiGridAlign align, int room, int width)
{
  switch (align)
    {
    case XUSHI_GRID_ALIGN_END:
      return MAX (room - width, 0);
    case XUSHI_GRID_ALIGN_CENTER:
      return MAX (room - width, 0) / 2;
    case XUSHI_GRID_ALIGN_START:
    default:
      return 0;
    }
}

/* The room that a mark takes, with its distance from the text. */
static int
get_mark_room (const Frame *frame, PangoLayout *mark)
{
  return mark != NULL ? get_layout_width (mark) + frame->grid->pad * 3 / 2 : 0;
}

static void
draw_mark (const Frame *frame, PangoLayout *mark, int x, int text_y, int text_height)
{
  int room = frame->grid->pad / 2;
  int width, height;
  GdkRectangle area;

  pango_layout_get_pixel_size (mark, &width, &height);
  area.width = width + room;
  area.height = height;
  area.x = x;
  area.y = text_y + (text_height - height) / 2;
  stroke (frame, &frame->style->dim, &area, 1, 3);
  put_layout (frame, mark, &frame->style->dim, x + room / 2, area.y);
}

static void
draw_text (const Frame *frame,
           guint row,
           guint column,
           const XushiGridCell *cell,
           const char *text,
           const GdkRectangle *area)
{
  XushiGrid *self = frame->grid;
  XushiGridLook look
      = (cell->bold ? XUSHI_GRID_LOOK_BOLD : 0) | (cell->small ? XUSHI_GRID_LOOK_SMALL : 0);
  int indent = (int) cell->indent * self->pad * 2;
  int x = area->x + self->pad + indent;
  int room = area->width - 2 * self->pad - indent;
  PangoLayout *layout, *mark = NULL;
  int y, width, mark_room;

  if (cell->mark != NULL)
    mark = xushi_grid_text_get (self->text, get_slot (frame, row, column, LAYER_MARK), cell->mark,
                                XUSHI_GRID_LOOK_TINY, -1);
  mark_room = get_mark_room (frame, mark);
  room = MAX (room - mark_room, 0);
  layout = xushi_grid_text_get (self->text, get_slot (frame, row, column, LAYER_TEXT), text, look,
                                room);
  width = get_layout_width (layout);
  y = get_text_y (frame, layout, area->y, area->height);
  /* Figures keep their column: before them the mark, behind other texts. */
  if (cell->align == XUSHI_GRID_ALIGN_END)
    x += mark_room;
  x += align_in (cell->align, room, width);
  put_layout (frame, layout, get_role_color (frame->style, cell->role), x, y);
  if (mark != NULL)
    draw_mark (frame, mark,
               cell->align == XUSHI_GRID_ALIGN_END ? x - mark_room + self->pad / 2
                                                   : x + width + self->pad * 3 / 4,
               area->y, area->height);
}

static void
draw_painting (const Frame *frame, guint row, guint column, const GdkRectangle *area)
{
  XushiGrid *self = frame->grid;
  XushiGridRect rect
      = { area->x + self->pad, area->y, area->width - 2 * self->pad, area->height - 1 };
  cairo_t *cr;

  if (rect.width <= 0)
    return;
  cr = gtk_snapshot_append_cairo (frame->snapshot,
                                  &GRAPHENE_RECT_INIT ((float) area->x, (float) area->y,
                                                       (float) area->width, (float) area->height));
  xushi_grid_source_draw (self->source, row, column, cr, &rect, frame->style);
  cairo_destroy (cr);
}

/* A red outline with a corner: seen also where red is not. */
static void
draw_error (const Frame *frame, const GdkRectangle *area)
{
  GdkRectangle inner = { area->x + 1, area->y + 3, area->width - 2, area->height - 7 };
  double corner = 8 * frame->style->scale;
  double right = inner.x + inner.width;
  cairo_t *cr;

  stroke (frame, &frame->style->red, &inner, 1.5f, 2);
  cr = gtk_snapshot_append_cairo (frame->snapshot,
                                  &GRAPHENE_RECT_INIT ((float) (right - corner), (float) inner.y,
                                                       (float) corner, (float) corner));
  gdk_cairo_set_source_rgba (cr, &frame->style->red);
  cairo_move_to (cr, right - corner, inner.y);
  cairo_line_to (cr, right, inner.y);
  cairo_line_to (cr, right, inner.y + corner);
  cairo_fill (cr);
  cairo_destroy (cr);
}

static gboolean
is_open (const Frame *frame, guint row, guint column)
{
  XushiGrid *self = frame->grid;

  return self->editing && row == self->cursor.row
         && (column == self->cursor.column || xushi_grid_rows_is_heading (&self->rows, row));
}

static void
draw_cell (const Frame *frame, guint row, guint column, XushiGridRowKind kind)
{
  XushiGrid *self = frame->grid;
  const XushiGridColumn *info = xushi_grid_column_info (self, column);
  const XushiGridRefusal *refusal;
  XushiGridCell cell;
  GdkRectangle area;
  const char *text;

  xushi_grid_cell_area (self, row, column, &area);
  if (!info->visible || area.x >= frame->width || area.x + area.width <= 0)
    return;
  if (frame->has_block && xushi_grid_block_contains (&frame->block, row, column))
    fill (frame, &frame->style->selection, area.x, area.y, area.width, area.height - 1);
  if (info->kind == XUSHI_GRID_COLUMN_DRAWN && kind == XUSHI_GRID_ROW_DATA)
    {
      draw_painting (frame, row, column, &area);
      return;
    }
  if (is_open (frame, row, column))
    return;
  xushi_grid_source_get_cell (self->source, row, column, info, kind, &cell);
  refusal = xushi_grid_find_refusal (self, row, column);
  text = refusal != NULL ? refusal->text : cell.text;
  if (refusal != NULL)
    cell.role = XUSHI_GRID_ROLE_RED;
  if ((text != NULL && *text != '\0') || cell.mark != NULL)
    draw_text (frame, row, column, &cell, text != NULL ? text : "", &area);
  if (refusal != NULL || cell.error != NULL)
    draw_error (frame, &area);
}

static void
draw_triangle (const Frame *frame, const GdkRectangle *area, int x, gboolean folded)
{
  double size = frame->grid->pad;
  double middle = area->y + area->height / 2.0;
  cairo_t *cr
      = gtk_snapshot_append_cairo (frame->snapshot,
                                   &GRAPHENE_RECT_INIT ((float) x, (float) area->y,
                                                        (float) size * 2, (float) area->height));

  gdk_cairo_set_source_rgba (cr, &frame->style->heading_fg);
  if (folded)
    {
      cairo_move_to (cr, x + size * 0.3, middle - size * 0.55);
      cairo_line_to (cr, x + size, middle);
      cairo_line_to (cr, x + size * 0.3, middle + size * 0.55);
    }
  else
    {
      cairo_move_to (cr, x, middle - size * 0.3);
      cairo_line_to (cr, x + size * 1.1, middle - size * 0.3);
      cairo_line_to (cr, x + size * 0.55, middle + size * 0.45);
    }
  cairo_fill (cr);
  cairo_destroy (cr);
}

static void
draw_heading (const Frame *frame, guint row, const XushiGridRow *line)
{
  XushiGrid *self = frame->grid;
  const XushiGridRefusal *refusal = xushi_grid_find_refusal (self, row, 0);
  const char *title = line->title != NULL ? line->title : "";
  XushiGridLook look = XUSHI_GRID_LOOK_BOLD | XUSHI_GRID_LOOK_SMALL;
  PangoLayout *layout;
  GdkRectangle area;
  int x, room;

  xushi_grid_cell_area (self, row, 0, &area);
  x = 2 * self->pad + line->level * 2 * self->pad;
  if (line->foldable)
    draw_triangle (frame, &area, x - self->pad / 2, line->folded);
  x += self->pad;
  if (is_open (frame, row, 0))
    return;
  room = MAX (frame->width - x - self->pad, 0);
  layout = xushi_grid_text_get (self->text, get_slot (frame, row, 0, LAYER_TEXT),
                                refusal != NULL ? refusal->text : title, look, room);
  put_layout (frame, layout, refusal != NULL ? &frame->style->red : &frame->style->heading_fg, x,
              get_text_y (frame, layout, area.y, area.height));
  x += get_layout_width (layout) + self->pad * 3 / 2;
  if (line->note == NULL || x >= frame->width)
    return;
  layout = xushi_grid_text_get (self->text, get_slot (frame, row, 0, LAYER_MARK), line->note,
                                XUSHI_GRID_LOOK_SMALL, frame->width - x);
  put_layout (frame, layout, &frame->style->dim, x,
              get_text_y (frame, layout, area.y, area.height));
}

static const GdkRGBA *
get_ground (const Frame *frame, guint row, gboolean heading)
{
  XushiGrid *self = frame->grid;

  if (row == self->cursor.row)
    return &frame->style->cursor;
  if (row == self->hover_row)
    return &frame->style->hover;
  return heading ? &frame->style->heading : NULL;
}

static void
draw_row (const Frame *frame, guint row)
{
  XushiGrid *self = frame->grid;
  XushiGridRow line;
  GdkRectangle area;
  const GdkRGBA *ground;

  xushi_grid_source_get_row (self->source, row, &line);
  xushi_grid_cell_area (self, row, 0, &area);
  ground = get_ground (frame, row, line.kind == XUSHI_GRID_ROW_HEADING);
  if (ground != NULL)
    fill (frame, ground, 0, area.y, frame->width, area.height);
  if (line.kind == XUSHI_GRID_ROW_HEADING)
    {
      draw_heading (frame, row, &line);
      return;
    }
  for (guint column = 0; column < self->columns->len; column++)
    draw_cell (frame, row, column, line.kind);
  fill (frame, &frame->style->line, 0, area.y + area.height - 1, frame->width, 1);
}

static const char *
get_reason (const Frame *frame)
{
  XushiGrid *self = frame->grid;
  const XushiGridRefusal *refusal;
  XushiGridCell cell;
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

/* What is wrong with the cursor's cell, beside it, for those who use no pointer. */
static void
draw_reason (const Frame *frame, const GdkRectangle *cell)
{
  XushiGrid *self = frame->grid;
  const char *reason = get_reason (frame);
  PangoLayout *layout;
  GdkRectangle area;
  int room = self->pad;

  if (reason == NULL || *reason == '\0')
    return;
  layout = xushi_grid_text_get (self->text, get_reason_slot (frame), reason, XUSHI_GRID_LOOK_SMALL,
                                MAX (frame->width - 4 * room, 1));
  area.width = get_layout_width (layout) + 2 * room;
  pango_layout_get_pixel_size (layout, NULL, &area.height);
  area.height += room;
  area.x = CLAMP (cell->x, room, MAX (frame->width - area.width - room, room));
  area.y = cell->y + cell->height;
  if (area.y + area.height > frame->height)
    area.y = cell->y - area.height;
  fill (frame, &frame->style->bg, area.x, area.y, area.width, area.height);
  stroke (frame, &frame->style->red, &area, 1, 2);
  put_layout (frame, layout, &frame->style->red, area.x + room, area.y + room / 2);
}

static void
draw_cursor (const Frame *frame)
{
  XushiGrid *self = frame->grid;
  GdkRectangle area, inner;
  const GdkRGBA *color;

  if (!xushi_grid_has_cursor (self))
    return;
  xushi_grid_cell_area (self, self->cursor.row, self->cursor.column, &area);
  inner = (GdkRectangle){ area.x + 1, area.y + 3, area.width - 2, area.height - 7 };
  color = frame->focused ? &frame->style->accent : &frame->style->grey;
  if (self->editing)
    {
      fill (frame, &frame->style->bg, inner.x, inner.y, inner.width, inner.height);
      gtk_widget_snapshot_child (GTK_WIDGET (self), self->entry, frame->snapshot);
      if (xushi_grid_find_refusal (self, self->cursor.row, self->cursor.column) != NULL)
        color = &frame->style->red;
    }
  stroke (frame, color, &inner, frame->focused ? 2 : 1, 2);
  draw_reason (frame, &area);
}

static void
draw_header (const Frame *frame)
{
  XushiGrid *self = frame->grid;
  int height = self->header_height;

  fill (frame, &frame->style->header, 0, 0, frame->width, height);
  for (guint i = 0; i < self->columns->len; i++)
    {
      const XushiGridColumn *info = xushi_grid_column_info (self, i);
      const XushiGridTrack *track = xushi_grid_column_track (self, i);
      int x = track->x - frame->scroll_x + self->pad;
      int room = MAX (track->width - 2 * self->pad, 0);
      PangoLayout *layout;

      if (!info->visible || x > frame->width || x + track->width < 0)
        continue;
      layout = xushi_grid_text_get (self->text, get_header_slot (frame, i), info->title,
                                    XUSHI_GRID_LOOK_BOLD | XUSHI_GRID_LOOK_SMALL, room);
      x += align_in (info->align, room, get_layout_width (layout));
      put_layout (frame, layout, &frame->style->header_fg, x,
                  get_text_y (frame, layout, 0, height));
    }
}

/* The border that is being dragged, or could be. */
static void
draw_border (const Frame *frame)
{
  XushiGrid *self = frame->grid;
  const XushiGridTrack *track;
  int x;

  if (self->resize_column < self->tracks->len)
    {
      track = xushi_grid_column_track (self, self->resize_column);
      x = track->x + track->width - frame->scroll_x;
      fill (frame, &frame->style->accent, x - 1, 0, 2, frame->height);
      return;
    }
  if (!(gtk_widget_get_state_flags (GTK_WIDGET (self)) & GTK_STATE_FLAG_PRELIGHT)
      || self->pointer_y >= self->header_height || self->pointer_y < 0)
    return;
  for (guint i = 0; i < self->tracks->len; i++)
    {
      track = xushi_grid_column_track (self, i);
      x = track->x + track->width - frame->scroll_x;
      if (track->visible)
        fill (frame, &frame->style->line, x - 1, 5, 1, self->header_height - 10);
    }
}

static void
draw_body (const Frame *frame)
{
  XushiGrid *self = frame->grid;
  guint first, n;

  if (!xushi_grid_visible_rows (self, &first, &n))
    return;
  gtk_snapshot_push_clip (frame->snapshot,
                          &GRAPHENE_RECT_INIT (0, (float) self->header_height, (float) frame->width,
                                               (float) xushi_grid_body_height (self)));
  for (guint i = 0; i < n; i++)
    draw_row (frame, first + i);
  draw_cursor (frame);
  gtk_snapshot_pop (frame->snapshot);
}

void
xushi_grid_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  XushiGrid *self = XUSHI_GRID (widget);
  Frame frame = {
    .grid = self,
    .snapshot = snapshot,
    .style = &self->style,
    .focused = xushi_grid_has_focus (self),
    .width = gtk_widget_get_width (widget),
    .height = gtk_widget_get_height (widget),
    .scroll_x = xushi_grid_scroll_x (self),
  };

  xushi_grid_ensure_style (self);
  prepare_slots (&frame);
  if (xushi_grid_get_selection (self, &frame.block))
    frame.has_block = frame.block.n_rows > 1 || frame.block.n_columns > 1;
  fill (&frame, &self->style.bg, 0, 0, frame.width, frame.height);
  draw_body (&frame);
  draw_header (&frame);
  draw_border (&frame);
}
