/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "extract/xushi-extract-cell.h"
#include "tables/xushi-matched-words.h"
#include "tables/xushi-matching.h"

G_BEGIN_DECLS

/* The parts of XushiMatching for the files that build it and read by it. */

/* What text beyond the last head is: in a text file a cell with an unquoted comma, so that its row
 * is wrong; in a workbook a remark beside the table. */
typedef enum
{
  XUSHI_OVERHANG_ERROR,
  XUSHI_OVERHANG_WARNING,
} XushiOverhang;

struct _XushiMatching
{
  const XushiTable *table; /* borrowed */
  XushiMatchingKind kind;
  guint first_head;
  guint n_heads;
  GPtrArray *columns; /* owned: XushiMatchedColumn */
  char *unit;         /* owned, nullable */
  XushiCellTargetReader *reader; /* owned */
  int year; /* of the plan; 0: not known */
  XushiOverhang overhang;
  gboolean strict; /* a table of the program's own form: nothing in it is guessed */
};

/* The head of a column in the @n rows from @first on: those above the lowest one, joined, and the
 * lowest one. Both (transfer full), perhaps blank. */
void xushi_matching_split_head (const XushiTable *table, guint first, guint n, guint column,
                                char **parent, char **own);

/* Finds the head rows in the first rows of the table. */
void xushi_matching_find_heads (XushiMatching *self);

/* (transfer full): what a column of figures is the target of, as its head says, or the title; blank if
 * neither does. */
char *xushi_matching_make_indicator (const XushiMatching *self, guint column);

/* Fills the columns anew from the head rows. */
void xushi_matching_propose_columns (XushiMatching *self);

/* The meaning of a joined head of the given parts. @month: (out): of a step. */
gboolean xushi_matching_find_meaning (XushiMatchingKind kind, const char *parent, const char *own,
                                      XushiHeadMeaning *meaning, int *month);

/* (transfer full) (nullable): the unit in a line such as “单位：万元”. */
char *xushi_matching_read_unit_line (const XushiMatching *self, const char *text);

/* (transfer none): the text of a cell; of the one above that it is merged into. A cell that is merged
 * into one beside it is blank. */
const char *xushi_matching_get_cell (const XushiMatching *self, guint row, guint column);

/* Whether @text is more than blanks. */
gboolean xushi_matching_has_text (const char *text);

/* Whether the cell is merged into the one above it. */
gboolean xushi_matching_is_from_above (const XushiTable *table, guint row, guint column);

/* A sheet of a workbook may have remarks beside its table. */
void xushi_matching_allow_overhang (XushiMatching *self);

/* Reports what the file says about the cells of a row that is taken: those that cannot be relied on
 * are errors, doubts are warnings. */
void xushi_matching_check_cells (const XushiMatching *self, guint row, XushiProblems *problems);

/* Tells what the proposal found: heads, units, columns that are not taken. */
void xushi_matching_tell (const XushiMatching *self, XushiProblems *problems);

G_END_DECLS
