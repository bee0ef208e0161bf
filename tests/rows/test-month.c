/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/xushi-i18n.h"
#include "base/xushi-number.h"
#include "rows-fixture.h"
#include "rows/xushi-grid-paste.h"
#include "rows/xushi-month-source.h"
#include "rows/xushi-star.h"

#include <string.h>

/* The month sheet without a window: what is asked for, what a cell takes, and what is counted. */

static XushiMonthSource *
make_sheet (RowsFixture *fixture, int month)
{
  xushi_session_set_month (fixture->session, month);
  return xushi_month_source_new (fixture->session);
}

static void
assert_count (XushiMonthSource *sheet, XushiMonthKind kind, guint n)
{
  g_assert_cmpuint (xushi_month_source_get_counts (sheet)->n[kind], ==, n);
}

/* The counts kept through edits are those of a sheet made anew. */
static void
assert_counts_hold (RowsFixture *fixture, XushiMonthSource *sheet)
{
  g_autoptr (XushiMonthSource) fresh = xushi_month_source_new (fixture->session);

  for (int kind = 0; kind < XUSHI_N_MONTH_KINDS; kind++)
    assert_count (sheet, (XushiMonthKind) kind,
                  xushi_month_source_get_counts (fresh)->n[kind]);
}

/* The list of months tells of each what the sheet of that month would. */
static void
test_every_month (RowsFixture *fixture, gconstpointer data)
{
  static const XushiMonthKind asked[]
      = { XUSHI_MONTH_EXPECTED, XUSHI_MONTH_WANTED, XUSHI_MONTH_FILLED, XUSHI_MONTH_IDLE };

  for (int month = 1; month <= 12; month++)
    {
      g_autoptr (XushiMonthSource) sheet = NULL;
      XushiMonthCounts counts;

      xushi_month_count (fixture->session, month, &counts);
      xushi_session_set_month (fixture->session, month);
      sheet = xushi_month_source_new (fixture->session);
      for (gsize i = 0; i < G_N_ELEMENTS (asked); i++)
        assert_count (sheet, asked[i], counts.n[asked[i]]);
    }
}

/* The bars of the headings are about all that is expected, whatever is shown. */
static void
assert_shares_hold (XushiMonthSource *sheet)
{
  XushiGridSource *source = XUSHI_GRID_SOURCE (sheet);
  guint n_all = 0, n_done = 0;

  for (guint row = 0; row < xushi_grid_source_get_n_rows (source); row++)
    {
      XushiGridRow line;

      xushi_grid_source_get_row (source, row, &line);
      n_all += line.n_all;
      n_done += line.n_done;
    }
  g_assert_cmpuint (n_all, >, 0);
  assert_count (sheet, XUSHI_MONTH_EXPECTED, n_all);
  assert_count (sheet, XUSHI_MONTH_FILLED, n_done);
}

static guint
find (XushiMonthSource *sheet, const char *name)
{
  return rows_fixture_find_row (XUSHI_GRID_SOURCE (sheet), name);
}

static void
get_cell (XushiMonthSource *sheet, const char *name, XushiSheetColumn column, XushiGridCell *cell)
{
  XushiGridColumn info;

  xushi_grid_source_get_column (XUSHI_GRID_SOURCE (sheet), column, &info);
  xushi_grid_source_get_cell (XUSHI_GRID_SOURCE (sheet), find (sheet, name), column, &info,
                              XUSHI_GRID_ROW_DATA, cell);
}

