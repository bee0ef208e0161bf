/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rows-fixture.h"

#include "base/xushi-i18n.h"
#include "base/xushi-number.h"
#include "intake/xushi-sample.h"
#include "rows/xushi-area-source.h"
#include "rows/xushi-grid-copy.h"
#include "rows/xushi-grid-paste.h"
#include "rows/xushi-grid-tsv.h"
#include "rows/xushi-month-source.h"
#include "rows/xushi-months-source.h"
#include "rows/xushi-nodes-source.h"
#include "store/xushi-store-private.h"

#include <sqlite3.h>

/* Blocks: what their plans say cell by cell, and what entering and undoing them leaves. */

#define SEED 20161129

static XushiGridSource *
make_source (RowsFixture *fixture)
{
  return XUSHI_GRID_SOURCE (
      xushi_area_source_new (fixture->session, xushi_plan_get_area (fixture->plan, 0)));
}

static XushiGridPaste *
plan_block (XushiGridSource *source, guint row, guint column, const char *text)
{
  const XushiGridBlock at = { row, column, 1, 1 };
  g_autoptr (GPtrArray) cells = xushi_grid_tsv_parse (text);

  return xushi_grid_paste_new (source, &at, NULL, cells);
}

/* (transfer full): a letter for each cell, a bar between lines. */
static char *
dup_outcomes (XushiGridPaste *plan)
{
  static const char letters[] = "-SCNKR";
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < xushi_grid_paste_get_n (plan); i++)
    {
      const XushiPasteLine *line = xushi_grid_paste_get (plan, i);

      if (i > 0)
        g_string_append_c (text, '|');
      for (guint k = 0; k < line->n_cells; k++)
        {
          const XushiPasteCell *cell = &line->cells[k];
          gboolean told
              = cell->outcome == XUSHI_PASTE_SKIP || cell->outcome == XUSHI_PASTE_REFUSE;

          g_string_append_c (text, letters[cell->outcome]);
          /* A change tells of a doubt only. */
          if (cell->outcome != XUSHI_PASTE_CHANGE)
            g_assert_true ((cell->why != NULL && *cell->why != '\0') == told);
        }
    }
  return g_string_free (text, FALSE);
}

/* The rows of the fixture from 新增就业 on: 净增企业, a net figure, the heading 环境, 单位能耗,
 * 居民收入, the end. */
