/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/xushi-number.h"
#include "model/xushi-reading-check.h"
#include "model/xushi-spec.h"
#include "model/xushi-target-text.h"

#include <string.h>

/* Pace, nodes, targets and the checks of an indicator: the values of the model. */

static void
assert_pace (const char *text, const double *expected)
{
  XushiPace pace = { 0 }, again = { 0 };
  g_autofree char *written = NULL;

  g_assert_true (xushi_pace_parse (text, &pace, NULL));
  for (int month = 0; month <= 12; month++)
    g_assert_cmpfloat_with_epsilon (xushi_pace_at (&pace, month), expected[month], 1e-9);
  written = xushi_pace_to_text (&pace);
  g_assert_true (xushi_pace_parse (written, &again, NULL));
  g_assert_cmpint (again.kind, ==, pace.kind);
  g_assert_cmpint (again.month, ==, pace.month);
}

static void
test_pace (void)
{
  static const double linear[13] = { 0,         100.0 / 12, 200.0 / 12, 25,         400.0 / 12,
                                     500.0 / 12, 50,         700.0 / 12, 800.0 / 12, 75,
                                     1000.0 / 12, 1100.0 / 12, 100 };
  static const double quarterly[13] = { 0, 0, 0, 25, 25, 25, 50, 50, 50, 75, 75, 75, 100 };
  static const double year_end[13] = { 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 30, 60, 100 };
  static const double works[13] = { 0, 5, 15, 30, 45, 60, 70, 78, 85, 90, 94, 98, 100 };
  static const double once[13] = { 0, 0, 0, 0, 0, 0, 100, 100, 100, 100, 100, 100, 100 };
  static const double own[13] = { 0, 0, 0, 10.5, 20, 30, 40, 50, 60, 70, 80, 90, 100 };

  assert_pace ("linear", linear);
  assert_pace ("线性", linear);
  assert_pace ("季度", quarterly);
  assert_pace ("year-end", year_end);
  assert_pace ("works", works);
  assert_pace ("once:6", once);
  assert_pace ("一次性：6", once);
  assert_pace ("0/0/10.5/20/30/40/50/60/70/80/90/100", own);
}

static void
test_bad_pace (void)
{
  static const char *const bad[] = {
    "fast", "once:13", "once:0", "once:x", "1/2/3", "0/0/0/0/0/0/0/0/0/0/0/99",
    "0/5/4/20/30/40/50/60/70/80/90/100", "0/0/0/0/0/0/0/0/0/0/0/101",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      XushiPace pace = { .kind = XUSHI_PACE_WORKS };
      g_autoptr (GError) error = NULL;

      g_assert_false (xushi_pace_parse (bad[i], &pace, &error));
      g_assert_nonnull (error);
      g_assert_cmpint (pace.kind, ==, XUSHI_PACE_WORKS);
    }
}

