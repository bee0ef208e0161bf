/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/xushi-chart-style.h"
#include "page/xushi-page-setup.h"

G_BEGIN_DECLS

/* Nothing on paper is smaller, in points. */
#define XUSHI_PAGE_TEXT_MIN 8.0

/**
 * XushiPageLook:
 * @style: colours, families, and the size of data text in text_size
 * @small: size of what is read second: departments, leaders
 * @tiny: size of notes, axes, marks, the legend; at least XUSHI_PAGE_TEXT_MIN
 * @title: size of the title of an area or part
 * @pitch: height of a row of one line; the same in the whole packet
 * @line: height of each further line of data text
 * @tiny_line: height of each further line of small or tiny text
 * @chart_min: the narrowest chart
 * @chart: its usual width, bars from 0 to 125 %
 * @chart_max: its width where there is room
 * @inset: of the table from the sides, for the lines around it
 * @flowing: parts follow each other on one page
 * @grid: ruled as an official table is
 *
 * The measures of the pages, in points: one place for all that a density, a palette or the official
 * form changes. A plain value.
 */
typedef struct
{
  XushiChartStyle style;
  double small;
  double tiny;
  double title;
  double pitch;
  double line;
  double tiny_line;
  double chart_min;
  double chart;
  double chart_max;
  double inset;
  gboolean flowing;
  gboolean grid;
} XushiPageLook;

void xushi_page_look_init (XushiPageLook *look, const XushiPageSetup *setup);

/**
 * xushi_page_look_describe_fonts:
 *
 * Returns: (transfer full) (nullable): which typefaces that @setup asks for are missing on this
 *   computer, and what stands in for them, a translated sentence; NULL where all are there.
 */
char *xushi_page_look_describe_fonts (const XushiPageSetup *setup);

G_END_DECLS
