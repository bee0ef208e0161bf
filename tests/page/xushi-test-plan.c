/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "xushi-test-plan.h"

#include "base/xushi-number.h"

/* Plans made in memory, as a store would load them. */

static XushiIndicator *
add (XushiPlan *plan, GPtrArray *area, const char *name, XushiMeasure measure, XushiBound bound,
     double low, const char *unit, const char *lead, double value)
{
  XushiSpec *spec = xushi_spec_new (name);
  XushiIndicator *indicator;
  XushiReading *reading;

  spec->key = g_strdup_printf ("K%u", xushi_plan_get_n_indicators (plan) + 1);
  spec->measure = measure;
  spec->target.bound = bound;
  spec->target.low = low;
  xushi_spec_set_string (&spec->unit, unit);
  xushi_spec_set_string (&spec->lead_department, lead);
  indicator = xushi_indicator_new (xushi_plan_get_n_indicators (plan) + 1, spec);
  if (xushi_is_known (value))
    {
      reading = xushi_reading_new (9);
      reading->value = value;
      xushi_indicator_take_reading (indicator, reading);
    }
  g_ptr_array_add (area, indicator);
  xushi_plan_register (plan, indicator);
  return indicator;
}

/* The spec of an indicator that has no listeners yet. */
static XushiSpec *
edit (XushiIndicator *indicator)
{
  return (XushiSpec *) xushi_indicator_get_spec (indicator);
}

static XushiReading *
edit_reading (XushiIndicator *indicator)
{
  return (XushiReading *) xushi_indicator_get_reading (indicator, 9);
}

static void
set_info (XushiPlan *plan, gboolean demo)
{
  XushiPlanInfo info = { .title = (char *) "德清县2016年政府工作报告目标进度",
                         .place = (char *) "德清县", .office = (char *) "德清县发展和改革局",
                         .year = 2016, .demo = demo };

  xushi_plan_set_info (plan, &info);
}

static void
add_rates (XushiPlan *plan, GPtrArray *area)
{
  XushiIndicator *part;

  add (plan, area, "地区生产总值", XUSHI_MEASURE_GROWTH, XUSHI_BOUND_AT_LEAST, 8, "%", "发改局", 7.9);
  part = add (plan, area, "工业投资", XUSHI_MEASURE_GROWTH, XUSHI_BOUND_AT_LEAST, 8, "%", "经信委",
              4.1);
  xushi_indicator_set_depth (part, 1);
  add (plan, area, "城镇登记失业率", XUSHI_MEASURE_LEVEL, XUSHI_BOUND_AT_MOST, 3, "%", "人社局", 2.4);
}

static void
add_difficulty (XushiIndicator *indicator)
{
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) xushi_difficulty_free);
  XushiDifficulty *difficulty = xushi_difficulty_new ("征地未完成");

  difficulty->leader = g_strdup ("分管副县长");
  difficulty->due = g_strdup ("2016-10-20");
  g_ptr_array_add (list, difficulty);
  xushi_indicator_take_difficulties (indicator, list);
}

