/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/xushi-plan.h"

#include "model/xushi-attribute.h"

#include "base/xushi-number.h"

/* XushiPlan: 年度计划, for one year and one place: its areas, and an index of their indicators.
 *
 * It mirrors the store. “changed” is emitted once per command, when all its parts have been
 * mirrored, so that totals are computed once. */
struct _XushiPlan
{
  GObject parent_instance;

  XushiPlanInfo info;
  XushiRules rules;
  GListStore *areas;    /* owned: of XushiArea */
  GHashTable *by_id;    /* owned: gint64 * (the indicator's own) to XushiIndicator (owned) */
  GHashTable *by_key;   /* owned: char * to XushiIndicator (borrowed from by_id) */
  GPtrArray *snapshots; /* owned: of XushiSnapshot */
  GPtrArray *page_sets; /* owned: of XushiPageSet */
  guint n_freezes;
  gboolean pending;   /* “changed” was requested while frozen */
  GPtrArray *touched; /* owned, nullable: its argument; NULL with pending: anything */
};

G_DEFINE_FINAL_TYPE (XushiPlan, xushi_plan, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

void
xushi_plan_info_clear (XushiPlanInfo *info)
{
  g_return_if_fail (info != NULL);

  xushi_attributes_clear (&xushi_plan_attributes, info);
}

void
xushi_plan_info_copy_into (const XushiPlanInfo *source, XushiPlanInfo *target)
{
  g_return_if_fail (source != NULL && target != NULL);

  *target = *source;
  xushi_attributes_own (&xushi_plan_attributes, target);
}

static void
xushi_plan_finalize (GObject *object)
{
  XushiPlan *self = XUSHI_PLAN (object);

  xushi_plan_info_clear (&self->info);
  g_hash_table_unref (self->by_key);
  g_hash_table_unref (self->by_id);
  g_object_unref (self->areas);
  g_ptr_array_unref (self->snapshots);
  g_ptr_array_unref (self->page_sets);
  g_clear_pointer (&self->touched, g_ptr_array_unref);
  G_OBJECT_CLASS (xushi_plan_parent_class)->finalize (object);
}

static void
xushi_plan_class_init (XushiPlanClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = xushi_plan_finalize;

  /**
   * XushiPlan::changed:
   *
   * @touched: (nullable) (element-type XushiIndicator): the only indicators that differ; none of
   *   them was added, removed or moved. NULL where anything may differ: areas, their order, the
   *   rules, what the plan says about itself
   *
   * Something that totals depend on has changed.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_PTR_ARRAY);
}

static void
xushi_plan_init (XushiPlan *self)
{
  xushi_rules_init (&self->rules);
  self->areas = g_list_store_new (XUSHI_TYPE_AREA);
  self->by_id = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, g_object_unref);
  self->by_key = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->snapshots = g_ptr_array_new_with_free_func ((GDestroyNotify) xushi_snapshot_free);
  self->page_sets = g_ptr_array_new_with_free_func ((GDestroyNotify) xushi_page_set_free);
}

XushiPlan *
xushi_plan_new (void)
{
  return g_object_new (XUSHI_TYPE_PLAN, NULL);
}

const XushiPlanInfo *
xushi_plan_get_info (XushiPlan *self)
{
  g_return_val_if_fail (XUSHI_IS_PLAN (self), NULL);

  return &self->info;
}

const XushiRules *
xushi_plan_get_rules (XushiPlan *self)
{
  g_return_val_if_fail (XUSHI_IS_PLAN (self), NULL);

  return &self->rules;
}

GListModel *
xushi_plan_get_areas (XushiPlan *self)
{
  return G_LIST_MODEL (self->areas);
}

guint
xushi_plan_get_n_areas (XushiPlan *self)
{
  g_return_val_if_fail (XUSHI_IS_PLAN (self), 0);

  return g_list_model_get_n_items (G_LIST_MODEL (self->areas));
}

XushiArea *
xushi_plan_get_area (XushiPlan *self, guint position)
{
  g_autoptr (XushiArea) area = NULL;

  g_return_val_if_fail (XUSHI_IS_PLAN (self), NULL);

  area = g_list_model_get_item (G_LIST_MODEL (self->areas), position);
  return area;
}

XushiArea *
xushi_plan_find_area (XushiPlan *self, gint64 id)
{
  g_return_val_if_fail (XUSHI_IS_PLAN (self), NULL);

  for (guint i = 0; i < xushi_plan_get_n_areas (self); i++)
    {
      XushiArea *area = xushi_plan_get_area (self, i);

      if (xushi_area_get_id (area) == id)
        return area;
    }
  return NULL;
}

XushiArea *
xushi_plan_find_area_by_name (XushiPlan *self, const char *name)
{
  g_return_val_if_fail (XUSHI_IS_PLAN (self), NULL);

  for (guint i = 0; i < xushi_plan_get_n_areas (self); i++)
    {
      XushiArea *area = xushi_plan_get_area (self, i);

      if (g_strcmp0 (xushi_area_get_name (area), name) == 0)
        return area;
    }
  return NULL;
}

guint
xushi_plan_get_n_indicators (XushiPlan *self)
{
  g_return_val_if_fail (XUSHI_IS_PLAN (self), 0);

  return g_hash_table_size (self->by_id);
}

XushiIndicator *
xushi_plan_find_indicator (XushiPlan *self, gint64 id)
{
  g_return_val_if_fail (XUSHI_IS_PLAN (self), NULL);

  return g_hash_table_lookup (self->by_id, &id);
}

XushiIndicator *
xushi_plan_find_key (XushiPlan *self, const char *key)
{
  g_return_val_if_fail (XUSHI_IS_PLAN (self), NULL);
  g_return_val_if_fail (key != NULL, NULL);

  return g_hash_table_lookup (self->by_key, key);
}

static void
add_department (GHashTable *names, const char *name)
{
  if (name != NULL)
    g_hash_table_add (names, (gpointer) name);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return g_utf8_collate (*(const char *const *) a, *(const char *const *) b);
}

GPtrArray *
xushi_plan_list_departments (XushiPlan *self)
{
  g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *list = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, self->by_id);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      const XushiSpec *spec = xushi_indicator_get_spec (value);

      add_department (names, spec->lead_department);
      for (char **name = spec->support; name != NULL && *name != NULL; name++)
        add_department (names, *name);
    }
  g_hash_table_iter_init (&iter, names);
  while (g_hash_table_iter_next (&iter, &value, NULL))
    g_ptr_array_add (list, value);
  g_ptr_array_sort (list, compare_names);
  return list;
}

GPtrArray *
xushi_plan_get_snapshots (XushiPlan *self)
{
  return self->snapshots;
}

const XushiSnapshot *
xushi_plan_find_snapshot (XushiPlan *self, const char *name)
{
  g_return_val_if_fail (XUSHI_IS_PLAN (self), NULL);

  for (guint i = self->snapshots->len; i > 0; i--)
    {
      const XushiSnapshot *snapshot = g_ptr_array_index (self->snapshots, i - 1);

      if (g_strcmp0 (snapshot->name, name) == 0)
        return snapshot;
    }
  return NULL;
}

const XushiSnapshot *
xushi_plan_get_snapshot (XushiPlan *self, gint64 id)
{
  g_return_val_if_fail (XUSHI_IS_PLAN (self), NULL);

  for (guint i = 0; i < self->snapshots->len; i++)
    {
      const XushiSnapshot *snapshot = g_ptr_array_index (self->snapshots, i);

      if (snapshot->id == id)
        return snapshot;
    }
  return NULL;
}

const XushiSnapshot *
xushi_plan_find_last_meeting (XushiPlan *self, int month)
{
  g_return_val_if_fail (XUSHI_IS_PLAN (self), NULL);

  for (guint i = self->snapshots->len; i > 0; i--)
    {
      const XushiSnapshot *snapshot = g_ptr_array_index (self->snapshots, i - 1);

      if (snapshot->is_whole && snapshot->month < month)
        return snapshot;
    }
  return NULL;
}

GPtrArray *
xushi_plan_get_page_sets (XushiPlan *self)
{
  g_return_val_if_fail (XUSHI_IS_PLAN (self), NULL);
  return self->page_sets;
}

int
xushi_plan_get_last_month (XushiPlan *self)
{
  GHashTableIter iter;
  gpointer value;
  int last = 0;

  g_return_val_if_fail (XUSHI_IS_PLAN (self), 0);

  g_hash_table_iter_init (&iter, self->by_id);
  while (last < 12 && g_hash_table_iter_next (&iter, NULL, &value))
    for (int month = 12; month > last; month--)
      {
        const XushiReading *reading = xushi_indicator_get_reading (value, month);

        if (reading != NULL && xushi_is_known (reading->value))
          last = month;
      }
  return last;
}

void
xushi_plan_set_info (XushiPlan *self, const XushiPlanInfo *info)
{
  XushiPlanInfo copy;

  g_return_if_fail (XUSHI_IS_PLAN (self));
  g_return_if_fail (info != NULL);

  xushi_plan_info_copy_into (info, &copy);
  xushi_plan_info_clear (&self->info);
  self->info = copy;
  xushi_plan_emit_changed (self);
}

void
xushi_plan_set_rules (XushiPlan *self, const XushiRules *rules)
{
  g_return_if_fail (XUSHI_IS_PLAN (self));
  g_return_if_fail (rules != NULL);

  self->rules = *rules;
  xushi_plan_emit_changed (self);
}

void
xushi_plan_set_areas (XushiPlan *self, GPtrArray *areas)
{
  guint n_before;
  gboolean same;

  g_return_if_fail (XUSHI_IS_PLAN (self));
  g_return_if_fail (areas != NULL);

  n_before = xushi_plan_get_n_areas (self);
  same = n_before == areas->len;
  for (guint i = 0; same && i < n_before; i++)
    same = xushi_plan_get_area (self, i) == g_ptr_array_index (areas, i);
  if (!same)
    g_list_store_splice (self->areas, 0, n_before, areas->pdata, areas->len);
}

void
xushi_plan_take_snapshots (XushiPlan *self, GPtrArray *snapshots)
{
  g_return_if_fail (XUSHI_IS_PLAN (self));

  g_ptr_array_unref (self->snapshots);
  self->snapshots = snapshots;
}

void
xushi_plan_take_page_sets (XushiPlan *self, GPtrArray *page_sets)
{
  g_return_if_fail (XUSHI_IS_PLAN (self));
  g_return_if_fail (page_sets != NULL);

  g_ptr_array_unref (self->page_sets);
  self->page_sets = page_sets;
}

static gboolean
is_value (gpointer key, gpointer value, gpointer wanted)
{
  return value == wanted;
}

void
xushi_plan_register (XushiPlan *self, XushiIndicator *indicator)
{
  gint64 id;
  const char *key;

  g_return_if_fail (XUSHI_IS_PLAN (self));
  g_return_if_fail (XUSHI_IS_INDICATOR (indicator));

  id = xushi_indicator_get_id (indicator);
  key = xushi_indicator_get_spec (indicator)->key;
  if (g_hash_table_lookup (self->by_id, &id) != NULL)
    {
      /* Known already: its key may have changed. */
      if (key == NULL || g_hash_table_lookup (self->by_key, key) != indicator)
        g_hash_table_foreach_remove (self->by_key, is_value, indicator);
    }
  else
    g_hash_table_insert (self->by_id, (gpointer) xushi_indicator_peek_id (indicator),
                         g_object_ref (indicator));
  if (key != NULL)
    g_hash_table_insert (self->by_key, g_strdup (key), indicator);
}