static const struct
{
  const char *row;
  XushiAreaColumn column;
  const char *text;
  const char *outcomes;
} planned[] = {
  { "新增就业", XUSHI_COLUMN_VALUE, "6000\n7\n3.3\n9.6", "C|R|C|C" },
  /* Blank cells change nothing, and take their row. */
  { "新增就业", XUSHI_COLUMN_VALUE, "6000\n\n3.3\n", "C|-|C" },
  { "新增就业", XUSHI_COLUMN_VALUE, "\n　\n3.3", "-|-|C" },
  /* A heading of the block is used up by the same one of the table, and by no other row. */
  { "新增就业", XUSHI_COLUMN_VALUE, "6000\n\n环境\n3.3\n9.6", "C|-|C|C" },
  { "新增就业", XUSHI_COLUMN_VALUE, "6000\n环境\n\n3.3", "C|K|-|C" },
  { "加强宣传", XUSHI_COLUMN_NAME, "加强宣传\n就业\t\n新增就业\t1", "S|SC" },
  { "加强宣传", XUSHI_COLUMN_NAME, "加强宣传\n环境\n新增就业", "S|K|S" },
  /* What says the same. */
  { "新增就业", XUSHI_COLUMN_VALUE, "５，０００人", "S" },
  { "新增就业", XUSHI_COLUMN_VALUE, " 0.5万 ", "S" },
  { "大剧院", XUSHI_COLUMN_VALUE, "1/2", "S" },
  { "大剧院", XUSHI_COLUMN_UNIT, "节点", "S" },
  { "新增就业", XUSHI_COLUMN_TARGET, "≥ 12000", "S" },
  /* What is no figure, and what is wrong. */
  { "新增就业", XUSHI_COLUMN_VALUE, "—", "K" },
  { "新增就业", XUSHI_COLUMN_VALUE, " ／ ", "K" },
  { "新增就业", XUSHI_COLUMN_VALUE, "无", "K" },
  { "新增就业", XUSHI_COLUMN_NOTE, "无", "C" },
  { "新增就业", XUSHI_COLUMN_VALUE, "九", "R" },
  { "新增就业", XUSHI_COLUMN_VALUE, "8%", "R" },
  { "新增就业", XUSHI_COLUMN_VALUE, "1,2", "R" },
  { "新增就业", XUSHI_COLUMN_VALUE, "1\n2", "C|R" },
  { "单位能耗", XUSHI_COLUMN_VALUE, "8%", "C" },
  { "单位能耗", XUSHI_COLUMN_VALUE, "=2+1.3", "C" },
  { "单位能耗", XUSHI_COLUMN_VALUE, "=1/0", "R" },
  { "净增企业", XUSHI_COLUMN_VALUE, "120-35", "C" },
  { "净增企业", XUSHI_COLUMN_VALUE, "=100+20－=5*7", "C" },
  { "净增企业", XUSHI_COLUMN_VALUE, "=120-20-35", "R" },
  { "大剧院", XUSHI_COLUMN_VALUE, "60", "K" },
  { "大剧院", XUSHI_COLUMN_TARGET, "60", "K" },
  { "加强宣传", XUSHI_COLUMN_VALUE, "1", "K" },
  { "新增就业", XUSHI_COLUMN_COMPLETION, "80%", "K" },
  { "新增就业", XUSHI_COLUMN_COMPLETION, "41.7%", "S" },
  /* The unit counts for the figures beside it. */
  { "新增就业", XUSHI_COLUMN_TARGET, "1.2万\t0.8万\t万人", "CCC" },
  { "新增就业", XUSHI_COLUMN_TARGET, "1.2\t8%\t%", "CCC" },
  { "新增就业", XUSHI_COLUMN_TARGET, "零\t6000\t", "RC-" },
  { "新增就业", XUSHI_COLUMN_TARGET, "0\t6000", "RC" },
  /* Past the last row and the last column. */
  { "居民收入", XUSHI_COLUMN_VALUE, "9.6\n50\n60", "C|R|R" },
  { "居民收入", XUSHI_COLUMN_NAME, "居民收入\t\t9.6\n新项目\t≥100\t5\t个\n", "S-C|NNNN" },
  { "居民收入", XUSHI_COLUMN_NAME, "居民收入\n新项目\t零\t5\t个", "S|NRNN" },
  { "居民收入", XUSHI_COLUMN_NOTE, "备注\t多余", "CK" },
  { "居民收入", XUSHI_COLUMN_NOTE, "备注\t ", "C-" },
  /* One line on a heading is not meant for the row below. */
  { "环境", XUSHI_COLUMN_VALUE, "3.3", "K" },
  { "环境", XUSHI_COLUMN_VALUE, "3.3\n9.6", "C|C" },
};

static void
test_plan (RowsFixture *fixture, gconstpointer data)
{
  for (gsize i = 0; i < G_N_ELEMENTS (planned); i++)
    {
      g_autoptr (XushiGridSource) source = make_source (fixture);
      g_autofree char *before = store_fixture_dump (fixture->plan);
      g_autoptr (XushiGridPaste) plan
          = plan_block (source, rows_fixture_find_row (source, planned[i].row), planned[i].column,
                        planned[i].text);
      g_autofree char *outcomes = dup_outcomes (plan), *after = NULL, *undone = NULL;
      GError *error = NULL;

      if (!g_str_equal (outcomes, planned[i].outcomes))
        g_error ("%s, “%s”: %s, not %s", planned[i].row, planned[i].text, outcomes,
                 planned[i].outcomes);
      after = store_fixture_dump (fixture->plan);
      g_assert_cmpstr (after, ==, before);
      xushi_grid_paste_apply (plan, &error);
      g_assert_no_error (error);
      if (xushi_grid_paste_get_n_entered (plan) > 0)
        rows_fixture_undo (fixture);
      undone = store_fixture_dump (fixture->plan);
      g_assert_cmpstr (undone, ==, before);
    }
}

