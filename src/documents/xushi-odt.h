/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/xushi-archive.h"
#include "documents/xushi-manuscript.h"

G_BEGIN_DECLS

/* Whether @archive is an OpenDocument text, and not a workbook or slides. */
gboolean xushi_odt_is_one (XushiArchive *archive);

/* Whether its parts were encrypted with a password. */
gboolean xushi_odt_is_locked (XushiArchive *archive);

/**
 * xushi_odt_read:
 *
 * Reads paragraphs with the numbers of their lists, headings, tables, frames. What was deleted or
 * hidden, notes, pictures and the like are left out, and noted.
 *
 * Returns: (transfer full): NULL with @error of XUSHI_FILE_ERROR.
 */
XushiManuscript *xushi_odt_read (XushiArchive *archive, GError **error);

/* The same for a flat document (.fodt): all of it in one XML file. */
XushiManuscript *xushi_odt_read_flat (GBytes *bytes, GError **error);

G_END_DECLS
