/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/xushi-chart-style.h"

#include <cairo.h>

G_BEGIN_DECLS

/**
 * XushiStripSpec:
 * @shape: the light
 * @value: what is reached; NAN where nothing is reported
 * @target: the target, or the lower end of a range or corridor
 * @high: the upper end; NAN where there is none
 * @corridor: above @high is as bad as below @target; the strip is centred between the two.
 *   Otherwise it is centred on @target
 * @span: how far the strip reaches to each side of its centre, in the unit of the value, > 0;
 *   strips of one column are comparable if they share it
 *
 * The contents of a position strip (growth, ceilings, points, corridors): where the value is
 * relative to its target. There is no bar from zero and no completion, which would mislead for
 * rates.
 */
typedef struct
{
  XushiShape shape;
  double value;
  double target;
  double high;
  gboolean corridor;
  double span;
} XushiStripSpec;

/**
 * XushiStripLayout:
 * @track: the thin base line
 * @target_x: tick of the target
 * @high_x: second tick; NAN where there is none
 * @from_x: the end of the link at the bound from which the gap is counted
 * @dot_x: the value, clamped to the track; NAN if there is none
 * @beyond: -1 or 1 if the value is beyond that end of the strip, else 0
 * @middle: the vertical middle
 * @radius: of the dot
 *
 * The positions of all parts of a strip.
 */
typedef struct
{
  XushiRect track;
  double target_x;
  double high_x;
  double from_x;
  double dot_x;
  int beyond;
  double middle;
  double radius;
} XushiStripLayout;

/**
 * xushi_strip_span:
 * @gap: the largest gap to show, in the unit of the value; sign is ignored
 *
 * Returns: a round span (1, 2, 2.5, 5 times a power of ten) that shows @gap with some room,
 *   at least 1.
 */
double xushi_strip_span (double gap);

/**
 * xushi_strip_layout:
 *
 * A pure function.
 */
void xushi_strip_layout (const XushiStripSpec *spec, const XushiRect *area,
                         XushiStripLayout *layout);

/**
 * xushi_strip_draw:
 *
 * Draws the strip of @spec into @area: a tick at the target, a dot at the value, and the gap as the
 * link between them. Unreported is hatched, a value off the scale is an arrow.
 */
void xushi_strip_draw (cairo_t *cr,
                       const XushiStripSpec *spec,
                       const XushiRect *area,
                       const XushiChartStyle *style);

G_END_DECLS
