/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "assess/xushi-judged-plan.h"
#include "base/xushi-i18n.h"
#include "base/xushi-number.h"
#include "table.h"

/* The judged plan: what it selects, and that what it caches equals what it would compute anew. */

/* An area with rows of the table of cases; @ids joined by blanks, empty for none. */
static XushiArea *
make_area (XushiPlan *plan, gint64 id, const char *name, const char *ids)
{
  g_autoptr (Table) table = table_load ("cases.tsv");
  g_autoptr (GPtrArray) indicators = g_ptr_array_new_with_free_func (g_object_unref);
  g_auto (GStrv) wanted = g_strsplit (ids, " ", -1);
  XushiArea *area = xushi_area_new (id, name);

  for (char **one = wanted; *one != NULL; one++)
    for (guint i = 0; i < table->rows->len; i++)
      if (g_str_equal (table_get (table, i, "id"), *one))
        {
          g_autoptr (XushiIndicator) made = table_make_indicator (table, i);
          XushiIndicator *indicator
              = xushi_indicator_new (id * 100 + (gint64) indicators->len,
                                     xushi_spec_copy (xushi_indicator_get_spec (made)));

          for (int month = 1; month <= 12; month++)
            if (xushi_indicator_get_reading (made, month) != NULL)
              xushi_indicator_take_reading (
                  indicator, xushi_reading_copy (xushi_indicator_get_reading (made, month)));
          g_ptr_array_add (indicators, indicator);
          xushi_plan_register (plan, indicator);
        }
  g_assert_cmpuint (indicators->len, ==, g_strv_length (wanted));
  xushi_area_set_indicators (area, indicators);
  return area;
}

static XushiPlan *
make_plan (const char *first, const char *second)
{
  XushiPlan *plan = xushi_plan_new ();
  g_autoptr (GPtrArray) areas = g_ptr_array_new_with_free_func (g_object_unref);
  XushiPlanInfo info = { .year = 2016 };

  xushi_plan_set_info (plan, &info);
  g_ptr_array_add (areas, make_area (plan, 1, first, "r07 o01 m07 b01 w02 m03 u01 z01 z04"));
  g_ptr_array_add (areas, make_area (plan, 2, second, "d02 d03 n12 u03"));
  xushi_plan_set_areas (plan, areas);
  return plan;
}

static char *
list_concerns (XushiJudgedPlan *judged, guint n)
{
  GArray *concerns = xushi_judged_plan_get_concerns (judged);
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < MIN (n, concerns->len); i++)
    {
      const XushiConcern *concern = &g_array_index (concerns, XushiConcern, i);

      g_string_append_printf (names, "%s ", xushi_indicator_get_name (concern->indicator));
      g_assert_cmpint (xushi_area_get_id (concern->area), ==,
                       xushi_indicator_get_area_id (concern->indicator));
    }
  return g_string_free (names, FALSE);
}

static void
test_concerns (void)
{
  g_autoptr (XushiPlan) plan = make_plan ("民生实事", "绿色发展");
  g_autoptr (XushiJudgedPlan) judged = xushi_judged_plan_new (plan, 9);
  g_autofree char *flagged = list_concerns (judged, xushi_judged_plan_get_n_flagged (judged));
  g_autofree char *all = list_concerns (judged, G_MAXUINT);
  GArray *concerns = xushi_judged_plan_get_concerns (judged);

  /* Behind: nodes −70.0, a rate four tolerances short, −35.0, −10.0 with a narrow amber. Slow:
   * −10.0, then −5.0 and half a tolerance in the order of the plan. */
  g_assert_cmpstr (flagged, ==, "n12 d02 m07 o01 u03 r07 d03 ");
  g_assert_cmpfloat (g_array_index (concerns, XushiConcern, 1).severity, ==, -40);
  /* Unreported indicators come last. */
  g_assert_cmpstr (all, ==, "n12 d02 m07 o01 u03 r07 d03 m03 ");
}

/* On pace with an overdue node comes after the slow ones; exempt ones are never listed, whatever
 * their nodes say. */
