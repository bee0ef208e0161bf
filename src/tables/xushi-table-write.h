/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tables/xushi-table.h"

G_BEGIN_DECLS

/**
 * xushi_table_to_text:
 * @delimiter: ',' or '\t'
 *
 * Writes every cell as it is: nothing is put in front of what a spreadsheet would take for a
 * formula. CSV quotes by RFC 4180; TSV quotes only what it could not hold otherwise (tabs, line
 * ends, a quotation mark in front). Lines end in LF.
 *
 * Returns: (transfer full): what xushi_table_parse () reads back to the same cells.
 */
char *xushi_table_to_text (const XushiTable *table, char delimiter);

/**
 * xushi_table_write_file:
 * @path: ends in .csv, .tsv or .xlsx, which chooses the form; a file there is replaced when the
 *   new one is whole
 *
 * The columns of both tables that hold numbers by their headings, such as low or value, become
 * numbers in a workbook, all others text. CSV is written with a byte order mark, without which spreadsheets take UTF-8 for GB18030.
 */
gboolean xushi_table_write_file (const XushiTable *table, const char *path, GError **error);

G_END_DECLS
