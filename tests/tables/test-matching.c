/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tables/xushi-matching.h"

#include "tables/xushi-place.h"
#include "tables/xushi-plan-table.h"

#include <string.h>

/* How a sheet is understood: what is proposed, changed, said in a text and applied again. */

#define SHEET "任务分解表,,,\n序号,名目,年度目标,部门\n1,新增就业,1.2万人,县人社局\n2,培育企业,8家,县经信局\n"

typedef struct
{
  XushiTable *table;
  XushiMatching *matching;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->table = xushi_table_parse (data != NULL ? data : SHEET, 0, NULL);
  fixture->matching = xushi_matching_propose (fixture->table, XUSHI_MATCHING_PLAN);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  xushi_matching_free (fixture->matching);
  xushi_table_free (fixture->table);
}

static const char *
get_id (Fixture *fixture, guint column)
{
  return xushi_matching_get_column (fixture->matching, column)->id;
}

static void
test_proposal (Fixture *fixture, gconstpointer data)
{
  const XushiMatchedColumn *column = xushi_matching_get_column (fixture->matching, 1);

  g_assert_cmpuint (xushi_matching_get_first_head (fixture->matching), ==, 1);
  g_assert_cmpuint (xushi_matching_get_n_heads (fixture->matching), ==, 1);
  g_assert_cmpuint (xushi_matching_get_first_row (fixture->matching), ==, 2);
  g_assert_true (xushi_matching_is_usable (fixture->matching));
  g_assert_cmpstr (get_id (fixture, 0), ==, XUSHI_MATCHED_NUMBER);
  /* A head that nobody knows, over the only different texts of a table of targets. */
  g_assert_cmpstr (column->id, ==, "name");
  g_assert_cmpint (column->certainty, ==, XUSHI_MATCH_LIKELY);
  g_assert_cmpuint (column->n_filled, ==, 2);
  g_assert_cmpstr (column->examples[1], ==, "培育企业");
  g_assert_cmpstr (get_id (fixture, 2), ==, "low");
  g_assert_cmpstr (get_id (fixture, 3), ==, XUSHI_MATCHED_DEPARTMENTS);
}

/* A cover sheet has no names. */
static void
test_none (Fixture *fixture, gconstpointer data)
{
  const XushiMatchedColumn *column = xushi_matching_get_column (fixture->matching, 0);

  g_assert_false (xushi_matching_is_usable (fixture->matching));
  g_assert_null (column->id);
  g_assert_cmpint (column->certainty, ==, XUSHI_MATCH_UNKNOWN);
}

static void
test_change (Fixture *fixture, gconstpointer data)
{
  xushi_matching_set_column (fixture->matching, 1, "name");
  g_assert_true (xushi_matching_is_usable (fixture->matching));
  g_assert_cmpint (xushi_matching_get_column (fixture->matching, 1)->certainty, ==,
                   XUSHI_MATCH_CHOSEN);
  /* Another column takes the place. */
  xushi_matching_set_column (fixture->matching, 2, "指标");
  g_assert_null (get_id (fixture, 1));
  xushi_matching_set_column (fixture->matching, 0, NULL);
  g_assert_cmpstr (get_id (fixture, 0), ==, XUSHI_MATCHED_IGNORE);
}

static void
test_text (Fixture *fixture, gconstpointer data)
{
  g_autoptr (XushiMatching) again
      = xushi_matching_propose (fixture->table, XUSHI_MATCHING_PLAN);
  g_autofree char *text = NULL;
  g_autofree char *english = NULL;
  g_autofree char *back = NULL;

  xushi_matching_set_column (fixture->matching, 1, "name");
  text = xushi_matching_to_text (fixture->matching, TRUE);
  english = xushi_matching_to_text (fixture->matching, FALSE);
  g_assert_cmpstr (text, ==, "标题行=2,序号=A,指标=B,目标值=C,责任单位(首位牵头)=D");
  g_assert_cmpstr (english, ==, "heads=2,number=A,name=B,low=C,departments=D");
  g_assert_true (xushi_matching_apply (again, text, NULL));
  back = xushi_matching_to_text (again, FALSE);
  g_assert_cmpstr (back, ==, english);
}

static void
test_apply (Fixture *fixture, gconstpointer data)
{
  static const char *const wrong[]
      = { "指标", "指标=", "=B", "颜色=B", "指标=Z", "指标=没有", "标题行=9", "标题行=2-1", "标题行=x" };

  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (xushi_matching_apply (fixture->matching, wrong[i], &error));
      g_assert_error (error, XUSHI_TABLE_ERROR, XUSHI_TABLE_ERROR_INVALID);
    }
  g_assert_true (xushi_matching_apply (fixture->matching, "指标＝名目，备注=4， ", NULL));
  g_assert_cmpstr (get_id (fixture, 1), ==, "name");
  g_assert_cmpstr (get_id (fixture, 3), ==, "note");
  g_assert_true (xushi_matching_apply (fixture->matching, "责任单位=D,目标=C", NULL));
  g_assert_cmpstr (get_id (fixture, 3), ==, XUSHI_MATCHED_DEPARTMENTS);
  g_assert_cmpstr (get_id (fixture, 2), ==, "low");
  g_assert_true (xushi_matching_apply (fixture->matching, "heads=1-2,name=b", NULL));
  g_assert_cmpuint (xushi_matching_get_n_heads (fixture->matching), ==, 2);
}

