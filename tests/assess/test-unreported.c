/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "assess/xushi-unreported.h"
#include "base/xushi-i18n.h"
#include "base/xushi-number.h"

/* Who has not reported: what is listed, under whom, in which order, and what is counted. */

typedef struct
{
  XushiPlan *plan;    /* owned */
  GPtrArray *first;   /* owned: of XushiIndicator */
  GPtrArray *second;  /* owned: of XushiIndicator */
} Fixture;

/* The spec of an indicator that has no listeners yet. */
static XushiSpec *
edit (XushiIndicator *indicator)
{
  return (XushiSpec *) xushi_indicator_get_spec (indicator);
}

static XushiIndicator *
add (Fixture *self, GPtrArray *area, const char *name, const char *department, XushiMeasure measure)
{
  XushiSpec *spec = xushi_spec_new (name);
  XushiIndicator *indicator;

  spec->measure = measure;
  if (measure != XUSHI_MEASURE_MILESTONE)
    spec->target.low = 100;
  xushi_spec_set_string (&spec->lead_department, department);
  indicator = xushi_indicator_new (xushi_plan_get_n_indicators (self->plan) + 1, spec);
  g_ptr_array_add (area, indicator);
  xushi_plan_register (self->plan, indicator);
  return indicator;
}

static XushiReading *
put (XushiIndicator *indicator, int month, double value)
{
  XushiReading *reading = xushi_reading_new (month);

  reading->value = value;
  xushi_indicator_take_reading (indicator, reading);
  return reading;
}

static void
add_node (XushiIndicator *indicator, int due, const char *finished)
{
  g_ptr_array_add (edit (indicator)->nodes, xushi_node_new ("开工", due, 1, finished));
}

static void
set_up (Fixture *self, gconstpointer data)
{
  XushiPlanInfo info = { .year = 2016 };

  self->plan = xushi_plan_new ();
  xushi_plan_set_info (self->plan, &info);
  self->first = g_ptr_array_new_with_free_func (g_object_unref);
  self->second = g_ptr_array_new_with_free_func (g_object_unref);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_ptr_array_unref (self->first);
  g_ptr_array_unref (self->second);
  g_object_unref (self->plan);
}

static void
add_area (GPtrArray *areas, const char *name, GPtrArray *indicators)
{
  XushiArea *area = xushi_area_new (areas->len + 1, name);

  xushi_area_set_indicators (area, indicators);
  g_ptr_array_add (areas, area);
}

/* (transfer full): at September. */
static XushiJudgedPlan *
judge (Fixture *self)
{
  g_autoptr (GPtrArray) areas = g_ptr_array_new_with_free_func (g_object_unref);

  add_area (areas, "民生实事", self->first);
  add_area (areas, "绿色发展", self->second);
  xushi_plan_set_areas (self->plan, areas);
  return xushi_judged_plan_new (self->plan, 9);
}

/* "城管局 2/3 停车位 餐厨 | 大剧院": a department, missing of due, what is missing, open tasks. */
static char *
tell (const XushiUnreported *list)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < list->groups->len; i++)
    {
      const XushiUnreportedGroup *group = g_ptr_array_index (list->groups, i);

      g_string_append_printf (text, "%s%s %u/%u", i > 0 ? "; " : "", group->department,
                              group->missing->len, group->n_due);
      g_assert_cmpuint (group->n_reported + group->missing->len, ==, group->n_due);
      for (guint j = 0; j < group->missing->len; j++)
        g_string_append_printf (
            text, " %s",
            xushi_indicator_get_name (
                g_array_index (group->missing, XushiUnreportedItem, j).indicator));
      for (guint j = 0; j < group->open->len; j++)
        g_string_append_printf (text, " | %s",
                                xushi_indicator_get_name (g_ptr_array_index (group->open, j)));
    }
  return g_string_free (text, FALSE);
}

/* Most missing first, then most open tasks, then as in the plan; nobody's items last, however
 * many. Whoever owes nothing is counted, not listed. */
static void
test_order (Fixture *self, gconstpointer data)
{
  g_autoptr (XushiJudgedPlan) judged = NULL;
  g_autoptr (XushiUnreported) list = NULL;
  g_autofree char *text = NULL;
  XushiIndicator *task;

  add (self, self->first, "无主甲", NULL, XUSHI_MEASURE_TOTAL);
  add (self, self->first, "无主乙", NULL, XUSHI_MEASURE_TOTAL);
  add (self, self->second, "无主丙", NULL, XUSHI_MEASURE_TOTAL);
  put (add (self, self->first, "就业", "人社局", XUSHI_MEASURE_TOTAL), 9, 80);
  add (self, self->first, "造林", "林业局", XUSHI_MEASURE_TOTAL);
  add (self, self->first, "停车位", "城管局", XUSHI_MEASURE_TOTAL);
  put (add (self, self->first, "路灯", "城管局", XUSHI_MEASURE_TOTAL), 9, 80);
  add (self, self->second, "餐厨", "城管局", XUSHI_MEASURE_TOTAL);
  add (self, self->second, "锅炉", "环保局", XUSHI_MEASURE_TOTAL);
  task = add (self, self->second, "污水厂", "环保局", XUSHI_MEASURE_MILESTONE);
  add_node (task, 5, NULL);
  task = add (self, self->second, "大剧院", "文广局", XUSHI_MEASURE_MILESTONE);
  add_node (task, 9, "2016-10-02");
  task = add (self, self->second, "体育馆", "体育局", XUSHI_MEASURE_MILESTONE);
  add_node (task, 9, "2016-09-30");
  add_node (task, 12, NULL);
  judged = judge (self);
  list = xushi_unreported_new (judged, NULL);
  text = tell (list);
  g_assert_cmpstr (text, ==,
                   "城管局 2/3 停车位 餐厨; 环保局 1/1 锅炉 | 污水厂; 林业局 1/1 造林; "
                   "文广局 0/0 | 大剧院;  3/3 无主甲 无主乙 无主丙");
  /* The one with something to report and nothing missing; a task alone is no report. */
  g_assert_cmpuint (list->n_complete, ==, 1);
  g_assert_cmpuint (list->n_due, ==, 9);
  g_assert_cmpuint (list->n_reported, ==, 2);
  g_assert_cmpuint (list->n_missing, ==, 7);
  g_assert_cmpuint (list->n_open, ==, 2);
}