static void
add_livelihood (XushiPlan *plan, GPtrArray *area)
{
  const XushiBound floor = XUSHI_BOUND_AT_LEAST;
  const XushiMeasure total = XUSHI_MEASURE_TOTAL;
  XushiIndicator *indicator;

  indicator = add (plan, area, "淘汰高污染燃料小锅炉", total, floor, 200, "台", "环保局", 168);
  xushi_spec_set_string (&edit (indicator)->group, "大气治理");
  edit (indicator)->binding = TRUE;
  indicator = add (plan, area, "挥发性有机废气治理", total, floor, 17, "家", "环保局", 12);
  xushi_spec_set_string (&edit (indicator)->group, "大气治理");
  edit_reading (indicator)->revised = TRUE;
  indicator = add (plan, area, "新增停车位", total, floor, 2000, "个", "城管局", 640);
  edit (indicator)->support = g_strsplit ("国土局、环保局", "、", -1);
  xushi_spec_set_string (&edit (indicator)->quote, "新增停车位2000个");
  xushi_spec_set_string (&edit (indicator)->definition,
                         "公共停车场和道路停车位，不含小区\n按竣工验收计");
  edit_reading (indicator)->reason = g_strdup ("地块未交付");
  add_difficulty (indicator);
  add (plan, area, "餐厨垃圾日处理能力", total, floor, 100, "吨", "城管局", XUSHI_UNKNOWN);
  add (plan, area, "投入公共自行车", total, floor, 300, "辆", "交通局", 366);
  indicator = add (plan, area, "德清大剧院", XUSHI_MEASURE_MILESTONE, floor, XUSHI_UNKNOWN, NULL,
                   "文广局", XUSHI_UNKNOWN);
  g_ptr_array_add (edit (indicator)->nodes, xushi_node_new ("选址", 2, 20, "2016-02-10"));
  g_ptr_array_add (edit (indicator)->nodes, xushi_node_new ("征地", 5, 30, NULL));
  g_ptr_array_add (edit (indicator)->nodes, xushi_node_new ("开工", 12, 50, NULL));
  indicator = add (plan, area, "康复中心", XUSHI_MEASURE_MILESTONE, floor, XUSHI_UNKNOWN, NULL,
                   NULL, 1);
  edit_reading (indicator)->value = XUSHI_UNKNOWN;
  edit_reading (indicator)->completion = 80;
  edit_reading (indicator)->note = g_strdup ("监理核定");
  indicator = add (plan, area, "加强宣传", XUSHI_MEASURE_TEXT, floor, XUSHI_UNKNOWN, NULL, "文广局",
                   1);
  edit_reading (indicator)->value = XUSHI_UNKNOWN;
  edit_reading (indicator)->note = g_strdup ("开展宣传十二场");
}

static void
add_area (GPtrArray *areas, const char *name, GPtrArray *indicators)
{
  XushiArea *area = xushi_area_new (areas->len + 1, name);

  xushi_area_set_indicators (area, indicators);
  g_ptr_array_add (areas, area);
}

XushiPlan *
test_plan_new (void)
{
  XushiPlan *plan = xushi_plan_new ();
  g_autoptr (GPtrArray) areas = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) rates = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) livelihood = g_ptr_array_new_with_free_func (g_object_unref);

  set_info (plan, TRUE);
  add_rates (plan, rates);
  add_livelihood (plan, livelihood);
  add_area (areas, "主要预期目标", rates);
  add_area (areas, "民生实事", livelihood);
  xushi_plan_set_areas (plan, areas);
  return plan;
}

XushiPlan *
test_plan_new_large (guint n_rows)
{
  static const char *const groups[] = { "大气治理", "城乡治水", "垃圾处理", "公共交通" };
  static const char *const leads[] = { "环保局", "住建局", "城管局", "交通局", "农业局" };
  XushiPlan *plan = xushi_plan_new ();
  g_autoptr (GPtrArray) areas = g_ptr_array_new_with_free_func (g_object_unref);
  guint per_area = (n_rows + 9) / 10;

  set_info (plan, FALSE);
  for (guint i = 0; i < 10; i++)
    {
      g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);
      g_autofree char *area = g_strdup_printf ("工作领域%u", i + 1);

      for (guint j = 0; j < MIN (per_area, n_rows - MIN (n_rows, i * per_area)); j++)
        {
          guint n = i * per_area + j;
          g_autofree char *name = g_strdup_printf ("培育企业与改造项目第%u项", n + 1);
          double value = n % 17 == 0 ? XUSHI_UNKNOWN : (double) (n * 7919 % 1200);
          XushiIndicator *row = add (plan, rows, name, XUSHI_MEASURE_TOTAL, XUSHI_BOUND_AT_LEAST,
                                     1000, "家", leads[n % G_N_ELEMENTS (leads)], value);

          xushi_spec_set_string (&edit (row)->group, groups[j * 4 / per_area]);
        }
      add_area (areas, area, rows);
    }
  xushi_plan_set_areas (plan, areas);
  return plan;
}
