/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/xushi-block.h"
#include "base/xushi-file-error.h"

G_BEGIN_DECLS

/* The largest text of a document, in bytes: 350,000 characters, and the longest reports have a
 * tenth of that. All rules of reading are tried on each of its clauses. */
#define XUSHI_MANUSCRIPT_MAX_TEXT (1024 * 1024)

/* How many rows and cells all tables of a document have together. */
#define XUSHI_MANUSCRIPT_MAX_CELLS 50000

/* XushiManuscript: the text of a document (UTF-8, LF) with its structure, and in sentences what was
 * left out or is doubtful. Who reads a file hands it the paragraphs and tables from the first to the
 * last; it writes the text, with an empty line between blocks. A plain text has no blocks: there
 * its lines are all that is known. */
typedef struct _XushiManuscript XushiManuscript;

XushiManuscript *xushi_manuscript_new (void);

/* Returns: (transfer full): a plain text, with @text (transfer full) as it is. */
XushiManuscript *xushi_manuscript_new_plain (char *text);

void xushi_manuscript_free (XushiManuscript *self);

/* Whether a text of @length bytes may be read; sets @error otherwise. */
gboolean xushi_manuscript_check_size (gsize length, GError **error);

/* (transfer none): never NULL */
const char *xushi_manuscript_get_text (const XushiManuscript *self);

/* (transfer none) (element-type XushiBlock): in the order of the text; empty for a plain text */
GPtrArray *xushi_manuscript_get_blocks (const XushiManuscript *self);

/* (transfer none) (element-type utf8): translated sentences; see xushi_manuscript_add_note () */
GPtrArray *xushi_manuscript_get_notes (const XushiManuscript *self);

/**
 * xushi_manuscript_add:
 * @level: from 1, of a heading or an item of a list; otherwise 0
 * @mark: (nullable): the number that the list gives the paragraph, as it is shown: （一）
 * @text: with a line end for each break of a line within; what nobody sees is left out of it
 * @page: from 1; 0 where it is not known
 *
 * Adds a paragraph, after what was added, or to the cell that was begun. A blank one is passed over.
 *
 * Returns: FALSE with @error, of XUSHI_FILE_ERROR, once the text is longer than
 *   XUSHI_MANUSCRIPT_MAX_TEXT.
 */
gboolean xushi_manuscript_add (XushiManuscript *self, XushiBlockKind kind, guint level,
                             const char *mark, const char *text, guint page, GError **error);

/* A table begins; in a cell one that is nested. */
void xushi_manuscript_begin_table (XushiManuscript *self);

/* @is_head: the file says that the row is repeated at the head of each page */
void xushi_manuscript_begin_row (XushiManuscript *self, gboolean is_head);

/**
 * xushi_manuscript_begin_cell:
 * @columns, @rows: over how many it is merged; 1 for a plain cell
 * @continues: it is the lower part of a cell of the row above; what is added to it is left out
 *
 * What is added from now on stands in this cell, up to the next one or the end of the table. A cell
 * of a row above that reaches down to this row has its place by itself.
 */
void xushi_manuscript_begin_cell (XushiManuscript *self, guint columns, guint rows,
                                gboolean continues);

/**
 * xushi_manuscript_end_table:
 *
 * Writes the table. The words at the head of its columns say what its cells are: a row becomes a
 * clause of name, target and unit, and after it the other cells, each apart. A table that only
 * arranges paragraphs becomes these paragraphs.
 *
 * Returns: FALSE with @error as in xushi_manuscript_add ().
 */
gboolean xushi_manuscript_end_table (XushiManuscript *self, GError **error);

/* XushiManuscriptBox: what stands in a frame beside the text. */
typedef struct _XushiFlowTable XushiManuscriptBox;

/* What is added from now on goes into a box, which begins here, in a cell or not. */
void xushi_manuscript_begin_box (XushiManuscript *self);

/* Returns: (transfer full): the box that was begun last. */
XushiManuscriptBox *xushi_manuscript_end_box (XushiManuscript *self);
void xushi_manuscript_box_free (XushiManuscriptBox *box);

/* Adds what stands in @box (transfer full), as xushi_manuscript_add () does. */
gboolean xushi_manuscript_add_box (XushiManuscript *self, XushiManuscriptBox *box, GError **error);

/* Returns: (transfer full): the number of a list item, with a mark after it where it would run into
 * @text: 1. and 2016年 must not become a number. */
char *xushi_manuscript_part_mark (const char *mark, const char *text);

/* Adds @note (transfer full): a translated sentence on what was left out or is doubtful, which
 * names what, how often and, where it helps, what to do. The same one is added once. */
void xushi_manuscript_add_note (XushiManuscript *self, char *note);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XushiManuscript, xushi_manuscript_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (XushiManuscriptBox, xushi_manuscript_box_free)

G_END_DECLS
