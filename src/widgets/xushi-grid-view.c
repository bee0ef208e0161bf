/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "widgets/xushi-grid-private.h"

/* Between cells and pixels: text size and colours, scrolling, where a cell is and which cell
 * is under a point. */

static gboolean
same_context (PangoContext *a, PangoContext *b)
{
  return a != NULL
         && pango_font_description_equal (pango_context_get_font_description (a),
                                          pango_context_get_font_description (b))
         && pango_cairo_context_get_resolution (a) == pango_cairo_context_get_resolution (b);
}

static void
update_context (XushiGrid *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  PangoContext *context = gtk_widget_create_pango_context (widget);
  PangoFontDescription *font = xushi_draw_style_font (widget, &self->style);

  pango_context_set_font_description (context, font);
  /* In a non-Chinese locale the family alone may still give Japanese shapes. */
  pango_context_set_language (context, pango_language_from_string ("zh-cn"));
  if (!same_context (xushi_grid_text_get_context (self->text), context))
    {
      PangoAttrList *list = pango_attr_list_copy (
          xushi_grid_text_get_attributes (self->text, XUSHI_GRID_LOOK_PLAIN));

      xushi_grid_text_set_context (self->text, context);
      pango_attr_list_insert (list, pango_attr_font_desc_new (font));
      gtk_entry_set_attributes (GTK_ENTRY (self->entry), list);
      pango_attr_list_unref (list);
    }
  pango_font_description_free (font);
  g_object_unref (context);
}

static int
scaled (XushiGrid *self, double length)
{
  return (int) (length * self->style.scale + 0.5);
}

void
xushi_grid_ensure_style (XushiGrid *self)
{
  int line, small;

  if (self->style_valid)
    return;
  xushi_draw_style_init (&self->style, GTK_WIDGET (self));
  g_clear_pointer (&self->texts, xushi_text_cache_free);
  self->texts = xushi_text_cache_new (&self->style.chart);
  update_context (self);
  line = xushi_grid_text_get_line_height (self->text);
  small = (int) (line * 0.9 + 0.5);
  self->pad = scaled (self, 7);
  self->rows.row_height
      = line + scaled (self, gtk_widget_has_css_class (GTK_WIDGET (self), "compact") ? 7 : 16);
  self->rows.heading_height = small + scaled (self, 9);
  self->header_height = small + scaled (self, 10);
  self->style_valid = TRUE;
}

int
xushi_grid_body_height (XushiGrid *self)
{
  return MAX (gtk_widget_get_height (GTK_WIDGET (self)) - self->header_height, 0);
}

int
xushi_grid_scroll_x (XushiGrid *self)
{
  return self->hadjustment != NULL ? (int) gtk_adjustment_get_value (self->hadjustment) : 0;
}

gint64
xushi_grid_scroll_y (XushiGrid *self)
{
  return self->vadjustment != NULL ? (gint64) gtk_adjustment_get_value (self->vadjustment) : 0;
}

void
xushi_grid_configure_adjustments (XushiGrid *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  int body = xushi_grid_body_height (self);
  double height = (double) xushi_grid_rows_y (&self->rows, self->rows.n_rows);

  if (self->hadjustment != NULL)
    gtk_adjustment_configure (self->hadjustment, gtk_adjustment_get_value (self->hadjustment), 0,
                              MAX (self->columns_width, width), width * 0.1, width * 0.9, width);
  if (self->vadjustment != NULL)
    gtk_adjustment_configure (self->vadjustment, gtk_adjustment_get_value (self->vadjustment), 0,
                              MAX (height, body), self->rows.row_height,
                              MAX (body - self->rows.row_height, self->rows.row_height), body);
}

gboolean
xushi_grid_visible_rows (XushiGrid *self, guint *first, guint *n)
{
  gint64 top = xushi_grid_scroll_y (self);
  int body = xushi_grid_body_height (self);

  if (self->source == NULL || self->rows.n_rows == 0 || body <= 0)
    return FALSE;
  *first = xushi_grid_rows_at (&self->rows, top);
  *n = xushi_grid_rows_at (&self->rows, top + body - 1) - *first + 1;
  return TRUE;
}

