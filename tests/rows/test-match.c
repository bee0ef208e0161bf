/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rows-fixture.h"

#include "base/xushi-i18n.h"
#include "office-table.h"
#include "rows/xushi-match-result-source.h"
#include "rows/xushi-match-sheet-source.h"
#include "rows/xushi-match-words.h"
#include "tables/xushi-values-table.h"

/* The sheet of an office and what its rows become, as tables of the window. */

static XushiTableReview *
open_plan (StoreFixture *fixture)
{
  XushiTableReview *review = office_table_open (fixture->folder, XUSHI_MATCHING_PLAN);

  xushi_table_review_read (review, NULL, 2016);
  return review;
}

/* (transfer full): the titles from the second column on, between bars. */
static char *
dup_titles (XushiGridSource *source)
{
  GString *text = g_string_new (NULL);

  for (guint i = 1; i < xushi_grid_source_get_n_columns (source); i++)
    {
      XushiGridColumn info;

      xushi_grid_source_get_column (source, i, &info);
      g_string_append_printf (text, "%s%s", i > 1 ? "|" : "", info.title);
    }
  return g_string_free (text, FALSE);
}

/* (transfer full): a row's texts between bars. */
static char *
dup_row (XushiGridSource *source, guint row)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < xushi_grid_source_get_n_columns (source); i++)
    {
      g_autofree char *cell = xushi_grid_source_dup_copy_text (source, row, i);

      g_string_append_printf (text, "%s%s", i > 0 ? "|" : "", cell);
    }
  return g_string_free (text, FALSE);
}

static void
check_row (XushiGridSource *source, guint row, const char *wanted)
{
  g_autofree char *found = dup_row (source, row);

  g_assert_cmpstr (found, ==, wanted);
}

static XushiGridRole
get_role (XushiGridSource *source, guint row, guint column)
{
  g_auto (XushiGridCell) cell = { 0 };
  XushiGridColumn info;

  xushi_grid_source_get_column (source, column, &info);
  xushi_grid_source_get_cell (source, row, column, &info, XUSHI_GRID_ROW_DATA, &cell);
  return cell.role;
}

static void
test_sheet (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (XushiTableReview) review = open_plan (fixture);
  g_autoptr (XushiMatchSheetSource) sheet = xushi_match_sheet_source_new (review);
  XushiGridSource *source = XUSHI_GRID_SOURCE (sheet);
  g_autofree char *titles = dup_titles (source), *said = NULL, *open = NULL, *about = NULL;
  XushiGridRow row;
  XushiGridColumn info;

  g_assert_cmpstr (titles, ==,
                   "A 序号 ▾|B 工作领域 ▾|C 指标 ▾|D 目标值 ▾|E 牵头单位 ▾|F 不取·不认识 ▾");
  xushi_grid_source_get_column (source, 6, &info);
  g_assert_cmpint (info.role, ==, XUSHI_GRID_ROLE_AMBER);
  g_assert_cmpint (xushi_match_sheet_source_get_column (sheet, 6), ==, 5);
  g_assert_cmpint (xushi_match_sheet_source_get_column (sheet, 0), ==, -1);

  /* Rows are numbered as in the file, which has blank ones. */
  check_row (source, 0, "1|2016年目标任务分解表|||||");
  check_row (source, 1, "3|序号|工作领域|重点任务|年度目标|牵头单位|简述");
  check_row (source, 2, "5|1|创新驱动|高新技术企业|12家以上|科技局|已有8家");
  xushi_grid_source_get_row (source, 1, &row);
  g_assert_true (row.shaded);
  xushi_grid_source_get_row (source, 2, &row);
  g_assert_false (row.shaded);
  g_assert_cmpint (get_role (source, 2, 3), ==, XUSHI_GRID_ROLE_NORMAL);
  g_assert_cmpint (get_role (source, 2, 6), ==, XUSHI_GRID_ROLE_DIM);
  g_assert_cmpint (get_role (source, 5, 4), ==, XUSHI_GRID_ROLE_DIM);

  said = xushi_grid_source_dup_description (source, 2, 4);
  g_assert_cmpstr (said, ==, "第5行，D 目标值：12家以上，取");
  open = xushi_match_dup_open (xushi_table_review_get_matching (review));
  g_assert_cmpstr (open, ==, "存疑或不认识的列：F“简述”；请点列头，指明是什么。");
  about = xushi_match_dup_sentence (xushi_table_review_get_matching (review), 3);
  g_assert_cmpstr (about, ==, "D列“年度目标”：目标值");
}

static void
note_cb (XushiGridSource *source, guint position, guint removed, guint added, GString *told)
{
  g_string_append_printf (told, "%u-%u+%u ", position, removed, added);
}

