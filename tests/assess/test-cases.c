/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/xushi-i18n.h"
#include "base/xushi-number.h"
#include "table.h"

#include <stdlib.h>
#include <string.h>

/* What the cases of vectors.tsv do not cover: every measure with every bound, and the figures
 * besides the judgement. */

static void
test_rows (void)
{
  g_autoptr (Table) table = table_load ("cases.tsv");

  g_assert_cmpuint (table->rows->len, >=, 140);
  for (guint i = 0; i < table->rows->len; i++)
    table_check_row (table, i);
}

/* Each judged measure is tried with each bound. */
static void
test_coverage (void)
{
  static const char *const measures[] = { "total", "growth", "level", "points" };
  static const char *const bounds[] = { "at-least", "at-most", "about", "range", "corridor" };
  g_autoptr (Table) cases = table_load ("cases.tsv");
  g_autoptr (Table) vectors = table_load ("vectors.tsv");
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  const Table *tables[] = { cases, vectors };

  for (gsize t = 0; t < G_N_ELEMENTS (tables); t++)
    for (guint i = 0; i < tables[t]->rows->len; i++)
      g_hash_table_add (seen, g_strconcat (table_get (tables[t], i, "measure"), " ",
                                           table_get (tables[t], i, "bound"), NULL));
  for (gsize m = 0; m < G_N_ELEMENTS (measures); m++)
    for (gsize b = 0; b < G_N_ELEMENTS (bounds); b++)
      {
        g_autofree char *pair = g_strconcat (measures[m], " ", bounds[b], NULL);

        if (!g_hash_table_contains (seen, pair))
          g_error ("no case of %s", pair);
      }
}

static XushiIndicator *
new_total (double target)
{
  XushiSpec *spec = xushi_spec_new ("新增停车位");

  spec->target.low = target;
  return xushi_indicator_new (1, spec);
}

static XushiSpec *
edit_spec (XushiIndicator *indicator)
{
  return (XushiSpec *) xushi_indicator_get_spec (indicator);
}

static void
test_net (void)
{
  g_autoptr (XushiIndicator) indicator = new_total (100);
  XushiReading *reading = add_reading (indicator, 9, XUSHI_UNKNOWN);
  XushiAssessment a;

  edit_spec (indicator)->net = TRUE;
  reading->added = 120.3;
  a = assess (indicator, 9);
  g_assert_cmpint (a.light, ==, XUSHI_LIGHT_UNREPORTED);
  reading->removed = 40.2;
  a = assess (indicator, 9);
  g_assert_cmpfloat (a.value, ==, 80.1);
  g_assert_cmpint (a.decimals, ==, 1);
  g_assert_cmpfloat (a.lead, ==, 5.1);
  reading->removed = XUSHI_UNKNOWN;
  reading->value = 60;
  a = assess (indicator, 9);
  g_assert_cmpfloat (a.value, ==, 60);
}

static void
test_in_month (void)
{
  g_autoptr (XushiIndicator) indicator = new_total (100);
  XushiAssessment a;

  add_reading (indicator, 1, 5);
  a = assess (indicator, 1);
  g_assert_cmpfloat (a.in_month, ==, 5);
  add_reading (indicator, 2, 12.3);
  a = assess (indicator, 2);
  g_assert_cmpfloat (a.in_month, ==, 7.3);
  add_reading (indicator, 4, 10);
  a = assess (indicator, 4);
  g_assert_false (xushi_is_known (a.in_month));
  add_reading (indicator, 3, 14.5);
  a = assess (indicator, 4);
  g_assert_cmpfloat (a.in_month, ==, -4.5);
  edit_spec (indicator)->joint = TRUE;
  a = assess (indicator, 2);
  g_assert_cmpfloat (a.in_month, ==, 12.3);
  edit_spec (indicator)->frequency = XUSHI_FREQUENCY_QUARTERLY;
  add_reading (indicator, 6, 40);
  a = assess (indicator, 8);
  g_assert_cmpfloat (a.in_month, ==, 25.5);
  edit_spec (indicator)->measure = XUSHI_MEASURE_LEVEL;
  a = assess (indicator, 8);
  g_assert_false (xushi_is_known (a.in_month));
}

/* Need and forecast only where they are meaningful (docs/domain.md, section 5.3). */
static void
test_need_and_forecast (void)
{
  g_autoptr (XushiIndicator) indicator = new_total (100);
  XushiAssessment a;

  add_reading (indicator, 5, 45.2);
  add_reading (indicator, 9, 100);
  add_reading (indicator, 12, 90);
  a = assess (indicator, 5);
  g_assert_cmpfloat (a.need, ==, 7.83); /* 54.8 ÷ 7 */
  g_assert_cmpfloat (a.forecast, ==, 108.48);
  a = assess (indicator, 9);
  g_assert_false (xushi_is_known (a.need));
  a = assess (indicator, 12);
  g_assert_false (xushi_is_known (a.need));
  g_assert_cmpfloat (a.forecast, ==, 90);
  edit_spec (indicator)->pace.kind = XUSHI_PACE_YEAR_END;
  a = assess (indicator, 5);
  g_assert_false (xushi_is_known (a.forecast));
  edit_spec (indicator)->target.bound = XUSHI_BOUND_AT_MOST;
  a = assess (indicator, 5);
  g_assert_true (a.used);
  g_assert_false (xushi_is_known (a.need));
}