static void
test_entered (RowsFixture *fixture, gconstpointer data)
{
  g_autoptr (XushiGridSource) source = make_source (fixture);
  guint row = rows_fixture_find_row (source, "新增就业");
  g_autoptr (XushiGridPaste) plan
      = plan_block (source, row, XUSHI_COLUMN_TARGET,
                    "1.3万\t0.8万\t万人\n九\t7\n4\t3.3\t％\n9.5\t九点六");
  XushiIndicator *jobs = rows_fixture_find (fixture, "新增就业");
  XushiIndicator *energy = rows_fixture_find (fixture, "单位能耗");
  GError *error = NULL;

  g_assert_true (xushi_grid_paste_is_partial (plan));
  g_assert_cmpuint (xushi_grid_paste_get_n_entered (plan), ==, 7);
  g_assert_cmpuint (xushi_grid_paste_count (plan, XUSHI_PASTE_REFUSE), ==, 3);
  g_assert_true (xushi_grid_paste_apply (plan, &error));
  g_assert_no_error (error);
  g_assert_cmpfloat (xushi_indicator_get_spec (jobs)->target.low, ==, 1.3);
  g_assert_cmpfloat (rows_fixture_get_value (jobs, 9), ==, 0.8);
  g_assert_cmpstr (xushi_indicator_get_spec (jobs)->unit, ==, "万人");
  g_assert_cmpfloat (rows_fixture_get_value (energy, 9), ==, 3.3);
  g_assert_cmpfloat (rows_fixture_get_value (rows_fixture_find (fixture, "居民收入"), 9), ==, 9.1);
  g_assert_cmpstr (xushi_editor_get_undo_label (fixture->editor), ==, "粘贴7格");
  rows_fixture_undo (fixture);
  g_assert_cmpfloat (rows_fixture_get_value (jobs, 9), ==, 5000);
  g_assert_cmpfloat (rows_fixture_get_value (energy, 9), ==, 2.5);
}

static void
test_new_rows (RowsFixture *fixture, gconstpointer data)
{
  g_autoptr (XushiGridSource) source = make_source (fixture);
  g_autoptr (XushiGridPaste) plan
      = plan_block (source, rows_fixture_find_row (source, "居民收入"), XUSHI_COLUMN_NAME,
                    "居民收入\n新建\n停车位\t≥1500\t640\t个\t\t\t\t城管局\t抽查\n植树\t5万\t\t株");
  g_autofree char *before = store_fixture_dump (fixture->plan), *after = NULL;
  XushiIndicator *parking;
  GError *error = NULL;

  g_assert_cmpuint (xushi_grid_paste_get_n_new_rows (plan), ==, 3);
  g_assert_cmpuint (xushi_grid_paste_get_n_entered (plan), ==, 0);
  xushi_grid_paste_set_adds (plan, TRUE);
  g_assert_cmpuint (xushi_grid_paste_get_n_entered (plan), ==, 10);
  g_assert_true (xushi_grid_paste_apply (plan, &error));
  g_assert_no_error (error);
  parking = rows_fixture_find (fixture, "停车位");
  g_assert_cmpfloat (rows_fixture_get_value (parking, 9), ==, 640);
  g_assert_cmpstr (xushi_indicator_get_spec (parking)->group, ==, "环境");
  g_assert_cmpstr (xushi_indicator_get_spec (parking)->lead_department, ==, "城管局");
  g_assert_cmpstr (xushi_indicator_get_reading (parking, 9)->note, ==, "抽查");
  g_assert_cmpfloat (xushi_indicator_get_spec (rows_fixture_find (fixture, "植树"))->target.low,
                     ==, 50000);
  rows_fixture_undo (fixture);
  after = store_fixture_dump (fixture->plan);
  g_assert_cmpstr (after, ==, before);
}

