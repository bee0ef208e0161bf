/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tables/xushi-values-table.h"

#include "base/xushi-number.h"
#include "model/xushi-attribute.h"
#include "tables/xushi-values-table-words.h"

#include <string.h>

/* Adds an indicator of @measure in @unit to @indicators. */
static XushiSpec *
add (GPtrArray *indicators, const char *key, const char *name, XushiMeasure measure,
     const char *unit)
{
  XushiSpec *spec = xushi_spec_new (name);

  xushi_spec_set_string (&spec->key, key);
  xushi_spec_set_string (&spec->unit, unit);
  spec->measure = measure;
  g_ptr_array_add (indicators, xushi_indicator_new (indicators->len + 1, spec));
  return spec;
}

static XushiPlan *
build_plan (void)
{
  XushiPlan *plan = xushi_plan_new ();
  g_autoptr (GPtrArray) areas = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) indicators = g_ptr_array_new_with_free_func (g_object_unref);
  XushiArea *area = xushi_area_new (1, "工作");

  add (indicators, "A", "新增就业", XUSHI_MEASURE_TOTAL, "人");
  add (indicators, "B", "生产总值", XUSHI_MEASURE_GROWTH, "%");
  add (indicators, "C", "重名", XUSHI_MEASURE_TOTAL, "家");
  add (indicators, "D", "重名", XUSHI_MEASURE_TOTAL, "家");
  add (indicators, "E", "出口", XUSHI_MEASURE_TOTAL, "亿元")->joint = TRUE;
  add (indicators, "F", "宣传", XUSHI_MEASURE_TEXT, NULL);
  add (indicators, "G", "净增企业", XUSHI_MEASURE_TOTAL, "家")->net = TRUE;
  g_ptr_array_add (areas, area);
  xushi_area_set_indicators (area, indicators);
  xushi_plan_set_areas (plan, areas);
  for (guint i = 0; i < indicators->len; i++)
    xushi_plan_register (plan, g_ptr_array_index (indicators, i));
  return plan;
}

static GPtrArray *
read_values (const char *text, XushiProblems *problems, GError **error)
{
  g_autoptr (XushiTable) table = xushi_table_parse (text, 0, error);
  g_autoptr (XushiPlan) plan = build_plan ();

  return table != NULL ? xushi_values_table_read (table, plan, problems, error) : NULL;
}

static GPtrArray *
read_sound (const char *text)
{
  g_autoptr (XushiProblems) problems = xushi_problems_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *told = NULL;
  GPtrArray *rows = read_values (text, problems, &error);

  told = xushi_problems_to_text (problems, NULL);
  g_assert_cmpstr (told, ==, "");
  g_assert_no_error (error);
  return rows;
}

/* Asserts the content of row @position. */
static const XushiReading *
assert_value (GPtrArray *rows, guint position, const char *key, int month, double value)
{
  const XushiValueRow *row = g_ptr_array_index (rows, position);

  g_assert_cmpstr (xushi_indicator_get_spec (row->indicator)->key, ==, key);
  g_assert_cmpint (row->reading->month, ==, month);
  g_assert_cmpfloat_with_epsilon (row->reading->value, value, 1e-9);
  return row->reading;
}

static void
test_long (void)
{
  g_autoptr (GPtrArray) rows = read_sound ("key,name,month,value\n"
                                           "A,,9,1.2万\n"
                                           "B,生产总值,1—9月,7.4%\n"
                                           ",新增 就业,８月,\"1,234\"\n"
                                           "A,,7,\n"
                                           "E,,2,0\n");

  g_assert_cmpuint (rows->len, ==, 4);
  assert_value (rows, 0, "A", 9, 12000);
  assert_value (rows, 1, "B", 9, 7.4);
  assert_value (rows, 2, "A", 8, 1234);
  assert_value (rows, 3, "E", 2, 0);
}

