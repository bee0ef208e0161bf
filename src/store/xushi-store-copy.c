/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/xushi-store-private.h"

#include "base/xushi-file-replace.h"
#include "base/xushi-i18n.h"
#include "store/xushi-backup.h"
#include "store/xushi-database-copy.h"
#include "store/xushi-store-rebuild.h"

/* 另存为. */

struct _XushiStoreCopy
{
  XushiFileReplace *file;  /* owned */
  XushiDatabase *rebuilt;  /* owned, nullable: what is copied, where the file was overwritten */
  XushiDatabaseCopy *data; /* owned; NULL when everything is copied */
  gboolean overwrite;
  XushiStore *store; /* borrowed, nullable: looked at when everything is copied, if at all */
  gboolean unsaved;  /* what is in memory was in no file when the copy was begun */
};

/* Such a process would go on writing to the file that was replaced. */
gboolean
xushi_store_require_free (const char *path, GError **error)
{
  g_autofree char *real = realpath (path, NULL);

  if (real == NULL || !xushi_lock_is_held (real))
    return TRUE;
  g_set_error (error, XUSHI_STORE_ERROR, XUSHI_STORE_ERROR_IN_USE,
               _ ("“%s” is open in a window or another program and was left as it is; choose "
                  "another name."),
               path);
  return FALSE;
}

static XushiStoreCopy *
begin (XushiStore *self, const char *path, gboolean overwrite, GError **error)
{
  g_autoptr (XushiStoreCopy) copy = NULL;
  g_autoptr (GError) failure = NULL;

  /* A copy of damaged pages would pass for sound. */
  if (!xushi_store_require_free (path, error) || xushi_store_inspect (self, error) == NULL
      || !xushi_store_require_sound (self, error))
    return NULL;
  copy = g_new0 (XushiStoreCopy, 1);
  copy->overwrite = overwrite;
  if (self->overwritten && (copy->rebuilt = xushi_store_rebuild_plan (self, error)) == NULL)
    return NULL;
  copy->file = xushi_file_replace_new (path, overwrite, &failure);
  if (copy->file != NULL)
    copy->data = xushi_database_copy_new (self->overwritten ? copy->rebuilt : self->database,
                                          xushi_file_replace_get_path (copy->file), error);
  else
    xushi_store_take_file_error (g_steal_pointer (&failure), error);
  if (copy->file != NULL && copy->data == NULL)
    xushi_file_replace_name_final (copy->file, error);
  return copy->data != NULL ? g_steal_pointer (&copy) : NULL;
}

XushiStoreCopy *
xushi_store_copy_new (XushiStore *self, const char *path, gboolean overwrite, GError **error)
{
  g_autoptr (GError) failure = NULL;
  XushiStoreCopy *copy;

  g_return_val_if_fail (XUSHI_IS_STORE (self) && self->database != NULL, NULL);

  /* What is saved is what was seen, not what another program has made of the file since. A plan that
   * can only be read shows what it has last read, and says so. */
  if (!xushi_store_look (self, &failure) && self->read_only_reason == NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }
  copy = begin (self, path, overwrite, error);
  if (copy != NULL)
    {
      copy->store = self;
      copy->unsaved = self->unsaved;
    }
  return copy;
}

void
xushi_store_copy_free (XushiStoreCopy *copy)
{
  if (copy == NULL)
    return;
  g_clear_pointer (&copy->data, xushi_database_copy_free);
  g_clear_pointer (&copy->rebuilt, xushi_database_free);
  g_clear_pointer (&copy->file, xushi_file_replace_free);
  g_free (copy);
}

gboolean
xushi_store_copy_check_kept (XushiStoreCopy *copy, GError **error)
{
  g_return_val_if_fail (copy != NULL, FALSE);

  if (copy->store == NULL || copy->store->unsaved == copy->unsaved)
    return TRUE;
  g_set_error (error, XUSHI_STORE_ERROR, XUSHI_STORE_ERROR_IO,
               _ ("“%s” was overwritten, deleted or taken away while a copy of it was being made. "
                  "All that you see is kept in this window: save a copy again."),
               copy->store->path);
  return FALSE;
}

/* Once everything is copied: whether the file was ours to the end. */
static gboolean
end (XushiStoreCopy *copy, GError **error)
{
  g_clear_pointer (&copy->data, xushi_database_copy_free);
  if (copy->store != NULL)
    xushi_store_look (copy->store, NULL);
  return xushi_store_copy_check_kept (copy, error);
}

gboolean
xushi_store_copy_step (XushiStoreCopy *copy, double *share, GError **error)
{
  gboolean more = FALSE;

  g_return_val_if_fail (copy != NULL, FALSE);
  if (copy->data != NULL && !xushi_database_copy_step (copy->data, &more, error))
    return xushi_file_replace_name_final (copy->file, error);
  *share = more ? MIN (xushi_database_copy_get_share (copy->data), 0.99) : 1;
  return more || end (copy, error);
}

/* A plan that is to be replaced may lie beside the journal of a program that was cut off in the
 * midst of a step. The journal goes before the plan does; were this cut off in between, half of the
 * step would stay for good. So it is rolled back first, and must not come back to the new file:
 * SQLite does not wait for its deletion here. What cannot be opened is no plan. */
static void
roll_back_journal (const char *path)
{
  g_autofree char *journal = g_strconcat (path, "-journal", NULL);
  g_autoptr (XushiDatabase) database = NULL;

  if (!g_file_test (journal, G_FILE_TEST_EXISTS))
    return;
  database = xushi_database_open (path, TRUE, NULL);
  if (database != NULL && xushi_database_begin_reading (database, NULL))
    xushi_database_rollback (database);
  xushi_file_replace_sync_folder (path);
}

gboolean
xushi_store_copy_check (XushiStoreCopy *copy, GError **error)
{
  g_return_val_if_fail (copy != NULL && copy->data == NULL, FALSE);

  return xushi_backup_is_sound (xushi_file_replace_get_path (copy->file), error);
}

gboolean
xushi_store_copy_publish (XushiStoreCopy *copy, GError **error)
{
  GError *failure = NULL;

  g_return_val_if_fail (copy != NULL && copy->data == NULL, FALSE);
  roll_back_journal (xushi_file_replace_get_final (copy->file));
  return xushi_file_replace_publish (copy->file, copy->overwrite, &failure)
         || xushi_store_take_file_error (failure, error);
}

/* @copy: (nullable) */
static gboolean
finish (XushiStoreCopy *copy, GError **error)
{
  double share = 0;

  while (copy != NULL && share < 1)
    if (!xushi_store_copy_step (copy, &share, error))
      return FALSE;
  return copy != NULL && xushi_store_copy_publish (copy, error);
}

gboolean
xushi_store_save_copy (XushiStore *self, const char *path, gboolean overwrite, GError **error)
{
  g_autoptr (XushiStoreCopy) copy = NULL;

  g_return_val_if_fail (self->database != NULL && !xushi_store_is_writing (self), FALSE);

  copy = xushi_store_copy_new (self, path, overwrite, error);
  return finish (copy, error);
}

gboolean
xushi_store_back_up (XushiStore *self, const char *path, GError **error)
{
  g_autoptr (XushiStoreCopy) copy = begin (self, path, FALSE, error);

  return finish (copy, error);
}