static void
test_only_what_is_due (RowsFixture *fixture, gconstpointer data)
{
  g_autoptr (XushiMonthSource) sheet = make_sheet (fixture, 10);
  XushiIndicator *income = rows_fixture_find (fixture, "居民收入");
  double before = rows_fixture_get_value (income, 9);
  g_auto (XushiGridCell) cell = { 0 };

  xushi_month_source_set_with_idle (sheet, TRUE);
  get_cell (sheet, "新增就业", XUSHI_SHEET_VALUE, &cell);
  g_assert_true (cell.wanted);
  g_assert_true (cell.editable);
  g_assert_null (cell.text);
  get_cell (sheet, "新增就业", XUSHI_SHEET_BEFORE, &cell);
  g_assert_cmpstr (cell.text, ==, "5000");
  g_assert_null (cell.mark);
  /* A quarterly figure shows its month, and is not typed over in October. */
  get_cell (sheet, "居民收入", XUSHI_SHEET_VALUE, &cell);
  g_assert_false (cell.editable);
  g_assert_cmpstr (cell.mark, ==, "9月");
  rows_fixture_type (XUSHI_GRID_SOURCE (sheet), find (sheet, "居民收入"), XUSHI_SHEET_VALUE, "8.8",
                     "9月");
  g_assert_true (xushi_number_same (rows_fixture_get_value (income, 9), before));
}

static void
test_filling (RowsFixture *fixture, gconstpointer data)
{
  g_autoptr (XushiMonthSource) sheet = make_sheet (fixture, 10);
  XushiGridSource *source = XUSHI_GRID_SOURCE (sheet);
  guint wanted = xushi_month_source_get_counts (sheet)->n[XUSHI_MONTH_WANTED];
  guint filled = xushi_month_source_get_counts (sheet)->n[XUSHI_MONTH_FILLED];
  guint n_rows, row = find (sheet, "新增就业");

  xushi_month_source_set_kind (sheet, XUSHI_MONTH_WANTED);
  row = find (sheet, "新增就业");
  n_rows = xushi_grid_source_get_n_rows (source);
  g_assert_true (xushi_grid_source_is_entry (source, row, XUSHI_SHEET_VALUE));
  rows_fixture_type (source, row, XUSHI_SHEET_VALUE, "5600", NULL);
  g_assert_cmpfloat (rows_fixture_get_value (rows_fixture_find (fixture, "新增就业"), 10), ==, 5600);
  g_assert_cmpfloat (rows_fixture_get_value (rows_fixture_find (fixture, "新增就业"), 9), ==, 5000);
  /* The row stays under the hands, and is no stop for Enter any more. */
  g_assert_cmpuint (xushi_grid_source_get_n_rows (source), ==, n_rows);
  g_assert_false (xushi_grid_source_is_entry (source, row, XUSHI_SHEET_VALUE));
  assert_count (sheet, XUSHI_MONTH_WANTED, wanted - 1);
  assert_count (sheet, XUSHI_MONTH_FILLED, filled + 1);
  assert_counts_hold (fixture, sheet);
  assert_shares_hold (sheet);
  xushi_month_source_catch_up (sheet);
  g_assert_cmpuint (xushi_grid_source_get_n_rows (source), <, n_rows);
  rows_fixture_undo (fixture);
  assert_count (sheet, XUSHI_MONTH_WANTED, wanted);
  assert_counts_hold (fixture, sheet);
}

/* A net figure is two numbers; its sheet keeps both. */
static void
test_net (RowsFixture *fixture, gconstpointer data)
{
  g_autoptr (XushiMonthSource) sheet = make_sheet (fixture, 10);
  XushiGridSource *source = XUSHI_GRID_SOURCE (sheet);
  XushiIndicator *net = rows_fixture_find (fixture, "净增企业");
  g_autofree char *text = NULL;

  rows_fixture_type (source, find (sheet, "净增企业"), XUSHI_SHEET_VALUE, "85", "120-35");
  rows_fixture_type (source, find (sheet, "净增企业"), XUSHI_SHEET_VALUE, "120-35", NULL);
  g_assert_cmpfloat (xushi_indicator_get_reading (net, 10)->added, ==, 120);
  g_assert_cmpfloat (xushi_indicator_get_reading (net, 10)->removed, ==, 35);
  g_assert_cmpfloat (rows_fixture_get_value (net, 10), ==, 85);
  text = xushi_grid_source_dup_edit_text (source, find (sheet, "净增企业"), XUSHI_SHEET_VALUE);
  g_assert_cmpstr (text, ==, "120-35");
}

