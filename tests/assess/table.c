/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "table.h"

#include "base/xushi-number.h"

#include <string.h>

void
table_free (Table *table)
{
  g_strfreev (table->columns);
  g_ptr_array_unref (table->rows);
  g_free (table);
}

Table *
table_load (const char *name)
{
  g_autofree char *path = g_build_filename (TABLE_DIR, name, NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) lines = NULL;
  Table *table = g_new0 (Table, 1);

  g_assert_true (g_file_get_contents (path, &text, NULL, &error));
  lines = g_strsplit (text, "\n", -1);
  table->columns = g_strsplit (lines[0], "\t", -1);
  table->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  for (char **line = lines + 1; *line != NULL; line++)
    if (**line != '\0')
      {
        GStrv cells = g_strsplit (*line, "\t", -1);

        if (g_strv_length (cells) != g_strv_length (table->columns))
          g_error ("%s: “%s” has %u cells", name, cells[0], g_strv_length (cells));
        g_ptr_array_add (table->rows, cells);
      }
  return table;
}

const char *
table_get (const Table *table, guint row, const char *column)
{
  GStrv cells = g_ptr_array_index (table->rows, row);

  for (guint i = 0; table->columns[i] != NULL; i++)
    if (g_str_equal (table->columns[i], column))
      return cells[i];
  return "";
}

static double
get_number (const Table *table, guint row, const char *column)
{
  g_autoptr (GError) error = NULL;
  double value;

  xushi_number_parse (table_get (table, row, column), NULL, &value, &error);
  g_assert_no_error (error);
  return value;
}

static void
read_spec (const Table *table, guint row, XushiSpec *spec)
{
  const char *frequency = table_get (table, row, "frequency");
  const char *aggregate = table_get (table, row, "aggregate");
  g_autoptr (GError) error = NULL;

  g_assert_true (xushi_measure_from_word (table_get (table, row, "measure"), &spec->measure));
  g_assert_true (xushi_bound_from_word (table_get (table, row, "bound"), &spec->target.bound));
  g_assert_true (*frequency == '\0' || xushi_frequency_from_word (frequency, &spec->frequency));
  g_assert_true (*aggregate == '\0' || xushi_aggregate_from_word (aggregate, &spec->aggregate));
  xushi_pace_parse (table_get (table, row, "pace"), &spec->pace, &error);
  g_assert_no_error (error);
  spec->target.low = get_number (table, row, "low");
  spec->target.high = get_number (table, row, "high");
  spec->tolerance = get_number (table, row, "tolerance");
  spec->baseline = get_number (table, row, "baseline");
  spec->slow_width = get_number (table, row, "slow_width");
  spec->passed_share = get_number (table, row, "passed_share");
  if (*table_get (table, row, "available_from") != '\0')
    spec->available_from = (int) get_number (table, row, "available_from");
  if (*table_get (table, row, "decimals") != '\0')
    spec->decimals = (int) get_number (table, row, "decimals");
  spec->joint = g_str_equal (table_get (table, row, "joint"), "yes");
  spec->reduction = g_str_equal (table_get (table, row, "reduction"), "yes");
  xushi_spec_set_string (&spec->unit, table_get (table, row, "unit"));
  xushi_spec_set_string (&spec->exempt, table_get (table, row, "exempt"));
  if (*table_get (table, row, "nodes") != '\0')
    {
      g_ptr_array_unref (spec->nodes);
      spec->nodes = xushi_nodes_parse (table_get (table, row, "nodes"), &error);
      g_assert_no_error (error);
    }
}

XushiIndicator *
table_make_indicator (const Table *table, guint row)
{
  XushiSpec *spec = xushi_spec_new (table_get (table, row, "id"));
  XushiIndicator *indicator = xushi_indicator_new (row + 1, spec);
  g_auto (GStrv) values = g_strsplit (table_get (table, row, "values"), ";", -1);
  g_auto (GStrv) manual = g_strsplit (table_get (table, row, "manual"), ";", -1);

  read_spec (table, row, spec);
  for (char **value = values; *value != NULL && **value != '\0'; value++)
    add_reading (indicator, atoi (*value), g_ascii_strtod (strchr (*value, ':') + 1, NULL));
  for (char **value = manual; *value != NULL && **value != '\0'; value++)
    {
      const XushiReading *known = xushi_indicator_get_reading (indicator, atoi (*value));
      XushiReading *reading
          = add_reading (indicator, atoi (*value), known != NULL ? known->value : XUSHI_UNKNOWN);

      reading->completion = g_ascii_strtod (strchr (*value, ':') + 1, NULL);
    }
  return indicator;
}

void
table_make_rules (const Table *table, guint row, XushiRules *rules)
{
  g_auto (GStrv) settings = g_strsplit (table_get (table, row, "rules"), ";", -1);

  xushi_rules_init (rules);
  for (char **setting = settings; *setting != NULL && **setting != '\0'; setting++)
    {
      char *value = strchr (*setting, '=');

      *value++ = '\0';
      if (g_str_equal (*setting, "judge") && g_str_equal (value, "ratio"))
        rules->judge = XUSHI_JUDGE_RATIO;
      else if (g_str_equal (*setting, "lead") && g_str_equal (value, "exact"))
        rules->lead = XUSHI_LEAD_EXACT;
      else if (g_str_equal (*setting, "slow"))
        rules->slow_width = g_ascii_strtod (value, NULL);
      else if (g_str_equal (*setting, "ratio_slow"))
        rules->ratio_slow = g_ascii_strtod (value, NULL);
      else if (g_str_equal (*setting, "start"))
        rules->start_month = atoi (value);
      else
        g_error ("unknown rule %s", *setting);
    }
}

static void
compare (const Table *table, guint row, const char *column, double value, int decimals)
{
  g_autofree char *printed = xushi_number_format (value, decimals);

  if (!g_str_equal (printed, table_get (table, row, column)))
    g_error ("%s: %s is “%s”, not “%s”", table_get (table, row, "id"), column, printed,
             table_get (table, row, column));
}

void
table_check_row (const Table *table, guint row)
{
  g_autoptr (XushiIndicator) indicator = table_make_indicator (table, row);
  XushiAssessment assessment;
  XushiRules rules;

  table_make_rules (table, row, &rules);
  xushi_assess (indicator, &rules, 2016, atoi (table_get (table, row, "month")), &assessment);
  compare (table, row, "completion", assessment.completion, 1);
  compare (table, row, "pace_now", assessment.pace, 1);
  compare (table, row, "lead", assessment.lead, 1);
  compare (table, row, "gap", assessment.gap, assessment.gap_decimals);
  if (!g_str_equal (xushi_light_to_word (assessment.light), table_get (table, row, "light")))
    g_error ("%s: the light is “%s”, not “%s”", table_get (table, row, "id"),
             xushi_light_to_word (assessment.light), table_get (table, row, "light"));
}

XushiReading *
add_reading (XushiIndicator *indicator, int month, double value)
{
  XushiReading *reading = xushi_reading_new (month);

  reading->value = value;
  xushi_indicator_take_reading (indicator, reading);
  return reading;
}

XushiAssessment
assess (XushiIndicator *indicator, int month)
{
  XushiAssessment assessment;
  XushiRules rules;

  xushi_rules_init (&rules);
  xushi_assess (indicator, &rules, 2016, month, &assessment);
  return assessment;
}
