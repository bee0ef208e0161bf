/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rows/xushi-change-text.h"

#include "base/xushi-i18n.h"
#include "edit/xushi-history.h"

static void
test_describe (void)
{
  static const struct
  {
    const char *what, *old_value, *new_value, *text;
  } cases[] = {
    { "reading.value[9]", "520", "640", "累计值（9月） 520 → 640" },
    { "reading.value[9]", NULL, "640", "累计值（9月） 640" },
    { "reading.value[9]", "640", NULL, "累计值（9月） 640 → 空" },
    { "reading.light[9]", NULL, "slow", "人工亮灯（9月） 偏慢" },
    { "reading.confirmed[9]", NULL, "unit part", "已确认的疑点（9月） 单位、其中大于总数" },
    { "reading.confirmed[9]", "fall", NULL, "已确认的疑点（9月） 累计下降 → 空" },
    { "indicator.lead", "城管局", "住建局", "牵头单位 城管局 → 住建局" },
    { "indicator.binding", "no", "yes", "约束性 否 → 是" },
    { "indicator.star", "no", "yes", "重点关注 否 → 是" },
    { "indicator.pace", NULL, "works", "序时 工程前低后高" },
    { "indicator.decimals", "-1", "2", "小数位 2" },
    { "target.bound", "at-least", "at-most", "方向 不低于 → 不超过" },
    { "target.low", "2000", "1800", "目标值 2000 → 1800" },
    { "node[2]", "征地@5*30", "征地@6*30", "节点“征地”：应完成 5月 → 6月" },
    { "node[3]", "验收@8*20", "验收@8*20=2016-08-16", "节点“验收”：完成日期 空 → 2016-08-16" },
    { "node[3]", "验收@8*20=2016-08-16", "竣工@9*20",
      "节点“验收”：节点 验收 → 竣工、应完成 8月 → 9月、完成日期 2016-08-16 → 空" },
    { "node[3]", NULL, "验收@8*20", "新增节点“验收”" },
    { "node[3]", "验收@8*20", NULL, "删除节点“验收”" },
    { "node[3]", "验收@月", "验收@8*20", "节点 3 验收@月 → 验收@8*20" },
    { "difficulty", NULL, "征地未完成", "新增难点：征地未完成" },
    { "difficulty", "征地未完成", NULL, "删除难点：征地未完成" },
    { "difficulty.result", NULL, "已解决", "难点办理结果 已解决" },
    { "indicator.definition", NULL, "含个体户", "口径说明 含个体户" },
    { "target.decided", NULL, "2016-07-28", "调整日期 2016-07-28" },
    { "indicator.position", "3", "1", "排列次序 3 → 1" },
    { "rule.judge", "difference", "ratio",
      "评判方式 差值（完成率 − 序时进度） → 比值（完成率 ÷ 序时进度）" },
    { "snapshot", NULL, "九月会", "新增定稿：九月会" },
    { "area", "民生实事", NULL, "删除工作领域：民生实事" },
    { "area.name", "民生", "民生实事", "领域名称 民生 → 民生实事" },
    { "file.schema", "2", "3", "文件格式 2 → 3" },
    { "something.newer", "a", "b", "something.newer a → b" },
    { "indicator.newer", "a", "b", "indicator.newer a → b" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      XushiChange change = { .what = (char *) cases[i].what,
                             .old_value = (char *) cases[i].old_value,
                             .new_value = (char *) cases[i].new_value };
      g_autofree char *text = xushi_change_describe (&change);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
test_step (void)
{
  XushiChange value = { .what = (char *) "reading.value[9]", .new_value = (char *) "640" };
  g_autoptr (GPtrArray) changes = g_ptr_array_new ();
  g_autofree char *one = NULL, *two = NULL, *many = NULL;

  g_assert_null (xushi_change_describe_step (changes, FALSE));
  g_ptr_array_add (changes, &value);
  one = xushi_change_describe_step (changes, FALSE);
  g_assert_cmpstr (one, ==, "累计值（9月） 640");
  g_ptr_array_add (changes, &value);
  two = xushi_change_describe_step (changes, FALSE);
  g_assert_cmpstr (two, ==, "累计值（9月） 640，另有1项");
  many = xushi_change_describe_step (changes, TRUE);
  g_assert_cmpstr (many, ==, "累计值（9月） 640，另有1项以上");
}

static void
test_when (void)
{
  g_autofree char *text = xushi_history_describe_when ("2016-10-08 09:12:44", "zhang@fgj");
  g_autofree char *strange = xushi_history_describe_when ("soon", "zhang");
  g_autofree char *nothing = xushi_history_describe_when (NULL, NULL);

  g_assert_cmpstr (text, ==, "10-08 09:12 zhang");
  g_assert_cmpstr (strange, ==, "soon zhang");
  g_assert_cmpstr (nothing, ==, " ");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  xushi_i18n_init ();
  g_test_add_func ("/rows/change/describe", test_describe);
  g_test_add_func ("/rows/change/step", test_step);
  g_test_add_func ("/rows/change/when", test_when);
  return g_test_run ();
}
