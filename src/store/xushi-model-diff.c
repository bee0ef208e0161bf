/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/xushi-model-diff.h"

#include "base/xushi-i18n.h"
#include "model/xushi-attribute.h"

#include <string.h>

/* The parts of an indicator, as bits: its months 1 to 12, and everything else. */
#define PART_REST 1u
#define PART_MONTH(month) (1u << (month))
#define PART_ALL (~0u)

static gboolean
is_same_reading (const XushiReading *a, const XushiReading *b)
{
  if (a == NULL || b == NULL)
    return a == b;
  return a->version == b->version && !a->revised == !b->revised
         && g_strcmp0 (a->entered_at, b->entered_at) == 0
         && g_strcmp0 (a->entered_by, b->entered_by) == 0
         && xushi_attributes_equal (&xushi_reading_attributes, a, b);
}

static gboolean
has_same_difficulties (const XushiMappedRow *row, XushiIndicator *indicator)
{
  GPtrArray *ours = xushi_indicator_get_difficulties (indicator);
  guint n = row->difficulties != NULL ? row->difficulties->len : 0;

  if (n != ours->len)
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      const XushiDifficulty *a = g_ptr_array_index (row->difficulties, i);
      const XushiDifficulty *b = g_ptr_array_index (ours, i);

      if (a->id != b->id || !xushi_attributes_equal (&xushi_difficulty_attributes, a, b))
        return FALSE;
    }
  return TRUE;
}

/* The parts in which the row of the file differs from the indicator in memory. */
static guint
compare (const XushiMappedRow *row, XushiIndicator *indicator)
{
  guint parts = 0;

  if (row->area != xushi_indicator_get_area_id (indicator)
      || row->n_targets != xushi_indicator_get_n_targets (indicator)
      || !xushi_attributes_equal (&xushi_spec_attributes, row->spec,
                                  xushi_indicator_get_spec (indicator))
      || !has_same_difficulties (row, indicator))
    parts |= PART_REST;
  for (int month = 1; month <= 12; month++)
    if (!is_same_reading (xushi_mapped_row_get_reading (row, month),
                          xushi_indicator_get_reading (indicator, month)))
      parts |= PART_MONTH (month);
  return parts;
}

static gpointer
key_of (gint64 id)
{
  return (gpointer) (gintptr) id;
}

static void
mark (XushiModelSync *self, gint64 id, XushiRowChange change, guint parts)
{
  g_hash_table_insert (self->indicators, key_of (id), GUINT_TO_POINTER (change));
  g_hash_table_insert (self->parts, key_of (id), GUINT_TO_POINTER (parts));
}

/* Takes the row if it differs. */
static void
compare_row (XushiModelSync *self, XushiPlan *plan, XushiMappedRow *row)
{
  XushiIndicator *indicator = xushi_plan_find_indicator (plan, row->id);
  guint parts = indicator != NULL ? compare (row, indicator) : PART_ALL;
  XushiRowChange change = indicator != NULL ? XUSHI_ROW_CHANGE_CONTENT : XUSHI_ROW_CHANGE_INSERTED;

  if (parts == 0)
    return;
  if (indicator != NULL && row->area != xushi_indicator_get_area_id (indicator))
    change |= XUSHI_ROW_CHANGE_PLACE;
  mark (self, row->id, change, parts);
  g_array_append_val (self->records, *row);
  memset (row, 0, sizeof *row);
}

static void
compare_indicators (XushiModelSync *self, XushiPlan *plan, GArray *rows)
{
  g_autoptr (GHashTable) present = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < rows->len; i++)
    {
      XushiMappedRow *row = &g_array_index (rows, XushiMappedRow, i);

      g_hash_table_add (present, key_of (row->id));
      compare_row (self, plan, row);
    }
  for (guint i = 0; i < xushi_plan_get_n_areas (plan); i++)
    {
      XushiArea *area = xushi_plan_get_area (plan, i);

      for (guint j = 0; j < xushi_area_get_n_indicators (area); j++)
        {
          gint64 id = xushi_indicator_get_id (xushi_area_get_indicator (area, j));

          if (!g_hash_table_contains (present, key_of (id)))
            mark (self, id, XUSHI_ROW_CHANGE_DELETED, PART_ALL);
        }
    }
}

