/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "widgets/xushi-grid-frame.h"

#include "rows/xushi-completions.h"

#include <string.h>

/* Drawing one cell, or one heading, of the table, and the basic strokes used throughout it. */

/* Layers of a cell's slots. */
enum
{
  LAYER_TEXT,
  LAYER_MARK,
  N_LAYERS
};

static guint
get_slot (const XushiGridFrame *frame, guint row, guint column, int layer)
{
  return (row % frame->pool * frame->grid->columns->len + column) * N_LAYERS + (guint) layer;
}

guint
xushi_grid_frame_header_slot (const XushiGridFrame *frame, guint column)
{
  return frame->pool * frame->grid->columns->len * N_LAYERS + column;
}

guint
xushi_grid_frame_reason_slot (const XushiGridFrame *frame)
{
  return xushi_grid_frame_header_slot (frame, frame->grid->columns->len);
}

guint
xushi_grid_frame_offer_slot (const XushiGridFrame *frame, guint offer)
{
  return xushi_grid_frame_reason_slot (frame) + 1 + offer;
}

/* Rows of slots for what can be visible at once, rounded up, so that dragging the window's edge
 * does not reshape everything. */
void
xushi_grid_frame_prepare (XushiGridFrame *frame)
{
  XushiGrid *self = frame->grid;
  int least = MAX (MIN (self->rows.row_height, self->rows.heading_height), 1);
  guint rows = (guint) (xushi_grid_body_height (self) / least) + 2;

  frame->pool = (rows / 16 + 1) * 16;
  xushi_grid_text_resize (self->text, xushi_grid_frame_offer_slot (frame, XUSHI_COMPLETIONS_MAX));
}

void
xushi_grid_frame_fill (const XushiGridFrame *frame,
                       const GdkRGBA *color,
                       double x,
                       double y,
                       double width,
                       double height)
{
  gtk_snapshot_append_color (frame->snapshot, color,
                             &GRAPHENE_RECT_INIT ((float) x, (float) y, (float) width,
                                                  (float) height));
}

void
xushi_grid_frame_stroke (const XushiGridFrame *frame,
                         const GdkRGBA *color,
                         const GdkRectangle *area,
                         float line,
                         float radius)
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

void
xushi_grid_frame_put (
    const XushiGridFrame *frame, PangoLayout *layout, const GdkRGBA *color, double x, double y)
{
  gtk_snapshot_save (frame->snapshot);
  gtk_snapshot_translate (frame->snapshot, &GRAPHENE_POINT_INIT ((float) x, (float) y));
  gtk_snapshot_append_layout (frame->snapshot, layout, color);
  gtk_snapshot_restore (frame->snapshot);
}

/* With the letters as much narrower as it takes, at @width. */
static void
put_narrower (const XushiGridFrame *frame, PangoLayout *layout, const GdkRGBA *color, double x,
              double y, double width)
{
  gtk_snapshot_save (frame->snapshot);
  gtk_snapshot_translate (frame->snapshot, &GRAPHENE_POINT_INIT ((float) x, (float) y));
  gtk_snapshot_scale (frame->snapshot, (float) (width / xushi_grid_frame_layout_width (layout)), 1);
  gtk_snapshot_append_layout (frame->snapshot, layout, color);
  gtk_snapshot_restore (frame->snapshot);
}

int
xushi_grid_frame_layout_width (PangoLayout *layout)
{
  int width;

  pango_layout_get_size (layout, &width, NULL);
  return PANGO_PIXELS_CEIL (width);
}

/* All texts of a row share a baseline, whatever their size. */
int
xushi_grid_frame_text_y (const XushiGridFrame *frame,
                         PangoLayout *layout,
                         int row_y,
                         int row_height)
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

const GdkRGBA *
xushi_grid_frame_title_color (const XushiGridFrame *frame, XushiGridRole role)
{
  return get_role_color (frame->style, role != XUSHI_GRID_ROLE_NORMAL ? role : XUSHI_GRID_ROLE_DIM);
}

int
xushi_grid_frame_align (XushiGridAlign align, int room, int width)
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

XushiGridLook
xushi_grid_cell_get_look (const XushiGridCell *cell)
{
  return (cell->bold ? XUSHI_GRID_LOOK_BOLD : 0) | (cell->small ? XUSHI_GRID_LOOK_SMALL : 0);
}

