/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/xushi-rescue-private.h"

#include "base/xushi-date.h"
#include "base/xushi-i18n.h"
#include "store/xushi-inspect.h"
#include "store/xushi-statement.h"

/* What was copied may point at what was not. Everything that is changed here is told. */

/* A step: rows are changed or deleted, and told by their number. */
typedef struct
{
  const char *sql;
  const char *table;
  const char *what; /* N_ () */
} Step;

/* A reference that leads nowhere. */
#define LOST(column, table) column " IS NOT NULL AND " column " NOT IN (SELECT id FROM " table ")"
#define GONE_OWNER N_ ("%d rows that point at what is gone were left out.")

/* The tables that point at others, in an order in which nothing is left dangling. */
static const Step steps[] = {
  { "DELETE FROM \"group\" WHERE " LOST ("area", "area"), "group", GONE_OWNER },
  { "UPDATE indicator SET \"group\" = NULL WHERE " LOST ("\"group\"", "\"group\""), "indicator",
    N_ ("%d rows have lost their group.") },
  { "UPDATE indicator SET parent = NULL WHERE " LOST ("parent", "indicator"), "indicator",
    N_ ("%d rows have lost the indicator of which they are a part.") },
  { "UPDATE indicator SET lead = NULL WHERE " LOST ("lead", "department"), "indicator",
    N_ ("%d rows have lost their lead department.") },
  { "UPDATE indicator SET leader = NULL WHERE " LOST ("leader", "leader"), "indicator",
    N_ ("%d rows have lost their leader.") },
  { "DELETE FROM support WHERE " LOST ("indicator", "indicator"), "support", GONE_OWNER },
  { "DELETE FROM support WHERE " LOST ("department", "department"), "support", GONE_OWNER },
  { "DELETE FROM target WHERE " LOST ("indicator", "indicator"), "target", GONE_OWNER },
  { "DELETE FROM reading WHERE " LOST ("indicator", "indicator"), "reading", GONE_OWNER },
  { "DELETE FROM node WHERE " LOST ("indicator", "indicator"), "node", GONE_OWNER },
  { "UPDATE difficulty SET leader = NULL WHERE " LOST ("leader", "leader"), "difficulty",
    N_ ("%d rows have lost their leader.") },
  { "UPDATE difficulty SET department = NULL WHERE " LOST ("department", "department"),
    "difficulty", N_ ("%d rows have lost their department.") },
  { "DELETE FROM difficulty WHERE " LOST ("indicator", "indicator"), "difficulty", GONE_OWNER },
  { "UPDATE snapshot SET since = NULL WHERE " LOST ("since", "snapshot"), "snapshot",
    N_ ("%d meetings have lost the one that they were compared with.") },
  { "DELETE FROM snapshot_row WHERE " LOST ("snapshot", "snapshot"), "snapshot_row", GONE_OWNER },
};

/* @what: (transfer full) */
static void
tell (GPtrArray *lost, const char *table, gint64 row, const char *key, char *what)
{
  g_ptr_array_add (lost, xushi_fault_new (XUSHI_FAULT_LOST, table, row, key, what));
}

static gboolean
run_steps (XushiDatabase *target, GPtrArray *lost, GError **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_auto (GStrv) parts = NULL;
      g_autofree char *number = NULL;

      if (!xushi_database_execute (target, steps[i].sql, error))
        return FALSE;
      if (sqlite3_changes (target->handle) == 0)
        continue;
      parts = g_strsplit (_ (steps[i].what), "%d", 2);
      number = g_strdup_printf ("%d", sqlite3_changes (target->handle));
      tell (lost, steps[i].table, 0, NULL, g_strjoinv (number, parts));
    }
  return TRUE;
}

/* (transfer full): the areas that indicators are in and that are gone. */
static GArray *
find_gone_areas (XushiDatabase *target, GError **error)
{
  g_autoptr (XushiStatement) statement = xushi_statement_new (
      target, "SELECT DISTINCT area FROM indicator WHERE area NOT IN (SELECT id FROM area)");
  g_autoptr (GArray) areas = g_array_new (FALSE, FALSE, sizeof (gint64));

  while (xushi_statement_next (statement, error))
    {
      gint64 area = xushi_statement_get_int (statement, 0);

      g_array_append_val (areas, area);
    }
  return xushi_statement_has_failed (statement) ? NULL : g_steal_pointer (&areas);
}

