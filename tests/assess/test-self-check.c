/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "assess/xushi-self-check.h"

#include "base/xushi-number.h"

#include <string.h>

/* A plan of one area, built up by a test. */
typedef struct
{
  XushiPlan *plan;
  GPtrArray *indicators;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  XushiPlanInfo info = { .office = (char *) "德清县发展和改革局", .year = 2016 };

  fixture->plan = xushi_plan_new ();
  xushi_plan_set_info (fixture->plan, &info);
  fixture->indicators = g_ptr_array_new_with_free_func (g_object_unref);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_ptr_array_unref (fixture->indicators);
  g_object_unref (fixture->plan);
}

/* An indicator without any problems. */
static XushiSpec *
add (Fixture *fixture, const char *key, XushiMeasure measure, double low)
{
  XushiSpec *spec = xushi_spec_new (key);

  xushi_spec_set_string (&spec->key, key);
  xushi_spec_set_string (&spec->unit, "家");
  xushi_spec_set_string (&spec->lead_department, "发改局");
  spec->measure = measure;
  spec->target.low = low;
  g_ptr_array_add (fixture->indicators,
                   xushi_indicator_new (fixture->indicators->len + 1, spec));
  return spec;
}

static XushiReading *
report (Fixture *fixture, int month, double value)
{
  XushiIndicator *last
      = g_ptr_array_index (fixture->indicators, fixture->indicators->len - 1);
  XushiReading *reading = xushi_reading_new (month);

  reading->value = value;
  xushi_indicator_take_reading (last, reading);
  return reading;
}

/* Asserts the findings at @month, as "key month" joined by blanks. */
static void
assert_found (Fixture *fixture, int month, const char *wanted)
{
  g_autoptr (GPtrArray) areas = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GString) found = g_string_new (NULL);
  XushiArea *area = xushi_area_new (1, "工作");

  g_ptr_array_add (areas, area);
  xushi_area_set_indicators (area, fixture->indicators);
  xushi_plan_set_areas (fixture->plan, areas);
  for (guint i = 0; i < fixture->indicators->len; i++)
    xushi_plan_register (fixture->plan, g_ptr_array_index (fixture->indicators, i));
  findings = xushi_self_check (fixture->plan, month);
  for (guint i = 0; i < findings->len; i++)
    {
      const XushiFinding *finding = g_ptr_array_index (findings, i);
      g_autofree char *text = xushi_finding_to_text (finding);

      g_string_append_printf (found, "%s%s %d", i > 0 ? ", " : "",
                              xushi_indicator_get_spec (finding->indicator)->key, finding->month);
      g_assert_true (g_str_has_prefix (text, xushi_indicator_get_spec (finding->indicator)->key));
      g_assert_nonnull (strstr (text, finding->sentence));
    }
  g_assert_cmpstr (found->str, ==, wanted);
}

static void
test_sound (Fixture *fixture, gconstpointer data)
{
  add (fixture, "total", XUSHI_MEASURE_TOTAL, 100);
  report (fixture, 1, 5);
  report (fixture, 2, 40);
  report (fixture, 3, 40);
  add (fixture, "growth", XUSHI_MEASURE_GROWTH, 8);
  report (fixture, 2, 0.5);
  report (fixture, 3, 9);
  assert_found (fixture, 3, "");
}

static void
test_attributes (Fixture *fixture, gconstpointer data)
{
  add (fixture, "target", XUSHI_MEASURE_TOTAL, XUSHI_UNKNOWN);
  xushi_spec_set_string (&add (fixture, "unit", XUSHI_MEASURE_LEVEL, 3)->unit, NULL);
  xushi_spec_set_string (&add (fixture, "lead", XUSHI_MEASURE_TOTAL, 3)->lead_department, NULL);
  add (fixture, "words", XUSHI_MEASURE_TEXT, XUSHI_UNKNOWN);
  assert_found (fixture, 0, "target 0, unit 0, lead 0");
}

static void
test_unreported (Fixture *fixture, gconstpointer data)
{
  add (fixture, "monthly", XUSHI_MEASURE_TOTAL, 100);
  report (fixture, 3, 20);
  add (fixture, "yearly", XUSHI_MEASURE_TOTAL, 100)->frequency = XUSHI_FREQUENCY_YEARLY;
  assert_found (fixture, 4, "monthly 4");
}

static void
test_falls (Fixture *fixture, gconstpointer data)
{
  add (fixture, "falls", XUSHI_MEASURE_TOTAL, 100);
  report (fixture, 2, 20);
  report (fixture, 3, 19);
  add (fixture, "net", XUSHI_MEASURE_TOTAL, 100)->net = TRUE;
  report (fixture, 2, 20);
  report (fixture, 3, 19);
  add (fixture, "level", XUSHI_MEASURE_LEVEL, 100);
  report (fixture, 2, 20);
  report (fixture, 3, 19);
  assert_found (fixture, 3, "falls 3");
}

static void
test_jumps (Fixture *fixture, gconstpointer data)
{
  add (fixture, "tenfold", XUSHI_MEASURE_TOTAL, 100);
  report (fixture, 8, 9);
  report (fixture, 9, 102);
  add (fixture, "shrinks", XUSHI_MEASURE_LEVEL, 100);
  report (fixture, 8, 95);
  report (fixture, 9, 9.4)->reason = g_strdup ("设备检修");
  assert_found (fixture, 9, "tenfold 9, shrinks 9");
}

