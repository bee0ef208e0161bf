/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rows-fixture.h"

#include "base/xushi-i18n.h"
#include "base/xushi-number.h"
#include "rows/xushi-area-source.h"
#include "rows/xushi-grid-paste.h"
#include "rows/xushi-plan-names.h"

/* The table of an area: what it shows, what typing, clearing and pasting do. */

static XushiGridSource *
make_source (RowsFixture *fixture)
{
  return XUSHI_GRID_SOURCE (
      xushi_area_source_new (fixture->session, xushi_plan_get_area (fixture->plan, 0)));
}

static void
test_rows (RowsFixture *fixture, gconstpointer data)
{
  g_autoptr (XushiGridSource) source = make_source (fixture);
  static const struct
  {
    XushiGridRowKind kind;
    const char *title;
  } expected[] = {
    { XUSHI_GRID_ROW_DATA, "大剧院" },   { XUSHI_GRID_ROW_DATA, "迁建" },
    { XUSHI_GRID_ROW_DATA, "加强宣传" }, { XUSHI_GRID_ROW_HEADING, "就业" },
    { XUSHI_GRID_ROW_DATA, "新增就业" }, { XUSHI_GRID_ROW_DATA, "净增企业" },
    { XUSHI_GRID_ROW_HEADING, "环境" },  { XUSHI_GRID_ROW_DATA, "单位能耗" },
    { XUSHI_GRID_ROW_DATA, "居民收入" }, { XUSHI_GRID_ROW_ADD, NULL },
  };

  g_assert_cmpuint (xushi_grid_source_get_n_rows (source), ==, G_N_ELEMENTS (expected));
  for (guint row = 0; row < G_N_ELEMENTS (expected); row++)
    {
      XushiGridRow info;

      xushi_grid_source_get_row (source, row, &info);
      g_assert_cmpint (info.kind, ==, expected[row].kind);
      if (expected[row].title != NULL)
        g_assert_cmpstr (info.title, ==, expected[row].title);
    }
}

/* What Enter and Ctrl with an arrow ask for many rows is what the cells themselves say. */
static void
test_cheap_questions (RowsFixture *fixture, gconstpointer data)
{
  g_autoptr (XushiGridSource) source = make_source (fixture);
  guint n_rows = xushi_grid_source_get_n_rows (source);
  guint n_empty = 0;

  for (guint i = 0; i < n_rows * XUSHI_N_COLUMNS; i++)
    {
      guint row = i / XUSHI_N_COLUMNS, column = i % XUSHI_N_COLUMNS;
      g_auto (XushiGridCell) cell = { 0 };
      XushiGridColumn info;
      XushiGridRow line;
      gboolean empty;

      xushi_grid_source_get_row (source, row, &line);
      if (line.kind == XUSHI_GRID_ROW_HEADING)
        continue;
      xushi_grid_source_get_column (source, column, &info);
      xushi_grid_source_get_cell (source, row, column, &info, line.kind, &cell);
      g_assert_cmpint (xushi_grid_source_is_entry (source, row, column), ==, cell.editable);
      if (line.kind != XUSHI_GRID_ROW_DATA)
        continue;
      empty = cell.text == NULL || *cell.text == '\0' || g_str_equal (cell.text, "—");
      g_test_message ("“%s”, column %u: “%s”", line.title, column, cell.text);
      g_assert_cmpint (xushi_grid_source_is_empty (source, row, column), ==, empty);
      n_empty += empty;
    }
  g_assert_cmpuint (n_empty, >, 0);
}

/* While a department is typed the plan's own are offered; nothing is in other columns. */
static void
test_departments_are_offered (RowsFixture *fixture, gconstpointer data)
{
  g_autoptr (XushiGridSource) source = make_source (fixture);
  guint row = rows_fixture_find_row (source, "新增就业");
  g_auto (GStrv) offered = NULL;

  rows_fixture_type (source, rows_fixture_find_row (source, "迁建"), XUSHI_COLUMN_DEPARTMENT,
                     "建设甲局", NULL);
  rows_fixture_type (source, rows_fixture_find_row (source, "大剧院"), XUSHI_COLUMN_DEPARTMENT,
                     "建设乙局", NULL);
  rows_fixture_type (source, rows_fixture_find_row (source, "单位能耗"), XUSHI_COLUMN_DEPARTMENT,
                     "建设乙局", NULL);
  offered = xushi_grid_source_list_completions (source, row, XUSHI_COLUMN_DEPARTMENT, "建设");
  g_assert_true (g_strv_equal ((const char *const *) offered,
                               (const char *const[]){ "建设乙局", "建设甲局", NULL }));
  g_assert_null (xushi_grid_source_list_completions (source, row, XUSHI_COLUMN_NAME, "建设"));
}