/* Takes @rows if any area differs. */
static void
compare_areas (XushiModelSync *self, XushiPlan *plan, GArray *rows)
{
  guint n = xushi_plan_get_n_areas (plan);
  gboolean differ = rows->len != n;

  for (guint i = 0; i < n; i++)
    g_hash_table_insert (self->areas, key_of (xushi_area_get_id (xushi_plan_get_area (plan, i))),
                         GUINT_TO_POINTER (XUSHI_ROW_CHANGE_DELETED));
  for (guint i = 0; i < rows->len; i++)
    {
      const XushiAreaRecord *row = &g_array_index (rows, XushiAreaRecord, i);
      XushiArea *area = xushi_plan_find_area (plan, row->id);
      XushiRowChange change = 0;

      if (area == NULL)
        change = XUSHI_ROW_CHANGE_INSERTED;
      else if (g_strcmp0 (xushi_area_get_name (area), row->name) != 0)
        change = XUSHI_ROW_CHANGE_CONTENT;
      else if (i >= n || xushi_plan_get_area (plan, i) != area)
        change = XUSHI_ROW_CHANGE_PLACE;
      differ = differ || change != 0;
      if (change != 0)
        g_hash_table_insert (self->areas, key_of (row->id), GUINT_TO_POINTER (change));
      else
        g_hash_table_remove (self->areas, key_of (row->id));
    }
  if (differ)
    self->area_rows = g_array_ref (rows);
}

static gboolean
is_same_order (XushiArea *area, GArray *places)
{
  if (area == NULL || xushi_area_get_n_indicators (area) != places->len)
    return FALSE;
  for (guint i = 0; i < places->len; i++)
    {
      const XushiPlace *place = &g_array_index (places, XushiPlace, i);
      XushiIndicator *indicator = xushi_area_get_indicator (area, i);

      if (xushi_indicator_get_id (indicator) != place->id
          || xushi_indicator_get_depth (indicator) != place->depth)
        return FALSE;
    }
  return TRUE;
}

static gboolean
compare_orders (XushiModelSync *self, XushiDatabase *database, XushiPlan *plan, GArray *areas,
                GError **error)
{
  for (guint i = 0; i < areas->len; i++)
    {
      gint64 id = g_array_index (areas, XushiAreaRecord, i).id;
      g_autoptr (GArray) places = xushi_load_order (database, id, error);
      XushiTreeOrder order = { id, NULL };

      if (places == NULL)
        return FALSE;
      if (is_same_order (xushi_plan_find_area (plan, id), places))
        continue;
      order.places = g_steal_pointer (&places);
      g_array_append_val (self->orders, order);
    }
  return TRUE;
}

static gboolean
has_same_snapshots (GPtrArray *a, GPtrArray *b)
{
  if (a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++)
    {
      const XushiSnapshot *x = g_ptr_array_index (a, i), *y = g_ptr_array_index (b, i);

      if (x->id != y->id || x->month != y->month || x->since != y->since
          || x->is_whole != y->is_whole || g_strcmp0 (x->name, y->name) != 0
          || g_strcmp0 (x->held, y->held) != 0 || g_strcmp0 (x->pages, y->pages) != 0
          || g_strcmp0 (x->made_at, y->made_at) != 0 || g_strcmp0 (x->made_by, y->made_by) != 0)
        return FALSE;
    }
  return TRUE;
}

static gboolean
has_same_page_sets (GPtrArray *a, GPtrArray *b)
{
  if (a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++)
    {
      const XushiPageSet *x = g_ptr_array_index (a, i), *y = g_ptr_array_index (b, i);

      if (x->id != y->id || g_strcmp0 (x->name, y->name) != 0
          || g_strcmp0 (x->pages, y->pages) != 0)
        return FALSE;
    }
  return TRUE;
}

/* Keeps what was read of the plan as a whole where it differs. */
static gboolean
compare_whole (XushiModelSync *self, XushiDatabase *database, XushiPlan *plan, GError **error)
{
  g_auto (XushiPlanInfo) info = { 0 };
  XushiRules rules;
  g_autoptr (GPtrArray) snapshots = xushi_load_snapshots (database, error);
  g_autoptr (GPtrArray) page_sets = NULL;

  if (snapshots == NULL || (page_sets = xushi_load_page_sets (database, error)) == NULL
      || !xushi_load_info (database, &info, error)
      || !xushi_load_rules (database, &rules, error))
    return FALSE;
  if (!xushi_attributes_equal (&xushi_plan_attributes, &info, xushi_plan_get_info (plan)))
    {
      self->info_differs = TRUE;
      self->info = g_new0 (XushiPlanInfo, 1);
      xushi_plan_info_copy_into (&info, self->info);
    }
  if (!xushi_attributes_equal (&xushi_rule_attributes, &rules, xushi_plan_get_rules (plan)))
    {
      self->rules_differ = TRUE;
      self->rules = g_memdup2 (&rules, sizeof rules);
    }
  if (!has_same_snapshots (snapshots, xushi_plan_get_snapshots (plan)))
    {
      self->snapshots_differ = TRUE;
      self->snapshots = g_steal_pointer (&snapshots);
    }
  if (!has_same_page_sets (page_sets, xushi_plan_get_page_sets (plan)))
    {
      self->page_sets_differ = TRUE;
      self->page_sets = g_steal_pointer (&page_sets);
    }
  return TRUE;
}

