/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * XushiPageColumn:
 *
 * The columns of a table on paper, from left to right.
 */
typedef enum
{
  XUSHI_COLUMN_LIGHT,
  XUSHI_COLUMN_NAME,
  XUSHI_COLUMN_AREA,
  XUSHI_COLUMN_TARGET,
  XUSHI_COLUMN_VALUE,
  XUSHI_COLUMN_COMPLETION,
  XUSHI_COLUMN_CHART,
  XUSHI_COLUMN_LEAD,
  XUSHI_COLUMN_DEPARTMENT,
  XUSHI_COLUMN_NOTE,
} XushiPageColumn;

#define XUSHI_N_COLUMNS 10

/**
 * XushiColumnNeeds:
 * @width: the width of each column's widest text, in ems; 0 for a column without any text, which is
 *   left out. The chart's is ignored
 * @merged: the width of value and target as one column, in ems, for narrow paper
 * @always_merged: they are one column on any paper size
 * @note_first: the note matters more than name and chart
 *
 * What the rows of a table need.
 */
typedef struct
{
  double width[XUSHI_N_COLUMNS];
  double merged;
  gboolean always_merged;
  gboolean note_first;
} XushiColumnNeeds;

/**
 * XushiColumns:
 * @x: left ends, in points from the left of the table
 * @width: widths in points; 0 for a column that is left out
 * @merged: value and target share one column ("640 / 2000 个"), as the paper is narrow
 *
 * The positions of the columns.
 */
typedef struct
{
  double x[XUSHI_N_COLUMNS];
  double width[XUSHI_N_COLUMNS];
  gboolean merged;
} XushiColumns;

/**
 * xushi_page_columns_layout:
 * @width: of the table, in points
 * @em: text size, in points
 *
 * Gives figures and departments what they need, and divides the rest among name, chart and note. On
 * narrow paper value and target are merged, then the note is dropped, then the area. A pure
 * function; the columns never overlap and end at @width.
 */
void xushi_page_columns_layout (const XushiColumnNeeds *needs, double width, double em,
                                XushiColumns *columns);

/**
 * xushi_page_text_ems:
 * @text: (nullable):
 *
 * Returns: the approximate width of @text in ems, rather too wide than too narrow: it determines
 *   the column widths, and shaping ten thousand names for that would cost more than drawing them.
 */
double xushi_page_text_ems (const char *text);

G_END_DECLS
