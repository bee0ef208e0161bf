/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rows/xushi-change-place.h"

#include "base/xushi-i18n.h"
#include "rows-fixture.h"

static XushiChangePlace
find_place (RowsFixture *fixture, const char *key, const char *name, const char *what)
{
  XushiChange change = { .key = (char *) key, .name = (char *) name, .what = (char *) what };
  g_autoptr (GPtrArray) changes = g_ptr_array_new ();
  XushiChangePlace place;

  g_ptr_array_add (changes, &change);
  xushi_change_find_place (fixture->session, changes, NULL, &place);
  return place;
}

static void
test_indicator (RowsFixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *what, *column;
    XushiChangeSection section;
  } cases[] = {
    { "reading.value[9]", "value", XUSHI_CHANGE_IN_TABLE },
    { "reading.value[8]", NULL, XUSHI_CHANGE_IN_MONTHS },
    { "reading.note[9]", "note", XUSHI_CHANGE_IN_TABLE },
    { "reading.added[9]", NULL, XUSHI_CHANGE_IN_MONTHS },
    { "reading.reason[9]", NULL, XUSHI_CHANGE_IN_REASON },
    { "reading.light_reason[9]", NULL, XUSHI_CHANGE_IN_LIGHT },
    { "indicator", "name", XUSHI_CHANGE_IN_TABLE },
    { "indicator.lead", "department", XUSHI_CHANGE_IN_TABLE },
    { "indicator.star", "name", XUSHI_CHANGE_IN_TABLE },
    { "indicator.support", NULL, XUSHI_CHANGE_IN_RESPONSIBILITY },
    { "indicator.pace", NULL, XUSHI_CHANGE_IN_MEASURING },
    { "indicator.newer", NULL, XUSHI_CHANGE_IN_TABLE },
    { "target.low", "target", XUSHI_CHANGE_IN_TABLE },
    { "target.decided", NULL, XUSHI_CHANGE_IN_TARGET },
    { "node[2]", NULL, XUSHI_CHANGE_IN_NODES },
    { "difficulty", NULL, XUSHI_CHANGE_IN_DIFFICULTIES },
  };
  XushiIndicator *jobs = rows_fixture_find (fixture, "新增就业");

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      XushiChangePlace place
          = find_place (fixture, xushi_indicator_get_spec (jobs)->key, NULL, cases[i].what);

      g_test_message ("%s", cases[i].what);
      g_assert_true (place.indicator == jobs);
      g_assert_cmpint (xushi_area_get_id (place.area), ==, xushi_indicator_get_area_id (jobs));
      g_assert_cmpstr (place.column, ==, cases[i].column);
      g_assert_cmpint (place.section, ==, cases[i].section);
    }
}

static void
test_area (RowsFixture *fixture, gconstpointer data)
{
  XushiArea *area = xushi_plan_get_area (fixture->plan, 0);
  XushiChangePlace place = find_place (fixture, NULL, xushi_area_get_name (area), "area.position");

  g_assert_true (place.area == area);
  g_assert_null (place.indicator);
}

/* Where a step has changed several areas, the one on the screen is shown. */
static void
test_shown (RowsFixture *fixture, gconstpointer data)
{
  XushiArea *second = xushi_plan_get_area (fixture->plan, 1);
  XushiChange changes[] = {
    { .name = (char *) xushi_area_get_name (xushi_plan_get_area (fixture->plan, 0)),
      .what = (char *) "area.position" },
    { .name = (char *) xushi_area_get_name (second), .what = (char *) "area.position" },
  };
  g_autoptr (GPtrArray) all = g_ptr_array_new ();
  XushiChangePlace place;

  g_ptr_array_add (all, &changes[0]);
  g_ptr_array_add (all, &changes[1]);
  xushi_change_find_place (fixture->session, all, second, &place);
  g_assert_true (place.area == second);
  xushi_change_find_place (fixture->session, all, NULL, &place);
  g_assert_true (place.area != second);
}

/* What is not in the plan any more, or belongs to the plan as a whole, has no place. */
static void
test_none (RowsFixture *fixture, gconstpointer data)
{
  g_assert_null (find_place (fixture, "no-such-key", NULL, "indicator").area);
  g_assert_null (find_place (fixture, NULL, "已删除", "area").area);
  g_assert_null (find_place (fixture, NULL, NULL, "plan.title").area);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  xushi_i18n_init ();
#define TEST(name, function) \
  g_test_add ("/rows/change-place/" name, RowsFixture, NULL, rows_fixture_set_up, function, \
              rows_fixture_tear_down)
  TEST ("indicator", test_indicator);
  TEST ("area", test_area);
  TEST ("shown", test_shown);
  TEST ("none", test_none);
  return g_test_run ();
}
