/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/xushi-file-error.h"

G_BEGIN_DECLS

/* The most that one part of an archive may unpack to. A report of 30,000 characters makes less
 * than 1 MB of markup; what makes more than this is damaged, or meant to do harm. */
#define XUSHI_ARCHIVE_MAX_PART (64 * 1024 * 1024)

/* XushiArchive: the zip archive that an office document is, held in memory. Parts are read in
 * pieces, each counted, whatever size the archive claims for them. */
typedef struct _XushiArchive XushiArchive;

/* Whether @bytes begin as zip archives do. */
gboolean xushi_archive_is_one (GBytes *bytes);

/* Returns: (transfer full): NULL with @error for a damaged archive. */
XushiArchive *xushi_archive_open (GBytes *bytes, GError **error);
void xushi_archive_free (XushiArchive *self);

/* @path: such as "word/document.xml" */
gboolean xushi_archive_has (XushiArchive *self, const char *path);

/**
 * xushi_archive_parse:
 * @path: a part that is XML
 * @parser: gets its elements and text; no part can name another, and entities beyond the five of
 *   XML are errors, as GMarkup knows none
 *
 * Unpacks and parses a part piece by piece, so that never more than a piece is in memory.
 *
 * Returns: FALSE with @error: no such part, damaged, too large, or what @parser says.
 */
gboolean xushi_archive_parse (XushiArchive *self, const char *path, const GMarkupParser *parser,
                              gpointer user_data, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XushiArchive, xushi_archive_free)

G_END_DECLS
