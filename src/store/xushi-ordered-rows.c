/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/xushi-ordered-rows.h"

#include "base/xushi-date.h"
#include "base/xushi-i18n.h"
#include "base/xushi-number.h"
#include "store/xushi-child-rows.h"
#include "store/xushi-field.h"
#include "store/xushi-placement.h"
#include "store/xushi-sequence.h"

/* A row that the indicator has now. */
typedef struct
{
  gint64 id;       /* of the node, or of the department */
  char *name;      /* owned */
  double position;
  gboolean taken;  /* it is in the new list, too */
} Row;

static void
clear_row (gpointer data)
{
  g_free (((Row *) data)->name);
}

/* (transfer full): the rows that @sql lists: id, name, position. NULL with @error. */
static GArray *
list_rows (XushiStore *self, const char *sql, gint64 indicator, GError **error)
{
  g_autoptr (XushiStatement) statement = xushi_statement_new (self->database, sql);
  g_autoptr (GArray) rows = g_array_new (FALSE, TRUE, sizeof (Row));

  g_array_set_clear_func (rows, clear_row);
  xushi_statement_bind_int (statement, ":indicator", indicator);
  while (xushi_statement_next (statement, error))
    {
      Row row = { .id = xushi_statement_get_int (statement, 0),
                  .name = xushi_statement_dup_text (statement, 1),
                  .position = xushi_statement_get_number (statement, 2) };

      g_array_append_val (rows, row);
    }
  return xushi_statement_has_failed (statement) ? NULL : g_steal_pointer (&rows);
}

/* (nullable): the row with this id (or, where it is 0, this name) that is not in the list yet. */
static Row *
take_row (GArray *rows, gint64 id, const char *name)
{
  for (guint i = 0; i < rows->len; i++)
    {
      Row *row = &g_array_index (rows, Row, i);

      if (!row->taken && (id != 0 ? row->id == id : g_strcmp0 (row->name, name) == 0))
        {
          row->taken = TRUE;
          return row;
        }
    }
  return NULL;
}

static double
find_next (const double *positions, guint n, guint i, double after)
{
  for (guint k = i + 1; k < n; k++)
    if (xushi_is_known (positions[k]) && positions[k] > after)
      return positions[k];
  return XUSHI_UNKNOWN;
}

void
xushi_ordered_rows_place (double *positions, guint n)
{
  double last = 0;

  for (guint i = 0; i < n; i++)
    {
      double next;

      if (!(xushi_is_known (positions[i]) && positions[i] > last))
        {
          next = find_next (positions, n, i, last);
          positions[i] = xushi_is_known (next) ? xushi_placement_between (last, next) : last + 1;
        }
      /* No number is left between two rows, which takes some fifty insertions at one spot. */
      if (!xushi_is_known (positions[i]))
        {
          for (guint k = 0; k < n; k++)
            positions[k] = k + 1;
          return;
        }
      last = positions[i];
    }
}

