/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/xushi-strip.h"

#include "base/xushi-number.h"
#include "chart/xushi-axis.h"
#include "chart/xushi-chart-fill.h"
#include "chart/xushi-shape.h"

#include <math.h>

/* The diameter of a sign on a strip, in radii of its dot: forms have to be told apart. */
#define SIGN_RADII 2.95

/* A strip is symmetrical around its centre, so that the side shows whether a value is short of or
 * beyond its target, and the ticks of a column are aligned. */

double
xushi_strip_span (double gap)
{
  double wanted = isnan (gap) ? 1 : MAX (fabs (gap) * 1.1, 1);

  return xushi_axis_nice_above (wanted);
}

static double
strip_x (const XushiStripSpec *spec, const XushiRect *track, double value)
{
  double centre = spec->corridor && !isnan (spec->high) ? (spec->target + spec->high) / 2
                                                        : spec->target;
  double span = spec->span > 0 ? spec->span : 1;
  double part = CLAMP ((value - centre) / span, -1.0, 1.0);

  return track->x + track->width * (1 + part) / 2;
}

static int
side_beyond (const XushiStripSpec *spec)
{
  double centre = spec->corridor && !isnan (spec->high) ? (spec->target + spec->high) / 2
                                                        : spec->target;
  double span = spec->span > 0 ? spec->span : 1;

  if (spec->value > centre + span)
    return 1;
  return spec->value < centre - span ? -1 : 0;
}

static double
link_start (const XushiStripSpec *spec, const XushiStripLayout *layout)
{
  if (!spec->corridor || isnan (spec->high) || spec->value < spec->target)
    return layout->target_x;
  return spec->value > spec->high ? layout->high_x : layout->dot_x;
}

void
xushi_strip_layout (const XushiStripSpec *spec, const XushiRect *area, XushiStripLayout *layout)
{
  double radius = area->height * 0.24, thickness = area->height * 0.18;
  double middle = area->y + area->height / 2;
  /* The dot of an end value stays inside the area. */
  XushiRect track = { area->x + radius, middle - thickness / 2,
                      MAX (area->width - 2 * radius, 0), thickness };
  gboolean reported = !isnan (spec->value) && spec->shape != XUSHI_SHAPE_UNREPORTED
                      && spec->shape != XUSHI_SHAPE_NOT_DUE;

  *layout = (XushiStripLayout) {
    .track = track,
    .target_x = strip_x (spec, &track, spec->target),
    .high_x = isnan (spec->high) ? XUSHI_UNKNOWN : strip_x (spec, &track, spec->high),
    .from_x = XUSHI_UNKNOWN,
    .dot_x = reported ? strip_x (spec, &track, spec->value) : XUSHI_UNKNOWN,
    .beyond = reported ? side_beyond (spec) : 0,
    .middle = middle,
    .radius = radius,
  };
  if (reported)
    layout->from_x = link_start (spec, layout);
}

static void
draw_track (cairo_t *cr, const XushiStripSpec *spec, const XushiStripLayout *layout,
            const XushiChartStyle *style)
{
  XushiRect band = layout->track;

  if (spec->shape == XUSHI_SHAPE_UNREPORTED)
    {
      xushi_chart_fill_rect (cr, &band, band.height / 2, spec->shape, style);
      return;
    }
  xushi_chart_set_color (cr, &style->track);
  xushi_chart_round_rect (cr, &band, band.height / 2);
  cairo_fill (cr);
  if (isnan (layout->high_x))
    return;
  /* The band between the two bounds is where the value should be. */
  band.x = layout->target_x;
  band.width = layout->high_x - layout->target_x;
  band.y -= band.height;
  band.height *= 3;
  cairo_rectangle (cr, band.x, band.y, band.width, band.height);
  cairo_fill (cr);
}

static void
draw_link (cairo_t *cr, const XushiStripSpec *spec, const XushiStripLayout *layout,
           const XushiChartStyle *style)
{
  double left = MIN (layout->from_x, layout->dot_x), right = MAX (layout->from_x, layout->dot_x);

  if (right - left < 0.1)
    return;
  xushi_chart_set_color (cr, &style->fill[spec->shape]);
  cairo_rectangle (cr, left, layout->track.y, right - left, layout->track.height);
  cairo_fill (cr);
}

static void
draw_ticks (cairo_t *cr, const XushiStripLayout *layout, const XushiRect *area,
            const XushiChartStyle *style)
{
  double inset = area->height * 0.1, high_inset = area->height * 0.22;

  xushi_chart_set_color (cr, &style->mark);
  xushi_chart_fill_line (cr, layout->target_x, area->y + inset, area->y + area->height - inset,
                         1.5 * style->scale);
  if (!isnan (layout->high_x))
    xushi_chart_fill_line (cr, layout->high_x, area->y + high_inset,
                           area->y + area->height - high_inset, 0.9 * style->scale);
}

/* An arrow head at the end of the track instead of the dot. */
static void
draw_arrow (cairo_t *cr, const XushiStripLayout *layout)
{
  double r = layout->radius, tip = layout->dot_x + layout->beyond * r;
  double back = layout->dot_x - layout->beyond * r;

  cairo_move_to (cr, tip, layout->middle);
  cairo_line_to (cr, back, layout->middle - 1.15 * r);
  cairo_line_to (cr, back, layout->middle + 1.15 * r);
  cairo_close_path (cr);
  cairo_fill (cr);
}

static void
draw_dot (cairo_t *cr, const XushiStripSpec *spec, const XushiStripLayout *layout,
          const XushiChartStyle *style)
{
  const XushiColor *color = spec->shape == XUSHI_SHAPE_EXEMPT ? &style->dim
                                                              : &style->fill[spec->shape];

  if (layout->beyond != 0)
    {
      xushi_chart_set_color (cr, color);
      draw_arrow (cr, layout);
      return;
    }
  xushi_chart_set_color (cr, &style->ground);
  cairo_new_sub_path (cr);
  cairo_arc (cr, layout->dot_x, layout->middle, layout->radius, 0, 2 * G_PI);
  cairo_fill (cr);
  if (style->signs)
    {
      xushi_shape_draw (cr, spec->shape, layout->dot_x, layout->middle, SIGN_RADII * layout->radius,
                        style);
      return;
    }
  xushi_chart_set_color (cr, color);
  cairo_new_sub_path (cr);
  cairo_arc (cr, layout->dot_x, layout->middle, layout->radius * 0.84, 0, 2 * G_PI);
  cairo_fill (cr);
}

void
xushi_strip_draw (cairo_t *cr, const XushiStripSpec *spec, const XushiRect *area,
                  const XushiChartStyle *style)
{
  XushiStripLayout layout;

  xushi_strip_layout (spec, area, &layout);
  draw_track (cr, spec, &layout, style);
  if (!isnan (layout.dot_x))
    draw_link (cr, spec, &layout, style);
  draw_ticks (cr, &layout, area, style);
  if (!isnan (layout.dot_x))
    draw_dot (cr, spec, &layout, style);
}
