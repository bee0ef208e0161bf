/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/xushi-bar.h"

#include "base/xushi-number.h"
#include "chart/xushi-chart-fill.h"
#include "chart/xushi-shape.h"

#include <math.h>

#define HALO 3.2

/* A bar on the axis 0 to 125 %: the track ends at the target, the fill is the completion in
 * the colour of the light, the triangle with its line is the pace. */

double
xushi_bar_x (const XushiRect *area, double percent)
{
  return area->x + area->width * CLAMP (percent, 0.0, XUSHI_BAR_END) / XUSHI_BAR_END;
}

static gboolean
spec_is_filled (const XushiBarSpec *spec)
{
  if (spec->shape == XUSHI_SHAPE_UNREPORTED || spec->shape == XUSHI_SHAPE_NOT_DUE)
    return FALSE;
  return !isnan (spec->completion) && spec->completion > 0;
}

void
xushi_bar_layout (const XushiBarSpec *spec, const XushiRect *area, XushiBarLayout *layout)
{
  double thickness = area->height * 14 / 22;
  double y = area->y + (area->height - thickness) / 2;

  *layout = (XushiBarLayout) {
    .track = { area->x, y, 0, thickness },
    .fill = { area->x, y, 0, thickness },
    .target_x = xushi_bar_x (area, 100),
    .pace_x = isnan (spec->pace) ? XUSHI_UNKNOWN : xushi_bar_x (area, spec->pace),
    .top = area->y,
    .bottom = area->y + area->height,
    .radius = MIN (2.5, thickness / 4),
  };
  layout->track.width = layout->target_x - area->x;
  if (!spec_is_filled (spec))
    return;
  layout->fill.width = xushi_bar_x (area, spec->completion) - area->x;
  layout->over = spec->completion > 100;
  layout->clipped = spec->completion > XUSHI_BAR_END;
}

/* The parts of the bars are drawn layer by layer over all of them. Each add_ function adds to
 * the path, each fill_ function draws. */
typedef struct
{
  cairo_t *cr;
  const XushiBarSpec *specs;
  XushiBarLayout *layouts;
  guint n;
  const XushiChartStyle *style;
} Bars;

static void
add_line (cairo_t *cr, double x, double top, double bottom, double width)
{
  cairo_rectangle (cr, x - width / 2, top, width, bottom - top);
}

static double
pace_size (const XushiBarLayout *layout)
{
  return (layout->bottom - layout->top) * 6 / 22;
}

static void
add_pace (cairo_t *cr, double x, double top, double bottom, double size, double scale)
{
  double half = 0.6 * scale, head = size * 0.8;

  cairo_move_to (cr, x - size / 2, top);
  cairo_line_to (cr, x + size / 2, top);
  cairo_line_to (cr, x + half, top + head);
  cairo_line_to (cr, x + half, bottom);
  cairo_line_to (cr, x - half, bottom);
  cairo_line_to (cr, x - half, top + head);
  cairo_close_path (cr);
}

void
xushi_bar_draw_pace (cairo_t *cr,
                     double x,
                     double top,
                     double bottom,
                     double size,
                     const XushiChartStyle *style)
{
  xushi_chart_set_color (cr, &style->ground);
  xushi_chart_fill_line (cr, x, top + size * 0.8, bottom, HALO * style->scale);
  xushi_chart_set_color (cr, &style->mark);
  add_pace (cr, x, top, bottom, size, style->scale);
  cairo_fill (cr);
}

/* A single bar is filled with rounded corners, which is fastest on a screen. With many bars, each
 * is a rectangle inset by the corners with a wide round stroke: a quarter of the numbers of four
 * arcs, which is fastest in a PDF. A bar too short for the stroke stays square. */
static gboolean
has_seam (const Bars *bars, const XushiRect *body, double radius)
{
  return bars->n > 1 && body->width >= 2 * radius;
}

static void
add_body (const Bars *bars, const XushiRect *body, double radius)
{
  if (has_seam (bars, body, radius))
    cairo_rectangle (bars->cr, body->x + radius, body->y + radius, body->width - 2 * radius,
                     body->height - 2 * radius);
  else
    xushi_chart_round_rect (bars->cr, body, bars->n > 1 ? 0 : radius);
}

