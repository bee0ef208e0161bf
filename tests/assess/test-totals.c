/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "assess/xushi-judged-plan.h"
#include "base/xushi-i18n.h"
#include "base/xushi-number.h"
#include "table.h"

/* Counts, shares and the list of concerns (docs/domain.md, section 7). */

static void
add_lights (XushiTotals *totals, XushiLight light, int n)
{
  XushiAssessment assessment = { .light = light, .completion = XUSHI_UNKNOWN };

  for (int i = 0; i < n; i++)
    xushi_totals_add (totals, &assessment);
}

static double
sum_shares (const XushiTotals *totals)
{
  double sum = 0;

  for (int i = 0; i <= XUSHI_LIGHT_UNREPORTED; i++)
    sum += totals->shares[i];
  return xushi_number_round (sum, 6);
}

static void
test_shares (void)
{
  XushiTotals totals;

  xushi_totals_init (&totals);
  add_lights (&totals, XUSHI_LIGHT_DONE, 6);
  add_lights (&totals, XUSHI_LIGHT_ON_PACE, 15);
  add_lights (&totals, XUSHI_LIGHT_SLOW, 4);
  add_lights (&totals, XUSHI_LIGHT_BEHIND, 1);
  add_lights (&totals, XUSHI_LIGHT_UNREPORTED, 2);
  add_lights (&totals, XUSHI_LIGHT_NOT_DUE, 3);
  add_lights (&totals, XUSHI_LIGHT_EXEMPT, 1);
  add_lights (&totals, XUSHI_LIGHT_NONE, 5);
  xushi_totals_finish (&totals);
  g_assert_cmpuint (totals.n_all, ==, 32);
  g_assert_cmpuint (totals.n_judged, ==, 28);
  g_assert_cmpfloat (totals.shares[XUSHI_LIGHT_DONE], ==, 21.4);
  g_assert_cmpfloat (totals.shares[XUSHI_LIGHT_ON_PACE], ==, 53.6);
  g_assert_cmpfloat (totals.shares[XUSHI_LIGHT_SLOW], ==, 14.3);
  g_assert_cmpfloat (totals.shares[XUSHI_LIGHT_BEHIND], ==, 3.6);
  g_assert_cmpfloat (totals.shares[XUSHI_LIGHT_UNREPORTED], ==, 7.1);
  g_assert_cmpfloat (sum_shares (&totals), ==, 100);
  g_assert_false (xushi_is_known (totals.shares[XUSHI_LIGHT_NOT_DUE]));
  g_assert_false (xushi_is_known (totals.completion));
  g_assert_cmpint (xushi_totals_get_worst (&totals), ==, XUSHI_LIGHT_BEHIND);
}

static void
test_residue (void)
{
  XushiTotals totals;

  /* 3 × 33.3 leave 0.1: the better of equal classes gets it. */
  xushi_totals_init (&totals);
  add_lights (&totals, XUSHI_LIGHT_ON_PACE, 1);
  add_lights (&totals, XUSHI_LIGHT_SLOW, 1);
  add_lights (&totals, XUSHI_LIGHT_BEHIND, 1);
  xushi_totals_finish (&totals);
  g_assert_cmpfloat (totals.shares[XUSHI_LIGHT_ON_PACE], ==, 33.4);
  g_assert_cmpfloat (totals.shares[XUSHI_LIGHT_BEHIND], ==, 33.3);
  /* 3/7, 2/7, 2/7 = 42.9 + 28.6 + 28.6 = 100.1: the largest gives it back. */
  xushi_totals_init (&totals);
  add_lights (&totals, XUSHI_LIGHT_DONE, 2);
  add_lights (&totals, XUSHI_LIGHT_ON_PACE, 2);
  add_lights (&totals, XUSHI_LIGHT_SLOW, 3);
  xushi_totals_finish (&totals);
  g_assert_cmpfloat (totals.shares[XUSHI_LIGHT_SLOW], ==, 42.8);
  g_assert_cmpfloat (sum_shares (&totals), ==, 100);
}

static void
test_shares_always_add_up (void)
{
  for (int a = 0; a < 14; a++)
    for (int b = 0; b < 14; b++)
      for (int c = 0; c < 14; c++)
        {
          XushiTotals totals;

          xushi_totals_init (&totals);
          add_lights (&totals, XUSHI_LIGHT_DONE, a);
          add_lights (&totals, XUSHI_LIGHT_SLOW, b);
          add_lights (&totals, XUSHI_LIGHT_UNREPORTED, c);
          xushi_totals_finish (&totals);
          if (a + b + c > 0)
            g_assert_cmpfloat (sum_shares (&totals), ==, 100);
          else
            g_assert_false (xushi_is_known (totals.shares[XUSHI_LIGHT_DONE]));
        }
}

static void
test_completion (void)
{
  XushiAssessment a = { .light = XUSHI_LIGHT_DONE, .completion = 187.9 };
  XushiTotals totals;

  xushi_totals_init (&totals);
  xushi_totals_add (&totals, &a);
  a = (XushiAssessment){ .light = XUSHI_LIGHT_SLOW, .completion = 70.3 };
  xushi_totals_add (&totals, &a);
  a = (XushiAssessment){ .light = XUSHI_LIGHT_EXEMPT, .completion = 1 };
  xushi_totals_add (&totals, &a);
  a = (XushiAssessment){ .light = XUSHI_LIGHT_ON_PACE, .completion = 1, .used = TRUE };
  xushi_totals_add (&totals, &a);
  xushi_totals_finish (&totals);
  g_assert_cmpuint (totals.n_completion, ==, 2);
  g_assert_cmpfloat (totals.completion, ==, 85.2); /* (100 + 70.3) ÷ 2 = 85.15 */
}

