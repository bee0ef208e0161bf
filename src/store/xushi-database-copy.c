/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/xushi-database-copy.h"

#include "store/xushi-checksum-vfs.h"
#include "store/xushi-schema.h"

/* One step: half a megabyte, a few milliseconds. */
#define PAGES_A_STEP 128

struct _XushiDatabaseCopy
{
  XushiDatabase *target;  /* owned */
  sqlite3_backup *backup; /* owned; NULL when it is finished */
};

XushiDatabaseCopy *
xushi_database_copy_new (XushiDatabase *source, const char *path, GError **error)
{
  g_autoptr (XushiDatabaseCopy) self = g_new0 (XushiDatabaseCopy, 1);
  int page_size = 0;

  self->target = xushi_database_create (path, error);
  /* Nobody reads the file before it is complete, and then it is synced as a whole. */
  if (self->target == NULL
      || !xushi_database_execute (self->target,
                                  "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;", error))
    return NULL;
  /* Its pages are made as those of the source, and page 1, which tells how, is written last where
   * they do not fit into SQLite's cache. */
  if (!xushi_checksum_find_page_size (source, &page_size, error))
    return NULL;
  if (page_size > 0)
    xushi_checksum_begin (self->target, page_size);
  self->backup = sqlite3_backup_init (self->target->handle, "main", source->handle, "main");
  if (self->backup == NULL)
    {
      xushi_database_fail (self->target, sqlite3_errcode (self->target->handle), error);
      return NULL;
    }
  return g_steal_pointer (&self);
}

void
xushi_database_copy_free (XushiDatabaseCopy *self)
{
  if (self == NULL)
    return;
  if (self->backup != NULL)
    sqlite3_backup_finish (self->backup);
  g_clear_pointer (&self->target, xushi_database_free);
  g_free (self);
}

/* A source without room for sums, such as one in memory, gets a copy that has them; but a file of an
 * older version is kept as it was, byte for byte. */
static gboolean
finish (XushiDatabaseCopy *self, GError **error)
{
  int code = sqlite3_backup_finish (g_steal_pointer (&self->backup)), version = 0;

  if (code != SQLITE_OK)
    return xushi_database_fail (self->target, code, error);
  if (!xushi_schema_read_version (self->target, XUSHI_SCHEMA_FOLDER, &version, error))
    return FALSE;
  return version < xushi_schema_get_version (XUSHI_SCHEMA_FOLDER)
         || xushi_checksum_add (self->target, error);
}

gboolean
xushi_database_copy_step (XushiDatabaseCopy *self, gboolean *more, GError **error)
{
  int code = sqlite3_backup_step (self->backup, PAGES_A_STEP);

  *more = code == SQLITE_OK;
  if (code == SQLITE_DONE)
    return finish (self, error);
  return code == SQLITE_OK || xushi_database_fail (self->target, code, error);
}

double
xushi_database_copy_get_share (XushiDatabaseCopy *self)
{
  int n = sqlite3_backup_pagecount (self->backup);

  return n > 0 ? 1 - (double) sqlite3_backup_remaining (self->backup) / n : 0;
}
