/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/xushi-changeset-scan.h"

const char *const xushi_changeset_scan_tables[]
    = { "plan",      "rule",   "area",    "group", "department", "leader",   "indicator",
        "support",   "target", "reading", "node",  "difficulty", "snapshot", "snapshot_row",
        "page_set",  NULL };

/* Columns that are accessed by number; migrations append columns after the last one. */
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
  NODE_INDICATOR = 1,
  DIFFICULTY_INDICATOR = 1,
};

/* One row that was written, as reported by a changeset or by SQLite itself. */
typedef struct
{
  const char *table; /* of xushi_changeset_scan_tables */
  int op;            /* SQLITE_INSERT, SQLITE_UPDATE, SQLITE_DELETE */
  gint64 id;         /* the first column */
  gint64 owner;      /* the area of an indicator, the indicator of a node or difficulty; else 0 */
  guint changed;     /* of an update: the columns that differ, as bits */
} Operation;

/* Returns a column of the row, before or after; NULL if it is not recorded. */
typedef sqlite3_value *(*GetValue) (gpointer source, int column, gboolean after);

static int
owner_column (const char *table)
{
  if (g_str_equal (table, "indicator"))
    return INDICATOR_AREA;
  if (g_str_equal (table, "node"))
    return NODE_INDICATOR;
  return g_str_equal (table, "difficulty") ? DIFFICULTY_INDICATOR : -1;
}

/* The column's integer, the new one if there is one; 0 if the operation does not have it. */
static gint64
get_int (int op, GetValue get, gpointer source, int column)
{
  sqlite3_value *value = op != SQLITE_DELETE ? get (source, column, TRUE) : NULL;

  if (value == NULL && op != SQLITE_INSERT)
    value = get (source, column, FALSE);
  return value != NULL ? sqlite3_value_int64 (value) : 0;
}

/* (nullable): the static string equal to @table; NULL for a table not watched. */
static const char *
find_table (const char *table)
{
  for (const char *const *known = xushi_changeset_scan_tables; *known != NULL; known++)
    if (g_str_equal (*known, table))
      return *known;
  return NULL;
}

static Operation
describe (const char *table, int op, GetValue get, gpointer source)
{
  int column = owner_column (table);

  return (Operation) {
    .table = table,
    .op = op,
    .id = get_int (op, get, source, COLUMN_ID),
    .owner = column > 0 ? get_int (op, get, source, column) : 0,
  };
}

static sqlite3_value *
get_recorded (gpointer source, int column, gboolean after)
{
  sqlite3_value *value = NULL;

  if (after)
    sqlite3changeset_new (source, column, &value);
  else
    sqlite3changeset_old (source, column, &value);
  return value;
}

static sqlite3_value *
get_present (gpointer source, int column, gboolean after)
{
  sqlite3_value *value = NULL;

  if (after)
    sqlite3_preupdate_new (source, column, &value);
  else
    sqlite3_preupdate_old (source, column, &value);
  return value;
}

static gboolean
same_value (sqlite3_value *a, sqlite3_value *b)
{
  return sqlite3_value_type (a) == sqlite3_value_type (b)
         && sqlite3_value_bytes (a) == sqlite3_value_bytes (b)
         && g_strcmp0 ((const char *) sqlite3_value_text (a),
                       (const char *) sqlite3_value_text (b)) == 0;
}

/* Whether an update changes the column. */
static gboolean
changes (const Operation *operation, int column)
{
  return operation->op == SQLITE_UPDATE && (operation->changed & 1u << column) != 0;
}

static void
touch (GHashTable *rows, gint64 id, guint flags)
{
  flags |= xushi_model_sync_get_change (rows, id);
  g_hash_table_insert (rows, (gpointer) (gintptr) id, GUINT_TO_POINTER (flags));
}

