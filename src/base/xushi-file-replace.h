/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/xushi-file-error.h"

G_BEGIN_DECLS

/* XushiFileReplace: a file in the making, under a hidden name beside the one it will have. What is
 * written reaches the final name whole or not at all; freed before it is published, it leaves
 * nothing behind. The one way in which the program writes files. */
typedef struct _XushiFileReplace XushiFileReplace;

/**
 * xushi_file_replace_new:
 * @overwrite: whether there may be a file at @path already
 *
 * Makes the hidden file, empty and closed.
 *
 * Returns: (transfer full): NULL with @error of XUSHI_FILE_ERROR: MISSING for the folder, EXISTS,
 *   FULL, WRITE; a translated sentence that names @path and the remedy.
 */
XushiFileReplace *xushi_file_replace_new (const char *path, gboolean overwrite, GError **error);
void xushi_file_replace_free (XushiFileReplace *self);

/* (transfer none): where to write; NULL once the file is published. */
const char *xushi_file_replace_get_path (XushiFileReplace *self);

/* (transfer none): the name it will have. */
const char *xushi_file_replace_get_final (XushiFileReplace *self);

/**
 * xushi_file_replace_publish:
 * @overwrite: whether it may take the place of a file that is there by now
 *
 * Puts the file, which must be closed, on the disk for good and gives it its name. What was
 * published stays: a second call does nothing.
 *
 * Returns: FALSE with @error of XUSHI_FILE_ERROR; what was at the final name is still there.
 */
gboolean xushi_file_replace_publish (XushiFileReplace *self, gboolean overwrite, GError **error);

/* All of it at once; a file of that name is replaced. @length: in bytes */
gboolean xushi_file_replace_contents (const char *path, const char *contents, gsize length,
                                      GError **error);

/* Sets @error to what @number, an errno, means for who writes to @path. Returns FALSE. */
gboolean xushi_file_replace_fail (const char *path, int number, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XushiFileReplace, xushi_file_replace_free)

G_END_DECLS
