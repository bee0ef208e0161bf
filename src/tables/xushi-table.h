/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tables/xushi-table-error.h"
#include "tables/xushi-table-limits.h"

G_BEGIN_DECLS

/* XushiTable: rows of text cells, each row with the line of the file where it begins, for messages.
 * Rows without any text are left out. Immutable once read. */
typedef struct _XushiTable XushiTable;

/**
 * xushi_table_parse:
 * @text: UTF-8, as from xushi_delimited_decode ()
 * @delimiter: ',', ';' or '\t'; 0 to take what a first line “sep=;” says, which is no row, or else to
 *   find it in the first rows, see xushi_delimiter_find ()
 *
 * Reads CSV by RFC 4180, and TSV by the same rules: a cell that begins with a quotation mark (", not
 * “) ends at the next undoubled one, and may hold delimiters, line ends, and quotation marks if
 * doubled. Lines end in LF, CR LF or CR. Blanks around unquoted cells are dropped, and the tab by
 * which xushi_table_to_guarded_text () keeps a quoted cell from being a formula.
 *
 * Returns: (transfer full): NULL with @error naming the line: an unclosed quotation mark, text
 *   after a closing one, a control character, an exceeded limit.
 */
XushiTable *xushi_table_parse (const char *text, char delimiter, GError **error);

/* Building a table cell by cell, from something other than a text file. A row without any text is
 * left out when the next one begins, or at the end. */
XushiTable *xushi_table_new (void);
void xushi_table_begin_row (XushiTable *self, guint line);
/* @text: (nullable): NULL is a blank cell */
void xushi_table_add_cell (XushiTable *self, const char *text);
/* The shortest decimal; a blank cell where @value is unknown. */
void xushi_table_add_number (XushiTable *self, double value);
void xushi_table_end (XushiTable *self);

/* Says of the last cell of the current row that it cannot be relied on. @flaw: (transfer full): a
 * translated sentence with the remedy, such as that a formula has no result. A row that has only
 * flaws is not left out. */
void xushi_table_add_flaw (XushiTable *self, char *flaw);

/* Says of the last cell of the current row what the clerk should know before relying on it: it is
 * taken all the same. @doubt: (transfer full): a translated sentence, such as that the cell shows
 * another number than it holds. */
void xushi_table_add_doubt (XushiTable *self, char *doubt);

/* Says of the table as a whole what the clerk should know, such as that it has hidden rows. @note:
 * (transfer full): a translated sentence. @line: where, 0 for the whole table. */
void xushi_table_add_note (XushiTable *self, guint line, char *note);

/* Where the text of the last cell is kept; not 0. */
gsize xushi_table_get_kept (const XushiTable *self);

/* A cell with a text that is kept already, as a cell before it has: it takes no room of its own. */
void xushi_table_add_kept (XushiTable *self, gsize kept);

/* How many bytes the texts of all cells take. */
gsize xushi_table_get_size (const XushiTable *self);

/* Says that the cells of these lines and columns, counted from 1 and from 0, are merged: what the
 * first of them says holds for all. Called once every row is there; lines of rows that were left
 * out are passed over. */
void xushi_table_merge (XushiTable *self, guint first_line, guint last_line, guint first_column,
                        guint last_column);

void xushi_table_free (XushiTable *self);

guint xushi_table_get_n_rows (const XushiTable *self);
/* The line of the file, counted from 1, in which row @row begins. */
guint xushi_table_get_line (const XushiTable *self, guint row);
guint xushi_table_get_n_cells (const XushiTable *self, guint row);
/* (transfer none): the empty string beyond the row's end. */
const char *xushi_table_get_cell (const XushiTable *self, guint row, guint column);

/* (transfer none) (nullable): why the cell cannot be relied on. */
const char *xushi_table_get_flaw (const XushiTable *self, guint row, guint column);

/* (transfer none) (nullable): what the clerk should know of the cell, which can be taken. */
const char *xushi_table_get_doubt (const XushiTable *self, guint row, guint column);

/* What the clerk should know of the table as a whole: warnings. */
guint xushi_table_get_n_notes (const XushiTable *self);
/* (transfer none). @line: (out) (optional): where, 0 for the whole table */
const char *xushi_table_get_note (const XushiTable *self, guint number, guint *line);

/* Whether the cell is merged into another one, which comes before it or above it. */
gboolean xushi_table_is_covered (const XushiTable *self, guint row, guint column);

/* The first of the cells that this one is merged with: itself, where it is not. */
void xushi_table_get_first (const XushiTable *self, guint row, guint column, guint *first_row,
                            guint *first_column);

/* (transfer none): the text of the cell; of the one it is merged into, where there is one. */
const char *xushi_table_get_spread (const XushiTable *self, guint row, guint column);

/**
 * xushi_table_require_rows:
 *
 * Returns: FALSE with @error if the table is empty.
 */
gboolean xushi_table_require_rows (const XushiTable *self, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XushiTable, xushi_table_free)

G_END_DECLS
