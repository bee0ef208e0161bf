/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rows-fixture.h"

#include "rows/xushi-row-filter.h"
#include "rows/xushi-row-warm.h"
#include "rows/xushi-star.h"

/* Which indicators a filter wants. */

static void
set_up (RowsFixture *fixture, gconstpointer data)
{
  XushiIndicator *indicator;
  g_autoptr (XushiSpec) spec = NULL;
  g_autoptr (XushiReading) reading = NULL;
  static const char *const support[] = { "教育局", NULL };
  GError *error = NULL;

  rows_fixture_set_up (fixture, data);
  indicator = rows_fixture_find (fixture, "新增就业");
  spec = xushi_spec_copy (xushi_indicator_get_spec (indicator));
  xushi_spec_set_string (&spec->lead_department, "人社局");
  xushi_spec_set_string (&spec->leader, "王副区长");
  xushi_spec_set_string (&spec->key, "JY-01");
  xushi_spec_set_string (&spec->note, "剔除重复登记");
  xushi_spec_set_string (&spec->quote, "新增城镇就业1.2万人（GDP口径）");
  spec->support = g_strdupv ((char **) support);
  xushi_editor_set_spec (fixture->editor, indicator, spec, "改", &error);
  g_assert_no_error (error);
  reading = xushi_indicator_copy_reading (indicator, 9);
  xushi_spec_set_string (&reading->note, "快报数");
  xushi_editor_set_reading (fixture->editor, indicator, reading, &error);
  g_assert_no_error (error);
}

/* (transfer full): the names of what @filter wants, joined. */
static char *
list (RowsFixture *fixture, const XushiRowFilter *filter)
{
  g_autoptr (XushiRowMatcher) matcher = xushi_row_matcher_new (fixture->session, filter);
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < xushi_plan_get_n_areas (fixture->plan); i++)
    {
      XushiArea *area = xushi_plan_get_area (fixture->plan, i);

      for (guint j = 0; j < xushi_area_get_n_indicators (area); j++)
        if (xushi_row_matcher_wants (matcher, xushi_area_get_indicator (area, j)))
          g_string_append_printf (names, "%s%s", names->len > 0 ? " " : "",
                                  xushi_indicator_get_name (xushi_area_get_indicator (area, j)));
    }
  return g_string_free (names, FALSE);
}

static void
assert_finds (RowsFixture *fixture, const char *text, const char *names)
{
  XushiRowFilter filter = { .text = (char *) text };
  g_autofree char *found = list (fixture, &filter);

  g_assert_cmpstr (found, ==, names);
}

static const struct
{
  const char *text;
  const char *names;
} texts[] = {
  { "就业", "新增就业 净增企业" }, /* the second by its group */
  { "就业 企业", "净增企业" },
  { "就业　企业", "净增企业" },
  { "企业 就业", "净增企业" },
  { "就业 收入", "" },
  { "人社", "新增就业" },
  { "教育局", "新增就业" },
  { "王副", "新增就业" },
  { "jy-01", "新增就业" },
  { "ＪＹ－01", "新增就业" },
  { "重复登记", "新增就业" },
  { "快报", "新增就业" },
  { "城镇就业", "新增就业" },
  { "gdp", "新增就业" },
  { "xzjy", "新增就业" },
  { "XinZeng", "新增就业" },
  { "xinzengjiuye", "新增就业" },
  { "rsj", "新增就业" },
  { "jiaoyuju", "新增就业" },
  /* Not across the names of two departments, nor in the group or note. */
  { "jyrsj", "" },
  { "kuaibao", "" },
  { "xz 人社", "新增就业" },
  { "dqsczz", "地区生产总值" },
  { "没有这个", "" },
};

static void
test_text (RowsFixture *fixture, gconstpointer data)
{
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    assert_finds (fixture, texts[i].text, texts[i].names);
}

