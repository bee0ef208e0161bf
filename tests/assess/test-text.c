/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "assess/xushi-assess-text.h"
#include "base/xushi-i18n.h"
#include "base/xushi-number.h"
#include "table.h"

#include <stdlib.h>
#include <string.h>

/* Judged figures in words: the rows of both tables of cases as shown on screen and paper, and what
 * the tables cannot express. */

static guint
find_row (const Table *table, const char *id)
{
  for (guint i = 0; i < table->rows->len; i++)
    if (g_str_equal (table_get (table, i, "id"), id))
      return i;
  g_error ("no case %s", id);
}

static void
expect (const Table *texts, guint row, const char *column, char *text)
{
  g_autofree char *owned = text;

  if (!g_str_equal (owned, table_get (texts, row, column)))
    g_error ("%s %s: “%s”, not “%s”", table_get (texts, row, "case"), column, owned,
             table_get (texts, row, column));
}

/* The tables have no units: totals count 家, levels are percentages. */
static void
give_unit (XushiSpec *spec)
{
  if (spec->unit == NULL && spec->measure == XUSHI_MEASURE_TOTAL)
    spec->unit = g_strdup ("家");
  else if (spec->unit == NULL && spec->measure == XUSHI_MEASURE_LEVEL)
    spec->unit = g_strdup ("%");
}

static void
test_table (void)
{
  g_autoptr (Table) texts = table_load ("texts.tsv");

  for (guint i = 0; i < texts->rows->len; i++)
    {
      g_autoptr (Table) table = table_load (table_get (texts, i, "table"));
      guint row = find_row (table, table_get (texts, i, "case"));
      g_autoptr (XushiIndicator) indicator = table_make_indicator (table, row);
      XushiSpec *spec = (XushiSpec *) xushi_indicator_get_spec (indicator);
      int month = atoi (table_get (table, row, "month"));
      XushiAssessment a;
      XushiRules rules;

      give_unit (spec);
      table_make_rules (table, row, &rules);
      xushi_assess (indicator, &rules, 2016, month, &a);
      expect (texts, i, "target", xushi_assess_target_text (spec));
      expect (texts, i, "lead", xushi_assess_lead_text (spec, &a));
      expect (texts, i, "phrase", xushi_assess_lead_phrase (spec, &a));
      expect (texts, i, "marks", xushi_assess_marks_text (&a));
      expect (texts, i, "explanation", xushi_assess_explain (indicator, &rules, 2016, month, &a));
    }
}

/* No case leaves the line empty, breaks it, or prints a minus zero or a NAN. */
static void
test_always_a_line (void)
{
  static const char *const names[] = { "vectors.tsv", "cases.tsv" };

  for (gsize t = 0; t < G_N_ELEMENTS (names); t++)
    {
      g_autoptr (Table) table = table_load (names[t]);

      for (guint i = 0; i < table->rows->len; i++)
        for (int month = 1; month <= 12; month++)
          {
            g_autoptr (XushiIndicator) indicator = table_make_indicator (table, i);
            g_autofree char *line = NULL;
            XushiAssessment a = assess (indicator, month);
            XushiRules rules;

            xushi_rules_init (&rules);
            line = xushi_assess_explain (indicator, &rules, 2016, month, &a);
            g_assert_cmpstr (line, !=, "");
            g_assert_null (strchr (line, '\n'));
            g_assert_null (strstr (line, "nan"));
            g_assert_null (strstr (line, "inf"));
            g_assert_null (strstr (line, "；；"));
          }
    }
}

static XushiIndicator *
new_total (void)
{
  XushiSpec *spec = xushi_spec_new ("新增就业");

  spec->target.low = 12000;
  spec->unit = g_strdup ("人");
  return xushi_indicator_new (1, spec);
}

static void
assert_explained (XushiIndicator *indicator, const char *expected)
{
  XushiAssessment a = assess (indicator, 9);
  g_autofree char *line = NULL;
  XushiRules rules;

  xushi_rules_init (&rules);
  line = xushi_assess_explain (indicator, &rules, 2016, 9, &a);
  g_assert_cmpstr (line, ==, expected);
}

static void
test_beside_the_figure (void)
{
  g_autoptr (XushiIndicator) indicator = new_total ();
  XushiSpec *spec = (XushiSpec *) xushi_indicator_get_spec (indicator);
  XushiReading *reading = add_reading (indicator, 9, 9860);

  assert_explained (indicator, "9860 ÷ 12000 = 82.2%；序时进度 9/12 = 75.0%；快7.2个百分点；"
                               "还需每月713人（1—9月月均1096人）");
  reading->revised = TRUE;
  spec->override_reason = g_strdup ("季节性强");
  reading->light = XUSHI_LIGHT_SLOW;
  assert_explained (indicator, "9860 ÷ 12000 = 82.2%；序时进度 9/12 = 75.0%；快7.2个百分点；"
                               "还需每月713人（1—9月月均1096人）；9月数据已修订；"
                               "单独规则：季节性强；人工亮灯：偏慢；按规则为正常");
  reading->light_reason = g_strdup ("数据待核");
  reading->revised = FALSE;
  reading->value = XUSHI_UNKNOWN;
  assert_explained (indicator, "9月未报；人工亮灯：偏慢（数据待核）；按规则为未报");
}

