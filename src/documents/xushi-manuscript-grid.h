/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "documents/xushi-manuscript-flow.h"
#include "documents/xushi-manuscript-words.h"

G_BEGIN_DECLS

/* More columns than any office program puts into a table of a document. */
#define XUSHI_FLOW_MAX_COLUMNS 63

/* XushiFlowGrid: the cells of a table in their places: a merged cell stands in all of its. */
typedef struct
{
  guint n_rows, n_columns;
  XushiFlowCell **slots; /* owned; the cells are borrowed, NULL where a row has none */
  gboolean *is_head;     /* owned: of each row, as the file says */
} XushiFlowGrid;

XushiFlowGrid *xushi_flow_grid_new (XushiFlowTable *table);
void xushi_flow_grid_free (XushiFlowGrid *self);

/* (nullable) (transfer none) */
XushiFlowCell *xushi_flow_grid_get (const XushiFlowGrid *self, guint row, guint column);

/* Whether one cell fills the row. */
gboolean xushi_flow_grid_is_one (const XushiFlowGrid *self, guint row);

/* Whether a digit stands in the column from @row on. */
gboolean xushi_flow_grid_has_figures (const XushiFlowGrid *self, guint column, guint row);
gboolean xushi_flow_grid_has_any_figures (const XushiFlowGrid *self);

/* @cell: (nullable). Returns: (transfer full): its paragraphs as one line; never NULL */
char *xushi_flow_cell_dup_text (const XushiFlowCell *cell);

/* Whether a cell (nullable) holds what is more than a word: a table, a heading, a text of more than
 * @length characters. */
gboolean xushi_flow_cell_is_rich (const XushiFlowCell *cell, guint length);

/* A column by the words at its head. */
typedef struct
{
  char *words; /* owned: of all rows of the head */
  char *unit;  /* owned, nullable: the one in brackets */
  XushiColumnHead read;
} XushiFlowColumn;

/* The rows of a table that say what its columns are; @n_rows is 0 where there are none. */
typedef struct
{
  guint first, n_rows;
  GArray *columns; /* owned, nullable: of XushiFlowColumn */
} XushiFlowHead;

void xushi_flow_head_find (XushiFlowHead *head, const XushiFlowGrid *grid);
void xushi_flow_head_clear (XushiFlowHead *head);

/* (transfer none) (nullable): NULL for a table without a head */
const XushiFlowColumn *xushi_flow_head_get (const XushiFlowHead *head, guint column);
gboolean xushi_flow_head_has_name (const XushiFlowHead *head);
/* Whether @row says the same as the head, as at the top of a page. */
gboolean xushi_flow_head_is_repeated (const XushiFlowHead *head, const XushiFlowGrid *grid,
                                      guint row);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XushiFlowGrid, xushi_flow_grid_free)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (XushiFlowHead, xushi_flow_head_clear)

G_END_DECLS