static void
test_edited (RowsFixture *fixture, gconstpointer data)
{
  XushiIndicator *indicator = rows_fixture_find (fixture, "奥体中心");
  g_autoptr (XushiSpec) spec = xushi_spec_copy (xushi_indicator_get_spec (indicator));
  GError *error = NULL;

  assert_finds (fixture, "atzx", "奥体中心");
  assert_finds (fixture, "奥体", "奥体中心");
  xushi_spec_set_string (&spec->name, "会展中心");
  xushi_editor_set_spec (fixture->editor, indicator, spec, "改", &error);
  g_assert_no_error (error);
  assert_finds (fixture, "atzx", "");
  assert_finds (fixture, "hzzx", "会展中心");
  assert_finds (fixture, "会展", "会展中心");
  rows_fixture_undo (fixture);
  assert_finds (fixture, "atzx", "奥体中心");
  /* A month's note is the table's only in its month. */
  xushi_session_set_month (fixture->session, 8);
  assert_finds (fixture, "快报", "");
  xushi_session_set_month (fixture->session, 9);
  assert_finds (fixture, "快报", "新增就业");
}

static void
assert_wants (RowsFixture *fixture, const XushiRowFilter *filter, const char *names)
{
  g_autofree char *found = list (fixture, filter);

  g_assert_false (xushi_row_filter_is_empty (filter));
  g_assert_cmpstr (found, ==, names);
}

static void
test_parts (RowsFixture *fixture, gconstpointer data)
{
  assert_wants (fixture, &(XushiRowFilter){ .lights = 1u << XUSHI_LIGHT_UNREPORTED }, "净增企业");
  assert_wants (fixture, &(XushiRowFilter){ .lights = 1u << XUSHI_LIGHT_NONE }, "加强宣传");
  assert_wants (fixture,
                &(XushiRowFilter){ .lights = 1u << XUSHI_LIGHT_UNREPORTED
                                             | 1u << XUSHI_LIGHT_EXEMPT },
                "迁建 净增企业");
  assert_wants (fixture, &(XushiRowFilter){ .department = (char *) "人社局" }, "新增就业");
  /* It is the whole name, and who leads. */
  assert_wants (fixture, &(XushiRowFilter){ .department = (char *) "人社" }, "");
  assert_wants (fixture, &(XushiRowFilter){ .department = (char *) "教育局" }, "");
  assert_wants (fixture, &(XushiRowFilter){ .leader = (char *) "王副区长" }, "新增就业");
  assert_wants (fixture,
                &(XushiRowFilter){ .leader = (char *) "王副区长", .text = (char *) "企业" }, "");
}

static void
test_star (RowsFixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) watched = g_ptr_array_new ();
  GError *error = NULL;

  assert_wants (fixture, &(XushiRowFilter){ .star = TRUE }, "");
  g_ptr_array_add (watched, rows_fixture_find (fixture, "新增就业"));
  g_ptr_array_add (watched, rows_fixture_find (fixture, "居民收入"));
  g_assert_true (xushi_star_toggle (fixture->session, watched, &error));
  g_assert_no_error (error);
  assert_wants (fixture, &(XushiRowFilter){ .star = TRUE }, "新增就业 居民收入");
  assert_wants (fixture, &(XushiRowFilter){ .star = TRUE, .text = (char *) "就业" }, "新增就业");
  assert_wants (fixture,
                &(XushiRowFilter){ .star = TRUE, .lights = 1u << XUSHI_LIGHT_UNREPORTED }, "");
}

