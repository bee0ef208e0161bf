/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rows/xushi-tick-draw.h"

#include <math.h>

/* In pixels at normal text size. */
#define TICK_SIZE 15.0

static void
set_source (cairo_t *cr, const XushiColor *color)
{
  cairo_set_source_rgba (cr, color->red, color->green, color->blue, color->alpha);
}

static void
add_box (cairo_t *cr, double x, double y, double size, double radius)
{
  cairo_new_sub_path (cr);
  cairo_arc (cr, x + size - radius, y + radius, radius, -G_PI_2, 0);
  cairo_arc (cr, x + size - radius, y + size - radius, radius, 0, G_PI_2);
  cairo_arc (cr, x + radius, y + size - radius, radius, G_PI_2, G_PI);
  cairo_arc (cr, x + radius, y + radius, radius, G_PI, 3 * G_PI_2);
  cairo_close_path (cr);
}

static void
stroke_tick (cairo_t *cr, double x, double y, double size)
{
  cairo_move_to (cr, x + 0.22 * size, y + 0.52 * size);
  cairo_line_to (cr, x + 0.42 * size, y + 0.72 * size);
  cairo_line_to (cr, x + 0.78 * size, y + 0.30 * size);
  cairo_stroke (cr);
}

static void
stroke_bar (cairo_t *cr, double x, double y, double size)
{
  cairo_move_to (cr, x + 0.25 * size, y + 0.5 * size);
  cairo_line_to (cr, x + 0.75 * size, y + 0.5 * size);
  cairo_stroke (cr);
}

void
xushi_tick_draw (XushiTick tick, cairo_t *cr, const XushiRect *rect, const XushiChartStyle *style)
{
  double size = TICK_SIZE * style->scale;
  double x = floor (rect->x + (rect->width - size) / 2) + 0.5;
  double y = floor (rect->y + (rect->height - size) / 2) + 0.5;

  if (tick == XUSHI_TICK_NONE)
    return;
  set_source (cr, tick == XUSHI_TICK_TAKEN ? &style->ink[XUSHI_SHAPE_DONE] : &style->dim);
  cairo_set_line_width (cr, 1.2 * style->scale);
  if (tick != XUSHI_TICK_KNOWN)
    add_box (cr, x, y, size, 3 * style->scale);
  if (tick == XUSHI_TICK_TAKEN)
    cairo_fill (cr);
  else
    cairo_stroke (cr);
  cairo_set_line_width (cr, 2 * style->scale);
  if (tick == XUSHI_TICK_TAKEN)
    set_source (cr, &style->ground);
  if (tick == XUSHI_TICK_TAKEN || tick == XUSHI_TICK_KNOWN)
    stroke_tick (cr, x, y, size);
  else if (tick == XUSHI_TICK_LEFT)
    stroke_bar (cr, x, y, size);
}
