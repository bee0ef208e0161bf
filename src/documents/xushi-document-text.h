/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/xushi-file-error.h"

G_BEGIN_DECLS

/* The largest text of a document, in bytes: 350,000 characters, and the longest reports have a
 * tenth of that. All rules of reading are tried on each of its clauses. */
#define XUSHI_DOCUMENT_MAX_TEXT (1024 * 1024)

/**
 * xushi_document_text_read:
 * @path: a text file, or a .docx document, recognised by its content
 * @encoding: (nullable): for a text file, as in xushi_text_decode ()
 *
 * Reads the text of a report. From a .docx: the paragraphs, one line each, with tabs and line
 * breaks; the rows of tables, one line each, with a tab between cells; no headers, footnotes,
 * deleted or hidden field text. Nothing outside the archive is ever opened.
 *
 * Returns: (transfer full): UTF-8 with LF at the ends of lines; NULL with @error; a document
 *   without any text is an error, too.
 */
char *xushi_document_text_read (const char *path, const char *encoding, GError **error);

/* The same for the bytes of a file. */
char *xushi_document_text_decode (GBytes *bytes, const char *encoding, GError **error);

G_END_DECLS