/* A value for each selected cell, a block that divides the selection, and one that does not. */
static void
test_spread (RowsFixture *fixture, gconstpointer data)
{
  g_autoptr (XushiGridSource) source = make_source (fixture);
  const guint row = rows_fixture_find_row (source, "新增就业");
  const struct
  {
    XushiGridBlock at;
    const char *text;
    const char *outcomes;
  } cases[] = {
    { { row, XUSHI_COLUMN_NOTE, 5, 1 }, "抽查", "C|C|C|C" },
    { { row, XUSHI_COLUMN_DEPARTMENT, 5, 2 }, "统计局", "CC|CC|CC|CC" },
    { { row, XUSHI_COLUMN_NOTE, 5, 1 }, "一\n二", "C|C|C|C" },
    { { row, XUSHI_COLUMN_NOTE, 5, 1 }, "一\n二\n三", "C|C|C" },
    { { row, XUSHI_COLUMN_NOTE, 2, 1 }, "一\n二\n三", "C|C|C" },
    { { row, XUSHI_COLUMN_NOTE, 5, 1 }, "就业", "C|C|C|C" },
    { { row, XUSHI_COLUMN_VALUE, 5, 1 }, "3", "C|R|C|C" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) cells = xushi_grid_tsv_parse (cases[i].text);
      g_autoptr (XushiGridPaste) plan = xushi_grid_paste_new (source, &cases[i].at, NULL, cells);
      g_autofree char *outcomes = dup_outcomes (plan);

      g_assert_cmpstr (outcomes, ==, cases[i].outcomes);
      g_assert_cmpuint (xushi_grid_paste_get_n_lines (plan), ==, cells->len);
    }
}

static void
test_fill (RowsFixture *fixture, gconstpointer data)
{
  g_autoptr (XushiGridSource) source = make_source (fixture);
  guint row = rows_fixture_find_row (source, "新增就业");
  const XushiGridBlock column = { row, XUSHI_COLUMN_VALUE, 5, 1 };
  const XushiGridBlock below = { row + 3, XUSHI_COLUMN_VALUE, 1, 1 };
  const XushiGridBlock two = { row, XUSHI_COLUMN_DEPARTMENT, 1, 2 };
  const XushiGridBlock top = { 0, XUSHI_COLUMN_LIGHT, 1, 1 };
  g_autoptr (XushiGridPaste) down = xushi_grid_paste_new_fill_down (source, &column, NULL);
  g_autoptr (XushiGridPaste) single = xushi_grid_paste_new_fill_down (source, &below, NULL);
  g_autoptr (XushiGridPaste) right = NULL;
  g_autofree char *outcomes = dup_outcomes (down), *from_above = dup_outcomes (single);
  XushiIndicator *energy = rows_fixture_find (fixture, "单位能耗");
  GError *error = NULL;

  g_assert_cmpstr (outcomes, ==, "R|C|C");
  /* From the row above, past the heading; a net figure is no text to fill with. */
  g_assert_cmpstr (from_above, ==, "-");
  g_assert_true (xushi_grid_paste_apply (down, &error));
  g_assert_no_error (error);
  g_assert_cmpfloat (rows_fixture_get_value (energy, 9), ==, 5000);
  g_assert_cmpstr (xushi_editor_get_undo_label (fixture->editor), ==, "向下填充");
  rows_fixture_undo (fixture);
  rows_fixture_type (source, row, XUSHI_COLUMN_DEPARTMENT, "人社局", NULL);
  right = xushi_grid_paste_new_fill_right (source, &two, NULL);
  g_assert_true (xushi_grid_paste_apply (right, &error));
  g_assert_cmpstr (
      xushi_indicator_get_reading (rows_fixture_find (fixture, "新增就业"), 9)->note, ==, "人社局");
  g_assert_cmpstr (xushi_editor_get_undo_label (fixture->editor), ==, "向右填充");
  g_assert_null (xushi_grid_paste_new_fill_down (source, &top, NULL));
  g_assert_null (xushi_grid_paste_new_fill_right (source, &top, NULL));
}

