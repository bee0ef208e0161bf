/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/xushi-chart-style.h"
#include "chart/xushi-chart-text.h"

#include <cairo.h>

G_BEGIN_DECLS

/**
 * XushiDistributionSpec:
 * @counts: how many items have each light, by shape
 * @with_numbers: whether the counts are written in their segments if they fit
 *
 * The contents of a distribution: how the items of an area (or plan) are distributed among the
 * lights.
 */
typedef struct
{
  guint counts[XUSHI_N_SHAPES];
  gboolean with_numbers;
} XushiDistributionSpec;

/**
 * XushiDistributionLayout:
 * @segments: one for every shape, in order; width 0 if its count is 0
 *
 * A segment's width is proportional to its count, but never too small for a single red item among
 * thousands to be seen.
 */
typedef struct
{
  XushiRect segments[XUSHI_N_SHAPES];
} XushiDistributionLayout;

/**
 * xushi_distribution_layout:
 *
 * A pure function.
 */
void xushi_distribution_layout (const XushiDistributionSpec *spec,
                                const XushiRect *area,
                                XushiDistributionLayout *layout);

/**
 * xushi_distribution_draw:
 * @texts: (nullable): may be %NULL without numbers
 *
 * Draws the distribution over all of @area; without items, an empty track.
 */
void xushi_distribution_draw (cairo_t *cr,
                              const XushiDistributionSpec *spec,
                              const XushiRect *area,
                              const XushiChartStyle *style,
                              XushiTextCache *texts);

G_END_DECLS
