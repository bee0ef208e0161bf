/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rows-fixture.h"

#include "base/xushi-i18n.h"
#include "page/xushi-chapters.h"
#include "rows/xushi-overview-source.h"

/* The overview on the screen: the same selection as on paper, and lists that follow every edit. */

static XushiChapters *
make_chapters (RowsFixture *fixture)
{
  g_autoptr (XushiJudgedPlan) judged
      = xushi_judged_plan_new (fixture->plan, xushi_session_get_month (fixture->session));
  XushiChapters *chapters;
  XushiPageSetup setup;

  xushi_page_setup_init (&setup, xushi_session_get_month (fixture->session));
  setup.parts = XUSHI_PAGE_OVERVIEW | XUSHI_PAGE_FLAGS;
  chapters = xushi_chapters_new (judged, &setup, NULL);
  while (xushi_chapters_step (chapters))
    ;
  return chapters;
}

static void
append_title (GString *text, XushiGridSource *source, guint row)
{
  XushiGridRow info;

  xushi_grid_source_get_row (source, row, &info);
  g_string_append_printf (text, "%s ", info.title);
}

/* (transfer full): the titles in one list on the screen. */
static char *
list_screen (RowsFixture *fixture, XushiOverviewList list)
{
  g_autoptr (XushiOverviewSource) source = xushi_overview_source_new (fixture->session, list);
  GString *text = g_string_new (NULL);

  for (guint row = 0; row < xushi_grid_source_get_n_rows (XUSHI_GRID_SOURCE (source)); row++)
    append_title (text, XUSHI_GRID_SOURCE (source), row);
  return g_string_free (text, FALSE);
}

/* (transfer full): the same on paper, where the list of flags ends with the unreported. */
static char *
list_paper (GPtrArray *rows, gboolean with_unreported)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++)
    {
      const XushiPageRow *row = g_ptr_array_index (rows, i);

      if (with_unreported || row->concern != XUSHI_CONCERN_UNREPORTED)
        g_string_append_printf (text, "%s ", row->name);
    }
  return g_string_free (text, FALSE);
}

static void
expect_same (RowsFixture *fixture)
{
  XushiChapters *chapters = make_chapters (fixture);
  g_autofree char *flags = list_screen (fixture, XUSHI_OVERVIEW_CONCERNS);
  g_autofree char *targets = list_screen (fixture, XUSHI_OVERVIEW_TARGETS);
  g_autofree char *printed_flags = list_paper (chapters->concerns, FALSE);
  g_autofree char *printed_targets = list_paper (chapters->main_targets, TRUE);

  g_assert_cmpstr (flags, ==, printed_flags);
  g_assert_cmpstr (targets, ==, printed_targets);
  for (guint i = 0; i < chapters->areas->len; i++)
    {
      const XushiOverviewArea *area = &g_array_index (chapters->areas, XushiOverviewArea, i);
      XushiTotals totals;

      xushi_judged_plan_get_area_totals (
          xushi_session_get_judged (fixture->session),
          xushi_plan_find_area_by_name (fixture->plan, area->name), &totals);
      g_assert_cmpmem (totals.counts, sizeof totals.counts, area->totals.counts,
                       sizeof area->totals.counts);
    }
  xushi_chapters_free (chapters);
}

/* Odd names of areas, exempt and overdue, completed by hand: cases that paper and screen once
 * treated differently. */
static void
test_screen_is_paper (RowsFixture *fixture, gconstpointer data)
{
  g_autofree char *flags = list_screen (fixture, XUSHI_OVERVIEW_CONCERNS);
  g_autofree char *targets = list_screen (fixture, XUSHI_OVERVIEW_TARGETS);

  g_assert_cmpstr (flags, ==, "新增就业 失业率 大剧院 单位能耗 完工率 奥体中心 ");
  g_assert_cmpstr (targets, ==, "地区生产总值 失业率 完工率 奥体中心 ");
  for (int month = 1; month <= 12; month++)
    {
      xushi_session_set_month (fixture->session, month);
      expect_same (fixture);
    }
}

static void
test_screen_is_paper_renamed (RowsFixture *fixture, gconstpointer data)
{
  GError *error = NULL;
  g_autofree char *targets = NULL;

  xushi_editor_rename_area (fixture->editor, xushi_plan_get_area (fixture->plan, 1), "重点工作",
                            &error);
  g_assert_no_error (error);
  targets = list_screen (fixture, XUSHI_OVERVIEW_TARGETS);
  g_assert_cmpstr (targets, ==, "大剧院 迁建 新增就业 净增企业 单位能耗 居民收入 ");
  expect_same (fixture);
}