static void
test_automatic_pace (void)
{
  static const struct
  {
    XushiMeasure measure;
    XushiBound bound;
    XushiPaceKind expected;
    gboolean rate;
  } cases[] = {
    { XUSHI_MEASURE_TOTAL, XUSHI_BOUND_AT_LEAST, XUSHI_PACE_LINEAR, FALSE },
    { XUSHI_MEASURE_TOTAL, XUSHI_BOUND_AT_MOST, XUSHI_PACE_LINEAR, FALSE },
    { XUSHI_MEASURE_MILESTONE, XUSHI_BOUND_AT_LEAST, XUSHI_PACE_LINEAR, FALSE },
    { XUSHI_MEASURE_LEVEL, XUSHI_BOUND_AT_LEAST, XUSHI_PACE_LINEAR, FALSE },
    { XUSHI_MEASURE_LEVEL, XUSHI_BOUND_AT_MOST, XUSHI_PACE_NONE, TRUE },
    { XUSHI_MEASURE_GROWTH, XUSHI_BOUND_AT_LEAST, XUSHI_PACE_NONE, TRUE },
    { XUSHI_MEASURE_POINTS, XUSHI_BOUND_AT_LEAST, XUSHI_PACE_NONE, TRUE },
    { XUSHI_MEASURE_TEXT, XUSHI_BOUND_AT_LEAST, XUSHI_PACE_NONE, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (XushiSpec) spec = xushi_spec_new ("指标");

      spec->measure = cases[i].measure;
      spec->target.bound = cases[i].bound;
      g_assert_cmpint (xushi_spec_get_pace (spec).kind, ==, cases[i].expected);
      g_assert_cmpint (xushi_spec_is_rate (spec), ==, cases[i].rate);
      spec->pace.kind = XUSHI_PACE_QUARTERLY;
      g_assert_cmpint (xushi_spec_get_pace (spec).kind, ==, XUSHI_PACE_QUARTERLY);
    }
}

static void
test_nodes (void)
{
  g_autoptr (GPtrArray) nodes
      = xushi_nodes_parse ("立项@2*10=2016-03-01；开工@4*20; 主体@9 ;;", NULL);
  g_autofree char *text = NULL;
  const XushiNode *first;

  g_assert_nonnull (nodes);
  g_assert_cmpuint (nodes->len, ==, 3);
  text = xushi_nodes_to_text (nodes);
  g_assert_cmpstr (text, ==, "立项@2*10=2016-03-01;开工@4*20;主体@9*1");
  first = g_ptr_array_index (nodes, 0);
  /* Finished in March, a month late: overdue in February, and no longer so in March. */
  g_assert_true (xushi_node_is_overdue (first, 2016, 2));
  g_assert_false (xushi_node_is_overdue (first, 2016, 3));
  g_assert_false (xushi_node_is_overdue (first, 2016, 1));
  g_assert_true (xushi_node_is_finished (first, 2017, 1));
  g_assert_cmpuint (xushi_nodes_count_finished (nodes, 2016, 2), ==, 0);
  g_assert_cmpuint (xushi_nodes_count_finished (nodes, 2016, 3), ==, 1);
}

static void
test_bad_nodes (void)
{
  static const char *const bad[]
      = { "立项", "立项@13", "立项@0*5", "@3*5", "立项@3*0", "立项@3*-1", "立项@3*10=2016-02-30",
          "立项@3*10=soon", "立项@x" };

  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (xushi_nodes_parse (bad[i], &error));
      g_assert_error (error, XUSHI_NODE_ERROR, XUSHI_NODE_ERROR_BAD_TEXT);
    }
}

typedef void (*Spoil) (XushiSpec *spec);

static void
spoil_name (XushiSpec *spec)
{
  g_clear_pointer (&spec->name, g_free);
}

static void
spoil_zero (XushiSpec *spec)
{
  spec->target.low = 0;
}

static void
spoil_range (XushiSpec *spec)
{
  spec->target.bound = XUSHI_BOUND_RANGE;
  spec->target.high = spec->target.low;
}

static void
spoil_corridor (XushiSpec *spec)
{
  spec->target.bound = XUSHI_BOUND_CORRIDOR;
}

static void
spoil_infinite (XushiSpec *spec)
{
  spec->baseline = HUGE_VAL;
}

static void
spoil_large (XushiSpec *spec)
{
  spec->target.low = 2e12;
}

static void
spoil_tolerance (XushiSpec *spec)
{
  spec->tolerance = -1;
}

static void
spoil_month (XushiSpec *spec)
{
  spec->available_from = 13;
}

static void
spoil_decimals (XushiSpec *spec)
{
  spec->decimals = XUSHI_DECIMALS_MAX + 1;
}

static void
spoil_width (XushiSpec *spec)
{
  spec->slow_width = -1;
  xushi_spec_set_string (&spec->override_reason, "跨年工程");
}

static void
spoil_reason (XushiSpec *spec)
{
  spec->slow_width = 20;
}

static void
test_check (void)
{
  static const Spoil spoils[]
      = { spoil_name,  spoil_zero,      spoil_range, spoil_corridor, spoil_infinite,
          spoil_large, spoil_tolerance, spoil_month, spoil_decimals,
          spoil_width,    spoil_reason };
  g_autoptr (XushiSpec) growth = xushi_spec_new ("增速");

  for (gsize i = 0; i < G_N_ELEMENTS (spoils); i++)
    {
      g_autoptr (XushiSpec) spec = xushi_spec_new ("新增就业");
      g_autoptr (GError) error = NULL;

      spec->target.low = 100;
      g_assert_true (xushi_spec_check (spec, NULL));
      spoils[i](spec);
      g_assert_false (xushi_spec_check (spec, &error));
      g_assert_cmpint ((int) error->domain, ==, (int) XUSHI_SPEC_ERROR);
    }
  /* A growth of 0, or below, is a target like any other. */
  growth->measure = XUSHI_MEASURE_GROWTH;
  growth->target.low = 0;
  g_assert_true (xushi_spec_check (growth, NULL));
}