static void
test_all_columns (void)
{
  g_autoptr (GPtrArray) rows = read_sound (
      "编号\t月份\t累计值\t上年同期\t完成率\t备注\t主要原因\t下一步\t来源\t新增\t退出\t亮灯\t亮灯理由\t更正前\t不考核\n"
      "A\t6\t500\t450\t\t更正\t原因\t打算\t人社局\t\t\t偏慢\t有风险\t560\t\n"
      "G\t6\t\t\t\t\t\t\t\t9\t2\t\t\t\t\n"
      "C\t6\t\t\t70\t形象进度\t\t\t\t\t\t\t\t\t\n"
      "D\t6\t\t\t\t\t\t\t\t\t\t\t\t\t已调整\n");
  const XushiReading *first = assert_value (rows, 0, "A", 6, 500);
  const XushiValueRow *row = g_ptr_array_index (rows, 0);

  g_assert_cmpuint (rows->len, ==, 4);
  g_assert_cmpfloat (row->previous, ==, 560);
  g_assert_cmpfloat (first->last_year, ==, 450);
  g_assert_cmpstr (first->note, ==, "更正");
  g_assert_cmpstr (first->reason, ==, "原因");
  g_assert_cmpstr (first->next_step, ==, "打算");
  g_assert_cmpstr (first->source, ==, "人社局");
  g_assert_cmpint (first->light, ==, XUSHI_LIGHT_SLOW);
  g_assert_cmpstr (first->light_reason, ==, "有风险");
  row = g_ptr_array_index (rows, 1);
  g_assert_cmpfloat (row->reading->added, ==, 9);
  g_assert_cmpfloat (row->reading->removed, ==, 2);
  row = g_ptr_array_index (rows, 2);
  g_assert_cmpfloat (row->reading->completion, ==, 70);
  row = g_ptr_array_index (rows, 3);
  g_assert_cmpstr (row->exempt, ==, "已调整");
}

static void
test_wide (void)
{
  g_autoptr (GPtrArray) chinese = read_sound ("指标,1月,2月,１２月\n新增就业,100,,1200\n生产总值,,7.5,0\n");
  g_autoptr (GPtrArray) english = read_sound ("key,3,9\nA,300,\n");

  g_assert_cmpuint (chinese->len, ==, 4);
  assert_value (chinese, 0, "A", 1, 100);
  assert_value (chinese, 1, "A", 12, 1200);
  assert_value (chinese, 2, "B", 2, 7.5);
  assert_value (chinese, 3, "B", 12, 0);
  g_assert_cmpuint (english->len, ==, 1);
  assert_value (english, 0, "A", 3, 300);
}

/* Asserts that @text has one error in line @line and column @column, whose sentence contains @word,
 * and that the row before it, with the value 1, is accepted. */
static void
assert_refused (const char *text, guint line, const char *column, const char *word)
{
  g_autoptr (XushiProblems) problems = xushi_problems_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = read_values (text, problems, &error);
  const XushiProblem *problem;

  g_assert_no_error (error);
  g_assert_cmpuint (xushi_problems_get_n_errors (problems), ==, 1);
  problem = xushi_problems_get (problems, 0);
  g_assert_cmpuint (problem->line, ==, line);
  g_assert_cmpstr (problem->column, ==, column);
  g_assert_nonnull (strstr (problem->reason, word));
  g_assert_cmpuint (rows->len, ==, 1);
  assert_value (rows, 0, "A", 3, 1);
}

static void
test_refused (void)
{
  assert_refused ("key,month,value\nA,3,1\nZ,3,1\n", 3, "key", "Z");
  assert_refused ("key,month,value\nA,3,1\nA,13,1\n", 3, "month", "13");
  assert_refused ("编号,月份,累计值\nA,3,1\nA,零,1\n", 3, "月份", "零");
  assert_refused ("key,month,value\nA,3,1\nA,,1\n", 3, "month", "12");
  assert_refused ("key,month,value\nA,3,1\nA,4,many\n", 3, "value", "many");
  assert_refused ("key,month,value\nA,3,1\nA,4,inf\n", 3, "value", "");
  assert_refused ("key,month,value\nA,3,1\nA,4,1e400\n", 3, "value", "");
  assert_refused ("key,month,value\nA,3,1\nA,4,99999999999999\n", 3, "value", "");
  assert_refused ("key,month,value\nA,3,1\nA,4,12家\n", 3, "value", "");
  assert_refused ("key,month,value\nA,3,1\nA,3,2\n", 3, NULL, "2");
  assert_refused ("key,month,value\nA,3,1\nE,1,2\n", 3, "value", "February");
  assert_refused ("key,month,value\nA,3,1\nF,4,2\n", 3, "value", "宣传");
  assert_refused ("name,month,value\n新增就业,3,1\n重名,4,2\n", 3, "name", "重名");
  assert_refused ("name,month,value\n新增就业,3,1\n没有,4,2\n", 3, "name", "没有");
  assert_refused ("key,name,month,value\nA,,3,1\nA,生产总值,4,2\n", 3, "name", "新增就业");
  assert_refused ("key,month,value\nA,3,1\n,4,2\n", 3, NULL, "");
  assert_refused ("key,month,value,completion\nA,3,1,\nA,4,2,50\n", 3, "completion", "新增就业");
  assert_refused ("key,month,value,completion,note\nA,3,1,,\nA,4,2,-5,x\n", 3, "completion", "");
  assert_refused ("key,month,value,light\nA,3,1,\nA,4,2,slow\n", 3, "light", "新增就业");
  assert_refused ("key,month,value,light\nA,3,1,\nA,4,2,green\n", 3, "light", "on-pace");
  assert_refused ("key,month,value,added,removed\nA,3,1,,\nG,4,5,9,2\n", 3, "value", "净增企业");
  assert_refused ("key,3,4\nA,1,x\n", 2, "4", "x");
}

