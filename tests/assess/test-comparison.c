/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "assess/xushi-comparison-counts.h"
#include "assess/xushi-comparison-text.h"
#include "base/xushi-i18n.h"
#include "base/xushi-number.h"
#include "table.h"

#include <stdlib.h>

/* The comparison with the last meeting: cases of every kind, worked out by hand, each a row of then
 * and one of now, in comparison.tsv. */

typedef struct
{
  XushiComparison *comparison;
  const XushiComparisonRow *row; /* its only one */
  guint expects;                 /* the line with what is expected */
} Case;

/* A plan with the indicator of line @row; with none for a negative one. */
static XushiJudgedPlan *
make_side (const Table *table, int row, const char *month)
{
  g_autoptr (XushiPlan) plan = xushi_plan_new ();
  g_autoptr (GPtrArray) areas = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) indicators = g_ptr_array_new_with_free_func (g_object_unref);
  XushiPlanInfo info = { .year = 2016 };
  XushiArea *area = xushi_area_new (1, "民生实事");

  xushi_plan_set_info (plan, &info);
  if (row >= 0)
    {
      g_autoptr (XushiIndicator) made = table_make_indicator (table, (guint) row);
      XushiSpec *spec = xushi_spec_copy (xushi_indicator_get_spec (made));
      XushiIndicator *indicator = xushi_indicator_new (
          atoi (table_get (table, (guint) row, "row")), spec);
      XushiRules rules;

      spec->key = g_strdup ("K1");
      for (int m = 1; m <= 12; m++)
        if (xushi_indicator_get_reading (made, m) != NULL)
          xushi_indicator_take_reading (
              indicator, xushi_reading_copy (xushi_indicator_get_reading (made, m)));
      g_ptr_array_add (indicators, indicator);
      xushi_plan_register (plan, indicator);
      table_make_rules (table, (guint) row, &rules);
      xushi_plan_set_rules (plan, &rules);
    }
  xushi_area_set_indicators (area, indicators);
  g_ptr_array_add (areas, area);
  xushi_plan_set_areas (plan, areas);
  return xushi_judged_plan_new (plan, atoi (month));
}

/* The case that begins at line @first. */
static void
make_case (const Table *table, guint first, Case *made)
{
  gboolean has_then = g_str_equal (table_get (table, first, "side"), "then");
  gboolean has_both
      = has_then && first + 1 < table->rows->len
        && g_str_equal (table_get (table, first, "case"), table_get (table, first + 1, "case"));
  int now_row = has_both ? (int) first + 1 : has_then ? -1 : (int) first;
  g_autoptr (XushiJudgedPlan) then
      = make_side (table, has_then ? (int) first : -1,
                   has_then ? table_get (table, first, "month") : "8");
  g_autoptr (XushiJudgedPlan) now
      = make_side (table, now_row, now_row >= 0 ? table_get (table, (guint) now_row, "month") : "9");
  const GArray *rows;

  made->comparison = xushi_comparison_new (then, now, "8月会商");
  made->expects = has_both ? first + 1 : first;
  rows = xushi_comparison_get_rows (made->comparison);
  g_assert_cmpuint (rows->len, ==, 1);
  made->row = &g_array_index (rows, XushiComparisonRow, 0);
}

static const char *
class_word (const XushiComparisonRow *row)
{
  static const char *const words[] = { "worse", "better", "adjusted", "revised", "new",
                                       "gone",  "late",   "unreported", "other", "" };

  return words[xushi_comparison_row_get_class (row)];
}

static void
expect (const Table *table, guint line, const char *column, const char *text)
{
  if (!g_str_equal (text, table_get (table, line, column)))
    {
      g_test_message ("%s %s: “%s”, not “%s”", table_get (table, line, "case"), column, text,
                      table_get (table, line, column));
      g_test_fail ();
    }
}

static void
test_table (void)
{
  g_autoptr (Table) table = table_load ("comparison.tsv");

  for (guint i = 0; i < table->rows->len;)
    {
      g_autofree char *mark = NULL, *sentence = NULL, *difference = NULL;
      Case made;

      make_case (table, i, &made);
      i = made.expects + 1;
      mark = xushi_comparison_mark (made.row);
      sentence = xushi_comparison_sentence (made.comparison, made.row, XUSHI_TELL_ALL);
      difference = xushi_number_format (made.row->difference, made.row->decimals);
      expect (table, made.expects, "mark", mark);
      expect (table, made.expects, "word", xushi_comparison_row_to_word (made.row));
      expect (table, made.expects, "difference", difference);
      expect (table, made.expects, "class", class_word (made.row));
      expect (table, made.expects, "sentence", sentence);
      xushi_comparison_unref (made.comparison);
    }
}