/* The room of a mark that is @width wide, with its distance from the text. */
static int
add_mark_distance (XushiGrid *self, int width)
{
  return width + self->pad * 3 / 2;
}

int
xushi_grid_measure_mark (XushiGrid *self, const XushiGridCell *cell)
{
  return cell->mark != NULL
             ? add_mark_distance (self, xushi_grid_text_measure (self->text, cell->mark,
                                                                 XUSHI_GRID_LOOK_TINY))
             : 0;
}

/* The same of a mark that is laid out already. */
static int
get_mark_room (const XushiGridFrame *frame, PangoLayout *mark)
{
  return mark != NULL ? add_mark_distance (frame->grid, xushi_grid_frame_layout_width (mark)) : 0;
}

static void
draw_mark (const XushiGridFrame *frame, PangoLayout *mark, int x, int text_y, int text_height)
{
  int room = frame->grid->pad / 2;
  int width, height;
  GdkRectangle area;

  pango_layout_get_pixel_size (mark, &width, &height);
  area.width = width + room;
  area.height = height;
  area.x = x;
  area.y = text_y + (text_height - height) / 2;
  xushi_grid_frame_stroke (frame, &frame->style->dim, &area, 1, 3);
  xushi_grid_frame_put (frame, mark, &frame->style->dim, x + room / 2, area.y);
}

/* A corner in place of a mark that has no room: the tooltip has its word. */
static void
draw_mark_corner (const XushiGridFrame *frame, const GdkRectangle *area)
{
  double size = frame->grid->pad * 0.75;
  cairo_t *cr
      = gtk_snapshot_append_cairo (frame->snapshot,
                                   &GRAPHENE_RECT_INIT ((float) area->x, (float) area->y,
                                                        (float) size + 2, (float) size + 2));

  gdk_cairo_set_source_rgba (cr, &frame->style->dim);
  cairo_move_to (cr, area->x + 1, area->y + 1);
  cairo_line_to (cr, area->x + 1 + size, area->y + 1);
  cairo_line_to (cr, area->x + 1, area->y + 1 + size);
  cairo_fill (cr);
  cairo_destroy (cr);
}

/* A figure with its mark: whatever the width of its column, all of its digits are there. */
static void
draw_figure (const XushiGridFrame *frame,
             guint row,
             guint column,
             const XushiGridCell *cell,
             const char *text,
             const GdkRectangle *area)
{
  XushiGrid *self = frame->grid;
  XushiGridLook look = xushi_grid_cell_get_look (cell);
  guint slot = get_slot (frame, row, column, LAYER_TEXT);
  PangoLayout *layout = xushi_grid_text_get (self->text, slot, text, look, -1), *mark = NULL;
  int mark_room, room, width, x, y;
  XushiGridFit fit;

  if (cell->mark != NULL)
    mark = xushi_grid_text_get (self->text, get_slot (frame, row, column, LAYER_MARK), cell->mark,
                                XUSHI_GRID_LOOK_TINY, -1);
  mark_room = get_mark_room (frame, mark);
  xushi_grid_fit_figure (area->width, self->pad, xushi_grid_frame_layout_width (layout), mark_room,
                         &fit);
  if (fit.small)
    layout = xushi_grid_text_get (self->text, slot, text, look | XUSHI_GRID_LOOK_SMALL, -1);
  width = xushi_grid_frame_layout_width (layout);
  room = area->width - 2 * fit.pad;
  x = area->x + fit.pad + xushi_grid_frame_align (cell->align, room, width);
  /* The blank before a figure gives way first, so that its end stays below those of the others. */
  if (cell->align == XUSHI_GRID_ALIGN_END)
    x = MAX (area->x + fit.pad, area->x + area->width - self->pad - width);
  y = xushi_grid_frame_text_y (frame, layout, area->y, area->height);
  if (width > room && room > 0)
    put_narrower (frame, layout, get_role_color (frame->style, cell->role), x, y, room);
  else
    xushi_grid_frame_put (frame, layout, get_role_color (frame->style, cell->role), x, y);
  if (fit.corner)
    draw_mark_corner (frame, area);
  else if (mark != NULL)
    draw_mark (frame, mark,
               cell->align == XUSHI_GRID_ALIGN_END ? x - mark_room + self->pad / 2
                                                   : x + width + self->pad * 3 / 4,
               area->y, area->height);
}

