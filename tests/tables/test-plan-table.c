/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tables/xushi-plan-table.h"

#include "base/xushi-number.h"
#include "book.h"
#include "tables/xushi-plan-table-words.h"
#include "tables/xushi-export.h"
#include "xushi-test-attributes.h"

#include <glib/gstdio.h>
#include <string.h>

static GPtrArray *
read_plan (const char *text, XushiProblems *problems, GError **error)
{
  g_autoptr (XushiTable) table = xushi_table_parse (text, 0, error);

  return table != NULL ? xushi_plan_table_read (table, problems, error) : NULL;
}

static GPtrArray *
read_sound (const char *text)
{
  g_autoptr (XushiProblems) problems = xushi_problems_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *told = NULL;
  GPtrArray *rows = read_plan (text, problems, &error);

  told = xushi_problems_to_text (problems, NULL);
  g_assert_cmpstr (told, ==, "");
  g_assert_no_error (error);
  return rows;
}

static const XushiSpec *
get_spec (GPtrArray *rows, guint position)
{
  const XushiPlanRow *row = g_ptr_array_index (rows, position);

  return row->spec;
}

static void
test_defaults (void)
{
  g_autoptr (GPtrArray) rows = read_sound ("name\n新增就业\n培育企业\n");
  const XushiPlanRow *row = g_ptr_array_index (rows, 1);
  const XushiSpec *spec = row->spec;

  g_assert_cmpuint (rows->len, ==, 2);
  g_assert_cmpuint (row->line, ==, 3);
  g_assert_cmpstr (row->area, ==, "其他");
  g_assert_cmpstr (spec->key, ==, "2");
  g_assert_cmpint (spec->measure, ==, XUSHI_MEASURE_TOTAL);
  g_assert_cmpint (spec->target.bound, ==, XUSHI_BOUND_AT_LEAST);
  g_assert_false (xushi_is_known (spec->target.low));
  g_assert_cmpint (spec->decimals, ==, XUSHI_DECIMALS_AUTO);
  g_assert_cmpint (spec->pace.kind, ==, XUSHI_PACE_AUTO);
  g_assert_cmpint (spec->frequency, ==, XUSHI_FREQUENCY_MONTHLY);
}

static void
test_chinese (void)
{
  g_autoptr (GPtrArray) rows = read_sound (
      "单位,指标,方向,目标值,目标上限,类型,小数位,序时,频率,起报月,1—2月合并,取值,约束性,降幅,"
      "牵头单位,责任单位,责任领导,节点,报告原文,备注,工作领域,方面,编号,基数,允差,上级,不考核,净增,重点关注\n"
      "％,服务业占比,区间,１,２,百分点,1,无,季,3,是,平均,是,否,发改局,统计局、商务局,张三,,"
      "\"占比提高1~2个百分点,\",注,主要预期目标,结构,A1,45.2,0.5,,,,是\n"
      "人,新增就业,不低于,\"1.2万\",,总量,,一次性：6,月,,,最大,,,人社局,,,,,,民生实事,,B1,,,A1,已调整,,否\n"
      ",大剧院,,,,节点,,,,,,,,,,,,立项@2*10;开工@4*20=2016-04-18,,,,,C1,,,,,是,\n");
  const XushiSpec *points = get_spec (rows, 0);
  const XushiSpec *jobs = get_spec (rows, 1);
  const XushiSpec *works = get_spec (rows, 2);

  g_assert_cmpint (points->measure, ==, XUSHI_MEASURE_POINTS);
  g_assert_cmpint (points->target.bound, ==, XUSHI_BOUND_RANGE);
  g_assert_cmpfloat (points->target.low, ==, 1);
  g_assert_cmpfloat (points->target.high, ==, 2);
  g_assert_cmpfloat (points->baseline, ==, 45.2);
  g_assert_cmpint (points->decimals, ==, 1);
  g_assert_cmpint (points->frequency, ==, XUSHI_FREQUENCY_QUARTERLY);
  g_assert_cmpint (points->available_from, ==, 3);
  g_assert_true (points->joint);
  g_assert_true (points->binding);
  g_assert_true (points->star);
  g_assert_false (jobs->star);
  g_assert_false (points->reduction);
  g_assert_cmpint (points->aggregate, ==, XUSHI_AGGREGATE_AVERAGE);
  g_assert_cmpuint (g_strv_length (points->support), ==, 2);
  g_assert_cmpstr (points->support[1], ==, "商务局");
  g_assert_cmpstr (points->quote, ==, "占比提高1~2个百分点,");
  g_assert_cmpfloat (jobs->target.low, ==, 12000);
  g_assert_cmpint (jobs->pace.kind, ==, XUSHI_PACE_ONCE);
  g_assert_cmpstr (jobs->parent_key, ==, "A1");
  g_assert_cmpstr (jobs->exempt, ==, "已调整");
  g_assert_cmpuint (works->nodes->len, ==, 2);
  g_assert_true (works->net);
}

