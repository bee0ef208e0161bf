/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store-fixture.h"
#include "xushi-test-attributes.h"

#include "base/xushi-number.h"
#include "store/xushi-schema.h"

/* Everything that a plan can hold is there when it is reopened, and the plan in memory was the same
 * all along. */

static void
assert_reopens_the_same (StoreFixture *fixture, XushiStore *store)
{
  g_autofree char *before = store_fixture_dump (xushi_store_get_plan (store));
  g_autoptr (XushiStore) again = store_fixture_open (fixture, XUSHI_STORE_READ_ONLY);
  g_autofree char *after = store_fixture_dump (xushi_store_get_plan (again));

  g_assert_cmpstr (before, ==, after);
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
  g_assert_true (xushi_rules_equal (xushi_plan_get_rules (plan), &rules));
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
  g_assert_cmpint (atoi (version), ==, xushi_schema_get_version (XUSHI_SCHEMA_FOLDER));
  g_assert_cmpstr (mode, ==, "delete");
  g_assert_cmpstr (loose, ==, "0");
  g_assert_cmpuint (store_fixture_count_files (fixture), ==, 1);
}

/* Each is a part of the previous one, in its group: a part shares its parent's group. */
static XushiSpec *
make_spec (guint variant)
{
  XushiSpec *spec = xushi_spec_new (NULL);

  xushi_test_attributes_fill (&xushi_spec_attributes, spec, variant);
  xushi_spec_set_string (&spec->group, "经济增长");
  xushi_spec_set_string (&spec->parent_key, NULL);
  if (variant > 0)
    {
      g_free (spec->parent_key);
      spec->parent_key = g_strdup_printf ("甲 \"key\", %u", variant - 1);
    }
  return spec;
}

static void
test_every_attribute (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (XushiStore) store = store_fixture_create (fixture);
  gint64 area = store_fixture_add_area (store, "主要预期目标");
  GError *error = NULL;

  for (guint variant = 0; variant < XUSHI_TEST_N_VARIANTS; variant++)
    {
      g_autoptr (XushiSpec) spec = make_spec (variant);
      XushiIndicator *indicator;
      gint64 row;

      xushi_store_begin (store, "add", &error);
      row = xushi_store_insert_indicator (store, area, spec, 0, &error);
      g_assert_no_error (error);
      xushi_store_commit (store, NULL, &error);
      g_assert_no_error (error);
      indicator = xushi_plan_find_key (xushi_store_get_plan (store), spec->key);
      g_assert_nonnull (indicator);
      g_assert_cmpint (xushi_indicator_get_id (indicator), ==, row);
      g_assert_true (xushi_spec_equal (xushi_indicator_get_spec (indicator), spec));
    }
  assert_reopens_the_same (fixture, store);
}

/* The attributes are changed and reverted one after another: each is written, and leaves its line
 * in the change log. */
static void
test_every_change (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (XushiStore) store = store_fixture_create (fixture);
  gint64 area = store_fixture_add_area (store, "主要预期目标");
  gint64 row = store_fixture_add (store, area, "1", "城镇新增就业");
  XushiIndicator *indicator = xushi_plan_find_indicator (xushi_store_get_plan (store), row);
  g_autoptr (XushiSpec) full = make_spec (0);
  GError *error = NULL;

  for (guint i = 0; i < xushi_spec_attributes.n_attributes; i++)
    {
      const XushiAttribute *a = &xushi_spec_attributes.attributes[i];
      g_autoptr (XushiSpec) spec = xushi_spec_copy (xushi_indicator_get_spec (indicator));
      g_autofree char *text = NULL, *sql = NULL, *told = NULL;

      if (a->type == XUSHI_ATTRIBUTE_STRUCT || g_str_equal (a->id, "parent"))
        continue;
      text = xushi_attribute_to_text (a, full);
      g_assert_true (xushi_attribute_from_text (a, spec, text, NULL, &error));
      xushi_store_begin (store, "change", &error);
      xushi_store_update_indicator (store, row, spec, &error);
      g_assert_no_error (error);
      xushi_store_commit (store, NULL, &error);
      g_assert_no_error (error);
      g_assert_true (xushi_spec_equal (xushi_indicator_get_spec (indicator), spec));
      sql = g_strdup_printf (a->type == XUSHI_ATTRIBUTE_NODES
                                 ? "SELECT count (*) > 0 FROM change WHERE what LIKE 'node%%'"
                                 : "SELECT new FROM change WHERE what = 'indicator.%s'",
                             a->id);
      told = store_fixture_ask (fixture, sql);
      g_assert_cmpstr (told, ==, a->type == XUSHI_ATTRIBUTE_NODES ? "1" : text);
    }
  assert_reopens_the_same (fixture, store);
}

