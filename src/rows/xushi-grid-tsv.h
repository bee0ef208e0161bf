/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * xushi_grid_tsv_parse:
 * @text: what a spreadsheet puts on the clipboard: cells separated by tabs, rows ended by line
 *   ends; cells that contain either are in double quotes
 *
 * A quote that is never closed is an ordinary character. The line end of the last row does not
 * begin another row.
 *
 * Returns: (transfer full) (element-type GStrv): a GStrv per row; no rows for an empty text.
 */
GPtrArray *xushi_grid_tsv_parse (const char *text);

/**
 * xushi_grid_tsv_append:
 *
 * Appends one cell to @text, quoted if necessary.
 */
void xushi_grid_tsv_append (GString *text, const char *cell);

G_END_DECLS
