/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "documents/xushi-manuscript.h"

G_BEGIN_DECLS

/* Whether @bytes are those of a PDF: its mark stands within the first kilobyte. */
gboolean xushi_pdf_is_one (GBytes *bytes);

/**
 * xushi_pdf_read:
 * @bytes: a PDF, which need not be sound
 *
 * Reads the text of a PDF with its structure: paragraphs over the ends of lines, columns and pages,
 * headings by their size, tables by their columns; page numbers, heads, feet and the marks of
 * footnotes are left out, and a note says so. The helper XUSHI_PDF_PROGRAM does the reading, within
 * limits of memory and time.
 *
 * Returns: (transfer full): NULL with @error of XUSHI_FILE_ERROR: for a PDF that is damaged, wants a
 *   password, is too large, or holds no text but pictures, and where the helper is not installed.
 */
XushiManuscript *xushi_pdf_read (GBytes *bytes, GError **error);

/**
 * xushi_pdf_lay_out:
 * @boxes: what the helper prints (xushi-pdf-format.h)
 *
 * The part of xushi_pdf_read () that follows the helper.
 */
XushiManuscript *xushi_pdf_lay_out (const char *boxes, gsize length, GError **error);

G_END_DECLS