static void
test_kinds (void)
{
  XushiAssessment a = { .light = XUSHI_LIGHT_ON_PACE, .n_overdue = 1 };
  XushiConcern overdue = { .kind = xushi_concern_kind (&a), .severity = 5 };
  XushiConcern slow = { .kind = XUSHI_CONCERN_SLOW, .severity = -1 };
  XushiConcern behind = { .kind = XUSHI_CONCERN_BEHIND, .severity = XUSHI_UNKNOWN };
  XushiConcern worse = { .kind = XUSHI_CONCERN_BEHIND, .severity = -12 };
  XushiConcern later = { .kind = XUSHI_CONCERN_BEHIND, .severity = -12, .position = 3 };
  XushiConcern redder = { .kind = XUSHI_CONCERN_BEHIND, .severity = -12, .n_overdue = 1,
                          .position = 4 };

  g_assert_cmpint (overdue.kind, ==, XUSHI_CONCERN_OVERDUE);
  a.light = XUSHI_LIGHT_EXEMPT;
  g_assert_cmpint (xushi_concern_kind (&a), ==, XUSHI_CONCERN_NONE);
  a.light = XUSHI_LIGHT_NONE;
  a.n_overdue = 0;
  g_assert_cmpint (xushi_concern_kind (&a), ==, XUSHI_CONCERN_NONE);
  g_assert_cmpint (xushi_concern_compare (&slow, &overdue), <, 0);
  g_assert_cmpint (xushi_concern_compare (&slow, &behind), >, 0);
  g_assert_cmpint (xushi_concern_compare (&worse, &behind), <, 0);
  g_assert_cmpint (xushi_concern_compare (&worse, &worse), ==, 0);
  g_assert_cmpint (xushi_concern_compare (&worse, &later), <, 0);
  g_assert_cmpint (xushi_concern_compare (&later, &redder), >, 0);
}

static const char *
get_main_name (XushiPlan *plan)
{
  g_autoptr (XushiJudgedPlan) judged = xushi_judged_plan_new (plan, 9);

  return xushi_area_get_name (xushi_judged_plan_get_main_area (judged));
}

static void
test_main_targets (void)
{
  g_autoptr (XushiPlan) named = make_plan ("其他", "二、主要预期目标");
  g_autoptr (XushiPlan) unnamed = make_plan ("民生实事", "绿色发展");
  g_autoptr (XushiPlan) empty = xushi_plan_new ();
  g_autoptr (XushiPlan) hollow = make_plan ("民生实事", "绿色发展");
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (XushiJudgedPlan) judged = xushi_judged_plan_new (named, 9);
  g_autoptr (XushiJudgedPlan) nothing = xushi_judged_plan_new (empty, 9);
  g_autoptr (GPtrArray) of_main = xushi_judged_plan_list_targets (
      judged, xushi_judged_plan_get_main_area (judged));
  g_autoptr (GPtrArray) of_first
      = xushi_judged_plan_list_targets (judged, xushi_plan_get_area (named, 0));
  g_autoptr (GPtrArray) of_none = xushi_judged_plan_list_targets (nothing, NULL);

  g_assert_cmpstr (get_main_name (named), ==, "二、主要预期目标");
  g_assert_cmpstr (get_main_name (unnamed), ==, "民生实事");
  g_assert_null (xushi_judged_plan_get_main_area (nothing));
  xushi_area_set_indicators (xushi_plan_get_area (hollow, 0), none);
  g_assert_cmpstr (get_main_name (hollow), ==, "绿色发展");
  g_assert_cmpuint (of_main->len, ==, 4);
  g_assert_cmpuint (of_none->len, ==, 0);
  /* A text has no light and is not a target. */
  g_assert_cmpuint (of_first->len, ==, 8);
}

