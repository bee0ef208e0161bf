/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tables/xushi-values-table.h"

#include "tables/xushi-values-table-words.h"

static void
add_reading (XushiTable *table, const XushiSpec *spec, const XushiReading *reading)
{
  g_autofree char *confirmed = xushi_vocabulary_set_to_words (&xushi_doubts, reading->confirmed);
  g_autofree char *month = g_strdup_printf ("%d", reading->month);

  xushi_table_begin_row (table, xushi_table_get_n_rows (table) + 1);
  xushi_table_add_cell (table, spec->key);
  xushi_table_add_cell (table, spec->name);
  xushi_table_add_cell (table, month);
  xushi_table_add_number (table, reading->value);
  xushi_table_add_number (table, reading->last_year);
  xushi_table_add_number (table, reading->completion);
  xushi_table_add_number (table, reading->added);
  xushi_table_add_number (table, reading->removed);
  xushi_table_add_cell (table, reading->note);
  xushi_table_add_cell (table, reading->reason);
  xushi_table_add_cell (table, reading->next_step);
  xushi_table_add_cell (table, reading->source);
  xushi_table_add_cell (table, xushi_light_to_word (reading->light));
  xushi_table_add_cell (table, reading->light_reason);
  xushi_table_add_cell (table, confirmed);
  xushi_table_add_cell (table, reading->confirmed_note);
}

static void
add_indicator (XushiTable *table, XushiIndicator *indicator)
{
  for (int month = 1; month <= 12; month++)
    {
      const XushiReading *reading = xushi_indicator_get_reading (indicator, month);

      if (reading != NULL && !xushi_reading_is_blank (reading))
        add_reading (table, xushi_indicator_get_spec (indicator), reading);
    }
}

XushiTable *
xushi_values_table_write (XushiPlan *plan)
{
  XushiTable *table = xushi_table_new ();

  xushi_table_begin_row (table, 1);
  for (guint i = 0; i < XUSHI_VALUES_COLUMN_PREVIOUS; i++)
    xushi_table_add_cell (table, xushi_values_columns[i].name);
  for (guint a = 0; a < xushi_plan_get_n_areas (plan); a++)
    {
      XushiArea *area = xushi_plan_get_area (plan, a);

      for (guint i = 0; i < xushi_area_get_n_indicators (area); i++)
        add_indicator (table, xushi_area_get_indicator (area, i));
    }
  return table;
}
