/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/xushi-archive.h"
#include "base/xushi-xml.h"
#include "documents/xushi-manuscript.h"

G_BEGIN_DECLS

/* The main part of a WordprocessingML document: (transfer full) (nullable): NULL where @archive is
 * none. */
char *xushi_docx_find_part (XushiArchive *archive);

/**
 * xushi_docx_read:
 * @part: as xushi_docx_find_part () gives it
 *
 * Reads paragraphs with the numbers of their lists, headings by their styles, tables, text boxes.
 * What was deleted or hidden, notes, pictures and the like are left out, and noted.
 *
 * Returns: (transfer full): NULL with @error of XUSHI_FILE_ERROR.
 */
XushiManuscript *xushi_docx_read (XushiArchive *archive, const char *part, GError **error);

/* Whether @xml begins a flat document of Word 2003. */
gboolean xushi_docx_is_flat (const XushiXml *xml);

/* Reads such a document. */
XushiManuscript *xushi_docx_read_flat (GBytes *bytes, GError **error);

G_END_DECLS
