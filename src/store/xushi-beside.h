/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* XushiBeside: a file in the making, under a hidden name beside the one it will have. Freed
 * before it is published, it leaves nothing behind. */
typedef struct
{
  char *path;  /* owned: of the file in the making; NULL once published */
  char *final; /* owned */
} XushiBeside;

/**
 * xushi_beside_new:
 * @overwrite: whether there may be a file at @path already
 *
 * Returns: (transfer full): NULL with @error of XUSHI_STORE_ERROR.
 */
XushiBeside *xushi_beside_new (const char *path, gboolean overwrite, GError **error);
void xushi_beside_free (XushiBeside *self);

/* Puts the file, which must be closed, on the disk for good and gives it its name. */
gboolean xushi_beside_publish (XushiBeside *self, gboolean overwrite, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XushiBeside, xushi_beside_free)

G_END_DECLS