/* The counts over all cases, by hand: what turned, by light, and what else changed. */
static void
test_counts (void)
{
  g_autoptr (Table) table = table_load ("comparison.tsv");
  XushiComparisonCounts counts = { 0 };
  guint sum = 0;

  for (guint i = 0; i < table->rows->len;)
    {
      Case made;

      make_case (table, i, &made);
      i = made.expects + 1;
      xushi_comparison_counts_add (&counts, made.row);
      xushi_comparison_unref (made.comparison);
    }
  /* b1 p1 r4 a4 o1; b2 b4 g2 l1 u1 a1, of which b4 and l1 are behind. */
  g_assert_cmpuint (counts.n_better, ==, 5);
  g_assert_cmpuint (counts.n_worse, ==, 6);
  g_assert_cmpuint (counts.n_newly_behind, ==, 2);
  g_assert_cmpuint (counts.turns[XUSHI_LIGHT_BEHIND][XUSHI_LIGHT_SLOW], ==, 4);
  g_assert_cmpuint (counts.turns[XUSHI_LIGHT_SLOW][XUSHI_LIGHT_ON_PACE], ==, 1);
  g_assert_cmpuint (counts.turns[XUSHI_LIGHT_ON_PACE][XUSHI_LIGHT_SLOW], ==, 4);
  g_assert_cmpuint (counts.turns[XUSHI_LIGHT_ON_PACE][XUSHI_LIGHT_BEHIND], ==, 1);
  g_assert_cmpuint (counts.turns[XUSHI_LIGHT_UNREPORTED][XUSHI_LIGHT_ON_PACE], ==, 1);
  /* r3 and n2. */
  g_assert_cmpuint (counts.turns[XUSHI_LIGHT_SLOW][XUSHI_LIGHT_UNREPORTED], ==, 2);
  g_assert_cmpuint (counts.n_unreported, ==, 2);
  g_assert_cmpuint (counts.n_late, ==, 1);
  /* b1 a5 m1 m3 were behind; of these only b1 has turned by its figures. */
  g_assert_cmpuint (counts.n_behind, ==, 4);
  g_assert_cmpuint (counts.n_behind_better, ==, 1);
  g_assert_cmpuint (counts.n_adjusted, ==, 7);
  g_assert_cmpuint (counts.n_revised, ==, 5);
  g_assert_cmpuint (counts.n_new, ==, 1);
  g_assert_cmpuint (counts.n_gone, ==, 1);
  for (guint i = 0; i < XUSHI_N_COMPARISON_CLASSES; i++)
    sum += counts.classes[i];
  g_assert_cmpuint (sum, ==, counts.n_told);
  /* A heading of what has turned has as many rows as the counts say. */
  g_assert_cmpuint (counts.classes[XUSHI_COMPARISON_WORSE], ==, counts.n_worse);
  g_assert_cmpuint (counts.classes[XUSHI_COMPARISON_BETTER], ==, counts.n_better);
}

/* Versions of a target with their units. */
static void
test_target_figures (void)
{
  static const struct
  {
    XushiTarget target;
    gboolean with_sign;
    const char *text;
  } cases[] = {
    { { XUSHI_BOUND_AT_LEAST, 200, XUSHI_UNKNOWN, NULL, NULL, NULL }, FALSE, "200家" },
    { { XUSHI_BOUND_AT_LEAST, 200, XUSHI_UNKNOWN, NULL, NULL, NULL }, TRUE, "≥ 200家" },
    { { XUSHI_BOUND_AT_MOST, -2.5, XUSHI_UNKNOWN, NULL, NULL, NULL }, FALSE, "≤ −2.5家" },
    { { XUSHI_BOUND_RANGE, 6, 6.5, NULL, NULL, NULL }, FALSE, "6~6.5家" },
    { { XUSHI_BOUND_AT_LEAST, XUSHI_UNKNOWN, XUSHI_UNKNOWN, NULL, NULL, NULL }, FALSE, "—" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text
          = xushi_assess_target_figure (&cases[i].target, "家", cases[i].with_sign);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

int
main (int argc, char *argv[])
{
  xushi_i18n_init ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/comparison/table", test_table);
  g_test_add_func ("/comparison/counts", test_counts);
  g_test_add_func ("/comparison/target-figures", test_target_figures);
  return g_test_run ();
}
