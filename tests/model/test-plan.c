/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/xushi-number.h"
#include "model/xushi-plan.h"

/* Plan, area and indicator as objects: lookups, signals, and how often each is emitted. */

static XushiIndicator *
make (gint64 id, const char *key)
{
  XushiSpec *spec = xushi_spec_new ("指标");

  xushi_spec_set_string (&spec->key, key);
  return xushi_indicator_new (id, spec);
}

static void
test_register (void)
{
  g_autoptr (XushiPlan) plan = xushi_plan_new ();
  g_autoptr (XushiIndicator) a = make (1, "A"), b = make (2, "B");
  XushiSpec *renamed;

  xushi_plan_register (plan, a);
  xushi_plan_register (plan, b);
  g_assert_cmpuint (xushi_plan_get_n_indicators (plan), ==, 2);
  g_assert_true (xushi_plan_find_indicator (plan, 2) == b);
  g_assert_true (xushi_plan_find_key (plan, "A") == a);

  /* The two indicators swap their keys. */
  renamed = xushi_spec_copy (xushi_indicator_get_spec (a));
  xushi_spec_set_string (&renamed->key, "B");
  xushi_indicator_take_spec (a, renamed);
  renamed = xushi_spec_copy (xushi_indicator_get_spec (b));
  xushi_spec_set_string (&renamed->key, "A");
  xushi_indicator_take_spec (b, renamed);
  xushi_plan_register (plan, a);
  xushi_plan_register (plan, b);
  g_assert_true (xushi_plan_find_key (plan, "A") == b);
  g_assert_true (xushi_plan_find_key (plan, "B") == a);

  xushi_plan_unregister (plan, a);
  g_assert_null (xushi_plan_find_key (plan, "B"));
  g_assert_null (xushi_plan_find_indicator (plan, 1));
  g_assert_true (xushi_plan_find_key (plan, "A") == b);
}

static void
count_cb (guint *n)
{
  (*n)++;
}

static void
test_freeze (void)
{
  g_autoptr (XushiPlan) plan = xushi_plan_new ();
  XushiPlanInfo info = { .title = (char *) "标题", .year = 2016 };
  XushiRules rules;
  guint n = 0;

  xushi_rules_init (&rules);
  g_signal_connect_swapped (plan, "changed", G_CALLBACK (count_cb), &n);
  xushi_plan_set_info (plan, &info);
  g_assert_cmpuint (n, ==, 1);
  xushi_plan_freeze (plan);
  xushi_plan_freeze (plan);
  xushi_plan_set_info (plan, &info);
  xushi_plan_thaw (plan);
  xushi_plan_set_rules (plan, &rules);
  g_assert_cmpuint (n, ==, 1);
  xushi_plan_thaw (plan);
  g_assert_cmpuint (n, ==, 2);
  xushi_plan_freeze (plan);
  xushi_plan_thaw (plan);
  g_assert_cmpuint (n, ==, 2);
}

typedef struct
{
  guint n_calls;
  guint position;
  guint removed;
  guint added;
} Stretch;

static void
items_changed_cb (GListModel *model, guint position, guint removed, guint added, Stretch *stretch)
{
  *stretch = (Stretch) { stretch->n_calls + 1, position, removed, added };
}

/* The rows named by the letters of @order; @all has one for each letter. */
static void
set_order (XushiArea *area, GPtrArray *all, const char *order)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new ();

  for (; *order != '\0'; order++)
    g_ptr_array_add (list, g_ptr_array_index (all, *order - 'a'));
  xushi_area_set_indicators (area, list);
}

static void
test_area_tells_the_stretch (void)
{
  static const struct
  {
    const char *before;
    const char *after;
    Stretch expected;
  } cases[] = {
    { "", "abc", { 1, 0, 0, 3 } },     { "abc", "abc", { 0, 0, 0, 0 } },
    { "abc", "abdc", { 1, 2, 0, 1 } }, { "abcd", "acd", { 1, 1, 1, 0 } },
    { "abcd", "acbd", { 1, 1, 2, 2 } }, { "abc", "", { 1, 0, 3, 0 } },
    { "abc", "cab", { 1, 0, 3, 3 } },  { "ab", "abcd", { 1, 2, 0, 2 } },
  };
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (g_object_unref);

  for (gint64 id = 1; id <= 4; id++)
    g_ptr_array_add (all, make (id, NULL));
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (XushiArea) area = xushi_area_new (7, "民生实事");
      Stretch stretch = { 0 };

      set_order (area, all, cases[i].before);
      g_signal_connect (area, "items-changed", G_CALLBACK (items_changed_cb), &stretch);
      set_order (area, all, cases[i].after);
      g_assert_cmpuint (stretch.n_calls, ==, cases[i].expected.n_calls);
      g_assert_cmpuint (stretch.position, ==, cases[i].expected.position);
      g_assert_cmpuint (stretch.removed, ==, cases[i].expected.removed);
      g_assert_cmpuint (stretch.added, ==, cases[i].expected.added);
      g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (area)), ==,
                        strlen (cases[i].after));
      g_assert_cmpint (xushi_indicator_get_area_id (g_ptr_array_index (all, 0)), ==, 7);
    }
}

