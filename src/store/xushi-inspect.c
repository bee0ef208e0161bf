/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/xushi-inspect.h"

#include "base/xushi-i18n.h"
#include "store/xushi-checksum-vfs.h"
#include "store/xushi-statement.h"
#include "store/xushi-store.h"

#include <string.h>

/* SQLite tells each finding about the structure in a line of its own; from a few on, more lines say
 * nothing more. */
#define INTEGRITY_CHECK "PRAGMA integrity_check (100)"

/* (transfer full) (nullable): the table, where @line says that a row breaks a rule of its table, as
 * in “NULL value in reading.month”, “non-REAL value in …”. */
static char *
find_ruled_table (const char *line)
{
  const char *at = NULL;

  if (g_str_has_prefix (line, "NULL value in ") || g_str_has_prefix (line, "non-")
      || g_str_has_prefix (line, "NUMERIC value in ") || g_str_has_prefix (line, "TEXT value in "))
    at = strstr (line, " value in ");
  if (at == NULL)
    return NULL;
  at += strlen (" value in ");
  return g_strndup (at, strcspn (at, "."));
}

/* @ruled: (inout): the tables in which rows break a rule, as of xushi_inspect_rules (); NULL where it
 * is not known which.
 * @n: (out): how many findings SQLite has about the structure. */
static gboolean
list_structure (XushiDatabase *database, GHashTable *ruled, guint *n, GError **error)
{
  g_autoptr (XushiStatement) statement = xushi_statement_new (database, INTEGRITY_CHECK);

  *n = 0;
  while (xushi_statement_next (statement, error))
    {
      const char *line = xushi_statement_get_text (statement, 0);
      char *table = find_ruled_table (line);

      if (table != NULL)
        g_hash_table_insert (ruled, table, NULL);
      else if (!g_str_equal (line, "ok"))
        {
          (*n)++;
          g_debug ("%s: %s", database->path, line);
        }
    }
  return !xushi_statement_has_failed (statement);
}

/* Without the CHECKs, which xushi_inspect_rules () asks. Where they cannot be turned on again, the
 * inspection has failed, and nothing is written by way of this connection. */
static gboolean
inspect_structure (XushiDatabase *database, GHashTable *ruled, GPtrArray *faults, GError **error)
{
  guint n = 0;
  gboolean done = xushi_database_execute (database, "PRAGMA ignore_check_constraints = ON", error)
                  && list_structure (database, ruled, &n, error);

  if (!xushi_database_execute (database, "PRAGMA ignore_check_constraints = OFF",
                               done ? error : NULL))
    return FALSE;
  if (n > 0)
    g_ptr_array_add (faults, xushi_fault_new (
                                 XUSHI_FAULT_STRUCTURE, NULL, 0, NULL,
                                 g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                                               "The structure of the file is "
                                                               "damaged in %u place.",
                                                               "The structure of the file is "
                                                               "damaged in %u places.",
                                                               n),
                                                  n)));
  return done;
}

/* Finds what fits together and is still not what was written. */
static gboolean
inspect_pages (XushiDatabase *database, GPtrArray *faults, GError **error)
{
  XushiChecksumState state;
  guint n_wrong;

  if (!xushi_checksum_verify (database, &state, &n_wrong, error))
    return FALSE;
  if (state == XUSHI_CHECKSUM_WRONG)
    g_ptr_array_add (faults, xushi_fault_new (
                                 XUSHI_FAULT_STRUCTURE, NULL, 0, NULL,
                                 g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                                               "%u page of the file is not as it "
                                                               "was written.",
                                                               "%u pages of the file are not as "
                                                               "they were written.",
                                                               n_wrong),
                                                  n_wrong)));
  return TRUE;
}

/* (transfer full): row to key of every indicator. */
static GHashTable *
read_keys (XushiDatabase *database, GError **error)
{
  g_autoptr (XushiStatement) statement
      = xushi_statement_new (database, "SELECT id, key FROM indicator");
  g_autoptr (GHashTable) keys = g_hash_table_new_full (NULL, NULL, NULL, g_free);

  while (xushi_statement_next (statement, error))
    g_hash_table_insert (keys, (gpointer) (gintptr) xushi_statement_get_int (statement, 0),
                         xushi_statement_dup_text (statement, 1));
  return xushi_statement_has_failed (statement) ? NULL : g_steal_pointer (&keys);
}

