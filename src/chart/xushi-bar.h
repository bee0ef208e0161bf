/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/xushi-chart-style.h"

#include <cairo.h>

G_BEGIN_DECLS

/* A bar can extend past its target to this percentage; beyond that, only the number beside it
 * tells. */
#define XUSHI_BAR_END 125.0

/**
 * XushiBarSpec:
 * @shape: the light, which determines colour and kind of the bar: unreported is a hatched track,
 *   not-due an empty one
 * @completion: percent of the target; NAN where there is none, below 0 counts as 0
 * @pace: percent expected by now; NAN if there is no pace and thus no marker
 *
 * The contents of a bar (total, level at-least, milestone).
 */
typedef struct
{
  XushiShape shape;
  double completion;
  double pace;
} XushiBarSpec;

/**
 * XushiBarLayout:
 * @track: from nothing to the target
 * @fill: the completion; width 0 if nothing is filled
 * @target_x: the target line
 * @pace_x: the pace marker; NAN where there is none
 * @top: upper end of the marker and the target line
 * @bottom: lower end of both
 * @over: the fill runs past the target
 * @clipped: the completion is beyond XUSHI_BAR_END, and the fill stops there with a nick
 * @radius: of the corners
 *
 * The positions of all parts of a bar.
 */
typedef struct
{
  XushiRect track;
  XushiRect fill;
  double target_x;
  double pace_x;
  double top;
  double bottom;
  gboolean over;
  gboolean clipped;
  double radius;
} XushiBarLayout;

/**
 * xushi_bar_x:
 * @area: the area of a bar
 * @percent: a completion or pace
 *
 * Returns: the position of @percent, clamped to 0 … XUSHI_BAR_END. All bars of one column share
 *   this axis.
 */
double xushi_bar_x (const XushiRect *area, double percent);

/**
 * xushi_bar_layout:
 * @area: for the whole bar with marker and overshoot; a height of 22 gives the bar of the design,
 *   14 thick
 *
 * A pure function.
 */
void xushi_bar_layout (const XushiBarSpec *spec, const XushiRect *area, XushiBarLayout *layout);

/**
 * xushi_bar_draw:
 *
 * Draws the bar of @spec into @area.
 */
void xushi_bar_draw (cairo_t *cr,
                     const XushiBarSpec *spec,
                     const XushiRect *area,
                     const XushiChartStyle *style);

/**
 * xushi_bars_draw:
 * @specs: (array length=n):
 * @areas: (array length=n): must not touch
 *
 * Draws many bars at once: everything of one colour is one path, which reduces the work for a page
 * of bars in a PDF to a tenth.
 */
void xushi_bars_draw (cairo_t *cr,
                      const XushiBarSpec *specs,
                      const XushiRect *areas,
                      guint n,
                      const XushiChartStyle *style);

/**
 * xushi_bar_draw_pace:
 * @x: the marker's tip
 * @top: upper end of the triangle
 * @bottom: lower end of the line
 * @size: width of the triangle
 *
 * Draws the pace marker alone: a triangle with a thin line and a halo. Node tracks share it.
 */
void xushi_bar_draw_pace (cairo_t *cr,
                          double x,
                          double top,
                          double bottom,
                          double size,
                          const XushiChartStyle *style);

G_END_DECLS
