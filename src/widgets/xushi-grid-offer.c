/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "widgets/xushi-grid-frame.h"

#include "rows/xushi-completions.h"
#include "widgets/xushi-description.h"

/* What the source offers while a text is typed: a list below the cell, drawn by the table, so that
 * the entry keeps the focus and input methods work as ever. Nothing is chosen until Down is pressed:
 * Enter takes what was typed, also where it is part of a name that is offered. */

void
xushi_grid_offer_drop (XushiGrid *self)
{
  if (self->offers == NULL)
    return;
  g_clear_pointer (&self->offers, g_strfreev);
  self->offer = XUSHI_GRID_NONE;
  xushi_description_set (self->entry, NULL);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
xushi_grid_offer_update (XushiGrid *self)
{
  guint row, column;
  GStrv offers = NULL;

  xushi_grid_offer_drop (self);
  if (self->editing && xushi_grid_get_edit_cell (self, &row, &column)
      && column != XUSHI_GRID_HEADING_COLUMN)
    offers = xushi_grid_source_list_completions (self->source, row, column,
                                                 gtk_editable_get_text (
                                                     GTK_EDITABLE (self->entry)));
  if (offers != NULL && *offers == NULL)
    g_clear_pointer (&offers, g_strfreev);
  self->offers = offers;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* From the first to the last, and from either end to what was typed. */
static void
step (XushiGrid *self, gboolean down)
{
  guint n = g_strv_length (self->offers);

  if (down)
    self->offer = self->offer == XUSHI_GRID_NONE ? 0 : self->offer + 1;
  else
    self->offer = self->offer == XUSHI_GRID_NONE ? n - 1 : self->offer - 1;
  if (self->offer >= n)
    self->offer = XUSHI_GRID_NONE;
  xushi_description_set (self->entry, self->offer < n ? self->offers[self->offer] : NULL);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
take (XushiGrid *self, guint offer)
{
  g_autofree char *text = NULL;

  if (offer >= g_strv_length (self->offers))
    return;
  text = g_strdup (self->offers[offer]);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
  xushi_grid_offer_drop (self);
}

gboolean
xushi_grid_offer_key (XushiGrid *self, guint key)
{
  if (!self->editing || self->offers == NULL)
    return FALSE;
  switch (key)
    {
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      step (self, key == GDK_KEY_Down || key == GDK_KEY_KP_Down);
      return TRUE;
    case GDK_KEY_Escape:
      xushi_grid_offer_drop (self);
      return TRUE;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_Tab:
    case GDK_KEY_KP_Tab:
      /* The text is then entered as if it had been typed. */
      take (self, self->offer);
      return FALSE;
    default:
      return FALSE;
    }
}

gboolean
xushi_grid_offer_press (XushiGrid *self, double x, double y)
{
  const GdkRectangle *area = &self->offers_area;

  if (!self->editing || self->offers == NULL || x < area->x || x >= area->x + area->width
      || y < area->y || y >= area->y + area->height)
    return FALSE;
  take (self, (guint) ((y - area->y) * g_strv_length (self->offers) / area->height));
  return TRUE;
}

void
xushi_grid_frame_draw_offers (const XushiGridFrame *frame, const GdkRectangle *cell)
{
  XushiGrid *self = frame->grid;
  int line = xushi_grid_text_get_line_height (self->text) + self->pad;
  GdkRectangle *area = &self->offers_area;
  guint n = self->offers != NULL ? g_strv_length (self->offers) : 0;

  if (!self->editing || n == 0)
    return;
  *area = (GdkRectangle){ cell->x, cell->y + cell->height, MAX (cell->width, 1), (int) n * line };
  for (guint i = 0; i < n; i++)
    area->width = MAX (area->width, xushi_grid_text_measure (self->text, self->offers[i],
                                                             XUSHI_GRID_LOOK_PLAIN)
                                        + 2 * self->pad);
  area->x = CLAMP (area->x, 0, MAX (frame->width - area->width, 0));
  if (area->y + area->height > frame->height)
    area->y = MAX (cell->y - area->height, self->header_height);
  xushi_grid_frame_fill (frame, &frame->style->bg, area->x, area->y, area->width, area->height);
  for (guint i = 0; i < n; i++)
    {
      int y = area->y + (int) i * line;
      PangoLayout *layout
          = xushi_grid_text_get (self->text, xushi_grid_frame_offer_slot (frame, i),
                                 self->offers[i], XUSHI_GRID_LOOK_PLAIN,
                                 area->width - 2 * self->pad);

      if (i == self->offer)
        xushi_grid_frame_fill (frame, &frame->style->selection, area->x, y, area->width, line);
      xushi_grid_frame_put (frame, layout, &frame->style->fg, area->x + self->pad,
                            xushi_grid_frame_text_y (frame, layout, y, line));
    }
  xushi_grid_frame_stroke (frame, &frame->style->accent, area, 1, 2);
}
