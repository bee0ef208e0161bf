/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "widgets/xushi-grid-private.h"

G_BEGIN_DECLS

/* XushiGridFrame: what is needed repeatedly while drawing one frame of the table. */
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
  guint pool;         /* rows of slots */
} XushiGridFrame;

/* Prepares slots for everything that can be visible at once. */
void xushi_grid_frame_prepare (XushiGridFrame *frame);
guint xushi_grid_frame_header_slot (const XushiGridFrame *frame, guint column);
guint xushi_grid_frame_reason_slot (const XushiGridFrame *frame);
guint xushi_grid_frame_offer_slot (const XushiGridFrame *frame, guint offer);
void xushi_grid_frame_draw_offers (const XushiGridFrame *frame, const GdkRectangle *cell);

void xushi_grid_frame_fill (const XushiGridFrame *frame, const GdkRGBA *color, double x, double y,
                            double width, double height);
void xushi_grid_frame_stroke (const XushiGridFrame *frame, const GdkRGBA *color,
                              const GdkRectangle *area, float line, float radius);
void xushi_grid_frame_put (const XushiGridFrame *frame, PangoLayout *layout, const GdkRGBA *color,
                           double x, double y);
int xushi_grid_frame_layout_width (PangoLayout *layout);
/* Titles are dim unless their column gives them another colour. */
const GdkRGBA *xushi_grid_frame_title_color (const XushiGridFrame *frame, XushiGridRole role);
int xushi_grid_frame_align (XushiGridAlign align, int room, int width);

/* All texts of a row share a baseline, whatever their size. */
int xushi_grid_frame_text_y (const XushiGridFrame *frame, PangoLayout *layout, int row_y,
                             int row_height);

void xushi_grid_frame_draw_cell (const XushiGridFrame *frame, guint row, guint column,
                                 XushiGridRowKind kind);
void xushi_grid_frame_draw_heading (const XushiGridFrame *frame, guint row,
                                    const XushiGridRow *line);

G_END_DECLS
