/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/xushi-store.h"

G_BEGIN_DECLS

/* XushiPreload: a plan that is read in a thread of its own while GTK starts. The thread touches
 * nothing but the store that it makes, which it hands over whole. */
typedef struct _XushiPreload XushiPreload;

/* (transfer full): begins to open the plan at @path for writing. */
XushiPreload *xushi_preload_new (const char *path);

/* Whether it is the plan at @path. */
gboolean xushi_preload_is_of (XushiPreload *self, const char *path);

/**
 * xushi_preload_finish:
 * @self: (transfer full)
 *
 * Waits until the plan is there.
 *
 * Returns: (transfer full): as xushi_store_open() does.
 */
XushiStore *xushi_preload_finish (XushiPreload *self, GError **error);

G_END_DECLS
