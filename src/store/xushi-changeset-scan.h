/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/xushi-model-sync.h"

G_BEGIN_DECLS

/* The tables whose rows are recorded in a transaction: all but the change log. */
extern const char *const xushi_changeset_scan_tables[];

/**
 * xushi_changeset_scan:
 *
 * Marks in @refresh what the operations of @changeset touch. Rows that depend on others, such as
 * the sub-targets of a parent with a new key, are marked as well.
 */
gboolean xushi_changeset_scan (XushiModelSync *refresh, XushiDatabase *database, GBytes *changeset,
                              GError **error);

/**
 * xushi_changeset_scan_watch:
 *
 * Has SQLite report each row that is written from now on, at a fraction of the cost of a record
 * that can be undone. Only one watch at a time, and not together with a session.
 *
 * Returns: (transfer full): the rows reported, for xushi_changeset_scan_watched ().
 */
GArray *xushi_changeset_scan_watch (XushiDatabase *database);

/* Ends the watch and frees what it reported. @database: (nullable): NULL where it is closed. */
void xushi_changeset_scan_stop (XushiDatabase *database, GArray *operations);

/* Like xushi_changeset_scan (), but from the @operations of a watch. */
gboolean xushi_changeset_scan_watched (XushiModelSync *refresh, XushiDatabase *database,
                                      GArray *operations, GError **error);

G_END_DECLS