static void
fill_bodies (const Bars *bars, gboolean seamed)
{
  if (!seamed)
    {
      cairo_fill (bars->cr);
      return;
    }
  cairo_set_line_join (bars->cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_width (bars->cr, 2 * bars->layouts[0].radius);
  cairo_fill_preserve (bars->cr);
  cairo_stroke (bars->cr);
  cairo_set_line_join (bars->cr, CAIRO_LINE_JOIN_MITER);
}

/* Fills tracks or completions of @shape as its hatch prescribes. */
static void
fill_all (const Bars *bars, XushiShape shape, gboolean tracks)
{
  g_autoptr (GArray) rects = g_array_new (FALSE, FALSE, sizeof (XushiRect));

  for (guint i = 0; i < bars->n; i++)
    {
      const XushiBarLayout *layout = &bars->layouts[i];

      if (bars->specs[i].shape != shape || (!tracks && layout->fill.width <= 0))
        continue;
      g_array_append_val (rects, *(tracks ? &layout->track : &layout->fill));
    }
  if (rects->len > 0)
    xushi_chart_fill_rects (bars->cr, (const XushiRect *) (gpointer) rects->data, rects->len,
                            bars->layouts[0].radius, shape, bars->style);
}

static void
fill_tracks (const Bars *bars, gboolean unreported)
{
  xushi_chart_set_color (bars->cr, &bars->style->track);
  for (guint i = 0; i < bars->n; i++)
    if (bars->specs[i].shape != XUSHI_SHAPE_UNREPORTED)
      add_body (bars, &bars->layouts[i].track, bars->layouts[i].radius);
  fill_bodies (bars, bars->n > 1);
  if (unreported)
    fill_all (bars, XUSHI_SHAPE_UNREPORTED, TRUE);
}

static void
fill_solid (const Bars *bars, XushiShape shape, gboolean seamed)
{
  for (guint i = 0; i < bars->n; i++)
    {
      const XushiBarLayout *layout = &bars->layouts[i];

      if (bars->specs[i].shape == shape && layout->fill.width > 0
          && has_seam (bars, &layout->fill, layout->radius) == seamed)
        add_body (bars, &layout->fill, layout->radius);
    }
  fill_bodies (bars, seamed);
}

static void
fill_completions (const Bars *bars, XushiShape shape)
{
  if (bars->style->hatch[shape] == XUSHI_HATCH_SOLID && bars->style->edge_width[shape] <= 0)
    {
      xushi_chart_set_color (bars->cr, &bars->style->fill[shape]);
      fill_solid (bars, shape, FALSE);
      if (bars->n > 1)
        fill_solid (bars, shape, TRUE);
      return;
    }
  fill_all (bars, shape, FALSE);
}

/* A bright slash near the end shows that the bar is longer than drawn. */
static void
add_nick (cairo_t *cr, const XushiBarLayout *layout, double scale)
{
  double right = layout->fill.x + layout->fill.width, h = layout->fill.height;
  double x = right - 0.75 * h, width = 2 * scale;

  cairo_move_to (cr, x, layout->fill.y + h);
  cairo_line_to (cr, x + h / 3, layout->fill.y);
  cairo_line_to (cr, x + h / 3 + width, layout->fill.y);
  cairo_line_to (cr, x + width, layout->fill.y + h);
  cairo_close_path (cr);
}

/* The halos that separate the lines from the fill: around the pace, and around the target where the
 * fill runs past it. They overlap only where pace and target are the same, and then they cover the
 * same area. */
static void
fill_halos (const Bars *bars)
{
  double halo = HALO * bars->style->scale;

  xushi_chart_set_color (bars->cr, &bars->style->ground);
  for (guint i = 0; i < bars->n; i++)
    {
      const XushiBarLayout *layout = &bars->layouts[i];

      if (layout->clipped)
        add_nick (bars->cr, layout, bars->style->scale);
      if (layout->over)
        add_line (bars->cr, layout->target_x, layout->fill.y,
                  layout->fill.y + layout->fill.height, halo);
      if (!isnan (layout->pace_x))
        add_line (bars->cr, layout->pace_x, layout->top + pace_size (layout) * 0.8,
                  layout->bottom, halo);
    }
  cairo_fill (bars->cr);
}

static void
fill_marks (const Bars *bars)
{
  double scale = bars->style->scale;

  xushi_chart_set_color (bars->cr, &bars->style->mark);
  for (guint i = 0; i < bars->n; i++)
    {
      const XushiBarLayout *layout = &bars->layouts[i];
      double inset = (layout->bottom - layout->top) / 22;

      add_line (bars->cr, layout->target_x, layout->top + inset, layout->bottom - inset,
                1.5 * scale);
      if (!isnan (layout->pace_x))
        add_pace (bars->cr, layout->pace_x, layout->top, layout->bottom, pace_size (layout),
                  scale);
    }
  cairo_fill (bars->cr);
}

/* The fill is as thick as its light matters. */
static void
thin (XushiBarLayout *layout, double body)
{
  double height = layout->fill.height * body;

  layout->fill.y += (layout->fill.height - height) / 2;
  layout->fill.height = height;
}

/* On paper, a bar that is done ends in the sign that says so. */
static void
draw_ends (const Bars *bars, const XushiRect *areas)
{
  g_autoptr (GArray) signs = NULL;
  double size = bars->layouts[0].track.height * 1.1;

  if (!bars->style->signs)
    return;
  signs = g_array_new (FALSE, FALSE, sizeof (XushiSign));
  for (guint i = 0; i < bars->n; i++)
    {
      const XushiBarLayout *layout = &bars->layouts[i];
      double end = MIN (layout->fill.x + layout->fill.width,
                        areas[i].x + areas[i].width - size / 2);
      XushiSign sign = { XUSHI_SHAPE_DONE, end, areas[i].y + areas[i].height / 2, FALSE };

      if (bars->specs[i].shape != XUSHI_SHAPE_DONE || layout->fill.width <= 0)
        continue;
      cairo_new_sub_path (bars->cr);
      cairo_arc (bars->cr, sign.x, sign.y, size * 0.58, 0, 2 * G_PI);
      g_array_append_val (signs, sign);
    }
  if (signs->len == 0)
    return;
  xushi_chart_set_color (bars->cr, &bars->style->ground);
  cairo_fill (bars->cr);
  xushi_signs_draw (bars->cr, (const XushiSign *) (gpointer) signs->data, signs->len, size,
                    bars->style);
}

static void
draw_bars (const Bars *bars, const XushiRect *areas)
{
  guint shapes = 0;

  for (guint i = 0; i < bars->n; i++)
    {
      xushi_bar_layout (&bars->specs[i], &areas[i], &bars->layouts[i]);
      thin (&bars->layouts[i], bars->style->body[bars->specs[i].shape]);
      shapes |= 1u << bars->specs[i].shape;
    }
  fill_tracks (bars, (shapes & 1u << XUSHI_SHAPE_UNREPORTED) != 0);
  for (XushiShape shape = 0; shape < XUSHI_N_SHAPES; shape++)
    if (shapes & 1u << shape)
      fill_completions (bars, shape);
  fill_halos (bars);
  fill_marks (bars);
  draw_ends (bars, areas);
}

void
xushi_bar_draw (cairo_t *cr, const XushiBarSpec *spec, const XushiRect *area,
                const XushiChartStyle *style)
{
  XushiBarLayout layout;

  draw_bars (&(Bars) { cr, spec, &layout, 1, style }, area);
}

void
xushi_bars_draw (cairo_t *cr, const XushiBarSpec *specs, const XushiRect *areas, guint n,
                 const XushiChartStyle *style)
{
  g_autofree XushiBarLayout *layouts = g_new (XushiBarLayout, n);

  if (n > 0)
    draw_bars (&(Bars) { cr, specs, layouts, n, style }, areas);
}
