/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "page/xushi-page-setup.h"

G_BEGIN_DECLS

/**
 * XushiPageFile:
 *
 * A file that comes into being as a whole: written under a temporary name in the same folder,
 * flushed to the disk, and renamed. Freed before it was committed, it leaves nothing.
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

/* Flushes to the disk and closes. */
gboolean xushi_page_file_finish (XushiPageFile *file, GError **error);

/* Gives the file its name, in place of what bore it before. */
gboolean xushi_page_file_commit (XushiPageFile *file, GError **error);

G_END_DECLS
