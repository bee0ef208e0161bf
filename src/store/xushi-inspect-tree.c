/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/xushi-inspect.h"

#include "base/xushi-i18n.h"
#include "store/xushi-statement.h"

/* The tree of indicators: no circle, every part in the area and group of its whole, every group in
 * the area of its indicators. The order on the screen relies on it. */

typedef struct
{
  gint64 id;
  gint64 parent;
  char *key;    /* owned */
  guint walked; /* the walk that came by here, from 1; 0 before any */
} Row;

static void
clear_row (gpointer data)
{
  g_free (((Row *) data)->key);
}

/* (transfer full): the indicators that are a part of another, by row. */
static GArray *
read_rows (XushiDatabase *database, GError **error)
{
  g_autoptr (XushiStatement) statement = xushi_statement_new (
      database, "SELECT id, parent, key FROM indicator WHERE parent IS NOT NULL ORDER BY id");
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (Row));

  g_array_set_clear_func (rows, clear_row);
  while (xushi_statement_next (statement, error))
    {
      Row row = { xushi_statement_get_int (statement, 0), xushi_statement_get_int (statement, 1),
                  xushi_statement_dup_text (statement, 2), 0 };

      g_array_append_val (rows, row);
    }
  return xushi_statement_has_failed (statement) ? NULL : g_steal_pointer (&rows);
}

/* Walks from @row to the whole above all; each row is walked once in all walks together. A walk that
 * meets its own trace has found a circle, which is told once. */
static void
walk (GHashTable *index, Row *row, guint number, GPtrArray *faults)
{
  while (row != NULL && row->walked == 0)
    {
      row->walked = number;
      row = g_hash_table_lookup (index, &row->parent);
    }
  if (row != NULL && row->walked == number)
    g_ptr_array_add (faults, xushi_fault_new (XUSHI_FAULT_TREE, "indicator", row->id, row->key,
                                              g_strdup (_ ("it is, through its wholes, a part of "
                                                           "itself."))));
}

static gboolean
inspect_circles (XushiDatabase *database, GPtrArray *faults, GError **error)
{
  g_autoptr (GArray) rows = read_rows (database, error);
  g_autoptr (GHashTable) index = g_hash_table_new (g_int64_hash, g_int64_equal);

  if (rows == NULL)
    return FALSE;
  for (guint i = 0; i < rows->len; i++)
    {
      Row *row = &g_array_index (rows, Row, i);

      g_hash_table_insert (index, &row->id, row);
    }
  for (guint i = 0; i < rows->len && faults->len < XUSHI_INSPECT_MOST; i++)
    walk (index, &g_array_index (rows, Row, i), i + 1, faults);
  return TRUE;
}

/* @sql: gives row and key of each indicator that is not in its place; a literal */
static gboolean
inspect_places (XushiDatabase *database, const char *sql, const char *what, GPtrArray *faults,
                GError **error)
{
  g_autoptr (XushiStatement) statement = xushi_statement_new (database, sql);

  while (faults->len < XUSHI_INSPECT_MOST && xushi_statement_next (statement, error))
    g_ptr_array_add (faults,
                     xushi_fault_new (XUSHI_FAULT_TREE, "indicator",
                                      xushi_statement_get_int (statement, 0),
                                      xushi_statement_get_text (statement, 1), g_strdup (what)));
  return !xushi_statement_has_failed (statement);
}

gboolean
xushi_inspect_tree (XushiDatabase *database, GPtrArray *faults, GError **error)
{
  return inspect_circles (database, faults, error)
         && inspect_places (database,
                            "SELECT i.id, i.key FROM indicator i JOIN indicator p "
                            "ON p.id = i.parent WHERE i.area <> p.area OR "
                            "i.\"group\" IS NOT p.\"group\" ORDER BY i.id",
                            _ ("it is not in the area and group of the indicator of which it is a "
                               "part."),
                            faults, error)
         && inspect_places (database,
                            "SELECT i.id, i.key FROM indicator i JOIN \"group\" g "
                            "ON g.id = i.\"group\" WHERE g.area <> i.area ORDER BY i.id",
                            _ ("its group belongs to another area."), faults, error);
}
