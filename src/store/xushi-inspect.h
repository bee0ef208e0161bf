/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/xushi-database.h"
#include "store/xushi-fault.h"

G_BEGIN_DECLS

/* No more are listed: a file with so many faults is beyond looking at each. */
#define XUSHI_INSPECT_MOST 500

/**
 * xushi_inspect:
 *
 * Looks at everything in a plan's file: its structure (pages, trees, indexes), references, every
 * value of every row, and the tree of indicators.
 * The schema must have passed xushi_schema_check (). Only reads, in one transaction, and uses
 * nothing but @database, so that it may run in a thread of its own.
 *
 * Returns: (transfer full) (element-type XushiFault): empty for a sound file; NULL with @error where
 *   it could not be read for a reason that is no damage, such as a lock.
 */
GPtrArray *xushi_inspect (XushiDatabase *database, GError **error);

/* The parts of it. Each appends its faults, and returns FALSE with @error. */

gboolean xushi_inspect_rows (XushiDatabase *database, GHashTable *keys, GPtrArray *faults,
                             GError **error);
/* A row that breaks a rule of its table: its first column, and the row of its indicator or 0. */
typedef struct
{
  gint64 row;
  gint64 indicator;
} XushiRuledRow;

/* @ruled: (element-type utf8 XushiRuledRow): takes the tables in which a row breaks a CHECK of theirs,
 * with the first such row. SQLite's integrity_check asks this, too, but for each row it builds the list of each IN anew, which takes
 * as long as all the rest. */
gboolean xushi_inspect_rules (XushiDatabase *database, GHashTable *ruled, GError **error);
gboolean xushi_inspect_tree (XushiDatabase *database, GPtrArray *faults, GError **error);

G_END_DECLS
