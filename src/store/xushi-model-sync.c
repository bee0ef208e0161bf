/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/xushi-model-sync.h"

#include "store/xushi-changeset-scan.h"

/* Per row, one pass over a table costs a third of reading rows one by one. If more than a third of
 * the plan was touched, all of it is read. */
#define READ_ALL_SHARE 3

static void
clear_order (gpointer data)
{
  g_array_unref (((XushiTreeOrder *) data)->places);
}

static void
free_info (XushiPlanInfo *info)
{
  xushi_plan_info_clear (info);
  g_free (info);
}

void
xushi_model_sync_free (XushiModelSync *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->indicators);
  g_hash_table_unref (self->areas);
  g_hash_table_unref (self->reordered);
  g_clear_pointer (&self->parts, g_hash_table_unref);
  g_array_unref (self->records);
  g_array_unref (self->orders);
  g_clear_pointer (&self->area_rows, g_array_unref);
  g_clear_pointer (&self->info, free_info);
  g_clear_pointer (&self->rules, g_free);
  g_clear_pointer (&self->snapshots, g_ptr_array_unref);
  g_clear_pointer (&self->page_sets, g_ptr_array_unref);
  g_free (self);
}

static guint
count_indicators (XushiPlan *plan)
{
  guint n = 0;

  for (guint i = 0; i < xushi_plan_get_n_areas (plan); i++)
    n += xushi_area_get_n_indicators (xushi_plan_get_area (plan, i));
  return n;
}

static gint
compare_rows (gconstpointer a, gconstpointer b)
{
  gintptr x = (gintptr) a, y = (gintptr) b;

  return x < y ? -1 : x > y;
}

/* In the order of their rows, so that the log does not depend on hash order. */
static gboolean
read_records (XushiModelSync *self, XushiDatabase *database, XushiPlan *plan, GError **error)
{
  g_autoptr (GList) rows = NULL;

  if (g_hash_table_size (self->indicators) > count_indicators (plan) / READ_ALL_SHARE)
    return xushi_mapped_rows_read_all (database, self->indicators, self->records, error);
  rows = g_list_sort (g_hash_table_get_keys (self->indicators), compare_rows);

  for (GList *row = rows; row != NULL; row = row->next)
    {
      gint64 id = (gintptr) row->data;

      if (!(xushi_model_sync_get_change (self->indicators, id) & XUSHI_ROW_CHANGE_DELETED)
          && !xushi_mapped_rows_read_one (database, id, self->records, error))
        return FALSE;
    }
  return TRUE;
}

/* A moved indicator affects both the area it leaves and the one it enters. */
static void
add_moved_areas (XushiModelSync *self, XushiPlan *plan)
{
  for (guint i = 0; i < self->records->len; i++)
    {
      const XushiMappedRow *record = &g_array_index (self->records, XushiMappedRow, i);
      XushiRowChange touch = xushi_model_sync_get_change (self->indicators, record->id);
      XushiIndicator *before = xushi_plan_find_indicator (plan, record->id);

      if (!(touch & (XUSHI_ROW_CHANGE_PLACE | XUSHI_ROW_CHANGE_INSERTED)))
        continue;
      g_hash_table_add (self->reordered, (gpointer) (gintptr) record->area);
      if (before != NULL)
        g_hash_table_add (self->reordered,
                          (gpointer) (gintptr) xushi_indicator_get_area_id (before));
    }
}

static gboolean
read_orders (XushiModelSync *self, XushiDatabase *database, GError **error)
{
  GHashTableIter iter;
  gpointer row;

  g_hash_table_iter_init (&iter, self->reordered);
  while (g_hash_table_iter_next (&iter, &row, NULL))
    {
      XushiTreeOrder order = { (gintptr) row, xushi_load_order (database, (gintptr) row, error) };

      if (order.places == NULL)
        return FALSE;
      g_array_append_val (self->orders, order);
    }
  return TRUE;
}

static gboolean
read_plan_rows (XushiModelSync *self, XushiDatabase *database, GError **error)
{
  if (self->info_differs)
    {
      self->info = g_new0 (XushiPlanInfo, 1);
      if (!xushi_load_info (database, self->info, error))
        return FALSE;
    }
  if (self->rules_differ)
    {
      self->rules = g_new0 (XushiRules, 1);
      if (!xushi_load_rules (database, self->rules, error))
        return FALSE;
    }
  if (self->snapshots_differ
      && (self->snapshots = xushi_load_snapshots (database, error)) == NULL)
    return FALSE;
  if (self->page_sets_differ
      && (self->page_sets = xushi_load_page_sets (database, error)) == NULL)
    return FALSE;
  return g_hash_table_size (self->areas) == 0
         || (self->area_rows = xushi_load_areas (database, error)) != NULL;
}

XushiModelSync *
xushi_model_sync_new_empty (void)
{
  XushiModelSync *self = g_new0 (XushiModelSync, 1);

  self->indicators = g_hash_table_new (NULL, NULL);
  self->areas = g_hash_table_new (NULL, NULL);
  self->reordered = g_hash_table_new (NULL, NULL);
  self->records = xushi_mapped_rows_new ();
  self->orders = g_array_new (FALSE, FALSE, sizeof (XushiTreeOrder));
  g_array_set_clear_func (self->orders, clear_order);
  return self;
}