/* A width of its own needs a reason; a reason may stand alone, for the tolerance. */
static void
test_override (void)
{
  g_autoptr (XushiSpec) spec = xushi_spec_new ("新增停车位");
  g_autoptr (GError) error = NULL;

  xushi_spec_set_string (&spec->override_reason, "跨年工程");
  g_assert_true (xushi_spec_check (spec, NULL));
  spec->slow_width = 0;
  g_assert_true (xushi_spec_check (spec, NULL));
  xushi_spec_set_string (&spec->override_reason, NULL);
  g_assert_false (xushi_spec_check (spec, &error));
  g_assert_error (error, XUSHI_SPEC_ERROR, XUSHI_SPEC_ERROR_BAD_RULE);
}

static void
test_spec_copy (void)
{
  g_autoptr (XushiSpec) spec = xushi_spec_new ("  新增就业  ");
  g_autoptr (XushiSpec) copy = NULL;

  g_assert_cmpstr (spec->name, ==, "新增就业");
  xushi_spec_set_string (&spec->unit, "   ");
  g_assert_null (spec->unit);
  spec->support = g_strsplit ("甲、乙", "、", -1);
  g_ptr_array_add (spec->nodes, xushi_node_new ("立项", 2, 10, NULL));
  copy = xushi_spec_copy (spec);
  g_assert_true (xushi_spec_equal (spec, copy));
  xushi_spec_set_string (&copy->target.reason, "调整");
  g_assert_false (xushi_spec_equal (spec, copy));
  g_clear_pointer (&copy->target.reason, g_free);
  ((XushiNode *) copy->nodes->pdata[0])->due_month = 3;
  g_assert_false (xushi_spec_equal (spec, copy));
}

static void
test_target_text (void)
{
  static const struct
  {
    const char *text;
    XushiBound bound;
    double low;
    double high;
  } cases[] = {
    { "200", XUSHI_BOUND_AT_LEAST, 200, XUSHI_UNKNOWN },  { "≥ 200", XUSHI_BOUND_AT_LEAST, 200, XUSHI_UNKNOWN },
    { "<=3", XUSHI_BOUND_AT_MOST, 3, XUSHI_UNKNOWN },     { "3以内", XUSHI_BOUND_AT_MOST, 3, XUSHI_UNKNOWN },
    { "8%以上", XUSHI_BOUND_AT_LEAST, 8, XUSHI_UNKNOWN },  { "10%左右", XUSHI_BOUND_ABOUT, 10, XUSHI_UNKNOWN },
    { "6%—6.5%", XUSHI_BOUND_RANGE, 6, 6.5 },   { "1~2", XUSHI_BOUND_RANGE, 1, 2 },
    { "不低于6%至不高于8%", XUSHI_BOUND_RANGE, 6, 8 }, { "6%以上-8%以下", XUSHI_BOUND_RANGE, 6, 8 },
    { "不低于 -5", XUSHI_BOUND_AT_LEAST, -5, XUSHI_UNKNOWN },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      XushiTarget target = { .low = XUSHI_UNKNOWN, .high = XUSHI_UNKNOWN }, again = target;
      g_autofree char *text = NULL;

      g_assert_true (xushi_target_parse (cases[i].text, "%", &target, NULL, NULL));
      g_assert_cmpint (target.bound, ==, cases[i].bound);
      g_assert_cmpfloat (target.low, ==, cases[i].low);
      g_assert_cmpint (xushi_is_known (target.high), ==, xushi_is_known (cases[i].high));
      text = xushi_target_to_edit_text (&target);
      g_assert_true (xushi_target_parse (text, "%", &again, NULL, NULL));
      g_assert_cmpint (again.bound, ==, target.bound);
      g_assert_cmpfloat (again.low, ==, target.low);
    }
}

/* Two figures without a sign between them are not one. */
static void
test_target_of_two_figures (void)
{
  static const char *const texts[] = { "12以上15", "6%约7%", "3不超过4以内", "≥1≤2" };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      XushiTarget target = { .bound = XUSHI_BOUND_ABOUT, .low = 1, .high = XUSHI_UNKNOWN };
      g_autoptr (GError) error = NULL;

      g_assert_false (xushi_target_parse (texts[i], "%", &target, NULL, &error));
      g_assert_error (error, XUSHI_NUMBER_ERROR, XUSHI_NUMBER_ERROR_NOT_A_NUMBER);
      g_assert_cmpint (target.bound, ==, XUSHI_BOUND_ABOUT);
      g_assert_cmpfloat (target.low, ==, 1);
    }
}