static guint
touch_of_row (const Operation *operation)
{
  switch (operation->op)
    {
    case SQLITE_INSERT:
      return XUSHI_ROW_CHANGE_INSERTED;
    case SQLITE_DELETE:
      return XUSHI_ROW_CHANGE_DELETED;
    default:
      return XUSHI_ROW_CHANGE_CONTENT;
    }
}

/* Marks the indicators that @sql lists for @id. */
static gboolean
touch_followers (XushiModelSync *refresh, XushiDatabase *database, const char *sql, gint64 id,
                 GError **error)
{
  g_autoptr (XushiStatement) statement = xushi_statement_new (database, sql);

  xushi_statement_bind_int (statement, ":id", id);
  while (xushi_statement_next (statement, error))
    touch (refresh->indicators, xushi_statement_get_int (statement, 0), XUSHI_ROW_CHANGE_CONTENT);
  return !xushi_statement_has_failed (statement);
}

static gboolean
collect_indicator (XushiModelSync *refresh, XushiDatabase *database, const Operation *operation,
                   GError **error)
{
  gint64 id = operation->id;
  guint flags = touch_of_row (operation);

  if (changes (operation, INDICATOR_AREA) || changes (operation, INDICATOR_GROUP)
      || changes (operation, INDICATOR_PARENT) || changes (operation, INDICATOR_POSITION))
    flags |= XUSHI_ROW_CHANGE_PLACE;
  if (operation->op == SQLITE_DELETE)
    g_hash_table_add (refresh->reordered, (gpointer) (gintptr) operation->owner);
  touch (refresh->indicators, id, flags);
  return !changes (operation, INDICATOR_KEY)
         || touch_followers (refresh, database, "SELECT id FROM indicator WHERE parent = :id",
                             id, error);
}