static void
test_net (void)
{
  g_autoptr (XushiIndicator) indicator = new_total ();
  XushiSpec *spec = (XushiSpec *) xushi_indicator_get_spec (indicator);
  XushiReading *reading = add_reading (indicator, 9, XUSHI_UNKNOWN);

  spec->net = TRUE;
  reading->added = 12500;
  reading->removed = 500;
  assert_explained (indicator, "新增12500 − 退出500 = 净增12000人；12000 ÷ 12000 = 100.0%；"
                               "序时进度 9/12 = 75.0%；快25.0个百分点；已完成年度目标");
}

static void
test_rest_of_year (void)
{
  g_autoptr (XushiIndicator) indicator = new_total ();
  XushiSpec *spec = (XushiSpec *) xushi_indicator_get_spec (indicator);

  spec->measure = XUSHI_MEASURE_GROWTH;
  spec->target.low = 8;
  spec->passed_share = 0.75;
  add_reading (indicator, 9, 7.4);
  assert_explained (indicator, "7.4% − 8% = −0.6个百分点，在允差1.0以内；后期需达到9.8%");
}

static void
test_figures (void)
{
  g_autoptr (XushiIndicator) indicator = new_total ();
  XushiSpec *spec = (XushiSpec *) xushi_indicator_get_spec (indicator);
  g_autofree char *value = NULL, *completion = NULL, *none = NULL, *no_completion = NULL;
  g_autofree char *in_month = NULL, *fixed = NULL, *light = NULL;
  XushiAssessment a;

  a = assess (indicator, 9);
  none = xushi_assess_value_text (&a);
  no_completion = xushi_assess_completion_text (&a);
  g_assert_cmpstr (none, ==, "—");
  g_assert_cmpstr (no_completion, ==, "—");
  add_reading (indicator, 8, 9000.25);
  add_reading (indicator, 9, 9860);
  a = assess (indicator, 9);
  value = xushi_assess_value_text (&a);
  completion = xushi_assess_completion_text (&a);
  in_month = xushi_assess_in_month_text (&a);
  light = xushi_assess_light_text (&a);
  g_assert_cmpstr (value, ==, "9860");
  g_assert_cmpstr (completion, ==, "82.2%");
  g_assert_cmpstr (in_month, ==, "859.75");
  g_assert_cmpstr (light, ==, "正常");
  spec->decimals = 1;
  a = assess (indicator, 9);
  fixed = xushi_assess_value_text (&a);
  g_assert_cmpstr (fixed, ==, "9860.0");
  g_assert_cmpstr (xushi_assess_gap_unit (spec), ==, "人");
  spec->measure = XUSHI_MEASURE_GROWTH;
  g_assert_cmpstr (xushi_assess_gap_unit (spec), ==, "个百分点");
}

static void
test_rules (void)
{
  g_autofree char *usual = NULL, *ratio = NULL, *narrow = NULL;
  XushiRules rules;

  xushi_rules_init (&rules);
  usual = xushi_assess_describe_rules (&rules);
  g_assert_cmpstr (usual, ==,
                   "不慢于序时进度为正常，慢10个百分点以内为偏慢，超过为滞后；"
                   "允差：增速1.0个百分点，提高类1.0个百分点，水平类0；"
                   "“左右”：比率0.2个百分点，总量5%；差距在允差以内为偏慢；3月前不判滞后");
  rules.judge = XUSHI_JUDGE_RATIO;
  rules.start_month = 1;
  rules.lead = XUSHI_LEAD_EXACT;
  ratio = xushi_assess_describe_rules (&rules);
  g_assert_true (g_str_has_prefix (ratio, "完成率÷序时进度不低于1.00为正常，不低于0.90为偏慢"));
  g_assert_true (g_str_has_suffix (ratio, "；序时差按未取整数字相减"));
  g_assert_null (strstr (ratio, "月前"));
  rules.judge = XUSHI_JUDGE_DIFFERENCE;
  rules.slow_width = 0;
  narrow = xushi_assess_describe_rules (&rules);
  g_assert_true (g_str_has_prefix (narrow, "不慢于序时进度为正常，慢于为滞后"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  xushi_i18n_init ();
  g_test_add_func ("/assess/text/table", test_table);
  g_test_add_func ("/assess/text/always-a-line", test_always_a_line);
  g_test_add_func ("/assess/text/beside-the-figure", test_beside_the_figure);
  g_test_add_func ("/assess/text/net", test_net);
  g_test_add_func ("/assess/text/rest-of-year", test_rest_of_year);
  g_test_add_func ("/assess/text/figures", test_figures);
  g_test_add_func ("/assess/text/rules", test_rules);
  return g_test_run ();
}
