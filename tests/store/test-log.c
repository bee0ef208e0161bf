/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store-fixture.h"

#include "base/xushi-number.h"
#include "store/xushi-lock.h"

/* The lines of the change log: what they say, and that they appear and disappear with their
 * change. */

typedef struct
{
  StoreFixture *files;
  XushiStore *store;
  gint64 area;
  gint64 row;
} Fixture;

/* @data: (nullable): non-NULL for a store that keeps no record for undo. */
static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->files = store_fixture_new ();
  fixture->store = store_fixture_create (fixture->files);
  if (data != NULL)
    xushi_store_make_final (fixture->store);
  fixture->area = store_fixture_add_area (fixture->store, "民生实事");
  fixture->row = store_fixture_add (fixture->store, fixture->area, "就业-1", "新增就业");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->store);
  store_fixture_free (fixture->files);
}

/* The newest lines as “key what old new why”, oldest first. */
static void
assert_last_lines (Fixture *fixture, const char *const *expected)
{
  guint n = g_strv_length ((GStrv) expected);
  g_autoptr (GPtrArray) changes = xushi_store_list_changes (fixture->store, NULL, n, NULL);

  g_assert_cmpuint (changes->len, ==, n);
  for (guint i = 0; i < n; i++)
    {
      const XushiChange *change = g_ptr_array_index (changes, n - 1 - i);
      g_autofree char *line = g_strdup_printf (
          "%s %s %s %s → %s (%s)", change->key != NULL ? change->key : "-",
          change->name != NULL ? change->name : "-", change->what,
          change->old_value != NULL ? change->old_value : "-",
          change->new_value != NULL ? change->new_value : "-", change->why);

      g_assert_cmpstr (line, ==, expected[i]);
    }
}

static XushiIndicator *
get_indicator (Fixture *fixture)
{
  return xushi_plan_find_indicator (xushi_store_get_plan (fixture->store), fixture->row);
}

static void
begin (Fixture *fixture, const char *label)
{
  GError *error = NULL;

  xushi_store_begin (fixture->store, label, &error);
  g_assert_no_error (error);
}

static gint64
commit (Fixture *fixture, GError *error)
{
  gint64 step = 0;

  g_assert_no_error (error);
  xushi_store_commit (fixture->store, &step, &error);
  g_assert_no_error (error);
  return step;
}

static void
test_first_lines (Fixture *fixture, gconstpointer data)
{
  static const char *const expected[]
      = { "- 民生实事 area - → 民生实事 (add area)",
          "就业-1 新增就业 indicator - → 新增就业 (add indicator)", NULL };
  g_autoptr (GPtrArray) changes = xushi_store_list_changes (fixture->store, NULL, 0, NULL);
  g_autofree char *who = xushi_lock_get_user ();
  const XushiChange *change = g_ptr_array_index (changes, 0);

  g_assert_cmpuint (changes->len, ==, 2);
  assert_last_lines (fixture, expected);
  g_assert_cmpstr (change->who, ==, who);
  g_assert_cmpuint (strlen (change->when), ==, strlen ("2016-09-30 08:00:00"));
  g_assert_cmpstr (change->when, ==, xushi_store_get_saved_at (fixture->store));
}

static void
test_reading (Fixture *fixture, gconstpointer data)
{
  static const char *const expected[]
      = { "就业-1 新增就业 reading.value[9] - → 9860.5 (put value)",
          "就业-1 新增就业 reading.value[9] 9860.5 → 9900 (更正)",
          "就业-1 新增就业 reading.note[9] - → 含外来 (更正)", NULL };
  g_autoptr (XushiReading) reading = xushi_reading_new (9);
  GError *error = NULL;

  store_fixture_put (fixture->store, fixture->row, 9, 9860.5);
  reading->value = 9900;
  reading->note = g_strdup ("含外来");
  begin (fixture, "更正");
  xushi_store_put_reading (fixture->store, fixture->row, reading, &error);
  commit (fixture, error);
  assert_last_lines (fixture, expected);
}

