/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/xushi-touch.h"

const char *const xushi_touch_tables[]
    = { "plan",      "rule",   "area",    "group", "department", "leader",   "indicator",
        "support",   "target", "reading", "node",  "difficulty", "snapshot", "snapshot_row",
        NULL };

/* Columns that are looked at by number; migrations add columns behind the last one. */
enum
{
  COLUMN_ID = 0,
  INDICATOR_KEY = 1,
  INDICATOR_AREA = 2,
  INDICATOR_GROUP = 3,
  INDICATOR_PARENT = 4,
  INDICATOR_POSITION = 5,
  AREA_POSITION = 2,
  GROUP_NAME = 2,
  DIFFICULTY_INDICATOR = 1,
};

/* One operation of a changeset. */
typedef struct
{
  sqlite3_changeset_iter *iter;
  const char *table;
  int op; /* SQLITE_INSERT, SQLITE_UPDATE, SQLITE_DELETE */
} Operation;

/* The column's integer, the new one where there is one; 0 where the operation lacks it. */
static gint64
get_int (const Operation *operation, int column)
{
  sqlite3_value *value = NULL;

  if (operation->op != SQLITE_DELETE)
    sqlite3changeset_new (operation->iter, column, &value);
  if (value == NULL && operation->op != SQLITE_INSERT)
    sqlite3changeset_old (operation->iter, column, &value);
  return value != NULL ? sqlite3_value_int64 (value) : 0;
}

/* Whether an update changes the column. */
static gboolean
changes (const Operation *operation, int column)
{
  sqlite3_value *value = NULL;

  return operation->op == SQLITE_UPDATE
         && sqlite3changeset_new (operation->iter, column, &value) == SQLITE_OK && value != NULL;
}

static void
touch (GHashTable *rows, gint64 id, guint flags)
{
  flags |= xushi_refresh_get_touch (rows, id);
  g_hash_table_insert (rows, (gpointer) (gintptr) id, GUINT_TO_POINTER (flags));
}

static guint
touch_of_row (const Operation *operation)
{
  switch (operation->op)
    {
    case SQLITE_INSERT:
      return XUSHI_TOUCH_INSERTED;
    case SQLITE_DELETE:
      return XUSHI_TOUCH_DELETED;
    default:
      return XUSHI_TOUCH_CONTENT;
    }
}

/* Marks the indicators that @sql lists for @id. */
static gboolean
touch_followers (XushiRefresh *refresh, XushiDatabase *database, const char *sql, gint64 id,
                 GError **error)
{
  g_autoptr (XushiStatement) statement = xushi_statement_new (database, sql);

  xushi_statement_bind_int (statement, ":id", id);
  while (xushi_statement_next (statement, error))
    touch (refresh->indicators, xushi_statement_get_int (statement, 0), XUSHI_TOUCH_CONTENT);
  return !xushi_statement_has_failed (statement);
}

static gboolean
collect_indicator (XushiRefresh *refresh, XushiDatabase *database, const Operation *operation,
                   GError **error)
{
  gint64 id = get_int (operation, COLUMN_ID);
  guint flags = touch_of_row (operation);

  if (changes (operation, INDICATOR_AREA) || changes (operation, INDICATOR_GROUP)
      || changes (operation, INDICATOR_PARENT) || changes (operation, INDICATOR_POSITION))
    flags |= XUSHI_TOUCH_PLACE;
  if (operation->op == SQLITE_DELETE)
    g_hash_table_add (refresh->reordered,
                      (gpointer) (gintptr) get_int (operation, INDICATOR_AREA));
  touch (refresh->indicators, id, flags);
  return !changes (operation, INDICATOR_KEY)
         || touch_followers (refresh, database, "SELECT id FROM indicator WHERE parent = :id",
                             id, error);
}

static gboolean
collect_group (XushiRefresh *refresh, XushiDatabase *database, const Operation *operation,
               GError **error)
{
  g_autoptr (XushiStatement) statement = NULL;
  gint64 id = get_int (operation, COLUMN_ID), area = 0;

  if (operation->op != SQLITE_UPDATE)
    return TRUE; /* its indicators tell by themselves */
  statement = xushi_statement_new (database, "SELECT area FROM \"group\" WHERE id = :id");
  xushi_statement_bind_int (statement, ":id", id);
  if (!xushi_statement_read_int (statement, &area, error))
    return FALSE;
  g_hash_table_add (refresh->reordered, (gpointer) (gintptr) area);
  return !changes (operation, GROUP_NAME)
         || touch_followers (refresh, database,
                             "SELECT i.id FROM \"group\" g JOIN indicator i ON i.area = g.area "
                             "AND i.\"group\" = g.id WHERE g.id = :id",
                             id, error);
}

static gboolean
collect_difficulty (XushiRefresh *refresh, XushiDatabase *database, const Operation *operation,
                    GError **error)
{
  if (operation->op == SQLITE_UPDATE)
    return touch_followers (refresh, database,
                            "SELECT indicator FROM difficulty WHERE id = :id",
                            get_int (operation, COLUMN_ID), error);
  touch (refresh->indicators, get_int (operation, DIFFICULTY_INDICATOR), XUSHI_TOUCH_CONTENT);
  return TRUE;
}

static gboolean
collect_operation (XushiRefresh *refresh, XushiDatabase *database, const Operation *operation,
                   GError **error)
{
  const char *table = operation->table;

  if (g_str_equal (table, "indicator"))
    return collect_indicator (refresh, database, operation, error);
  if (g_str_equal (table, "group"))
    return collect_group (refresh, database, operation, error);
  if (g_str_equal (table, "difficulty"))
    return collect_difficulty (refresh, database, operation, error);
  if (g_str_equal (table, "plan"))
    refresh->info_differs = TRUE;
  else if (g_str_equal (table, "rule"))
    refresh->rules_differ = TRUE;
  else if (g_str_equal (table, "snapshot"))
    refresh->snapshots_differ = TRUE;
  else if (g_str_equal (table, "area"))
    touch (refresh->areas, get_int (operation, COLUMN_ID),
           touch_of_row (operation)
               | (changes (operation, AREA_POSITION) ? XUSHI_TOUCH_PLACE : 0));
  else if (g_str_equal (table, "target") || g_str_equal (table, "reading")
           || g_str_equal (table, "node") || g_str_equal (table, "support"))
    touch (refresh->indicators, get_int (operation, COLUMN_ID), XUSHI_TOUCH_CONTENT);
  return TRUE;
}

gboolean
xushi_touch_collect (XushiRefresh *refresh, XushiDatabase *database, GBytes *changeset,
                     GError **error)
{
  Operation operation = { 0 };
  gsize size;
  gconstpointer data = g_bytes_get_data (changeset, &size);
  int code = sqlite3changeset_start (&operation.iter, (int) size, (gpointer) data);
  gboolean collected = TRUE;

  if (code != SQLITE_OK)
    return xushi_database_fail (database, code, error);
  while (collected && sqlite3changeset_next (operation.iter) == SQLITE_ROW)
    {
      int n_columns, indirect;

      sqlite3changeset_op (operation.iter, &operation.table, &n_columns, &operation.op, &indirect);
      collected = collect_operation (refresh, database, &operation, error);
    }
  code = sqlite3changeset_finalize (operation.iter);
  if (collected && code != SQLITE_OK)
    return xushi_database_fail (database, code, error);
  return collected;
}