/* A cell has one line: the lines of a text are shown one after the other. The tooltip has them all.
 * (transfer full) (nullable): NULL where there is only one. */
static char *
join_lines (const char *text)
{
  g_auto (GStrv) lines = NULL;

  if (text == NULL || strchr (text, '\n') == NULL)
    return NULL;
  lines = g_strsplit (text, "\n", -1);
  return g_strjoinv (" ⏎ ", lines);
}

static void
draw_text (const XushiGridFrame *frame,
           guint row,
           guint column,
           const XushiGridCell *cell,
           const char *text,
           const GdkRectangle *area)
{
  XushiGrid *self = frame->grid;
  XushiGridLook look = xushi_grid_cell_get_look (cell);
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
  width = xushi_grid_frame_layout_width (layout);
  y = xushi_grid_frame_text_y (frame, layout, area->y, area->height);
  /* Right-aligned figures stay aligned: their mark goes before them, that of other texts after. */
  if (cell->align == XUSHI_GRID_ALIGN_END)
    x += mark_room;
  x += xushi_grid_frame_align (cell->align, room, width);
  xushi_grid_frame_put (frame, layout, get_role_color (frame->style, cell->role), x, y);
  if (mark != NULL)
    draw_mark (frame, mark,
               cell->align == XUSHI_GRID_ALIGN_END ? x - mark_room + self->pad / 2
                                                   : x + width + self->pad * 3 / 4,
               area->y, area->height);
}

static void
draw_painting (const XushiGridFrame *frame, guint row, guint column, const GdkRectangle *area)
{
  XushiGrid *self = frame->grid;
  XushiRect rect
      = { area->x + self->pad, area->y, area->width - 2 * self->pad, area->height - 1 };
  cairo_t *cr;

  if (rect.width <= 0)
    return;
  cr = gtk_snapshot_append_cairo (frame->snapshot,
                                  &GRAPHENE_RECT_INIT ((float) area->x, (float) area->y,
                                                       (float) area->width, (float) area->height));
  xushi_grid_source_draw (self->source, row, column, cr, &rect, &frame->style->chart,
                          self->texts);
  cairo_destroy (cr);
}

