/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rows-fixture.h"

#include "base/xushi-i18n.h"
#include "rows/xushi-area-source.h"
#include "rows/xushi-grid-paste.h"
#include "rows/xushi-star.h"

#include <string.h>

/* The table of an area filtered and sorted: what it shows, what stays where it is, and that the
 * plan's order is never touched. */

static XushiGridSource *
make_source (RowsFixture *fixture)
{
  return XUSHI_GRID_SOURCE (
      xushi_area_source_new (fixture->session, xushi_plan_get_area (fixture->plan, 0)));
}

/* Expects these titles, headings in brackets; the last row, for new ones, is left out. */
static void
assert_rows (XushiGridSource *source, const char *expected)
{
  g_autoptr (GString) titles = g_string_new (NULL);

  for (guint row = 0; row < xushi_grid_source_get_n_rows (source); row++)
    {
      XushiGridRow info;

      xushi_grid_source_get_row (source, row, &info);
      if (info.kind == XUSHI_GRID_ROW_ADD)
        continue;
      g_string_append_printf (titles, info.kind == XUSHI_GRID_ROW_HEADING ? "%s[%s]" : "%s%s",
                              titles->len > 0 ? " " : "", info.title);
    }
  g_assert_cmpstr (titles->str, ==, expected);
}

static void
filter (XushiGridSource *source, const char *text, guint lights)
{
  XushiRowFilter wanted = { .text = (char *) text, .lights = lights };

  xushi_area_source_set_filter (XUSHI_AREA_SOURCE (source), &wanted);
}

static void
sort (XushiGridSource *source, XushiAreaColumn column, gboolean descending)
{
  xushi_area_source_sort_by (XUSHI_AREA_SOURCE (source), column, descending);
}

#define PLAN "大剧院 迁建 加强宣传 [就业] 新增就业 净增企业 [环境] 单位能耗 居民收入"

static const struct
{
  XushiAreaColumn column;
  gboolean descending;
  const char *rows;
} orders[] = {
  { XUSHI_COLUMN_LIGHT, FALSE, "新增就业 大剧院 单位能耗 净增企业 居民收入 迁建 加强宣传" },
  /* Equals keep the plan's order, empties are last. */
  { XUSHI_COLUMN_LIGHT, TRUE, "迁建 居民收入 净增企业 大剧院 单位能耗 新增就业 加强宣传" },
  { XUSHI_COLUMN_NAME, FALSE, "大剧院 单位能耗 加强宣传 净增企业 居民收入 迁建 新增就业" },
  { XUSHI_COLUMN_NAME, TRUE, "新增就业 迁建 居民收入 净增企业 加强宣传 单位能耗 大剧院" },
  { XUSHI_COLUMN_TARGET, FALSE, "单位能耗 居民收入 净增企业 新增就业 大剧院 迁建 加强宣传" },
  { XUSHI_COLUMN_TARGET, TRUE, "新增就业 净增企业 居民收入 单位能耗 大剧院 迁建 加强宣传" },
  { XUSHI_COLUMN_VALUE, FALSE, "迁建 大剧院 单位能耗 居民收入 新增就业 加强宣传 净增企业" },
  { XUSHI_COLUMN_VALUE, TRUE, "新增就业 居民收入 单位能耗 大剧院 迁建 加强宣传 净增企业" },
  { XUSHI_COLUMN_UNIT, FALSE, "单位能耗 居民收入 净增企业 大剧院 迁建 新增就业 加强宣传" },
  { XUSHI_COLUMN_COMPLETION, FALSE, "迁建 新增就业 大剧院 加强宣传 净增企业 单位能耗 居民收入" },
};

static void
test_orders (RowsFixture *fixture, gconstpointer data)
{
  g_autoptr (XushiGridSource) source = make_source (fixture);
  g_autoptr (RowsMirror) mirror = rows_mirror_new (source);
  g_autofree char *before = store_fixture_dump (fixture->plan);
  g_autofree char *after = NULL;
  XushiAreaColumn column;
  gboolean descending;
  guint of_grid;

  for (gsize i = 0; i < G_N_ELEMENTS (orders); i++)
    {
      sort (source, orders[i].column, orders[i].descending);
      assert_rows (source, orders[i].rows);
      rows_mirror_check (mirror);
      g_assert_true (xushi_grid_source_get_sort (source, &of_grid, &descending));
      g_assert_cmpuint (of_grid, ==, orders[i].column);
      g_assert_cmpint (descending, ==, orders[i].descending);
    }
  xushi_area_source_unsort (XUSHI_AREA_SOURCE (source));
  g_assert_false (xushi_area_source_get_sort (XUSHI_AREA_SOURCE (source), &column, &descending));
  assert_rows (source, PLAN);
  rows_mirror_check (mirror);
  after = store_fixture_dump (fixture->plan);
  g_assert_cmpstr (after, ==, before);
}

