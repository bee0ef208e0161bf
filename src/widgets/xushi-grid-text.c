/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "widgets/xushi-grid-text.h"

#include <string.h>

/* XushiGridText: see the header. A slot is filled when it is first asked for. */

typedef struct
{
  PangoLayout *layout; /* owned, nullable */
  char *text;          /* owned */
  XushiGridLook look;
  int width;
} Slot;

struct _XushiGridText
{
  PangoContext *context;                    /* owned, nullable until it is set */
  PangoAttrList *looks[XUSHI_GRID_N_LOOKS]; /* owned */
  GArray *slots;                            /* Slot */
  PangoLayout *ruler;                       /* owned, nullable: for measuring */
  int ascent, line_height;
};

static void
clear_slot (gpointer data)
{
  Slot *slot = data;

  g_clear_object (&slot->layout);
  g_clear_pointer (&slot->text, g_free);
}

static PangoAttrList *
make_look (guint look)
{
  PangoAttrList *list = pango_attr_list_new ();

  pango_attr_list_insert (list, pango_attr_font_features_new ("tnum=1"));
  if (look & XUSHI_GRID_LOOK_BOLD)
    pango_attr_list_insert (list, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  if (look & XUSHI_GRID_LOOK_TINY)
    pango_attr_list_insert (list, pango_attr_scale_new (0.75));
  else if (look & XUSHI_GRID_LOOK_SMALL)
    pango_attr_list_insert (list, pango_attr_scale_new (0.9));
  return list;
}

XushiGridText *
xushi_grid_text_new (void)
{
  XushiGridText *self = g_new0 (XushiGridText, 1);

  for (guint look = 0; look < XUSHI_GRID_N_LOOKS; look++)
    self->looks[look] = make_look (look);
  self->slots = g_array_new (FALSE, TRUE, sizeof (Slot));
  g_array_set_clear_func (self->slots, clear_slot);
  return self;
}

void
xushi_grid_text_free (XushiGridText *self)
{
  for (guint look = 0; look < XUSHI_GRID_N_LOOKS; look++)
    pango_attr_list_unref (self->looks[look]);
  g_array_unref (self->slots);
  g_clear_object (&self->ruler);
  g_clear_object (&self->context);
  g_free (self);
}

void
xushi_grid_text_set_context (XushiGridText *self, PangoContext *context)
{
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  guint n_slots = self->slots->len;

  g_set_object (&self->context, context);
  g_array_set_size (self->slots, 0);
  g_array_set_size (self->slots, n_slots);
  g_clear_object (&self->ruler);
  self->ruler = pango_layout_new (context);
  self->ascent = PANGO_PIXELS (pango_font_metrics_get_ascent (metrics));
  self->line_height = PANGO_PIXELS_CEIL (pango_font_metrics_get_ascent (metrics)
                                         + pango_font_metrics_get_descent (metrics));
  pango_font_metrics_unref (metrics);
}

PangoContext *
xushi_grid_text_get_context (XushiGridText *self)
{
  return self->context;
}

void
xushi_grid_text_resize (XushiGridText *self, guint n_slots)
{
  if (n_slots != self->slots->len)
    g_array_set_size (self->slots, n_slots);
}

guint
xushi_grid_text_get_n_slots (XushiGridText *self)
{
  return self->slots->len;
}

PangoLayout *
xushi_grid_text_get (
    XushiGridText *self, guint index, const char *text, XushiGridLook look, int width)
{
  Slot *slot;
  gboolean fresh;

  g_return_val_if_fail (index < self->slots->len, NULL);
  slot = &g_array_index (self->slots, Slot, index);
  fresh = slot->layout == NULL;
  if (fresh)
    {
      slot->layout = pango_layout_new (self->context);
      pango_layout_set_single_paragraph_mode (slot->layout, TRUE);
      pango_layout_set_ellipsize (slot->layout, PANGO_ELLIPSIZE_END);
    }
  if (fresh || slot->look != look)
    pango_layout_set_attributes (slot->layout, self->looks[look]);
  if (fresh || strcmp (slot->text, text) != 0)
    {
      g_free (slot->text);
      slot->text = g_strdup (text);
      pango_layout_set_text (slot->layout, text, -1);
    }
  if (fresh || slot->width != width)
    pango_layout_set_width (slot->layout, width < 0 ? -1 : width * PANGO_SCALE);
  slot->look = look;
  slot->width = width;
  return slot->layout;
}

int
xushi_grid_text_measure (XushiGridText *self, const char *text, XushiGridLook look)
{
  int width;

  pango_layout_set_attributes (self->ruler, self->looks[look]);
  pango_layout_set_text (self->ruler, text, -1);
  pango_layout_get_size (self->ruler, &width, NULL);
  return PANGO_PIXELS_CEIL (width);
}

PangoAttrList *
xushi_grid_text_get_attributes (XushiGridText *self, XushiGridLook look)
{
  return self->looks[look];
}

int
xushi_grid_text_get_ascent (XushiGridText *self)
{
  return self->ascent;
}

int
xushi_grid_text_get_line_height (XushiGridText *self)
{
  return self->line_height;
}
