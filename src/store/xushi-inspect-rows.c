/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/xushi-inspect.h"

#include "store/xushi-row-check.h"

#include <string.h>

static gboolean
inspect_table (XushiDatabase *database, const char *table, GHashTable *keys, GPtrArray *faults,
               GError **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT * FROM \"%s\"", table);
  XushiRowCheck *check;
  sqlite3_stmt *statement = NULL;
  int code = sqlite3_prepare_v2 (database->handle, sql, -1, &statement, NULL);

  if (code != SQLITE_OK)
    return xushi_database_fail (database, code, error);
  check = xushi_row_check_new (table, statement, keys);
  while (faults->len < XUSHI_INSPECT_MOST && (code = sqlite3_step (statement)) == SQLITE_ROW)
    xushi_row_check_run (check, faults);
  xushi_row_check_free (check);
  sqlite3_finalize (statement);
  return code == SQLITE_DONE || code == SQLITE_ROW || xushi_database_fail (database, code, error);
}

/* (transfer full): the tables whose rows are the plan's, and the sequences of SQLite, from which the
 * next row gets its number. */
static GPtrArray *
list_tables (XushiDatabase *database, GError **error)
{
  g_autoptr (GPtrArray) tables = g_ptr_array_new_with_free_func (g_free);
  sqlite3_stmt *statement = NULL;
  int code = sqlite3_prepare_v2 (database->handle,
                                 "SELECT name FROM sqlite_schema WHERE type = 'table' AND "
                                 "name NOT GLOB 'sqlite_stat*' AND sql NOT GLOB '*VIRTUAL*'",
                                 -1, &statement, NULL);

  while (code == SQLITE_OK && (code = sqlite3_step (statement)) == SQLITE_ROW)
    {
      const char *name = (const char *) sqlite3_column_text (statement, 0);

      if (name != NULL && strchr (name, '"') == NULL)
        g_ptr_array_add (tables, g_strdup (name));
      code = SQLITE_OK;
    }
  sqlite3_finalize (statement);
  if (code == SQLITE_DONE)
    return g_steal_pointer (&tables);
  xushi_database_fail (database, code, error);
  return NULL;
}

gboolean
xushi_inspect_rows (XushiDatabase *database, GHashTable *keys, GPtrArray *faults, GError **error)
{
  g_autoptr (GPtrArray) tables = list_tables (database, error);

  for (guint i = 0; tables != NULL && i < tables->len; i++)
    if (!inspect_table (database, g_ptr_array_index (tables, i), keys, faults, error))
      return FALSE;
  return tables != NULL;
}