XushiModelSync *
xushi_model_diff_read (XushiDatabase *database, XushiPlan *plan, GError **error)
{
  g_autoptr (XushiModelSync) self = xushi_model_sync_new_empty ();
  g_autoptr (GArray) rows = xushi_mapped_rows_new ();
  g_autoptr (GArray) areas = NULL;

  self->parts = g_hash_table_new (NULL, NULL);
  if (!xushi_mapped_rows_read_all (database, NULL, rows, error))
    return NULL;
  compare_indicators (self, plan, rows);
  areas = xushi_load_areas (database, error);
  if (areas == NULL || !compare_orders (self, database, plan, areas, error)
      || !compare_whole (self, database, plan, error))
    return NULL;
  compare_areas (self, plan, areas);
  return g_steal_pointer (&self);
}

gboolean
xushi_model_diff_is_empty (const XushiModelSync *self)
{
  return g_hash_table_size (self->indicators) == 0 && g_hash_table_size (self->areas) == 0
         && self->orders->len == 0 && !self->info_differs && !self->rules_differ
         && !self->snapshots_differ && !self->page_sets_differ;
}

char *
xushi_model_diff_find_deleted (const XushiModelSync *self, XushiPlan *plan)
{
  GHashTableIter iter;
  gpointer id, change;

  g_hash_table_iter_init (&iter, self->indicators);
  while (g_hash_table_iter_next (&iter, &id, &change))
    if (GPOINTER_TO_UINT (change) & XUSHI_ROW_CHANGE_DELETED)
      return g_strdup (xushi_indicator_get_name (xushi_plan_find_indicator (plan, (gintptr) id)));
  g_hash_table_iter_init (&iter, self->areas);
  while (g_hash_table_iter_next (&iter, &id, &change))
    if (GPOINTER_TO_UINT (change) & XUSHI_ROW_CHANGE_DELETED)
      return g_strdup (xushi_area_get_name (xushi_plan_find_area (plan, (gintptr) id)));
  return NULL;
}

/* (transfer full) (nullable): an area that both have renamed or deleted. */
static char *
find_area_conflict (const XushiModelSync *step, const XushiModelSync *foreign, XushiPlan *plan)
{
  const XushiRowChange serious = XUSHI_ROW_CHANGE_CONTENT | XUSHI_ROW_CHANGE_DELETED;
  GHashTableIter iter;
  gpointer id, change;

  g_hash_table_iter_init (&iter, foreign->areas);
  while (g_hash_table_iter_next (&iter, &id, &change))
    {
      XushiArea *area = xushi_plan_find_area (plan, (gintptr) id);

      if (area != NULL && (GPOINTER_TO_UINT (change) & serious)
          && (xushi_model_sync_get_change (step->areas, (gintptr) id) & serious))
        return g_strdup (xushi_area_get_name (area));
    }
  return NULL;
}

static guint
get_parts (const XushiModelSync *self, gint64 id)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->parts, key_of (id)));
}

/* (transfer full) (nullable): an indicator that both have changed in the same part, or that the step
 * deletes while another program was changing it. */
static char *
find_indicator_conflict (const XushiModelSync *step, const XushiModelSync *foreign,
                         XushiPlan *plan)
{
  GHashTableIter iter;
  gpointer id, change;

  for (guint i = 0; i < step->records->len; i++)
    {
      const XushiMappedRow *row = &g_array_index (step->records, XushiMappedRow, i);
      XushiIndicator *indicator = xushi_plan_find_indicator (plan, row->id);

      if (indicator != NULL && (compare (row, indicator) & get_parts (foreign, row->id)) != 0)
        return g_strdup (xushi_indicator_get_name (indicator));
    }
  g_hash_table_iter_init (&iter, step->indicators);
  while (g_hash_table_iter_next (&iter, &id, &change))
    if ((GPOINTER_TO_UINT (change) & XUSHI_ROW_CHANGE_DELETED)
        && get_parts (foreign, (gintptr) id) != 0)
      return g_strdup (xushi_indicator_get_name (xushi_plan_find_indicator (plan, (gintptr) id)));
  return NULL;
}

char *
xushi_model_diff_find_conflict (const XushiModelSync *step, const XushiModelSync *foreign,
                                XushiPlan *plan)
{
  char *name;

  if (step->snapshots_differ && !xushi_model_diff_is_empty (foreign))
    return g_strdup (_ ("the figures to be frozen"));
  if (step->page_sets_differ && foreign->page_sets_differ)
    return g_strdup (_ ("the sets of page settings"));
  if (step->info_differs && foreign->info_differs)
    return g_strdup (_ ("the plan's properties"));
  if (step->rules_differ && foreign->rules_differ)
    return g_strdup (_ ("the rules of judging"));
  name = find_indicator_conflict (step, foreign, plan);
  return name != NULL ? name : find_area_conflict (step, foreign, plan);
}