/* An indicator is worth more than the name of its area. */
static gboolean
make_areas (XushiDatabase *target, GPtrArray *lost, GError **error)
{
  g_autoptr (GArray) areas = find_gone_areas (target, error);

  for (guint i = 0; areas != NULL && i < areas->len; i++)
    {
      gint64 area = g_array_index (areas, gint64, i);
      g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, area);
      g_autofree char *name = g_strdup_printf (_ ("Rescued area %s"), number);
      g_autoptr (XushiStatement) statement = xushi_statement_new (
          target, "INSERT INTO area (id, name, position) VALUES (:id, :name, "
                  "(SELECT coalesce (max (position), 0) + 1 FROM area))");

      xushi_statement_bind_int (statement, ":id", area);
      xushi_statement_bind_text (statement, ":name", name);
      if (!xushi_statement_run (statement, error))
        return FALSE;
      tell (lost, "area", area, NULL,
            g_strdup_printf (_ ("its name is gone; it is called “%s” now."), name));
    }
  return areas != NULL;
}

/* Takes what is not in its place out of the tree. */
static gboolean
set_free (XushiDatabase *target, gint64 row, GError **error)
{
  g_autoptr (XushiStatement) statement = xushi_statement_new (
      target, "UPDATE indicator SET parent = NULL, \"group\" = (SELECT id FROM \"group\" g "
              "WHERE g.id = indicator.\"group\" AND g.area = indicator.area) WHERE id = :id");

  xushi_statement_bind_int (statement, ":id", row);
  return xushi_statement_run (statement, error);
}

/* One that is set free may leave parts of its own in the wrong place, so it is asked again. */
static gboolean
mend_tree (XushiDatabase *target, GPtrArray *lost, GError **error)
{
  for (;;)
    {
      g_autoptr (GPtrArray) faults
          = g_ptr_array_new_with_free_func ((GDestroyNotify) xushi_fault_free);

      if (!xushi_inspect_tree (target, faults, error))
        return FALSE;
      if (faults->len == 0)
        return TRUE;
      for (guint i = 0; i < faults->len; i++)
        {
          const XushiFault *fault = g_ptr_array_index (faults, i);

          tell (lost, NULL, fault->row, fault->key,
                g_strconcat (fault->sentence, _ (" It now stands by itself."), NULL));
          if (!set_free (target, fault->row, error))
            return FALSE;
        }
    }
}

static gboolean
is_empty (XushiDatabase *target, const char *sql, gboolean *empty, GError **error)
{
  g_autoptr (XushiStatement) statement = xushi_statement_new (target, sql);
  gint64 n;

  if (!xushi_statement_read_int (statement, &n, error))
    return FALSE;
  *empty = n == 0;
  return TRUE;
}

/* Every plan has one row of each of two tables. */
static gboolean
make_single_rows (XushiDatabase *target, GPtrArray *lost, GError **error)
{
  g_autofree char *plan = g_strdup_printf (
      "INSERT INTO plan (id, year) VALUES (1, coalesce ((SELECT CAST (substr (max (entered_at), 1, "
      "4) AS INTEGER) FROM reading WHERE substr (entered_at, 1, 4) BETWEEN '%d' AND '%d'), %d))",
      XUSHI_YEAR_MIN, XUSHI_YEAR_MAX, xushi_date_this_year ());
  gboolean no_plan, no_rule;

  if (!is_empty (target, "SELECT count (*) FROM plan", &no_plan, error)
      || !is_empty (target, "SELECT count (*) FROM rule", &no_rule, error))
    return FALSE;
  if (no_plan)
    tell (lost, "plan", 0, NULL,
          g_strdup (_ ("title, place and year are gone; check the year in the properties.")));
  if (no_rule)
    tell (lost, "rule", 0, NULL,
          g_strdup (_ ("the rules are gone; they are the usual ones now.")));
  return (!no_plan || xushi_database_execute (target, plan, error))
         && (!no_rule
             || xushi_database_execute (target, "INSERT INTO rule (id) VALUES (1)", error));
}

gboolean
xushi_rescue_mend (XushiDatabase *target, GPtrArray *lost, GError **error)
{
  return make_areas (target, lost, error) && run_steps (target, lost, error)
         && mend_tree (target, lost, error) && make_single_rows (target, lost, error);
}
