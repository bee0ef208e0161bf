/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/xushi-block.h"
#include "base/xushi-file-error.h"

G_BEGIN_DECLS

/* The largest text of a document, in bytes: 350,000 characters, and the longest reports have a
 * tenth of that. All rules of reading are tried on each of its clauses. */
#define XUSHI_DOCUMENT_MAX_TEXT (1024 * 1024)

/* How many rows and cells all tables of a document have together. */
#define XUSHI_DOCUMENT_MAX_CELLS 50000

/* XushiDocument: the text of a document (UTF-8, LF) with its structure, and in sentences what was
 * left out or is doubtful. Who reads a file hands it the paragraphs and tables from the first to the
 * last; it writes the text, with an empty line between blocks. A plain text has no blocks: there
 * its lines are all that is known. */
typedef struct _XushiDocument XushiDocument;

XushiDocument *xushi_document_new (void);

/* Returns: (transfer full): a plain text, with @text (transfer full) as it is. */
XushiDocument *xushi_document_new_plain (char *text);

void xushi_document_free (XushiDocument *self);

/* (transfer none): never NULL */
const char *xushi_document_get_text (const XushiDocument *self);

/* (transfer none) (element-type XushiBlock): in the order of the text; empty for a plain text */
GPtrArray *xushi_document_get_blocks (const XushiDocument *self);

/* (transfer none) (element-type utf8): translated sentences; see xushi_document_add_note () */
GPtrArray *xushi_document_get_notes (const XushiDocument *self);

/**
 * xushi_document_add:
 * @level: from 1, of a heading or an item of a list; otherwise 0
 * @mark: (nullable): the number that the list gives the paragraph, as it is shown: （一）
 * @text: with a line end for each break of a line within; what nobody sees is left out of it
 * @page: from 1; 0 where it is not known
 *
 * Adds a paragraph, after what was added, or to the cell that was begun. A blank one is passed over.
 *
 * Returns: FALSE with @error, of XUSHI_FILE_ERROR, once the text is longer than
 *   XUSHI_DOCUMENT_MAX_TEXT.
 */
gboolean xushi_document_add (XushiDocument *self, XushiBlockKind kind, guint level,
                             const char *mark, const char *text, guint page, GError **error);

/* A table begins; in a cell one that is nested. */
void xushi_document_begin_table (XushiDocument *self);

/* @is_head: the file says that the row is repeated at the head of each page */
void xushi_document_begin_row (XushiDocument *self, gboolean is_head);

/**
 * xushi_document_begin_cell:
 * @columns, @rows: over how many it is merged; 1 for a plain cell
 * @continues: it is the lower part of a cell of the row above; what is added to it is left out
 *
 * What is added from now on stands in this cell, up to the next one or the end of the table. A cell
 * of a row above that reaches down to this row has its place by itself.
 */
void xushi_document_begin_cell (XushiDocument *self, guint columns, guint rows,
                                gboolean continues);

/**
 * xushi_document_end_table:
 *
 * Writes the table. The words at the head of its columns say what its cells are: a row becomes a
 * clause of name, target and unit, and after it the other cells, each apart. A table that only
 * arranges paragraphs becomes these paragraphs.
 *
 * Returns: FALSE with @error as in xushi_document_add ().
 */
gboolean xushi_document_end_table (XushiDocument *self, GError **error);

/* Adds @note (transfer full): a translated sentence on what was left out or is doubtful, which
 * names what, how often and, where it helps, what to do. The same one is added once. */
void xushi_document_add_note (XushiDocument *self, char *note);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XushiDocument, xushi_document_free)

G_END_DECLS
