/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "assess/xushi-assess-text.h"
#include "base/xushi-i18n.h"
#include "base/xushi-number.h"
#include "table.h"

/* What overrides the computed light (docs/domain.md, section 6): hand, exemption, revision. */

static XushiIndicator *
new_slow_total (XushiReading **reading)
{
  XushiSpec *spec = xushi_spec_new ("新增停车位");
  XushiIndicator *indicator = xushi_indicator_new (1, spec);

  spec->target.low = 100;
  *reading = add_reading (indicator, 9, 70);
  return indicator;
}

static void
test_by_hand (void)
{
  XushiReading *reading;
  g_autoptr (XushiIndicator) indicator = new_slow_total (&reading);
  g_autofree char *text = NULL;
  XushiAssessment a = assess (indicator, 9);

  g_assert_cmpint (a.light, ==, XUSHI_LIGHT_SLOW);
  g_assert_false (a.by_hand);
  reading->light = XUSHI_LIGHT_ON_PACE;
  reading->light_reason = g_strdup ("已完工待验收");
  a = assess (indicator, 9);
  g_assert_cmpint (a.light, ==, XUSHI_LIGHT_ON_PACE);
  g_assert_cmpint (a.computed_light, ==, XUSHI_LIGHT_SLOW);
  g_assert_true (a.by_hand);
  g_assert_cmpfloat (a.lead, ==, -5.0);
  text = xushi_assess_light_text (&a);
  g_assert_cmpstr (text, ==, "正常（人工）");
  /* Another month is not touched. */
  add_reading (indicator, 10, 70);
  a = assess (indicator, 10);
  g_assert_false (a.by_hand);
  g_assert_cmpint (a.light, ==, XUSHI_LIGHT_BEHIND);
}

/* A light set by hand also applies where nothing was reported. */
static void
test_by_hand_without_value (void)
{
  XushiReading *reading;
  g_autoptr (XushiIndicator) indicator = new_slow_total (&reading);
  XushiAssessment a;

  reading->value = XUSHI_UNKNOWN;
  reading->light = XUSHI_LIGHT_BEHIND;
  a = assess (indicator, 9);
  g_assert_cmpint (a.light, ==, XUSHI_LIGHT_BEHIND);
  g_assert_cmpint (a.computed_light, ==, XUSHI_LIGHT_UNREPORTED);
}

static void
test_exempt (void)
{
  XushiReading *reading;
  g_autoptr (XushiIndicator) indicator = new_slow_total (&reading);
  XushiSpec *spec = (XushiSpec *) xushi_indicator_get_spec (indicator);
  XushiAssessment a;

  reading->light = XUSHI_LIGHT_BEHIND;
  spec->exempt = g_strdup ("人代会调整");
  a = assess (indicator, 9);
  g_assert_cmpint (a.light, ==, XUSHI_LIGHT_EXEMPT);
  g_assert_cmpint (a.computed_light, ==, XUSHI_LIGHT_EXEMPT);
  g_assert_false (a.by_hand);
  g_assert_cmpfloat (a.completion, ==, 70.0);
}

static void
test_revised (void)
{
  XushiReading *reading;
  g_autoptr (XushiIndicator) indicator = new_slow_total (&reading);
  XushiAssessment a = assess (indicator, 9);

  g_assert_false (a.revised);
  reading->revised = TRUE;
  a = assess (indicator, 9);
  g_assert_true (a.revised);
  g_assert_cmpint (a.light, ==, XUSHI_LIGHT_SLOW);
}

/* An empty cell is not zero, and zero is not empty. */
static void
test_empty_and_zero (void)
{
  XushiReading *reading;
  g_autoptr (XushiIndicator) indicator = new_slow_total (&reading);
  XushiAssessment a;

  reading->value = 0;
  a = assess (indicator, 9);
  g_assert_cmpint (a.light, ==, XUSHI_LIGHT_BEHIND);
  g_assert_cmpfloat (a.completion, ==, 0);
  reading->value = XUSHI_UNKNOWN;
  a = assess (indicator, 9);
  g_assert_cmpint (a.light, ==, XUSHI_LIGHT_UNREPORTED);
  g_assert_cmpint (a.value_month, ==, 0);
}

/* In every month, a worse light requires a worse lead: sweeping the value upwards never makes the
 * light worse. */
static void
test_monotonous (void)
{
  for (int month = 1; month <= 12; month++)
    for (int judge = 0; judge < 2; judge++)
      {
        XushiReading *reading;
        g_autoptr (XushiIndicator) indicator = new_slow_total (&reading);
        XushiRules rules;
        int last = 3;

        xushi_rules_init (&rules);
        rules.judge = judge == 0 ? XUSHI_JUDGE_DIFFERENCE : XUSHI_JUDGE_RATIO;
        for (int tenth = 0; tenth <= 1300; tenth++)
          {
            XushiAssessment a;

            add_reading (indicator, month, tenth / 10.0);
            xushi_assess (indicator, &rules, 2016, month, &a);
            g_assert_cmpint (a.light, <=, XUSHI_LIGHT_BEHIND);
            g_assert_cmpint ((int) a.light, <=, last);
            g_assert_true (month >= 3 || a.light != XUSHI_LIGHT_BEHIND);
            last = (int) a.light;
          }
        g_assert_cmpint (last, ==, XUSHI_LIGHT_DONE);
      }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  xushi_i18n_init ();
  g_test_add_func ("/assess/lights/by-hand", test_by_hand);
  g_test_add_func ("/assess/lights/by-hand-without-value", test_by_hand_without_value);
  g_test_add_func ("/assess/lights/exempt", test_exempt);
  g_test_add_func ("/assess/lights/revised", test_revised);
  g_test_add_func ("/assess/lights/empty-and-zero", test_empty_and_zero);
  g_test_add_func ("/assess/lights/monotonous", test_monotonous);
  return g_test_run ();
}
