/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "documents/xushi-manuscript.h"

G_BEGIN_DECLS

/* What stands in a cell before the table is written; only for xushi-manuscript.c and
 * xushi-manuscript-table.c. */

typedef struct _XushiFlowTable XushiFlowTable;

/* A paragraph, or a table. */
typedef struct
{
  XushiBlockKind kind;
  guint level, page;
  char *mark;            /* owned, nullable */
  char *text;            /* owned; NULL for a table */
  XushiFlowTable *table; /* owned; NULL for a paragraph */
} XushiFlowItem;

typedef struct
{
  GArray *items; /* owned, nullable: of XushiFlowItem */
  guint columns, rows;
  gboolean continues;
} XushiFlowCell;

typedef struct
{
  GPtrArray *cells; /* owned, nullable: of XushiFlowCell */
  gboolean is_head;
} XushiFlowRow;

struct _XushiFlowTable
{
  GPtrArray *rows; /* owned, nullable: of XushiFlowRow */
};

XushiFlowTable *xushi_flow_table_new (void);
void xushi_flow_table_free (XushiFlowTable *self);
XushiFlowRow *xushi_flow_table_add_row (XushiFlowTable *self, gboolean is_head);
/* Adds a cell to the last row. (transfer none) */
XushiFlowCell *xushi_flow_table_add_cell (XushiFlowTable *self, guint columns, guint rows,
                                          gboolean continues);
/* (transfer none): the cell that was begun last; a new one where there is none */
XushiFlowCell *xushi_flow_table_get_last_cell (XushiFlowTable *self);
/* @item: (transfer full): what it holds */
void xushi_flow_cell_add (XushiFlowCell *cell, XushiFlowItem item);

/* Writes the table to the end of the document. */
gboolean xushi_flow_table_write (XushiFlowTable *self, XushiManuscript *document, GError **error);

/* Writes a paragraph to the end of the document, whatever table is begun. */
gboolean xushi_manuscript_write (XushiManuscript *self, const XushiFlowItem *item, GError **error);

/* Appends @text to the end of the document without an end of a block. Returns FALSE with @error
 * beyond the limit. */
gboolean xushi_manuscript_put (XushiManuscript *self, const char *text, GError **error);
/* The bytes written so far. */
gsize xushi_manuscript_get_length (const XushiManuscript *self);
/* Ends a block: @block (transfer full) */
void xushi_manuscript_take_block (XushiManuscript *self, XushiBlock *block);

/* The number of tables written so far, this one among them. */
guint xushi_manuscript_count_table (XushiManuscript *self);

G_END_DECLS
