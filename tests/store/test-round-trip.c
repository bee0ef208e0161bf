/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store-fixture.h"

#include "base/xushi-number.h"
#include "store/xushi-field.h"

/* Everything that a plan can hold is there when it is opened again, and the plan in memory was
 * the same all along. */

static void
assert_reopens_the_same (StoreFixture *fixture, XushiStore *store)
{
  g_autofree char *before = store_fixture_dump (xushi_store_get_plan (store));
  g_autoptr (XushiStore) again = store_fixture_open (fixture, XUSHI_STORE_READ_ONLY);
  g_autofree char *after = store_fixture_dump (xushi_store_get_plan (again));

  g_assert_cmpstr (before, ==, after);
}

static XushiSpec *
make_full_spec (void)
{
  XushiSpec *spec = xushi_spec_new ("城镇居民人均可支配收入");
  const char *const support[] = { "统计局", "人社局", "农业局", NULL };

  xushi_spec_set_string (&spec->key, "收入-01");
  xushi_spec_set_string (&spec->group, "经济增长");
  xushi_spec_set_string (&spec->unit, "%");
  xushi_spec_set_string (&spec->lead_department, "发展和改革局");
  xushi_spec_set_string (&spec->leader, "张县长");
  xushi_spec_set_string (&spec->quote, "城镇居民人均可支配收入增长7%左右");
  xushi_spec_set_string (&spec->note, "季度数据");
  xushi_spec_set_string (&spec->exempt, "口径调整");
  xushi_spec_set_string (&spec->override_reason, "季节性强");
  spec->support = g_strdupv ((GStrv) support);
  spec->measure = XUSHI_MEASURE_GROWTH;
  spec->target.bound = XUSHI_BOUND_CORRIDOR;
  spec->target.low = 6.5;
  spec->target.high = 7.25;
  spec->decimals = 2;
  spec->tolerance = 0.3;
  spec->baseline = -12.75;
  spec->passed_share = 0.75;
  spec->slow_width = 0;
  spec->frequency = XUSHI_FREQUENCY_HALF_YEARLY;
  spec->aggregate = XUSHI_AGGREGATE_MAXIMUM;
  spec->available_from = 4;
  spec->joint = spec->binding = spec->reduction = spec->net = TRUE;
  g_assert_true (xushi_pace_parse ("0/0/10.5/20/30/40/50/60/70/80/90/100", &spec->pace, NULL));
  g_ptr_array_add (spec->nodes, xushi_node_new ("立项", 2, 10, "2016-02-28"));
  g_ptr_array_add (spec->nodes, xushi_node_new ("开工", 4, 2.5, NULL));
  return spec;
}

static void
test_empty_plan (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (XushiStore) store = store_fixture_create (fixture);
  XushiPlan *plan = xushi_store_get_plan (store);
  XushiRules rules;

  xushi_rules_init (&rules);
  g_assert_cmpstr (xushi_plan_get_info (plan)->place, ==, "德清县");
  g_assert_cmpint (xushi_plan_get_info (plan)->year, ==, 2016);
  g_assert_true (xushi_fields_equal (&xushi_fields_of_rule, xushi_plan_get_rules (plan), &rules));
  g_assert_cmpuint (xushi_plan_get_n_areas (plan), ==, 0);
  g_assert_null (xushi_store_get_read_only_reason (store));
  g_assert_null (xushi_store_get_saved_at (store));
  assert_reopens_the_same (fixture, store);
}

static void
test_file_format (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (XushiStore) store = store_fixture_create (fixture);
  g_autofree char *id = NULL, *version = NULL, *mode = NULL, *loose = NULL;

  g_clear_object (&store);
  id = store_fixture_ask (fixture, "PRAGMA application_id");
  version = store_fixture_ask (fixture, "PRAGMA user_version");
  mode = store_fixture_ask (fixture, "PRAGMA journal_mode");
  loose = store_fixture_ask (fixture, "SELECT count(*) FROM pragma_table_list WHERE schema = "
                                      "'main' AND type = 'table' AND NOT strict "
                                      "AND name NOT LIKE 'sqlite_%'");
  g_assert_cmpstr (id, ==, "1481986888"); /* 0x58555348, "XUSH" */
  g_assert_cmpstr (version, ==, "1");
  g_assert_cmpstr (mode, ==, "delete");
  g_assert_cmpstr (loose, ==, "0");
  g_assert_cmpuint (store_fixture_count_files (fixture), ==, 1);
}

static void
test_every_attribute (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (XushiStore) store = store_fixture_create (fixture);
  g_autoptr (XushiSpec) spec = make_full_spec ();
  g_autoptr (XushiSpec) milestone = xushi_spec_new ("建成大剧院");
  gint64 area = store_fixture_add_area (store, "主要预期目标"), row;
  GError *error = NULL;
  XushiIndicator *indicator;

  milestone->measure = XUSHI_MEASURE_MILESTONE;
  milestone->pace = (XushiPace) { .kind = XUSHI_PACE_ONCE, .month = 6 };
  xushi_store_begin (store, "add", &error);
  row = xushi_store_insert_indicator (store, area, spec, 0, &error);
  g_assert_no_error (error);
  xushi_store_insert_indicator (store, area, milestone, 0, &error);
  g_assert_no_error (error);
  xushi_store_commit (store, NULL, &error);
  g_assert_no_error (error);

  indicator = xushi_plan_find_key (xushi_store_get_plan (store), "收入-01");
  g_assert_nonnull (indicator);
  g_assert_cmpint (xushi_indicator_get_id (indicator), ==, row);
  g_assert_true (xushi_spec_equal (xushi_indicator_get_spec (indicator), spec));
  assert_reopens_the_same (fixture, store);
}

