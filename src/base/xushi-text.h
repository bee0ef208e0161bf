/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/xushi-file-error.h"

G_BEGIN_DECLS

/* The largest file that is read: far above any plan or report, far below the memory. */
#define XUSHI_TEXT_MAX_BYTES (64 * 1024 * 1024)

/**
 * xushi_text_decode:
 * @bytes: a whole file
 * @encoding: (nullable): "UTF-8", "UTF-16LE", "UTF-16BE", "GB18030", "BIG5"; NULL to find out
 * @used: (out) (optional) (transfer none): which of them it was
 *
 * Turns the bytes of a text file into UTF-8 without a mark at its start. A byte order mark is
 * believed; without one strict UTF-8 comes first, then UTF-16 by the places of its zeros, then
 * GB18030 and Big5, in the order that uchardet proposes, where the text converts without a fault
 * and reads as Chinese. Line ends stay as they are.
 *
 * Returns: (transfer full): NULL with @error where the bytes are no text, or not of @encoding.
 */
char *xushi_text_decode (GBytes *bytes, const char *encoding, const char **used, GError **error);

/**
 * xushi_text_read_bytes:
 *
 * Returns: (transfer full): the file's bytes, at most XUSHI_TEXT_MAX_BYTES; NULL with @error for a
 *   missing file, a folder, a device, or a larger one.
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
 * Returns: (transfer full): @text as headers and vocabulary words are compared: half-width, small
 *   letters, without blanks, all dashes alike.
 */
char *xushi_text_fold (const char *text);

G_END_DECLS