/* The same heads have the same fingerprint, wherever they stand; others have another. */
static void
test_fingerprint (Fixture *fixture, gconstpointer data)
{
  static const char *const sheets[] = { "序号,名 目,年度目标,部门\n9,x,y,z\n", "序号,名目,目标,部门\n9,x,y,z\n" };
  g_autofree char *own = xushi_matching_get_fingerprint (fixture->matching);

  for (gsize i = 0; i < 2; i++)
    {
      Fixture other;
      g_autofree char *told = NULL;

      set_up (&other, sheets[i]);
      told = xushi_matching_get_fingerprint (other.matching);
      g_assert_true (g_str_equal (told, own) == (i == 0));
      tear_down (&other, NULL);
    }
}

/* Every row of the sheet has an outcome, in its order, also where the table is refused. */
static void
test_outcomes (void)
{
  static const char sheet[]
      = "分解表,,\n名称,目标值,频率\n一、就业,,\n新增就业,1.2万人,月\n培训,很多,\n转岗,5人,天天\n合计,,\n注：略,,\n";
  static const XushiRowKind kinds[]
      = { XUSHI_ROW_TITLE, XUSHI_ROW_HEAD, XUSHI_ROW_SECTION, XUSHI_ROW_TAKEN,
          XUSHI_ROW_DOUBTFUL, XUSHI_ROW_REFUSED, XUSHI_ROW_SUM, XUSHI_ROW_REMARK };
  Fixture fixture;
  g_autoptr (XushiProblems) problems = xushi_problems_new ();
  g_autoptr (GPtrArray) outcomes
      = g_ptr_array_new_with_free_func ((GDestroyNotify) xushi_row_outcome_free);

  set_up (&fixture, sheet);
  g_assert_null (xushi_plan_table_read_matched (fixture.matching, outcomes, problems, NULL));
  g_assert_cmpuint (outcomes->len, ==, G_N_ELEMENTS (kinds));
  for (guint i = 0; i < outcomes->len; i++)
    {
      const XushiRowOutcome *outcome = g_ptr_array_index (outcomes, i);

      g_assert_cmpuint (outcome->row, ==, i);
      g_assert_cmpuint (outcome->line, ==, i + 1);
      g_assert_cmpint (outcome->kind, ==, kinds[i]);
      g_assert_true (outcome->kind != XUSHI_ROW_DOUBTFUL || outcome->reason != NULL);
    }
  g_assert_cmpuint (xushi_problems_get_n_notes (problems), >, 0);
  tear_down (&fixture, NULL);
}

static void
test_letters (void)
{
  static const struct
  {
    guint column;
    const char *letters;
  } cases[] = { { 0, "A" }, { 25, "Z" }, { 26, "AA" }, { 51, "AZ" }, { 52, "BA" } };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *letters = xushi_place_name_column (cases[i].column);

      g_assert_cmpstr (letters, ==, cases[i].letters);
    }
}

#define ADD(path, function)                                                                 \
  g_test_add ("/tables/matching/" path, Fixture, NULL, set_up, function, tear_down)

/* Which of bare years is the target's is known once the plan's year is. */
static void
test_year (Fixture *fixture, gconstpointer data)
{
  g_assert_null (get_id (fixture, 2));
  xushi_matching_set_year (fixture->matching, 2016);
  g_assert_cmpstr (get_id (fixture, 1), ==, "baseline");
  g_assert_cmpstr (get_id (fixture, 2), ==, "low");
  g_assert_null (get_id (fixture, 3));
  xushi_matching_set_year (fixture->matching, 2017);
  g_assert_cmpstr (get_id (fixture, 2), ==, "baseline");
  g_assert_cmpstr (get_id (fixture, 3), ==, "low");
  /* What the clerk has chosen stays. */
  xushi_matching_set_column (fixture->matching, 1, "low");
  xushi_matching_set_year (fixture->matching, 2016);
  g_assert_cmpstr (get_id (fixture, 1), ==, "low");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("proposal", test_proposal);
  g_test_add ("/tables/matching/none", Fixture, "填报说明,\n请各单位,3月底前报送\n", set_up, test_none, tear_down);
  ADD ("change", test_change);
  ADD ("text", test_text);
  ADD ("apply", test_apply);
  ADD ("fingerprint", test_fingerprint);
  g_test_add ("/tables/matching/year", Fixture,
              "指标,2015年,2016年,2017年,责任部门\n粮食总产量,31.8,32,32.3,县农业局\n", set_up, test_year,
              tear_down);
  g_test_add_func ("/tables/matching/outcomes", test_outcomes);
  g_test_add_func ("/tables/matching/letters", test_letters);
  return g_test_run ();
}
