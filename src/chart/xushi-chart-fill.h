/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/xushi-chart-style.h"

#include <cairo.h>

G_BEGIN_DECLS

/**
 * xushi_chart_set_color:
 *
 * Makes @color the source of @cr.
 */
void xushi_chart_set_color (cairo_t *cr, const XushiColor *color);

/**
 * xushi_chart_round_rect:
 * @radius: of the corners, limited to half the shorter side
 *
 * Adds a closed rectangle to the path.
 */
void xushi_chart_round_rect (cairo_t *cr, const XushiRect *rect, double radius);

/**
 * xushi_chart_fill_line:
 *
 * Fills a vertical bar of @width centred at @x, from @top to @bottom; drawn as a rectangle, which
 * is cheaper than a stroke and keeps its width on every surface.
 */
void xushi_chart_fill_line (cairo_t *cr, double x, double top, double bottom, double width);

/**
 * xushi_chart_hatch_count:
 * @pitch: distance between the lines along the edge
 *
 * Returns: how many lines at 45 degrees cross @rect.
 */
guint xushi_chart_hatch_count (const XushiRect *rect, double pitch);

/**
 * xushi_chart_fill_rect:
 * @shape: whose colour and hatch
 * @radius: of the corners
 *
 * Fills @rect as @style prescribes for @shape: solid in its colour, or hatched with an outline. No
 * clip is set: the lines are clipped to the rectangle arithmetically, which makes a hatched bar as
 * cheap as a solid one.
 */
void xushi_chart_fill_rect (cairo_t *cr,
                            const XushiRect *rect,
                            double radius,
                            XushiShape shape,
                            const XushiChartStyle *style);

/**
 * xushi_chart_fill_rects:
 * @rects: (array length=n): must not touch
 *
 * Fills many rectangles of one @shape at once: the same picture, in fewer paths.
 */
void xushi_chart_fill_rects (cairo_t *cr,
                             const XushiRect *rects,
                             guint n,
                             double radius,
                             XushiShape shape,
                             const XushiChartStyle *style);

G_END_DECLS
