/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "assess/xushi-assess.h"
#include "chart/xushi-bar.h"
#include "chart/xushi-line-chart.h"
#include "chart/xushi-node-track.h"
#include "chart/xushi-strip.h"

#include <cairo.h>

G_BEGIN_DECLS

/* The kind of chart for an indicator. */
typedef enum
{
  XUSHI_FIGURE_NONE,  /* text, or nothing to judge against */
  XUSHI_FIGURE_BAR,   /* total, level at-least with a pace, milestone without nodes */
  XUSHI_FIGURE_STRIP, /* growth, points, ceilings, floors without a pace */
  XUSHI_FIGURE_TRACK, /* milestone with nodes */
} XushiFigureKind;

XushiFigureKind xushi_figure_get_kind (XushiIndicator *indicator);

/**
 * XushiFigure:
 * @kind: which of the following is valid
 * @percent: the strip is in percentage points, and may share its span with others of its kind
 * @by_hand: the light was set by hand (人工亮灯), and the chart says so
 * @nodes: (owned) (nullable): what @track points to
 *
 * A judged indicator as a chart: what is drawn, but not where. It refers only to itself, unless it
 * was made with labels: those are borrowed from the indicator.
 */
typedef struct
{
  XushiFigureKind kind;
  gboolean percent;
  gboolean by_hand;
  XushiTrackNode *nodes;
  union
  {
    XushiBarSpec bar;
    XushiStripSpec strip;
    XushiTrackSpec track;
  };
} XushiFigure;

/**
 * xushi_figure_init:
 * @figure: (out caller-allocates):
 * @assessment: of @indicator at @month of @year
 * @levels: rows of labels under a node track; 0 for none, on the axis of the bars
 *
 * The only place that turns a judged indicator into a chart, for screen and paper.
 */
void xushi_figure_init (XushiFigure *figure, XushiIndicator *indicator,
                        const XushiAssessment *assessment, int year, int month, guint levels);

/* A track of the nodes of any indicator along the year, even one with another kind of chart. */
void xushi_figure_init_track (XushiFigure *figure, XushiIndicator *indicator, int year, int month,
                              guint levels);
void xushi_figure_clear (XushiFigure *figure);

/* Draws @figure into @area; @texts is only needed for labels. */
void xushi_figure_paint (const XushiFigure *figure, cairo_t *cr, const XushiRect *area,
                         const XushiChartStyle *style, XushiTextCache *texts);

/**
 * xushi_figure_draw:
 * @area: where to draw; bars of one column share an axis if their areas are the same
 * @levels: rows of labels under a node track, 0 in a table
 * @texts: (nullable): needed for labels
 *
 * Makes, draws and clears the chart of one indicator.
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
