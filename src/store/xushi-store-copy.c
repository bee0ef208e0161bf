/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/xushi-store-private.h"

#include "base/xushi-file-replace.h"
#include "base/xushi-i18n.h"

/* 另存为 and the check of the file. */

static gboolean
copy_into (XushiStore *self, const char *path, GError **error)
{
  g_autoptr (XushiStatement) statement
      = xushi_statement_new (self->database, "VACUUM INTO :path");

  xushi_statement_bind_text (statement, ":path", path);
  return xushi_statement_run (statement, error);
}

/* The file under @path must be nobody's plan at this moment: a process that has it open would go
 * on writing into the file that was replaced. */
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

gboolean
xushi_store_save_copy (XushiStore *self, const char *path, gboolean overwrite, GError **error)
{
  g_autoptr (XushiFileReplace) copy = NULL;
  g_autoptr (GError) failure = NULL;

  g_return_val_if_fail (self->database != NULL && !xushi_store_is_writing (self), FALSE);

  if (!check_free (path, error))
    return FALSE;
  copy = xushi_file_replace_new (path, overwrite, &failure);
  if (copy == NULL)
    return xushi_store_take_file_error (g_steal_pointer (&failure), error);
  return copy_into (self, xushi_file_replace_get_path (copy), error)
         && (xushi_file_replace_publish (copy, overwrite, &failure)
             || xushi_store_take_file_error (g_steal_pointer (&failure), error));
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