static void
test_every_reading (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (XushiStore) store = store_fixture_create (fixture);
  g_autoptr (XushiReading) reading = xushi_reading_new (9);
  g_autoptr (XushiReading) only = xushi_reading_new (8);
  g_autoptr (GPtrArray) versions = NULL;
  gint64 row = store_fixture_add (store, store_fixture_add_area (store, "民生实事"), "1", "就业");
  XushiIndicator *indicator = xushi_plan_find_indicator (xushi_store_get_plan (store), row);
  const XushiReading *stored;
  GError *error = NULL;

  xushi_test_attributes_fill (&xushi_reading_attributes, reading, 0);
  only->next_step = g_strdup ("十月补办");
  store_fixture_put (store, row, 9, 9000);
  xushi_store_begin (store, "put", &error);
  xushi_store_put_reading (store, row, reading, &error);
  xushi_store_put_reading (store, row, only, &error);
  xushi_store_commit (store, NULL, &error);
  g_assert_no_error (error);

  stored = xushi_indicator_get_reading (indicator, 9);
  g_assert_true (xushi_attributes_equal (&xushi_reading_attributes, stored, reading));
  g_assert_cmpint (stored->n_versions, ==, 2);
  g_assert_false (stored->revised);
  g_assert_nonnull (stored->entered_at);
  g_assert_cmpstr (xushi_indicator_get_reading (indicator, 8)->next_step, ==, "十月补办");
  assert_reopens_the_same (fixture, store);

  versions = xushi_store_list_readings (store, row, 9, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (versions->len, ==, 2);
  g_assert_cmpfloat (((XushiReading *) versions->pdata[0])->value, ==, 9000);
  g_assert_false (xushi_is_known (((XushiReading *) versions->pdata[0])->last_year));
  g_assert_true (xushi_attributes_equal (&xushi_reading_attributes, versions->pdata[1], reading));
}

/* What belongs to the plan as a whole, and the difficulties. */
static void
test_every_rule (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (XushiStore) store = store_fixture_create (fixture);
  XushiPlan *plan = xushi_store_get_plan (store);
  gint64 row = store_fixture_add (store, store_fixture_add_area (store, "甲"), "1", "乙");
  g_autoptr (XushiDifficulty) difficulty = xushi_difficulty_new (NULL);
  g_auto (XushiPlanInfo) info = { 0 };
  XushiRules rules;
  GPtrArray *stored;
  GError *error = NULL;

  xushi_test_attributes_fill (&xushi_plan_attributes, &info, 0);
  xushi_test_attributes_fill (&xushi_rule_attributes, &rules, 0);
  xushi_test_attributes_fill (&xushi_difficulty_attributes, difficulty, 0);
  rules.ratio_slow = rules.ratio_pass / 2;
  xushi_store_begin (store, "put", &error);
  xushi_store_set_info (store, &info, &error);
  xushi_store_set_rules (store, &rules, &error);
  xushi_store_put_difficulty (store, row, difficulty, &error);
  xushi_store_commit (store, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (
      xushi_attributes_equal (&xushi_plan_attributes, xushi_plan_get_info (plan), &info));
  g_assert_true (xushi_rules_equal (xushi_plan_get_rules (plan), &rules));
  stored = xushi_indicator_get_difficulties (xushi_plan_find_indicator (plan, row));
  g_assert_cmpuint (stored->len, ==, 1);
  g_assert_true (
      xushi_attributes_equal (&xushi_difficulty_attributes, stored->pdata[0], difficulty));
  assert_reopens_the_same (fixture, store);
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
  g_autoptr (GBytes) before = NULL, after = NULL;
  gint64 step = 1;
  gint64 row = store_fixture_add (store, store_fixture_add_area (store, "甲"), "1", "乙");
  GError *error = NULL;

  store_fixture_put (store, row, 3, 5);
  before = store_fixture_read (fixture->path);
  same->value = 5;
  xushi_store_begin (store, "again", &error);
  xushi_store_put_reading (store, row, same, &error);
  g_assert_true (xushi_store_commit (store, &step, &error));
  g_assert_no_error (error);
  g_assert_cmpint (step, ==, 0);
  after = store_fixture_read (fixture->path);
  g_assert_true (g_bytes_equal (before, after));
}

static void
test_corrections (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (XushiStore) store = store_fixture_create (fixture);
  gint64 area = store_fixture_add_area (store, "甲");
  gint64 row = store_fixture_add (store, area, "1", "乙");
  gint64 other = store_fixture_add (store, area, "2", "丙");
  const double entered[]
      = { 5, 5, XUSHI_UNKNOWN, 6, 6 }; /* so that 6 corrects 5, whatever is in between */
  double corrected[12];
  GError *error = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (entered); i++)
    store_fixture_put (store, row, 3, entered[i]);
  store_fixture_put (store, row, 4, 7);
  store_fixture_put (store, row, 12, 8);
  store_fixture_put (store, row, 12, 9);
  store_fixture_put (store, row, 12, 8);
  store_fixture_put (store, row, 6, 1);
  store_fixture_put (store, row, 6, 2);
  store_fixture_put (store, row, 6, XUSHI_UNKNOWN);
  store_fixture_put (store, other, 4, 10);
  store_fixture_put (store, other, 4, 11);
  g_assert_true (xushi_store_find_corrections (store, row, corrected, &error));
  g_assert_no_error (error);
  for (int month = 1; month <= 12; month++)
    if (month == 3)
      g_assert_cmpfloat (corrected[month - 1], ==, 5);
    else if (month == 12)
      g_assert_cmpfloat (corrected[month - 1], ==, 9);
    else
      g_assert_false (xushi_is_known (corrected[month - 1]));
}

/* What a file holds is shown, even if today's checks would refuse it. */
static void
test_unchecked (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (XushiStore) store = store_fixture_create (fixture), again = NULL;
  gint64 row = store_fixture_add (store, store_fixture_add_area (store, "甲"), "1", "乙");
  const XushiSpec *spec;

  store_fixture_execute (fixture, "UPDATE indicator SET slow_width = 20");
  again = store_fixture_open (fixture, XUSHI_STORE_READ_ONLY);
  spec = xushi_indicator_get_spec (
      xushi_plan_find_indicator (xushi_store_get_plan (again), row));
  g_assert_cmpfloat (spec->slow_width, ==, 20);
  g_assert_false (xushi_spec_check (spec, NULL));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/round-trip/empty-plan", test_empty_plan);
  g_test_add_func ("/store/round-trip/file-format", test_file_format);
  g_test_add_func ("/store/round-trip/every-attribute", test_every_attribute);
  g_test_add_func ("/store/round-trip/every-change", test_every_change);
  g_test_add_func ("/store/round-trip/every-reading", test_every_reading);
  g_test_add_func ("/store/round-trip/every-rule", test_every_rule);
  g_test_add_func ("/store/round-trip/clearing-keeps-versions", test_clearing_keeps_versions);
  g_test_add_func ("/store/round-trip/same-again", test_the_same_again_writes_nothing);
  g_test_add_func ("/store/round-trip/corrections", test_corrections);
  g_test_add_func ("/store/round-trip/unchecked", test_unchecked);
  return g_test_run ();
}
