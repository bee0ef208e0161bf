/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/xushi-file-error.h"

G_BEGIN_DECLS

/* XushiFileReplace: a file being written, under a hidden name next to its final one. The contents
 * reach the final name whole or not at all; if freed before publishing, nothing is left behind. The
 * program writes all its files this way. */
typedef struct _XushiFileReplace XushiFileReplace;

/**
 * xushi_file_replace_new:
 * @overwrite: whether a file may already exist at @path
 *
 * Creates the hidden file, empty and closed, and removes those that killed programs have left in
 * its folder (xushi-hidden-file.h).
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
 * @overwrite: whether it may replace a file that exists there by now
 *
 * Syncs the file, which must be closed, to disk, renames it, and syncs the folder: after that a
 * power cut takes nothing back. Once it is published, a second call does nothing.
 *
 * Returns: FALSE with @error of XUSHI_FILE_ERROR; a file at the final name is unchanged, except
 *   with UNCONFIRMED: then the new file has its name, but the disk does not answer for it.
 */
gboolean xushi_file_replace_publish (XushiFileReplace *self, gboolean overwrite, GError **error);

/* Puts the final name where the sentence of @error has that of the hidden file, which means nothing
 * to a user: for what fails while the hidden file is filled. Returns FALSE. */
gboolean xushi_file_replace_name_final (XushiFileReplace *self, GError **error);

/* Writes a whole file at once, replacing an existing one. @length: in bytes */
gboolean xushi_file_replace_contents (const char *path, const char *contents, gsize length,
                                      GError **error);

/**
 * xushi_file_replace_sync_folder:
 * @path: of a file in the folder
 *
 * Waits until the disk has the names that the files of the folder have by now.
 *
 * Returns: FALSE with errno; EINVAL and EROFS mean that this file system never does.
 */
gboolean xushi_file_replace_sync_folder (const char *path);

/* Sets @error to what the errno value @number means when writing to @path. Returns FALSE. */
gboolean xushi_file_replace_fail (const char *path, int number, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XushiFileReplace, xushi_file_replace_free)

G_END_DECLS
