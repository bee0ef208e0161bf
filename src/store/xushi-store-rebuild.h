/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/xushi-store-private.h"

G_BEGIN_DECLS

/* What is left of a plan when its file was overwritten: the plan in memory. */

/**
 * xushi_store_rebuild_plan:
 *
 * Writes the plan in memory into a database in memory: everything that is in force. What only the
 * file had is not in it: earlier versions of figures and targets, frozen figures, the history; the
 * history of the copy says so.
 *
 * Returns: (transfer full): NULL with @error.
 */
XushiDatabase *xushi_store_rebuild_plan (XushiStore *self, GError **error);

/* (transfer full): an empty database in memory, to ask in place of the file's history; NULL with
 * @error. */
XushiDatabase *xushi_store_rebuild_empty (XushiStore *self, GError **error);

G_END_DECLS
