/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/xushi-number.h"
#include "extract/xushi-extract.h"

#include <string.h>

/*
 * What goes beyond single sentences: tasks without a number, areas and groups from the
 * headings, proposals, the head of a report, and unrealistic texts.
 */

static GPtrArray *
read_with_tasks (const char *text)
{
  XushiExtractOptions options = { .milestones = TRUE };

  return xushi_extract_targets (text, &options);
}

static const XushiCandidate *
nth (const GPtrArray *found, guint i)
{
  g_assert_cmpuint (found->len, >, i);

  return g_ptr_array_index (found, i);
}

static void
test_tasks (void)
{
  static const char *const tasks[]
      = { "启动县人民医院整体迁建", "开工建设临江大桥、城北客运站等项目", "确保建成城东中学",
          "投运220千伏临江输变电工程", "争创全国文明城市", "全面完成公厕改造",
          "县客运中心开工建设", "农村电网改造工程竣工", "启动“古道”遗址公园规划编制",
          "完成土地承包经营权登记颁证", "力争杭湖高铁建成通车" };

  for (guint i = 0; i < G_N_ELEMENTS (tasks); i++)
    {
      g_autofree char *text = g_strconcat ("二、今年工作安排\n", tasks[i], "。", NULL);
      g_autoptr (GPtrArray) found = read_with_tasks (text);
      g_autoptr (GPtrArray) without = xushi_extract_targets (text, NULL);

      if (found->len != 1)
        g_test_message ("%s", tasks[i]);
      g_assert_cmpuint (found->len, ==, 1);
      g_assert_cmpstr (nth (found, 0)->quote, ==, tasks[i]);
      g_assert_cmpint (nth (found, 0)->kind, ==, XUSHI_KIND_MILESTONE);
      g_assert_cmpstr (nth (found, 0)->measure, ==, "milestone");
      g_assert_false (xushi_is_known (nth (found, 0)->value));
      g_assert_cmpuint (without->len, ==, 0);
    }
}

static void
test_no_tasks (void)
{
  static const char *const phrases[]
      = { "启动发展引擎", "完成上级下达任务", "创建良好氛围", "建成更加美好的家园", "完成全年各项任务",
          "推动形成新格局", "深化行政审批制度改革", "去年建成城东中学", "提升建成区品质",
          "启动实施更加积极的政策" };

  for (guint i = 0; i < G_N_ELEMENTS (phrases); i++)
    {
      g_autofree char *text = g_strconcat ("二、今年工作安排\n", phrases[i], "。", NULL);
      g_autoptr (GPtrArray) found = read_with_tasks (text);

      if (found->len != 0)
        g_test_message ("%s", phrases[i]);
      g_assert_cmpuint (found->len, ==, 0);
    }
}

static void
test_headings (void)
{
  g_autoptr (GPtrArray) found = xushi_extract_targets (
      "二、2019年工作安排\n"
      "今年经济社会发展的主要预期目标是：地区生产总值增长7%。\n"
      "（一）坚持绿色发展，打造美丽家园。\n"
      "加强生态保护。新增绿化面积500亩。\n"
      "1.治理水环境\n"
      "整治河道12公里。\n"
      "（二）着力改善民生\n"
      "今年要办好十方面民生实事。一是大气治理方面。淘汰锅炉20台。二是公共交通方面。更新公交车30辆。\n",
      NULL);

  g_assert_cmpuint (found->len, ==, 5);
  g_assert_cmpstr (nth (found, 0)->area, ==, "主要预期目标");
  g_assert_cmpstr (nth (found, 1)->area, ==, "绿色发展");
  g_assert_cmpstr (nth (found, 1)->group, ==, "加强生态保护");
  g_assert_cmpstr (nth (found, 2)->area, ==, "绿色发展");
  g_assert_cmpstr (nth (found, 2)->group, ==, "治理水环境");
  g_assert_cmpstr (nth (found, 3)->area, ==, "民生实事");
  g_assert_cmpstr (nth (found, 3)->group, ==, "大气治理");
  g_assert_cmpstr (nth (found, 4)->group, ==, "公共交通");
}

static void
assert_proposal (const char *text, const char *measure, const char *bound, const char *pace)
{
  g_autoptr (GPtrArray) found = xushi_extract_targets (text, NULL);

  g_assert_cmpstr (nth (found, 0)->measure, ==, measure);
  g_assert_cmpstr (nth (found, 0)->bound, ==, bound);
  g_assert_cmpstr (nth (found, 0)->pace, ==, pace);
}