/* So are its leaders, in the details; of several names the last is the one being typed. */
static void
test_leaders_are_offered (RowsFixture *fixture, gconstpointer data)
{
  XushiIndicator *indicator = rows_fixture_find (fixture, "新增就业");
  g_autoptr (XushiSpec) spec = xushi_spec_copy (xushi_indicator_get_spec (indicator));
  g_auto (GStrv) leaders = NULL, departments = NULL;
  GError *error = NULL;

  xushi_spec_set_string (&spec->leader, "王副区长");
  xushi_spec_set_string (&spec->lead_department, "区长办");
  xushi_editor_set_spec (fixture->editor, indicator, spec, "改", &error);
  g_assert_no_error (error);
  leaders = xushi_plan_names_complete (fixture->session, XUSHI_ROW_LEADER, "区长");
  departments = xushi_plan_names_complete (fixture->session, XUSHI_ROW_DEPARTMENT, "区长");
  g_assert_true (
      g_strv_equal ((const char *const *) leaders, (const char *const[]){ "王副区长", NULL }));
  g_assert_true (
      g_strv_equal ((const char *const *) departments, (const char *const[]){ "区长办", NULL }));
  g_assert_cmpstr (xushi_plan_names_find_last ("教育局、建设"), ==, "建设");
  g_assert_cmpstr (xushi_plan_names_find_last ("教育局, 民政局；"), ==, "");
  g_assert_cmpstr (xushi_plan_names_find_last ("建设"), ==, "建设");
}

/* What is typed where, and what is shown there afterwards. */
static const struct
{
  const char *row;
  XushiAreaColumn column;
  const char *text;
  const char *refusal; /* NULL: accepted */
  const char *shown;   /* afterwards */
} typed[] = {
  { "新增就业", XUSHI_COLUMN_VALUE, "9860", NULL, "9860" },
  { "新增就业", XUSHI_COLUMN_VALUE, "９，８６１人", NULL, "9861" },
  { "新增就业", XUSHI_COLUMN_VALUE, "约一万", "约一万", "5000" },
  { "新增就业", XUSHI_COLUMN_TARGET, "1.3万", NULL, "≥ 13000" },
  { "新增就业", XUSHI_COLUMN_TARGET, "0", "0", "≥ 12000" },
  { "新增就业", XUSHI_COLUMN_UNIT, "名", NULL, "名" },
  { "新增就业", XUSHI_COLUMN_NAME, "城镇新增就业", NULL, "城镇新增就业" },
  { "新增就业", XUSHI_COLUMN_NAME, " ", "名称", "新增就业" },
  { "新增就业", XUSHI_COLUMN_DEPARTMENT, "人社局", NULL, "人社局" },
  { "新增就业", XUSHI_COLUMN_NOTE, "剔除重复登记", NULL, "剔除重复登记" },
  { "新增就业", XUSHI_COLUMN_COMPLETION, "80", "计算", "41.7%" },
  { "净增企业", XUSHI_COLUMN_VALUE, "12", "净增", "—" },
  { "净增企业", XUSHI_COLUMN_VALUE, "120-35", NULL, "85" },
  { "净增企业", XUSHI_COLUMN_VALUE, "１２０－３５", NULL, "85" },
  { "净增企业", XUSHI_COLUMN_VALUE, "120-x", "数字", "—" },
  { "单位能耗", XUSHI_COLUMN_VALUE, "3.1%", NULL, "3.1" },
  { "大剧院", XUSHI_COLUMN_VALUE, "60", "节点", "1/2" },
  { "加强宣传", XUSHI_COLUMN_VALUE, "1", "备注", "" },
};

static void
test_typing (RowsFixture *fixture, gconstpointer data)
{
  for (gsize i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      g_autoptr (XushiGridSource) source = make_source (fixture);
      guint row = rows_fixture_find_row (source, typed[i].row);
      g_autofree char *before = store_fixture_dump (fixture->plan);
      g_autofree char *after = NULL, *shown = NULL;

      rows_fixture_type (source, row, typed[i].column, typed[i].text, typed[i].refusal);
      shown = rows_fixture_dup_text (source, row, typed[i].column);
      g_assert_cmpstr (shown, ==, typed[i].shown);
      /* One step, and nothing else has changed. */
      if (typed[i].refusal == NULL)
        rows_fixture_undo (fixture);
      after = store_fixture_dump (fixture->plan);
      g_assert_cmpstr (after, ==, before);
    }
}

/* Types, clears and pastes into a cell that shows the figure of an earlier month; nothing of it may
 * change that figure. */
