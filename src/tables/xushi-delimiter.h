/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The longest mark that separates cells, in bytes, with the zero that ends it. */
#define XUSHI_DELIMITER_SIZE 7

/**
 * xushi_delimiter_announced:
 * @text: of a whole file
 * @mark: (out): the separator that its first line announces
 *
 * Excel takes a first line “sep=;” not for a row, but for the name of the separator.
 *
 * Returns: the length of that line with its end; 0 where there is none.
 */
gsize xushi_delimiter_announced (const char *text, char mark[XUSHI_DELIMITER_SIZE]);

/**
 * xushi_delimiter_find:
 *
 * Looks at the first rows, not at the first alone, which may be a title. A tab, comma, semicolon
 * or bar is taken that most of the rows have equally often; the full-width comma and semicolon,
 * which belong to every Chinese sentence, only where there is none of these and all rows have them
 * equally often.
 *
 * Returns: (transfer none): the mark; a comma where nothing separates.
 */
const char *xushi_delimiter_find (const char *text);

G_END_DECLS
