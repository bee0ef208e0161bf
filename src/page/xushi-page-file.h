/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "page/xushi-page-setup.h"

G_BEGIN_DECLS

/**
 * XushiPageFile:
 *
 * A file of pages that appears as a whole (XushiFileReplace), written a few bytes at a time. If
 * freed before it is committed, it leaves nothing behind.
 */
typedef struct _XushiPageFile XushiPageFile;

/* (transfer full): NULL with @error of XUSHI_PAGE_ERROR if the folder is missing or not
 * writable. */
XushiPageFile *xushi_page_file_new (const char *path, GError **error);

void xushi_page_file_free (XushiPageFile *file);

/* (transfer none): the final name. */
const char *xushi_page_file_get_path (const XushiPageFile *file);

/* Returns: FALSE once anything failed; finish reports the first failure. */
gboolean xushi_page_file_write (XushiPageFile *file, const void *data, gsize length);

gboolean xushi_page_file_has_failed (const XushiPageFile *file);

/* Writes the buffered data, and closes. */
gboolean xushi_page_file_finish (XushiPageFile *file, GError **error);

/* Syncs the file to disk and renames it, replacing an existing one. */
gboolean xushi_page_file_commit (XushiPageFile *file, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XushiPageFile, xushi_page_file_free)

G_END_DECLS
