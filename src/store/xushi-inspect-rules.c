/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/xushi-inspect.h"

#include "store/xushi-statement.h"

#include <string.h>

#define RULE "CHECK ("

/* The end of what @open, a bracket, opens; SQL doubles a quote in a quoted text, which reads like
 * two texts side by side. */
static const char *
find_closing (const char *open)
{
  guint depth = 0;
  char quote = '\0';

  for (const char *p = open; *p != '\0'; p++)
    if (quote != '\0')
      quote = *p == quote ? '\0' : quote;
    else if (*p == '\'' || *p == '"')
      quote = *p;
    else if (*p == '(')
      depth++;
    else if (*p == ')' && --depth == 0)
      return p + 1;
  return NULL;
}

/* (transfer full) (nullable): the rules of @sql, which makes a table, as one condition. */
static char *
collect_rules (const char *sql)
{
  g_autoptr (GString) rules = g_string_new (NULL);
  const char *at = sql;

  while ((at = strstr (at, RULE)) != NULL)
    {
      const char *open = at + strlen (RULE) - 1;
      const char *end = find_closing (open);

      if (end == NULL)
        break;
      g_string_append (rules, rules->len > 0 ? " AND " : "");
      g_string_append_len (rules, open, end - open);
      at = end;
    }
  return rules->len > 0 ? g_strdup (rules->str) : NULL;
}

/* (transfer full): where the row is that @statement stands at. */
static XushiRuledRow *
find_row (sqlite3_stmt *statement, const char *table)
{
  XushiRuledRow *found = g_new0 (XushiRuledRow, 1);

  found->row = sqlite3_column_int64 (statement, 0);
  if (g_str_equal (table, "indicator"))
    found->indicator = found->row;
  for (int i = 0; i < sqlite3_column_count (statement); i++)
    if (g_str_equal (sqlite3_column_name (statement, i), "indicator"))
      found->indicator = sqlite3_column_int64 (statement, i);
  return found;
}

/* As in SQLite, a rule is broken where it is false, not where it is NULL. */
static gboolean
inspect_table (XushiDatabase *database, const char *table, const char *rules, GHashTable *ruled,
               GError **error)
{
  g_autofree char *sql
      = g_strdup_printf ("SELECT * FROM \"%s\" WHERE NOT (%s) LIMIT 1", table, rules);
  /* No XushiStatement, which is found again by the address of its text. */
  sqlite3_stmt *statement = NULL;
  int code = sqlite3_prepare_v2 (database->handle, sql, -1, &statement, NULL);

  if (code == SQLITE_OK)
    code = sqlite3_step (statement);
  if (code == SQLITE_ROW)
    g_hash_table_insert (ruled, g_strdup (table), find_row (statement, table));
  sqlite3_finalize (statement);
  return code == SQLITE_ROW || code == SQLITE_DONE
         || xushi_database_fail (database, code, error);
}

gboolean
xushi_inspect_rules (XushiDatabase *database, GHashTable *ruled, GError **error)
{
  g_autoptr (XushiStatement) statement = xushi_statement_new (
      database, "SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND sql NOT NULL");

  while (xushi_statement_next (statement, error))
    {
      g_autofree char *rules = collect_rules (xushi_statement_get_text (statement, 1));

      if (rules != NULL
          && !inspect_table (database, xushi_statement_get_text (statement, 0), rules, ruled,
                             error))
        return FALSE;
    }
  return !xushi_statement_has_failed (statement);
}
