/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "page/xushi-page-columns.h"
#include "page/xushi-page-pen.h"
#include "page/xushi-page-row.h"
#include "page/xushi-page-setup.h"
#include "page/xushi-page-title.h"
#include "page/xushi-pagination.h"
#include "page/xushi-text-table.h"

G_BEGIN_DECLS

/* What the note column of a table has, and what is below its rows. */
typedef enum
{
  XUSHI_NOTE_REMARKS, /* remarks; reasons are lines below their rows */
  XUSHI_NOTE_SHORT,   /* the same, but the reasons of what is late are among the flags alone */
  XUSHI_NOTE_ALL,     /* remarks and reasons */
  XUSHI_NOTE_WHY,     /* the main reason alone */
  XUSHI_NOTE_NONE,    /* nothing */
} XushiSectionNote;

/* The kind of a piece of a table. */
typedef enum
{
  XUSHI_ITEM_TITLE,   /* an area, a department */
  XUSHI_ITEM_HEADING, /* a group, a light */
  XUSHI_ITEM_ROW,
  XUSHI_ITEM_MENTIONS, /* a line of what a department supports */
} XushiItemKind;

/**
 * XushiSectionItem:
 * @kind: what it is
 * @text: (nullable): of a title or heading; borrowed
 * @totals: (nullable): of a title; owned by the section
 * @row: (nullable): of a row; borrowed from the document
 * @mentions: (nullable) (element-type XushiPageRow): what is mentioned; owned by the section
 * @first: the first of @mentions in this line
 * @n: how many of them
 * @mention: how a mention fits the width of the table, where it is longer
 * @group: (nullable): the group of a row; a part is in that of its parent. Equal ones have one address
 * @number: 序号 of a row, from 1; 0 for none
 * @height: in points, with all lines below
 * @above: of its name, where that stands above the rest of the row
 * @main: of the part of a row above the lines that are as wide as the table
 * @rates: everything up to the next title is judged by its gap: the strips take the whole column
 * @axis: a title that is followed by column headings of its own, for its axis differs
 * @plate: the row's group stands upright beside it
 * @note_below: its note would make it higher in the note column, and is below it with its reason
 * @name_size: of its name, which is set smaller where that spares a line
 * @name, @area, @lead, @support, @leader, @note, @people, @below, @quote, @definition: how each text
 *   of a row fits its place; what is below the row is as wide as the table
 */
typedef struct
{
  XushiItemKind kind;
  const char *text;
  const XushiTotals *totals;
  const XushiPageRow *row;
  GPtrArray *mentions;
  guint first;
  guint n;
  XushiFit mention;
  const char *group;
  guint number;
  double height;
  double above;
  double main;
  gboolean rates;
  gboolean axis;
  gboolean plate;
  gboolean note_below;
  double name_size;
  XushiFit name;
  XushiFit area;
  XushiFit lead;
  XushiFit support;
  XushiFit leader;
  XushiFit note;
  XushiFit people;
  XushiFit below;
  XushiFit quote;
  XushiFit definition;
} XushiSectionItem;

/**
 * XushiSection:
 * @part: the part it belongs to
 * @title: (owned): of its pages, where an area or department gives none
 * @totals: counts of its rows, without those that are only mentioned
 * @items: (element-type XushiSectionItem): in order
 * @areas: (element-type XushiTotals): owned: of its titles
 * @mentioned: (element-type GPtrArray): owned: of its mentions
 * @list: (owned) (nullable): it is a table of texts instead
 * @nothing: (nullable): what is said where it has no rows; borrowed
 * @nodes, @gaps, @supported: some row has nodes, a gap, supporting departments
 * @columns: the positions of its columns
 * @pages: (element-type XushiPageBreak): its division into pages
 * @flat: rows are independent, and parts of a target are not indented
 * @note: what the note column has
 * @small_titles: titles below the head of a page are set as headings are
 * @lead_only: of the departments, only those that lead
 * @prefer_merged: value and target are one text
 * @chart_least, @chart_most: of its charts, in parts of the look's narrowest; 0 for those of the look
 * @first_number: of its first row; 0 counts as 1
 * @hidden: columns (as bits) that it does not show
 * @span: of its strips in percentage points
 * @head: height of the heads of its pages
 * @tall_head: plan and month have a line of their own in it
 * @with_rules: the rules in full are at the foot of its first page
 *
 * A part of the document: the areas, the flags, the departments. It begins on a new page.
 */