static void
test_words (void)
{
  XushiMeasure measure;
  XushiLight light = XUSHI_LIGHT_SLOW;

  for (int i = 0; i < XUSHI_N_MEASURES; i++)
    {
      g_assert_true (xushi_measure_from_word (xushi_measure_to_word ((XushiMeasure) i), &measure));
      g_assert_cmpint (measure, ==, i);
    }
  g_assert_true (xushi_measure_from_word ("百分点", &measure));
  g_assert_cmpint (measure, ==, XUSHI_MEASURE_POINTS);
  g_assert_false (xushi_light_from_word ("green", &light));
  g_assert_cmpint (light, ==, XUSHI_LIGHT_SLOW);
  g_assert_cmpstr (xushi_light_to_word (XUSHI_LIGHT_NONE), ==, "");
}

/* The rules of a month, each with the sentence that says what is wrong. */
static void
test_reading_check (void)
{
  static const struct
  {
    XushiReadingError code;
    int month;
    double value, completion;
    const char *note, *light_reason;
    XushiLight light;
    XushiMeasure measure;
    gboolean joint;
  } broken[] = {
    { XUSHI_READING_ERROR_MONTH, 13, 1, XUSHI_UNKNOWN, NULL, NULL, XUSHI_LIGHT_NONE,
      XUSHI_MEASURE_TOTAL, FALSE },
    { XUSHI_READING_ERROR_RANGE, 9, 1e15, XUSHI_UNKNOWN, NULL, NULL, XUSHI_LIGHT_NONE,
      XUSHI_MEASURE_TOTAL, FALSE },
    { XUSHI_READING_ERROR_JOINT, 1, 1, XUSHI_UNKNOWN, NULL, NULL, XUSHI_LIGHT_NONE,
      XUSHI_MEASURE_TOTAL, TRUE },
    { XUSHI_READING_ERROR_WORDS, 9, 1, XUSHI_UNKNOWN, NULL, NULL, XUSHI_LIGHT_NONE,
      XUSHI_MEASURE_TEXT, FALSE },
    { XUSHI_READING_ERROR_NODES, 9, 1, XUSHI_UNKNOWN, NULL, NULL, XUSHI_LIGHT_NONE,
      XUSHI_MEASURE_MILESTONE, FALSE },
    { XUSHI_READING_ERROR_COMPLETION, 9, 1, -5, "核定", NULL, XUSHI_LIGHT_NONE,
      XUSHI_MEASURE_TOTAL, FALSE },
    { XUSHI_READING_ERROR_NOTE, 9, 1, 50, NULL, NULL, XUSHI_LIGHT_NONE, XUSHI_MEASURE_TOTAL,
      FALSE },
    { XUSHI_READING_ERROR_REASON, 9, 1, XUSHI_UNKNOWN, NULL, "", XUSHI_LIGHT_SLOW,
      XUSHI_MEASURE_TOTAL, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (broken); i++)
    {
      g_autoptr (XushiSpec) spec = xushi_spec_new ("新增就业");
      g_autoptr (XushiReading) reading = xushi_reading_new (broken[i].month);
      g_autoptr (GError) error = NULL;

      spec->measure = broken[i].measure;
      if (spec->measure == XUSHI_MEASURE_MILESTONE)
        g_ptr_array_add (spec->nodes, xushi_node_new ("开工", 4, 1, NULL));
      spec->joint = broken[i].joint;
      reading->value = broken[i].value;
      reading->completion = broken[i].completion;
      reading->note = g_strdup (broken[i].note);
      reading->light = broken[i].light;
      reading->light_reason = g_strdup (broken[i].light_reason);
      g_assert_false (xushi_reading_check (spec, reading, &error));
      g_assert_error (error, XUSHI_READING_ERROR, (int) broken[i].code);
      /* Without an indicator only month and range are checked. */
      g_clear_error (&error);
      g_assert_cmpint (xushi_reading_check (NULL, reading, &error), ==,
                       broken[i].code > XUSHI_READING_ERROR_RANGE);
    }
}

static void
test_reading_check_net (void)
{
  g_autoptr (XushiSpec) spec = xushi_spec_new ("净增企业");
  g_autoptr (XushiReading) reading = xushi_reading_new (9);
  g_autoptr (GError) error = NULL;

  spec->net = TRUE;
  reading->value = 20;
  g_assert_true (xushi_reading_check (spec, reading, &error));
  reading->added = 30;
  reading->removed = 10;
  g_assert_true (xushi_reading_check (spec, reading, &error));
  reading->removed = 12;
  g_assert_false (xushi_reading_check (spec, reading, &error));
  g_assert_error (error, XUSHI_READING_ERROR, XUSHI_READING_ERROR_NET);
  g_assert_nonnull (strstr (error->message, "净增企业"));
}

/* A set of words, written, labelled and read back; an unknown word is none. */
static void
test_word_sets (void)
{
  guint set = 1u << XUSHI_DOUBT_UNIT | 1u << XUSHI_DOUBT_PART, read = 7;
  g_autofree char *words = xushi_vocabulary_set_to_words (&xushi_doubts, set);
  g_autofree char *none = xushi_vocabulary_set_to_words (&xushi_doubts, 0);

  g_assert_cmpstr (words, ==, "unit part");
  g_assert_cmpstr (none, ==, "");
  g_assert_false (xushi_vocabulary_set_from_words (&xushi_doubts, "unit colour", &read));
  g_assert_cmpuint (read, ==, 7);
  g_assert_true (xushi_vocabulary_set_from_words (&xushi_doubts, "  part 单位 ", &read));
  g_assert_cmpuint (read, ==, set);
  g_assert_true (xushi_vocabulary_set_from_words (&xushi_doubts, "", &read));
  g_assert_cmpuint (read, ==, 0);
}

/* What was confirmed is about the figure: it goes with it, and with nothing else. */
static void
test_confirmed (void)
{
  const guint both = 1u << XUSHI_DOUBT_FALL | 1u << XUSHI_DOUBT_LEVELS;
  g_autoptr (XushiReading) present = xushi_reading_new (8);
  g_autoptr (XushiReading) noted = NULL, grown = NULL, changed = NULL, table = NULL;

  present->value = 160;
  present->confirmed = both;
  present->confirmed_note = g_strdup ("160低于7月168");
  noted = xushi_reading_copy (present);
  noted->note = g_strdup ("统计局核减");
  xushi_reading_drop_confirmed (noted, present);
  g_assert_cmpuint (noted->confirmed, ==, both);
  grown = xushi_reading_copy (present);
  grown->last_year = 150;
  xushi_reading_drop_confirmed (grown, present);
  g_assert_cmpuint (grown->confirmed, ==, 1u << XUSHI_DOUBT_FALL);
  changed = xushi_reading_copy (present);
  changed->value = 161;
  xushi_reading_drop_confirmed (changed, present);
  g_assert_cmpuint (changed->confirmed, ==, 0);
  g_assert_null (changed->confirmed_note);
  /* A table that brings a figure together with its confirmation. */
  table = xushi_reading_copy (present);
  table->value = 162;
  table->confirmed = 1u << XUSHI_DOUBT_FALL;
  xushi_reading_drop_confirmed (table, present);
  g_assert_cmpuint (table->confirmed, ==, 1u << XUSHI_DOUBT_FALL);
  xushi_reading_drop_confirmed (table, NULL);
  g_assert_cmpuint (table->confirmed, ==, 1u << XUSHI_DOUBT_FALL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/values/pace", test_pace);
  g_test_add_func ("/model/values/bad-pace", test_bad_pace);
  g_test_add_func ("/model/values/automatic-pace", test_automatic_pace);
  g_test_add_func ("/model/values/nodes", test_nodes);
  g_test_add_func ("/model/values/bad-nodes", test_bad_nodes);
  g_test_add_func ("/model/values/check", test_check);
  g_test_add_func ("/model/values/override", test_override);
  g_test_add_func ("/model/values/spec-copy", test_spec_copy);
  g_test_add_func ("/model/values/target-text", test_target_text);
  g_test_add_func ("/model/values/target-text-of-two-figures", test_target_of_two_figures);
  g_test_add_func ("/model/values/words", test_words);
  g_test_add_func ("/model/values/word-sets", test_word_sets);
  g_test_add_func ("/model/values/confirmed", test_confirmed);
  g_test_add_func ("/model/reading/check", test_reading_check);
  g_test_add_func ("/model/reading/check-net", test_reading_check_net);
  return g_test_run ();
}