static const XushiNode *
get_node (RowsFixture *fixture, const char *name, guint index)
{
  return g_ptr_array_index (
      xushi_indicator_get_spec (rows_fixture_find (fixture, name))->nodes, index);
}

/* A task is asked for the node that is due: ticked or dated in its cell. */
static void
test_nodes (RowsFixture *fixture, gconstpointer data)
{
  g_autoptr (XushiMonthSource) sheet = make_sheet (fixture, 9);
  XushiGridSource *source = XUSHI_GRID_SOURCE (sheet);
  guint row = find (sheet, "大剧院"), next;
  g_auto (XushiGridCell) cell = { 0 };
  g_autoptr (GError) error = NULL;

  get_cell (sheet, "大剧院", XUSHI_SHEET_VALUE, &cell);
  g_assert_true (cell.wanted);
  g_assert_true (g_str_has_prefix (cell.text, "☐ "));
  get_cell (sheet, "大剧院", XUSHI_SHEET_UNIT, &cell);
  g_assert_cmpint (cell.role, ==, XUSHI_GRID_ROLE_RED);
  next = strstr (cell.text, "应") != NULL;
  g_assert_cmpuint (next, ==, 1);
  rows_fixture_type (source, row, XUSHI_SHEET_VALUE, "昨天", "日期");
  rows_fixture_type (source, row, XUSHI_SHEET_VALUE, "9-12", NULL);
  get_cell (sheet, "大剧院", XUSHI_SHEET_VALUE, &cell);
  g_assert_true (g_str_has_prefix (cell.text, "☑ "));
  assert_counts_hold (fixture, sheet);
  rows_fixture_undo (fixture);
  g_assert_true (xushi_grid_source_toggle (source, row, XUSHI_SHEET_VALUE, &error));
  g_assert_no_error (error);
  for (guint i = 0; i < 2; i++)
    if (get_node (fixture, "大剧院", i)->due_month <= 9)
      g_assert_nonnull (get_node (fixture, "大剧院", i)->finished);
  g_assert_true (xushi_grid_source_toggle (source, row, XUSHI_SHEET_VALUE, &error));
  assert_counts_hold (fixture, sheet);
  g_assert_false (xushi_grid_source_toggle (source, find (sheet, "新增就业"), XUSHI_SHEET_VALUE,
                                            &error));
  g_assert_no_error (error);
}

/* What is behind is asked why; what is typed there is the reason, elsewhere the note. */
static void
test_reasons (RowsFixture *fixture, gconstpointer data)
{
  g_autoptr (XushiMonthSource) sheet = make_sheet (fixture, 9);
  XushiGridSource *source = XUSHI_GRID_SOURCE (sheet);
  XushiIndicator *jobs = rows_fixture_find (fixture, "新增就业");
  XushiIndicator *energy = rows_fixture_find (fixture, "单位能耗");
  guint missing = xushi_month_source_get_counts (sheet)->n[XUSHI_MONTH_REASON];

  g_assert_cmpint (xushi_session_assess (fixture->session, jobs)->light, ==, XUSHI_LIGHT_BEHIND);
  g_assert_true (xushi_grid_source_is_entry (source, find (sheet, "新增就业"), XUSHI_SHEET_REMARK));
  rows_fixture_type (source, find (sheet, "新增就业"), XUSHI_SHEET_REMARK, "用工需求下降", NULL);
  g_assert_cmpstr (xushi_indicator_get_reading (jobs, 9)->reason, ==, "用工需求下降");
  g_assert_null (xushi_indicator_get_reading (jobs, 9)->note);
  assert_count (sheet, XUSHI_MONTH_REASON, missing - 1);
  xushi_editor_set_value (fixture->editor, energy, 9, 3.5, NULL);
  rows_fixture_type (source, find (sheet, "单位能耗"), XUSHI_SHEET_REMARK, "初步数", NULL);
  g_assert_cmpstr (xushi_indicator_get_reading (energy, 9)->note, ==, "初步数");
  g_assert_null (xushi_indicator_get_reading (energy, 9)->reason);
  assert_counts_hold (fixture, sheet);
}