/* A text without a figure is not frozen; a figure without a light is. */
static void
test_snapshot_rows (void)
{
  g_autoptr (XushiPlan) plan = make_plan ("民生实事", "绿色发展");
  g_autoptr (XushiJudgedPlan) judged = xushi_judged_plan_new (plan, 9);
  XushiIndicator *first = xushi_area_get_indicator (xushi_plan_get_area (plan, 0), 0);
  XushiSpec *spec = xushi_spec_copy (xushi_indicator_get_spec (first));
  g_autoptr (GArray) rows = xushi_judged_plan_list_snapshot_rows (judged);
  g_autoptr (GArray) later = NULL;
  const XushiSnapshotRow *row = &g_array_index (rows, XushiSnapshotRow, 0);
  const XushiAssessment *assessment = xushi_judged_plan_get (judged, first);

  g_assert_cmpint (row->indicator, ==, xushi_indicator_get_id (first));
  g_assert_cmpfloat (row->value, ==, assessment->value);
  g_assert_cmpfloat (row->lead, ==, assessment->lead);
  g_assert_cmpint (row->light, ==, assessment->light);
  spec->target.low = XUSHI_UNKNOWN;
  xushi_indicator_take_spec (first, spec);
  xushi_plan_emit_changed (plan);
  later = xushi_judged_plan_list_snapshot_rows (judged);
  g_assert_cmpuint (later->len, ==, rows->len);
  row = &g_array_index (later, XushiSnapshotRow, 0);
  g_assert_cmpint (row->light, ==, XUSHI_LIGHT_NONE);
  g_assert_true (xushi_is_known (row->value));
}

static void
expect_same_totals (const XushiTotals *a, const XushiTotals *b)
{
  g_assert_cmpmem (a->counts, sizeof a->counts, b->counts, sizeof b->counts);
  g_assert_cmpuint (a->n_all, ==, b->n_all);
  g_assert_cmpuint (a->n_judged, ==, b->n_judged);
  g_assert_cmpuint (a->n_completion, ==, b->n_completion);
  g_assert_cmpint (a->tenths, ==, b->tenths);
  for (int i = 0; i <= XUSHI_LIGHT_UNREPORTED; i++)
    g_assert_true (a->shares[i] == b->shares[i]
                   || (!xushi_is_known (a->shares[i]) && !xushi_is_known (b->shares[i])));
}

static void
expect_same_doubts (XushiJudgedPlan *judged, XushiJudgedPlan *fresh)
{
  XushiPlan *plan = xushi_judged_plan_get_plan (judged);
  g_autoptr (GPtrArray) doubtful = xushi_judged_plan_list_doubtful (judged);

  g_assert_cmpuint (doubtful->len, ==, xushi_judged_plan_get_n_doubts (judged));
  g_assert_cmpuint (doubtful->len, ==, xushi_judged_plan_get_n_doubts (fresh));
  for (guint a = 0; a < xushi_plan_get_n_areas (plan); a++)
    {
      XushiArea *area = xushi_plan_get_area (plan, a);

      for (guint i = 0; i < xushi_area_get_n_indicators (area); i++)
        {
          XushiIndicator *indicator = xushi_area_get_indicator (area, i);
          const XushiDoubt *one = xushi_judged_plan_get_doubt (judged, indicator);
          const XushiDoubt *other = xushi_judged_plan_get_doubt (fresh, indicator);

          g_assert_true ((one == NULL) == (other == NULL));
          g_assert_cmpstr (one != NULL ? one->sentence : NULL, ==,
                           other != NULL ? other->sentence : NULL);
        }
    }
}

