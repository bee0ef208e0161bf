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
 * @heading: (nullable): the heading; NULL for a row
 * @row: (nullable): the row; borrowed from the document
 * @height: in points
 * @name_lines: the number of lines of the name
 * @note_lines: the number of lines of the note
 * @definition_lines: the number of lines under the row that say how the figure is counted; 0 for
 *   none
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
 * @part: the part it belongs to
 * @title: (owned): of the page
 * @totals: counts of its rows, without those that are only mentioned
 * @items: (element-type XushiSectionItem): headings and rows, in order
 * @columns: the positions of its columns
 * @pages: (element-type XushiPageBreak): its division into pages
 * @only_rates: it has no bars, so the strips take the whole column
 * @with_reasons: the note column has the long reason
 * @hidden: columns (as bits) that it does not show
 * @flat: rows are independent, and parts of a target are not indented
 * @compact: a row is one line, closely set, and nothing is stretched
 * @merged: value and target share one column, whatever the space
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
 * @definitions: whether the definitions of figures are printed
 *
 * The space to lay out a section in. @style gives the text size.
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

/* (transfer full): takes @title; without items, not laid out yet. Only the flags show the reasons;
 * a department's own sheet does not show the department. */
XushiSection *xushi_section_new (XushiPageParts part, char *title);
void xushi_section_free (XushiSection *section);

/* @heading is borrowed and must outlive the section. */
void xushi_section_add_heading (XushiSection *section, const char *heading);

/* @counted: whether the row is counted in the totals. */
void xushi_section_add_row (XushiSection *section, const XushiPageRow *row, gboolean counted);

/* Determines columns, heights and pages. Call it once, when all rows have been added. */
void xushi_section_layout (XushiSection *section, const XushiSectionRoom *room);

/**
 * xushi_section_span:
 * @rows: (element-type XushiPageRow):
 *
 * Returns: a common span for the strips in percent, such that most gaps can be distinguished; a
 *   single outlier gets an arrow rather than flattening all others.
 */
double xushi_section_span (GPtrArray *rows);

/* The indentation of a row's name, in ems: parts are indented. */
double xushi_section_indent_ems (const XushiSection *section, const XushiPageRow *row);

/* (transfer full): the text under the row that says how its figure is counted. */
char *xushi_section_define (const XushiPageRow *row);

/* The height of that many of its lines, and their text size, in ems of the data text. */
double xushi_section_definition_ems (int lines);
#define XUSHI_SECTION_DEFINITION_SIZE 0.8

/* The width of the marks after a name, in ems of the data text. */
double xushi_section_marks_ems (XushiRowMarks marks);

G_END_DECLS
