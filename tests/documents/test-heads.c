/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "documents/xushi-manuscript-words.h"

static const struct
{
  const char *head;
  XushiCellRole role;
  int year;
  gboolean bare, growth;
} cases[] = {
  /* As whole words, with a year, a unit or a place around them. */
  { "序号", XUSHI_CELL_ORDER, 0, FALSE, FALSE },
  { "指 标", XUSHI_CELL_NAME, 0, FALSE, FALSE },
  { "指标名称（单位）", XUSHI_CELL_NAME, 0, FALSE, FALSE },
  { "工作领域", XUSHI_CELL_AREA, 0, FALSE, FALSE },
  { "一级指标", XUSHI_CELL_AREA, 0, FALSE, FALSE },
  { "计量单位", XUSHI_CELL_UNIT, 0, FALSE, FALSE },
  { "单位", XUSHI_CELL_UNIT, 0, FALSE, FALSE },
  { "建设单位", XUSHI_CELL_LEAD, 0, FALSE, FALSE },
  { "牵头单位", XUSHI_CELL_LEAD, 0, FALSE, FALSE },
  { "协作单位", XUSHI_CELL_SUPPORT, 0, FALSE, FALSE },
  { "挂钩领导", XUSHI_CELL_LEADER, 0, FALSE, FALSE },
  { "完成时限", XUSHI_CELL_DEADLINE, 0, FALSE, FALSE },
  { "备注", XUSHI_CELL_NOTE, 0, FALSE, FALSE },
  { "统计口径", XUSHI_CELL_NOTE, 0, FALSE, FALSE },
  { "2016年目标任务数(亿元)", XUSHI_CELL_TARGET, 2016, FALSE, FALSE },
  { "2015年完成数", XUSHI_CELL_PAST, 2015, FALSE, FALSE },
  { "去年同期", XUSHI_CELL_PAST, 0, FALSE, FALSE },
  { "累计完成", XUSHI_CELL_PAST, 0, FALSE, FALSE },
  { "完成率", XUSHI_CELL_OTHER, 0, FALSE, FALSE },
  /* By a word within. */
  { "2015年预计完成", XUSHI_CELL_PAST, 2015, FALSE, FALSE },
  { "2016年预期目标增长(%)", XUSHI_CELL_TARGET, 2016, FALSE, TRUE },
  { "项目总投资计划", XUSHI_CELL_TARGET, 0, FALSE, FALSE },
  { "各镇街配合事项", XUSHI_CELL_SUPPORT, 0, FALSE, FALSE },
  { "其他重要工作", XUSHI_CELL_NAME, 0, FALSE, FALSE },
  /* Names of what is to be done, unless the year says that it is how much. */
  { "工作目标", XUSHI_CELL_NAME, 0, FALSE, FALSE },
  { "2016年工作目标", XUSHI_CELL_TARGET, 2016, FALSE, FALSE },
  { "工作措施", XUSHI_CELL_NAME, 0, FALSE, FALSE },
  { "建设地点", XUSHI_CELL_OTHER, 0, FALSE, FALSE },
  { "形象进度目标", XUSHI_CELL_TARGET, 0, FALSE, FALSE },
  { "时间进度", XUSHI_CELL_DEADLINE, 0, FALSE, FALSE },
  /* A year alone waits for the other columns. */
  { "2016年", XUSHI_CELL_OTHER, 2016, TRUE, FALSE },
  { "增速", XUSHI_CELL_OTHER, 0, FALSE, TRUE },
  { "绿水青山", XUSHI_CELL_OTHER, 0, FALSE, FALSE },
  { "", XUSHI_CELL_OTHER, 0, FALSE, FALSE },
};

static void
test_heads (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      XushiColumnHead read = xushi_column_head_read (cases[i].head);

      g_test_message ("%s", cases[i].head);
      g_assert_cmpint (read.role, ==, cases[i].role);
      g_assert_cmpint (read.year, ==, cases[i].year);
      g_assert_cmpint (read.bare, ==, cases[i].bare);
      g_assert_cmpint (read.growth, ==, cases[i].growth);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/documents/heads", test_heads);
  return g_test_run ();
}