/* Everything that @judged returns equals what a new one returns. */
static void
expect_as_new (XushiJudgedPlan *judged)
{
  XushiPlan *plan = xushi_judged_plan_get_plan (judged);
  g_autoptr (XushiJudgedPlan) fresh
      = xushi_judged_plan_new (plan, xushi_judged_plan_get_month (judged));
  GArray *kept = xushi_judged_plan_get_concerns (judged);
  GArray *made = xushi_judged_plan_get_concerns (fresh);
  XushiTotals a, b;

  xushi_judged_plan_get_totals (judged, &a);
  xushi_judged_plan_get_totals (fresh, &b);
  expect_same_totals (&a, &b);
  for (guint i = 0; i < xushi_plan_get_n_areas (plan); i++)
    {
      xushi_judged_plan_get_area_totals (judged, xushi_plan_get_area (plan, i), &a);
      xushi_judged_plan_get_area_totals (fresh, xushi_plan_get_area (plan, i), &b);
      expect_same_totals (&a, &b);
    }
  g_assert_cmpuint (kept->len, ==, made->len);
  for (guint i = 0; i < kept->len; i++)
    {
      const XushiConcern *one = &g_array_index (kept, XushiConcern, i);
      const XushiConcern *other = &g_array_index (made, XushiConcern, i);

      g_assert_true (one->indicator == other->indicator);
      g_assert_true (one->area == other->area);
      g_assert_cmpint (xushi_concern_compare (one, other), ==, 0);
      g_assert_cmpint (xushi_judged_plan_get (judged, one->indicator)->light, ==,
                       xushi_judged_plan_get (fresh, one->indicator)->light);
    }
  expect_same_doubts (judged, fresh);
}

static XushiIndicator *
choose (XushiPlan *plan, GRand *random)
{
  XushiArea *area = xushi_plan_get_area (
      plan, (guint) g_rand_int_range (random, 0, (int) xushi_plan_get_n_areas (plan)));

  return xushi_area_get_indicator (
      area, (guint) g_rand_int_range (random, 0, (int) xushi_area_get_n_indicators (area)));
}

/* Like a command: the indicator emits first, then the plan. */
static void
edit (XushiPlan *plan, XushiIndicator *indicator, GRand *random)
{
  g_autoptr (GPtrArray) touched = g_ptr_array_new ();
  XushiReading *reading = xushi_reading_new (g_rand_int_range (random, 6, 10));

  reading->value = g_rand_int_range (random, 0, 120);
  xushi_indicator_take_reading (indicator, reading);
  if (g_rand_int_range (random, 0, 4) == 0)
    {
      XushiSpec *spec = xushi_spec_copy (xushi_indicator_get_spec (indicator));

      xushi_spec_set_string (&spec->exempt, spec->exempt == NULL ? "划转" : NULL);
      xushi_indicator_take_spec (indicator, spec);
    }
  g_ptr_array_add (touched, indicator);
  xushi_indicator_emit_changed (indicator);
  xushi_plan_emit_touched (plan, touched);
}

static void
ask_cb (XushiIndicator *indicator, XushiJudgedPlan *judged)
{
  xushi_judged_plan_get (judged, indicator);
  xushi_judged_plan_get_doubt (judged, indicator);
}

static void
test_edits (void)
{
  g_autoptr (XushiPlan) plan = make_plan ("民生实事", "绿色发展");
  g_autoptr (XushiJudgedPlan) judged = xushi_judged_plan_new (plan, 9);
  g_autoptr (GRand) random = g_rand_new_with_seed (7);

  /* A listener that queries as soon as the indicator emits, before the plan does. */
  g_signal_connect (xushi_area_get_indicator (xushi_plan_get_area (plan, 0), 1), "changed",
                    G_CALLBACK (ask_cb), judged);
  for (int i = 0; i < 400; i++)
    {
      edit (plan, choose (plan, random), random);
      if (i % 50 == 49)
        xushi_judged_plan_set_month (judged, g_rand_int_range (random, 1, 13));
      expect_as_new (judged);
    }
}

/* Rows deleted, added and moved; rules and year. */
static void
test_large_changes (void)
{
  g_autoptr (XushiPlan) plan = make_plan ("民生实事", "绿色发展");
  g_autoptr (XushiJudgedPlan) judged = xushi_judged_plan_new (plan, 9);
  g_autoptr (GPtrArray) left = g_ptr_array_new_with_free_func (g_object_unref);
  XushiArea *area = xushi_plan_get_area (plan, 0);
  XushiIndicator *gone = xushi_area_get_indicator (area, 0);
  XushiPlanInfo info = { .year = 2017 };
  XushiRules rules = *xushi_plan_get_rules (plan);

  expect_as_new (judged);
  for (guint i = xushi_area_get_n_indicators (area); i > 1; i--)
    g_ptr_array_add (left, g_object_ref (xushi_area_get_indicator (area, i - 1)));
  g_object_add_weak_pointer (G_OBJECT (gone), (gpointer *) &gone);
  xushi_plan_unregister (plan, gone);
  xushi_area_set_indicators (area, left);
  xushi_plan_emit_changed (plan);
  /* Nothing is kept of deleted rows. */
  g_assert_null (gone);
  expect_as_new (judged);
  rules.slow_width = 0;
  xushi_plan_set_rules (plan, &rules);
  expect_as_new (judged);
  xushi_plan_set_info (plan, &info);
  expect_as_new (judged);
}

