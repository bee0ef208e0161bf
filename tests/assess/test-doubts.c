/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "assess/xushi-doubt.h"
#include "base/xushi-i18n.h"
#include "base/xushi-number.h"
#include "table.h"

#include <stdlib.h>

/* Doubts about single figures, by a table: each kind with its sentence and the figure that was meant,
 * and what is near and must be quiet. Then what takes more than one indicator, and confirming. */

/* A plan that holds just @indicators. */
static XushiPlan *
make_plan (GPtrArray *indicators)
{
  XushiPlan *plan = xushi_plan_new ();
  g_autoptr (GPtrArray) areas = g_ptr_array_new_with_free_func (g_object_unref);
  XushiPlanInfo info = { .year = 2016 };
  XushiArea *area = xushi_area_new (1, "工作");

  xushi_plan_set_info (plan, &info);
  g_ptr_array_add (areas, area);
  xushi_area_set_indicators (area, indicators);
  xushi_plan_set_areas (plan, areas);
  for (guint i = 0; i < indicators->len; i++)
    xushi_plan_register (plan, g_ptr_array_index (indicators, i));
  return plan;
}

static double
read_number (const char *text)
{
  return *text != '\0' ? g_ascii_strtod (text, NULL) : XUSHI_UNKNOWN;
}

/* (transfer full) (nullable): the doubts about the stored figure of @month. */
static GPtrArray *
list_doubts (XushiPlan *plan, XushiIndicator *indicator, int month)
{
  g_autoptr (XushiRelations) relations = xushi_relations_new (plan);

  return xushi_doubt_list (plan, relations, indicator,
                           xushi_indicator_get_reading (indicator, month));
}

/* "kind proposal sentence", or the empty string. */
static char *
tell (GPtrArray *doubts)
{
  const XushiDoubt *doubt = doubts != NULL ? g_ptr_array_index (doubts, 0) : NULL;
  g_autofree char *proposal = NULL;

  if (doubt == NULL)
    return g_strdup ("");
  proposal = xushi_number_format_plain (doubt->proposal);
  return g_strdup_printf ("%s\t%s\t%s", xushi_doubt_to_word (doubt->kind), proposal,
                          doubt->sentence);
}

/* Columns that the other tables of cases do not have. */
static XushiIndicator *
make_indicator (const Table *table, guint row, int month)
{
  XushiIndicator *indicator = table_make_indicator (table, row);
  XushiSpec *spec = xushi_spec_copy (xushi_indicator_get_spec (indicator));
  XushiReading *reading = xushi_indicator_copy_reading (indicator, month);

  spec->net = g_str_equal (table_get (table, row, "net"), "yes");
  reading->last_year = read_number (table_get (table, row, "last_year"));
  reading->added = read_number (table_get (table, row, "added"));
  reading->removed = read_number (table_get (table, row, "removed"));
  xushi_indicator_take_spec (indicator, spec);
  xushi_indicator_take_reading (indicator, reading);
  return indicator;
}

static void
test_table (void)
{
  g_autoptr (Table) table = table_load ("doubts.tsv");
  guint n_wrong = 0;

  for (guint row = 0; row < table->rows->len; row++)
    {
      int month = atoi (table_get (table, row, "month"));
      g_autoptr (GPtrArray) indicators = g_ptr_array_new_with_free_func (g_object_unref);
      g_autoptr (XushiPlan) plan = NULL;
      g_autoptr (GPtrArray) doubts = NULL;
      g_autofree char *found = NULL, *wanted = NULL;

      g_ptr_array_add (indicators, make_indicator (table, row, month));
      plan = make_plan (indicators);
      doubts = list_doubts (plan, g_ptr_array_index (indicators, 0), month);
      found = tell (doubts);
      wanted = *table_get (table, row, "kind") == '\0'
                   ? g_strdup ("")
                   : g_strjoin ("\t", table_get (table, row, "kind"),
                                table_get (table, row, "proposal"),
                                table_get (table, row, "sentence"), NULL);
      g_assert_true (doubts == NULL || doubts->len == 1);
      if (g_str_equal (found, wanted))
        continue;
      g_printerr ("%s: “%s”, not “%s”\n", table_get (table, row, "id"), found, wanted);
      n_wrong++;
    }
  g_assert_cmpuint (n_wrong, ==, 0);
}

/* An indicator of several, with its figure of September. */
static XushiIndicator *
add (GPtrArray *indicators, const char *key, XushiMeasure measure, double value)
{
  XushiSpec *spec = xushi_spec_new (key);
  XushiIndicator *indicator;

  xushi_spec_set_string (&spec->key, key);
  spec->measure = measure;
  indicator = xushi_indicator_new (indicators->len + 1, spec);
  g_ptr_array_add (indicators, indicator);
  add_reading (indicator, 9, value);
  return indicator;
}

