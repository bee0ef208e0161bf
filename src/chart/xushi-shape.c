/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/xushi-shape.h"

#include "chart/xushi-chart-fill.h"

/* The signs of the lights. Each add_ function adds the outline of one sign of radius r around
 * (x, y) to the path; mono uses the same outlines in black and grey, so that they differ even on a
 * copy of a copy. */

typedef void (*AddOutline) (cairo_t *cr, double x, double y, double r);

typedef struct
{
  cairo_t *cr;
  const XushiSign *signs;
  guint n;
  double r;
  const XushiChartStyle *style;
} Signs;

static void
add_disc (cairo_t *cr, double x, double y, double r)
{
  cairo_new_sub_path (cr);
  cairo_arc (cr, x, y, r, 0, 2 * G_PI);
}

/* A zero-length line with round caps is a disc: four numbers in a PDF instead of twenty-six for
 * arcs. */
static void
add_dot (cairo_t *cr, double x, double y, double r)
{
  cairo_move_to (cr, x, y);
  cairo_line_to (cr, x, y);
}

static void
add_ring (cairo_t *cr, double x, double y, double r)
{
  add_disc (cr, x, y, 0.78 * r);
}

static void
add_tick (cairo_t *cr, double x, double y, double r)
{
  cairo_move_to (cr, x - 0.45 * r, y + 0.02 * r);
  cairo_line_to (cr, x - 0.12 * r, y + 0.36 * r);
  cairo_line_to (cr, x + 0.47 * r, y - 0.33 * r);
}

static void
add_triangle (cairo_t *cr, double x, double y, double r)
{
  cairo_move_to (cr, x, y - 0.86 * r);
  cairo_line_to (cr, x + 0.96 * r, y + 0.8 * r);
  cairo_line_to (cr, x - 0.96 * r, y + 0.8 * r);
  cairo_close_path (cr);
}

static void
add_open_triangle (cairo_t *cr, double x, double y, double r)
{
  add_triangle (cr, x, y, 0.9 * r);
}

static void
add_bar (cairo_t *cr, double x, double y, double r)
{
  cairo_rectangle (cr, x - 0.11 * r, y - 0.2 * r, 0.22 * r, 0.72 * r);
}

static void
add_square (cairo_t *cr, double x, double y, double r)
{
  cairo_rectangle (cr, x - 0.8 * r, y - 0.8 * r, 1.6 * r, 1.6 * r);
}