static void
test_keys (void)
{
  g_autoptr (GPtrArray) rows = read_sound ("key,name\n,a\n1,b\n,c\n");

  g_assert_cmpstr (get_spec (rows, 0)->key, ==, "1-2");
  g_assert_cmpstr (get_spec (rows, 1)->key, ==, "1");
  g_assert_cmpstr (get_spec (rows, 2)->key, ==, "3");
}

/* The percent sign of a target gives the unit if there is no unit column. */
static void
test_percent (void)
{
  g_autoptr (GPtrArray) rows = read_sound ("name,low,measure\n生产总值,8%,growth\n");

  g_assert_cmpstr (get_spec (rows, 0)->unit, ==, "%");
  g_assert_cmpfloat (get_spec (rows, 0)->target.low, ==, 8);
}

/* Asserts that @text is refused with one error in line @line and column @column, whose sentence
 * contains @word. */
static void
assert_refused (const char *text, guint line, const char *column, const char *word)
{
  g_autoptr (XushiProblems) problems = xushi_problems_new ();
  g_autoptr (GError) error = NULL;
  const XushiProblem *problem;

  g_assert_null (read_plan (text, problems, &error));
  g_assert_error (error, XUSHI_TABLE_ERROR, XUSHI_TABLE_ERROR_INVALID);
  g_assert_cmpuint (xushi_problems_get_n_errors (problems), ==, 1);
  problem = xushi_problems_get (problems, 0);
  g_assert_false (problem->warning);
  g_assert_cmpuint (problem->line, ==, line);
  g_assert_cmpstr (problem->column, ==, column);
  g_assert_nonnull (strstr (problem->reason, word));
}

static void
test_refused (void)
{
  assert_refused ("name,low\na,5\nb,0\n", 3, "low", "b");
  assert_refused ("key,name,low\nx,a,五十\n", 2, "low", "五十");
  assert_refused ("name,low\na,inf\n", 2, "low", "");
  assert_refused ("name,low\na,1e300\n", 2, "low", "");
  assert_refused ("name,low,unit\na,\"1,2\",家\n", 2, "low", "");
  assert_refused ("key,name\nx,a\ny,b\nx,c\n", 4, "key", "2");
  assert_refused ("key,parent,name\nx,,a\ny,z,b\n", 3, "parent", "z");
  assert_refused ("key,parent,name\nx,y,a\ny,,b\nz,z,c\n", 4, "parent", "c");
  assert_refused ("name,measure\na,rate\n", 2, "measure", "milestone");
  assert_refused ("name,bound\na,more\n", 2, "bound", "at-least");
  assert_refused ("name,frequency\na,daily\n", 2, "frequency", "half-yearly");
  assert_refused ("name,aggregate\na,sum\n", 2, "aggregate", "average");
  assert_refused ("name,pace\na,fast\n", 2, "pace", "fast");
  assert_refused ("name,pace\na,1/2/3\n", 2, "pace", "");
  assert_refused ("name,nodes\na,立项\n", 2, "nodes", "立项");
  assert_refused ("name,joint\na,maybe\n", 2, "joint", "maybe");
  assert_refused ("name,available_from\na,13\n", 2, "available_from", "13");
  assert_refused ("name,decimals\na,9\n", 2, "decimals", "9");
  assert_refused ("name,bound,low,high\na,range,6,5\n", 2, "high", "a");
  assert_refused ("name,low,high\na,6,7\n", 2, "high", "bound");
  assert_refused ("name,exempt\na,yes\n", 2, "exempt", "");
  assert_refused ("name,passed_share\na,75\n", 2, "passed_share", "75");
  assert_refused ("name,slow_width\na,-1\n", 2, "slow_width", "-1");
  assert_refused ("name,slow_width\na,20\n", 2, "slow_width", "reason");
  assert_refused ("name,decided\na,七月\n", 2, "decided", "七月");
  assert_refused ("name,low\na,1\n,2\n", 3, "name", "");
  assert_refused ("name,low,name\na,1,b\n", 1, "name", "");
  assert_refused ("name,low\na,1,2\n", 2, NULL, "");
}

/* All problems of a file are reported at once, each with its place. */
static void
test_all_problems (void)
{
  g_autoptr (XushiProblems) problems = xushi_problems_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *told = NULL;

  g_assert_null (read_plan ("name,low,measure,pace\na,x,rate,fast\nb,0,,\n", problems, &error));
  g_assert_cmpuint (xushi_problems_get_n_errors (problems), ==, 4);
  told = xushi_problems_to_text (problems, "t.csv: ");
  g_assert_true (g_str_has_prefix (told, "t.csv: "));
  g_assert_nonnull (strstr (error->message, "4"));
}

