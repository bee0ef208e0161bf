/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/xushi-chart-text.h"
#include "page/xushi-page-columns.h"
#include "page/xushi-page-row.h"
#include "page/xushi-page-setup.h"
#include "page/xushi-pagination.h"

G_BEGIN_DECLS

/**
 * XushiSectionItem:
 * @heading: (nullable): a heading, or NULL for a row
 * @row: (nullable): the row; borrowed from the document
 * @height: in points
 * @name_lines: how many lines the name takes
 * @note_lines: how many lines the note takes
 * @definition_lines: how many lines under the row say how the figure is counted; 0 for none
 */
typedef struct
{
  const char *heading;
  const XushiPageRow *row;
  double height;
  int name_lines;
  int note_lines;
  int definition_lines;
} XushiSectionItem;

/**
 * XushiSection:
 * @part: what it is a piece of
 * @title: (owned): of the page
 * @totals: counts of its rows, without those it only mentions
 * @items: (element-type XushiSectionItem): headings and rows, in order
 * @columns: where its columns are
 * @pages: (element-type XushiPageBreak): its division
 * @only_rates: there is no bar in it, so the strips take the whole column
 * @with_reasons: the note column holds the long reason
 * @hidden: columns (as bits) that it does not show
 * @flat: rows stand alone, and parts of a target are not indented
 * @compact: a row is one close line, and nothing is stretched
 * @merged: value and target stand in one column, whatever the room
 * @span: of its strips in percentage points
 *
 * A part of the document that begins on a new page: the overview, an area, the flags, the sheet
 * of a department.
 */
typedef struct
{
  XushiPageParts part;
  char *title;
  XushiTotals totals;
  GArray *items;
  XushiColumns columns;
  GArray *pages;
  gboolean only_rates;
  gboolean with_reasons;
  guint hidden;
  gboolean flat;
  gboolean compact;
  gboolean merged;
  double span;
} XushiSection;

/**
 * XushiSectionRoom:
 * @width: of the body of a page
 * @height: of the body of a page, under the header row
 * @quotes: whether the clause of the report is printed
 * @definitions: whether it is printed how figures are counted
 *
 * What there is to lay a section out in. @style gives the size of text.
 */
typedef struct
{
  double width;
  double height;
  gboolean quotes;
  gboolean definitions;
  const XushiChartStyle *style;
  XushiTextCache *texts;
} XushiSectionRoom;

/* (transfer full): takes @title; without items, not laid out yet. The reasons stand among the
 * flags alone, the department not on its own sheet. */
XushiSection *xushi_section_new (XushiPageParts part, char *title);
void xushi_section_free (XushiSection *section);

/* @heading is borrowed and must outlive the section. */
void xushi_section_add_heading (XushiSection *section, const char *heading);

/* @counted: whether the row goes into the totals. */
void xushi_section_add_row (XushiSection *section, const XushiPageRow *row, gboolean counted);

/* Finds columns, heights and pages. Called once, when all rows are there. */
void xushi_section_layout (XushiSection *section, const XushiSectionRoom *room);

/**
 * xushi_section_span:
 * @rows: (element-type XushiPageRow):
 *
 * Returns: one span for the strips in percent, such that most gaps are told apart; a single
 *   one far off gets an arrow rather than flattening all others.
 */
double xushi_section_span (GPtrArray *rows);

/* What is left of a row's name before the text begins, in ems: a part stands in. */
double xushi_section_indent_ems (const XushiSection *section, const XushiPageRow *row);

/* (transfer full): what stands under the row of how its figure is counted. */
char *xushi_section_define (const XushiPageRow *row);

/* The height of so many lines of it, and the size of their text, in ems of the data text. */
double xushi_section_definition_ems (int lines);
#define XUSHI_SECTION_DEFINITION_SIZE 0.8

/* The length of the marks behind a name, in ems of the data text. */
double xushi_section_marks_ems (XushiRowMarks marks);

G_END_DECLS