static gboolean
collect_group (XushiModelSync *refresh, XushiDatabase *database, const Operation *operation,
               GError **error)
{
  g_autoptr (XushiStatement) statement = NULL;
  gint64 id = operation->id, area = 0;

  if (operation->op != SQLITE_UPDATE)
    return TRUE; /* its indicators have operations of their own */
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

/* Of a node or difficulty: its row has a number of its own. */
static gboolean
collect_child (XushiModelSync *refresh, XushiDatabase *database, const Operation *operation,
               GError **error)
{
  if (operation->op == SQLITE_UPDATE)
    return touch_followers (refresh, database,
                            g_str_equal (operation->table, "node")
                                ? "SELECT indicator FROM node WHERE id = :id"
                                : "SELECT indicator FROM difficulty WHERE id = :id",
                            operation->id, error);
  touch (refresh->indicators, operation->owner, XUSHI_ROW_CHANGE_CONTENT);
  return TRUE;
}

/* A snapshot that goes, or comes back, changes what was revised since. A new one changes nothing:
 * no version stands above it. */
static gboolean
collect_snapshot (XushiModelSync *refresh, XushiDatabase *database, const Operation *operation,
                  GError **error)
{
  refresh->snapshots_differ = TRUE;
  return operation->op == SQLITE_UPDATE
         || touch_followers (refresh, database,
                             "SELECT DISTINCT indicator FROM reading WHERE version > :id",
                             operation->id, error);
}

static gboolean
collect_operation (XushiModelSync *refresh, XushiDatabase *database, const Operation *operation,
                   GError **error)
{
  const char *table = operation->table;

  if (g_str_equal (table, "indicator"))
    return collect_indicator (refresh, database, operation, error);
  if (g_str_equal (table, "group"))
    return collect_group (refresh, database, operation, error);
  if (g_str_equal (table, "difficulty") || g_str_equal (table, "node"))
    return collect_child (refresh, database, operation, error);
  if (g_str_equal (table, "snapshot"))
    return collect_snapshot (refresh, database, operation, error);
  if (g_str_equal (table, "plan"))
    refresh->info_differs = TRUE;
  else if (g_str_equal (table, "page_set"))
    refresh->page_sets_differ = TRUE;
  else if (g_str_equal (table, "rule"))
    refresh->rules_differ = TRUE;
  else if (g_str_equal (table, "area"))
    touch (refresh->areas, operation->id,
           touch_of_row (operation)
               | (changes (operation, AREA_POSITION) ? XUSHI_ROW_CHANGE_PLACE : 0));
  else if (g_str_equal (table, "target") || g_str_equal (table, "reading")
           || g_str_equal (table, "support"))
    touch (refresh->indicators, operation->id, XUSHI_ROW_CHANGE_CONTENT);
  return TRUE;
}

/* There is a bit for every column that is accessed. */
#define N_COLUMNS 6

static void
find_changes (Operation *operation, GetValue get, gpointer source, int n_columns)
{
  for (int i = 0; operation->op == SQLITE_UPDATE && i < MIN (n_columns, N_COLUMNS); i++)
    {
      sqlite3_value *after = get (source, i, TRUE), *before = get (source, i, FALSE);

      /* A changeset has the new values, and nothing for unchanged columns. */
      if (after != NULL && (before == NULL || !same_value (before, after)))
        operation->changed |= 1u << i;
    }
}

/* Twelve months of an indicator count as one touch. */
static gboolean
repeats (GArray *operations, const Operation *operation)
{
  const Operation *last;

  if (operations->len == 0)
    return FALSE;
  last = &g_array_index (operations, Operation, operations->len - 1);
  return last->table == operation->table && last->op == operation->op
         && last->id == operation->id && last->owner == operation->owner
         && last->changed == operation->changed;
}

static void
preupdate_cb (gpointer data, sqlite3 *handle, int op, const char *schema, const char *table,
              sqlite3_int64 old_row, sqlite3_int64 new_row)
{
  GArray *operations = data;
  const char *known = find_table (table);
  Operation operation;

  if (known == NULL)
    return;
  operation = describe (known, op, get_present, handle);
  find_changes (&operation, get_present, handle, sqlite3_preupdate_count (handle));
  if (!repeats (operations, &operation))
    g_array_append_val (operations, operation);
}

GArray *
xushi_changeset_scan_watch (XushiDatabase *database)
{
  GArray *operations = g_array_new (FALSE, FALSE, sizeof (Operation));

  sqlite3_preupdate_hook (database->handle, preupdate_cb, operations);
  return operations;
}

void
xushi_changeset_scan_stop (XushiDatabase *database, GArray *operations)
{
  if (database != NULL)
    sqlite3_preupdate_hook (database->handle, NULL, NULL);
  g_array_unref (operations);
}

gboolean
xushi_changeset_scan_watched (XushiModelSync *refresh, XushiDatabase *database, GArray *operations,
                             GError **error)
{
  for (guint i = 0; i < operations->len; i++)
    if (!collect_operation (refresh, database, &g_array_index (operations, Operation, i), error))
      return FALSE;
  return TRUE;
}

gboolean
xushi_changeset_scan (XushiModelSync *refresh, XushiDatabase *database, GBytes *changeset,
                     GError **error)
{
  sqlite3_changeset_iter *iter = NULL;
  gsize size;
  gconstpointer data = g_bytes_get_data (changeset, &size);
  int code = sqlite3changeset_start (&iter, (int) size, (gpointer) data);
  gboolean collected = TRUE;

  if (code != SQLITE_OK)
    return xushi_database_fail (database, code, error);
  while (collected && sqlite3changeset_next (iter) == SQLITE_ROW)
    {
      const char *table;
      int n_columns, op, indirect;
      Operation operation;

      sqlite3changeset_op (iter, &table, &n_columns, &op, &indirect);
      operation = describe (table, op, get_recorded, iter);
      find_changes (&operation, get_recorded, iter, n_columns);
      collected = collect_operation (refresh, database, &operation, error);
    }
  code = sqlite3changeset_finalize (iter);
  if (collected && code != SQLITE_OK)
    return xushi_database_fail (database, code, error);
  return collected;
}
