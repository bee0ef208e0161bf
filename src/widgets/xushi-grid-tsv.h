/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * xushi_grid_tsv_parse:
 * @text: what a spreadsheet puts on the clipboard: cells behind tabs, rows behind line ends,
 *   cells with either inside in double quotes
 *
 * A quote that is never closed is an ordinary sign. The line end behind the last row begins
 * no row.
 *
 * Returns: (transfer full) (element-type GStrv): a GStrv a row; no rows for an empty text.
 */
GPtrArray *xushi_grid_tsv_parse (const char *text);

/**
 * xushi_grid_tsv_append:
 *
 * Appends one cell to @text, quoted where it must be.
 */
void xushi_grid_tsv_append (GString *text, const char *cell);

G_END_DECLS