/* Six dots look like a dotted ring even at 8 points, where dashes would run together. */
static void
add_dots (cairo_t *cr, double x, double y, double r)
{
  static const double places[][2] = {
    { 1, 0 }, { 0.5, 0.866 }, { -0.5, 0.866 }, { -1, 0 }, { -0.5, -0.866 }, { 0.5, -0.866 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    add_disc (cr, x + places[i][0] * 0.78 * r, y + places[i][1] * 0.78 * r, 0.2 * r);
}

static void
add_diamond (cairo_t *cr, double x, double y, double r)
{
  cairo_move_to (cr, x, y - 0.95 * r);
  cairo_line_to (cr, x + 0.95 * r, y);
  cairo_line_to (cr, x, y + 0.95 * r);
  cairo_line_to (cr, x - 0.95 * r, y);
  cairo_close_path (cr);
}

static void
add_all (const Signs *signs, XushiShape shape, AddOutline add)
{
  for (guint i = 0; i < signs->n; i++)
    if (signs->signs[i].shape == shape)
      add (signs->cr, signs->signs[i].x, signs->signs[i].y, signs->r);
}

static void
fill_all (const Signs *signs, XushiShape shape, AddOutline add)
{
  add_all (signs, shape, add);
  cairo_fill (signs->cr);
}

static void
stroke_all (const Signs *signs, XushiShape shape, AddOutline add, double width)
{
  add_all (signs, shape, add);
  cairo_set_line_width (signs->cr, width * signs->r);
  cairo_stroke (signs->cr);
}

static void
draw_discs (const Signs *signs, XushiShape shape, double diameter)
{
  cairo_set_line_cap (signs->cr, CAIRO_LINE_CAP_ROUND);
  stroke_all (signs, shape, add_dot, diameter);
  cairo_set_line_cap (signs->cr, CAIRO_LINE_CAP_BUTT);
}

static void
draw_done (const Signs *signs)
{
  draw_discs (signs, XUSHI_SHAPE_DONE, 2);
  xushi_chart_set_color (signs->cr, &signs->style->ground);
  cairo_set_line_cap (signs->cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (signs->cr, CAIRO_LINE_JOIN_ROUND);
  stroke_all (signs, XUSHI_SHAPE_DONE, add_tick, 0.26);
  cairo_set_line_cap (signs->cr, CAIRO_LINE_CAP_BUTT);
  cairo_set_line_join (signs->cr, CAIRO_LINE_JOIN_MITER);
}

/* In mono the slow triangle is open and the flag is black: the darker, the worse. */
static void
draw_slow (const Signs *signs)
{
  if (!signs->style->mono)
    {
      fill_all (signs, XUSHI_SHAPE_SLOW, add_triangle);
      /* Amber is white on a black and white copy: its edge stays. */
      if (signs->style->edge_width[XUSHI_SHAPE_SLOW] <= 0)
        return;
      xushi_chart_set_color (signs->cr, &signs->style->edge[XUSHI_SHAPE_SLOW]);
      stroke_all (signs, XUSHI_SHAPE_SLOW, add_open_triangle, 0.2);
      return;
    }
  stroke_all (signs, XUSHI_SHAPE_SLOW, add_open_triangle, 0.26);
  fill_all (signs, XUSHI_SHAPE_SLOW, add_bar);
}

static void
draw_exempt (const Signs *signs)
{
  xushi_chart_set_color (signs->cr, &signs->style->ground);
  fill_all (signs, XUSHI_SHAPE_EXEMPT, add_diamond);
  xushi_chart_set_color (signs->cr, &signs->style->dim);
  stroke_all (signs, XUSHI_SHAPE_EXEMPT, add_diamond, 0.2);
}

/* 人 within a square of @half around the place. */
static void
add_person (cairo_t *cr, double x, double y, double half)
{
  cairo_move_to (cr, x, y - half);
  cairo_curve_to (cr, x, y - 0.1 * half, x - 0.35 * half, y + 0.55 * half, x - half, y + half);
  cairo_move_to (cr, x, y - 0.35 * half);
  cairo_curve_to (cr, x + 0.1 * half, y + 0.2 * half, x + 0.45 * half, y + 0.65 * half, x + half,
                  y + half);
}

static void
draw_person (cairo_t *cr, double x, double y, double half, const XushiChartStyle *style)
{
  add_person (cr, x, y, half);
  xushi_chart_set_color (cr, &style->text);
  cairo_set_line_width (cr, 0.38 * half);
  cairo_stroke (cr);
}

static void
draw_shape (const Signs *signs, XushiShape shape)
{
  const XushiChartStyle *style = signs->style;

  xushi_chart_set_color (signs->cr, shape == XUSHI_SHAPE_NOT_DUE ? &style->ink[shape]
                                                                 : &style->fill[shape]);
  switch (shape)
    {
    case XUSHI_SHAPE_DONE:
      draw_done (signs);
      break;
    case XUSHI_SHAPE_SLOW:
      draw_slow (signs);
      break;
    case XUSHI_SHAPE_BEHIND:
      fill_all (signs, shape, add_square);
      break;
    case XUSHI_SHAPE_UNREPORTED:
      stroke_all (signs, shape, add_ring, 0.26);
      break;
    case XUSHI_SHAPE_NOT_DUE:
      fill_all (signs, shape, add_dots);
      break;
    case XUSHI_SHAPE_EXEMPT:
      draw_exempt (signs);
      break;
    case XUSHI_SHAPE_ON_PACE:
    default:
      draw_discs (signs, shape, 1.8);
      break;
    }
}

void
xushi_shape_draw (cairo_t *cr,
                  XushiShape shape,
                  double x,
                  double y,
                  double size,
                  const XushiChartStyle *style)
{
  xushi_signs_draw (cr, &(XushiSign) { shape, x, y, FALSE }, 1, size, style);
}

void
xushi_shape_draw_by_hand (cairo_t *cr, double x, double y, double size,
                          const XushiChartStyle *style)
{
  double half = 0.27 * size;

  draw_person (cr, x + 1.05 * size - half, y + 0.2 * size, half, style);
}

void
xushi_shape_draw_by_hand_on (cairo_t *cr, const XushiRect *area, const XushiChartStyle *style)
{
  double radius = 0.32 * area->height;
  double x = area->x + 1.2 * radius, y = area->y + area->height / 2;

  xushi_chart_set_color (cr, &style->ground);
  add_disc (cr, x, y, radius);
  cairo_fill (cr);
  draw_person (cr, x, y, 0.62 * radius, style);
}

void
xushi_signs_draw (cairo_t *cr, const XushiSign *signs, guint n, double size,
                  const XushiChartStyle *style)
{
  Signs all = { cr, signs, n, size / 2, style };
  guint shapes = 0;

  for (guint i = 0; i < n; i++)
    shapes |= 1u << signs[i].shape;
  for (XushiShape shape = 0; shape < XUSHI_N_SHAPES; shape++)
    if (shapes & 1u << shape)
      draw_shape (&all, shape);
  for (guint i = 0; i < n; i++)
    if (signs[i].by_hand)
      xushi_shape_draw_by_hand (cr, signs[i].x, signs[i].y, size, style);
}
