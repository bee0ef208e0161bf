/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/xushi-database.h"

G_BEGIN_DECLS

/* The folder of the program's own migrations in its resources. */
#define XUSHI_SCHEMA_FOLDER "/io/github/xushi/Xushi/schema"

/**
 * xushi_schema_get_version:
 * @folder: in the resources: 0001.sql, 0002.sql, … without a gap
 *
 * Returns: the version after the last file.
 */
int xushi_schema_get_version (const char *folder);

/**
 * xushi_schema_read_version:
 * @version: (out): of the file; never above that of @folder
 *
 * Returns: FALSE with @error, XUSHI_STORE_ERROR_NEWER if a newer program wrote the file.
 */
gboolean xushi_schema_read_version (XushiDatabase *database, const char *folder, int *version,
                                    GError **error);

/**
 * xushi_schema_migrate:
 *
 * Runs the migrations that the file lacks, each in one transaction with its user_version. One that
 * fails, or leaves a dangling reference, is rolled back.
 */
gboolean xushi_schema_migrate (XushiDatabase *database, const char *folder, GError **error);

/* The same up to the version @newest. */
gboolean xushi_schema_migrate_to (XushiDatabase *database, const char *folder, int newest,
                                  GError **error);

G_END_DECLS