static void
test_readings (void)
{
  g_autoptr (XushiIndicator) indicator = make (1, "A");
  static const int months[] = { 9, 2, 12, 2 };
  guint revision = xushi_indicator_get_revision (indicator);

  for (int i = 0; i < 4; i++)
    {
      XushiReading *reading = xushi_reading_new (months[i]);

      reading->value = i;
      xushi_indicator_take_reading (indicator, reading);
    }
  g_assert_cmpfloat (xushi_indicator_get_reading (indicator, 2)->value, ==, 3);
  g_assert_cmpfloat (xushi_indicator_get_reading (indicator, 9)->value, ==, 0);
  g_assert_null (xushi_indicator_get_reading (indicator, 1));
  g_assert_null (xushi_indicator_get_reading (indicator, 10));
  g_assert_cmpuint (xushi_indicator_get_revision (indicator), >, revision);
  xushi_indicator_clear_readings (indicator);
  g_assert_null (xushi_indicator_get_reading (indicator, 9));
}

static void
test_reading_copy (void)
{
  g_autoptr (XushiReading) reading = xushi_reading_new (3);
  g_autoptr (XushiReading) copy = NULL;

  g_assert_true (xushi_reading_is_blank (reading));
  reading->entered_at = g_ref_string_new ("2016-03-31 08:00:00");
  g_assert_true (xushi_reading_is_blank (reading));
  reading->note = g_strdup ("备注");
  g_assert_false (xushi_reading_is_blank (reading));
  copy = xushi_reading_copy (reading);
  g_clear_pointer (&reading, xushi_reading_free);
  g_assert_cmpstr (copy->note, ==, "备注");
  g_assert_cmpstr (copy->entered_at, ==, "2016-03-31 08:00:00");
  g_assert_false (xushi_is_known (copy->value));
}

static void
test_departments (void)
{
  g_autoptr (XushiPlan) plan = xushi_plan_new ();
  g_autoptr (GPtrArray) names = NULL;

  for (gint64 id = 1; id <= 3; id++)
    {
      XushiSpec *spec = xushi_spec_new ("指标");
      g_autoptr (XushiIndicator) indicator = NULL;

      xushi_spec_set_string (&spec->lead_department, id == 3 ? "教育局" : "发改局");
      spec->support = g_strsplit ("教育局、财政局", "、", -1);
      indicator = xushi_indicator_new (id, spec);
      xushi_plan_register (plan, indicator);
    }
  names = xushi_plan_list_departments (plan);
  g_assert_cmpuint (names->len, ==, 3);
}

static void
test_last_month (void)
{
  g_autoptr (XushiPlan) plan = xushi_plan_new ();
  g_autoptr (XushiIndicator) a = make (1, "A"), b = make (2, "B");
  XushiReading *note = xushi_reading_new (11), *value = xushi_reading_new (8);

  g_assert_cmpint (xushi_plan_get_last_month (plan), ==, 0);
  xushi_plan_register (plan, a);
  xushi_plan_register (plan, b);
  note->note = g_strdup ("没有数");
  value->value = 0;
  xushi_indicator_take_reading (a, note);
  g_assert_cmpint (xushi_plan_get_last_month (plan), ==, 0);
  xushi_indicator_take_reading (b, value);
  g_assert_cmpint (xushi_plan_get_last_month (plan), ==, 8);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/plan/register", test_register);
  g_test_add_func ("/model/plan/freeze", test_freeze);
  g_test_add_func ("/model/plan/area-tells-the-stretch", test_area_tells_the_stretch);
  g_test_add_func ("/model/plan/readings", test_readings);
  g_test_add_func ("/model/plan/reading-copy", test_reading_copy);
  g_test_add_func ("/model/plan/departments", test_departments);
  g_test_add_func ("/model/plan/last-month", test_last_month);
  return g_test_run ();
}