/* A month written twice in one step has one line: from what it was to what it is. */
static void
test_twice_in_one_step (Fixture *fixture, gconstpointer data)
{
  static const char *const expected[]
      = { "就业-1 新增就业 indicator - → 新增就业 (add indicator)",
          "就业-1 新增就业 reading.value[3] - → 2 (粘贴)", NULL };
  g_autoptr (XushiReading) reading = xushi_reading_new (3);
  GError *error = NULL;

  begin (fixture, "粘贴");
  for (int i = 1; i <= 2; i++)
    {
      reading->value = i;
      xushi_store_put_reading (fixture->store, fixture->row, reading, &error);
    }
  commit (fixture, error);
  assert_last_lines (fixture, expected);
}

static void
test_undo (Fixture *fixture, gconstpointer data)
{
  static const char *const expected[]
      = { "就业-1 新增就业 reading.value[3] 1 → 2 (录入)",
          "就业-1 新增就业 reading.value[3] 2 → 1 (撤销)",
          "就业-1 新增就业 reading.value[3] 1 → 2 (重做)", NULL };
  g_autoptr (XushiReading) reading = xushi_reading_new (3);
  gint64 step;
  GError *error = NULL;

  store_fixture_put (fixture->store, fixture->row, 3, 1);
  reading->value = 2;
  begin (fixture, "录入");
  xushi_store_put_reading (fixture->store, fixture->row, reading, &error);
  step = commit (fixture, error);
  g_assert_true (xushi_store_undo (fixture->store, step, "撤销", &step, &error));
  g_assert_true (xushi_store_undo (fixture->store, step, "重做", NULL, &error));
  assert_last_lines (fixture, expected);
}

static void
test_attributes (Fixture *fixture, gconstpointer data)
{
  static const char *const expected[] = {
    "就业-1 城镇新增就业 indicator.group - → 就业 (改)",
    "就业-1 城镇新增就业 indicator.name 新增就业 → 城镇新增就业 (改)",
    "就业-1 城镇新增就业 indicator.measure total → level (改)",
    "就业-1 城镇新增就业 indicator.pace - → once:6 (改)",
    "就业-1 城镇新增就业 indicator.joint no → yes (改)",
    "就业-1 城镇新增就业 indicator.lead - → 人社局 (改)",
    "就业-1 城镇新增就业 indicator.support - → 统计局、财政局 (改)",
    "就业-1 城镇新增就业 target.low 100 → 12.5 (改)",
    "就业-1 城镇新增就业 node[1] - → 立项@2*10 (改)",
    NULL,
  };
  g_autoptr (XushiSpec) spec
      = xushi_spec_copy (xushi_indicator_get_spec (get_indicator (fixture)));
  GError *error = NULL;

  xushi_spec_set_string (&spec->name, "城镇新增就业");
  xushi_spec_set_string (&spec->group, "就业");
  xushi_spec_set_string (&spec->lead_department, "人社局");
  spec->measure = XUSHI_MEASURE_LEVEL;
  spec->joint = TRUE;
  spec->pace = (XushiPace) { .kind = XUSHI_PACE_ONCE, .month = 6 };
  spec->target.low = 12.5;
  spec->support = g_strsplit ("统计局、财政局", "、", -1);
  g_ptr_array_add (spec->nodes, xushi_node_new ("立项", 2, 10, NULL));
  begin (fixture, "改");
  xushi_store_update_indicator (fixture->store, fixture->row, spec, &error);
  commit (fixture, error);
  assert_last_lines (fixture, expected);
}

