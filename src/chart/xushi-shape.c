/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/xushi-shape.h"

#include "chart/xushi-chart-fill.h"

/* The signs of the lights. Each painter draws around (0, 0) with radius r; mono takes the same
 * outlines in black and grey, so that a copy of a copy still tells them apart. */

static void
draw_tick (cairo_t *cr, double x, double y, double r)
{
  cairo_move_to (cr, x - 0.45 * r, y + 0.02 * r);
  cairo_line_to (cr, x - 0.12 * r, y + 0.36 * r);
  cairo_line_to (cr, x + 0.47 * r, y - 0.33 * r);
  cairo_set_line_width (cr, 0.26 * r);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_stroke (cr);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_BUTT);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_MITER);
}

static void
draw_disc (cairo_t *cr, double x, double y, double r)
{
  cairo_new_sub_path (cr);
  cairo_arc (cr, x, y, r, 0, 2 * G_PI);
  cairo_fill (cr);
}

static void
draw_triangle (cairo_t *cr, double x, double y, double r)
{
  cairo_move_to (cr, x, y - 0.86 * r);
  cairo_line_to (cr, x + 0.96 * r, y + 0.8 * r);
  cairo_line_to (cr, x - 0.96 * r, y + 0.8 * r);
  cairo_close_path (cr);
}

/* Six dots look like a dotted ring at 8 points already, where dashes would run together. */
static void
draw_dots (cairo_t *cr, double x, double y, double r)
{
  static const double places[][2] = {
    { 1, 0 }, { 0.5, 0.866 }, { -0.5, 0.866 }, { -1, 0 }, { -0.5, -0.866 }, { 0.5, -0.866 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      cairo_new_sub_path (cr);
      cairo_arc (cr, x + places[i][0] * 0.78 * r, y + places[i][1] * 0.78 * r, 0.2 * r, 0,
                 2 * G_PI);
    }
  cairo_fill (cr);
}

static void
draw_diamond (cairo_t *cr, double x, double y, double r, const XushiChartStyle *style)
{
  cairo_move_to (cr, x, y - 0.95 * r);
  cairo_line_to (cr, x + 0.95 * r, y);
  cairo_line_to (cr, x, y + 0.95 * r);
  cairo_line_to (cr, x - 0.95 * r, y);
  cairo_close_path (cr);
  xushi_chart_set_color (cr, &style->ground);
  cairo_fill_preserve (cr);
  xushi_chart_set_color (cr, &style->dim);
  cairo_set_line_width (cr, 0.2 * r);
  cairo_stroke (cr);
}

/* In mono the slow triangle is open and the flag is black: the darker, the worse. */
static void
draw_slow (cairo_t *cr, double x, double y, double r, const XushiChartStyle *style)
{
  draw_triangle (cr, x, y, style->mono ? 0.9 * r : r);
  if (!style->mono)
    {
      cairo_fill (cr);
      return;
    }
  cairo_set_line_width (cr, 0.26 * r);
  cairo_stroke (cr);
  cairo_rectangle (cr, x - 0.11 * r, y - 0.2 * r, 0.22 * r, 0.72 * r);
  cairo_fill (cr);
}

void
xushi_shape_draw (cairo_t *cr,
                  XushiShape shape,
                  double x,
                  double y,
                  double size,
                  const XushiChartStyle *style)
{
  double r = size / 2;

  xushi_chart_set_color (cr, shape == XUSHI_SHAPE_NOT_DUE ? &style->ink[shape]
                                                          : &style->fill[shape]);
  switch (shape)
    {
    case XUSHI_SHAPE_DONE:
      draw_disc (cr, x, y, r);
      xushi_chart_set_color (cr, &style->ground);
      draw_tick (cr, x, y, r);
      break;
    case XUSHI_SHAPE_SLOW:
      draw_slow (cr, x, y, r, style);
      break;
    case XUSHI_SHAPE_BEHIND:
      cairo_rectangle (cr, x - 0.8 * r, y - 0.8 * r, 1.6 * r, 1.6 * r);
      cairo_fill (cr);
      break;
    case XUSHI_SHAPE_UNREPORTED:
      cairo_new_sub_path (cr);
      cairo_arc (cr, x, y, 0.78 * r, 0, 2 * G_PI);
      cairo_set_line_width (cr, 0.26 * r);
      cairo_stroke (cr);
      break;
    case XUSHI_SHAPE_NOT_DUE:
      draw_dots (cr, x, y, r);
      break;
    case XUSHI_SHAPE_EXEMPT:
      draw_diamond (cr, x, y, r, style);
      break;
    case XUSHI_SHAPE_ON_PACE:
    default:
      draw_disc (cr, x, y, 0.9 * r);
      break;
    }
}