static XushiSpec *
spec_of (XushiIndicator *indicator)
{
  return (XushiSpec *) xushi_indicator_get_spec (indicator);
}

static XushiReading *
reading_of (XushiIndicator *indicator)
{
  return (XushiReading *) xushi_indicator_get_reading (indicator, 9);
}

static void
expect (XushiPlan *plan, XushiIndicator *indicator, const char *kind)
{
  g_autoptr (GPtrArray) doubts = list_doubts (plan, indicator, 9);
  const XushiDoubt *doubt = doubts != NULL ? g_ptr_array_index (doubts, 0) : NULL;

  g_assert_cmpstr (doubt != NULL ? xushi_doubt_to_word (doubt->kind) : "", ==, kind);
}

/* A part above its whole is told at the figure that came in last. */
static void
test_parts (void)
{
  g_autoptr (GPtrArray) indicators = g_ptr_array_new_with_free_func (g_object_unref);
  XushiIndicator *whole = add (indicators, "全部", XUSHI_MEASURE_TOTAL, 40);
  XushiIndicator *part = add (indicators, "其中一", XUSHI_MEASURE_TOTAL, 41);
  XushiIndicator *other = add (indicators, "其中二", XUSHI_MEASURE_TOTAL, 40);
  g_autoptr (XushiPlan) plan = NULL;
  g_autoptr (GPtrArray) doubts = NULL, typed = NULL;
  g_autoptr (XushiRelations) relations = NULL;
  g_autoptr (XushiReading) reading = NULL;

  xushi_spec_set_string (&spec_of (part)->parent_key, "全部");
  xushi_spec_set_string (&spec_of (other)->parent_key, "全部");
  plan = make_plan (indicators);
  doubts = list_doubts (plan, part, 9);
  g_assert_cmpstr (((XushiDoubt *) doubts->pdata[0])->sentence, ==,
                   "41大于其上级“全部”的40；请核对。");
  expect (plan, whole, "");
  expect (plan, other, "");
  reading_of (whole)->version = 7;
  expect (plan, whole, "part");
  expect (plan, part, "");
  reading_of (part)->version = 8;
  expect (plan, whole, "");
  expect (plan, part, "part");
  /* What is being typed comes last. */
  relations = xushi_relations_new (plan);
  reading = xushi_indicator_copy_reading (whole, 9);
  reading->value = 39;
  typed = xushi_doubt_list (plan, relations, whole, reading);
  g_assert_cmpstr (((XushiDoubt *) typed->pdata[0])->sentence, ==,
                   "39小于其中“其中一”的41；请核对。");
  /* Near misses: equal, in another unit, of another measure. */
  reading_of (part)->value = 40;
  expect (plan, part, "");
  reading_of (part)->value = 41;
  xushi_spec_set_string (&spec_of (part)->unit, "人");
  expect (plan, part, "");
  xushi_spec_set_string (&spec_of (part)->unit, NULL);
  spec_of (part)->measure = XUSHI_MEASURE_LEVEL;
  expect (plan, part, "");
}

/* A rate and the levels of the same name. */
static void
test_levels (void)
{
  g_autoptr (GPtrArray) indicators = g_ptr_array_new_with_free_func (g_object_unref);
  XushiIndicator *levels = add (indicators, "总量", XUSHI_MEASURE_TOTAL, 110);
  XushiIndicator *rate = add (indicators, "增速", XUSHI_MEASURE_GROWTH, -4);
  g_autoptr (XushiPlan) plan = NULL;
  g_autoptr (GPtrArray) doubts = NULL, others = NULL;

  reading_of (levels)->last_year = 100;
  xushi_spec_set_string (&spec_of (levels)->name, "投资");
  xushi_spec_set_string (&spec_of (rate)->name, "投资");
  plan = make_plan (indicators);
  doubts = list_doubts (plan, rate, 9);
  g_assert_cmpstr (((XushiDoubt *) doubts->pdata[0])->sentence, ==,
                   "报增速-4.0%，而按本年与上年同期数推算为10.0%；请核对三个数。");
  expect (plan, levels, "");
  reading_of (levels)->version = 3;
  others = list_doubts (plan, levels, 9);
  g_assert_cmpstr (((XushiDoubt *) others->pdata[0])->sentence, ==,
                   "同名指标报增速-4.0%，而按本年与上年同期数推算为10.0%；请核对三个数。");
  expect (plan, rate, "");
  reading_of (levels)->version = 0;
  /* Near misses: prices explain five points; a fall of 4; no last year; another name. */
  reading_of (rate)->value = 5.1;
  expect (plan, rate, "");
  reading_of (levels)->value = 96;
  reading_of (rate)->value = 4;
  expect (plan, rate, "levels");
  spec_of (rate)->reduction = TRUE;
  expect (plan, rate, "");
  spec_of (rate)->reduction = FALSE;
  reading_of (levels)->last_year = XUSHI_UNKNOWN;
  expect (plan, rate, "");
  reading_of (levels)->last_year = 100;
  expect (plan, rate, "levels");
  xushi_spec_set_string (&spec_of (rate)->name, "其他投资");
  expect (plan, rate, "");
}

