/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/xushi-database.h"

#include "base/xushi-file-replace.h"
#include "base/xushi-i18n.h"
#include "store/xushi-checksum-vfs.h"
#include "store/xushi-statement.h"
#include "store/xushi-store.h"

#include <errno.h>
#include <glib/gstdio.h>

/* How long to wait for the lock of another program, such as a backup that reads the file. */
#define BUSY_MILLISECONDS 3000

/* No row of a plan comes near it, and no hostile one can ask for more memory. */
#define LONGEST_ROW (64 * 1024 * 1024)

/* The offsets of the fields checked here in SQLite's file format, in bytes. */
#define HEADER_N_PAGES 28
#define HEADER_APPLICATION_ID 68

gboolean
xushi_database_execute (XushiDatabase *self, const char *sql, GError **error)
{
  int code = sqlite3_exec (self->handle, sql, NULL, NULL, NULL);

  return code == SQLITE_OK || xushi_database_fail (self, code, error);
}

gboolean
xushi_database_keep_pages (XushiDatabase *self, gboolean many, GError **error)
{
  return xushi_database_execute (self, many ? "PRAGMA cache_size = -65536" : "PRAGMA cache_size = -2000",
                                 error);
}

void
xushi_database_rollback (XushiDatabase *self)
{
  if (self->handle != NULL && !sqlite3_get_autocommit (self->handle))
    sqlite3_exec (self->handle, "ROLLBACK", NULL, NULL, NULL);
}

gboolean
xushi_database_is_writable (XushiDatabase *self)
{
  return sqlite3_db_readonly (self->handle, "main") == 0;
}

gboolean
xushi_database_has_file (XushiDatabase *self)
{
  const char *name = sqlite3_db_filename (self->handle, "main");

  return name != NULL && *name != '\0';
}

void
xushi_database_free (XushiDatabase *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->statements);
  g_strfreev (self->sql);
  sqlite3_close_v2 (self->handle);
  g_free (self->unfit_column);
  g_free (self->path);
  g_free (self);
}

static XushiDatabase *
new_database (const char *path)
{
  XushiDatabase *self = g_new0 (XushiDatabase, 1);

  self->path = g_strdup (path);
  self->sql = xushi_sql_new ();
  self->statements = g_hash_table_new_full (g_direct_hash, g_direct_equal, NULL,
                                            (GDestroyNotify) xushi_statement_destroy);
  return self;
}

/* What every connection needs. A plan may come by mail, so nothing in it is executed: no triggers,
 * no views, no functions that touch anything outside. */
static gboolean
set_up (XushiDatabase *self, GError **error)
{
  sqlite3_extended_result_codes (self->handle, 1);
  sqlite3_busy_timeout (self->handle, BUSY_MILLISECONDS);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, NULL);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_ENABLE_VIEW, 0, NULL);
  /* Nor is the write-ahead log of another program moved into the plan by closing it. */
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, NULL);
  sqlite3_limit (self->handle, SQLITE_LIMIT_LENGTH, LONGEST_ROW);
  return xushi_database_execute (self,
                                 "PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY;"
                                 "PRAGMA cell_size_check = ON;",
                                 error);
}

/* A rollback journal: slower than a write-ahead log, but it leaves a single file and works on USB
 * sticks and network shares. A step is committed by deleting the journal, so with EXTRA the folder
 * is synced after that: with FULL a power cut could bring the journal back, and it would take back
 * a step that was shown as saved. Where folders cannot be synced every commit would fail. */
static gboolean
set_up_writing (XushiDatabase *self, GError **error)
{
  gboolean synced = xushi_file_replace_sync_folder (self->path);

  if (!synced)
    g_debug ("%s: its folder cannot be synced: %s", self->path, g_strerror (errno));
  return xushi_database_execute (self,
                                 synced ? "PRAGMA synchronous = EXTRA" : "PRAGMA synchronous = FULL",
                                 error);
}

gboolean
xushi_database_prepare_writing (XushiDatabase *self, GError **error)
{
  self->is_prepared
      = self->is_prepared || xushi_database_execute (self, "PRAGMA journal_mode = DELETE", error);
  return self->is_prepared;
}

static gboolean
check_file (const char *path, GError **error)
{
  GStatBuf status;
  g_autofree char *folder = g_path_get_dirname (path);

  if (g_stat (path, &status) != 0)
    {
      if (errno == EACCES)
        g_set_error (error, XUSHI_STORE_ERROR, XUSHI_STORE_ERROR_IO,
                     _ ("You have no permission to open “%s”; ask its owner for it."), path);
      else if (!g_file_test (folder, G_FILE_TEST_IS_DIR))
        g_set_error (error, XUSHI_STORE_ERROR, XUSHI_STORE_ERROR_MISSING,
                     _ ("The folder “%s” is not there; is the disk or share connected?"),
                     folder);
      else
        g_set_error (error, XUSHI_STORE_ERROR, XUSHI_STORE_ERROR_MISSING,
                     _ ("The file “%s” is not there; it may have been moved or renamed."), path);
      return FALSE;
    }
  if (!S_ISREG (status.st_mode))
    {
      g_set_error (error, XUSHI_STORE_ERROR, XUSHI_STORE_ERROR_FOREIGN,
                   _ ("“%s” is not a file; choose a plan (*.xushi)."), path);
      return FALSE;
    }
  if (g_access (path, R_OK) != 0)
    {
      g_set_error (error, XUSHI_STORE_ERROR, XUSHI_STORE_ERROR_IO,
                   _ ("You have no permission to open “%s”; ask its owner for it."), path);
      return FALSE;
    }
  return TRUE;
}