/* A figure in doubt is stored, counted, and quiet once it is confirmed. */
static void
test_doubts (RowsFixture *fixture, gconstpointer data)
{
  g_autoptr (XushiMonthSource) sheet = make_sheet (fixture, 9);
  XushiGridSource *source = XUSHI_GRID_SOURCE (sheet);
  XushiIndicator *energy = rows_fixture_find (fixture, "单位能耗");
  guint row = find (sheet, "单位能耗");
  g_auto (XushiGridCell) cell = { 0 };
  g_autoptr (GError) error = NULL;

  assert_count (sheet, XUSHI_MONTH_DOUBTFUL, 0);
  rows_fixture_type (source, row, XUSHI_SHEET_VALUE, "1234", NULL);
  g_assert_cmpfloat (rows_fixture_get_value (energy, 9), ==, 1234);
  get_cell (sheet, "单位能耗", XUSHI_SHEET_VALUE, &cell);
  g_assert_nonnull (cell.doubt);
  assert_count (sheet, XUSHI_MONTH_DOUBTFUL, 1);
  g_assert_true (xushi_grid_source_confirm (source, row, XUSHI_SHEET_VALUE, &error));
  g_assert_no_error (error);
  get_cell (sheet, "单位能耗", XUSHI_SHEET_VALUE, &cell);
  g_assert_null (cell.doubt);
  assert_count (sheet, XUSHI_MONTH_DOUBTFUL, 0);
  rows_fixture_undo (fixture);
  assert_count (sheet, XUSHI_MONTH_DOUBTFUL, 1);
  assert_counts_hold (fixture, sheet);
}

static void
test_views (RowsFixture *fixture, gconstpointer data)
{
  g_autoptr (XushiMonthSource) sheet = make_sheet (fixture, 9);
  XushiGridSource *source = XUSHI_GRID_SOURCE (sheet);
  g_autoptr (RowsMirror) mirror = rows_mirror_new (source);
  const XushiMonthCounts *counts = xushi_month_source_get_counts (sheet);
  guint all = xushi_plan_get_n_indicators (fixture->plan), column;

  g_assert_cmpuint (counts->n[XUSHI_MONTH_EXPECTED] + counts->n[XUSHI_MONTH_IDLE], ==, all);
  g_assert_cmpuint (xushi_month_source_get_n_shown (sheet), ==,
                    counts->n[XUSHI_MONTH_EXPECTED]);
  xushi_month_source_set_with_idle (sheet, TRUE);
  rows_mirror_check (mirror);
  g_assert_cmpuint (xushi_month_source_get_n_shown (sheet), ==, all);
  xushi_month_source_set_grouping (sheet, XUSHI_MONTH_BY_AREA);
  rows_mirror_check (mirror);
  g_assert_cmpuint (find (sheet, "二、主要预期目标"), >, find (sheet, "大剧院"));
  xushi_month_source_set_text (sheet, "xzjy");
  rows_mirror_check (mirror);
  g_assert_cmpuint (xushi_month_source_get_n_shown (sheet), ==, 1);
  find (sheet, "新增就业");
  /* The counts are of the whole plan, whatever is shown. */
  g_assert_cmpuint (xushi_month_source_get_counts (sheet)->n[XUSHI_MONTH_IDLE], >, 0);
  xushi_month_source_reveal (sheet, rows_fixture_find (fixture, "加强宣传"));
  rows_mirror_check (mirror);
  find (sheet, "加强宣传");
  xushi_month_source_set_kind (sheet, XUSHI_MONTH_WANTED);
  rows_mirror_check (mirror);
  g_assert_cmpuint (xushi_month_source_find_wanted (sheet, &column), <,
                    xushi_grid_source_get_n_rows (source));
  xushi_grid_source_toggle_fold (source, 0);
  rows_mirror_check (mirror);
  xushi_grid_source_toggle_fold (source, 0);
  rows_mirror_check (mirror);
}