XushiModelSync *
xushi_model_sync_new (XushiDatabase *database, XushiPlan *plan, GBytes *changeset, GArray *watched,
                   GError **error)
{
  g_autoptr (XushiModelSync) self = xushi_model_sync_new_empty ();
  gboolean collected;

  collected = changeset != NULL
                  ? xushi_changeset_scan (self, database, changeset, error)
                  : xushi_changeset_scan_watched (self, database, watched, error);
  if (!collected || !read_records (self, database, plan, error))
    return NULL;
  add_moved_areas (self, plan);
  if (!read_orders (self, database, error) || !read_plan_rows (self, database, error))
    return NULL;
  return g_steal_pointer (&self);
}

XushiRowChange
xushi_model_sync_get_change (GHashTable *rows, gint64 id)
{
  return (XushiRowChange) GPOINTER_TO_UINT (
      g_hash_table_lookup (rows, (gconstpointer) (gintptr) id));
}

static void
remove_deleted (XushiModelSync *self, XushiPlan *plan)
{
  GHashTableIter iter;
  gpointer row, touch;

  g_hash_table_iter_init (&iter, self->indicators);
  while (g_hash_table_iter_next (&iter, &row, &touch))
    {
      XushiIndicator *indicator = xushi_plan_find_indicator (plan, (gintptr) row);

      if ((GPOINTER_TO_UINT (touch) & XUSHI_ROW_CHANGE_DELETED) && indicator != NULL)
        xushi_plan_unregister (plan, indicator);
    }
}

/* Returns (transfer container): the indicators that were there before and differ now. */
static GPtrArray *
apply_records (XushiModelSync *self, XushiPlan *plan)
{
  GPtrArray *differing = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < self->records->len; i++)
    {
      XushiMappedRow *record = &g_array_index (self->records, XushiMappedRow, i);
      XushiIndicator *indicator = xushi_plan_find_indicator (plan, record->id);

      if (indicator != NULL)
        {
          xushi_mapped_row_apply (record, indicator);
          g_ptr_array_add (differing, g_object_ref (indicator));
          xushi_plan_register (plan, indicator);
        }
      else
        {
          g_autoptr (XushiIndicator) added = xushi_mapped_row_to_indicator (record);

          xushi_plan_register (plan, added);
        }
    }
  return differing;
}

/* (transfer full): the areas after the commit; those that remain are the same objects. */
static GPtrArray *
make_areas (XushiModelSync *self, XushiPlan *plan)
{
  GPtrArray *areas = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; self->area_rows != NULL && i < self->area_rows->len; i++)
    {
      const XushiAreaRecord *row = &g_array_index (self->area_rows, XushiAreaRecord, i);
      XushiArea *area = xushi_plan_find_area (plan, row->id);

      if (area != NULL)
        xushi_area_set_name (area, row->name);
      g_ptr_array_add (areas, area != NULL ? g_object_ref (area)
                                           : xushi_area_new (row->id, row->name));
    }
  for (guint i = 0; self->area_rows == NULL && i < xushi_plan_get_n_areas (plan); i++)
    g_ptr_array_add (areas, g_object_ref (xushi_plan_get_area (plan, i)));
  return areas;
}

static XushiArea *
find_area (GPtrArray *areas, gint64 id)
{
  for (guint i = 0; i < areas->len; i++)
    if (xushi_area_get_id (g_ptr_array_index (areas, i)) == id)
      return g_ptr_array_index (areas, i);
  return NULL;
}

/* Whether only the contents of indicators differ. */
static gboolean
is_only_content (const XushiModelSync *self)
{
  GHashTableIter iter;
  gpointer touch;

  if (self->orders->len > 0 || self->area_rows != NULL || self->snapshots != NULL
      || self->page_sets != NULL || self->info != NULL || self->rules != NULL)
    return FALSE;
  g_hash_table_iter_init (&iter, self->indicators);
  while (g_hash_table_iter_next (&iter, NULL, &touch))
    if (GPOINTER_TO_UINT (touch) != XUSHI_ROW_CHANGE_CONTENT)
      return FALSE;
  return TRUE;
}

void
xushi_model_sync_apply (XushiModelSync *self, XushiPlan *plan)
{
  gboolean only_content = is_only_content (self);
  g_autoptr (GPtrArray) differing = NULL;
  g_autoptr (GPtrArray) areas = NULL;

  xushi_plan_freeze (plan);
  remove_deleted (self, plan);
  differing = apply_records (self, plan);
  areas = make_areas (self, plan);
  for (guint i = 0; i < self->orders->len; i++)
    {
      const XushiTreeOrder *order = &g_array_index (self->orders, XushiTreeOrder, i);
      XushiArea *area = find_area (areas, order->area);

      if (area != NULL)
        xushi_load_set_order (plan, area, order->places);
    }
  xushi_plan_set_areas (plan, areas);
  if (self->snapshots != NULL)
    xushi_plan_take_snapshots (plan, g_steal_pointer (&self->snapshots));
  if (self->page_sets != NULL)
    xushi_plan_take_page_sets (plan, g_steal_pointer (&self->page_sets));
  if (self->info != NULL)
    xushi_plan_set_info (plan, self->info);
  if (self->rules != NULL)
    xushi_plan_set_rules (plan, self->rules);
  for (guint i = 0; i < differing->len; i++)
    xushi_indicator_emit_changed (g_ptr_array_index (differing, i));
  if (only_content)
    xushi_plan_emit_touched (plan, differing);
  else
    xushi_plan_emit_changed (plan);
  xushi_plan_thaw (plan);
}