static void
test_follow (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (XushiTableReview) review = open_plan (fixture);
  g_autoptr (XushiMatchSheetSource) sheet = xushi_match_sheet_source_new (review);
  XushiGridSource *source = XUSHI_GRID_SOURCE (sheet);
  g_autoptr (GString) told = g_string_new (NULL);
  g_autofree char *titles = NULL, *other = NULL;

  g_signal_connect (source, "items-changed", G_CALLBACK (note_cb), told);
  xushi_table_review_set_column (review, 5, "note");
  titles = dup_titles (source);
  g_assert_nonnull (strstr (titles, "F 备注·已选 ▾"));
  g_assert_cmpstr (told->str, ==, "");
  g_assert_true (xushi_table_review_set_sheet (review, 2, NULL));
  g_assert_cmpstr (told->str, ==, "0-7+0 0-0+2 ");
  other = dup_titles (source);
  g_assert_cmpstr (other, ==, "A 指标 ▾|B 目标值 ▾");
}

static void
test_results (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (XushiTableReview) review = open_plan (fixture);
  g_autoptr (XushiMatchResultSource) results = xushi_match_result_source_new (review);
  XushiGridSource *source = XUSHI_GRID_SOURCE (results);
  g_autofree char *summary = xushi_match_result_source_dup_summary (results);
  g_autofree char *first = xushi_grid_source_dup_copy_text (source, 2, 2);

  g_assert_cmpstr (summary, ==, "取3行 · 不取2（合计1、说明1）");
  /* What is not taken first. */
  g_assert_cmpuint (xushi_grid_source_get_n_rows (source), ==, 5);
  g_assert_cmpuint (xushi_match_result_source_get_outcome (results, 0)->line, ==, 8);
  g_assert_cmpstr (first, ==, "高新技术企业");
  g_assert_cmpuint (xushi_match_result_source_find (results, 2), ==, 2);
  g_assert_cmpuint (xushi_match_result_source_find (results, 0), ==, XUSHI_GRID_NONE);
  check_row (source, 4, "7|取|新增就业|≥ 1.2|万人|民生实事||人社局||||");

  g_assert_cmpuint (xushi_match_result_source_count (results, XUSHI_MATCH_SHOW_LEFT_OUT), ==, 2);
  xushi_match_result_source_set_shown (results, XUSHI_MATCH_SHOW_LEFT_OUT);
  g_assert_cmpuint (xushi_grid_source_get_n_rows (source), ==, 2);
  xushi_match_result_source_set_shown (results, XUSHI_MATCH_SHOW_TAKEN);
  g_assert_cmpuint (xushi_grid_source_get_n_rows (source), ==, 3);
  xushi_match_result_source_set_shown (results, XUSHI_MATCH_SHOW_WRONG);
  g_assert_cmpuint (xushi_grid_source_get_n_rows (source), ==, 0);
}

