/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tables/xushi-book.h"

/* Books made part by part, and their sheets in a form to compare. */

#define BOOK_MAIN "xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'"
#define BOOK_R "xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'"
#define BOOK_RELATION "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

typedef struct
{
  const char *path;
  const char *text; /* NULL: the part is left out */
} BookPart;

/* (transfer full): an archive of the parts up to the one without a path. */
GBytes *book_pack (const BookPart *parts);

/* (transfer full): a workbook of one sheet called 表. @rows: what is in its sheetData. @after: what
 * follows it. @strings: its shared texts. @styles: what is in its style sheet. Any may be NULL. */
GBytes *book_make (const char *rows, const char *after, const char *strings, const char *styles);

/* (transfer full): a flat OpenDocument spreadsheet of the tables @tables. */
GBytes *book_make_flat (const char *tables);

/**
 * book_dump:
 *
 * Returns: (transfer full): the sheet, a row a line: its number, a colon, its cells between bars. A
 *   cell with a flaw is followed by “!”, one with a doubt by “?”, one that is merged into another is
 *   “^” and the text of that. Then its notes, each with its line. Or “error: ” and the sentence.
 */
char *book_dump (GBytes *bytes, guint sheet);

/* (transfer full): the first sheet of the file; NULL with @error. */
XushiTable *book_read_file (const char *path, GError **error);
