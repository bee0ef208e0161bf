/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "documents/xushi-manuscript.h"

G_BEGIN_DECLS

/**
 * xushi_manuscript_read:
 * @path: a report: a text file, .docx, .odt, .fodt, .html, .pdf, recognised by its content
 * @encoding: (nullable): for a text file or HTML, as in xushi_text_decode ()
 *
 * Nothing outside the file is ever opened.
 *
 * Returns: (transfer full): NULL with @error of XUSHI_FILE_ERROR; a document without any text is an
 *   error, too, and one of a kind that is not read has a sentence on what it is and what to do.
 */
XushiManuscript *xushi_manuscript_read (const char *path, const char *encoding, GError **error);

/* The same for the bytes of a file. */
XushiManuscript *xushi_manuscript_decode (GBytes *bytes, const char *encoding, GError **error);

G_END_DECLS
