/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/xushi-load.h"

/* A row of an area in the order of groups and positions. Children are chained through it by
 * index, so that a tree of any depth is walked without recursion. */
typedef struct
{
  gint64 id;
  gint64 parent;
  int first_child;
  int last_child;
  int next_sibling;
  int above;        /* the row of the parent; NO_ROW for a root */
  gboolean placed;
} Row;

#define NO_ROW -1

static GArray *
read_rows (XushiDatabase *database, gint64 area, gboolean *nested, GError **error)
{
  g_autoptr (XushiStatement) statement = xushi_statement_new (
      database, "SELECT i.id, i.parent FROM indicator i LEFT JOIN \"group\" g "
                "ON g.id = i.\"group\" WHERE i.area = :area "
                "ORDER BY g.position, g.id, i.position, i.id");
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (Row));

  xushi_statement_bind_int (statement, ":area", area);
  *nested = FALSE;
  while (xushi_statement_next (statement, error))
    {
      Row row = { .id = xushi_statement_get_int (statement, 0),
                  .parent = xushi_statement_get_int (statement, 1),
                  .first_child = NO_ROW,
                  .last_child = NO_ROW,
                  .next_sibling = NO_ROW,
                  .above = NO_ROW };

      *nested = *nested || row.parent != 0;
      g_array_append_val (rows, row);
    }
  return xushi_statement_has_failed (statement) ? NULL : g_steal_pointer (&rows);
}

/* Links every row to its parent; a row whose parent is outside the area becomes a root. */
static void
link_rows (Row *rows, int n_rows)
{
  g_autoptr (GHashTable) index = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (int i = 0; i < n_rows; i++)
    g_hash_table_insert (index, &rows[i].id, GINT_TO_POINTER (i));
  for (int i = 0; i < n_rows; i++)
    {
      gpointer found;
      Row *parent;

      if (rows[i].parent == 0
          || !g_hash_table_lookup_extended (index, &rows[i].parent, NULL, &found))
        continue;
      rows[i].above = GPOINTER_TO_INT (found);
      parent = &rows[rows[i].above];
      if (parent->first_child == NO_ROW)
        parent->first_child = i;
      else
        rows[parent->last_child].next_sibling = i;
      parent->last_child = i;
    }
}

static void
place_tree (Row *rows, int root, GArray *places)
{
  int i = root, depth = 0;

  while (i != NO_ROW && !rows[i].placed)
    {
      XushiPlace place = { rows[i].id, depth };

      g_array_append_val (places, place);
      rows[i].placed = TRUE;
      if (rows[i].first_child != NO_ROW)
        {
          i = rows[i].first_child;
          depth++;
          continue;
        }
      while (i != root && rows[i].next_sibling == NO_ROW)
        {
          i = rows[i].above;
          depth--;
        }
      i = i == root ? NO_ROW : rows[i].next_sibling;
    }
}

GArray *
xushi_load_order (XushiDatabase *database, gint64 area, GError **error)
{
  gboolean nested;
  g_autoptr (GArray) rows = read_rows (database, area, &nested, error);
  GArray *places;
  Row *row;

  if (rows == NULL)
    return NULL;
  row = (Row *) (gpointer) rows->data;
  places = g_array_sized_new (FALSE, FALSE, sizeof (XushiPlace), rows->len);
  if (nested)
    link_rows (row, (int) rows->len);
  for (int i = 0; i < (int) rows->len; i++)
    if (row[i].above == NO_ROW)
      place_tree (row, i, places);
  /* Rows in a cycle of parents, which only another program can have written, are listed too. */
  for (int i = 0; i < (int) rows->len; i++)
    if (!row[i].placed)
      {
        XushiPlace place = { row[i].id, 0 };

        g_array_append_val (places, place);
      }
  return places;
}

void
xushi_load_set_order (XushiPlan *plan, XushiArea *area, GArray *places)
{
  g_autoptr (GPtrArray) indicators = g_ptr_array_sized_new (places->len);

  for (guint i = 0; i < places->len; i++)
    {
      const XushiPlace *place = &g_array_index (places, XushiPlace, i);
      XushiIndicator *indicator = xushi_plan_find_indicator (plan, place->id);

      if (indicator == NULL)
        continue;
      xushi_indicator_set_depth (indicator, place->depth);
      g_ptr_array_add (indicators, indicator);
    }
  xushi_area_set_indicators (area, indicators);
}
