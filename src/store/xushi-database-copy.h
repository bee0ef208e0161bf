/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/xushi-database.h"

G_BEGIN_DECLS

/* XushiDatabaseCopy: a database being copied to another file, some pages at a time. Changes made
 * meanwhile through its own connection get into the copy. Its pages have sums, unless it is a file of
 * an older version that has none. */
typedef struct _XushiDatabaseCopy XushiDatabaseCopy;

/**
 * xushi_database_copy_new:
 * @source: borrowed; must stay open as long as the copy
 * @path: of an empty file
 *
 * Returns: (transfer full): NULL with @error of XUSHI_STORE_ERROR.
 */
XushiDatabaseCopy *xushi_database_copy_new (XushiDatabase *source, const char *path,
                                            GError **error);
void xushi_database_copy_free (XushiDatabaseCopy *self);

/* @more: (out): whether pages are left; then it is to be called again. FALSE with @error; no
 * transaction may be open. */
gboolean xushi_database_copy_step (XushiDatabaseCopy *self, gboolean *more, GError **error);

/* The share copied, 0 to 1, as long as pages are left. */
double xushi_database_copy_get_share (XushiDatabaseCopy *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XushiDatabaseCopy, xushi_database_copy_free)

G_END_DECLS
