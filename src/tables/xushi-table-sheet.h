/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tables/xushi-book.h"
#include "tables/xushi-matching.h"

G_BEGIN_DECLS

/* XushiTableSheet: the sheet of a file that is taken, and how it is understood. */
typedef struct
{
  guint number;             /* in its book, from 0 */
  char *name;               /* owned; blank for a text file */
  XushiTable *table;        /* owned */
  XushiMatching *matching;  /* owned */
} XushiTableSheet;

void xushi_table_sheet_free (XushiTableSheet *sheet);

/**
 * xushi_table_sheet_choose:
 * @wanted: (nullable): the name or the number (from 1) of the sheet; NULL for the visible one that
 *   is such a table
 * @problems: gets a warning that names the other sheets with contents
 *
 * Returns: (transfer full): NULL with @error: there is no such sheet, or none of them is such a
 *   table; the sentence says what their first rows hold.
 */
XushiTableSheet *xushi_table_sheet_choose (XushiBook *book, XushiMatchingKind kind, const char *wanted,
                                XushiProblems *problems, GError **error);

/**
 * xushi_table_sheet_open:
 * @encoding: (nullable): as in xushi_book_open ()
 * @columns: (nullable): as in xushi_matching_apply ()
 *
 * xushi_book_open (), xushi_table_sheet_choose () and xushi_matching_apply () in one.
 */
XushiTableSheet *xushi_table_sheet_open (const char *path, const char *encoding, XushiMatchingKind kind,
                              const char *wanted, const char *columns, XushiProblems *problems,
                              GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XushiTableSheet, xushi_table_sheet_free)

G_END_DECLS
