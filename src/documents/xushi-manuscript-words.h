/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/xushi-block.h"

G_BEGIN_DECLS

/* What the words at the head of a table's column say about a figure below them. */
typedef struct
{
  XushiCellRole role;
  int year;        /* the year that it names; 0 for none */
  gboolean bare;   /* it names a year and nothing else */
  gboolean growth; /* its figures are rates of growth */
} XushiColumnHead;

/* @head: the words, of several rows of heads one after the other. A bare year has the role
 * XUSHI_CELL_OTHER: only the other columns tell what it is. */
XushiColumnHead xushi_column_head_read (const char *head);

/* (transfer full) (nullable): the unit in brackets at the end of @text, and in @rest (out)
 * (transfer full) what stands before it. */
char *xushi_words_cut_unit (const char *text, char **rest);

/* Whether @text is a unit, and not a remark. */
gboolean xushi_words_is_unit (const char *text);

/* (transfer full) (nullable): the unit that a line over a table gives for all of it: 单位：万元 */
char *xushi_words_table_unit (const char *text);

/**
 * xushi_words_join_figure:
 * @figure: what stands in the cell of a target
 * @unit: (nullable): of its column or row
 * @growth: the column is one of rates of growth
 *
 * Returns: (transfer full): the figure as a report would write it after the name: a bare number
 *   gets the unit and what the head says of it; anything else stays as it is.
 */
char *xushi_words_join_figure (const char *figure, const char *unit, gboolean growth);

/* (transfer none): what keeps a name and its figure apart: a word where two numbers would run into one
 * (PM2.5 and 45), otherwise nothing. */
const char *xushi_words_get_joint (const char *name, const char *figure);

/* Whether @text is a figure as a cell of targets holds it: a number, perhaps with 不低于 before and a
 * unit or 以上 after it. */
gboolean xushi_words_is_figure (const char *text);

/* Whether a row of this name sums up others: 合计 */
gboolean xushi_words_is_total (const char *name);

/* Whether @text stands for nothing: empty, or a dash. */
gboolean xushi_words_is_nothing (const char *text);

/* Whether @text begins like an item of a list: 1. or （一） */
gboolean xushi_words_begins_item (const char *text);

/* Whether @text has marks as a sentence has, so that it is no head of a column. */
gboolean xushi_words_has_clauses (const char *text);

/* Whether @text ends a sentence or a part of one. */
gboolean xushi_words_ends_clause (const char *text);

#define XUSHI_WORDS_SEMICOLON "；"
#define XUSHI_WORDS_COLON "："
#define XUSHI_WORDS_COMMA "，"

G_END_DECLS
