/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/xushi-status-table.h"

#include "base/xushi-i18n.h"
#include "base/xushi-number.h"

#include <string.h>

/* A terminal shows Chinese characters two columns wide. Columns are as wide as their widest cell;
 * names longer than this push the rest of their line to the right. */
#define MAX_WIDTH 40
#define GAP 2

typedef enum
{
  LIGHT,
  KEY,
  NAME,
  MONTH,
  VALUE,
  UNIT,
  COMPLETION,
  PACE,
  LEAD,
  DISTANCE,
  N_COLUMNS,
} Column;

static gboolean
is_right_aligned (guint column)
{
  return column == MONTH || column == VALUE || (column >= COMPLETION && column <= DISTANCE);
}

static guint
measure_text (const char *text)
{
  guint width = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_iszerowidth (c))
        width += g_unichar_iswide (c) ? 2 : 1;
    }
  return width;
}

static void
add_headings (XushiTable *table)
{
  const char *const titles[N_COLUMNS]
      = { C_ ("status", "Light"), C_ ("status", "Key"),        C_ ("status", "Indicator"),
          C_ ("status", "Month"), C_ ("status", "Cumulative"), C_ ("status", "Unit"),
          C_ ("status", "Completion"), C_ ("status", "Pace"),  C_ ("status", "Lead"),
          C_ ("status", "Gap") };

  xushi_table_begin_row (table, 0);
  for (guint i = 0; i < N_COLUMNS; i++)
    xushi_table_add_cell (table, titles[i]);
}

static void
add_percent (XushiTable *table, double value)
{
  g_autofree char *digits = xushi_number_format (value, 1);
  g_autofree char *text = g_strconcat (digits, *digits != '\0' ? "%" : "", NULL);

  xushi_table_add_cell (table, text);
}

static void
add_signed (XushiTable *table, double value, int decimals)
{
  g_autofree char *text = xushi_number_format_signed (value, decimals);

  xushi_table_add_cell (table, text);
}

static void
add_indicator (XushiTable *table, XushiIndicator *indicator, const XushiAssessment *judged)
{
  const XushiSpec *spec = xushi_indicator_get_spec (indicator);
  int depth = xushi_indicator_get_depth (indicator);
  g_autofree char *indented = g_strdup_printf ("%*s%s", depth * GAP, "", spec->name);
  g_autofree char *value = xushi_number_format (judged->value, judged->decimals);

  xushi_table_begin_row (table, 0);
  xushi_table_add_cell (table, xushi_light_to_label (judged->light));
  xushi_table_add_cell (table, spec->key);
  xushi_table_add_cell (table, indented);
  xushi_table_add_number (table,
                          judged->value_month != 0 ? judged->value_month : XUSHI_UNKNOWN);
  xushi_table_add_cell (table, value);
  xushi_table_add_cell (table, spec->unit);
  add_percent (table, judged->completion);
  add_percent (table, judged->pace);
  add_signed (table, judged->lead, 1);
  add_signed (table, judged->gap, judged->gap_decimals);
}

static void
add_area (XushiTable *table, XushiArea *area)
{
  xushi_table_begin_row (table, 0);
  xushi_table_add_cell (table, xushi_area_get_name (area));
}

/* An area is a row of one cell. @totals: (inout): of what is told */
static XushiTable *
build_table (XushiJudgedPlan *judged, const XushiCliFilter *filter, XushiTotals *totals)
{
  XushiPlan *plan = xushi_judged_plan_get_plan (judged);
  XushiTable *table = xushi_table_new ();

  add_headings (table);
  for (guint a = 0; a < xushi_plan_get_n_areas (plan); a++)
    {
      XushiArea *area = xushi_plan_get_area (plan, a);
      gboolean headed = filter != NULL && xushi_cli_filter_is_set (filter);

      if (!headed)
        add_area (table, area);
      for (guint i = 0; i < xushi_area_get_n_indicators (area); i++)
        {
          XushiIndicator *indicator = xushi_area_get_indicator (area, i);
          const XushiAssessment *assessment = xushi_judged_plan_get (judged, indicator);

          if (!xushi_cli_filter_takes (filter, indicator, assessment->light))
            continue;
          /* Of an area from which nothing is chosen nothing is told. */
          if (headed)
            add_area (table, area);
          headed = FALSE;
          add_indicator (table, indicator, assessment);
          xushi_totals_add (totals, assessment);
        }
    }
  return table;
}

static void
measure_columns (const XushiTable *table, guint widths[N_COLUMNS])
{
  memset (widths, 0, N_COLUMNS * sizeof *widths);
  for (guint row = 0; row < xushi_table_get_n_rows (table); row++)
    for (guint i = 0; xushi_table_get_n_cells (table, row) == N_COLUMNS && i < N_COLUMNS; i++)
      {
        guint width = measure_text (xushi_table_get_cell (table, row, i));

        widths[i] = MAX (widths[i], MIN (width, MAX_WIDTH));
      }
}

static void
append_blanks (GString *text, guint n)
{
  for (guint i = 0; i < n; i++)
    g_string_append_c (text, ' ');
}

static void
append_row (GString *text, const XushiTable *table, guint row, const guint widths[N_COLUMNS])
{
  for (guint i = 0; i < xushi_table_get_n_cells (table, row); i++)
    {
      const char *cell = xushi_table_get_cell (table, row, i);
      guint width = measure_text (cell);
      guint rest = widths[i] > width ? widths[i] - width : 0;

      if (is_right_aligned (i))
        append_blanks (text, rest);
      g_string_append (text, cell);
      append_blanks (text, (is_right_aligned (i) ? 0 : rest) + GAP);
    }
  while (text->len > 0 && text->str[text->len - 1] == ' ')
    g_string_truncate (text, text->len - 1);
  g_string_append_c (text, '\n');
}

/* 28 in all, of which 6 done, 15 on pace … */
static void
append_totals (GString *text, const XushiTotals *totals)
{
  g_string_append_printf (text, _ ("\n%u in all, %u judged:"), totals->n_all, totals->n_judged);
  for (int i = 0; i < XUSHI_N_LIGHTS; i++)
    if (totals->counts[i] > 0)
      {
        g_autofree char *share = xushi_number_format (totals->shares[i], 1);

        g_string_append_printf (text, " %s %u", xushi_light_to_label ((XushiLight) i),
                                totals->counts[i]);
        if (*share != '\0')
          g_string_append_printf (text, " (%s%%)", share);
      }
  g_string_append_c (text, '\n');
}

char *
xushi_status_to_text (XushiJudgedPlan *judged, const XushiCliFilter *filter)
{
  const XushiPlanInfo *info = xushi_plan_get_info (xushi_judged_plan_get_plan (judged));
  g_autoptr (XushiTable) table = NULL;
  XushiTotals totals;
  GString *text = g_string_new (info->title);
  guint widths[N_COLUMNS];

  g_string_append_printf (text, _ ("  %d, data to month %d"), info->year,
                          xushi_judged_plan_get_month (judged));
  g_string_append (text, info->demo ? _ ("  Demonstration data\n") : "\n");
  xushi_totals_init (&totals);
  table = build_table (judged, filter, &totals);
  xushi_totals_finish (&totals);
  measure_columns (table, widths);
  for (guint row = 0; row < xushi_table_get_n_rows (table); row++)
    {
      if (xushi_table_get_n_cells (table, row) == 1)
        g_string_append_c (text, '\n');
      append_row (text, table, row, widths);
    }
  append_totals (text, &totals);
  return g_string_free (text, FALSE);
}