static void
assert_unreadable (const char *text, XushiTableError code)
{
  g_autoptr (XushiProblems) problems = xushi_problems_new ();
  g_autoptr (GError) error = NULL;

  g_assert_null (read_values (text, problems, &error));
  g_assert_error (error, XUSHI_TABLE_ERROR, (int) code);
}

static void
test_unreadable (void)
{
  assert_unreadable ("", XUSHI_TABLE_ERROR_EMPTY);
  assert_unreadable ("key,month,value\n", XUSHI_TABLE_ERROR_EMPTY);
  assert_unreadable ("key,value\nA,1\n", XUSHI_TABLE_ERROR_INVALID);
  assert_unreadable ("month,value\n1,1\n", XUSHI_TABLE_ERROR_INVALID);
  assert_unreadable ("key,month,9\nA,1,1\n", XUSHI_TABLE_ERROR_INVALID);
}

/* Columns of the long form mixed with months are reported, and so is a net value without its
 * parts. */
static void
test_warnings (void)
{
  g_autoptr (XushiProblems) problems = xushi_problems_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = read_values ("key,9,note,色\nA,1,x,y\nG,7,,\n", problems, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (rows->len, ==, 2);
  g_assert_cmpuint (xushi_problems_get_n_errors (problems), ==, 0);
  g_assert_cmpuint (xushi_problems_get_n_warnings (problems), ==, 3);
}

static void
test_round_trip (void)
{
  g_autoptr (XushiPlan) plan = build_plan ();
  g_autoptr (XushiTable) table = NULL;
  g_autoptr (XushiProblems) problems = xushi_problems_new ();
  g_autoptr (GPtrArray) rows = NULL;
  XushiReading *reading = xushi_reading_new (9);
  const XushiReading *back;

  reading->value = 12.345;
  reading->last_year = 11;
  reading->note = g_strdup ("两\n行, \"引\"");
  reading->light = XUSHI_LIGHT_SLOW;
  reading->light_reason = g_strdup ("理由");
  reading->confirmed = 1u << XUSHI_DOUBT_FALL | 1u << XUSHI_DOUBT_UNIT;
  reading->confirmed_note = g_strdup ("低于8月\n已核对");
  xushi_indicator_take_reading (xushi_plan_find_key (plan, "A"), reading);
  table = xushi_values_table_write (plan);
  rows = xushi_values_table_read (table, plan, problems, NULL);
  g_assert_cmpuint (rows->len, ==, 1);
  back = assert_value (rows, 0, "A", 9, 12.345);
  g_assert_cmpfloat (back->last_year, ==, 11);
  g_assert_cmpstr (back->note, ==, reading->note);
  g_assert_cmpint (back->light, ==, XUSHI_LIGHT_SLOW);
  g_assert_cmpstr (back->light_reason, ==, "理由");
  g_assert_cmpuint (back->confirmed, ==, reading->confirmed);
  g_assert_cmpstr (back->confirmed_note, ==, reading->confirmed_note);
}

/* Nothing that a plan stores about a month is lost in a round trip through a table. */
static void
test_every_attribute (void)
{
  for (guint i = 0; i < xushi_reading_attributes.n_attributes; i++)
    {
      const char *id = xushi_reading_attributes.attributes[i].id;
      gboolean found = FALSE;

      for (guint j = 0; j < XUSHI_VALUES_COLUMN_PREVIOUS; j++)
        found = found || g_str_equal (xushi_values_columns[j].name, id);
      if (!found)
        g_error ("a values table has no column for “%s” of a month", id);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/tables/values-table/long", test_long);
  g_test_add_func ("/tables/values-table/all-columns", test_all_columns);
  g_test_add_func ("/tables/values-table/wide", test_wide);
  g_test_add_func ("/tables/values-table/refused", test_refused);
  g_test_add_func ("/tables/values-table/unreadable", test_unreadable);
  g_test_add_func ("/tables/values-table/warnings", test_warnings);
  g_test_add_func ("/tables/values-table/round-trip", test_round_trip);
  g_test_add_func ("/tables/values-table/every-attribute", test_every_attribute);
  return g_test_run ();
}