static XushiIndicator *
choose (RowsFixture *fixture, GRand *random)
{
  XushiArea *area
      = xushi_plan_get_area (fixture->plan, (guint) g_rand_int_range (random, 0, 2));

  return xushi_area_get_indicator (
      area, (guint) g_rand_int_range (random, 0, (int) xushi_area_get_n_indicators (area)));
}

static void
edit (RowsFixture *fixture, GRand *random)
{
  XushiIndicator *indicator = choose (fixture, random);
  const XushiSpec *spec = xushi_indicator_get_spec (indicator);
  GError *error = NULL;

  if (g_rand_int_range (random, 0, 5) == 0)
    {
      g_autoptr (XushiSpec) changed = xushi_spec_copy (spec);

      xushi_spec_set_string (&changed->exempt, changed->exempt == NULL ? "划转" : NULL);
      xushi_editor_set_spec (fixture->editor, indicator, changed, "exempt", &error);
    }
  else if (spec->measure != XUSHI_MEASURE_TEXT && spec->measure != XUSHI_MEASURE_MILESTONE
           && !spec->net)
    xushi_editor_set_value (fixture->editor, indicator, 9, g_rand_int_range (random, 0, 200),
                            &error);
  g_assert_no_error (error);
}

static void
expect_same_keys (GArray *a, GArray *b)
{
  g_assert_cmpuint (a->len, ==, b->len);
  for (guint i = 0; i < a->len; i++)
    g_assert_cmpuint (g_array_index (a, guint64, i), ==, g_array_index (b, guint64, i));
}

/* Whatever is edited, undone or shown, what a table has learned from signals matches the list, and
 * the list matches a new one. */
static void
test_follows (RowsFixture *fixture, gconstpointer data)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (11);
  RowsMirror *mirrors[3];

  for (int list = 0; list < 3; list++)
    {
      g_autoptr (XushiOverviewSource) source
          = xushi_overview_source_new (fixture->session, (XushiOverviewList) list);

      mirrors[list] = rows_mirror_new (XUSHI_GRID_SOURCE (source));
    }
  for (int i = 0; i < 300; i++)
    {
      if (i % 7 == 6)
        xushi_editor_undo (fixture->editor, NULL);
      else
        edit (fixture, random);
      if (i % 60 == 59)
        xushi_session_set_month (fixture->session, g_rand_int_range (random, 6, 11));
      for (int list = 0; list < 3; list++)
        {
          g_autoptr (XushiOverviewSource) fresh
              = xushi_overview_source_new (fixture->session, (XushiOverviewList) list);
          g_autoptr (RowsMirror) made = rows_mirror_new (XUSHI_GRID_SOURCE (fresh));

          rows_mirror_check (mirrors[list]);
          expect_same_keys (mirrors[list]->keys, made->keys);
        }
    }
  for (int list = 0; list < 3; list++)
    rows_mirror_free (mirrors[list]);
}