/* A row of a town is as many indicators as it has figures, and a figure can be left out. */
static void
test_towns (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autofree char *path = office_table_write (
      fixture->folder, "表",
      "2016年各乡镇目标任务分解表\n乡镇|固定资产投资(亿元)|财政收入(万元)\n城关镇|12.5|8600\n柳河镇|8.2|—", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (XushiTableReview) review = xushi_table_review_open (path, XUSHI_MATCHING_PLAN, &error);
  g_autoptr (XushiMatchSheetSource) sheet = NULL;
  g_autoptr (XushiMatchResultSource) results = NULL;
  g_autofree char *titles = NULL;
  XushiGridSource *source;

  g_assert_no_error (error);
  xushi_table_review_read (review, NULL, 2016);
  sheet = xushi_match_sheet_source_new (review);
  titles = dup_titles (XUSHI_GRID_SOURCE (sheet));
  g_assert_cmpstr (titles, ==,
                   "A 责任单位（首位牵头） ▾|B 各单位目标·可能 ▾|C 各单位目标·可能 ▾");
  results = xushi_match_result_source_new (review);
  source = XUSHI_GRID_SOURCE (results);
  g_assert_cmpuint (xushi_grid_source_get_n_rows (source), ==, 3);
  check_row (source, 0, "3|取|固定资产投资（城关镇）|≥ 12.5|亿元|其他||城关镇||||");
  check_row (source, 1, "3|取|财政收入（城关镇）|≥ 8600|万元|其他||城关镇||||");
  check_row (source, 2, "4|取|固定资产投资（柳河镇）|≥ 8.2|亿元|其他||柳河镇||||");
  g_assert_cmpuint (xushi_table_review_get_rows (review)->len, ==, 3);
  xushi_table_review_set_column (review, 2, NULL);
  g_assert_cmpuint (xushi_grid_source_get_n_rows (source), ==, 2);
}

/* A wrong row does not hide what the others become. */
static void
test_wrong (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autofree char *path = office_table_write (
      fixture->folder, "表",
      "重点任务表\n任务|目标|单位|类型\n新增就业|1.2|万人|总量\n培育企业|8|家|不知道什么\n造林|3|万亩|总量", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (XushiTableReview) review = xushi_table_review_open (path, XUSHI_MATCHING_PLAN, &error);
  g_autoptr (XushiMatchResultSource) results = NULL;
  XushiGridSource *source;

  g_assert_no_error (error);
  xushi_table_review_set_column (review, 3, "measure");
  xushi_table_review_read (review, NULL, 2016);
  results = xushi_match_result_source_new (review);
  source = XUSHI_GRID_SOURCE (results);
  g_assert_nonnull (xushi_table_review_get_block (review));
  g_assert_cmpuint (xushi_table_review_count (review, XUSHI_ROW_REFUSED), ==, 1);
  g_assert_cmpuint (xushi_grid_source_get_n_rows (source), ==, 3);
  g_assert_cmpuint (xushi_match_result_source_get_outcome (results, 0)->line, ==, 4);
  check_row (source, 1, "3|取|新增就业|≥ 1.2|万人|其他||||||");
  check_row (source, 2, "5|取|造林|≥ 3|万亩|其他||||||");
}

/* A table as the program writes it needs no look. */
static gboolean
is_plain (RowsFixture *fixture, const char *rows, const char *other)
{
  g_autofree char *path = office_table_write (fixture->files->folder, "表", rows,
                                              other != NULL ? "另一张" : NULL, other, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (XushiTableReview) review
      = xushi_table_review_open (path, XUSHI_MATCHING_VALUES, &error);

  g_assert_no_error (error);
  xushi_table_review_read (review, fixture->plan, 2016);
  return xushi_table_review_is_plain (review);
}

static void
check_plain (RowsFixture *fixture)
{
  g_assert_true (is_plain (fixture, "指标|9月\n新增就业|900", NULL));
  g_assert_false (is_plain (fixture, "指标|9月\n新增就业|900", "指标|8月\n新增就业|800"));
  g_assert_false (is_plain (fixture, "9月报送\n项目|9月累计\n新增就业|900", NULL));
  g_assert_false (is_plain (fixture, "指标|9月|看法\n新增就业|900|好", NULL));
}

/* Each figure of a row is listed; what belongs to no indicator is wrong, and the others can still be
 * entered. */
static void
test_values (RowsFixture *fixture, gconstpointer data)
{
  g_autofree char *path = office_table_write (
      fixture->files->folder, "表", "指标|8月|9月\n新增就业|800|900\n没有这项|1|2\n失业率||2.9",
      NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (XushiTableReview) review
      = xushi_table_review_open (path, XUSHI_MATCHING_VALUES, &error);
  g_autoptr (XushiMatchResultSource) results = NULL;
  XushiGridSource *source;

  g_assert_no_error (error);
  xushi_table_review_read (review, fixture->plan, 2016);
  results = xushi_match_result_source_new (review);
  source = XUSHI_GRID_SOURCE (results);
  g_assert_null (xushi_table_review_get_block (review));
  g_assert_false (xushi_table_review_is_plain (review));
  g_assert_cmpuint (xushi_table_review_count (review, XUSHI_ROW_REFUSED), ==, 1);
  g_assert_cmpuint (xushi_table_review_get_rows (review)->len, ==, 3);
  g_assert_cmpuint (xushi_grid_source_get_n_rows (source), ==, 4);
  g_assert_cmpuint (xushi_match_result_source_get_outcome (results, 0)->line, ==, 3);
  g_assert_cmpint (get_role (source, 0, 1), ==, XUSHI_GRID_ROLE_RED);
  g_assert_nonnull (xushi_match_result_source_get_outcome (results, 0)->reason);
  check_plain (fixture);
}

int
main (int argc, char *argv[])
{
  xushi_i18n_init ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rows/match/sheet", test_sheet);
  g_test_add_func ("/rows/match/follow", test_follow);
  g_test_add_func ("/rows/match/results", test_results);
  g_test_add_func ("/rows/match/towns", test_towns);
  g_test_add_func ("/rows/match/wrong", test_wrong);
  g_test_add ("/rows/match/values", RowsFixture, NULL, rows_fixture_set_up, test_values,
              rows_fixture_tear_down);
  return g_test_run ();
}
