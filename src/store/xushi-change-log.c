/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/xushi-change-log.h"

#include "model/xushi-attribute.h"
#include "store/xushi-sequence.h"
#include "store/xushi-store.h"

/* Indicators per slice: a few milliseconds of work. */
#define SLICE 100

/* The lines compare values of the model before and after, not rows: so they use the clerk's names
 * (the name of a department, not its row), and a month written twice in one step gives one line. */
struct _XushiChangeLog
{
  XushiDatabase *database;       /* borrowed, like all that follow */
  XushiPlan *plan;
  const XushiModelSync *refresh;
  gint64 step;
  const char *at;
  const char *who;
  const char *why;
  guint n_written; /* of the indicators of @refresh */

  /* While a slice is written: */
  const char *key; /* of the current indicator; NULL for areas and the plan */
  const char *name;
  GError **error;
  gboolean failed;
};

typedef XushiChangeLog Log;

static void
write_line (Log *log, const char *what, const char *old, const char *new_value)
{
  g_autoptr (XushiStatement) statement = NULL;

  if (log->failed)
    return;
  statement = xushi_statement_new (
      log->database, "INSERT INTO change (id, at, who, key, name, what, old, new, why, step) "
                     "VALUES (:id, :at, :who, :key, :name, :what, :old, :new, :why, :step)");
  xushi_statement_bind_int (statement, ":id", xushi_sequence_take (log->database));
  xushi_statement_bind_borrowed (statement, ":at", log->at);
  xushi_statement_bind_borrowed (statement, ":who", log->who);
  xushi_statement_bind_borrowed (statement, ":key", log->key);
  xushi_statement_bind_borrowed (statement, ":name", log->name);
  xushi_statement_bind_borrowed (statement, ":what", what);
  xushi_statement_bind_borrowed (statement, ":old", old);
  xushi_statement_bind_borrowed (statement, ":new", new_value);
  xushi_statement_bind_borrowed (statement, ":why", log->why);
  xushi_statement_bind_int (statement, ":step", log->step);
  log->failed = !xushi_statement_run (statement, log->error);
}

/* A line for each member that differs: "reading.value[9]", or "target.low" where @index is 0. */
static void
write_attributes (Log *log, const XushiAttributeList *list, gconstpointer before,
                  gconstpointer after, int index)
{
  for (guint i = 0; i < list->n_attributes; i++)
    {
      const XushiAttribute *attribute = &list->attributes[i];
      g_autofree char *place = NULL, *what = NULL, *old = NULL, *new_value = NULL;

      /* Nodes and structs have lines of their own. */
      if (attribute->type == XUSHI_ATTRIBUTE_NODES || attribute->type == XUSHI_ATTRIBUTE_STRUCT
          || xushi_attribute_equal (attribute, before, after))
        continue;
      place = index > 0 ? g_strdup_printf ("[%d]", index) : NULL;
      what = g_strconcat (list->table, ".", attribute->id, place, NULL);
      old = xushi_attribute_to_text (attribute, before);
      new_value = xushi_attribute_to_text (attribute, after);
      write_line (log, what, old, new_value);
    }
}

/* (transfer full) (nullable): the step as a plan table writes it. */
static char *
node_to_text (GPtrArray *nodes, guint i)
{
  g_autoptr (GPtrArray) one = g_ptr_array_new ();

  if (i >= nodes->len)
    return NULL;
  g_ptr_array_add (one, g_ptr_array_index (nodes, i));
  return xushi_nodes_to_text (one);
}

static void
write_nodes (Log *log, GPtrArray *before, GPtrArray *after)
{
  for (guint i = 0; i < MAX (before->len, after->len); i++)
    {
      g_autofree char *old = node_to_text (before, i);
      g_autofree char *new_value = node_to_text (after, i);
      g_autofree char *what = g_strdup_printf ("node[%u]", i + 1);

      if (g_strcmp0 (old, new_value) != 0)
        write_line (log, what, old, new_value);
    }
}

