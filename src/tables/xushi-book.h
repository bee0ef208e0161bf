/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tables/xushi-table.h"

G_BEGIN_DECLS

/* XushiBook: the sheets of a file with a table: one of a CSV or TSV file, several of a workbook
 * (.xlsx, .ods, .fods). A sheet is read when it is asked for. */
typedef struct _XushiBook XushiBook;

/**
 * xushi_book_open:
 * @encoding: (nullable): of a text file, as in xushi_text_decode ()
 *
 * Opens a file by what it holds, not by its name.
 *
 * Returns: (transfer full): NULL with @error, whose sentence says what the file is where it is of
 *   another kind (.xls, protected by a password, a picture …) and what to do.
 */
XushiBook *xushi_book_open (const char *path, const char *encoding, GError **error);
/* The same for the bytes of a file. */
XushiBook *xushi_book_open_bytes (GBytes *bytes, const char *encoding, GError **error);
void xushi_book_free (XushiBook *self);

/* At least 1; sheets of charts and macros do not count. */
guint xushi_book_get_n_sheets (const XushiBook *self);
/* (transfer none): the empty string for the one sheet of a text file. */
const char *xushi_book_get_name (const XushiBook *self, guint sheet);
gboolean xushi_book_is_hidden (const XushiBook *self, guint sheet);

/**
 * xushi_book_read_sheet:
 *
 * Reads the sheet anew. Cells come as the clerk sees them, and as exactly as they are held
 * (docs/formats.md, Workbooks): numbers in their shortest decimal with the characters that their
 * number format puts around them (“8%”, “5万元”), dates as YYYY-MM-DD or, where no day is shown,
 * YYYY-MM, formulas by their saved results. Line numbers are the rows of the sheet.
 *
 * What cannot be relied on has a flaw (a formula without a result, an error), what is shown
 * otherwise than it is held a doubt; that rows and columns are hidden is told by notes of the table.
 * Cells under merged ones are to be asked by xushi_table_get_spread ().
 *
 * Returns: (transfer full): perhaps without any row; NULL with @error, naming the cell.
 */
XushiTable *xushi_book_read_sheet (XushiBook *self, guint sheet, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XushiBook, xushi_book_free)

G_END_DECLS
