/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/xushi-plan-table.h"

#include "base/xushi-number.h"
#include "exchange/xushi-plan-table-words.h"

/* A target keeps the decimals that it is printed with, and more where it has more. */
static void
add_target (XushiTable *table, double value, int decimals)
{
  g_autofree char *text
      = xushi_number_format (value, MAX (decimals, xushi_number_decimals_of (value)));

  xushi_table_add_cell (table, text);
}

static void
add_integer (XushiTable *table, int value)
{
  g_autofree char *text = g_strdup_printf ("%d", value);

  xushi_table_add_cell (table, text);
}

static void
add_switch (XushiTable *table, gboolean value)
{
  xushi_table_add_cell (table, value ? "yes" : "no");
}

static void
add_target_columns (XushiTable *table, const XushiSpec *spec)
{
  xushi_table_add_cell (table, xushi_measure_to_word (spec->measure));
  xushi_table_add_cell (table, xushi_bound_to_word (spec->target.bound));
  add_target (table, spec->target.low, spec->decimals);
  add_target (table, spec->target.high, spec->decimals);
  xushi_table_add_cell (table, spec->unit);
  if (spec->decimals == XUSHI_DECIMALS_AUTO)
    xushi_table_add_cell (table, NULL);
  else
    add_integer (table, spec->decimals);
  xushi_table_add_number (table, spec->tolerance);
  xushi_table_add_number (table, spec->baseline);
}

static void
add_rhythm_columns (XushiTable *table, const XushiSpec *spec)
{
  g_autofree char *pace = xushi_pace_to_text (&spec->pace);

  xushi_table_add_cell (table, pace);
  xushi_table_add_cell (table, xushi_frequency_to_word (spec->frequency));
  add_integer (table, spec->available_from);
  add_switch (table, spec->joint);
  xushi_table_add_cell (table, xushi_aggregate_to_word (spec->aggregate));
  add_switch (table, spec->binding);
  add_switch (table, spec->reduction);
  add_switch (table, spec->net);
}

static void
add_people_columns (XushiTable *table, const XushiSpec *spec)
{
  g_autofree char *support = spec->support != NULL ? g_strjoinv ("、", spec->support) : NULL;
  g_autofree char *nodes = xushi_nodes_to_text (spec->nodes);

  xushi_table_add_cell (table, spec->exempt);
  xushi_table_add_cell (table, spec->lead_department);
  xushi_table_add_cell (table, support);
  xushi_table_add_cell (table, spec->leader);
  xushi_table_add_cell (table, nodes);
  xushi_table_add_cell (table, spec->quote);
  xushi_table_add_cell (table, spec->note);
}

static void
add_indicator (XushiTable *table, XushiArea *area, XushiIndicator *indicator)
{
  const XushiSpec *spec = xushi_indicator_get_spec (indicator);

  xushi_table_begin_row (table, xushi_table_get_n_rows (table) + 1);
  xushi_table_add_cell (table, spec->key);
  xushi_table_add_cell (table, spec->parent_key);
  xushi_table_add_cell (table, xushi_area_get_name (area));
  xushi_table_add_cell (table, spec->group);
  xushi_table_add_cell (table, spec->name);
  add_target_columns (table, spec);
  add_rhythm_columns (table, spec);
  add_people_columns (table, spec);
}

XushiTable *
xushi_plan_table_write (XushiPlan *plan)
{
  XushiTable *table = xushi_table_new ();

  xushi_table_begin_row (table, 1);
  for (guint i = 0; i < XUSHI_N_PLAN_COLUMNS; i++)
    xushi_table_add_cell (table, xushi_plan_columns[i].name);
  for (guint a = 0; a < xushi_plan_get_n_areas (plan); a++)
    {
      XushiArea *area = xushi_plan_get_area (plan, a);

      for (guint i = 0; i < xushi_area_get_n_indicators (area); i++)
        add_indicator (table, area, xushi_area_get_indicator (area, i));
    }
  return table;
}
