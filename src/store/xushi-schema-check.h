/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/xushi-database.h"

G_BEGIN_DECLS

/**
 * xushi_schema_check:
 * @folder: of the migrations
 * @version: of the file
 * @faults: (inout) (element-type XushiFault)
 *
 * Compares the tables and indexes of the file with those that the migrations make in an empty
 * database: whoever reads a table that somebody else has defined may compute generated columns
 * without end. Reads no row of any table, so it is safe, and quick, with any file.
 *
 * Appends a XUSHI_FAULT_SCHEMA for each that is missing or different, a XUSHI_FAULT_FOREIGN for each
 * that does not belong there. SQLite's own statistics and sequences are left alone.
 *
 * Returns: FALSE with @error where the schema cannot be read at all.
 */
gboolean xushi_schema_check (XushiDatabase *database, const char *folder, int version,
                             GPtrArray *faults, GError **error);

/* (transfer full): a digest of all tables and indexes of @database. NULL with @error. */
char *xushi_schema_make_digest (XushiDatabase *database, GError **error);

/* (nullable): the digest of a sound plan of @version, by which it is recognized without making one
 * to compare with; NULL where that is not known. */
const char *xushi_schema_get_known_digest (int version);

G_END_DECLS
