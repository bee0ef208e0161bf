/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/xushi-file-error.h"

G_BEGIN_DECLS

/* The most text that a document may hold; a thick yearbook has less. */
#define XUSHI_DOCUMENT_MAX_TEXT (32 * 1024 * 1024)

/**
 * xushi_document_text_read:
 * @path: a text file, or a .docx document, which is told by its content
 * @encoding: (nullable): of a text file, as in xushi_text_decode ()
 *
 * Reads what a report says. Of a .docx: the paragraphs, a line each, with tabs and line breaks;
 * the rows of tables, a line each, with a tab between cells; no headers, footnotes, deleted or
 * hidden field text. Nothing outside of the archive is ever opened.
 *
 * Returns: (transfer full): UTF-8 with LF at the ends of lines; NULL with @error.
 */
char *xushi_document_text_read (const char *path, const char *encoding, GError **error);

/* The same of the bytes of a file. */
char *xushi_document_text_decode (GBytes *bytes, const char *encoding, GError **error);

G_END_DECLS