static void
test_bounded_problems (void)
{
  g_autoptr (XushiProblems) problems = xushi_problems_new ();
  g_autoptr (GString) text = g_string_new ("name,low\n");
  g_autofree char *told = NULL;

  for (int i = 0; i < 2 * XUSHI_PROBLEMS_MAX; i++)
    g_string_append (text, "a,x\n");
  g_assert_null (read_plan (text->str, problems, NULL));
  g_assert_cmpuint (xushi_problems_get_n_errors (problems), ==, 2 * XUSHI_PROBLEMS_MAX);
  g_assert_cmpuint (xushi_problems_get_n_kept (problems), ==, XUSHI_PROBLEMS_MAX);
  told = xushi_problems_to_text (problems, NULL);
  g_assert_nonnull (strstr (told, "50"));
}

static void
test_unknown_column (void)
{
  g_autoptr (XushiProblems) problems = xushi_problems_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = read_plan ("name,颜色\na,红\n", problems, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (rows->len, ==, 1);
  g_assert_cmpuint (xushi_problems_get_n_warnings (problems), ==, 1);
  g_assert_cmpstr (xushi_problems_get (problems, 0)->column, ==, "颜色");
}

static void
test_empty (void)
{
  static const char *const texts[] = { "", "\n\n", "name,low\n" };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (XushiProblems) problems = xushi_problems_new ();
      g_autoptr (GError) error = NULL;

      g_assert_null (read_plan (texts[i], problems, &error));
      g_assert_error (error, XUSHI_TABLE_ERROR, XUSHI_TABLE_ERROR_EMPTY);
    }
}

static void
test_no_name_column (void)
{
  g_autoptr (XushiProblems) problems = xushi_problems_new ();
  g_autoptr (GError) error = NULL;

  g_assert_null (read_plan ("low,high\n1,2\n", problems, &error));
  g_assert_error (error, XUSHI_TABLE_ERROR, XUSHI_TABLE_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "name"));
}

static XushiPlan *
build_plan (GPtrArray *rows)
{
  XushiPlan *plan = xushi_plan_new ();
  g_autoptr (GPtrArray) areas = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) indicators = g_ptr_array_new_with_free_func (g_object_unref);
  XushiArea *area = xushi_area_new (1, "工作");

  g_ptr_array_add (areas, area);
  for (guint i = 0; i < rows->len; i++)
    g_ptr_array_add (indicators,
                     xushi_indicator_new (i + 1, xushi_spec_copy (get_spec (rows, i))));
  xushi_area_set_indicators (area, indicators);
  xushi_plan_set_areas (plan, areas);
  return plan;
}

/* What is written reads back to the same indicators. */
static void
test_round_trip (void)
{
  g_autoptr (GPtrArray) rows = read_sound (
      "key,parent,area,group,name,measure,bound,low,high,unit,decimals,tolerance,baseline,pace,"
      "frequency,available_from,joint,aggregate,binding,reduction,net,exempt,lead,support,leader,"
      "nodes,quote,note,star\n"
      "A,,工作,甲,\"a, b\",level,corridor,6.10,8,%,2,0.2,5,once:6,half-yearly,4,yes,maximum,yes,yes,"
      "no,,甲局,乙局、丙局,李四,,\"引\"\"文\"\"\",\"两\n行\",yes\n"
      "B,A,工作,甲,c,milestone,,,,,,,,5/15/30/45/60/70/78/85/90/94/98/100,,,,,,,yes,缓建,,,,"
      "立项@2*10;开工@4*20.5=2016-04-18,,,\n");
  g_autoptr (XushiPlan) plan = build_plan (rows);
  g_autoptr (XushiTable) table = xushi_plan_table_write (plan);
  g_autoptr (XushiProblems) problems = xushi_problems_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) back = xushi_plan_table_read (table, problems, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (back->len, ==, 2);
  for (guint i = 0; i < 2; i++)
    g_assert_true (xushi_spec_equal (get_spec (rows, i), get_spec (back, i)));
  g_assert_cmpstr (xushi_table_get_cell (table, 1, 7), ==, "6.10");
}

/* Every variant is a row, each a part of the previous one. */
static GPtrArray *
make_rows (void)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) xushi_plan_row_free);

  for (guint variant = 0; variant < XUSHI_TEST_N_VARIANTS; variant++)
    {
      XushiPlanRow *row = g_new0 (XushiPlanRow, 1);
      const XushiPlanRow *before = variant > 0 ? g_ptr_array_index (rows, variant - 1) : NULL;
      gboolean spans;

      row->spec = xushi_spec_new (NULL);
      xushi_test_attributes_fill (&xushi_spec_attributes, row->spec, variant);
      xushi_spec_set_string (&row->spec->parent_key, before != NULL ? before->spec->key : NULL);
      spans = row->spec->target.bound == XUSHI_BOUND_RANGE
              || row->spec->target.bound == XUSHI_BOUND_CORRIDOR;
      if (!spans)
        row->spec->target.high = XUSHI_UNKNOWN;
      g_ptr_array_add (rows, row);
    }
  return rows;
}

