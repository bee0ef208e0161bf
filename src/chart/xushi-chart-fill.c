/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/xushi-chart-fill.h"

#include <math.h>

/* Filling: colours, rounded rectangles, and hatches made of lines, not pattern images, so that they
 * stay sharp on paper and small in a PDF. */

#define DENSE_PITCH 4.0
#define SPARSE_PITCH 6.0

void
xushi_chart_set_color (cairo_t *cr, const XushiColor *color)
{
  cairo_set_source_rgba (cr, color->red, color->green, color->blue, color->alpha);
}

void
xushi_chart_round_rect (cairo_t *cr, const XushiRect *rect, double radius)
{
  double r = MIN (radius, MIN (rect->width, rect->height) / 2);
  double right = rect->x + rect->width, bottom = rect->y + rect->height;

  if (r <= 0.2)
    {
      cairo_rectangle (cr, rect->x, rect->y, rect->width, rect->height);
      return;
    }
  cairo_new_sub_path (cr);
  cairo_arc (cr, right - r, rect->y + r, r, -G_PI_2, 0);
  cairo_arc (cr, right - r, bottom - r, r, 0, G_PI_2);
  cairo_arc (cr, rect->x + r, bottom - r, r, G_PI_2, G_PI);
  cairo_arc (cr, rect->x + r, rect->y + r, r, G_PI, 3 * G_PI_2);
  cairo_close_path (cr);
}

void
xushi_chart_fill_line (cairo_t *cr, double x, double top, double bottom, double width)
{
  cairo_rectangle (cr, x - width / 2, top, width, bottom - top);
  cairo_fill (cr);
}

guint
xushi_chart_hatch_count (const XushiRect *rect, double pitch)
{
  if (rect->width <= 0 || rect->height <= 0 || pitch <= 0)
    return 0;
  return (guint) ceil ((rect->width + rect->height) / pitch) - 1;
}

/* The points where the line x + y = c crosses the edges of a rectangle of width × height at the
 * origin: on the upper or right side, and on the left or lower one. */
static void
add_upper_end (cairo_t *cr, const XushiRect *rect, double c, gboolean falling)
{
  double y = MAX (c - rect->width, 0);

  cairo_line_to (cr, rect->x + c - y, rect->y + (falling ? rect->height - y : y));
}

static void
add_lower_end (cairo_t *cr, const XushiRect *rect, double c, gboolean falling)
{
  double x = MAX (c - rect->height, 0), y = c - x;

  cairo_line_to (cr, rect->x + x, rect->y + (falling ? rect->height - y : y));
}

/* The stripe between the lines x + y = c and x + y = end, clipped to the rectangle; falling stripes
 * are its mirror image. A filled stripe costs less than a stroked line. */
static void
add_stripe (cairo_t *cr, const XushiRect *rect, double c, double end, gboolean falling)
{
  cairo_new_sub_path (cr);
  add_upper_end (cr, rect, c, falling);
  add_lower_end (cr, rect, c, falling);
  if (c < rect->height && end > rect->height)
    add_lower_end (cr, rect, rect->height, falling);
  add_lower_end (cr, rect, end, falling);
  add_upper_end (cr, rect, end, falling);
  if (c < rect->width && end > rect->width)
    add_upper_end (cr, rect, rect->width, falling);
  cairo_close_path (cr);
}

static void
add_stripes (cairo_t *cr, const XushiRect *rect, double pitch, double thickness,
             gboolean falling)
{
  guint n = xushi_chart_hatch_count (rect, pitch);
  double last = rect->width + rect->height;

  for (guint i = 1; i <= n; i++)
    add_stripe (cr, rect, i * pitch, MIN (i * pitch + thickness, last), falling);
}