/* Deletes the rows that are not in the new list. @sql has :indicator and :id. */
static gboolean
delete_others (XushiStore *self, const char *sql, gint64 indicator, GArray *rows, GError **error)
{
  for (guint i = 0; i < rows->len; i++)
    {
      const Row *row = &g_array_index (rows, Row, i);
      g_autoptr (XushiStatement) statement = NULL;

      if (row->taken)
        continue;
      statement = xushi_statement_new (self->database, sql);
      xushi_statement_bind_int (statement, ":indicator", indicator);
      xushi_statement_bind_int (statement, ":id", row->id);
      if (!xushi_statement_run (statement, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
put_support (XushiStore *self, gint64 indicator, gint64 department, double position,
             GError **error)
{
  g_autoptr (XushiStatement) statement = xushi_statement_new (
      self->database, "INSERT INTO support (indicator, department, position) VALUES (:indicator, "
                      ":department, :position) ON CONFLICT DO UPDATE SET position = "
                      "excluded.position");

  xushi_statement_bind_int (statement, ":indicator", indicator);
  xushi_statement_bind_int (statement, ":department", department);
  xushi_statement_bind_number (statement, ":position", position);
  return xushi_statement_run (statement, error);
}

/* The rows of the departments in @support, each once; inserts departments that are new. */
static gboolean
find_departments (XushiStore *self, GStrv support, GArray *ids, GError **error)
{
  for (guint i = 0; support != NULL && support[i] != NULL; i++)
    {
      gint64 id;
      gboolean repeated = FALSE;

      if (!xushi_store_ensure_department (self, support[i], &id, error))
        return FALSE;
      for (guint k = 0; k < ids->len; k++)
        repeated = repeated || g_array_index (ids, gint64, k) == id;
      if (!repeated && id != 0)
        g_array_append_val (ids, id);
    }
  return TRUE;
}

gboolean
xushi_store_write_support (XushiStore *self, gint64 indicator, GStrv support, GError **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) rows = NULL;
  g_autofree double *positions = NULL;

  if (!find_departments (self, support, ids, error))
    return FALSE;
  rows = list_rows (self, "SELECT department, NULL, position FROM support "
                          "WHERE indicator = :indicator ORDER BY position, department",
                    indicator, error);
  if (rows == NULL)
    return FALSE;
  positions = g_new (double, ids->len + 1);
  for (guint i = 0; i < ids->len; i++)
    {
      const Row *row = take_row (rows, g_array_index (ids, gint64, i), NULL);

      positions[i] = row != NULL ? row->position : XUSHI_UNKNOWN;
    }
  xushi_ordered_rows_place (positions, ids->len);
  for (guint i = 0; i < ids->len; i++)
    if (!put_support (self, indicator, g_array_index (ids, gint64, i), positions[i], error))
      return FALSE;
  return delete_others (self, "DELETE FROM support WHERE indicator = :indicator "
                              "AND department = :id",
                        indicator, rows, error);
}

static gboolean
check_node (const XushiNode *node, GError **error)
{
  if (node->name == NULL || *node->name == '\0' || node->due_month < 1 || node->due_month > 12
      || !(node->weight > 0 && node->weight <= XUSHI_NUMBER_LIMIT))
    return xushi_store_refuse (
        error, g_strdup_printf (_ ("The node “%s” needs a name, a due month from 1 to 12 and a "
                                   "weight above 0."),
                                node->name != NULL ? node->name : ""));
  return xushi_store_check_date (node->finished, error);
}

static gboolean
put_node (XushiStore *self, gint64 indicator, gint64 id, const XushiNode *node, double position,
          GError **error)
{
  g_autoptr (XushiStatement) statement = xushi_statement_new (
      self->database, self->database->sql[XUSHI_SQL_PUT_NODE]);

  xushi_fields_bind (&xushi_node_attributes, statement, node);
  xushi_statement_bind_int (statement, ":id", id);
  xushi_statement_bind_int (statement, ":indicator", indicator);
  xushi_statement_bind_number (statement, ":position", position);
  return xushi_statement_run (statement, error);
}

/* Sets for each of @nodes the row that it is, and where that stands; first those with an id, so
 * that one with the same name does not take their row. */
static void
match_nodes (XushiStore *self, GPtrArray *nodes, GArray *rows, gint64 *ids, double *positions)
{
  for (int by_name = 0; by_name <= 1; by_name++)
    for (guint i = 0; i < nodes->len; i++)
      {
        const XushiNode *node = g_ptr_array_index (nodes, i);
        const Row *row;

        if ((node->id == 0) != (by_name == 1))
          continue;
        row = take_row (rows, node->id, node->name);
        ids[i] = row != NULL ? row->id : xushi_sequence_take (self->database);
        positions[i] = row != NULL ? row->position : XUSHI_UNKNOWN;
      }
}

gboolean
xushi_store_write_nodes (XushiStore *self, gint64 indicator, GPtrArray *nodes, GError **error)
{
  guint n = nodes != NULL ? nodes->len : 0;
  g_autofree gint64 *ids = g_new0 (gint64, n + 1);
  g_autofree double *positions = g_new0 (double, n + 1);
  g_autoptr (GArray) rows
      = list_rows (self, "SELECT id, name, position FROM node WHERE indicator = :indicator "
                         "ORDER BY position, id",
                   indicator, error);

  if (rows == NULL)
    return FALSE;
  if (n > 0)
    match_nodes (self, nodes, rows, ids, positions);
  xushi_ordered_rows_place (positions, n);
  for (guint i = 0; i < n; i++)
    if (!check_node (g_ptr_array_index (nodes, i), error)
        || !put_node (self, indicator, ids[i], g_ptr_array_index (nodes, i), positions[i], error))
      return FALSE;
  return delete_others (self, "DELETE FROM node WHERE indicator = :indicator AND id = :id",
                        indicator, rows, error);
}
