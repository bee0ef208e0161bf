/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tables/xushi-table.h"

G_BEGIN_DECLS

/**
 * xushi_table_to_text:
 * @delimiter: ',' or '\t'
 *
 * Writes every cell as it is, for programs. CSV quotes by RFC 4180; TSV quotes only where necessary
 * (tabs, line ends, a leading quotation mark). Lines end in LF.
 *
 * Returns: (transfer full): text that xushi_table_parse () reads back as the same cells, but for
 *   those that begin with tabs and then like a formula.
 */
char *xushi_table_to_text (const XushiTable *table, char delimiter);

/**
 * xushi_table_to_guarded_text:
 *
 * The same for a file, which may be opened in a spreadsheet: a text that would become a formula there
 * stands in quotes after a tab, which nobody sees; numbers stay as they are.
 *
 * Returns: (transfer full): text that xushi_table_parse () reads back as the same cells.
 */
char *xushi_table_to_guarded_text (const XushiTable *table, char delimiter);

/* Whether the end of @path names a format; otherwise sets @error, of XUSHI_FILE_ERROR. */
gboolean xushi_table_check_output_name (const char *path, GError **error);

/* Whether the end of @path names a workbook. */
gboolean xushi_table_is_workbook_name (const char *path);

/**
 * xushi_table_write_file:
 * @path: ends in .csv or .tsv, which selects the format; an existing file is replaced when the new
 *   one is complete
 *
 * Writes xushi_table_to_guarded_text (), CSV with a byte order mark, without which spreadsheets take
 * UTF-8 for GB18030.
 */
gboolean xushi_table_write_file (const XushiTable *table, const char *path, GError **error);

G_END_DECLS