/* A red outline with a corner, so that it is visible even without colour. */
static void
draw_error (const XushiGridFrame *frame, const GdkRectangle *area)
{
  GdkRectangle inner = { area->x + 1, area->y + 3, area->width - 2, area->height - 7 };
  double corner = 8 * frame->style->scale;
  double right = inner.x + inner.width;
  cairo_t *cr;

  xushi_grid_frame_stroke (frame, &frame->style->red, &inner, 1.5f, 2);
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

/* An amber field with a corner at the other side than that of an error. */
static void
draw_doubt (const XushiGridFrame *frame, const GdkRectangle *area)
{
  GdkRectangle inner = { area->x + 1, area->y + 3, area->width - 2, area->height - 7 };
  double corner = 8 * frame->style->scale;
  cairo_t *cr;

  xushi_grid_frame_fill (frame, &frame->style->doubt, inner.x, inner.y, inner.width, inner.height);
  xushi_grid_frame_stroke (frame, &frame->style->amber, &inner, 1.5f, 2);
  cr = gtk_snapshot_append_cairo (frame->snapshot,
                                  &GRAPHENE_RECT_INIT ((float) inner.x, (float) inner.y,
                                                       (float) corner, (float) corner));
  gdk_cairo_set_source_rgba (cr, &frame->style->amber);
  cairo_move_to (cr, inner.x, inner.y);
  cairo_line_to (cr, inner.x + corner, inner.y);
  cairo_line_to (cr, inner.x, inner.y + corner);
  cairo_fill (cr);
  cairo_destroy (cr);
}

/* A cell to be filled in looks like a field of a form. */
static void
draw_field (const XushiGridFrame *frame, const GdkRectangle *area)
{
  GdkRectangle inner = { area->x + 1, area->y + 3, area->width - 2, area->height - 7 };

  xushi_grid_frame_fill (frame, &frame->style->bg, inner.x, inner.y, inner.width, inner.height);
  xushi_grid_frame_stroke (frame, &frame->style->accent, &inner, 1, 3);
}

static gboolean
is_open (const XushiGridFrame *frame, guint row, guint column)
{
  XushiGrid *self = frame->grid;

  return self->editing && row == self->cursor.row
         && (column == self->cursor.column || xushi_grid_rows_is_heading (&self->rows, row));
}

void
xushi_grid_frame_draw_cell (const XushiGridFrame *frame,
                            guint row,
                            guint column,
                            XushiGridRowKind kind)
{
  XushiGrid *self = frame->grid;
  const XushiGridColumn *info = xushi_grid_column_info (self, column);
  const XushiGridRefusal *refusal;
  g_auto (XushiGridCell) cell = { 0 };
  g_autofree char *joined = NULL;
  GdkRectangle area;
  const char *text;

  xushi_grid_cell_area (self, row, column, &area);
  if (!info->visible || area.x >= frame->width || area.x + area.width <= 0)
    return;
  if (frame->has_block && xushi_grid_is_selected (self, &frame->block, row, column))
    xushi_grid_frame_fill (frame, &frame->style->selection, area.x, area.y, area.width,
                           area.height - 1);
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
  joined = join_lines (text);
  if (joined != NULL)
    text = joined;
  if (refusal != NULL)
    cell.role = XUSHI_GRID_ROLE_RED;
  if (text == NULL)
    text = "";
  if (refusal == NULL && cell.doubt != NULL)
    draw_doubt (frame, &area);
  else if (refusal == NULL && cell.wanted)
    draw_field (frame, &area);
  /* What was refused is no figure, nor what stands at the left; they are cut like any text. */
  if (info->kind == XUSHI_GRID_COLUMN_NUMBER && cell.align == XUSHI_GRID_ALIGN_END
      && refusal == NULL && *text != '\0')
    draw_figure (frame, row, column, &cell, text, &area);
  else if (*text != '\0' || cell.mark != NULL)
    draw_text (frame, row, column, &cell, text, &area);
  if (refusal != NULL || cell.error != NULL)
    draw_error (frame, &area);
}

static void
draw_triangle (const XushiGridFrame *frame, const GdkRectangle *area, int x, gboolean folded)
{
  double size = frame->grid->pad;
  double middle = area->y + area->height / 2.0;
  cairo_t *cr
      = gtk_snapshot_append_cairo (frame->snapshot,
                                   &GRAPHENE_RECT_INIT ((float) x, (float) area->y,
                                                        (float) size * 2, (float) area->height));

  gdk_cairo_set_source_rgba (cr, &frame->style->dim);
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

/* How many of a heading's rows have what is wanted of them. Returns: where it ends. */
static int
draw_share (const XushiGridFrame *frame, const XushiGridRow *line, const GdkRectangle *area, int x)
{
  int width = (int) (44 * frame->style->scale), height = (int) (4 * frame->style->scale);
  int y = area->y + (area->height - height) / 2;

  xushi_grid_frame_fill (frame, &frame->style->line, x, y, width, height);
  xushi_grid_frame_fill (frame, &frame->style->accent, x, y,
                         (double) width * MIN (line->n_done, line->n_all) / line->n_all, height);
  return x + width + frame->grid->pad;
}

void
xushi_grid_frame_draw_heading (const XushiGridFrame *frame, guint row, const XushiGridRow *line)
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
  xushi_grid_frame_put (frame, layout,
                        refusal != NULL ? &frame->style->red : &frame->style->dim, x,
                        xushi_grid_frame_text_y (frame, layout, area.y, area.height));
  x += xushi_grid_frame_layout_width (layout) + self->pad * 3 / 2;
  if (line->n_all > 0 && x < frame->width)
    x = draw_share (frame, line, &area, x);
  if (line->note == NULL || x >= frame->width)
    return;
  layout = xushi_grid_text_get (self->text, get_slot (frame, row, 0, LAYER_MARK), line->note,
                                XUSHI_GRID_LOOK_SMALL, frame->width - x);
  xushi_grid_frame_put (frame, layout, &frame->style->dim, x,
                        xushi_grid_frame_text_y (frame, layout, area.y, area.height));
}