/* No cell takes a text that it was not made for, and clearing empties figures only. */
/* F2 opens what is seen: the note of what is only slow, if it has one. */
static void
test_slow_notes (RowsFixture *fixture, gconstpointer data)
{
  g_autoptr (XushiMonthSource) sheet = make_sheet (fixture, 9);
  XushiGridSource *source = XUSHI_GRID_SOURCE (sheet);
  XushiIndicator *jobs = rows_fixture_find (fixture, "新增就业");
  g_autofree char *shown = NULL, *edited = NULL;
  GError *error = NULL;
  guint row;

  xushi_editor_set_value (fixture->editor, jobs, 9, 8700, &error);
  g_assert_no_error (error);
  g_assert_cmpint (xushi_session_assess (fixture->session, jobs)->light, ==, XUSHI_LIGHT_SLOW);
  xushi_editor_set_note (fixture->editor, jobs, 9, "快报数", &error);
  g_assert_no_error (error);
  row = find (sheet, "新增就业");
  shown = rows_fixture_dup_text (source, row, XUSHI_SHEET_REMARK);
  edited = xushi_grid_source_dup_edit_text (source, row, XUSHI_SHEET_REMARK);
  g_assert_cmpstr (shown, ==, "快报数");
  g_assert_cmpstr (edited, ==, "快报数");
  rows_fixture_type (source, row, XUSHI_SHEET_REMARK, "核定数", NULL);
  g_assert_cmpstr (xushi_indicator_get_reading (jobs, 9)->note, ==, "核定数");
  g_assert_null (xushi_indicator_get_reading (jobs, 9)->reason);
  rows_fixture_type (source, row, XUSHI_SHEET_REMARK, "", NULL);
  rows_fixture_type (source, row, XUSHI_SHEET_REMARK, "雨季", NULL);
  g_assert_cmpstr (xushi_indicator_get_reading (jobs, 9)->reason, ==, "雨季");
}

/* A note that a completion by hand needs stays, is told, and keeps nothing else from being emptied. */
static void
test_clearing_leaves (RowsFixture *fixture, gconstpointer data)
{
  g_autoptr (XushiMonthSource) sheet = make_sheet (fixture, 9);
  XushiGridSource *source = XUSHI_GRID_SOURCE (sheet);
  XushiIndicator *works = rows_fixture_find (fixture, "完工率");
  XushiIndicator *jobs = rows_fixture_find (fixture, "新增就业");
  g_autoptr (XushiReading) reading = xushi_indicator_copy_reading (works, 9);
  const XushiGridBlock all
      = { 0, XUSHI_SHEET_REMARK, xushi_grid_source_get_n_rows (source), 1 };
  XushiGridBlock one = { 0, XUSHI_SHEET_REMARK, 1, 1 };
  g_autofree char *left = NULL;
  g_autoptr (GError) error = NULL, refused = NULL;

  reading->completion = 80;
  xushi_spec_set_string (&reading->note, "现场核定");
  xushi_editor_set_reading (fixture->editor, works, reading, &error);
  g_assert_no_error (error);
  rows_fixture_type (source, find (sheet, "新增就业"), XUSHI_SHEET_REMARK, "用工需求下降", NULL);
  g_assert_true (xushi_grid_source_clear (source, &all, NULL, &left, &error));
  g_assert_no_error (error);
  g_assert_nonnull (left);
  g_assert_nonnull (strstr (left, "完工率"));
  g_assert_cmpstr (xushi_indicator_get_reading (works, 9)->note, ==, "现场核定");
  g_assert_null (xushi_indicator_get_reading (jobs, 9)->reason);
  rows_fixture_undo (fixture);
  g_assert_cmpstr (xushi_indicator_get_reading (jobs, 9)->reason, ==, "用工需求下降");
  /* That cell alone: refused, with the reason. */
  one.row = find (sheet, "完工率");
  g_assert_false (xushi_grid_source_clear (source, &one, NULL, NULL, &refused));
  g_assert_error (refused, XUSHI_EDIT_ERROR, XUSHI_EDIT_ERROR_REFUSED);
}