/* The list and the lights are one judgement: what is not due, exempt, told in words, or lit by
 * hand is asked of nobody, and the missing ones are the unreported ones of the totals. */
static void
test_agrees_with_the_lights (Fixture *self, gconstpointer data)
{
  g_autoptr (XushiJudgedPlan) judged = NULL;
  g_autoptr (XushiUnreported) list = NULL;
  g_autofree char *text = NULL;
  XushiIndicator *indicator;
  XushiReading *reading;
  XushiTotals totals;

  edit (add (self, self->first, "年报", "统计局", XUSHI_MEASURE_TOTAL))->frequency
      = XUSHI_FREQUENCY_YEARLY;
  indicator = add (self, self->first, "划转", "统计局", XUSHI_MEASURE_MILESTONE);
  add_node (indicator, 2, NULL);
  xushi_spec_set_string (&edit (indicator)->exempt, "划转市级");
  add (self, self->first, "宣传", "统计局", XUSHI_MEASURE_TEXT);
  reading = put (add (self, self->first, "投资", "统计局", XUSHI_MEASURE_TOTAL), 9, XUSHI_UNKNOWN);
  reading->light = XUSHI_LIGHT_SLOW;
  reading->light_reason = g_strdup ("电话核实");
  reading = put (add (self, self->first, "工程", "统计局", XUSHI_MEASURE_TOTAL), 9, XUSHI_UNKNOWN);
  reading->completion = 60;
  add (self, self->first, "无节点任务", "统计局", XUSHI_MEASURE_MILESTONE);
  judged = judge (self);
  list = xushi_unreported_new (judged, NULL);
  text = tell (list);
  g_assert_cmpstr (text, ==, "统计局 1/3 无节点任务");
  xushi_judged_plan_get_totals (judged, &totals);
  g_assert_cmpuint (list->n_missing, ==, totals.counts[XUSHI_LIGHT_UNREPORTED]);
}

/* What is said on the telephone: which month is wanted, and what was reported last. */
static void
test_last_figure (Fixture *self, gconstpointer data)
{
  g_autoptr (XushiJudgedPlan) judged = NULL;
  g_autoptr (XushiUnreported) list = NULL;
  const XushiUnreportedGroup *group;
  const XushiUnreportedItem *items;
  XushiIndicator *indicator;

  indicator = add (self, self->first, "失业率", "人社局", XUSHI_MEASURE_LEVEL);
  edit (indicator)->aggregate = XUSHI_AGGREGATE_AVERAGE;
  put (indicator, 6, 2.4);
  put (indicator, 7, 3);
  indicator = add (self, self->first, "净增", "人社局", XUSHI_MEASURE_TOTAL);
  edit (indicator)->net = TRUE;
  edit (indicator)->frequency = XUSHI_FREQUENCY_HALF_YEARLY;
  edit (indicator)->decimals = 1;
  add (self, self->first, "培训", "人社局", XUSHI_MEASURE_TOTAL);
  judged = judge (self);
  list = xushi_unreported_new (judged, NULL);
  group = g_ptr_array_index (list->groups, 0);
  items = (const XushiUnreportedItem *) (gpointer) group->missing->data;
  g_assert_cmpuint (group->missing->len, ==, 3);
  /* The month's own figure, not the average that is judged. */
  g_assert_cmpfloat (items[0].last, ==, 3);
  g_assert_cmpint (items[0].last_month, ==, 7);
  g_assert_cmpint (items[0].due_month, ==, 9);
  g_assert_cmpint (items[0].decimals, ==, 0);
  g_assert_cmpint (items[1].due_month, ==, 6);
  g_assert_cmpint (items[1].decimals, ==, 1);
  g_assert_cmpint (items[2].last_month, ==, 0);
  g_assert_false (xushi_is_known (items[2].last));
}

static void
test_one_area (Fixture *self, gconstpointer data)
{
  g_autoptr (XushiJudgedPlan) judged = NULL;
  g_autoptr (XushiUnreported) list = NULL;
  g_autofree char *text = NULL;
  gint64 only[2] = { 0, 0 };

  add (self, self->first, "停车位", "城管局", XUSHI_MEASURE_TOTAL);
  add (self, self->second, "餐厨", "城管局", XUSHI_MEASURE_TOTAL);
  judged = judge (self);
  only[0] = xushi_area_get_id (xushi_plan_get_area (self->plan, 1));
  list = xushi_unreported_new (judged, only);
  text = tell (list);
  g_assert_cmpstr (text, ==, "城管局 1/1 餐厨");
}

int
main (int argc, char **argv)
{
#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)
  g_test_init (&argc, &argv, NULL);
  xushi_i18n_init ();
  ADD ("/assess/unreported/order", test_order);
  ADD ("/assess/unreported/lights", test_agrees_with_the_lights);
  ADD ("/assess/unreported/last-figure", test_last_figure);
  ADD ("/assess/unreported/one-area", test_one_area);
  return g_test_run ();
}
