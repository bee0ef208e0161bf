/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/xushi-sql.h"

/* Sessions record what a transaction changes; both switches must stand before the include. */
#define SQLITE_ENABLE_SESSION 1
#define SQLITE_ENABLE_PREUPDATE_HOOK 1
#include <sqlite3.h>

G_BEGIN_DECLS

/* "XUSH" in the header of the file. */
#define XUSHI_APPLICATION_ID 0x58555348

/* XushiDatabase: one SQLite connection to one file, with its prepared statements. Rooms' own; no
 * other file of the store talks to SQLite about files, pragmas or error codes. */
typedef struct
{
  sqlite3 *handle;        /* owned; NULL when closed */
  char *path;             /* owned: for messages */
  char **sql;             /* owned: of XUSHI_N_SQL statements, by XushiSql */
  GHashTable *statements; /* owned: SQL text, by its address, to XushiStatement */
} XushiDatabase;

/**
 * xushi_database_open:
 * @path: an existing regular file
 * @writable: whether the connection is set up for writing; a file that can only be read opens
 *   for reading all the same
 *
 * Looks at the header before SQLite does, so that a file of another program, an empty or a cut
 * one is left exactly as it is.
 *
 * Returns: (transfer full): NULL with @error of XUSHI_STORE_ERROR.
 */
XushiDatabase *xushi_database_open (const char *path, gboolean writable, GError **error);

/* (transfer full): makes @path, or opens an empty file that is there, for a new plan. */
XushiDatabase *xushi_database_create (const char *path, GError **error);

/**
 * xushi_database_open_copy:
 * @path: what messages call it
 *
 * Returns: (transfer full): a copy of @source in memory, so that what must not be written can
 *   still be brought to the schema of this program.
 */
XushiDatabase *xushi_database_open_copy (XushiDatabase *source, GError **error);

void xushi_database_free (XushiDatabase *self);

gboolean xushi_database_is_writable (XushiDatabase *self);

/* Runs @sql, one or more statements without values. */
gboolean xushi_database_execute (XushiDatabase *self, const char *sql, GError **error);

/**
 * xushi_database_begin_reading:
 *
 * Begins a transaction in which every question sees the same state, whoever writes meanwhile,
 * and looks whether the file is as long as it says. Ends by xushi_database_rollback ().
 */
gboolean xushi_database_begin_reading (XushiDatabase *self, GError **error);

/* Rolls back where a transaction is open; never fails visibly. */
void xushi_database_rollback (XushiDatabase *self);

/**
 * xushi_database_fail:
 * @code: what SQLite returned
 *
 * Sets @error of XUSHI_STORE_ERROR: a translated sentence with the file and a remedy.
 *
 * Returns: FALSE.
 */
gboolean xushi_database_fail (XushiDatabase *self, int code, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XushiDatabase, xushi_database_free)

G_END_DECLS
