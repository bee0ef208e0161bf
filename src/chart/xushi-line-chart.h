/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/xushi-axis.h"
#include "chart/xushi-chart-style.h"
#include "chart/xushi-chart-text.h"

#include <cairo.h>

G_BEGIN_DECLS

#define XUSHI_CHART_MONTHS 12

/**
 * XushiLineSpec:
 * @values: the cumulative value of every month, January first; NAN where there is none
 * @pace: the value expected by the pace for each month; NAN where there is none
 * @start: the initial value at New Year (0 for totals, the baseline for levels); NAN if there is
 *   none
 * @target: the target, drawn as a horizontal line if there is no pace; NAN for none
 * @high: upper end of a range or corridor; NAN for none
 * @data_month: months up to here without a value are shown as gaps, 0 to 12
 * @first_month: months before this one are not gaps: the figure is not published yet
 * @unpublished: bit m − 1 is set for a month for which no figure is expected, such as those
 *   between the quarters: without a value it is not a gap, and the line continues across it
 * @shape: the light, for the colour of the line
 * @by_hand: the month whose light or completion was set by hand, which is marked; 0 for none
 * @decimals: of the last value's label
 * @pace_label: (nullable): written at the pace line
 * @target_label: (nullable): written at the target line
 *
 * The contents of an indicator's chart: the value by month against pace or target.
 */
typedef struct
{
  double values[XUSHI_CHART_MONTHS];
  double pace[XUSHI_CHART_MONTHS];
  double start;
  double target;
  double high;
  int data_month;
  int first_month;
  guint unpublished;
  XushiShape shape;
  int by_hand;
  int decimals;
  const char *pace_label;
  const char *target_label;
} XushiLineSpec;

/**
 * XushiLineLayout:
 * @plot: inside the axes
 * @axis: of the values
 * @last: index of the last month with a value; -1 where there is none
 */
typedef struct
{
  XushiRect plot;
  XushiAxis axis;
  int last;
} XushiLineLayout;

/**
 * xushi_line_chart_axis:
 * @axis: (out caller-allocates):
 * @height: of the plot, in lines of text, which limits the ticks
 *
 * Finds the axis for the values, pace and target of @spec. It begins at @start if the values do.
 */
void xushi_line_chart_axis (const XushiLineSpec *spec, double height, XushiAxis *axis);

/**
 * xushi_line_chart_layout:
 * @tick_width: width of the widest tick label
 * @text_size: of the tick labels
 *
 * A pure function.
 */
void xushi_line_chart_layout (const XushiLineSpec *spec,
                              const XushiRect *area,
                              double tick_width,
                              double text_size,
                              XushiLineLayout *layout);

/**
 * xushi_line_chart_x:
 * @month: 0 (New Year) to 12
 */
double xushi_line_chart_x (const XushiLineLayout *layout, double month);

/**
 * xushi_line_chart_y:
 *
 * Returns: the position of @value; NAN for NAN.
 */
double xushi_line_chart_y (const XushiLineLayout *layout, double value);

/**
 * xushi_line_chart_draw:
 *
 * Draws the chart into @area. Months without a value up to the data month lie on a grey
 * band, and the line crosses them dashed.
 */
void xushi_line_chart_draw (cairo_t *cr,
                            const XushiLineSpec *spec,
                            const XushiRect *area,
                            const XushiChartStyle *style,
                            XushiTextCache *texts);

G_END_DECLS
