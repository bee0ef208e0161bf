/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/xushi-file-error.h"

G_BEGIN_DECLS

/* The largest file that is read: far larger than any plan or report, far smaller than memory. */
#define XUSHI_TEXT_MAX_BYTES (64 * 1024 * 1024)

/**
 * xushi_text_decode:
 * @bytes: a whole file
 * @encoding: (nullable): "UTF-8", "UTF-16LE", "UTF-16BE", "GB18030", "BIG5"; NULL to detect it
 * @used: (out) (optional) (transfer none): the one that was used
 *
 * Turns the bytes of a text file into UTF-8 without a byte order mark. A byte order mark is
 * trusted; without one, strict UTF-8 is tried first, then UTF-16 by the positions of its zero
 * bytes, then GB18030 and Big5, in the order that uchardet suggests, provided the text converts
 * without errors and reads as Chinese. Line ends are kept; marks that nobody sees are left out, as
 * xushi_text_clean () does.
 *
 * Returns: (transfer full): NULL with @error where the bytes are not text, or not in @encoding.
 */
char *xushi_text_decode (GBytes *bytes, const char *encoding, const char **used, GError **error);

/**
 * xushi_text_decode_raw:
 *
 * The same for a reader that tells the place of control characters itself: xushi_text_decode ()
 * refuses them by their line. Here they are kept, a NUL as U+0001; only where there are so many
 * that the bytes are no text, they are refused.
 *
 * Returns: (transfer full): NULL with @error.
 */
char *xushi_text_decode_raw (GBytes *bytes, const char *encoding, const char **used,
                             GError **error);

/* Whether xushi_text_decode () takes @name, in any case of letters; also GBK and GB2312, which are
 * parts of GB18030. */
gboolean xushi_text_knows_encoding (const char *name);

/**
 * xushi_text_read_bytes:
 * @path: of a file; "-" is the standard input
 *
 * Returns: (transfer full): the file's bytes, at most XUSHI_TEXT_MAX_BYTES; NULL with @error for a
 *   missing file, a folder, a device, or a larger file.
 */
GBytes *xushi_text_read_bytes (const char *path, GError **error);

/**
 * xushi_text_read_file:
 *
 * Returns: (transfer full): xushi_text_decode () of the file's bytes.
 */
char *xushi_text_read_file (const char *path, const char *encoding, const char **used,
                            GError **error);

/**
 * xushi_text_fold:
 *
 * Returns: (transfer full): @text in the form in which headers and vocabulary words are compared:
 *   half-width, lower case, without blanks, all dashes alike.
 */
char *xushi_text_fold (const char *text);

/* Where the bracket begins that @text ends with, （亿元） or (12), behind something else; NULL for none.
 * @inner: (out) (transfer full) (nullable): what stands in it */
const char *xushi_text_find_tail (const char *text, char **inner);

/* Whether @text holds one of @words, which end with NULL. */
gboolean xushi_text_has_any (const char *text, const char *const *words);

G_END_DECLS