static void
test_filter (RowsFixture *fixture, gconstpointer data)
{
  g_autoptr (XushiGridSource) source = make_source (fixture);
  g_autoptr (RowsMirror) mirror = rows_mirror_new (source);
  XushiAreaSource *area = XUSHI_AREA_SOURCE (source);

  filter (source, "企业", 0);
  assert_rows (source, "[就业] 净增企业");
  rows_mirror_check (mirror);
  g_assert_cmpuint (xushi_area_source_get_n_shown (area), ==, 1);
  g_assert_cmpuint (xushi_area_source_get_n_all (area), ==, 7);
  filter (source, NULL, 1u << XUSHI_LIGHT_UNREPORTED | 1u << XUSHI_LIGHT_EXEMPT);
  assert_rows (source, "迁建 [就业] 净增企业");
  sort (source, XUSHI_COLUMN_NAME, FALSE);
  assert_rows (source, "净增企业 迁建");
  rows_mirror_check (mirror);
  filter (source, "没有", 0);
  assert_rows (source, "");
  xushi_area_source_set_filter (area, NULL);
  xushi_area_source_unsort (area);
  assert_rows (source, PLAN);
  rows_mirror_check (mirror);
}

/* An edit neither moves its row nor takes it away, until the view is asked for again. */
static void
test_edit_stays (RowsFixture *fixture, gconstpointer data)
{
  g_autoptr (XushiGridSource) source = make_source (fixture);
  g_autoptr (RowsMirror) mirror = rows_mirror_new (source);
  XushiAreaSource *area = XUSHI_AREA_SOURCE (source);

  filter (source, "jing", 0);
  assert_rows (source, "[就业] 净增企业");
  filter (source, "业", 0);
  sort (source, XUSHI_COLUMN_NAME, FALSE);
  assert_rows (source, "净增企业 新增就业");
  rows_fixture_type (source, 0, XUSHI_COLUMN_NAME, "总数", NULL);
  assert_rows (source, "总数 新增就业");
  /* Its group is 就业, so that it is still found. */
  xushi_area_source_ask_again (area);
  assert_rows (source, "新增就业 总数");
  rows_fixture_undo (fixture);
  assert_rows (source, "新增就业 净增企业");
  rows_mirror_check (mirror);
}

static void
test_added_is_shown (RowsFixture *fixture, gconstpointer data)
{
  g_autoptr (XushiGridSource) source = make_source (fixture);
  g_autoptr (RowsMirror) mirror = rows_mirror_new (source);
  XushiAreaSource *area = XUSHI_AREA_SOURCE (source);
  GError *error = NULL;

  filter (source, "业", 0);
  sort (source, XUSHI_COLUMN_NAME, FALSE);
  rows_fixture_type (source, 2, XUSHI_COLUMN_NAME, "安全", NULL);
  assert_rows (source, "净增企业 新增就业 安全");
  rows_mirror_check (mirror);
  g_assert_cmpuint (xushi_area_source_get_n_shown (area), ==, 3);
  g_assert_cmpuint (xushi_area_source_get_n_all (area), ==, 8);
  g_assert_true (
      xushi_editor_delete_indicator (fixture->editor, rows_fixture_find (fixture, "净增企业"),
                                     &error));
  g_assert_no_error (error);
  assert_rows (source, "新增就业 安全");
  rows_fixture_undo (fixture);
  assert_rows (source, "净增企业 新增就业 安全");
  rows_mirror_check (mirror);
  xushi_area_source_ask_again (area);
  assert_rows (source, "净增企业 新增就业");
}

static void
test_month (RowsFixture *fixture, gconstpointer data)
{
  g_autoptr (XushiGridSource) source = make_source (fixture);
  g_autoptr (RowsMirror) mirror = rows_mirror_new (source);

  filter (source, NULL, 1u << XUSHI_LIGHT_UNREPORTED);
  assert_rows (source, "[就业] 净增企业");
  xushi_session_set_month (fixture->session, 8);
  assert_rows (source, "[就业] 新增就业 净增企业 [环境] 单位能耗 居民收入");
  rows_mirror_check (mirror);
}

