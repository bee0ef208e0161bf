/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pango.h>

G_BEGIN_DECLS

/* XushiGridLook: how a text is set, apart from its colour. */
typedef enum
{
  XUSHI_GRID_LOOK_PLAIN = 0,
  XUSHI_GRID_LOOK_BOLD = 1 << 0,
  XUSHI_GRID_LOOK_SMALL = 1 << 1,
  XUSHI_GRID_LOOK_TINY = 1 << 2,
} XushiGridLook;
#define XUSHI_GRID_N_LOOKS 8

/* XushiGridText: a bounded store of layouts. Each is kept in a slot; as long as the same text is
 * put in the same slot it is not shaped again. The table gives a visible cell the slot "row modulo
 * pool, column", so that scrolling by a row shapes one row. All figures are tabular and all Chinese
 * glyphs have their Chinese shapes. */
typedef struct _XushiGridText XushiGridText;

XushiGridText *xushi_grid_text_new (void);
void xushi_grid_text_free (XushiGridText *self);

/**
 * xushi_grid_text_set_context:
 * @context: (transfer none): its font is used for the plain look
 *
 * Discards all layouts.
 */
void xushi_grid_text_set_context (XushiGridText *self, PangoContext *context);

PangoContext *xushi_grid_text_get_context (XushiGridText *self);

/**
 * xushi_grid_text_resize:
 *
 * Makes room for @n_slots layouts, dropping those beyond.
 */
void xushi_grid_text_resize (XushiGridText *self, guint n_slots);
guint xushi_grid_text_get_n_slots (XushiGridText *self);

/**
 * xushi_grid_text_get:
 * @width: in pixels; longer text is cut off with an ellipsis. -1 for no limit
 *
 * Returns: (transfer none): the layout, until the next call for the same @slot.
 */
PangoLayout *xushi_grid_text_get (XushiGridText *self, guint slot, const char *text,
                                  XushiGridLook look, int width);

/**
 * xushi_grid_text_measure:
 *
 * Returns: the width of @text in pixels, rounded up.
 */
int xushi_grid_text_measure (XushiGridText *self, const char *text, XushiGridLook look);

/**
 * xushi_grid_text_get_attributes:
 *
 * Returns: (transfer none): attributes for an entry that shows text as the table does.
 */
PangoAttrList *xushi_grid_text_get_attributes (XushiGridText *self, XushiGridLook look);

/* The plain look's ascent and line height, in pixels. */
int xushi_grid_text_get_ascent (XushiGridText *self);
int xushi_grid_text_get_line_height (XushiGridText *self);

G_END_DECLS