static void
fill_hatch (cairo_t *cr, const XushiRect *rect, XushiHatch hatch, double scale)
{
  gboolean sparse = hatch == XUSHI_HATCH_SPARSE;
  double pitch = (sparse ? SPARSE_PITCH : DENSE_PITCH) * scale;
  double thickness = (sparse ? 1.0 : 1.5) * scale;

  /* Antialiasing many slanted edges is expensive, and without it lines at 45 degrees are even steps
   * of pixels. */
  cairo_set_antialias (cr, CAIRO_ANTIALIAS_NONE);
  add_stripes (cr, rect, pitch, thickness, FALSE);
  cairo_fill (cr);
  cairo_set_antialias (cr, CAIRO_ANTIALIAS_DEFAULT);
}

static void
stroke_outline (cairo_t *cr, const XushiRect *rect, double radius, double width)
{
  XushiRect inner = { rect->x + width / 2, rect->y + width / 2,
                      MAX (rect->width - width, 0.1), MAX (rect->height - width, 0.1) };

  xushi_chart_round_rect (cr, &inner, radius);
  cairo_set_line_width (cr, width);
  cairo_stroke (cr);
}

static void
stroke_dashes (cairo_t *cr, const XushiRect *rect, gboolean dotted, double scale)
{
  const double dashes[] = { (dotted ? 0.8 : 2.6) * scale, (dotted ? 1.6 : 1.6) * scale };

  cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
  stroke_outline (cr, rect, 0, 0.8 * scale);
  cairo_set_dash (cr, NULL, 0, 0);
}

static void
fill_solid (cairo_t *cr, const XushiRect *rect, double radius, const XushiColor *color)
{
  xushi_chart_set_color (cr, color);
  xushi_chart_round_rect (cr, rect, radius);
  cairo_fill (cr);
}

static void
stroke_edge (cairo_t *cr, const XushiRect *rect, double radius, XushiShape shape,
             const XushiChartStyle *style)
{
  if (style->edge_width[shape] <= 0)
    return;
  xushi_chart_set_color (cr, &style->edge[shape]);
  stroke_outline (cr, rect, radius, style->edge_width[shape] * style->scale);
}

void
xushi_chart_fill_rect (cairo_t *cr,
                       const XushiRect *rect,
                       double radius,
                       XushiShape shape,
                       const XushiChartStyle *style)
{
  switch (style->hatch[shape])
    {
    case XUSHI_HATCH_SPARSE:
      fill_solid (cr, rect, radius, &style->track);
      xushi_chart_set_color (cr, &style->fill[shape]);
      fill_hatch (cr, rect, XUSHI_HATCH_SPARSE, style->scale);
      break;
    case XUSHI_HATCH_OVER:
      fill_solid (cr, rect, radius, &style->fill[shape]);
      xushi_chart_set_color (cr, &style->edge[shape]);
      fill_hatch (cr, rect, XUSHI_HATCH_OVER, style->scale);
      stroke_edge (cr, rect, radius, shape, style);
      break;
    case XUSHI_HATCH_DIAGONAL:
      fill_solid (cr, rect, radius, &style->ground);
      xushi_chart_set_color (cr, &style->fill[shape]);
      fill_hatch (cr, rect, XUSHI_HATCH_DIAGONAL, style->scale);
      stroke_outline (cr, rect, radius, 0.8 * style->scale);
      break;
    case XUSHI_HATCH_EMPTY:
    case XUSHI_HATCH_DASHED:
    case XUSHI_HATCH_DOTTED:
      fill_solid (cr, rect, radius, &style->ground);
      xushi_chart_set_color (cr, &style->dim);
      if (style->hatch[shape] == XUSHI_HATCH_EMPTY)
        stroke_outline (cr, rect, radius, 0.8 * style->scale);
      else
        stroke_dashes (cr, rect, style->hatch[shape] == XUSHI_HATCH_DOTTED, style->scale);
      break;
    case XUSHI_HATCH_SOLID:
    default:
      fill_solid (cr, rect, radius, &style->fill[shape]);
      stroke_edge (cr, rect, radius, shape, style);
      break;
    }
}