static void
assert_not_overwritten (RowsFixture *fixture, XushiGridSource *source, const char *name,
                        const char *sentence)
{
  guint row = rows_fixture_find_row (source, name);
  XushiGridBlock block = { row, XUSHI_COLUMN_VALUE, 1, 1 };
  g_autoptr (GPtrArray) cells = rows_fixture_make_block ("8.8");
  g_autofree char *before = store_fixture_dump (fixture->plan);
  g_autofree char *after = NULL, *refusal = NULL;
  g_autoptr (XushiGridPaste) plan = NULL;
  g_autoptr (GError) error = NULL;

  rows_fixture_type (source, row, XUSHI_COLUMN_VALUE, "8.8", sentence);
  g_assert_true (xushi_grid_source_clear (source, &block, NULL, NULL, &error));
  g_assert_no_error (error);
  plan = xushi_grid_paste_new (source, &block, NULL, cells);
  g_assert_cmpuint (xushi_grid_paste_count (plan, XUSHI_PASTE_SKIP), ==, 1);
  g_assert_true (xushi_grid_paste_apply (plan, &error));
  g_assert_no_error (error);
  after = store_fixture_dump (fixture->plan);
  g_assert_cmpstr (after, ==, before);
  refusal = xushi_grid_source_dup_refusal (source, row, XUSHI_COLUMN_VALUE);
  if (strstr (refusal, sentence) == NULL)
    g_error ("“%s” does not say %s", refusal, sentence);
}

/* What is typed goes into the month that is shown, or nowhere. */
static void
test_month_of_entry (RowsFixture *fixture, gconstpointer data)
{
  g_autoptr (XushiGridSource) source = make_source (fixture);
  guint row = rows_fixture_find_row (source, "居民收入");
  XushiIndicator *income = rows_fixture_find (fixture, "居民收入");
  XushiIndicator *jobs = rows_fixture_find (fixture, "新增就业");
  g_autofree char *tip = NULL;
  XushiGridColumn column;
  g_auto (XushiGridCell) cell = { 0 };

  xushi_session_set_month (fixture->session, 6);
  rows_fixture_type (source, row, XUSHI_COLUMN_VALUE, "8.4", NULL);
  g_assert_cmpfloat (rows_fixture_get_value (income, 6), ==, 8.4);
  xushi_session_set_month (fixture->session, 8);
  assert_not_overwritten (fixture, source, "居民收入", "6月");
  g_assert_false (xushi_grid_source_is_entry (source, row, XUSHI_COLUMN_VALUE));
  xushi_grid_source_get_column (source, XUSHI_COLUMN_VALUE, &column);
  xushi_grid_source_get_cell (source, row, XUSHI_COLUMN_VALUE, &column, XUSHI_GRID_ROW_DATA,
                              &cell);
  g_assert_cmpstr (cell.text, ==, "8.4");
  g_assert_cmpstr (cell.mark, ==, "6月");
  g_assert_false (cell.editable);
  tip = xushi_grid_source_dup_tooltip (source, row, XUSHI_COLUMN_VALUE);
  g_assert_cmpstr (tip, ==, "6月数据");
  xushi_session_set_month (fixture->session, 1);
  assert_not_overwritten (fixture, source, "居民收入", "未到统计时点");
  xushi_session_set_month (fixture->session, 8);
  rows_fixture_type (source, rows_fixture_find_row (source, "新增就业"), XUSHI_COLUMN_VALUE, "8000",
                     NULL);
  g_assert_cmpfloat (rows_fixture_get_value (jobs, 8), ==, 8000);
  g_assert_cmpfloat (rows_fixture_get_value (jobs, 9), ==, 5000);
}

static void
test_clearing (RowsFixture *fixture, gconstpointer data)
{
  g_autoptr (XushiGridSource) source = make_source (fixture);
  g_autofree char *before = store_fixture_dump (fixture->plan);
  g_autofree char *after = NULL, *value = NULL, *name = NULL;
  guint first = rows_fixture_find_row (source, "新增就业");
  /* From the group's heading down to the task, across names and figures. */
  XushiGridBlock block = { first - 1, XUSHI_COLUMN_LIGHT, 7, XUSHI_N_COLUMNS };
  GError *error = NULL;

  g_assert_true (xushi_grid_source_clear (source, &block, NULL, NULL, &error));
  g_assert_no_error (error);
  value = rows_fixture_dup_text (source, first, XUSHI_COLUMN_VALUE);
  name = rows_fixture_dup_text (source, first, XUSHI_COLUMN_NAME);
  g_assert_cmpstr (value, ==, "—");
  /* A name is never cleared, and clearing never deletes a row. */
  g_assert_cmpstr (name, ==, "新增就业");
  rows_fixture_undo (fixture);
  after = store_fixture_dump (fixture->plan);
  g_assert_cmpstr (after, ==, before);
}