/* A row of a table without row numbers is told by what it points at. */
static gboolean
inspect_references (XushiDatabase *database, GPtrArray *faults, GError **error)
{
  g_autoptr (XushiStatement) statement
      = xushi_statement_new (database, "PRAGMA foreign_key_check");

  while (faults->len < XUSHI_INSPECT_MOST && xushi_statement_next (statement, error))
    g_ptr_array_add (
        faults, xushi_fault_new (XUSHI_FAULT_REFERENCE, xushi_statement_get_text (statement, 0),
                                 xushi_statement_get_int (statement, 1), NULL,
                                 g_strdup_printf (_ ("it points at a row of “%s” that is not "
                                                     "there, so rows or figures are missing."),
                                                  xushi_statement_get_text (statement, 2))));
  return !xushi_statement_has_failed (statement);
}

/* Whether a fault about a row of @table is among @faults. */
static gboolean
has_fault (GPtrArray *faults, const char *table)
{
  for (guint i = 0; i < faults->len; i++)
    if (g_strcmp0 (((XushiFault *) g_ptr_array_index (faults, i))->table, table) == 0)
      return TRUE;
  return FALSE;
}

/* Tells the tables whose rules are broken in a way that nothing else has found. */
static void
add_ruled (GHashTable *ruled, GHashTable *keys, GPtrArray *faults)
{
  static const XushiRuledRow unknown = { 0, 0 };
  g_autoptr (GList) tables = g_list_sort (g_hash_table_get_keys (ruled), (GCompareFunc) g_strcmp0);

  for (GList *table = tables; table != NULL; table = table->next)
    {
      const XushiRuledRow *found = g_hash_table_lookup (ruled, table->data);
      const XushiRuledRow *row = found != NULL ? found : &unknown;

      if (!has_fault (faults, table->data))
        g_ptr_array_add (
            faults,
            xushi_fault_new (XUSHI_FAULT_ROW, table->data, row->row,
                             g_hash_table_lookup (keys, (gpointer) (gintptr) row->indicator),
                             g_strdup (_ ("a row holds what its rules forbid."))));
    }
}

static gboolean
inspect_content (XushiDatabase *database, GHashTable *ruled, GPtrArray *faults, GError **error)
{
  g_autoptr (GHashTable) keys = read_keys (database, error);

  if (keys == NULL || !inspect_references (database, faults, error)
      || !xushi_inspect_rules (database, ruled, error)
      || !xushi_inspect_rows (database, keys, faults, error)
      || !xushi_inspect_tree (database, faults, error))
    return FALSE;
  add_ruled (ruled, keys, faults);
  return TRUE;
}

/* Damage that SQLite itself stumbles over is a finding, not a failure. */
static gboolean
take_damage (GPtrArray *faults, GError *failure, GError **error)
{
  if (!g_error_matches (failure, XUSHI_STORE_ERROR, XUSHI_STORE_ERROR_DAMAGED)
      && !g_error_matches (failure, XUSHI_STORE_ERROR, XUSHI_STORE_ERROR_INTERNAL)
      && !g_error_matches (failure, XUSHI_STORE_ERROR, XUSHI_STORE_ERROR_FOREIGN))
    {
      g_propagate_error (error, failure);
      return FALSE;
    }
  g_debug ("%s", failure->message);
  g_error_free (failure);
  g_ptr_array_add (faults, xushi_fault_new (XUSHI_FAULT_STRUCTURE, NULL, 0, NULL,
                                            g_strdup (_ ("The structure of the file is damaged; "
                                                         "not all of it can be read."))));
  return TRUE;
}

GPtrArray *
xushi_inspect (XushiDatabase *database, GError **error)
{
  g_autoptr (GPtrArray) faults
      = g_ptr_array_new_with_free_func ((GDestroyNotify) xushi_fault_free);
  g_autoptr (GHashTable) ruled = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  GError *failure = NULL;
  gboolean done;

  done = xushi_database_begin_reading (database, &failure)
         && inspect_structure (database, ruled, faults, &failure)
         /* Where trees are broken, what would be read from them is no finding. */
         && (faults->len > 0 || inspect_content (database, ruled, faults, &failure))
         && inspect_pages (database, faults, &failure);
  xushi_database_rollback (database);
  return done || take_damage (faults, failure, error) ? g_steal_pointer (&faults) : NULL;
}