static void
test_proposals (void)
{
  assert_proposal ("新增城镇就业5000人。", "total", "at-least", "linear");
  assert_proposal ("地区生产总值增长7%左右。", "growth", "about", "none");
  assert_proposal ("城镇登记失业率控制在4%以内。", "level", "at-most", "none");
  assert_proposal ("森林覆盖率达到60%以上。", "level", "at-least", "linear");
  assert_proposal ("服务业占比提高1—2个百分点。", "points", "range", "none");
  assert_proposal ("涨幅保持在2%和3%之间。", "growth", "corridor", "none");
  assert_proposal ("城镇调查失业率5%左右。", "level", "about", "none");
  assert_proposal ("居民消费价格涨幅3%。", "growth", "at-most", "none");
  assert_proposal ("日处理污水能力达到3万吨。", "level", "at-least", "linear");
}

static void
test_reduction (void)
{
  g_autoptr (GPtrArray) down
      = xushi_extract_targets ("单位能耗下降3%，氨氮削减2%，用水量增长1%。", NULL);

  g_assert_true (nth (down, 0)->reduction);
  g_assert_true (nth (down, 1)->reduction);
  g_assert_false (nth (down, 2)->reduction);
}

static void
test_confidence (void)
{
  g_autoptr (GPtrArray) sure
      = xushi_extract_targets ("二、今年工作安排\n财政收入增长8%。", NULL);
  g_autoptr (GPtrArray) unsure = xushi_extract_targets ("新建桥梁三座。", NULL);

  g_assert_cmpfloat (nth (sure, 0)->confidence, >=, XUSHI_EXTRACT_DOUBT);
  g_assert_null (nth (sure, 0)->reason);
  g_assert_cmpfloat (nth (unsure, 0)->confidence, <, XUSHI_EXTRACT_DOUBT);
  g_assert_nonnull (nth (unsure, 0)->reason);
}

/* Where the text tells of the past too, its title alone does not say what is planned. */
static void
test_confidence_title (void)
{
  g_autoptr (GPtrArray) mixed
      = xushi_extract_targets ("2016年工作要点\n去年造林2万亩。\n新建公厕3座。\n今年新建学校2所。", NULL);
  g_autoptr (GPtrArray) plain = xushi_extract_targets ("2016年工作要点\n新建公厕3座。\n新建学校2所。", NULL);

  g_assert_cmpuint (mixed->len, ==, 2);
  g_assert_cmpfloat (nth (mixed, 0)->confidence, <, 0.9);
  g_assert_nonnull (nth (mixed, 0)->reason);
  g_assert_cmpfloat (nth (mixed, 1)->confidence, >=, 0.9);
  g_assert_cmpfloat (nth (plain, 0)->confidence, >=, 0.9);
}

/* What follows the review by its number alone may as well be more of the past. */
static void
test_confidence_number (void)
{
  g_autoptr (GPtrArray) bare
      = xushi_extract_targets ("一、2015年工作回顾\n去年造林2万亩。\n二、工业\n新建厂房3万平方米。\n将新建学校2所。", NULL);
  g_autoptr (GPtrArray) said
      = xushi_extract_targets ("一、2015年工作回顾\n去年造林2万亩。\n二、2016年工作安排\n新建厂房3万平方米。", NULL);

  g_assert_cmpuint (bare->len, ==, 2);
  g_assert_cmpfloat (nth (bare, 0)->confidence, <, 0.9);
  g_assert_nonnull (nth (bare, 0)->reason);
  g_assert_cmpfloat (nth (bare, 1)->confidence, >=, 0.9);
  g_assert_cmpuint (said->len, ==, 1);
  g_assert_cmpfloat (nth (said, 0)->confidence, >=, 0.9);
}

static void
assert_header (const char *text, const char *place, int year, gboolean warned)
{
  g_autoptr (XushiReportHeader) header = xushi_extract_header (text);

  g_assert_cmpstr (header->place, ==, place);
  g_assert_cmpint (header->year, ==, year);
  g_assert_cmpint (header->warning != NULL, ==, warned);
}

static void
test_header (void)
{
  assert_header ("2019年临江县政府工作报告\n二、2019年工作安排\n", "临江县", 2019, FALSE);
  assert_header ("政府工作报告\n——2024年1月16日在临江市第十届人民代表大会第三次会议上\n", "临江市", 2024,
                 FALSE);
  assert_header ("政府工作报告\n（2018年12月22日在临江县第九届人民代表大会第二次会议上）\n", "临江县", 2019,
                 FALSE);
  assert_header ("现在，我代表东山省人民政府，向大会报告工作。\n一、2021年工作回顾\n", "东山省", 2022, FALSE);
  assert_header ("2023年临江县政府工作报告\n20xx年是“十三五”规划的开局之年。", "临江县", 2016, TRUE);
  assert_header ("2015年临江县政府工作报告\n一、2018年工作回顾\n二、2019年工作安排\n", "临江县", 2019, TRUE);
  assert_header ("新建学校两所。", "", 0, TRUE);
  assert_header ("", "", 0, TRUE);
}