/* What is looked for is shown, though filtered away; so are rows of folded groups. */
static void
test_reveal (RowsFixture *fixture, gconstpointer data)
{
  g_autoptr (XushiGridSource) source = make_source (fixture);
  g_autoptr (RowsMirror) mirror = rows_mirror_new (source);
  XushiAreaSource *area = XUSHI_AREA_SOURCE (source);

  filter (source, "企业", 0);
  xushi_area_source_reveal (area, rows_fixture_find (fixture, "居民收入"));
  assert_rows (source, "[就业] 净增企业 [环境] 居民收入");
  g_assert_cmpuint (xushi_area_source_get_n_shown (area), ==, 2);
  xushi_grid_source_toggle_fold (source, 0);
  assert_rows (source, "[就业] [环境] 居民收入");
  xushi_area_source_reveal (area, rows_fixture_find (fixture, "净增企业"));
  assert_rows (source, "[就业] 净增企业 [环境] 居民收入");
  sort (source, XUSHI_COLUMN_NAME, FALSE);
  xushi_area_source_reveal (area, rows_fixture_find (fixture, "大剧院"));
  assert_rows (source, "净增企业 大剧院");
  rows_mirror_check (mirror);
}

static void
test_block (RowsFixture *fixture, gconstpointer data)
{
  g_autoptr (XushiGridSource) source = make_source (fixture);
  g_autoptr (GPtrArray) block = rows_fixture_make_block ("2.9\n9.2\n5100");
  XushiGridBlock all = { 0, XUSHI_COLUMN_NOTE, 3, 1 };
  const XushiGridBlock at = { 1, XUSHI_COLUMN_VALUE, 1, 1 };
  g_autoptr (XushiGridPaste) plan = NULL;
  g_autofree char *note = NULL;
  GError *error = NULL;

  /* 单位能耗 居民收入 新增就业: not the rows that stand between them in the plan. */
  filter (source, NULL,
          ~(1u << XUSHI_LIGHT_UNREPORTED | 1u << XUSHI_LIGHT_EXEMPT | 1u << XUSHI_LIGHT_NONE));
  sort (source, XUSHI_COLUMN_VALUE, FALSE);
  assert_rows (source, "大剧院 单位能耗 居民收入 新增就业");
  plan = xushi_grid_paste_new (source, &at, NULL, block);
  g_assert_true (xushi_grid_paste_apply (plan, &error));
  g_assert_no_error (error);
  g_assert_cmpfloat (rows_fixture_get_value (rows_fixture_find (fixture, "单位能耗"), 9), ==, 2.9);
  g_assert_cmpfloat (rows_fixture_get_value (rows_fixture_find (fixture, "新增就业"), 9), ==, 5100);
  xushi_area_source_set_filter (XUSHI_AREA_SOURCE (source), NULL);
  xushi_area_source_unsort (XUSHI_AREA_SOURCE (source));
  rows_fixture_type (source, rows_fixture_find_row (source, "迁建"), XUSHI_COLUMN_NOTE, "留", NULL);
  filter (source, "业", 0);
  g_assert_true (xushi_grid_source_clear (source, &all, NULL, NULL, &error));
  g_assert_no_error (error);
  note = rows_fixture_dup_text (source, rows_fixture_find_row (source, "新增就业"),
                                XUSHI_COLUMN_NOTE);
  g_assert_cmpstr (note, ==, "");
  xushi_area_source_set_filter (XUSHI_AREA_SOURCE (source), NULL);
  g_free (note);
  note = rows_fixture_dup_text (source, rows_fixture_find_row (source, "迁建"), XUSHI_COLUMN_NOTE);
  g_assert_cmpstr (note, ==, "留");
}

static void
test_moving_refused (RowsFixture *fixture, gconstpointer data)
{
  g_autoptr (XushiGridSource) source = make_source (fixture);
  XushiAreaSource *area = XUSHI_AREA_SOURCE (source);
  g_autoptr (GError) sorted = NULL;
  g_autoptr (GError) filtered = NULL;

  g_assert_true (xushi_area_source_can_move (area, NULL));
  sort (source, XUSHI_COLUMN_NAME, FALSE);
  g_assert_false (xushi_area_source_can_move (area, &sorted));
  g_assert_nonnull (strstr (sorted->message, "排序"));
  xushi_area_source_unsort (area);
  filter (source, "业", 0);
  g_assert_false (xushi_area_source_can_move (area, &filtered));
  g_assert_nonnull (strstr (filtered->message, "全部"));
}

