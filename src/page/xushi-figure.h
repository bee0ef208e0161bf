/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "assess/xushi-assess.h"
#include "chart/xushi-chart-style.h"
#include "chart/xushi-chart-text.h"
#include "chart/xushi-line-chart.h"

#include <cairo.h>

G_BEGIN_DECLS

/* Which chart tells an indicator. */
typedef enum
{
  XUSHI_FIGURE_NONE,  /* text, or nothing to judge against */
  XUSHI_FIGURE_BAR,   /* total, level at-least with a pace, milestone without nodes */
  XUSHI_FIGURE_STRIP, /* growth, points, ceilings, floors without a pace */
  XUSHI_FIGURE_TRACK, /* milestone with nodes */
} XushiFigureKind;

XushiFigureKind xushi_figure_get_kind (XushiIndicator *indicator);

/**
 * xushi_figure_draw:
 * @assessment: of @indicator at @month of @year
 * @area: where; bars of one column stand on one axis if their areas are the same
 * @levels: rows of labels under a node track, 0 in a table
 * @texts: (nullable): needed for labels
 *
 * Draws the chart of one indicator: the only place that turns a judged indicator into a chart,
 * for the table on screen as for the page.
 */
void xushi_figure_draw (cairo_t *cr, XushiIndicator *indicator,
                        const XushiAssessment *assessment, int year, int month,
                        const XushiRect *area, guint levels, const XushiChartStyle *style,
                        XushiTextCache *texts);

/**
 * xushi_figure_init_line:
 * @line: (out caller-allocates): without labels, which the caller may set
 *
 * Fills in the chart of values by month against the pace.
 */
void xushi_figure_init_line (XushiLineSpec *line, XushiIndicator *indicator,
                             const XushiAssessment *assessment, int month);

/**
 * xushi_figure_shape:
 *
 * Returns: the sign of @light; that of not-due for XUSHI_LIGHT_NONE, which has none.
 */
XushiShape xushi_figure_shape (XushiLight light);

G_END_DECLS
