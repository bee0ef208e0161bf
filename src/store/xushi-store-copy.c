/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/xushi-store-private.h"

#include "base/xushi-file-replace.h"
#include "base/xushi-i18n.h"
#include "store/xushi-backup.h"
#include "store/xushi-database-copy.h"

/* 另存为 and the check of the file. */

struct _XushiStoreCopy
{
  XushiFileReplace *file;  /* owned */
  XushiDatabaseCopy *data; /* owned; NULL when everything is copied */
  gboolean overwrite;
};

/* Nobody may have the file at @path open as a plan: such a process would go on writing to the file
 * that was replaced. */
static gboolean
check_free (const char *path, GError **error)
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

XushiStoreCopy *
xushi_store_copy_new (XushiStore *self, const char *path, gboolean overwrite, GError **error)
{
  g_autoptr (XushiStoreCopy) copy = NULL;
  g_autoptr (GError) failure = NULL;

  g_return_val_if_fail (XUSHI_IS_STORE (self) && self->database != NULL, NULL);

  if (!check_free (path, error))
    return NULL;
  copy = g_new0 (XushiStoreCopy, 1);
  copy->overwrite = overwrite;
  copy->file = xushi_file_replace_new (path, overwrite, &failure);
  if (copy->file != NULL)
    copy->data = xushi_database_copy_new (self->database,
                                          xushi_file_replace_get_path (copy->file), error);
  else
    xushi_store_take_file_error (g_steal_pointer (&failure), error);
  return copy->data != NULL ? g_steal_pointer (&copy) : NULL;
}

void
xushi_store_copy_free (XushiStoreCopy *copy)
{
  if (copy == NULL)
    return;
  g_clear_pointer (&copy->data, xushi_database_copy_free);
  g_clear_pointer (&copy->file, xushi_file_replace_free);
  g_free (copy);
}

gboolean
xushi_store_copy_step (XushiStoreCopy *copy, double *share, GError **error)
{
  gboolean more = FALSE;

  g_return_val_if_fail (copy != NULL, FALSE);
  if (copy->data != NULL && !xushi_database_copy_step (copy->data, &more, error))
    return FALSE;
  *share = more ? MIN (xushi_database_copy_get_share (copy->data), 0.99) : 1;
  if (!more)
    g_clear_pointer (&copy->data, xushi_database_copy_free);
  return TRUE;
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
  return xushi_file_replace_publish (copy->file, copy->overwrite, &failure)
         || xushi_store_take_file_error (failure, error);
}

gboolean
xushi_store_save_copy (XushiStore *self, const char *path, gboolean overwrite, GError **error)
{
  g_autoptr (XushiStoreCopy) copy = NULL;
  double share = 0;

  g_return_val_if_fail (self->database != NULL && !xushi_store_is_writing (self), FALSE);

  copy = xushi_store_copy_new (self, path, overwrite, error);
  while (copy != NULL && share < 1)
    if (!xushi_store_copy_step (copy, &share, error))
      return FALSE;
  return copy != NULL && xushi_store_copy_publish (copy, error);
}

static gboolean
check_integrity (XushiStore *self, GPtrArray *findings, GError **error)
{
  g_autoptr (XushiStatement) statement
      = xushi_statement_new (self->database, "PRAGMA integrity_check");

  while (xushi_statement_next (statement, error))
    {
      const char *text = xushi_statement_get_text (statement, 0);

      if (!g_str_equal (text, "ok"))
        g_ptr_array_add (findings, g_strdup_printf (_ ("The file is damaged: %s"), text));
    }
  return !xushi_statement_has_failed (statement);
}

static gboolean
check_references (XushiStore *self, GPtrArray *findings, GError **error)
{
  g_autoptr (XushiStatement) statement
      = xushi_statement_new (self->database, "PRAGMA foreign_key_check");

  while (xushi_statement_next (statement, error))
    g_ptr_array_add (findings,
                     g_strdup_printf (_ ("A row of the table “%s” points at a row of “%s” that "
                                         "is not there."),
                                      xushi_statement_get_text (statement, 0),
                                      xushi_statement_get_text (statement, 2)));
  return !xushi_statement_has_failed (statement);
}

GPtrArray *
xushi_store_check (XushiStore *self, GError **error)
{
  g_autoptr (GPtrArray) findings = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (self->database != NULL, NULL);

  return check_integrity (self, findings, error) && check_references (self, findings, error)
             ? g_steal_pointer (&findings)
             : NULL;
}