static void
test_rest_of_year (void)
{
  g_autoptr (XushiIndicator) indicator = new_total (8);
  XushiAssessment a;

  edit_spec (indicator)->measure = XUSHI_MEASURE_GROWTH;
  add_reading (indicator, 9, 7.4);
  a = assess (indicator, 9);
  g_assert_false (xushi_is_known (a.rest));
  edit_spec (indicator)->passed_share = 0.75;
  a = assess (indicator, 9);
  g_assert_cmpfloat (a.rest, ==, 9.8); /* (8 − 0.75·7.4) ÷ 0.25 */
  edit_spec (indicator)->passed_share = 1;
  a = assess (indicator, 9);
  g_assert_false (xushi_is_known (a.rest));
}

static void
test_older_value (void)
{
  g_autoptr (XushiIndicator) indicator = new_total (8);
  XushiAssessment a;

  add_reading (indicator, 2, 0);
  add_reading (indicator, 5, XUSHI_UNKNOWN);
  a = assess (indicator, 9);
  g_assert_cmpint (a.light, ==, XUSHI_LIGHT_UNREPORTED);
  g_assert_cmpint (a.value_month, ==, 2);
  g_assert_cmpfloat (a.value, ==, 0);
  g_assert_false (xushi_is_known (a.completion));
  g_assert_false (xushi_is_known (a.pace));
  g_assert_cmpfloat (xushi_assess_marker (indicator, 2016, 9), ==, 75.0);
  xushi_indicator_clear_readings (indicator);
  a = assess (indicator, 9);
  g_assert_cmpint (a.light, ==, XUSHI_LIGHT_UNREPORTED);
  g_assert_cmpint (a.value_month, ==, 0);
  g_assert_false (xushi_is_known (a.value));
}

static void
test_flags (void)
{
  g_autoptr (Table) table = table_load ("cases.tsv");

  for (guint i = 0; i < table->rows->len; i++)
    {
      g_autoptr (XushiIndicator) indicator = table_make_indicator (table, i);
      g_autoptr (GString) flags = g_string_new (NULL);
      XushiAssessment a;
      XushiRules rules;

      table_make_rules (table, i, &rules);
      xushi_assess (indicator, &rules, 2016, atoi (table_get (table, i, "month")), &a);
      g_string_append (flags, a.manual ? "manual," : "");
      g_string_append (flags, a.above_range ? "above," : "");
      g_string_append (flags, a.used ? "used," : "");
      g_string_append (flags, a.basic ? "basic," : "");
      g_string_append (flags, a.spared ? "spared," : "");
      g_string_append (flags, a.n_overdue > 0 ? "overdue," : "");
      g_string_truncate (flags, flags->len > 0 ? flags->len - 1 : 0);
      if (!g_str_equal (flags->str, table_get (table, i, "flags")))
        g_error ("%s: “%s”, not “%s”", table_get (table, i, "id"), flags->str,
                 table_get (table, i, "flags"));
    }
}

static void
test_due_months (void)
{
  g_autoptr (XushiSpec) spec = xushi_spec_new ("x");
  int n = 0;

  for (int month = -1; month <= 14; month++)
    n += xushi_assess_is_due (spec, month);
  g_assert_cmpint (n, ==, 12);
  spec->joint = TRUE;
  g_assert_false (xushi_assess_is_due (spec, 1));
  g_assert_true (xushi_assess_is_due (spec, 2));
  spec->frequency = XUSHI_FREQUENCY_QUARTERLY;
  spec->available_from = 5;
  g_assert_false (xushi_assess_is_due (spec, 3));
  g_assert_false (xushi_assess_is_due (spec, 5));
  g_assert_true (xushi_assess_is_due (spec, 6));
}

static void
test_marker (void)
{
  g_autoptr (XushiIndicator) indicator = new_total (8);
  XushiSpec *spec = edit_spec (indicator);
  g_autoptr (GError) error = NULL;

  g_assert_cmpfloat (xushi_assess_marker (indicator, 2016, 5), ==, 41.7);
  spec->frequency = XUSHI_FREQUENCY_QUARTERLY;
  g_assert_cmpfloat (xushi_assess_marker (indicator, 2016, 5), ==, 25.0);
  g_assert_false (xushi_is_known (xushi_assess_marker (indicator, 2016, 2)));
  spec->frequency = XUSHI_FREQUENCY_MONTHLY;
  spec->measure = XUSHI_MEASURE_GROWTH;
  g_assert_false (xushi_is_known (xushi_assess_marker (indicator, 2016, 5)));
  spec->measure = XUSHI_MEASURE_MILESTONE;
  g_ptr_array_unref (spec->nodes);
  spec->nodes = xushi_nodes_parse ("a@2*1;b@7*3", &error);
  g_assert_no_error (error);
  g_assert_cmpfloat (xushi_assess_marker (indicator, 2016, 5), ==, 25.0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  xushi_i18n_init ();
  g_test_add_func ("/assess/cases/rows", test_rows);
  g_test_add_func ("/assess/cases/coverage", test_coverage);
  g_test_add_func ("/assess/cases/net", test_net);
  g_test_add_func ("/assess/cases/in-month", test_in_month);
  g_test_add_func ("/assess/cases/need-and-forecast", test_need_and_forecast);
  g_test_add_func ("/assess/cases/rest-of-year", test_rest_of_year);
  g_test_add_func ("/assess/cases/older-value", test_older_value);
  g_test_add_func ("/assess/cases/flags", test_flags);
  g_test_add_func ("/assess/cases/due-months", test_due_months);
  g_test_add_func ("/assess/cases/marker", test_marker);
  return g_test_run ();
}