static void
test_names (RowsFixture *fixture, gconstpointer data)
{
  XushiArea *area = xushi_plan_get_area (fixture->plan, 0);
  XushiIndicator *indicator = rows_fixture_find (fixture, "居民收入");
  g_autoptr (XushiSpec) spec = xushi_spec_copy (xushi_indicator_get_spec (indicator));
  g_auto (GStrv) departments = NULL;
  g_auto (GStrv) leaders = NULL;
  g_autofree char *joined = NULL;
  GError *error = NULL;

  xushi_spec_set_string (&spec->lead_department, "财政局");
  xushi_spec_set_string (&spec->leader, "王副区长");
  xushi_editor_set_spec (fixture->editor, indicator, spec, "改", &error);
  g_assert_no_error (error);
  departments = xushi_row_list_names (fixture->session, area, XUSHI_ROW_DEPARTMENT);
  leaders = xushi_row_list_names (fixture->session, area, XUSHI_ROW_LEADER);
  joined = g_strjoinv (" ", departments);
  g_assert_cmpstr (joined, ==, "财政局 人社局");
  g_assert_cmpuint (g_strv_length (leaders), ==, 1);
  g_assert_cmpstr (leaders[0], ==, "王副区长");
}

/* How many slices it takes until all is ready. */
static guint
count_slices (XushiSession *session)
{
  guint next = 0, n = 0;

  do
    {
      guint before = next;

      next = xushi_row_matcher_prepare (session, before);
      g_assert_true (next == 0 || next > before);
      n++;
    }
  while (next != 0);
  return n;
}

static void
test_prepared (RowsFixture *fixture, gconstpointer data)
{
  XushiStore *store = xushi_session_get_store (fixture->session);
  gint64 area = store_fixture_add_area (store, "三、很多");

  g_assert_cmpuint (count_slices (fixture->session), ==, 1);
  store_fixture_add_many (store, area, 1000, 650);
  g_assert_cmpuint (count_slices (fixture->session), ==, 3);
  assert_finds (fixture, "xzjy", "新增就业");
}

static void
add_one_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  (*(guint *) data)++;
}

/* What was begun for a plan that is closed since ends by itself. */
static void
test_warmed (RowsFixture *fixture, gconstpointer data)
{
  g_autoptr (XushiStore) store = g_object_ref (xushi_session_get_store (fixture->session));
  guint n_loaded = 0;

  xushi_row_warm (fixture->session);
  xushi_pinyin_warm (add_one_cb, &n_loaded);
  while (n_loaded == 0)
    g_main_context_iteration (NULL, TRUE);
  xushi_row_warm (fixture->session);
  g_object_add_weak_pointer (G_OBJECT (fixture->session), (gpointer *) &fixture->session);
  g_object_unref (fixture->session);
  g_assert_null (fixture->session);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  fixture->session = xushi_session_new (store);
}

static void
test_struct (void)
{
  g_auto (XushiRowFilter) filter = { g_strdup ("就业"), 4, g_strdup ("人社局"), NULL, TRUE };
  g_auto (XushiRowFilter) copy = { .leader = g_strdup ("李") };
  XushiRowFilter blank = { .text = (char *) " 　" };
  XushiRowFilter starred = { .star = TRUE };

  g_assert_true (xushi_row_filter_is_empty (&blank));
  g_assert_false (xushi_row_filter_is_empty (&filter));
  g_assert_false (xushi_row_filter_is_empty (&starred));
  g_assert_false (xushi_row_filter_equal (&starred, &blank));
  g_assert_false (xushi_row_filter_equal (&filter, &copy));
  xushi_row_filter_copy_into (&filter, &copy);
  g_assert_true (xushi_row_filter_equal (&filter, &copy));
  g_assert_null (copy.leader);
  g_assert_true (copy.star);
  xushi_row_filter_clear (&copy);
  g_assert_true (xushi_row_filter_is_empty (&copy));
}

#define ADD(name, function)                                                                        \
  g_test_add ("/row-filter/" name, RowsFixture, NULL, set_up, function, rows_fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("text", test_text);
  ADD ("edited", test_edited);
  ADD ("parts", test_parts);
  ADD ("star", test_star);
  ADD ("names", test_names);
  ADD ("prepared", test_prepared);
  ADD ("warmed", test_warmed);
  g_test_add_func ("/row-filter/struct", test_struct);
  return g_test_run ();
}