static void
assert_survives (const XushiTable *table, GPtrArray *rows)
{
  g_autoptr (XushiProblems) problems = xushi_problems_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) back = xushi_plan_table_read (table, problems, &error);
  g_autofree char *told = xushi_problems_to_text (problems, NULL);

  g_assert_cmpstr (told, ==, "");
  g_assert_no_error (error);
  g_assert_cmpuint (back->len, ==, rows->len);
  for (guint i = 0; i < rows->len; i++)
    for (guint a = 0; a < xushi_spec_attributes.n_attributes; a++)
      if (!xushi_attribute_equal (&xushi_spec_attributes.attributes[a], get_spec (rows, i),
                                  get_spec (back, i)))
        g_error ("“%s” of row %u is lost", xushi_spec_attributes.attributes[a].id, i);
}

/* Everything an indicator can hold survives export and import, in every format. */
static void
test_every_attribute (void)
{
  static const char *const suffixes[] = { ".csv", ".tsv", ".xlsx" };
  g_autoptr (GPtrArray) rows = make_rows ();
  g_autoptr (XushiPlan) plan = build_plan (rows);
  g_autoptr (XushiTable) table = xushi_plan_table_write (plan);
  g_autofree char *folder = g_dir_make_tmp ("xushi-plan-table-XXXXXX", NULL);

  assert_survives (table, rows);
  for (gsize i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *name = g_strconcat ("plan", suffixes[i], NULL);
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autoptr (XushiExport) export = xushi_export_new (plan, NULL, XUSHI_EXPORT_PLAN, path);
      g_autoptr (XushiTable) back = NULL;
      GError *error = NULL;

      g_assert_true (xushi_export_write (export, &error));
      g_assert_no_error (error);
      back = book_read_file (path, &error);
      g_assert_no_error (error);
      assert_survives (back, rows);
      g_assert_cmpint (g_unlink (path), ==, 0);
    }
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

/* The table of columns in docs/formats.md names each column with its Chinese heading, in the order
 * in which they are written, and no others. */
static void
test_documented (void)
{
  g_autoptr (XushiPlanColumns) columns = xushi_plan_columns_new ();
  g_autofree char *path
      = g_build_filename (g_test_get_dir (G_TEST_DIST), "..", "docs", "formats.md", NULL);
  g_autofree char *document = NULL;
  g_autoptr (GString) expected = g_string_new (NULL), told = g_string_new (NULL);
  g_auto (GStrv) lines = NULL;

  g_assert_true (g_file_get_contents (path, &document, NULL, NULL));
  for (guint i = 0; i < columns->heads->len; i++)
    {
      const XushiColumn *head = &g_array_index (columns->heads, XushiColumn, i);

      g_string_append_printf (expected, "| `%s` | %.*s |\n", head->name,
                              (int) strcspn (head->chinese, "|"), head->chinese);
    }
  lines = g_strsplit (strstr (document, "## The plan table"), "\n", -1);
  for (char **line = lines + 1; *line != NULL && !g_str_has_prefix (*line, "## "); line++)
    if (g_str_has_prefix (*line, "| `"))
      {
        g_auto (GStrv) cells = g_strsplit (*line, " | ", 3);

        g_string_append_printf (told, "%s | %s |\n", cells[0], cells[1]);
      }
  g_assert_cmpstr (told->str, ==, expected->str);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/tables/plan-table/defaults", test_defaults);
  g_test_add_func ("/tables/plan-table/chinese", test_chinese);
  g_test_add_func ("/tables/plan-table/keys", test_keys);
  g_test_add_func ("/tables/plan-table/percent", test_percent);
  g_test_add_func ("/tables/plan-table/refused", test_refused);
  g_test_add_func ("/tables/plan-table/all-problems", test_all_problems);
  g_test_add_func ("/tables/plan-table/bounded-problems", test_bounded_problems);
  g_test_add_func ("/tables/plan-table/unknown-column", test_unknown_column);
  g_test_add_func ("/tables/plan-table/empty", test_empty);
  g_test_add_func ("/tables/plan-table/no-name-column", test_no_name_column);
  g_test_add_func ("/tables/plan-table/round-trip", test_round_trip);
  g_test_add_func ("/tables/plan-table/every-attribute", test_every_attribute);
  g_test_add_func ("/tables/plan-table/documented", test_documented);
  return g_test_run ();
}
