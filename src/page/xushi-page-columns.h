/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "page/xushi-page-look.h"

G_BEGIN_DECLS

/**
 * XushiPageColumn:
 *
 * The columns of a table on paper, from left to right.
 */
typedef enum
{
  XUSHI_COLUMN_PLATE,  /* the group (方面), upright beside its rows */
  XUSHI_COLUMN_NUMBER, /* 序号 */
  XUSHI_COLUMN_LIGHT,
  XUSHI_COLUMN_NAME,
  XUSHI_COLUMN_AREA,
  XUSHI_COLUMN_TARGET,
  XUSHI_COLUMN_VALUE,
  XUSHI_COLUMN_COMPLETION,
  XUSHI_COLUMN_CHART,
  XUSHI_COLUMN_LEAD,
  XUSHI_COLUMN_CHANGE,     /* 较上次 */
  XUSHI_COLUMN_DEPARTMENT, /* 牵头单位（配合单位） */
  XUSHI_COLUMN_LEADER,     /* 责任领导 */
  XUSHI_COLUMN_NOTE,
} XushiPageColumn;

#define XUSHI_N_COLUMNS 14

/**
 * XushiColumnNeeds:
 * @width: the width of each column's widest text, in points; 0 for a column without any text, which
 *   is left out. The chart's is ignored
 * @usual: of the columns whose texts may be wrapped, the width that nine texts of ten need
 * @merged: the width of value and target as one text ("640 / 2000 个")
 * @prefer_merged: they are one text wherever they fit
 * @chart_least, @chart_most: of the chart, in points; 0 for those of the look
 * @note_below, @people_below: they are full lines under their rows, whatever the width
 *
 * What the rows of a table need.
 */
typedef struct
{
  double width[XUSHI_N_COLUMNS];
  double usual[XUSHI_N_COLUMNS];
  double merged;
  gboolean prefer_merged;
  double chart_least;
  double chart_most;
  gboolean note_below;
  gboolean people_below;
} XushiColumnNeeds;

/**
 * XushiColumns:
 * @x: left ends, in points from the left of the table
 * @width: widths in points; 0 for a column that is left out
 * @merged: value and target are one text in the value's column
 * @stacked: the value stands over its target in the value's column
 * @note_below: notes are full lines under their rows
 * @area_below: the area stands under the name
 * @people_below: departments and leader are a full line under their row
 * @name_above: the name is a full line above the rest of its row
 *
 * The positions of the columns, and what gave way for them.
 */
typedef struct
{
  double x[XUSHI_N_COLUMNS];
  double width[XUSHI_N_COLUMNS];
  gboolean merged;
  gboolean stacked;
  gboolean note_below;
  gboolean area_below;
  gboolean people_below;
  gboolean name_above;
} XushiColumns;

/**
 * xushi_page_columns_layout:
 * @width: of the table, in points
 *
 * Gives figures what they need, and divides the rest among what can be wrapped. Where the table is
 * narrow, these give way, one after the other: the chart to its least width, the area to a line
 * under the name, value over target, the note to a full line under its row, departments and leader
 * to such a line, the name to one above it. Nothing is ever dropped. A pure function; the columns
 * never overlap and end at @width.
 */
void xushi_page_columns_layout (const XushiColumnNeeds *needs, double width,
                                const XushiPageLook *look, XushiColumns *columns);

/**
 * xushi_page_text_ems:
 * @text: (nullable):
 *
 * Returns: the approximate width of @text in ems, rather too wide than too narrow: it determines
 *   the column widths, and shaping ten thousand names for that would cost more than drawing them.
 */
double xushi_page_text_ems (const char *text);

G_END_DECLS
