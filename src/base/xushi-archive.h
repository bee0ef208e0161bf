/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/xushi-file-error.h"

G_BEGIN_DECLS

/* The largest size that one part of an archive may unpack to. A report of 30,000 characters makes
 * less than 1 MB of markup; anything larger is damaged or malicious. */
#define XUSHI_ARCHIVE_MAX_PART (64 * 1024 * 1024)

/* What may be read from all parts of one archive together, each counted as often as it is read. */
#define XUSHI_ARCHIVE_MAX_UNPACKED (256 * 1024 * 1024)

/* How many parts an archive may have: a workbook has some ten, and some for each sheet. */
#define XUSHI_ARCHIVE_MAX_PARTS 5000

/* XushiArchive: the zip archive of an office document, held in memory. Parts are read in pieces and
 * their size is counted, whatever size the archive claims. */
typedef struct _XushiArchive XushiArchive;

/* Whether @bytes begin like a zip archive. */
gboolean xushi_archive_is_one (GBytes *bytes);

/* Returns: (transfer full): NULL with @error for a damaged archive, and one that needs a password. */
XushiArchive *xushi_archive_open (GBytes *bytes, GError **error);
void xushi_archive_free (XushiArchive *self);

/* @path: such as "word/document.xml", in any case of letters */
gboolean xushi_archive_has (XushiArchive *self, const char *path);

/* XushiArchivePart: one part of an archive while it is being read. */
typedef struct _XushiArchivePart XushiArchivePart;

/**
 * xushi_archive_open_part:
 *
 * Returns: (transfer full): NULL with @error where there is no such part; it must not outlive
 *   @self.
 */
XushiArchivePart *xushi_archive_open_part (XushiArchive *self, const char *path, GError **error);
void xushi_archive_part_free (XushiArchivePart *part);

/**
 * xushi_archive_part_read:
 * @buffer: (array length=size): gets the next bytes
 *
 * Returns: how many bytes were read, fewer than @size only at the end; -1 with @error for a damaged
 *   part, and beyond XUSHI_ARCHIVE_MAX_PART or XUSHI_ARCHIVE_MAX_UNPACKED.
 */
gssize xushi_archive_part_read (XushiArchivePart *part, gpointer buffer, gsize size,
                                GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XushiArchive, xushi_archive_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (XushiArchivePart, xushi_archive_part_free)

G_END_DECLS
