/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/xushi-compare-table.h"

#include "assess/xushi-comparison-text.h"
#include "base/xushi-i18n.h"
#include "base/xushi-number.h"

static const char *const titles[]
    = { "mark",       "trend",      "key",   "area",  "name",  "lead_department", "then_month",
        "then_value", "then_completion", "then_lead", "then_gap", "then_light", "month", "value",
        "completion", "lead",       "gap",   "light", "difference", "explanation" };

static void
add_figure (XushiTable *table, double value, int decimals)
{
  g_autofree char *text = xushi_number_format (value, decimals);

  xushi_table_add_cell (table, text);
}

/* @judged: as it was on one side; @exists: whether it was in the plan then */
static void
add_side (XushiTable *table, const XushiAssessment *judged, gboolean exists)
{
  int month = judged->value_month != 0 ? judged->value_month : judged->due_month;
  g_autofree char *text = g_strdup_printf ("%d", month);

  if (!exists)
    {
      for (int i = 0; i < 6; i++)
        xushi_table_add_cell (table, NULL);
      return;
    }
  xushi_table_add_cell (table, month != 0 ? text : NULL);
  add_figure (table, judged->value, judged->decimals);
  add_figure (table, judged->completion, 1);
  add_figure (table, judged->lead, 1);
  add_figure (table, judged->gap, judged->gap_decimals);
  xushi_table_add_cell (table, xushi_light_to_word (judged->light));
}

static const XushiSpec *
get_spec (const XushiComparisonRow *row)
{
  return xushi_indicator_get_spec (row->indicator != NULL ? row->indicator : row->before);
}

static void
add_row (XushiTable *table, const XushiComparison *comparison, const XushiComparisonRow *row)
{
  const XushiSpec *spec = get_spec (row);
  g_autofree char *explanation = xushi_comparison_sentence (comparison, row, XUSHI_TELL_ALL);

  xushi_table_begin_row (table, xushi_table_get_n_rows (table) + 1);
  xushi_table_add_cell (table, xushi_comparison_row_to_word (row));
  xushi_table_add_cell (table, xushi_trend_to_word (row->trend));
  xushi_table_add_cell (table, spec->key);
  xushi_table_add_cell (table, xushi_area_get_name (row->area));
  xushi_table_add_cell (table, spec->name);
  xushi_table_add_cell (table, spec->lead_department);
  add_side (table, &row->then, row->before != NULL);
  add_side (table, &row->now, row->indicator != NULL);
  add_figure (table, row->difference, row->decimals);
  xushi_table_add_cell (table, explanation);
}

XushiTable *
xushi_compare_table_new (void)
{
  XushiTable *table = xushi_table_new ();

  xushi_table_begin_row (table, 1);
  for (gsize i = 0; i < G_N_ELEMENTS (titles); i++)
    xushi_table_add_cell (table, titles[i]);
  return table;
}

XushiTable *
xushi_compare_table_build (const XushiComparison *comparison)
{
  const GArray *rows = xushi_comparison_get_rows (comparison);
  XushiTable *table = xushi_compare_table_new ();
  char *language = xushi_i18n_begin_chinese ();

  for (guint i = 0; i < rows->len; i++)
    add_row (table, comparison, &g_array_index (rows, XushiComparisonRow, i));
  xushi_i18n_end_chinese (language);
  return table;
}

/* Whether @row is told; the others are counted. */
static gboolean
is_told (const XushiComparisonRow *row)
{
  return xushi_comparison_row_is_told (row) || row->trend == XUSHI_TREND_BETTER
         || row->trend == XUSHI_TREND_WORSE;
}

static void
append_row (GString *text, const XushiComparison *comparison, const XushiComparisonRow *row)
{
  const XushiSpec *spec = get_spec (row);
  g_autofree char *mark = xushi_comparison_mark (row);
  g_autofree char *sentence = xushi_comparison_sentence (comparison, row, XUSHI_TELL_ALL);

  g_string_append_printf (text, "  %s  %s  %s  %s\n", mark, spec->key, spec->name, sentence);
}

char *
xushi_compare_to_text (const XushiComparison *comparison)
{
  const GArray *rows = xushi_comparison_get_rows (comparison);
  const XushiArea *area = NULL;
  GString *text = g_string_new (NULL);
  guint n_others = 0;

  g_string_append_printf (text, _ ("Since “%s”, on the figures to month %d\n"),
                          xushi_comparison_get_name (comparison),
                          xushi_comparison_get_month (comparison));
  for (guint i = 0; i < rows->len; i++)
    {
      const XushiComparisonRow *row = &g_array_index (rows, XushiComparisonRow, i);

      if (!is_told (row))
        {
          n_others++;
          continue;
        }
      if (row->area != area)
        g_string_append_printf (text, "%s\n", xushi_area_get_name (row->area));
      area = row->area;
      append_row (text, comparison, row);
    }
  g_string_append_printf (text,
                          g_dngettext (GETTEXT_PACKAGE, "%u other item is as it was.\n",
                                       "%u other items are as they were.\n", n_others),
                          n_others);
  return g_string_free (text, FALSE);
}