typedef struct
{
  XushiPageParts part;
  char *title;
  XushiTotals totals;
  GArray *items;
  GPtrArray *areas;
  GPtrArray *mentioned;
  XushiTextTable *list;
  const char *nothing;
  gboolean nodes;
  gboolean gaps;
  gboolean supported;
  XushiColumns columns;
  GArray *pages;
  gboolean flat;
  XushiSectionNote note;
  gboolean small_titles;
  gboolean lead_only;
  gboolean prefer_merged;
  double chart_least;
  double chart_most;
  guint first_number;
  guint hidden;
  double span;
  double head;
  gboolean tall_head;
  gboolean with_rules;
} XushiSection;

/**
 * XushiSectionRoom:
 * @width: of the body of a page
 * @height: of the body of a page, with the column headings
 * @first_height: of the body of the first page
 * @quotes: whether the clause of the report is printed
 * @definitions: whether the definitions of figures are printed
 *
 * The space to lay out a section in.
 */
typedef struct
{
  double width;
  double height;
  double first_height;
  gboolean quotes;
  gboolean definitions;
  const XushiPageLook *look;
  XushiTextCache *texts;
} XushiSectionRoom;

/* (transfer full): takes @title; without items, not laid out yet. */
XushiSection *xushi_section_new (XushiPageParts part, char *title);
void xushi_section_free (XushiSection *section);

/* Titles and headings are borrowed and must outlive the section. Rows are counted for the title that
 * they follow. */
void xushi_section_add_title (XushiSection *section, const char *title);
void xushi_section_add_heading (XushiSection *section, const char *heading);

/* @counted: whether the row is counted in the totals, and has a number. */
void xushi_section_add_row (XushiSection *section, const XushiPageRow *row, gboolean counted);

/* Takes @rows (element-type XushiPageRow): what is only mentioned, each with sign, lead and area. */
void xushi_section_take_mentions (XushiSection *section, GPtrArray *rows);

/* Determines columns, heights and pages. Call it once, when all rows have been added. @span of its
 * strips: 0 to find one for its rows. */
void xushi_section_layout (XushiSection *section, const XushiSectionRoom *room, double span);

/* The height of what is on page @page, with its column headings. */
double xushi_section_measure_page (const XushiSection *section, guint page,
                                   const XushiPageLook *look);

/* The title in the head of page @page. */
void xushi_section_get_title (const XushiSection *section, guint page, XushiPageTitle *title);

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

/* The text of the note column, the supporting departments that are shown, and (transfer full) the text
 * below the row. */
const char *xushi_section_get_note (const XushiSection *section, const XushiSectionItem *item);
const char *xushi_section_get_support (const XushiSection *section, const XushiPageRow *row);
char *xushi_section_get_below (const XushiSection *section, const XushiSectionItem *item);

/* Where the sentence of a task without a figure begins and ends, from the left of the table: in place
 * of figures and chart. */
void xushi_section_place_sentence (const XushiSection *section, const XushiPageLook *look,
                                   double *start, double *end);

/* Whether those responsible have a line of their own below the row: where the words are in red.
 * Elsewhere they are among the words. */
gboolean xushi_section_has_people_line (const XushiSection *section, const XushiPageRow *row);

/* (transfer full): the text under the row that says how its figure is counted; who is responsible,
 * where that has no columns; the clause of the report. */
char *xushi_section_define (const XushiPageRow *row);
char *xushi_section_list_people (const XushiPageRow *row);
char *xushi_section_quote (const XushiPageRow *row);

/* (transfer full): "新增停车位（城管局，民生实事）" */
char *xushi_section_mention (const XushiPageRow *row);
#define XUSHI_MENTION_SIGN_EMS 1.25
#define XUSHI_MENTION_GAP_EMS 1.2

/* The widths of the marks after a name, in points. */
double xushi_section_marks_width (const XushiPageLook *look, const XushiPageRow *row);

/* The first line below a row comes this much closer to it than a line of its own would, in points. */
#define XUSHI_SECTION_BELOW_RISE 1.8

/* The height of the column headings. */
double xushi_section_header_height (const XushiPageLook *look);

/* The size of the letters of a plate. */
double xushi_section_plate_size (const XushiPageLook *look);
#define XUSHI_PLATE_LINE 1.12

G_END_DECLS