/* A sorted table tells by its tooltips what stands no more around a row. */
static void
test_place (RowsFixture *fixture, gconstpointer data)
{
  g_autoptr (XushiGridSource) source = make_source (fixture);
  XushiIndicator *part = rows_fixture_find (fixture, "净增企业");
  XushiIndicator *whole = rows_fixture_find (fixture, "新增就业");
  g_autoptr (XushiSpec) spec = xushi_spec_copy (xushi_indicator_get_spec (whole));
  g_autoptr (XushiSpec) of_part = xushi_spec_copy (xushi_indicator_get_spec (part));
  g_autofree char *tip = NULL;
  g_autofree char *told = NULL;
  XushiGridColumn column;
  g_auto (XushiGridCell) cell = { 0 };
  guint row;

  xushi_spec_set_string (&spec->key, "JY");
  g_assert_true (xushi_editor_set_spec (fixture->editor, whole, spec, "改", NULL));
  xushi_spec_set_string (&of_part->parent_key, "JY");
  g_assert_true (xushi_editor_set_spec (fixture->editor, part, of_part, "改", NULL));
  xushi_grid_source_get_column (source, XUSHI_COLUMN_NAME, &column);
  row = rows_fixture_find_row (source, "净增企业");
  g_assert_null (xushi_grid_source_dup_tooltip (source, row, XUSHI_COLUMN_NAME));
  xushi_grid_source_get_cell (source, row, XUSHI_COLUMN_NAME, &column, XUSHI_GRID_ROW_DATA, &cell);
  g_assert_cmpuint (cell.indent, ==, 1);
  sort (source, XUSHI_COLUMN_NAME, FALSE);
  row = rows_fixture_find_row (source, "净增企业");
  xushi_grid_source_get_cell (source, row, XUSHI_COLUMN_NAME, &column, XUSHI_GRID_ROW_DATA, &cell);
  g_assert_cmpuint (cell.indent, ==, 0);
  tip = xushi_grid_source_dup_tooltip (source, row, XUSHI_COLUMN_NAME);
  g_assert_nonnull (strstr (tip, "就业"));
  g_assert_nonnull (strstr (tip, "“新增就业”"));
  told = xushi_grid_source_dup_tooltip (source, rows_fixture_find_row (source, "单位能耗"),
                                        XUSHI_COLUMN_NAME);
  g_assert_cmpstr (told, ==, "环境");
}

/* What loses its star stays until it is asked again. */
static void
test_star (RowsFixture *fixture, gconstpointer data)
{
  g_autoptr (XushiGridSource) source = make_source (fixture);
  g_autoptr (GPtrArray) watched = g_ptr_array_new ();
  const XushiRowFilter wanted = { .star = TRUE };
  GError *error = NULL;

  g_ptr_array_add (watched, rows_fixture_find (fixture, "净增企业"));
  g_assert_true (xushi_star_toggle (fixture->session, watched, &error));
  g_assert_no_error (error);
  xushi_area_source_set_filter (XUSHI_AREA_SOURCE (source), &wanted);
  assert_rows (source, "[就业] 净增企业");
  g_assert_true (xushi_star_toggle (fixture->session, watched, &error));
  g_assert_no_error (error);
  assert_rows (source, "[就业] 净增企业");
  xushi_area_source_ask_again (XUSHI_AREA_SOURCE (source));
  assert_rows (source, "");
}

#define ADD(name, function)                                                                        \
  g_test_add ("/area-shown/" name, RowsFixture, NULL, rows_fixture_set_up, function,               \
              rows_fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  xushi_i18n_init ();
  ADD ("orders", test_orders);
  ADD ("filter", test_filter);
  ADD ("star", test_star);
  ADD ("edit-stays", test_edit_stays);
  ADD ("added-is-shown", test_added_is_shown);
  ADD ("month", test_month);
  ADD ("reveal", test_reveal);
  ADD ("block", test_block);
  ADD ("moving-refused", test_moving_refused);
  ADD ("place", test_place);
  return g_test_run ();
}
