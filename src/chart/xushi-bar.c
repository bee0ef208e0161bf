/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/xushi-bar.h"

#include "base/xushi-number.h"
#include "chart/xushi-chart-fill.h"

#include <math.h>

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

void
xushi_bar_draw_pace (cairo_t *cr,
                     double x,
                     double top,
                     double bottom,
                     double size,
                     const XushiChartStyle *style)
{
  double line = 1.2 * style->scale, halo = 3.2 * style->scale, head = size * 0.8;

  xushi_chart_set_color (cr, &style->ground);
  xushi_chart_fill_line (cr, x, top + head, bottom, halo);
  xushi_chart_set_color (cr, &style->mark);
  cairo_move_to (cr, x - size / 2, top);
  cairo_line_to (cr, x + size / 2, top);
  cairo_line_to (cr, x + line / 2, top + head);
  cairo_line_to (cr, x + line / 2, bottom);
  cairo_line_to (cr, x - line / 2, bottom);
  cairo_line_to (cr, x - line / 2, top + head);
  cairo_close_path (cr);
  cairo_fill (cr);
}

static void
draw_track (cairo_t *cr, const XushiBarSpec *spec, const XushiBarLayout *layout,
            const XushiChartStyle *style)
{
  if (spec->shape == XUSHI_SHAPE_UNREPORTED)
    {
      xushi_chart_fill_rect (cr, &layout->track, layout->radius, spec->shape, style);
      return;
    }
  xushi_chart_set_color (cr, &style->track);
  xushi_chart_round_rect (cr, &layout->track, layout->radius);
  cairo_fill (cr);
}

/* A bright slash near the end says that the bar is longer than it is drawn. */
static void
draw_nick (cairo_t *cr, const XushiBarLayout *layout, const XushiChartStyle *style)
{
  double right = layout->fill.x + layout->fill.width, h = layout->fill.height;
  double x = right - 0.75 * h, width = 2 * style->scale;

  cairo_move_to (cr, x, layout->fill.y + h);
  cairo_line_to (cr, x + h / 3, layout->fill.y);
  cairo_line_to (cr, x + h / 3 + width, layout->fill.y);
  cairo_line_to (cr, x + width, layout->fill.y + h);
  cairo_close_path (cr);
  xushi_chart_set_color (cr, &style->ground);
  cairo_fill (cr);
}

static void
draw_target (cairo_t *cr, const XushiBarLayout *layout, const XushiChartStyle *style)
{
  double inset = (layout->bottom - layout->top) / 22;

  if (layout->over)
    {
      xushi_chart_set_color (cr, &style->ground);
      xushi_chart_fill_line (cr, layout->target_x, layout->fill.y,
                             layout->fill.y + layout->fill.height, 3.2 * style->scale);
    }
  xushi_chart_set_color (cr, &style->mark);
  xushi_chart_fill_line (cr, layout->target_x, layout->top + inset, layout->bottom - inset,
                         1.5 * style->scale);
}

void
xushi_bar_draw (cairo_t *cr, const XushiBarSpec *spec, const XushiRect *area,
                const XushiChartStyle *style)
{
  XushiBarLayout layout;

  xushi_bar_layout (spec, area, &layout);
  draw_track (cr, spec, &layout, style);
  if (layout.fill.width > 0)
    xushi_chart_fill_rect (cr, &layout.fill, layout.radius, spec->shape, style);
  if (layout.clipped)
    draw_nick (cr, &layout, style);
  draw_target (cr, &layout, style);
  if (!isnan (layout.pace_x))
    xushi_bar_draw_pace (cr, layout.pace_x, layout.top, layout.bottom, area->height * 6 / 22,
                         style);
}