static void
write_readings (Log *log, XushiIndicator *before, const XushiMappedRow *after)
{
  g_autoptr (XushiReading) none = xushi_reading_new (1);

  for (int month = 1; month <= 12; month++)
    {
      const XushiReading *old = xushi_indicator_get_reading (before, month);
      const XushiReading *new_reading = xushi_mapped_row_get_reading (after, month);

      if (old != NULL || new_reading != NULL)
        write_attributes (log, &xushi_reading_attributes, old != NULL ? old : none,
                      new_reading != NULL ? new_reading : none, month);
    }
}

/* (nullable) */
static const XushiDifficulty *
find_difficulty (GPtrArray *difficulties, gint64 id)
{
  for (guint i = 0; difficulties != NULL && i < difficulties->len; i++)
    {
      const XushiDifficulty *difficulty = g_ptr_array_index (difficulties, i);

      if (difficulty->id == id)
        return difficulty;
    }
  return NULL;
}

static void
write_difficulties (Log *log, GPtrArray *before, GPtrArray *after)
{
  for (guint i = 0; i < before->len; i++)
    {
      const XushiDifficulty *old = g_ptr_array_index (before, i);
      const XushiDifficulty *new_one = find_difficulty (after, old->id);

      if (new_one == NULL)
        write_line (log, "difficulty", old->text, NULL);
      else
        write_attributes (log, &xushi_difficulty_attributes, old, new_one, 0);
    }
  for (guint i = 0; after != NULL && i < after->len; i++)
    {
      const XushiDifficulty *new_one = g_ptr_array_index (after, i);

      if (find_difficulty (before, new_one->id) == NULL)
        write_line (log, "difficulty", NULL, new_one->text);
    }
}

/* The position among @places, from 1; 0 for none. */
static int
find_place (GArray *places, gint64 id)
{
  for (guint i = 0; i < places->len; i++)
    if (g_array_index (places, XushiPlace, i).id == id)
      return (int) i + 1;
  return 0;
}

static int
find_place_before (XushiPlan *plan, XushiIndicator *indicator)
{
  XushiArea *area = xushi_plan_find_area (plan, xushi_indicator_get_area_id (indicator));

  for (guint i = 0; area != NULL && i < xushi_area_get_n_indicators (area); i++)
    if (xushi_area_get_indicator (area, i) == indicator)
      return (int) i + 1;
  return 0;
}

/* The name of an area after the transaction. */
static const char *
get_area_name (XushiPlan *plan, const XushiModelSync *refresh, gint64 id)
{
  XushiArea *area = xushi_plan_find_area (plan, id);

  for (guint i = 0; refresh->area_rows != NULL && i < refresh->area_rows->len; i++)
    if (g_array_index (refresh->area_rows, XushiAreaRecord, i).id == id)
      return g_array_index (refresh->area_rows, XushiAreaRecord, i).name;
  return area != NULL ? xushi_area_get_name (area) : NULL;
}

/* Moved to another area, or to another place in the same one. */
static void
write_place (Log *log, XushiPlan *plan, const XushiModelSync *refresh, XushiIndicator *before,
             const XushiMappedRow *after)
{
  gint64 old_area = xushi_indicator_get_area_id (before);

  if (old_area != after->area)
    {
      XushiArea *area = xushi_plan_find_area (plan, old_area);

      write_line (log, "indicator.area", area != NULL ? xushi_area_get_name (area) : NULL,
                  get_area_name (plan, refresh, after->area));
      return;
    }
  for (guint i = 0; i < refresh->orders->len; i++)
    {
      const XushiTreeOrder *order = &g_array_index (refresh->orders, XushiTreeOrder, i);
      int old, new_place;

      if (order->area != after->area)
        continue;
      old = find_place_before (plan, before);
      new_place = find_place (order->places, after->id);
      if (old != new_place)
        {
          g_autofree char *old_text = g_strdup_printf ("%d", old);
          g_autofree char *new_text = g_strdup_printf ("%d", new_place);

          write_line (log, "indicator.position", old_text, new_text);
        }
    }
}

