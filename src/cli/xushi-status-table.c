/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/xushi-status-table.h"

#include "base/xushi-i18n.h"
#include "base/xushi-number.h"

static const char *const titles[]
    = { "key", "area", "name", "month", "value", "completion", "pace", "lead", "gap", "light",
        "need", "forecast", "explanation" };

static void
add_figure (XushiTable *table, double value, int decimals)
{
  g_autofree char *text = xushi_number_format (value, decimals);

  xushi_table_add_cell (table, text);
}

static void
add_month (XushiTable *table, const XushiAssessment *judged)
{
  int month = judged->value_month != 0 ? judged->value_month : judged->due_month;
  g_autofree char *text = g_strdup_printf ("%d", month);

  xushi_table_add_cell (table, month != 0 ? text : NULL);
}

static void
add_indicator (XushiTable *table, XushiJudgedPlan *plan, XushiArea *area,
               XushiIndicator *indicator)
{
  const XushiSpec *spec = xushi_indicator_get_spec (indicator);
  const XushiAssessment *judged = xushi_judged_plan_get (plan, indicator);
  g_autofree char *explanation = xushi_judged_plan_explain (plan, indicator);

  xushi_table_begin_row (table, xushi_table_get_n_rows (table) + 1);
  xushi_table_add_cell (table, spec->key);
  xushi_table_add_cell (table, xushi_area_get_name (area));
  xushi_table_add_cell (table, spec->name);
  add_month (table, judged);
  add_figure (table, judged->value, judged->decimals);
  add_figure (table, judged->completion, 1);
  add_figure (table, judged->pace, 1);
  add_figure (table, judged->lead, 1);
  add_figure (table, judged->gap, judged->gap_decimals);
  xushi_table_add_cell (table, xushi_light_to_word (judged->light));
  add_figure (table, judged->need, judged->gap_decimals + 1);
  add_figure (table, judged->forecast, judged->gap_decimals + 1);
  xushi_table_add_cell (table, explanation);
}

XushiTable *
xushi_status_table_build (XushiJudgedPlan *judged, const XushiCliFilter *filter)
{
  char *language = xushi_i18n_begin_chinese ();
  XushiPlan *plan = xushi_judged_plan_get_plan (judged);
  XushiTable *table = xushi_table_new ();

  xushi_table_begin_row (table, 1);
  for (gsize i = 0; i < G_N_ELEMENTS (titles); i++)
    xushi_table_add_cell (table, titles[i]);
  for (guint a = 0; a < xushi_plan_get_n_areas (plan); a++)
    {
      XushiArea *area = xushi_plan_get_area (plan, a);

      for (guint i = 0; i < xushi_area_get_n_indicators (area); i++)
        {
          XushiIndicator *indicator = xushi_area_get_indicator (area, i);

          if (xushi_cli_filter_takes (filter, indicator,
                                      xushi_judged_plan_get (judged, indicator)->light))
            add_indicator (table, judged, area, indicator);
        }
    }
  xushi_i18n_end_chinese (language);
  return table;
}