static void
test_clearing (RowsFixture *fixture, gconstpointer data)
{
  g_autoptr (XushiMonthSource) sheet = make_sheet (fixture, 9);
  XushiGridSource *source = XUSHI_GRID_SOURCE (sheet);
  XushiGridBlock block = { 0, 0, xushi_grid_source_get_n_rows (source), XUSHI_N_SHEET_COLUMNS };
  g_autofree char *before = store_fixture_dump (fixture->plan);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (xushi_grid_source_clear (source, &block, NULL, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (xushi_grid_source_is_entry (source, find (sheet, "新增就业"), XUSHI_SHEET_VALUE));
  assert_counts_hold (fixture, sheet);
  rows_fixture_undo (fixture);
  after = store_fixture_dump (fixture->plan);
  g_assert_cmpstr (after, ==, before);
  assert_counts_hold (fixture, sheet);
  for (guint column = 0; column < XUSHI_N_SHEET_COLUMNS; column++)
    if (column != XUSHI_SHEET_VALUE && column != XUSHI_SHEET_LAST_YEAR
        && column != XUSHI_SHEET_REMARK)
      rows_fixture_type (source, find (sheet, "新增就业"), column, "1", "");
}

/* A block of figures, last year's, notes and a date goes in as one step. */
static void
test_block (RowsFixture *fixture, gconstpointer data)
{
  g_autoptr (XushiMonthSource) sheet = make_sheet (fixture, 9);
  XushiGridSource *source = XUSHI_GRID_SOURCE (sheet);
  const XushiGridBlock at = { find (sheet, "净增企业"), XUSHI_SHEET_VALUE, 1, 1 };
  const XushiGridBlock task = { find (sheet, "大剧院"), XUSHI_SHEET_VALUE, 1, 1 };
  g_autoptr (GPtrArray) cells = rows_fixture_make_block ("=100+20-35\t\t\t=30*2\t\t\t\t核过");
  g_autoptr (GPtrArray) date = rows_fixture_make_block ("9-28\t\t\t5");
  g_autoptr (GPtrArray) figure = rows_fixture_make_block ("60");
  g_autofree char *before = store_fixture_dump (fixture->plan), *after = NULL;
  g_autoptr (XushiGridPaste) plan = xushi_grid_paste_new (source, &at, NULL, cells);
  g_autoptr (XushiGridPaste) dated = xushi_grid_paste_new (source, &task, NULL, date);
  const XushiGridBlock jobs = { find (sheet, "新增就业"), XUSHI_SHEET_VALUE, 1, 1 };
  g_autoptr (GPtrArray) much = rows_fixture_make_block ("50000000");
  g_autoptr (XushiGridPaste) odd = xushi_grid_paste_new (source, &jobs, NULL, much);
  g_autofree char *told = NULL;
  g_autoptr (XushiGridPaste) wrong = xushi_grid_paste_new (source, &task, NULL, figure);
  const XushiReading *reading;
  GError *error = NULL;

  g_assert_cmpuint (xushi_grid_paste_count (wrong, XUSHI_PASTE_REFUSE), ==, 1);
  g_assert_true (xushi_grid_paste_apply (plan, &error));
  g_assert_no_error (error);
  reading = xushi_indicator_get_reading (rows_fixture_find (fixture, "净增企业"), 9);
  g_assert_cmpfloat (reading->value, ==, 85);
  g_assert_cmpfloat (reading->last_year, ==, 60);
  g_assert_cmpuint (xushi_grid_paste_count_doubts (odd), ==, 1);
  g_assert_false (xushi_grid_paste_is_partial (odd));
  told = xushi_grid_paste_dup_result (odd);
  g_assert_nonnull (strstr (told, "其中1格有疑问"));
  g_assert_cmpuint (xushi_grid_paste_count (dated, XUSHI_PASTE_SKIP), ==, 1);
  g_assert_true (xushi_grid_paste_apply (dated, &error));
  g_assert_no_error (error);
  rows_fixture_undo (fixture);
  rows_fixture_undo (fixture);
  after = store_fixture_dump (fixture->plan);
  g_assert_cmpstr (after, ==, before);
}

/* Stars are set for all that is chosen, or taken from all of it, in one step; what is watched is a
 * view of its own, whether anything is expected or not. */
static void
test_stars (RowsFixture *fixture, gconstpointer data)
{
  g_autoptr (XushiMonthSource) sheet = make_sheet (fixture, 10);
  g_autoptr (GPtrArray) watched = g_ptr_array_new ();
  XushiIndicator *jobs = rows_fixture_find (fixture, "新增就业");
  g_autoptr (XushiSpec) spec = xushi_spec_copy (xushi_indicator_get_spec (jobs));
  g_autofree char *before = NULL, *after = NULL;
  g_auto (XushiGridCell) cell = { 0 }, binding = { 0 };
  GError *error = NULL;

  spec->binding = TRUE;
  g_assert_true (xushi_editor_set_spec (fixture->editor, jobs, spec, "改", &error));
  before = store_fixture_dump (fixture->plan);
  g_ptr_array_add (watched, jobs);
  g_assert_true (xushi_star_toggle (fixture->session, watched, &error));
  assert_count (sheet, XUSHI_MONTH_STARRED, 1);
  g_ptr_array_add (watched, rows_fixture_find (fixture, "居民收入"));
  g_assert_true (xushi_star_toggle (fixture->session, watched, &error));
  assert_count (sheet, XUSHI_MONTH_STARRED, 2);
  assert_counts_hold (fixture, sheet);
  xushi_month_source_set_kind (sheet, XUSHI_MONTH_STARRED);
  g_assert_cmpuint (xushi_month_source_get_n_shown (sheet), ==, 2);
  get_cell (sheet, "居民收入", XUSHI_SHEET_NAME, &cell);
  g_assert_cmpstr (cell.mark, ==, "★");
  get_cell (sheet, "新增就业", XUSHI_SHEET_NAME, &binding);
  g_assert_cmpstr (binding.mark, ==, "★约束");
  g_assert_true (xushi_star_toggle (fixture->session, watched, &error));
  assert_count (sheet, XUSHI_MONTH_STARRED, 0);
  g_assert_cmpstr (xushi_editor_get_undo_label (fixture->editor), ==, "取消星标");
  rows_fixture_undo (fixture);
  assert_count (sheet, XUSHI_MONTH_STARRED, 2);
  g_assert_cmpstr (xushi_editor_get_undo_label (fixture->editor), ==, "加星标");
  rows_fixture_undo (fixture);
  rows_fixture_undo (fixture);
  g_assert_no_error (error);
  after = store_fixture_dump (fixture->plan);
  g_assert_cmpstr (after, ==, before);
}

static void
add (const char *path, void (*test) (RowsFixture *, gconstpointer))
{
  g_test_add (path, RowsFixture, NULL, rows_fixture_set_up, test, rows_fixture_tear_down);
}

int
main (int argc, char **argv)
{
  xushi_i18n_init ();
  g_test_init (&argc, &argv, NULL);
  add ("/rows/month/due", test_only_what_is_due);
  add ("/rows/month/filling", test_filling);
  add ("/rows/month/net", test_net);
  add ("/rows/month/nodes", test_nodes);
  add ("/rows/month/reasons", test_reasons);
  add ("/rows/month/doubts", test_doubts);
  add ("/rows/month/views", test_views);
  add ("/rows/month/slow-notes", test_slow_notes);
  add ("/rows/month/clearing", test_clearing);
  add ("/rows/month/clearing-leaves", test_clearing_leaves);
  add ("/rows/month/block", test_block);
  add ("/rows/month/stars", test_stars);
  add ("/rows/month/every-month", test_every_month);
  return g_test_run ();
}
