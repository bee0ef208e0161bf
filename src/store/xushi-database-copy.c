/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/xushi-database-copy.h"

#include "store/xushi-checksum-vfs.h"

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

  self->target = xushi_database_create (path, error);
  /* Nobody reads the file before it is complete, and then it is synced as a whole. */
  if (self->target == NULL
      || !xushi_database_execute (self->target,
                                  "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;", error))
    return NULL;
  /* The copy's pages are made as those of the source. */
  if (xushi_checksum_get_page_size (source) > 0)
    xushi_checksum_begin (self->target, xushi_checksum_get_page_size (source));
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

gboolean
xushi_database_copy_step (XushiDatabaseCopy *self, gboolean *more, GError **error)
{
  int code = sqlite3_backup_step (self->backup, PAGES_A_STEP);

  *more = code == SQLITE_OK;
  if (code != SQLITE_OK && code != SQLITE_DONE)
    return xushi_database_fail (self->target, code, error);
  return TRUE;
}

double
xushi_database_copy_get_share (XushiDatabaseCopy *self)
{
  int n = sqlite3_backup_pagecount (self->backup);

  return n > 0 ? 1 - (double) sqlite3_backup_remaining (self->backup) / n : 0;
}