static void
test_new_row_and_group (RowsFixture *fixture, gconstpointer data)
{
  g_autoptr (XushiGridSource) source = make_source (fixture);
  g_autoptr (RowsMirror) mirror = rows_mirror_new (source);
  guint last = xushi_grid_source_get_n_rows (source) - 1;
  guint64 key;

  rows_fixture_type (source, last, XUSHI_COLUMN_NAME, "新项目", NULL);
  rows_mirror_check (mirror);
  g_assert_cmpuint (rows_fixture_find_row (source, "新项目"), ==, last);
  rows_fixture_type (source, rows_fixture_find_row (source, "环境"), XUSHI_GRID_HEADING_COLUMN,
                     "生态", NULL);
  rows_mirror_check (mirror);
  g_assert_cmpstr (xushi_indicator_get_spec (rows_fixture_find (fixture, "单位能耗"))->group, ==,
                   "生态");
  key = xushi_grid_source_get_row_key (source, last);
  xushi_grid_source_toggle_fold (source, rows_fixture_find_row (source, "生态"));
  rows_mirror_check (mirror);
  g_assert_true (xushi_grid_source_has_key (source, key));
  /* The new indicator is in the last group, and is folded with the two others. */
  g_assert_cmpuint (xushi_grid_source_get_n_rows (source), ==, last + 2 - 3);
  rows_fixture_undo (fixture);
  rows_fixture_undo (fixture);
  g_assert_false (xushi_grid_source_has_key (source, key));
}

/* A change elsewhere does not affect this table; one here affects its row alone. */
static void
test_tells_little (RowsFixture *fixture, gconstpointer data)
{
  g_autoptr (XushiGridSource) source = make_source (fixture);
  g_autoptr (RowsMirror) mirror = rows_mirror_new (source);
  GError *error = NULL;

  xushi_editor_set_value (fixture->editor, rows_fixture_find (fixture, "失业率"), 9, 3, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (mirror->n_rows_changed, ==, 0);
  xushi_editor_set_value (fixture->editor, rows_fixture_find (fixture, "新增就业"), 9, 1, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (mirror->n_rows_changed, ==, 1);
}

/* A group's name survives the attributes that it was read from. */
static void
test_group_survives (RowsFixture *fixture, gconstpointer data)
{
  g_autoptr (XushiGridSource) source = make_source (fixture);
  guint row = rows_fixture_find_row (source, "新增就业");
  XushiGridRow info;

  rows_fixture_type (source, row, XUSHI_COLUMN_UNIT, "名", NULL);
  xushi_grid_source_get_row (source, row - 1, &info);
  g_assert_cmpint (info.kind, ==, XUSHI_GRID_ROW_HEADING);
  g_assert_cmpstr (info.title, ==, "就业");
}

static void
test_read_only (RowsFixture *fixture, gconstpointer data)
{
  g_autoptr (XushiStore) store = NULL;
  g_autoptr (XushiSession) session = NULL;
  g_autoptr (XushiGridSource) source = NULL;
  g_autofree char *refusal = NULL;

  store = store_fixture_open (fixture->files, XUSHI_STORE_READ_ONLY);
  session = xushi_session_new (store);
  source = XUSHI_GRID_SOURCE (xushi_area_source_new (
      session, xushi_plan_get_area (xushi_session_get_plan (session), 0)));
  refusal = xushi_grid_source_dup_refusal (source, rows_fixture_find_row (source, "新增就业"),
                                           XUSHI_COLUMN_VALUE);
  g_assert_nonnull (strstr (refusal, "只能"));
  rows_fixture_type (source, rows_fixture_find_row (source, "新增就业"), XUSHI_COLUMN_VALUE, "1", "");
  xushi_store_close (store);
}

int
main (int argc, char **argv)
{
#define ADD(path, function)                                                                        \
  g_test_add (path, RowsFixture, NULL, rows_fixture_set_up, function, rows_fixture_tear_down)
  g_test_init (&argc, &argv, NULL);
  xushi_i18n_init ();
  ADD ("/rows/area/rows", test_rows);
  ADD ("/rows/area/cheap", test_cheap_questions);
  ADD ("/rows/area/departments", test_departments_are_offered);
  ADD ("/rows/area/leaders", test_leaders_are_offered);
  ADD ("/rows/area/typing", test_typing);
  ADD ("/rows/area/month-of-entry", test_month_of_entry);
  ADD ("/rows/area/clearing", test_clearing);
  ADD ("/rows/area/new-row-and-group", test_new_row_and_group);
  ADD ("/rows/area/tells-little", test_tells_little);
  ADD ("/rows/area/group-survives", test_group_survives);
  ADD ("/rows/area/read-only", test_read_only);
  return g_test_run ();
}