typedef struct
{
  guint n;
  guint n_touched; /* of the last one; G_MAXUINT for all */
} Heard;

static void
changed_cb (XushiJudgedPlan *judged, GPtrArray *touched, Heard *heard)
{
  heard->n++;
  heard->n_touched = touched != NULL ? touched->len : G_MAXUINT;
}

static void
test_tells (void)
{
  g_autoptr (XushiPlan) plan = make_plan ("民生实事", "绿色发展");
  g_autoptr (XushiJudgedPlan) judged = xushi_judged_plan_new (plan, 9);
  g_autoptr (GRand) random = g_rand_new_with_seed (1);
  XushiIndicator *indicator = choose (plan, random);
  Heard heard = { 0 };

  g_signal_connect (judged, "changed", G_CALLBACK (changed_cb), &heard);
  edit (plan, indicator, random);
  g_assert_cmpuint (heard.n, ==, 1);
  g_assert_cmpuint (heard.n_touched, ==, 1);
  xushi_plan_freeze (plan);
  edit (plan, indicator, random);
  edit (plan, choose (plan, random), random);
  g_assert_cmpuint (heard.n, ==, 1);
  xushi_plan_thaw (plan);
  g_assert_cmpuint (heard.n, ==, 2);
  g_assert_cmpuint (heard.n_touched, ==, 2);
  xushi_plan_freeze (plan);
  xushi_plan_emit_changed (plan);
  edit (plan, indicator, random);
  xushi_plan_thaw (plan);
  g_assert_cmpuint (heard.n, ==, 3);
  g_assert_cmpuint (heard.n_touched, ==, G_MAXUINT);
  xushi_judged_plan_set_month (judged, 9);
  g_assert_cmpuint (heard.n, ==, 3);
  xushi_judged_plan_set_month (judged, 99);
  g_assert_cmpint (xushi_judged_plan_get_month (judged), ==, 12);
  g_assert_cmpuint (heard.n, ==, 4);
}

/* (borrowed): the three indicators of the test below: a whole, its part, and another one. */
static XushiIndicator *
get (XushiPlan *plan, guint i)
{
  return xushi_area_get_indicator (xushi_plan_get_area (plan, 0), i);
}

static void
enter (XushiPlan *plan, XushiIndicator *indicator, double value)
{
  g_autoptr (GPtrArray) touched = g_ptr_array_new ();
  XushiReading *reading = xushi_reading_new (9);

  reading->value = value;
  xushi_indicator_take_reading (indicator, reading);
  g_ptr_array_add (touched, indicator);
  xushi_indicator_emit_changed (indicator);
  xushi_plan_emit_touched (plan, touched);
}