static void
write_indicator (Log *log, XushiPlan *plan, const XushiModelSync *refresh,
                 const XushiMappedRow *after)
{
  XushiIndicator *before = xushi_plan_find_indicator (plan, after->id);
  const XushiSpec *spec;

  log->key = after->spec->key;
  log->name = after->spec->name;
  if (before == NULL)
    {
      write_line (log, "indicator", NULL, after->spec->name);
      return;
    }
  spec = xushi_indicator_get_spec (before);
  write_attributes (log, &xushi_spec_attributes, spec, after->spec, 0);
  write_attributes (log, &xushi_target_attributes, &spec->target, &after->spec->target, 0);
  write_nodes (log, spec->nodes, after->spec->nodes);
  write_readings (log, before, after);
  write_difficulties (log, xushi_indicator_get_difficulties (before), after->difficulties);
  if (xushi_model_sync_get_change (refresh->indicators, after->id) & XUSHI_ROW_CHANGE_PLACE)
    write_place (log, plan, refresh, before, after);
}

static gboolean
has_deleted (const XushiModelSync *refresh)
{
  GHashTableIter iter;
  gpointer touch;

  g_hash_table_iter_init (&iter, refresh->indicators);
  while (g_hash_table_iter_next (&iter, NULL, &touch))
    if (GPOINTER_TO_UINT (touch) & XUSHI_ROW_CHANGE_DELETED)
      return TRUE;
  return FALSE;
}

/* Writes the deleted ones in their former order. */
static void
write_deleted (Log *log, XushiPlan *plan, const XushiModelSync *refresh)
{
  if (!has_deleted (refresh))
    return;
  for (guint a = 0; a < xushi_plan_get_n_areas (plan); a++)
    {
      XushiArea *area = xushi_plan_get_area (plan, a);

      for (guint i = 0; i < xushi_area_get_n_indicators (area); i++)
        {
          XushiIndicator *indicator = xushi_area_get_indicator (area, i);

          if (xushi_model_sync_get_change (refresh->indicators, xushi_indicator_get_id (indicator))
              & XUSHI_ROW_CHANGE_DELETED)
            {
              log->key = xushi_indicator_get_spec (indicator)->key;
              log->name = xushi_indicator_get_name (indicator);
              write_line (log, "indicator", log->name, NULL);
            }
        }
    }
}

static int
find_area_place (XushiPlan *plan, gint64 id)
{
  for (guint i = 0; i < xushi_plan_get_n_areas (plan); i++)
    if (xushi_area_get_id (xushi_plan_get_area (plan, i)) == id)
      return (int) i + 1;
  return 0;
}

static void
write_area (Log *log, XushiPlan *plan, const XushiModelSync *refresh, guint i)
{
  const XushiAreaRecord *row = &g_array_index (refresh->area_rows, XushiAreaRecord, i);
  XushiArea *before = xushi_plan_find_area (plan, row->id);
  XushiRowChange touch = xushi_model_sync_get_change (refresh->areas, row->id);

  log->name = row->name;
  if (before == NULL)
    write_line (log, "area", NULL, row->name);
  else if (g_strcmp0 (xushi_area_get_name (before), row->name) != 0)
    write_line (log, "area.name", xushi_area_get_name (before), row->name);
  if (before != NULL && (touch & XUSHI_ROW_CHANGE_PLACE))
    {
      g_autofree char *old = g_strdup_printf ("%d", find_area_place (plan, row->id));
      g_autofree char *new_value = g_strdup_printf ("%u", i + 1);

      if (!g_str_equal (old, new_value))
        write_line (log, "area.position", old, new_value);
    }
}