static void
test_places_and_deletion (Fixture *fixture, gconstpointer data)
{
  static const char *const expected[] = {
    "2 第二 indicator.position 2 → 1 (移)",
    "- 绿色发展 area.position 2 → 1 (移)",
    "2 第二 indicator.area 民生实事 → 绿色发展 (移走)",
    "- 民生实事 area 民生实事 → - (删)",
    "就业-1 新增就业 indicator 新增就业 → - (删)",
    NULL,
  };
  gint64 second = store_fixture_add (fixture->store, fixture->area, "2", "第二");
  gint64 green = store_fixture_add_area (fixture->store, "绿色发展");
  GError *error = NULL;

  begin (fixture, "移");
  xushi_store_move_indicator (fixture->store, second, fixture->area, NULL, fixture->row, &error);
  commit (fixture, error);
  begin (fixture, "移");
  xushi_store_move_area (fixture->store, green, 0, &error);
  commit (fixture, error);
  begin (fixture, "移走");
  xushi_store_move_indicator (fixture->store, second, green, NULL, 0, &error);
  commit (fixture, error);
  begin (fixture, "删");
  xushi_store_delete_area (fixture->store, fixture->area, &error);
  commit (fixture, error);
  assert_last_lines (fixture, expected);
}

static void
test_plan_rows (Fixture *fixture, gconstpointer data)
{
  static const char *const expected[] = {
    "- - plan.year 2016 → 2017 (改)",
    "- - rule.slow_width 10 → 0 (改)",
    "- - snapshot - → 九月例会 (改)",
    NULL,
  };
  XushiPlan *plan = xushi_store_get_plan (fixture->store);
  XushiPlanInfo info = *xushi_plan_get_info (plan);
  XushiRules rules = *xushi_plan_get_rules (plan);
  GError *error = NULL;

  info.year = 2017;
  rules.slow_width = 0;
  begin (fixture, "改");
  xushi_store_set_info (fixture->store, &info, &error);
  xushi_store_set_rules (fixture->store, &rules, &error);
  xushi_store_insert_snapshot (fixture->store,
                               &(XushiSnapshot){ .name = (char *) "九月例会", .month = 9 }, NULL, 0, &error);
  commit (fixture, error);
  assert_last_lines (fixture, expected);
}

static void
test_by_key_and_limit (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) all = NULL, mine = NULL, one = NULL, none = NULL;

  store_fixture_add (fixture->store, fixture->area, "2", "第二");
  store_fixture_put (fixture->store, fixture->row, 3, 1);
  all = xushi_store_list_changes (fixture->store, NULL, 0, NULL);
  mine = xushi_store_list_changes (fixture->store, "就业-1", 0, NULL);
  one = xushi_store_list_changes (fixture->store, "就业-1", 1, NULL);
  none = xushi_store_list_changes (fixture->store, "没有", 0, NULL);
  g_assert_cmpuint (all->len, ==, 4);
  g_assert_cmpuint (mine->len, ==, 2);
  g_assert_cmpuint (one->len, ==, 1);
  g_assert_cmpuint (none->len, ==, 0);
  g_assert_cmpstr (((XushiChange *) one->pdata[0])->what, ==, "reading.value[3]");
}

static void
test_rollback_leaves_no_line (Fixture *fixture, gconstpointer data)
{
  g_autoptr (XushiReading) reading = xushi_reading_new (3);
  g_autofree char *n = NULL;

  reading->value = 1;
  begin (fixture, "录入");
  g_assert_true (xushi_store_put_reading (fixture->store, fixture->row, reading, NULL));
  xushi_store_rollback (fixture->store);
  n = store_fixture_ask (fixture->files, "SELECT count (*) FROM change");
  g_assert_cmpstr (n, ==, "2");
  g_assert_null (xushi_indicator_get_reading (get_indicator (fixture), 3));
}

