/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "page/xushi-page-pen.h"

G_BEGIN_DECLS

/**
 * XushiTextColumn:
 * @heading: (nullable): static or translated; NULL for months, whose headings are their names
 * @whole: its texts are figures or dates, and are not wrapped
 * @months: it has a cell for each month: as many beside each other as fit, the others below
 * @least: the least width of what is wrapped, in ems
 *
 * A column of a table without charts.
 */
typedef struct
{
  const char *heading;
  gboolean whole;
  gboolean months;
  double least;
} XushiTextColumn;

/**
 * XushiTextTable:
 *
 * A table of texts: every value of the year, steps, difficulties. Nothing is cut: texts are wrapped,
 * and figures of months go on below where twelve of them are too wide. It refers to nothing of the
 * plan but through what it was given, which must outlive it.
 */
typedef struct _XushiTextTable XushiTextTable;

/* (transfer full): @columns are copied. */
XushiTextTable *xushi_text_table_new (const XushiTextColumn *columns, guint n_columns);
void xushi_text_table_free (XushiTextTable *table);

/* The strings are borrowed. */
void xushi_text_table_add_heading (XushiTextTable *table, const char *heading);

/**
 * xushi_text_table_add_row:
 * @cells: as many as there are columns, and twelve for months; borrowed
 * @shape: the sign before it; -1 for none
 * @number: before it; 0 for none
 */
void xushi_text_table_add_row (XushiTextTable *table, const char *const *cells, int shape,
                               guint number);

/* Adds a row with two signs, an arrow between them: what was, and what is; −1 for a side
 * that has none. */
void xushi_text_table_add_turn (XushiTextTable *table, const char *const *cells, int from, int to,
                                guint number);

guint xushi_text_table_get_n_rows (const XushiTextTable *table);

/* (transfer full) (element-type XushiPageBreak): the pages of a body of @width × @height; call it
 * once. */
GArray *xushi_text_table_layout (XushiTextTable *table, const XushiPageLook *look,
                                 XushiTextCache *texts, double width, double height,
                                 double first_height);

/* Draws one page of it. */
void xushi_text_table_draw (const XushiTextTable *table, const XushiPen *pen, const XushiRect *body,
                            guint page);

G_END_DECLS
