/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/xushi-database-header.h"
#include "store/xushi-sql.h"

/* Sessions record what a transaction changes; both macros must be defined before the include. */
#define SQLITE_ENABLE_SESSION 1
#define SQLITE_ENABLE_PREUPDATE_HOOK 1
#include <sqlite3.h>

G_BEGIN_DECLS

/* "XUSH" in the header of the file. */
#define XUSHI_APPLICATION_ID 0x58555348

/* Of new plans, in bytes; what SQLite takes by itself. */
#define XUSHI_PAGE_SIZE 4096

/* XushiDatabase: one SQLite connection to one file, with its prepared statements. Private to this
 * room. It is opened, set up and made ready for writing here, and SQLite's error codes become
 * sentences here. */
typedef struct
{
  sqlite3 *handle;        /* owned; NULL when closed */
  char *path;             /* owned: for messages */
  char **sql;             /* owned: of XUSHI_N_SQL statements, by XushiSql */
  gint64 last_number;     /* the last one taken; see xushi-sequence.h */
  gboolean is_prepared;   /* xushi_database_prepare_writing () was called */
  GHashTable *statements; /* owned: address of the SQL text to XushiStatement */
  char *unfit_column;     /* owned, nullable: the first column in which something was found that no
                             plan can hold; what was read was made harmless */
} XushiDatabase;

/**
 * xushi_database_open:
 * @path: an existing regular file
 * @writable: whether the connection is set up for writing; a read-only file is still opened, for
 *   reading
 *
 * Looks at the header before SQLite does, so that an empty or truncated file, or one of another
 * program, is left untouched.
 *
 * Returns: (transfer full): NULL with @error of XUSHI_STORE_ERROR.
 */
XushiDatabase *xushi_database_open (const char *path, gboolean writable, GError **error);

/* The same of a copy of the file @name, which messages tell. */
XushiDatabase *xushi_database_open_as (const char *path, const char *name, gboolean writable,
                                       GError **error);

/* Before the first transaction that writes, when it is known that the file may be written: gives up a
 * write-ahead log that another program has left it with. FALSE with @error where that is in use. */
gboolean xushi_database_prepare_writing (XushiDatabase *self, GError **error);

/* (transfer full): creates @path, or opens an existing empty file, for a new plan. */
XushiDatabase *xushi_database_create (const char *path, GError **error);

/* (transfer full): an empty database in memory; @path: its name in messages. */
XushiDatabase *xushi_database_open_memory (const char *path, GError **error);

/**
 * xushi_database_open_copy:
 *
 * Returns: (transfer full): a copy of @source in memory, so that a file that must not be written
 *   can still be migrated to this program's schema.
 */
XushiDatabase *xushi_database_open_copy (XushiDatabase *source, GError **error);

void xushi_database_free (XushiDatabase *self);

gboolean xushi_database_is_writable (XushiDatabase *self);

/* Whether it is a file, not a copy in memory. */
gboolean xushi_database_has_file (XushiDatabase *self);

/* Runs @sql, one or more statements without parameters. */
gboolean xushi_database_execute (XushiDatabase *self, const char *sql, GError **error);

/* Whether so many pages are kept in memory that a plan of ten thousand indicators is not read from
 * its file again and again, or the usual few. */
gboolean xushi_database_keep_pages (XushiDatabase *self, gboolean many, GError **error);

/**
 * xushi_database_read_header:
 * @header: (out): of XUSHI_DATABASE_HEADER_SIZE bytes, as they are in the file now; zero where the
 *   file is shorter
 * @size: (out): of the file, in bytes
 *
 * Not for a copy in memory.
 */
gboolean xushi_database_read_header (XushiDatabase *self, guchar *header, sqlite3_int64 *size,
                                     GError **error);

/**
 * xushi_database_begin_reading:
 *
 * Begins a transaction in which all queries see the same state, even if someone writes meanwhile,
 * and checks that the file is as long as its header says. End it with xushi_database_rollback ().
 */
gboolean xushi_database_begin_reading (XushiDatabase *self, GError **error);

/* Rolls back if a transaction is open; reports no error. */
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