static void
test_readings (Fixture *fixture, gconstpointer data)
{
  XushiReading *reading;

  add (fixture, "manual", XUSHI_MEASURE_MILESTONE, XUSHI_UNKNOWN);
  reading = report (fixture, 3, XUSHI_UNKNOWN);
  reading->completion = 30;
  add (fixture, "quarterly", XUSHI_MEASURE_TOTAL, 100)->frequency = XUSHI_FREQUENCY_QUARTERLY;
  report (fixture, 2, 10);
  report (fixture, 3, 20);
  add (fixture, "baseline", XUSHI_MEASURE_TOTAL, 100)->baseline = 90;
  report (fixture, 3, 30)->last_year = 91;
  assert_found (fixture, 3, "manual 3, quarterly 2, baseline 3");
}

static void
test_parts (Fixture *fixture, gconstpointer data)
{
  XushiSpec *part;

  add (fixture, "whole", XUSHI_MEASURE_TOTAL, 100);
  report (fixture, 2, 30);
  report (fixture, 3, 40);
  part = add (fixture, "part", XUSHI_MEASURE_TOTAL, 101);
  xushi_spec_set_string (&part->parent_key, "whole");
  report (fixture, 2, 30);
  report (fixture, 3, 41);
  part = add (fixture, "other", XUSHI_MEASURE_TOTAL, 999);
  xushi_spec_set_string (&part->parent_key, "whole");
  xushi_spec_set_string (&part->unit, "人");
  report (fixture, 3, 500);
  assert_found (fixture, 3, "part 0, part 3");
}

static void
test_rates (Fixture *fixture, gconstpointer data)
{
  XushiSpec *rate;

  add (fixture, "level", XUSHI_MEASURE_TOTAL, 500);
  report (fixture, 3, 110)->last_year = 100;
  rate = add (fixture, "close", XUSHI_MEASURE_GROWTH, 8);
  xushi_spec_set_string (&rate->name, "level");
  report (fixture, 3, 8);
  rate = add (fixture, "far", XUSHI_MEASURE_GROWTH, 8);
  xushi_spec_set_string (&rate->name, "level");
  report (fixture, 3, -4)->reason = g_strdup ("停产");
  assert_found (fixture, 3, "far 3");
}

static void
test_overdue (Fixture *fixture, gconstpointer data)
{
  XushiSpec *spec = add (fixture, "works", XUSHI_MEASURE_MILESTONE, XUSHI_UNKNOWN);
  GPtrArray *difficulties
      = g_ptr_array_new_with_free_func ((GDestroyNotify) xushi_difficulty_free);
  XushiDifficulty *difficulty = xushi_difficulty_new ("征地");

  g_ptr_array_add (spec->nodes, xushi_node_new ("立项", 2, 1, "2016-02-10"));
  g_ptr_array_add (spec->nodes, xushi_node_new ("开工", 3, 1, NULL));
  g_ptr_array_add (spec->nodes, xushi_node_new ("投用", 9, 1, NULL));
  xushi_spec_set_string (&difficulty->due, "2016-03-20");
  g_ptr_array_add (difficulties, difficulty);
  difficulty = xushi_difficulty_new ("已解决");
  xushi_spec_set_string (&difficulty->due, "2016-02-20");
  xushi_spec_set_string (&difficulty->result, "办结");
  g_ptr_array_add (difficulties, difficulty);
  xushi_indicator_take_difficulties (g_ptr_array_index (fixture->indicators, 0), difficulties);
  /* No reason, the node, the difficulty that was due; then the same of one that nobody was handed. */
  spec = add (fixture, "alone", XUSHI_MEASURE_MILESTONE, XUSHI_UNKNOWN);
  g_ptr_array_add (spec->nodes, xushi_node_new ("开工", 3, 1, NULL));
  assert_found (fixture, 3, "works 3, works 3, works 3, alone 3, alone 3, alone 3");
}

/* What is behind needs a reason, in its month or, for a quarter, in the month it was due. */
static void
test_reasons (Fixture *fixture, gconstpointer data)
{
  add (fixture, "silent", XUSHI_MEASURE_TOTAL, 100);
  report (fixture, 9, 30);
  add (fixture, "told", XUSHI_MEASURE_TOTAL, 100);
  report (fixture, 9, 30)->reason = g_strdup ("地块未交付");
  add (fixture, "slow", XUSHI_MEASURE_TOTAL, 100);
  report (fixture, 9, 70);
  assert_found (fixture, 9, "silent 9");
}

static void
test_office (Fixture *fixture, gconstpointer data)
{
  XushiPlanInfo info = { .year = 2016 };
  g_autoptr (GPtrArray) findings = NULL;
  g_autofree char *text = NULL;

  xushi_plan_set_info (fixture->plan, &info);
  findings = xushi_self_check (fixture->plan, 0);
  g_assert_cmpuint (findings->len, ==, 1);
  g_assert_null (((const XushiFinding *) g_ptr_array_index (findings, 0))->indicator);
  text = xushi_finding_to_text (g_ptr_array_index (findings, 0));
  g_assert_cmpstr (text, ==, ((const XushiFinding *) g_ptr_array_index (findings, 0))->sentence);
}

int
main (int argc, char **argv)
{
#define ADD(name, function) \
  g_test_add ("/assess/self-check/" name, Fixture, NULL, set_up, function, tear_down)

  g_test_init (&argc, &argv, NULL);
  ADD ("sound", test_sound);
  ADD ("attributes", test_attributes);
  ADD ("unreported", test_unreported);
  ADD ("falls", test_falls);
  ADD ("jumps", test_jumps);
  ADD ("readings", test_readings);
  ADD ("parts", test_parts);
  ADD ("rates", test_rates);
  ADD ("overdue", test_overdue);
  ADD ("reasons", test_reasons);
  ADD ("office", test_office);
#undef ADD
  return g_test_run ();
}
