/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/xushi-chart-style.h"

#include <cairo.h>

G_BEGIN_DECLS

/**
 * xushi_shape_draw:
 * @shape: which sign
 * @x: the middle of the sign
 * @y: the middle of the sign
 * @size: diameter of the disc, in points; the other signs have the same visual weight and stay
 *   within @size × @size
 *
 * Draws the sign of a light: a tick in a disc, a disc, a triangle, a square flag, a ring, a
 * dotted ring or a diamond.
 */
void xushi_shape_draw (cairo_t *cr,
                       XushiShape shape,
                       double x,
                       double y,
                       double size,
                       const XushiChartStyle *style);

/**
 * xushi_shape_draw_by_hand:
 * @x: the middle of the sign of the light
 * @y: its middle
 * @size: its diameter, as for xushi_shape_draw ()
 *
 * Draws 人, the sign that a light was set by hand (人工亮灯), at the lower right beside the sign of
 * the light: it ends at 1.05 × @size to the right of @x. It differs by its form, not by a colour.
 */
void xushi_shape_draw_by_hand (cairo_t *cr,
                               double x,
                               double y,
                               double size,
                               const XushiChartStyle *style);

/**
 * xushi_shape_draw_by_hand_on:
 * @area: of a chart: a bar, a strip, a track
 *
 * Draws 人 on its beginning, on a disc of the ground.
 */
void xushi_shape_draw_by_hand_on (cairo_t *cr,
                                  const XushiRect *area,
                                  const XushiChartStyle *style);

/**
 * XushiSign: a sign and the place of its middle; and whether the light was set by hand
 */
typedef struct
{
  XushiShape shape;
  double x;
  double y;
  gboolean by_hand;
} XushiSign;

/**
 * xushi_signs_draw:
 * @signs: (array length=n): must not touch
 *
 * Draws many signs of one size at once: the same picture, in fewer paths.
 */
void xushi_signs_draw (cairo_t *cr,
                       const XushiSign *signs,
                       guint n,
                       double size,
                       const XushiChartStyle *style);

G_END_DECLS