/* An edit reports no more rows than it affects. */
static void
test_tells_little (RowsFixture *fixture, gconstpointer data)
{
  g_autoptr (XushiOverviewSource) areas
      = xushi_overview_source_new (fixture->session, XUSHI_OVERVIEW_AREAS);
  g_autoptr (XushiOverviewSource) targets
      = xushi_overview_source_new (fixture->session, XUSHI_OVERVIEW_TARGETS);
  g_autoptr (RowsMirror) of_areas = rows_mirror_new (XUSHI_GRID_SOURCE (areas));
  g_autoptr (RowsMirror) of_targets = rows_mirror_new (XUSHI_GRID_SOURCE (targets));
  GError *error = NULL;

  xushi_editor_set_value (fixture->editor, rows_fixture_find (fixture, "新增就业"), 9, 6000, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (of_areas->n_rows_changed, ==, 1);
  g_assert_cmpuint (of_targets->n_rows_changed, ==, 0);
  xushi_editor_set_value (fixture->editor, rows_fixture_find (fixture, "失业率"), 9, 2.9, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (of_areas->n_rows_changed, ==, 2);
  g_assert_cmpuint (of_targets->n_rows_changed, ==, 1);
}

/* (transfer none): the cell of @title under @column, filled. */
static void
get_cell (XushiGridSource *source, const char *title, const char *column, XushiGridCell *cell)
{
  guint row = rows_fixture_find_row (source, title);
  XushiGridColumn info;

  for (guint i = 0; i < xushi_grid_source_get_n_columns (source); i++)
    {
      xushi_grid_source_get_column (source, i, &info);
      if (g_str_equal (info.id, column))
        {
          xushi_grid_source_get_cell (source, row, i, &info, XUSHI_GRID_ROW_DATA, cell);
          return;
        }
    }
  g_error ("there is no column %s", column);
}

static void
put_by_hand (RowsFixture *fixture, XushiIndicator *indicator, int month)
{
  g_autoptr (XushiReading) reading
      = xushi_reading_copy (xushi_indicator_get_reading (indicator, month));
  GError *error = NULL;

  reading->light = XUSHI_LIGHT_BEHIND;
  reading->light_reason = g_strdup ("数据待核");
  xushi_editor_set_reading (fixture->editor, indicator, reading, &error);
  g_assert_no_error (error);
}

/* What a figure is: of an earlier month, a completion or a light given by hand. */
static void
test_marks (RowsFixture *fixture, gconstpointer data)
{
  XushiIndicator *product = rows_fixture_find (fixture, "地区生产总值");
  g_autoptr (XushiSpec) spec = xushi_spec_copy (xushi_indicator_get_spec (product));
  g_autoptr (XushiOverviewSource) targets = NULL, concerns = NULL;
  g_auto (XushiGridCell) cell = { 0 };
  g_autofree char *tip = NULL;
  GError *error = NULL;

  targets = xushi_overview_source_new (fixture->session, XUSHI_OVERVIEW_TARGETS);
  get_cell (XUSHI_GRID_SOURCE (targets), "地区生产总值", "value", &cell);
  g_assert_cmpstr (cell.mark, ==, NULL);
  g_assert_true (cell.bold);
  get_cell (XUSHI_GRID_SOURCE (targets), "完工率", "lead", &cell);
  g_assert_cmpstr (cell.mark, ==, "手工");

  spec->frequency = XUSHI_FREQUENCY_QUARTERLY;
  xushi_editor_set_spec (fixture->editor, product, spec, "quarterly", &error);
  g_assert_no_error (error);
  put_by_hand (fixture, product, 9);
  xushi_session_set_month (fixture->session, 10);
  get_cell (XUSHI_GRID_SOURCE (targets), "地区生产总值", "value", &cell);
  g_assert_cmpstr (cell.text, ==, "8.1");
  g_assert_cmpstr (cell.mark, ==, "9月");
  g_assert_false (cell.bold);
  get_cell (XUSHI_GRID_SOURCE (targets), "地区生产总值", "light", &cell);
  g_assert_cmpstr (cell.text, ==, "滞后（人工）");
  concerns = xushi_overview_source_new (fixture->session, XUSHI_OVERVIEW_CONCERNS);
  get_cell (XUSHI_GRID_SOURCE (concerns), "地区生产总值", "reached", &cell);
  g_assert_cmpstr (cell.mark, ==, "9月");
  g_assert_false (cell.bold);
  get_cell (XUSHI_GRID_SOURCE (concerns), "地区生产总值", "figure", &cell);
  g_assert_cmpstr (cell.text, ==, "滞后（人工）");
  tip = xushi_grid_source_dup_tooltip (
      XUSHI_GRID_SOURCE (targets),
      rows_fixture_find_row (XUSHI_GRID_SOURCE (targets), "地区生产总值"), 0);
  g_assert_nonnull (strstr (tip, "人工亮灯：滞后（数据待核）；按规则为正常"));
}

int
main (int argc, char **argv)
{
#define ADD(path, function)                                                                        \
  g_test_add (path, RowsFixture, NULL, rows_fixture_set_up, function, rows_fixture_tear_down)
  g_test_init (&argc, &argv, NULL);
  xushi_i18n_init ();
  ADD ("/rows/overview/screen-is-paper", test_screen_is_paper);
  ADD ("/rows/overview/screen-is-paper-renamed", test_screen_is_paper_renamed);
  ADD ("/rows/overview/marks", test_marks);
  ADD ("/rows/overview/follows", test_follows);
  ADD ("/rows/overview/tells-little", test_tells_little);
  return g_test_run ();
}