static void
test_every_reading (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (XushiStore) store = store_fixture_create (fixture);
  g_autoptr (XushiReading) reading = xushi_reading_new (9);
  g_autoptr (GPtrArray) versions = NULL;
  gint64 area = store_fixture_add_area (store, "民生实事");
  gint64 row = store_fixture_add (store, area, "1", "新增就业");
  const XushiReading *stored;
  GError *error = NULL;

  store_fixture_put (store, row, 9, 9000);
  reading->value = 9860.5;
  reading->last_year = 0;
  reading->completion = 82.25;
  reading->added = 10000;
  reading->removed = 139.5;
  reading->note = g_strdup ("含\n两行");
  reading->source = g_strdup ("人社局");
  reading->reason = g_strdup ("招聘会推迟");
  reading->next_step = g_strdup ("十月补办");
  reading->light = XUSHI_LIGHT_SLOW;
  reading->light_reason = g_strdup ("领导认定");
  xushi_store_begin (store, "put", &error);
  xushi_store_put_reading (store, row, reading, &error);
  xushi_store_commit (store, NULL, &error);
  g_assert_no_error (error);

  stored = xushi_indicator_get_reading (
      xushi_plan_find_indicator (xushi_store_get_plan (store), row), 9);
  g_assert_cmpint (stored->version, ==, 2);
  g_assert_cmpfloat (stored->value, ==, 9860.5);
  g_assert_cmpfloat (stored->last_year, ==, 0);
  g_assert_cmpstr (stored->note, ==, "含\n两行");
  g_assert_cmpint (stored->light, ==, XUSHI_LIGHT_SLOW);
  g_assert_false (stored->revised);
  g_assert_nonnull (stored->entered_at);
  assert_reopens_the_same (fixture, store);

  versions = xushi_store_list_readings (store, row, 9, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (versions->len, ==, 2);
  g_assert_cmpfloat (((XushiReading *) versions->pdata[0])->value, ==, 9000);
  g_assert_false (xushi_is_known (((XushiReading *) versions->pdata[0])->last_year));
  g_assert_cmpfloat (((XushiReading *) versions->pdata[1])->value, ==, 9860.5);
}

static void
test_clearing_keeps_versions (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (XushiStore) store = store_fixture_create (fixture);
  g_autoptr (XushiReading) blank = xushi_reading_new (3);
  g_autoptr (GPtrArray) versions = NULL;
  gint64 row = store_fixture_add (store, store_fixture_add_area (store, "甲"), "1", "乙");
  XushiIndicator *indicator = xushi_plan_find_indicator (xushi_store_get_plan (store), row);
  GError *error = NULL;

  store_fixture_put (store, row, 3, 5);
  g_assert_nonnull (xushi_indicator_get_reading (indicator, 3));
  xushi_store_begin (store, "clear", &error);
  xushi_store_put_reading (store, row, blank, &error);
  xushi_store_commit (store, NULL, &error);
  g_assert_no_error (error);
  g_assert_null (xushi_indicator_get_reading (indicator, 3));
  assert_reopens_the_same (fixture, store);
  store_fixture_put (store, row, 3, 6);
  versions = xushi_store_list_readings (store, row, 3, &error);
  g_assert_cmpuint (versions->len, ==, 3);
  assert_reopens_the_same (fixture, store);
}

static void
test_the_same_again_writes_nothing (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (XushiStore) store = store_fixture_create (fixture);
  g_autoptr (XushiReading) same = xushi_reading_new (3);
  g_autoptr (GBytes) changeset = NULL, before = NULL, after = NULL;
  gint64 row = store_fixture_add (store, store_fixture_add_area (store, "甲"), "1", "乙");
  GError *error = NULL;

  store_fixture_put (store, row, 3, 5);
  before = store_fixture_read (fixture->path);
  same->value = 5;
  xushi_store_begin (store, "again", &error);
  xushi_store_put_reading (store, row, same, &error);
  g_assert_true (xushi_store_commit (store, &changeset, &error));
  g_assert_no_error (error);
  g_assert_null (changeset);
  after = store_fixture_read (fixture->path);
  g_assert_true (g_bytes_equal (before, after));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/round-trip/empty-plan", test_empty_plan);
  g_test_add_func ("/store/round-trip/file-format", test_file_format);
  g_test_add_func ("/store/round-trip/every-attribute", test_every_attribute);
  g_test_add_func ("/store/round-trip/every-reading", test_every_reading);
  g_test_add_func ("/store/round-trip/clearing-keeps-versions", test_clearing_keeps_versions);
  g_test_add_func ("/store/round-trip/same-again", test_the_same_again_writes_nothing);
  return g_test_run ();
}
