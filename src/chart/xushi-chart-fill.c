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

/* What is filled at once. Each fill_ and stroke_ function draws one path over all of it. */
typedef struct
{
  cairo_t *cr;
  const XushiRect *rects;
  guint n;
  double radius;
  double scale;
} Rects;

static void
fill_hatch (const Rects *all, XushiHatch hatch)
{
  gboolean sparse = hatch == XUSHI_HATCH_SPARSE;
  double pitch = (sparse ? SPARSE_PITCH : DENSE_PITCH) * all->scale;
  double thickness = (sparse ? 1.0 : 1.5) * all->scale;

  /* Antialiasing many slanted edges is expensive, and without it lines at 45 degrees are even steps
   * of pixels. */
  cairo_set_antialias (all->cr, CAIRO_ANTIALIAS_NONE);
  for (guint i = 0; i < all->n; i++)
    add_stripes (all->cr, &all->rects[i], pitch, thickness, FALSE);
  cairo_fill (all->cr);
  cairo_set_antialias (all->cr, CAIRO_ANTIALIAS_DEFAULT);
}

static void
stroke_outlines (const Rects *all, double width)
{
  for (guint i = 0; i < all->n; i++)
    {
      const XushiRect *rect = &all->rects[i];
      XushiRect inner = { rect->x + width / 2, rect->y + width / 2, MAX (rect->width - width, 0.1),
                          MAX (rect->height - width, 0.1) };

      xushi_chart_round_rect (all->cr, &inner, all->radius);
    }
  cairo_set_line_width (all->cr, width);
  cairo_stroke (all->cr);
}

static void
stroke_dashes (const Rects *all, gboolean dotted)
{
  const double dashes[] = { (dotted ? 0.8 : 2.6) * all->scale, 1.6 * all->scale };

  cairo_set_dash (all->cr, dashes, G_N_ELEMENTS (dashes), 0);
  stroke_outlines (all, 0.8 * all->scale);
  cairo_set_dash (all->cr, NULL, 0, 0);
}

static void
fill_solid (const Rects *all, const XushiColor *color)
{
  xushi_chart_set_color (all->cr, color);
  for (guint i = 0; i < all->n; i++)
    xushi_chart_round_rect (all->cr, &all->rects[i], all->radius);
  cairo_fill (all->cr);
}

static void
stroke_edges (const Rects *all, XushiShape shape, const XushiChartStyle *style)
{
  if (style->edge_width[shape] <= 0)
    return;
  xushi_chart_set_color (all->cr, &style->edge[shape]);
  stroke_outlines (all, style->edge_width[shape] * all->scale);
}

void
xushi_chart_fill_rects (cairo_t *cr,
                        const XushiRect *rects,
                        guint n,
                        double radius,
                        XushiShape shape,
                        const XushiChartStyle *style)
{
  const Rects all = { cr, rects, n, radius, style->scale };

  switch (style->hatch[shape])
    {
    case XUSHI_HATCH_SPARSE:
      fill_solid (&all, &style->track);
      xushi_chart_set_color (cr, &style->fill[shape]);
      fill_hatch (&all, XUSHI_HATCH_SPARSE);
      break;
    case XUSHI_HATCH_OVER:
      fill_solid (&all, &style->fill[shape]);
      xushi_chart_set_color (cr, &style->edge[shape]);
      fill_hatch (&all, XUSHI_HATCH_OVER);
      stroke_edges (&all, shape, style);
      break;
    case XUSHI_HATCH_DIAGONAL:
      fill_solid (&all, &style->ground);
      xushi_chart_set_color (cr, &style->fill[shape]);
      fill_hatch (&all, XUSHI_HATCH_DIAGONAL);
      stroke_outlines (&all, 0.8 * style->scale);
      break;
    case XUSHI_HATCH_EMPTY:
    case XUSHI_HATCH_DASHED:
    case XUSHI_HATCH_DOTTED:
      fill_solid (&all, &style->ground);
      xushi_chart_set_color (cr, &style->dim);
      if (style->hatch[shape] == XUSHI_HATCH_EMPTY)
        stroke_outlines (&all, 0.8 * style->scale);
      else
        stroke_dashes (&all, style->hatch[shape] == XUSHI_HATCH_DOTTED);
      break;
    case XUSHI_HATCH_SOLID:
    default:
      fill_solid (&all, &style->fill[shape]);
      stroke_edges (&all, shape, style);
      break;
    }
}

void
xushi_chart_fill_rect (cairo_t *cr,
                       const XushiRect *rect,
                       double radius,
                       XushiShape shape,
                       const XushiChartStyle *style)
{
  xushi_chart_fill_rects (cr, rect, 1, radius, shape, style);
}