/* 修订: a value that a meeting has seen, and that has changed since. */
static void
test_revised (Fixture *fixture, gconstpointer data)
{
  XushiIndicator *indicator = get_indicator (fixture);
  GError *error = NULL;

  store_fixture_put (fixture->store, fixture->row, 3, 1);
  store_fixture_put (fixture->store, fixture->row, 3, 2);
  g_assert_false (xushi_indicator_get_reading (indicator, 3)->revised);
  begin (fixture, "定稿");
  xushi_store_insert_snapshot (fixture->store,
                               &(XushiSnapshot){ .name = (char *) "三月", .month = 3 }, NULL, 0, &error);
  commit (fixture, error);
  store_fixture_put (fixture->store, fixture->row, 3, 3);
  g_assert_true (xushi_indicator_get_reading (indicator, 3)->revised);
  /* Later months were not frozen, and a first entry corrects nothing. */
  store_fixture_put (fixture->store, fixture->row, 2, 1);
  g_assert_false (xushi_indicator_get_reading (indicator, 2)->revised);
  store_fixture_put (fixture->store, fixture->row, 4, 1);
  store_fixture_put (fixture->store, fixture->row, 4, 2);
  g_assert_false (xushi_indicator_get_reading (indicator, 4)->revised);
}

/* Even without a record, the plan in memory matches the file. */
static void
test_final (Fixture *fixture, gconstpointer data)
{
  g_autoptr (XushiStore) again = NULL;
  g_autoptr (GPtrArray) steps = NULL;
  g_autofree char *shown = NULL, *stored = NULL;
  g_autofree char *key = g_strdup (
    xushi_indicator_get_spec (get_indicator (fixture))->key);
  gint64 other = store_fixture_add_area (fixture->store, "生态");
  gint64 row = store_fixture_add (fixture->store, other, "水-1", "水质");
  GError *error = NULL;

  store_fixture_add_many (fixture->store, fixture->area, 1, 6);
  store_fixture_put (fixture->store, row, 9, 5);
  begin (fixture, "move");
  xushi_store_move_indicator (fixture->store, row, fixture->area, NULL, fixture->row, &error);
  commit (fixture, error);
  begin (fixture, "delete");
  xushi_store_delete_indicator (fixture->store, fixture->row, &error);
  commit (fixture, error);
  steps = xushi_store_list_steps (fixture->store, 1, &error);
  g_assert_cmpstr (((XushiStep *) steps->pdata[0])->why, ==, "delete");
  g_assert_false (((XushiStep *) steps->pdata[0])->is_kept);
  g_assert_null (xushi_plan_find_key (xushi_store_get_plan (fixture->store), key));
  again = store_fixture_open (fixture->files, XUSHI_STORE_READ_ONLY);
  shown = store_fixture_dump (xushi_store_get_plan (fixture->store));
  stored = store_fixture_dump (xushi_store_get_plan (again));
  g_assert_cmpstr (shown, ==, stored);
}

#define ADD_FINAL(name, function) \
  g_test_add ("/store/log/final/" name, Fixture, "final", set_up, function, tear_down)

#define ADD(name, function) \
  g_test_add ("/store/log/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("first-lines", test_first_lines);
  ADD ("reading", test_reading);
  ADD ("twice-in-one-step", test_twice_in_one_step);
  ADD ("undo", test_undo);
  ADD ("attributes", test_attributes);
  ADD ("places-and-deletion", test_places_and_deletion);
  ADD ("plan-rows", test_plan_rows);
  ADD ("by-key-and-limit", test_by_key_and_limit);
  ADD ("rollback-leaves-no-line", test_rollback_leaves_no_line);
  ADD ("revised", test_revised);
  ADD_FINAL ("reading", test_reading);
  ADD_FINAL ("twice-in-one-step", test_twice_in_one_step);
  ADD_FINAL ("attributes", test_attributes);
  ADD_FINAL ("places-and-deletion", test_places_and_deletion);
  ADD_FINAL ("plan-rows", test_plan_rows);
  ADD_FINAL ("rollback-leaves-no-line", test_rollback_leaves_no_line);
  ADD_FINAL ("revised", test_revised);
  ADD_FINAL ("memory", test_final);
  return g_test_run ();
}
