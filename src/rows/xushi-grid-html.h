/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * xushi_grid_html_parse:
 * @html: what a spreadsheet or a word processor has put on the clipboard
 *
 * The cells of its table, as they are shown: formats, styles and the exact numbers behind rounded
 * ones count for nothing. A cell over several rows or columns is blank in all but the first. Line
 * breaks are kept, other blanks are as HTML shows them.
 *
 * Returns: (transfer full) (nullable) (element-type GStrv): rows of texts of the same length; %NULL
 *   where there is not exactly one table.
 */
GPtrArray *xushi_grid_html_parse (const char *html);

/**
 * xushi_grid_html_choose:
 * @text: (nullable): the clipboard as plain text
 * @html: (nullable): the same as HTML
 *
 * Plain text is what was shown. The table of HTML is taken where there is no text, or where the text
 * has other rows or columns, since line breaks within its cells were not quoted; and its cells with
 * line breaks where the text has blanks in their places.
 *
 * Returns: (transfer full) (element-type GStrv): rows of texts; empty where there is nothing.
 */
GPtrArray *xushi_grid_html_choose (const char *text, const char *html);

G_END_DECLS