void
xushi_plan_unregister (XushiPlan *self, XushiIndicator *indicator)
{
  gint64 id;
  const char *key;

  g_return_if_fail (XUSHI_IS_PLAN (self));
  g_return_if_fail (XUSHI_IS_INDICATOR (indicator));

  id = xushi_indicator_get_id (indicator);
  key = xushi_indicator_get_spec (indicator)->key;
  if (key != NULL && g_hash_table_lookup (self->by_key, key) == indicator)
    g_hash_table_remove (self->by_key, key);
  else
    g_hash_table_foreach_remove (self->by_key, is_value, indicator);
  g_hash_table_remove (self->by_id, &id);
}

static void
emit_changed (XushiPlan *self)
{
  g_autoptr (GPtrArray) touched = g_steal_pointer (&self->touched);

  self->pending = FALSE;
  g_signal_emit (self, signals[CHANGED], 0, touched);
}

void
xushi_plan_emit_changed (XushiPlan *self)
{
  g_return_if_fail (XUSHI_IS_PLAN (self));

  g_clear_pointer (&self->touched, g_ptr_array_unref);
  self->pending = TRUE;
  if (self->n_freezes == 0)
    emit_changed (self);
}

void
xushi_plan_emit_touched (XushiPlan *self, GPtrArray *indicators)
{
  g_return_if_fail (XUSHI_IS_PLAN (self));
  g_return_if_fail (indicators != NULL);

  if (!self->pending)
    self->touched = g_ptr_array_new_with_free_func (g_object_unref);
  /* After “anything” there is nothing to add. */
  for (guint i = 0; self->touched != NULL && i < indicators->len; i++)
    g_ptr_array_add (self->touched, g_object_ref (g_ptr_array_index (indicators, i)));
  self->pending = TRUE;
  if (self->n_freezes == 0)
    emit_changed (self);
}

gboolean
xushi_plan_is_area_touched (GPtrArray *touched, XushiArea *area)
{
  for (guint i = 0; touched != NULL && i < touched->len; i++)
    if (xushi_indicator_get_area_id (g_ptr_array_index (touched, i)) == xushi_area_get_id (area))
      return TRUE;
  return touched == NULL;
}

void
xushi_plan_freeze (XushiPlan *self)
{
  g_return_if_fail (XUSHI_IS_PLAN (self));

  self->n_freezes++;
}

void
xushi_plan_thaw (XushiPlan *self)
{
  g_return_if_fail (self->n_freezes > 0);

  self->n_freezes--;
  if (self->n_freezes == 0 && self->pending)
    emit_changed (self);
}
