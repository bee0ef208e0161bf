/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "page/xushi-page-setup.h"

G_BEGIN_DECLS

/**
 * XushiPageFile:
 *
 * A file of pages that comes into being as a whole (XushiFileReplace), written a few letters at a
 * time. Freed before it was committed, it leaves nothing.
 */
typedef struct _XushiPageFile XushiPageFile;

/* (transfer full): NULL with @error of XUSHI_PAGE_ERROR where the folder is missing or not to
 * be written to. */
XushiPageFile *xushi_page_file_new (const char *path, GError **error);

void xushi_page_file_free (XushiPageFile *file);

/* (transfer none): the final name. */
const char *xushi_page_file_get_path (const XushiPageFile *file);

/* Returns: FALSE once anything failed; the first failure is told by finish. */
gboolean xushi_page_file_write (XushiPageFile *file, const void *data, gsize length);

gboolean xushi_page_file_has_failed (const XushiPageFile *file);

/* Writes what is gathered, and closes. */
gboolean xushi_page_file_finish (XushiPageFile *file, GError **error);

/* Flushes the file to the disk and gives it its name, in place of what bore it before. */
gboolean xushi_page_file_commit (XushiPageFile *file, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XushiPageFile, xushi_page_file_free)

G_END_DECLS
