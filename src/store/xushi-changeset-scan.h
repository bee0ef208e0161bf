/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/xushi-model-sync.h"

G_BEGIN_DECLS

/* The tables whose rows a transaction's record watches: all but the change log. */
extern const char *const xushi_changeset_scan_tables[];

/**
 * xushi_changeset_scan:
 *
 * Marks in @refresh what the operations of @changeset touch. Rows that only follow others, such
 * as the sub-targets of a parent with a new key, are marked as well.
 */
gboolean xushi_changeset_scan (XushiModelSync *refresh, XushiDatabase *database, GBytes *changeset,
                              GError **error);

/**
 * xushi_changeset_scan_watch:
 *
 * Has SQLite tell of each row that is written from now on, which costs a fraction of a record
 * that can be undone. One at a time, and not beside a session.
 *
 * Returns: (transfer full): what it told, for xushi_changeset_scan_watched ().
 */
GArray *xushi_changeset_scan_watch (XushiDatabase *database);

/* Ends the watch and frees what it told. @database: (nullable): NULL where it is closed. */
void xushi_changeset_scan_stop (XushiDatabase *database, GArray *operations);

/* Likewise from what was watched. */
gboolean xushi_changeset_scan_watched (XushiModelSync *refresh, XushiDatabase *database,
                                      GArray *operations, GError **error);

G_END_DECLS