/* Through SQLite's own handle: closing a second descriptor of the file would drop the locks that
 * this process holds on it. */
gboolean
xushi_database_read_header (XushiDatabase *self, guchar *header, sqlite3_int64 *size,
                            GError **error)
{
  sqlite3_file *file = NULL;

  sqlite3_file_control (self->handle, "main", SQLITE_FCNTL_FILE_POINTER, &file);
  if (file == NULL || file->pMethods == NULL
      || file->pMethods->xFileSize (file, size) != SQLITE_OK)
    return xushi_database_fail (self, SQLITE_IOERR, error);
  /* A file shorter than the header is read as far as it goes; the rest is zero. */
  return file->pMethods->xRead (file, header, XUSHI_DATABASE_HEADER_SIZE, 0) != SQLITE_IOERR_READ
         || xushi_database_fail (self, SQLITE_IOERR_READ, error);
}

/* No statement has run yet, so SQLite has not touched journals either. */
static gboolean
check_header (XushiDatabase *self, GError **error)
{
  guchar header[XUSHI_DATABASE_HEADER_SIZE] = { 0 };
  sqlite3_int64 size = 0;
  gboolean cut;

  if (!xushi_database_read_header (self, header, &size, error))
    return FALSE;
  if (size == 0)
    {
      g_set_error (error, XUSHI_STORE_ERROR, XUSHI_STORE_ERROR_DAMAGED,
                   _ ("The file “%s” is empty; use a copy of it, or make a new plan."),
                   self->path);
      return FALSE;
    }
  if (xushi_database_header_is_right (header, sizeof header)
      && xushi_database_header_get_number (header + HEADER_APPLICATION_ID)
             == XUSHI_APPLICATION_ID)
    return TRUE;
  cut = size < XUSHI_DATABASE_HEADER_SIZE
        && xushi_database_header_is_right (header, (gsize) size);
  return xushi_database_fail (self, cut ? SQLITE_CORRUPT : SQLITE_NOTADB, error);
}

/* SQLite itself reads a truncated last page as a whole one padded with zeros. */
static gboolean
check_length (XushiDatabase *self, GError **error)
{
  guchar header[XUSHI_DATABASE_HEADER_SIZE] = { 0 };
  sqlite3_int64 size = 0, page_size;

  if (!xushi_database_has_file (self))
    return TRUE;
  if (!xushi_database_read_header (self, header, &size, error))
    return FALSE;
  page_size = xushi_database_header_get_page_size (header);
  return size >= page_size * xushi_database_header_get_number (header + HEADER_N_PAGES)
         || xushi_database_fail (self, SQLITE_CORRUPT, error);
}

gboolean
xushi_database_begin_reading (XushiDatabase *self, GError **error)
{
  return xushi_database_execute (self, "BEGIN; SELECT count (*) FROM sqlite_schema;", error)
         && check_length (self, error);
}

XushiDatabase *
xushi_database_open (const char *path, gboolean writable, GError **error)
{
  return xushi_database_open_as (path, path, writable, error);
}

XushiDatabase *
xushi_database_open_as (const char *path, const char *name, gboolean writable, GError **error)
{
  g_autoptr (XushiDatabase) self = NULL;
  int code;

  if (!check_file (path, error))
    return NULL;
  self = new_database (name);
  /* Even a reader must be able to roll back what a killed process left half written. SQLite falls
   * back to read-only access where writing is not allowed. */
  code = sqlite3_open_v2 (path, &self->handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX,
                          xushi_checksum_vfs_get_name ());
  if (code != SQLITE_OK)
    {
      xushi_database_fail (self, code, error);
      return NULL;
    }
  if (!check_header (self, error) || !set_up (self, error)
      || (writable && xushi_database_is_writable (self) && !set_up_writing (self, error)))
    return NULL;
  return g_steal_pointer (&self);
}

XushiDatabase *
xushi_database_create (const char *path, GError **error)
{
  g_autoptr (XushiDatabase) self = new_database (path);
  int code = sqlite3_open_v2 (
      path, &self->handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX,
      xushi_checksum_vfs_get_name ());

  if (code != SQLITE_OK)
    {
      xushi_database_fail (self, code, error);
      return NULL;
    }
  if (!set_up (self, error) || !set_up_writing (self, error))
    return NULL;
  return g_steal_pointer (&self);
}

XushiDatabase *
xushi_database_open_memory (const char *path, GError **error)
{
  g_autoptr (XushiDatabase) self = new_database (path);
  int code = sqlite3_open_v2 (":memory:", &self->handle,
                              SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, NULL);

  if (code != SQLITE_OK)
    {
      xushi_database_fail (self, code, error);
      return NULL;
    }
  return set_up (self, error) ? g_steal_pointer (&self) : NULL;
}

XushiDatabase *
xushi_database_open_copy (XushiDatabase *source, GError **error)
{
  g_autoptr (XushiDatabase) self = xushi_database_open_memory (source->path, error);
  sqlite3_backup *backup;
  int code;

  if (self == NULL)
    return NULL;
  backup = sqlite3_backup_init (self->handle, "main", source->handle, "main");
  if (backup != NULL)
    sqlite3_backup_step (backup, -1);
  code = backup != NULL ? sqlite3_backup_finish (backup) : sqlite3_errcode (self->handle);
  if (code == SQLITE_OK)
    return g_steal_pointer (&self);
  xushi_database_fail (self, code, error);
  return NULL;
}
