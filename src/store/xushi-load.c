/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/xushi-load.h"

#include "base/xushi-i18n.h"
#include "store/xushi-field.h"
#include "store/xushi-row-mapper.h"
#include "store/xushi-store.h"

/* Reads the only row of a single-row table into @record. */
static gboolean
load_single (XushiDatabase *database, XushiSql sql, const XushiAttributeList *list,
             gpointer record, GError **error)
{
  g_autoptr (XushiStatement) statement = xushi_statement_new (database, database->sql[sql]);

  if (xushi_statement_next (statement, error))
    {
      if (xushi_fields_read (list, 0, statement, 0, record))
        return TRUE;
    }
  else if (xushi_statement_has_failed (statement))
    return FALSE;
  g_set_error (error, XUSHI_STORE_ERROR, XUSHI_STORE_ERROR_DAMAGED,
               _ ("The table “%s” of “%s” lacks its row or holds something unknown; the file is "
                  "damaged or was changed by another program. Use a copy of it."),
               list->table, database->path);
  return FALSE;
}

gboolean
xushi_load_info (XushiDatabase *database, XushiPlanInfo *info, GError **error)
{
  *info = (XushiPlanInfo) { 0 };
  return load_single (database, XUSHI_SQL_SELECT_PLAN, &xushi_plan_attributes, info, error);
}

gboolean
xushi_load_rules (XushiDatabase *database, XushiRules *rules, GError **error)
{
  xushi_rules_init (rules);
  return load_single (database, XUSHI_SQL_SELECT_RULES, &xushi_rule_attributes, rules, error);
}

GPtrArray *
xushi_load_snapshots (XushiDatabase *database, GError **error)
{
  g_autoptr (XushiStatement) statement = xushi_statement_new (
      /* Its type alone: what is kept of a large plan is more than a megabyte a meeting. */
      database, "SELECT id, name, month, held, since, pages, typeof (plan) <> 'null', made_at, made_by "
                "FROM snapshot ORDER BY id");
  g_autoptr (GPtrArray) snapshots
      = g_ptr_array_new_with_free_func ((GDestroyNotify) xushi_snapshot_free);

  while (xushi_statement_next (statement, error))
    {
      XushiSnapshot *snapshot = g_new0 (XushiSnapshot, 1);

      snapshot->id = xushi_statement_get_int (statement, 0);
      snapshot->name = xushi_statement_dup_text (statement, 1);
      snapshot->month = (int) xushi_statement_get_int (statement, 2);
      snapshot->held = xushi_statement_dup_text (statement, 3);
      snapshot->since = xushi_statement_get_int (statement, 4);
      snapshot->pages = xushi_statement_dup_text (statement, 5);
      snapshot->is_whole = xushi_statement_get_int (statement, 6) != 0;
      snapshot->made_at = xushi_statement_dup_text (statement, 7);
      snapshot->made_by = xushi_statement_dup_text (statement, 8);
      g_ptr_array_add (snapshots, snapshot);
    }
  return xushi_statement_has_failed (statement) ? NULL : g_steal_pointer (&snapshots);
}

GPtrArray *
xushi_load_page_sets (XushiDatabase *database, GError **error)
{
  g_autoptr (XushiStatement) statement
      = xushi_statement_new (database, "SELECT id, name, pages FROM page_set ORDER BY id");
  g_autoptr (GPtrArray) sets
      = g_ptr_array_new_with_free_func ((GDestroyNotify) xushi_page_set_free);

  while (xushi_statement_next (statement, error))
    {
      XushiPageSet *set = g_new0 (XushiPageSet, 1);

      set->id = xushi_statement_get_int (statement, 0);
      set->name = xushi_statement_dup_text (statement, 1);
      set->pages = xushi_statement_dup_text (statement, 2);
      g_ptr_array_add (sets, set);
    }
  return xushi_statement_has_failed (statement) ? NULL : g_steal_pointer (&sets);
}

static void
clear_area_row (gpointer data)
{
  g_free (((XushiAreaRecord *) data)->name);
}

GArray *
xushi_load_areas (XushiDatabase *database, GError **error)
{
  g_autoptr (XushiStatement) statement
      = xushi_statement_new (database, "SELECT id, name FROM area ORDER BY position, id");
  g_autoptr (GArray) areas = g_array_new (FALSE, FALSE, sizeof (XushiAreaRecord));

  g_array_set_clear_func (areas, clear_area_row);
  while (xushi_statement_next (statement, error))
    {
      XushiAreaRecord row = { xushi_statement_get_int (statement, 0),
                              xushi_statement_dup_text (statement, 1) };

      g_array_append_val (areas, row);
    }
  return xushi_statement_has_failed (statement) ? NULL : g_steal_pointer (&areas);
}

static gboolean
load_areas_into (XushiDatabase *database, XushiPlan *plan, GError **error)
{
  g_autoptr (GArray) rows = xushi_load_areas (database, error);
  g_autoptr (GPtrArray) areas = g_ptr_array_new_with_free_func (g_object_unref);

  if (rows == NULL)
    return FALSE;
  for (guint i = 0; i < rows->len; i++)
    {
      const XushiAreaRecord *row = &g_array_index (rows, XushiAreaRecord, i);
      g_autoptr (GArray) places = xushi_load_order (database, row->id, error);
      XushiArea *area;

      if (places == NULL)
        return FALSE;
      area = xushi_area_new (row->id, row->name);
      xushi_load_set_order (plan, area, places);
      g_ptr_array_add (areas, area);
    }
  xushi_plan_set_areas (plan, areas);
  return TRUE;
}

gboolean
xushi_load_plan (XushiDatabase *database, XushiPlan *plan, GError **error)
{
  g_auto (XushiPlanInfo) info = { 0 };
  XushiRules rules;
  g_autoptr (GArray) records = xushi_mapped_rows_new ();
  GPtrArray *snapshots, *page_sets;

  if (!xushi_load_info (database, &info, error) || !xushi_load_rules (database, &rules, error)
      || !xushi_mapped_rows_read_all (database, NULL, records, error))
    return FALSE;
  snapshots = xushi_load_snapshots (database, error);
  if (snapshots == NULL)
    return FALSE;
  xushi_plan_take_snapshots (plan, snapshots);
  page_sets = xushi_load_page_sets (database, error);
  if (page_sets == NULL)
    return FALSE;
  xushi_plan_take_page_sets (plan, page_sets);
  for (guint i = 0; i < records->len; i++)
    {
      g_autoptr (XushiIndicator) indicator
          = xushi_mapped_row_to_indicator (&g_array_index (records, XushiMappedRow, i));

      xushi_plan_register (plan, indicator);
    }
  xushi_plan_set_info (plan, &info);
  xushi_plan_set_rules (plan, &rules);
  return load_areas_into (database, plan, error);
}