guint
xushi_grid_row_at (XushiGrid *self, double y)
{
  return xushi_grid_rows_at (&self->rows,
                             (gint64) y - self->header_height + xushi_grid_scroll_y (self));
}

int
xushi_grid_column_x (XushiGrid *self, guint column)
{
  return xushi_grid_column_track (self, column)->x
         - (column < self->n_frozen ? 0 : xushi_grid_scroll_x (self));
}

guint
xushi_grid_column_at (XushiGrid *self, double x)
{
  guint end = x < self->frozen_width ? self->n_frozen : self->tracks->len;
  guint found = XUSHI_GRID_NONE;

  for (guint i = x < self->frozen_width ? 0 : self->n_frozen; i < end; i++)
    {
      guint column = xushi_grid_map_column (self, i);

      if (xushi_grid_column_info (self, column)->visible
          && (found == XUSHI_GRID_NONE || xushi_grid_column_x (self, column) <= x))
        found = column;
    }
  return found;
}

guint
xushi_grid_page_rows (XushiGrid *self)
{
  int rows = xushi_grid_body_height (self) / MAX (self->rows.row_height, 1) - 1;

  return (guint) MAX (rows, 1);
}

void
xushi_grid_cell_area (XushiGrid *self, guint row, guint column, GdkRectangle *area)
{
  const XushiGridTrack *track = xushi_grid_column_track (self, column);
  gboolean heading = xushi_grid_rows_is_heading (&self->rows, row);
  gint64 y = xushi_grid_rows_y (&self->rows, row) - xushi_grid_scroll_y (self);

  area->x = heading ? 0 : xushi_grid_column_x (self, column);
  area->y = (int) y + self->header_height;
  area->width = heading ? gtk_widget_get_width (GTK_WIDGET (self)) : track->width;
  area->height = heading ? self->rows.heading_height : self->rows.row_height;
}

gboolean
xushi_grid_get_cell_rect (XushiGrid *self, guint row, guint column, GdkRectangle *rect)
{
  g_return_val_if_fail (XUSHI_IS_GRID (self), FALSE);
  if (row >= self->rows.n_rows || column >= self->tracks->len)
    return FALSE;
  xushi_grid_ensure_style (self);
  xushi_grid_cell_area (self, row, column, rect);
  return TRUE;
}

/* The value, moved as little as possible, at which a page of @page shows [from, to). */
static double
scroll_value (double value, double page, double from, double to)
{
  if (to > value + page)
    value = to - page;
  return from < value ? from : value;
}

void
xushi_grid_scroll_to (XushiGrid *self, guint row, guint column)
{
  const XushiGridTrack *track;
  gint64 y;

  g_return_if_fail (XUSHI_IS_GRID (self));
  if (row >= self->rows.n_rows || column >= self->tracks->len)
    return;
  self->scroll_wanted = gtk_widget_get_height (GTK_WIDGET (self)) <= self->header_height;
  if (self->scroll_wanted)
    return;
  xushi_grid_configure_adjustments (self);
  y = xushi_grid_rows_y (&self->rows, row);
  if (self->vadjustment != NULL)
    gtk_adjustment_set_value (
        self->vadjustment,
        scroll_value (gtk_adjustment_get_value (self->vadjustment),
                      gtk_adjustment_get_page_size (self->vadjustment), (double) y,
                      (double) (y + xushi_grid_rows_height (&self->rows, row))));
  track = xushi_grid_column_track (self, column);
  if (self->hadjustment != NULL && column >= self->n_frozen
      && !xushi_grid_rows_is_heading (&self->rows, row))
    gtk_adjustment_set_value (self->hadjustment,
                              scroll_value (gtk_adjustment_get_value (self->hadjustment),
                                            gtk_adjustment_get_page_size (self->hadjustment)
                                                - self->frozen_width,
                                            track->x - self->frozen_width,
                                            track->x + track->width - self->frozen_width));
}