static void
test_months (RowsFixture *fixture, gconstpointer data)
{
  g_autoptr (XushiMonthsSource) months = xushi_months_source_new (fixture->session);
  XushiGridSource *source = XUSHI_GRID_SOURCE (months);
  XushiIndicator *jobs = rows_fixture_find (fixture, "新增就业");
  g_autoptr (XushiGridPaste) plan = NULL, net = NULL;
  g_autofree char *outcomes = NULL, *net_outcomes = NULL;
  GError *error = NULL;

  xushi_months_source_show (months, jobs);
  plan = plan_block (source, 9, XUSHI_MONTHS_VALUE, "10000\n十\n12000\n13000");
  outcomes = dup_outcomes (plan);
  g_assert_cmpstr (outcomes, ==, "C|R|C|R");
  g_assert_true (xushi_grid_paste_apply (plan, &error));
  g_assert_no_error (error);
  g_assert_cmpfloat (rows_fixture_get_value (jobs, 12), ==, 12000);
  rows_fixture_undo (fixture);
  g_assert_false (xushi_is_known (rows_fixture_get_value (jobs, 12)));
  xushi_months_source_show (months, rows_fixture_find (fixture, "净增企业"));
  net = plan_block (source, 8, XUSHI_MONTHS_VALUE, "18\t30\t12");
  net_outcomes = dup_outcomes (net);
  g_assert_cmpstr (net_outcomes, ==, "KCC");
}

/* A completion by hand goes in with its note, and is refused without one; the rest of the row is
 * not. */
static void
test_months_together (RowsFixture *fixture, gconstpointer data)
{
  g_autoptr (XushiMonthsSource) months = xushi_months_source_new (fixture->session);
  XushiGridSource *source = XUSHI_GRID_SOURCE (months);
  g_autoptr (XushiGridPaste) with = NULL, without = NULL;
  g_autofree char *with_note = NULL, *without_note = NULL;

  xushi_months_source_show (months, rows_fixture_find (fixture, "新增就业"));
  with = plan_block (source, 9, XUSHI_MONTHS_VALUE, "6000\t\t5000\t监理核定\t80");
  with_note = dup_outcomes (with);
  without = plan_block (source, 9, XUSHI_MONTHS_VALUE, "6000\t\t5000\t\t80");
  without_note = dup_outcomes (without);
  /* The table shows neither added nor removed, which are of net figures. */
  g_assert_cmpstr (with_note, ==, "C-CCC");
  g_assert_cmpstr (without_note, ==, "C-C-R");
}