/* Removing what was added leaves no trace, whatever was added in between. */
static void
test_remove (void)
{
  XushiAssessment kept = { .light = XUSHI_LIGHT_SLOW, .completion = 70.3 };
  XushiTotals totals, plain;

  xushi_totals_init (&totals);
  xushi_totals_init (&plain);
  xushi_totals_add (&plain, &kept);
  xushi_totals_finish (&plain);
  for (int i = 0; i < 1000; i++)
    {
      XushiAssessment other = { .light = (XushiLight) (i % XUSHI_N_LIGHTS),
                                .completion = i * 0.1 };

      xushi_totals_add (&totals, &other);
      if (i == 500)
        xushi_totals_add (&totals, &kept);
      xushi_totals_finish (&totals);
      xushi_totals_remove (&totals, &other);
    }
  xushi_totals_finish (&totals);
  g_assert_cmpmem (totals.counts, sizeof totals.counts, plain.counts, sizeof plain.counts);
  g_assert_cmpuint (totals.n_all, ==, 1);
  g_assert_cmpuint (totals.n_judged, ==, 1);
  g_assert_cmpfloat (totals.completion, ==, 70.3);
  g_assert_cmpfloat (totals.shares[XUSHI_LIGHT_SLOW], ==, 100);
  xushi_totals_remove (&totals, &kept);
  xushi_totals_finish (&totals);
  g_assert_false (xushi_is_known (totals.completion));
  g_assert_false (xushi_is_known (totals.shares[XUSHI_LIGHT_SLOW]));
}

static void
test_worst (void)
{
  XushiTotals totals;

  xushi_totals_init (&totals);
  g_assert_cmpint (xushi_totals_get_worst (&totals), ==, XUSHI_LIGHT_NONE);
  add_lights (&totals, XUSHI_LIGHT_EXEMPT, 1);
  g_assert_cmpint (xushi_totals_get_worst (&totals), ==, XUSHI_LIGHT_EXEMPT);
  add_lights (&totals, XUSHI_LIGHT_DONE, 1);
  g_assert_cmpint (xushi_totals_get_worst (&totals), ==, XUSHI_LIGHT_DONE);
  add_lights (&totals, XUSHI_LIGHT_UNREPORTED, 1);
  g_assert_cmpint (xushi_totals_get_worst (&totals), ==, XUSHI_LIGHT_UNREPORTED);
  add_lights (&totals, XUSHI_LIGHT_SLOW, 1);
  g_assert_cmpint (xushi_totals_get_worst (&totals), ==, XUSHI_LIGHT_SLOW);
}

/* An area with rows of the table of cases; @ids joined by blanks. */
static XushiArea *
make_area (gint64 id, const char *ids)
{
  g_autoptr (Table) table = table_load ("cases.tsv");
  g_autoptr (GPtrArray) indicators = g_ptr_array_new_with_free_func (g_object_unref);
  g_auto (GStrv) wanted = g_strsplit (ids, " ", -1);
  XushiArea *area = xushi_area_new (id, "民生实事");

  for (char **one = wanted; *one != NULL; one++)
    for (guint i = 0; i < table->rows->len; i++)
      if (g_str_equal (table_get (table, i, "id"), *one))
        g_ptr_array_add (indicators, table_make_indicator (table, i));
  g_assert_cmpuint (indicators->len, ==, g_strv_length (wanted));
  xushi_area_set_indicators (area, indicators);
  return area;
}

static XushiPlan *
make_plan (void)
{
  XushiPlan *plan = xushi_plan_new ();
  g_autoptr (GPtrArray) areas = g_ptr_array_new_with_free_func (g_object_unref);
  XushiPlanInfo info = { .year = 2016 };

  xushi_plan_set_info (plan, &info);
  g_ptr_array_add (areas, make_area (1, "r07 o01 m07 b01 w02 m03 u01 z01 z04"));
  g_ptr_array_add (areas, make_area (2, "d02 d03 n12 u03"));
  xushi_plan_set_areas (plan, areas);
  return plan;
}

static void
test_plan (void)
{
  g_autoptr (XushiPlan) plan = make_plan ();
  g_autoptr (XushiJudgedPlan) judged = xushi_judged_plan_new (plan, 9);
  XushiTotals whole, area;

  xushi_judged_plan_get_totals (judged, &whole);
  g_assert_cmpuint (whole.n_all, ==, 12);
  g_assert_cmpuint (whole.n_judged, ==, 10);
  g_assert_cmpuint (whole.counts[XUSHI_LIGHT_EXEMPT], ==, 1);
  g_assert_cmpuint (whole.counts[XUSHI_LIGHT_NOT_DUE], ==, 1);
  g_assert_cmpfloat (sum_shares (&whole), ==, 100);
  xushi_judged_plan_get_area_totals (judged, xushi_plan_get_area (plan, 0), &area);
  g_assert_cmpuint (area.n_all, ==, 8);
  g_assert_cmpuint (area.counts[XUSHI_LIGHT_DONE], ==, 1);
  g_assert_cmpuint (area.counts[XUSHI_LIGHT_UNREPORTED], ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  xushi_i18n_init ();
  g_test_add_func ("/assess/totals/shares", test_shares);
  g_test_add_func ("/assess/totals/residue", test_residue);
  g_test_add_func ("/assess/totals/shares-always-add-up", test_shares_always_add_up);
  g_test_add_func ("/assess/totals/completion", test_completion);
  g_test_add_func ("/assess/totals/remove", test_remove);
  g_test_add_func ("/assess/totals/worst", test_worst);
  g_test_add_func ("/assess/totals/plan", test_plan);
  return g_test_run ();
}