static void
test_bytes (void)
{
  g_autoptr (GPtrArray) cut = xushi_extract_targets ("财政收入增长8%。\xff新建学校3所。", NULL);
  g_autoptr (GPtrArray) marked = xushi_extract_targets ("\xef\xbb\xbf财政收入增长8%。", NULL);
  g_autoptr (GPtrArray) empty = xushi_extract_targets ("", NULL);

  g_assert_cmpuint (cut->len, ==, 1);
  g_assert_cmpuint (marked->len, ==, 1);
  g_assert_cmpuint (nth (marked, 0)->offset, ==, 1);
  g_assert_cmpuint (empty->len, ==, 0);
}

/* N times the text gives N times the targets: nothing is missed in a long text, and nothing is read
 * twice. */
static void
test_long (void)
{
  GString *text = g_string_new ("二、今年工作安排\n");
  g_autoptr (GPtrArray) found = NULL;
  g_autofree char *all = NULL;

  for (guint i = 0; i < 3000; i++)
    g_string_append (text, "新建学校3所、医院2家，财政收入增长8%。\n");
  all = g_string_free (text, FALSE);
  found = xushi_extract_targets (all, NULL);
  g_assert_cmpuint (found->len, ==, 9000);
}

static void
test_hostile (void)
{
  static const char *const pieces[] = { "1", ",", "（", "“", "《", "1个", "从1元、", "分别", "一", "十万", "年",
                                        "1.", "2016年", "均、", "其中", "\n", " ", "a", "以上", "\t", "—" };

  for (guint i = 0; i < G_N_ELEMENTS (pieces); i++)
    {
      GString *text = g_string_new (NULL);
      g_autofree char *all = NULL;
      g_autoptr (GPtrArray) found = NULL;
      g_autoptr (XushiReportHeader) header = NULL;

      while (text->len < 30000)
        g_string_append (text, pieces[i]);
      all = g_string_free (text, FALSE);
      found = read_with_tasks (all);
      header = xushi_extract_header (all);
      g_assert_cmpuint (found->len, <=, strlen (all) / strlen (pieces[i]));
      g_assert_nonnull (header->place);
    }
}

/* A text may end anywhere: nothing is looked for beyond its last character. */
static void
test_cut (void)
{
  static const char text[]
      = "2026年工作安排。把全县18万人民的积极性调动起来，力争到6月底前完成投资3亿元，比上年增长8%以上，"
        "其中省里下达的800万元、城镇新增就业1.2万人（次），由发展改革局牵头，财政局配合；到2030年建成3—5个园区，"
        "每年不少于20公里，分别达到95%、98%和100%，高于全省平均水平2个百分点。\n责任单位：县水利局、县住建局";

  for (const char *end = text; *end != '\0';)
    {
      g_autofree char *cut = NULL;
      g_autoptr (GPtrArray) found = NULL;
      g_autoptr (XushiReportHeader) header = NULL;

      end = g_utf8_next_char (end);
      cut = g_strndup (text, (gsize) (end - text));
      found = read_with_tasks (cut);
      header = xushi_extract_header (cut);
      for (guint i = 0; i < found->len; i++)
        {
          const XushiCandidate *c = g_ptr_array_index (found, i);

          g_assert_cmpint (c->offset + c->length, <=, g_utf8_strlen (cut, -1));
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/extract/report/tasks", test_tasks);
  g_test_add_func ("/extract/report/no-tasks", test_no_tasks);
  g_test_add_func ("/extract/report/headings", test_headings);
  g_test_add_func ("/extract/report/proposals", test_proposals);
  g_test_add_func ("/extract/report/reduction", test_reduction);
  g_test_add_func ("/extract/report/confidence", test_confidence);
  g_test_add_func ("/extract/report/confidence-title", test_confidence_title);
  g_test_add_func ("/extract/report/confidence-number", test_confidence_number);
  g_test_add_func ("/extract/report/header", test_header);
  g_test_add_func ("/extract/report/bytes", test_bytes);
  g_test_add_func ("/extract/report/long", test_long);
  g_test_add_func ("/extract/report/hostile", test_hostile);
  g_test_add_func ("/extract/report/cut", test_cut);

  return g_test_run ();
}