static void
test_nodes (RowsFixture *fixture, gconstpointer data)
{
  g_autoptr (XushiNodesSource) nodes = xushi_nodes_source_new (fixture->session);
  XushiIndicator *theatre = rows_fixture_find (fixture, "大剧院");
  g_autofree char *before = store_fixture_dump (fixture->plan), *after = NULL, *outcomes = NULL;
  g_autoptr (XushiGridPaste) plan = NULL;
  GError *error = NULL;

  xushi_nodes_source_show (nodes, theatre);
  plan = plan_block (XUSHI_GRID_SOURCE (nodes), 0, XUSHI_NODES_NAME,
                     "立项\t2\t80\t\n开工\t六月\t20\n封顶\t9\t30\t9-20\n\t12");
  outcomes = dup_outcomes (plan);
  g_assert_cmpstr (outcomes, ==, "SSC-|SRC|NNNN|-R");
  xushi_grid_paste_set_adds (plan, TRUE);
  g_assert_true (xushi_grid_paste_apply (plan, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (xushi_indicator_get_spec (theatre)->nodes->len, ==, 3);
  g_assert_cmpstr (
      ((const XushiNode *) xushi_indicator_get_spec (theatre)->nodes->pdata[2])->finished, ==,
      "2016-09-20");
  rows_fixture_undo (fixture);
  after = store_fixture_dump (fixture->plan);
  g_assert_cmpstr (after, ==, before);
}

/* All that a table shows, as the clipboard holds it, pasted in the same place. */
static void
check_self_paste (XushiGridSource *source)
{
  const XushiGridBlock all = { 0, 0, xushi_grid_source_get_n_rows (source),
                               xushi_grid_source_get_n_columns (source) };
  g_autoptr (GPtrArray) cells = xushi_grid_copy_read (source, &all, NULL);
  g_autoptr (XushiGridPaste) plan = xushi_grid_paste_new (source, &all, NULL, cells);

  for (guint i = 0; i < xushi_grid_paste_get_n (plan); i++)
    {
      const XushiPasteLine *line = xushi_grid_paste_get (plan, i);

      for (guint k = 0; k < line->n_cells; k++)
        if (line->cells[k].outcome > XUSHI_PASTE_SAME)
          g_error ("line %u, cell %u, “%s”: %d (%s → %s: %s)", i, k, line->cells[k].text,
                   line->cells[k].outcome, line->cells[k].before, line->cells[k].after,
                   line->cells[k].why);
    }
  g_assert_cmpuint (xushi_grid_paste_get_n_entered (plan), ==, 0);
  g_assert_false (xushi_grid_paste_is_partial (plan));
}

static void
check_self_paste_of (XushiSession *session, XushiArea *area, XushiMonthsSource *months,
                     XushiNodesSource *nodes)
{
  g_autoptr (XushiAreaSource) source = xushi_area_source_new (session, area);

  check_self_paste (XUSHI_GRID_SOURCE (source));
  for (guint i = 0; i < xushi_area_get_n_indicators (area); i++)
    {
      xushi_months_source_show (months, xushi_area_get_indicator (area, i));
      check_self_paste (XUSHI_GRID_SOURCE (months));
      xushi_nodes_source_show (nodes, xushi_area_get_indicator (area, i));
      check_self_paste (XUSHI_GRID_SOURCE (nodes));
    }
}

/* The sample has every kind of cell: tasks, nets, quarterly figures carried forward, lights and
 * completions by hand, headings. */
static void
test_self_paste (void)
{
  static const int shown[] = { 1, 2, 9, 10, 12 };
  g_autoptr (StoreFixture) files = store_fixture_new ();
  g_autoptr (XushiStore) store = store_fixture_create (files);
  g_autoptr (XushiSession) session = xushi_session_new (store);
  g_autoptr (XushiMonthsSource) months = xushi_months_source_new (session);
  g_autoptr (XushiNodesSource) nodes = xushi_nodes_source_new (session);
  g_autoptr (XushiMonthSource) sheet = xushi_month_source_new (session);
  XushiPlan *plan = xushi_session_get_plan (session);
  GError *error = NULL;

  xushi_sample_fill (xushi_session_get_editor (session), TRUE, &error);
  g_assert_no_error (error);
  for (gsize i = 0; i < G_N_ELEMENTS (shown); i++)
    {
      xushi_session_set_month (session, shown[i]);
      for (guint k = 0; k < xushi_plan_get_n_areas (plan); k++)
        check_self_paste_of (session, xushi_plan_get_area (plan, k), months, nodes);
      xushi_month_source_set_with_idle (sheet, i % 2 == 0);
      xushi_month_source_set_grouping (sheet, XUSHI_MONTH_BY_AREA);
      check_self_paste (XUSHI_GRID_SOURCE (sheet));
      xushi_month_source_set_grouping (sheet, XUSHI_MONTH_BY_DEPARTMENT);
      check_self_paste (XUSHI_GRID_SOURCE (sheet));
    }
  xushi_store_close (store);
}

/* A text such as turns up on a clipboard. */
static const char *
choose_text (GRand *random)
{
  static const char *const texts[]
      = { "",       "",      "",       "0",      "12",        "6000", "3.3",   "９．６", "1,234.5",
          "8%",     "1.2万", "—",      "/",      "九",        "-5",   "1e9",   "=7+5",   "=1/0",
          "≥ 200",  "1~2",   "2/4",    "41.7%",  "正常",      "环境", "就业",  "就业",   "新增就业",
          "新项目", "个",    "万人",   "人社局", "第一\n第二", "  ",   "　",    "<b>",    "“引号”",
          "2016-09-30", "9", "1234567890123", "0.1234567" };

  return texts[g_rand_int_range (random, 0, G_N_ELEMENTS (texts))];
}

static GPtrArray *
make_random_block (GRand *random)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  int n_rows = g_rand_int_range (random, 1, 9), n_columns = g_rand_int_range (random, 1, 12);

  for (int i = 0; i < n_rows; i++)
    {
      g_autoptr (GStrvBuilder) row = g_strv_builder_new ();
      /* Some lines are headings: one cell alone. */
      int n = g_rand_int_range (random, 0, 4) == 0 ? 1 : n_columns;

      for (int k = 0; k < n; k++)
        g_strv_builder_add (row, choose_text (random));
      g_ptr_array_add (rows, g_strv_builder_end (row));
    }
  return rows;
}

static void
append_row (GString *dump, sqlite3_stmt *rows)
{
  for (int i = 0; i < sqlite3_column_count (rows); i++)
    {
      const char *text = (const char *) sqlite3_column_text (rows, i);

      g_string_append_printf (dump, "%s|", text != NULL ? text : "NULL");
    }
  g_string_append_c (dump, '\n');
}

static void
append_rows (GString *dump, sqlite3 *handle, const char *sql)
{
  sqlite3_stmt *rows = NULL;

  g_assert_cmpint (sqlite3_prepare_v2 (handle, sql, -1, &rows, NULL), ==, SQLITE_OK);
  while (sqlite3_step (rows) == SQLITE_ROW)
    append_row (dump, rows);
  sqlite3_finalize (rows);
}

/* (transfer full): all rows of all tables of the file, but for the log and the steps, which say what
 * was done and to which an undo adds its own. */
static char *
dump_file (StoreFixture *files)
{
  GString *dump = g_string_new (NULL);
  sqlite3_stmt *tables = NULL;
  sqlite3 *handle = NULL;

  g_assert_cmpint (sqlite3_open_v2 (files->path, &handle, SQLITE_OPEN_READONLY, NULL), ==,
                   SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (handle,
                                       "SELECT name FROM sqlite_schema WHERE type = 'table' "
                                       "AND name NOT IN ('change', 'step') ORDER BY name",
                                       -1, &tables, NULL),
                   ==, SQLITE_OK);
  while (sqlite3_step (tables) == SQLITE_ROW)
    {
      g_autofree char *sql = g_strdup_printf ("SELECT * FROM \"%s\" ORDER BY 1, 2",
                                              (const char *) sqlite3_column_text (tables, 0));

      g_string_append_printf (dump, "%s\n", sql);
      append_rows (dump, handle, sql);
    }
  sqlite3_finalize (tables);
  sqlite3_close (handle);
  return g_string_free (dump, FALSE);
}

/* One random block at a random place, entered, undone, redone and undone again. Returns: how many
 * cells it has entered. */
static guint
try_block (RowsFixture *fixture, XushiGridSource *source, GRand *random)
{
  const XushiGridBlock at = {
    (guint) g_rand_int_range (random, 0, (int) xushi_grid_source_get_n_rows (source)),
    (guint) g_rand_int_range (random, 0, (int) xushi_grid_source_get_n_columns (source)),
    (guint) g_rand_int_range (random, 1, 5), (guint) g_rand_int_range (random, 1, 4)
  };
  g_autoptr (GPtrArray) cells = make_random_block (random);
  g_autoptr (XushiGridPaste) plan = xushi_grid_paste_new (source, &at, NULL, cells);
  g_autofree char *before = dump_file (fixture->files), *entered = NULL, *undone = NULL;
  g_autofree char *redone = NULL;
  GError *error = NULL;

  xushi_grid_paste_set_adds (plan, g_rand_boolean (random));
  if (!xushi_grid_paste_apply (plan, &error))
    g_error ("what was said to fit was refused: %s", error->message);
  entered = dump_file (fixture->files);
  g_assert_true ((xushi_grid_paste_get_n_entered (plan) == 0) == g_str_equal (entered, before));
  if (xushi_grid_paste_get_n_entered (plan) == 0)
    return 0;
  rows_fixture_undo (fixture);
  undone = dump_file (fixture->files);
  g_assert_cmpstr (undone, ==, before);
  g_assert_true (xushi_editor_redo (fixture->editor, &error));
  redone = dump_file (fixture->files);
  g_assert_cmpstr (redone, ==, entered);
  rows_fixture_undo (fixture);
  return xushi_grid_paste_get_n_entered (plan);
}

/* Whatever is pasted, all of it that fits goes in as one step, and undoing that leaves every table of
 * the file as it was. */
static void
test_random_blocks (RowsFixture *fixture, gconstpointer data)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (SEED);
  g_autoptr (XushiMonthsSource) months = xushi_months_source_new (fixture->session);
  g_autoptr (XushiNodesSource) nodes = xushi_nodes_source_new (fixture->session);
  g_autoptr (XushiGridSource) area = make_source (fixture);
  g_autoptr (XushiMonthSource) sheet = xushi_month_source_new (fixture->session);
  XushiGridSource *sources[] = { area, XUSHI_GRID_SOURCE (months), XUSHI_GRID_SOURCE (nodes),
                                 XUSHI_GRID_SOURCE (sheet) };
  GError *error = NULL;
  guint n_entered = 0;

  /* The file is removed in the end: nothing of it must survive a power cut. */
  xushi_database_execute (xushi_session_get_store (fixture->session)->database,
                          "PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF;", &error);
  g_assert_no_error (error);
  for (int i = 0; i < 160; i += store_fixture_get_every ())
    {
      xushi_session_set_month (fixture->session, g_rand_int_range (random, 1, 13));
      xushi_months_source_show (
          months, rows_fixture_find (fixture, i % 8 < 4 ? "净增企业" : "居民收入"));
      xushi_nodes_source_show (nodes, rows_fixture_find (fixture, "大剧院"));
      n_entered += try_block (fixture, sources[i % 4], random);
    }
  g_assert_cmpuint (n_entered, >, 20);
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  xushi_i18n_init ();
  store_fixture_init_data ();
#define ADD(path, func) \
  g_test_add (path, RowsFixture, NULL, rows_fixture_set_up, func, rows_fixture_tear_down)
  ADD ("/rows/paste/plan", test_plan);
  ADD ("/rows/paste/entered", test_entered);
  ADD ("/rows/paste/new-rows", test_new_rows);
  ADD ("/rows/paste/spread", test_spread);
  ADD ("/rows/paste/fill", test_fill);
  ADD ("/rows/paste/months", test_months);
  ADD ("/rows/paste/months-together", test_months_together);
  ADD ("/rows/paste/nodes", test_nodes);
  ADD ("/rows/paste/random", test_random_blocks);
#undef ADD
  g_test_add_func ("/rows/paste/self", test_self_paste);
  status = g_test_run ();
  store_fixture_clear_data ();
  return status;
}
