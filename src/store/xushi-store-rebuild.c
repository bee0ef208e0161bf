/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/xushi-store-rebuild.h"

#include "base/xushi-i18n.h"
#include "store/xushi-schema.h"

/* See the header. The plan in memory is written through the same writers as everything else, into
 * a store without a file. What they ask of a clerk who enters something is not asked of what stands
 * in the plan: one text that may not be entered any more would keep all of it from being saved. */

XushiDatabase *
xushi_store_rebuild_empty (XushiStore *self, GError **error)
{
  g_autoptr (XushiDatabase) database = xushi_database_open_memory (self->path, error);

  if (database == NULL || !xushi_schema_migrate (database, XUSHI_SCHEMA_FOLDER, error)
      || !xushi_store_write_first_rows (database, xushi_plan_get_info (self->plan), self->uuid,
                                        error))
    return NULL;
  return g_steal_pointer (&database);
}

/* A writer begins a new entry at the present time; this one was made earlier. */
static gboolean
restore_entry (XushiStore *target, gint64 row, const XushiReading *reading, GError **error)
{
  g_autoptr (XushiStatement) statement = xushi_statement_new (
      target->database,
      "UPDATE reading SET version = :version, entered_at = :entered_at, entered_by = :entered_by WHERE indicator = :indicator AND month = :month");

  xushi_statement_bind_int (statement, ":version", reading->version);
  xushi_statement_bind_text (statement, ":entered_at", reading->entered_at);
  xushi_statement_bind_text (statement, ":entered_by", reading->entered_by);
  xushi_statement_bind_int (statement, ":indicator", row);
  xushi_statement_bind_int (statement, ":month", reading->month);
  return xushi_statement_run (statement, error);
}

static gboolean
write_readings (XushiStore *target, gint64 row, XushiIndicator *indicator, GError **error)
{
  for (int month = 1; month <= 12; month++)
    {
      const XushiReading *reading = xushi_indicator_get_reading (indicator, month);

      if (reading != NULL
          && (!xushi_store_put_reading (target, row, reading, error)
              || !restore_entry (target, row, reading, error)))
        return FALSE;
    }
  return TRUE;
}

static gboolean
write_difficulties (XushiStore *target, gint64 row, XushiIndicator *indicator, GError **error)
{
  GPtrArray *difficulties = xushi_indicator_get_difficulties (indicator);

  for (guint i = 0; i < difficulties->len; i++)
    {
      g_autoptr (XushiDifficulty) difficulty
          = xushi_difficulty_copy (g_ptr_array_index (difficulties, i));

      difficulty->id = 0;
      if (!xushi_store_put_difficulty (target, row, difficulty, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
write_area (XushiStore *target, XushiArea *area, GError **error)
{
  gint64 area_row = xushi_store_insert_area (target, xushi_area_get_name (area), -1, error);

  if (area_row == 0)
    return FALSE;
  for (guint i = 0; i < xushi_area_get_n_indicators (area); i++)
    {
      XushiIndicator *indicator = xushi_area_get_indicator (area, i);
      gint64 row = xushi_store_insert_indicator (
          target, area_row, xushi_indicator_get_spec (indicator), 0, error);

      if (row == 0 || !write_readings (target, row, indicator, error)
          || !write_difficulties (target, row, indicator, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
write_plan (XushiStore *target, XushiPlan *plan, GError **error)
{
  if (!xushi_store_set_rules (target, xushi_plan_get_rules (plan), error))
    return FALSE;
  for (guint i = 0; i < xushi_plan_get_n_areas (plan); i++)
    if (!write_area (target, xushi_plan_get_area (plan, i), error))
      return FALSE;
  for (guint i = 0; i < xushi_plan_get_page_sets (plan)->len; i++)
    {
      const XushiPageSet *set = g_ptr_array_index (xushi_plan_get_page_sets (plan), i);

      if (!xushi_store_put_page_set (target, set->name, set->pages, error))
        return FALSE;
    }
  return TRUE;
}

/* Runs each of @sql with :from, a key or name, and :to, the number that its row had. */
static gboolean
renumber (XushiDatabase *database, const char *const *sql, const char *from, gint64 to,
          GError **error)
{
  for (; *sql != NULL; sql++)
    {
      g_autoptr (XushiStatement) statement = xushi_statement_new (database, *sql);

      xushi_statement_bind_text (statement, ":from", from);
      xushi_statement_bind_int (statement, ":to", to);
      if (!xushi_statement_run (statement, error))
        return FALSE;
    }
  return TRUE;
}

#define ROW "(SELECT id FROM indicator WHERE key = :from)"
#define AREA "(SELECT id FROM area WHERE name = :from)"

/* The copy is the same plan: its areas and indicators keep their numbers, so that it can meet other
 * copies. */
static gboolean
restore_numbers (XushiDatabase *database, XushiPlan *plan, GError **error)
{
  static const char *const rows[] = {
    "UPDATE support SET indicator = :to WHERE indicator = " ROW,
    "UPDATE target SET indicator = :to WHERE indicator = " ROW,
    "UPDATE reading SET indicator = :to WHERE indicator = " ROW,
    "UPDATE node SET indicator = :to WHERE indicator = " ROW,
    "UPDATE difficulty SET indicator = :to WHERE indicator = " ROW,
    "UPDATE indicator SET parent = :to WHERE parent = " ROW,
    "UPDATE indicator SET id = :to WHERE key = :from",
    NULL,
  };
  static const char *const areas[] = {
    "UPDATE \"group\" SET area = :to WHERE area = " AREA,
    "UPDATE indicator SET area = :to WHERE area = " AREA,
    "UPDATE area SET id = :to WHERE name = :from",
    NULL,
  };

  for (guint i = 0; i < xushi_plan_get_n_areas (plan); i++)
    {
      XushiArea *area = xushi_plan_get_area (plan, i);

      if (!renumber (database, areas, xushi_area_get_name (area), xushi_area_get_id (area), error))
        return FALSE;
      for (guint k = 0; k < xushi_area_get_n_indicators (area); k++)
        {
          XushiIndicator *indicator = xushi_area_get_indicator (area, k);

          if (!renumber (database, rows, xushi_indicator_get_spec (indicator)->key,
                         xushi_indicator_get_id (indicator), error))
            return FALSE;
        }
    }
  return TRUE;
}

static gboolean
renumber_all (XushiDatabase *database, XushiPlan *plan, GError **error)
{
  if (!xushi_database_execute (database, "BEGIN; PRAGMA defer_foreign_keys = ON;", error))
    return FALSE;
  if (restore_numbers (database, plan, error)
      && xushi_database_execute (database, "COMMIT", error))
    return TRUE;
  xushi_database_rollback (database);
  return FALSE;
}

XushiDatabase *
xushi_store_rebuild_plan (XushiStore *self, GError **error)
{
  g_autoptr (XushiStore) target = g_object_new (XUSHI_TYPE_STORE, NULL);

  target->path = g_strdup (self->path);
  target->restoring = TRUE;
  target->database = xushi_store_rebuild_empty (self, error);
  xushi_store_make_final (target);
  if (target->database == NULL
      || !xushi_store_begin (target,
                             _ ("Saved from the open window; the history before it was lost with "
                                "the file"),
                             error))
    return NULL;
  if (!write_plan (target, self->plan, error))
    {
      xushi_store_rollback (target);
      return NULL;
    }
  return xushi_store_commit (target, NULL, error)
                 && renumber_all (target->database, self->plan, error)
             ? g_steal_pointer (&target->database)
             : NULL;
}