static void
write_areas (Log *log, XushiPlan *plan, const XushiModelSync *refresh)
{
  for (guint i = 0; i < xushi_plan_get_n_areas (plan); i++)
    {
      XushiArea *area = xushi_plan_get_area (plan, i);

      log->name = xushi_area_get_name (area);
      if (xushi_model_sync_get_change (refresh->areas, xushi_area_get_id (area))
          & XUSHI_ROW_CHANGE_DELETED)
        write_line (log, "area", log->name, NULL);
    }
  for (guint i = 0; refresh->area_rows != NULL && i < refresh->area_rows->len; i++)
    write_area (log, plan, refresh, i);
}

/* A snapshot that was added, or removed by undo, is logged by its name. */
static void
write_snapshots (Log *log, GPtrArray *before, GPtrArray *after)
{
  for (guint i = after->len; i < before->len; i++)
    write_line (log, "snapshot", ((XushiSnapshot *) g_ptr_array_index (before, i))->name, NULL);
  for (guint i = before->len; i < after->len; i++)
    write_line (log, "snapshot", NULL, ((XushiSnapshot *) g_ptr_array_index (after, i))->name);
}

/* (nullable): the set @id of @sets. */
static const XushiPageSet *
find_page_set (GPtrArray *sets, gint64 id)
{
  for (guint i = 0; i < sets->len; i++)
    if (((XushiPageSet *) g_ptr_array_index (sets, i))->id == id)
      return g_ptr_array_index (sets, i);
  return NULL;
}

/* A set is logged by its name when it comes and goes, by its settings when they change. */
static void
write_page_sets (Log *log, GPtrArray *before, GPtrArray *after)
{
  for (guint i = 0; i < before->len; i++)
    {
      const XushiPageSet *set = g_ptr_array_index (before, i);

      if (find_page_set (after, set->id) == NULL)
        write_line (log, "page-set", set->name, NULL);
    }
  for (guint i = 0; i < after->len; i++)
    {
      const XushiPageSet *set = g_ptr_array_index (after, i);
      const XushiPageSet *old = find_page_set (before, set->id);

      if (old == NULL)
        write_line (log, "page-set", NULL, set->name);
      else if (!g_str_equal (old->pages, set->pages))
        write_line (log, "page-set.pages", old->pages, set->pages);
    }
}

XushiChangeLog *
xushi_change_log_new (XushiDatabase *database, XushiPlan *plan, const XushiModelSync *refresh,
                      gint64 step, const char *at, const char *who, const char *why)
{
  XushiChangeLog *self = g_new0 (XushiChangeLog, 1);

  *self = (XushiChangeLog) {
    .database = database,
    .plan = plan,
    .refresh = refresh,
    .step = step,
    .at = at,
    .who = who,
    .why = why,
  };
  return self;
}

void
xushi_change_log_free (XushiChangeLog *self)
{
  g_free (self);
}

static void
write_plan (Log *log, XushiPlan *plan, const XushiModelSync *refresh)
{
  if (refresh->info != NULL)
    write_attributes (log, &xushi_plan_attributes, xushi_plan_get_info (plan), refresh->info, 0);
  if (refresh->rules != NULL)
    write_attributes (log, &xushi_rule_attributes, xushi_plan_get_rules (plan), refresh->rules, 0);
  if (refresh->snapshots != NULL)
    write_snapshots (log, xushi_plan_get_snapshots (plan), refresh->snapshots);
  if (refresh->page_sets != NULL)
    write_page_sets (log, xushi_plan_get_page_sets (plan), refresh->page_sets);
  write_areas (log, plan, refresh);
  write_deleted (log, plan, refresh);
}

gboolean
xushi_change_log_write_slice (XushiChangeLog *self, double *share, GError **error)
{
  guint n = self->refresh->records->len;
  guint end = MIN (n, self->n_written + SLICE);

  self->error = error;
  if (self->n_written == 0)
    write_plan (self, self->plan, self->refresh);
  for (; self->n_written < end; self->n_written++)
    write_indicator (self, self->plan, self->refresh,
                     &g_array_index (self->refresh->records, XushiMappedRow, self->n_written));
  self->error = NULL;
  *share = end < n ? (double) end / n : 1;
  return !self->failed;
}