/* An edit of the whole changes the doubts of its part, which is told; of others nothing is. */
static void
test_doubts (void)
{
  g_autoptr (XushiPlan) plan = xushi_plan_new ();
  g_autoptr (GPtrArray) areas = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) indicators = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) doubtful = NULL;
  g_autoptr (XushiJudgedPlan) judged = NULL;
  XushiArea *area = xushi_area_new (1, "民生实事");
  Heard heard = { 0 };

  for (guint i = 0; i < 3; i++)
    {
      static const char *const names[] = { "全部", "其中", "另外" };
      XushiSpec *spec = xushi_spec_new (names[i]);

      xushi_spec_set_string (&spec->key, names[i]);
      xushi_spec_set_string (&spec->parent_key, i == 1 ? names[0] : NULL);
      spec->target.low = 100;
      g_ptr_array_add (indicators, xushi_indicator_new (i + 1, spec));
    }
  xushi_area_set_indicators (area, indicators);
  g_ptr_array_add (areas, area);
  xushi_plan_set_areas (plan, areas);
  for (guint i = 0; i < 3; i++)
    xushi_plan_register (plan, g_ptr_array_index (indicators, i));
  judged = xushi_judged_plan_new (plan, 9);
  g_signal_connect (judged, "changed", G_CALLBACK (changed_cb), &heard);
  /* Before anybody asks, nothing is compared. */
  enter (plan, get (plan, 0), 60);
  enter (plan, get (plan, 1), 50);
  g_assert_cmpuint (heard.n_touched, ==, 1);
  g_assert_cmpuint (xushi_judged_plan_get_n_doubts (judged), ==, 0);
  enter (plan, get (plan, 2), 5000);
  g_assert_cmpuint (heard.n_touched, ==, 1);
  g_assert_cmpuint (xushi_judged_plan_get_n_doubts (judged), ==, 1);
  enter (plan, get (plan, 0), 45);
  g_assert_cmpuint (heard.n_touched, ==, 2);
  g_assert_cmpuint (xushi_judged_plan_get_n_doubts (judged), ==, 2);
  g_assert_cmpint (xushi_judged_plan_get_doubt (judged, get (plan, 1))->kind, ==,
                   XUSHI_DOUBT_PART);
  doubtful = xushi_judged_plan_list_doubtful (judged);
  g_assert_true (g_ptr_array_index (doubtful, 0) == get (plan, 1));
  enter (plan, get (plan, 0), 55);
  g_assert_cmpuint (heard.n_touched, ==, 2);
  enter (plan, get (plan, 0), 56);
  g_assert_cmpuint (heard.n_touched, ==, 1);
  g_assert_cmpuint (xushi_judged_plan_get_n_doubts (judged), ==, 1);
  /* Of another month, other doubts. */
  xushi_judged_plan_set_month (judged, 8);
  g_assert_cmpuint (xushi_judged_plan_get_n_doubts (judged), ==, 0);
}

/* Who is whose part may change, too. */
static void
test_doubts_of_other_relatives (void)
{
  g_autoptr (XushiPlan) plan = make_plan ("民生实事", "绿色发展");
  g_autoptr (XushiJudgedPlan) judged = xushi_judged_plan_new (plan, 9);
  g_autoptr (GRand) random = g_rand_new_with_seed (11);

  for (int i = 0; i < 100; i++)
    {
      XushiIndicator *one = choose (plan, random), *other = choose (plan, random);
      g_autofree char *key
          = g_strdup_printf ("%" G_GINT64_FORMAT, xushi_indicator_get_id (one));
      XushiSpec *spec = xushi_spec_copy (xushi_indicator_get_spec (one));

      xushi_spec_set_string (&spec->key, key);
      xushi_spec_set_string (&spec->parent_key,
                             one != other ? xushi_indicator_get_spec (other)->key : NULL);
      spec->measure = i % 5 == 0 ? XUSHI_MEASURE_GROWTH : XUSHI_MEASURE_TOTAL;
      xushi_spec_set_string (&spec->name, i % 3 == 0 ? "同名" : key);
      xushi_indicator_take_spec (one, spec);
      xushi_plan_register (plan, one);
      edit (plan, one, random);
      expect_as_new (judged);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  xushi_i18n_init ();
  g_test_add_func ("/assess/judged/concerns", test_concerns);
  g_test_add_func ("/assess/judged/kinds", test_kinds);
  g_test_add_func ("/assess/judged/main-targets", test_main_targets);
  g_test_add_func ("/assess/judged/snapshot-rows", test_snapshot_rows);
  g_test_add_func ("/assess/judged/edits", test_edits);
  g_test_add_func ("/assess/judged/large-changes", test_large_changes);
  g_test_add_func ("/assess/judged/tells", test_tells);
  g_test_add_func ("/assess/judged/doubts", test_doubts);
  g_test_add_func ("/assess/judged/doubts-of-other-relatives", test_doubts_of_other_relatives);
  return g_test_run ();
}
