/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rows/xushi-grid-source.h"

G_BEGIN_DECLS

/* One line of a block that is to be typed into a table: what would become of its cells. */

typedef enum
{
  XUSHI_PASTE_EMPTY,  /* the block is blank here */
  XUSHI_PASTE_SAME,   /* the cell says so already */
  XUSHI_PASTE_CHANGE,
  XUSHI_PASTE_NEW,    /* part of a row that is added if that is wanted */
  XUSHI_PASTE_SKIP,   /* the cell takes nothing here, or the text is no figure */
  XUSHI_PASTE_REFUSE, /* the text is wrong for the cell */
} XushiPasteOutcome;
#define XUSHI_N_PASTE_OUTCOMES 6

/* XushiPasteCell: one cell of the block. */
typedef struct
{
  guint column;              /* of the source; XUSHI_GRID_NONE past the last one */
  XushiPasteOutcome outcome;
  const char *text;          /* (not owned): of the block */
  char *before, *after;      /* (owned) (nullable): the cell's text; after only if it changes */
  char *why;                 /* (owned) (nullable): a sentence, if it is skipped, refused, or
                                changed to a figure in doubt */
} XushiPasteCell;

/* XushiPasteLine: one line of the block that falls on a row. */
typedef struct
{
  guint line;            /* of the block, from 0 */
  guint row;             /* of the source; XUSHI_GRID_NONE past the last data row */
  guint64 key;           /* the row's; 0 past the last one */
  guint n_cells;
  XushiPasteCell *cells; /* owned */
} XushiPasteLine;

/* What is known of the table that a line falls on; borrowed. */
typedef struct
{
  XushiGridSource *source;
  GArray *infos; /* of XushiGridColumn, by column */
} XushiPasteTable;

/* @why: (transfer full) (nullable) */
void xushi_paste_cell_decide (XushiPasteCell *cell, XushiPasteOutcome outcome, char *why);

/* Sorts @cells (element-type XushiPasteCell) as they are typed. */
void xushi_paste_cells_sort (GPtrArray *cells, const XushiGridEdits *edits);

/* Decides the cells of @line, whose row, columns and texts are known. @wanted is room to work in. */
void xushi_paste_line_read (const XushiPasteTable *table, XushiPasteLine *line,
                            GPtrArray *wanted);

G_END_DECLS
