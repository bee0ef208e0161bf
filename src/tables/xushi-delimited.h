/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tables/xushi-table.h"

G_BEGIN_DECLS

/* Tables as text: what the reader, xushi_table_parse (), and the writer, xushi_table_to_text (),
 * agree about. */

/**
 * xushi_delimited_decode:
 * @encoding: (nullable): as in xushi_text_decode ()
 *
 * Returns: (transfer full): the text of a table for xushi_table_parse (), which refuses the control
 *   characters in it by their place; NULL with @error.
 */
char *xushi_delimited_decode (GBytes *bytes, const char *encoding, GError **error);

/**
 * xushi_delimited_needs_guard:
 *
 * Whether @cell must be written as a tab and @cell, in quotes: a spreadsheet would take it for a
 * formula (it begins with =, +, - or @ and is no number), or it would be read as guarded itself (it
 * begins with tabs and such a mark). A quoted cell that is a tab and what needs a guard is read
 * without the tab, so that every text is read as it was.
 */
gboolean xushi_delimited_needs_guard (const char *cell);

/* Filling a table from one text: its cells are unquoted in place, since that never lengthens them.
 * Returns (transfer none): the table's copy of @text, which is to be changed. */
char *xushi_table_take_text (XushiTable *self, const char *text, gsize length);
/* Adds a cell to the current row: what begins at @offset of that copy and ends with a zero. */
void xushi_table_add_offset (XushiTable *self, gsize offset);

G_END_DECLS