/* What was added and removed since January does not fall, whatever the difference does. */
static void
test_net (void)
{
  g_autoptr (GPtrArray) indicators = g_ptr_array_new_with_free_func (g_object_unref);
  XushiIndicator *net = add (indicators, "净增", XUSHI_MEASURE_TOTAL, XUSHI_UNKNOWN);
  XushiReading *august = add_reading (net, 8, XUSHI_UNKNOWN);
  g_autoptr (XushiPlan) plan = NULL;

  spec_of (net)->net = TRUE;
  august->added = 80;
  august->removed = 20;
  reading_of (net)->added = 85;
  reading_of (net)->removed = 60;
  plan = make_plan (indicators);
  expect (plan, net, "");
  reading_of (net)->removed = 19;
  expect (plan, net, "fall");
  reading_of (net)->removed = 20;
  expect (plan, net, "");
  reading_of (net)->added = 12;
  expect (plan, net, "fall");
}

/* A confirmed doubt is quiet while the figure stands, and so is a weaker one about the same; another
 * figure is doubtful again, even before it is stored. */
static void
test_confirmed (void)
{
  g_autoptr (GPtrArray) indicators = g_ptr_array_new_with_free_func (g_object_unref);
  XushiIndicator *growth = add (indicators, "增速", XUSHI_MEASURE_GROWTH, 1234);
  g_autoptr (XushiPlan) plan = make_plan (indicators);
  g_autoptr (XushiRelations) relations = xushi_relations_new (plan);
  g_autoptr (XushiReading) typed = NULL;
  g_autoptr (GPtrArray) doubts = NULL;

  spec_of (growth)->target.low = 8;
  expect (plan, growth, "point");
  reading_of (growth)->confirmed = 1u << XUSHI_DOUBT_HISTORY;
  expect (plan, growth, "point");
  reading_of (growth)->confirmed = 1u << XUSHI_DOUBT_POINT;
  expect (plan, growth, "");
  reading_of (growth)->value = 328200;
  expect (plan, growth, "");
  typed = xushi_indicator_copy_reading (growth, 9);
  g_assert_null (xushi_doubt_list (plan, relations, growth, typed));
  typed->value = 4321;
  doubts = xushi_doubt_list (plan, relations, growth, typed);
  g_assert_cmpuint (doubts->len, ==, 1);
}

/* A correction of an earlier month is compared with the later one while it is typed; stored, it is told
 * there. */
static void
test_correction (void)
{
  g_autoptr (GPtrArray) indicators = g_ptr_array_new_with_free_func (g_object_unref);
  XushiIndicator *total = add (indicators, "总量", XUSHI_MEASURE_TOTAL, 168);
  g_autoptr (XushiPlan) plan = make_plan (indicators);
  g_autoptr (XushiRelations) relations = xushi_relations_new (plan);
  g_autoptr (XushiReading) typed = NULL;
  g_autoptr (GPtrArray) doubts = NULL, stored = NULL;

  spec_of (total)->target.low = 200;
  add_reading (total, 7, 130);
  add_reading (total, 8, 150);
  typed = xushi_indicator_copy_reading (total, 8);
  typed->value = 168;
  g_assert_null (xushi_doubt_list (plan, relations, total, typed));
  typed->value = 170;
  doubts = xushi_doubt_list (plan, relations, total, typed);
  g_assert_cmpstr (((XushiDoubt *) doubts->pdata[0])->sentence, ==,
                   "170大于9月的累计值168；请核对。");
  add_reading (total, 8, 170);
  stored = list_doubts (plan, total, 8);
  g_assert_null (stored);
  expect (plan, total, "fall");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  xushi_i18n_init ();
  g_test_add_func ("/assess/doubts/table", test_table);
  g_test_add_func ("/assess/doubts/parts", test_parts);
  g_test_add_func ("/assess/doubts/levels", test_levels);
  g_test_add_func ("/assess/doubts/net", test_net);
  g_test_add_func ("/assess/doubts/correction", test_correction);
  g_test_add_func ("/assess/doubts/confirmed", test_confirmed);
  return g_test_run ();
}
