/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "extract/xushi-extract-section.h"

#include "extract/xushi-extract-announce.h"
#include "extract/xushi-extract-label.h"
#include "extract/xushi-extract-year.h"

/*
 * Interprets headings and words of time.
 *
 * A report has a first part about last year and a second one with the plan; a digest mixes both. So
 * there are three layers: the section (begun by a heading, and ended only by a heading or an
 * equally strong sentence), the paragraph, and the clause.
 */

#define TITLE_MAX 60
#define GROUP_MAX 26

/* A title says what it is with its first characters. */
#define TITLE_HEAD 8

/* The mark of a part, 第一部分, ends within so many characters. */
#define PART_MAX 4

/* The title of a text is within so many characters. */
#define OPENING_MAX 120

/* What a heading of results ends with; elsewhere the words may belong to what is wanted (交出民生新答卷, 健全实施情况评估). */
#define RESULT_ENDS "开展情况|落实情况|成果丰硕|亮点纷呈|足迹|兑现情况|实施情况|公开情况|原因分析"
#define SHORTFALLS "短板弱项|存在的短板弱项|工作中的短板弱项|工作短板"

/* What is to be done, as a page for everyone calls it. */
#define AHEAD_CALLS "努力方向|着力点|工作设想|经营计划|谋划项目|下半年|四季度冲刺|四季度目标|四季度工作|后六个月|蓝图|怎么干|这样干|这么干|再看20|展望20|路线图|施工图|任务单"

static const char *review_words
    = "回顾|过去一年|过去的一年|过去五年|过去的五年|过去几年|一年来|五年来|工作总结|取得的成绩|主要成就|"
      "工作成效|发展成就|主要成效|存在的|存在问题|主要问题|问题和困难|困难和问题|面临的困难|执行情况|完成情况|总结|成绩和问题|工作情况|主要成绩|主要工作成效|"
      "发展成效|上半年主要|上半年工作|上半年重点工作|前三季度主要|前三季度工作|一季度主要|一季度工作|存在的不足|主要困难|回望|工作成绩|成绩单|成就|年工作及|基本情况|以来的工作|主要做法|五年的工作|一年的工作";
static const char *plan_words
    = XUSHI_PLAN_HEADINGS "|工作重点|今年|明年|下一步|今后|未来|政策取向|工作的建议|工作建议|主要措施|"
      "新的一年|发展思路|民生实事|远景|展望|自身建设|工作要求|指导思想|规划|目标|任务|安排|"
      "主要指标|工作计划|重点抓好|实事|计划草案|意见|部署|下步|来年|" AHEAD_CALLS;
/* A line without a leading number is a heading of the plan only with one of these. */
static const char *plain_plan_words
    = XUSHI_PLAN_HEADINGS "|今年|明年|下一步|今后|民生实事|总体安排|办实事|" AHEAD_CALLS;

void
xushi_report_section_init (XushiReportSection *section, const XushiLexicon *lexicon,
                           const XushiText *text, int plan_year)
{
  *section = (XushiReportSection){ .lexicon = lexicon, .text = text, .plan_year = plan_year };
  section->opening = xushi_opening_read (text);
  section->turns = xushi_text_has (text, 0, text->n, "新的一年|明年|来年");
  if (section->opening.orderly)
    section->held = XUSHI_TENSE_REVIEW;
}

/* A heading of what is worked on, whatever it ends with: (一)狠抓项目落实情况. */
#define WORKED_ON "督查|督导|检查|监督|审计|听取|跟踪|评估|狠抓|抓好|强化|加强|做好|推动|确保|追寻|奋力|开展"

/* Whether a heading is one of results: 这一年,我们这样走过, 盘点2024, 2020答卷, 主要工作开展情况; not 盘点要办的实事, nor, within a
 * plan, (一)文艺创作成果丰硕. @year: that it names, or 0 */
static gboolean
names_results (const XushiReportSection *section, guint start, guint end, guint level, int year)
{
  const XushiText *text = section->text;
  gboolean later = year > 0 && section->plan_year > 0 && year >= section->plan_year;

  /* 前三季度科技创新亮点纷呈: the title of a text heads nothing that it plans at its end. */
  if (level == 0 && start == 0)
    return FALSE;
  if (xushi_text_ends (text, start, end, "走过") > 0
      || (level == 0 && xushi_text_ends (text, start, end, "回眸|战果|办理结果") > 0))
    return TRUE;
  if (level == 0 && !later && xushi_text_is (text, start, MIN (end, start + TITLE_HEAD), "盘点") > 0
      && !xushi_text_has (text, start, end, "要办|要干|将|今年|计划|实事|项目"))
    return TRUE;
  if (xushi_text_equals (text, start, end, SHORTFALLS))
    return TRUE;
  if ((section->tense == XUSHI_TENSE_PLAN && level > 1) || xushi_text_starts (text, start, end, WORKED_ON) > 0)
    return FALSE;

  return xushi_text_ends (text, start, end, RESULT_ENDS) > 0
         || (xushi_text_ends (text, start, end, "答卷") > 0 && end > start + 3 && !later
             && (text->ch[end - 3] == U'年' || xushi_char_is_digit (text->ch[end - 3])));
}

/* What a heading says about the tense of its section. */
static XushiTense
judge_title (const XushiReportSection *section, guint start, guint end, guint level)
{
  const XushiText *text = section->text;
  int year = xushi_text_find_year (text, start, end);

  if (xushi_text_has (text, start, end, "工作报告|会议上|来源|时间:|记者"))
    return XUSHI_TENSE_UNKNOWN;
  /* ★2013年目标★ */
  if (level == 0 && year > 0 && year >= section->plan_year && end - start <= 12
      && xushi_text_ends (text, start, end - xushi_text_ends (text, start, end, "★|●|】|■|◆"), "目标|任务|打算|计划|主要目标|工作目标") > 0)
    return XUSHI_TENSE_PLAN;
  if (names_results (section, start, end, level, year))
    return XUSHI_TENSE_REVIEW;
  /* 一、发展现状 of a plan; not 狠抓项目建设,夯实发展基础 */
  if (xushi_text_equals (text, start, end, "发展现状|发展基础|发展基础与环境|发展基础和环境|现状|基本现状|现状分析|现状与问题|发展现状与问题|工作基础|发展条件"))
    return XUSHI_TENSE_REVIEW;
  /* 上半年工作总结和下半年工作打算 */
  if (level == 0 && xushi_text_has (text, start, end, "总结|小结|回顾|工作情况|汇报")
      && xushi_text_has (text, start, end, "打算|安排|思路|计划|部署|谋划"))
    return XUSHI_TENSE_UNKNOWN;
  if (xushi_text_has (text, start, end, "回顾"))
    return xushi_text_has (text, start, end, "展望|工作安排|工作建议|工作打算|工作计划|工作思路")
               ? XUSHI_TENSE_UNKNOWN
               : XUSHI_TENSE_REVIEW;
  if (section->plan_year > 0 && year > 0 && year < section->plan_year)
    return XUSHI_TENSE_REVIEW;
  /* 2009年上半年工作小结, which may plan at its end */
  if (level == 0 && xushi_text_has (text, start, end, "上半年|前三季度|一季度|第一季度")
      && xushi_text_ends (text, start, end, "小结|总结|汇报|情况|通报|简报|报告|工作|综述|分析") > 0)
    return XUSHI_TENSE_UNKNOWN;
  /* 一、2011年上半年农业生产情况 */
  if (level > 0 && xushi_text_has (text, start, end, "上半年|前三季度|一季度|1至|1--|1-")
      && xushi_text_ends (text, start, end, "情况|总结|成效|进展|成绩") > 0)
    return XUSHI_TENSE_REVIEW;
  /* 2016年劲往哪里使, 2017年文化惠民活动预告, below the title of an account */
  if (level == 0 && start > 0 && section->plan_year > 0 && year >= section->plan_year && end - start <= GROUP_MAX
      && !xushi_text_has (text, start, end, review_words) && !xushi_text_has (text, start, end, "月|日|来源|发布|时间|〔|号|以来"))
    return XUSHI_TENSE_PLAN;
  if (xushi_text_equals (text, start, end, "展望|工作展望|来年展望|设想|工作设想|打算|下步打算|后续打算|思路"))
    return XUSHI_TENSE_PLAN;
  if (level == 0 && !xushi_text_has (text, start, end, plain_plan_words)
      && !xushi_text_has (text, start, end, review_words))
    return XUSHI_TENSE_UNKNOWN;
  if (section->plan_year > 0 && year >= section->plan_year)
    return XUSHI_TENSE_PLAN;
  if (xushi_text_has (text, start, end, "今后|今年的|今年工作|今年政府|下半年工作|下半年打算|下半年计划|下半年安排|下阶段|下一阶段|下一步|新的一年|明年"))
    return XUSHI_TENSE_PLAN;
  if (xushi_text_has (text, start, end, review_words))
    return XUSHI_TENSE_REVIEW;
  if (xushi_text_has (text, start, end, plan_words))
    return XUSHI_TENSE_PLAN;

  return XUSHI_TENSE_UNKNOWN;
}

gboolean
xushi_report_section_is_list (const XushiText *text, guint at, guint end)
{
  guint value, length = xushi_number_list_mark (text, at, &value), more;

  if (length == 0 || xushi_char_is_digit (text->ch[at]) || text->ch[at + length] != U'、')
    return FALSE;
  more = xushi_number_list_mark (text, at + length + 1, &value);

  return more > 0 && xushi_text_starts (text, at + length + 1 + more, end, "级|类|产|次产|季度|星|线|、三产|、三次产|、三级|、三类|年级") > 0;
}

guint
xushi_report_section_mark (const XushiText *text, guint start, guint end, guint *level)
{
  guint value, i = start, length;

  *level = 0;
  while (i < end && (text->ch[i] == '#' || text->ch[i] == '*'))
    i++;
  if (i < end && text->ch[i] == '(')
    {
      length = xushi_number_list_mark (text, i + 1, &value);
      if (length == 0 || text->ch[i + 1 + length] != ')' || i + length + 2 > end)
        return 0;
      *level = xushi_char_is_digit (text->ch[i + 1]) ? 3 : 2;
      length += i + 2 - start;
      return length + xushi_text_starts (text, start + length, end, "、|.|:|,");
    }
  if (xushi_text_is (text, i, end, "第"))
    {
      length = xushi_number_list_mark (text, i + 1, &value);
      if (length > 0 && xushi_text_starts (text, i + 1 + length, end, "部分|章|篇|编"))
        {
          *level = 1;
          length = i + 1 + length - start;
          length += xushi_text_starts (text, start + length, end, "部分|章|篇|编");
          return length + xushi_text_starts (text, start + length, end, "、|:|,|.");
        }
      return 0;
    }
  length = xushi_number_list_mark (text, i, &value);
  if (length == 0 || value > 60 || xushi_report_section_is_list (text, i, end))
    return 0;
  if (i + length < end
      && (text->ch[i + length] == U'、'
          || (text->ch[i + length] == '.' && xushi_char_is_digit (text->ch[i])
              && !xushi_char_is_digit (text->ch[i + length + 1]))))
    {
      *level = xushi_char_is_digit (text->ch[i]) ? 3 : 1;
      return i + length + 1 - start;
    }

  return 0;
}

/* The end of the title in a line: its first sentence, or the whole line. */
static guint
title_end (const XushiText *text, guint start, guint end)
{
  guint i = start;

  while (i < end && text->ch[i] != U'。' && text->ch[i] != '!' && text->ch[i] != '?'
         && text->ch[i] != ':' && text->ch[i] != ';')
    {
      guint behind = xushi_text_closing (text, i, end);

      i = behind > i ? behind : i + 1;
    }

  return MIN (i, end);
}

static gboolean
has_quantity (const XushiReportSection *section, guint start, guint end)
{
  XushiQuantity quantity;
  guint next;

  for (guint i = start; i < end; i = next)
    {
      guint behind = xushi_text_closing (section->text, i, end);

      if (behind > i)
        {
          next = behind;
          continue;
        }
      if (xushi_quantity_read (section->lexicon, section->text, i, start, end, &quantity, &next)
          && !quantity.small && quantity.kinds != 0
          /* 期望寿命达到81岁 is no heading; 三年行动 is one. */
          && (!(quantity.kinds & XUSHI_WORD_TIME) || xushi_text_has (section->text, start, quantity.start, "寿命|天数")))
        return TRUE;
    }

  return FALSE;
}

/* 二、进展情况: of each item the task of the year may be told, and what is done. */
static void
begin_progress (XushiReportSection *section)
{
  section->progress = TRUE;
  section->tense = XUSHI_TENSE_UNKNOWN;
  section->held = XUSHI_TENSE_REVIEW;
}

static void
set_tense (XushiReportSection *section, XushiTense tense, guint level)
{
  section->progress = section->titled = section->numbered = FALSE;
  /* （一）投资完成情况 below 一、上半年工作情况 does not make （二） a part of the plan. */
  if (tense == XUSHI_TENSE_REVIEW
      && (section->tense != XUSHI_TENSE_REVIEW || section->review_level == 0 || level < section->review_level))
    {
      section->review_level = level;
      section->review_part = FALSE;
    }
  section->tense = tense;
}

/* 坚持改革引领,争创综合改革示范区 → 改革引领 */
static XushiSpan
shorten_title (const XushiText *text, guint start, guint end)
{
  guint i = start;

  i += xushi_text_starts (text, i, end,
                          "坚持|着力|突出|聚焦|致力于|全力|大力|坚定不移|持之以恒|更加注重|更加|围绕");
  for (guint k = i; k < end; k++)
    if (text->ch[k] == ',' || (k > i && xushi_text_gap (text, k) > 0))
      return (XushiSpan){ i, k };

  return (XushiSpan){ i, end };
}

void
xushi_report_section_row (XushiReportSection *section)
{
  section->paragraph = XUSHI_TENSE_UNKNOWN;
  section->fresh = TRUE;
  section->goals = FALSE;
  section->group = (XushiSpan){ 0, 0 };
}

/* 节点安排:, 完成情况:, 【本周完成】: what a line is about, whatever the section is. Returns where it is told: what
 * is over needs no look at its label. */
static guint
judge_label (XushiReportSection *section, guint start, guint title, guint end)
{
  guint behind;
  XushiTense tense = xushi_label_year (section->text, section->plan_year, title, end, &behind);

  /* 【2024年基础】 within a plan tells of its own paragraph only. */
  if (tense != XUSHI_TENSE_UNKNOWN)
    {
      if (tense == XUSHI_TENSE_REVIEW && section->tense == XUSHI_TENSE_PLAN)
        section->paragraph = tense;
      else
        set_tense (section, tense, 0);
      return behind;
    }
  tense = xushi_label_tense (section->text, title, end, &behind);
  /* 督查通报:每月1期, in a plan: what is to be written */
  if (tense == XUSHI_TENSE_REVIEW && section->tense == XUSHI_TENSE_PLAN
      && xushi_text_ends (section->text, title, behind - 1, "通报|简报|快讯|专报|小结|总结") > 0)
    return start;
  if (tense == XUSHI_TENSE_UNKNOWN)
    return start;
  if (tense == XUSHI_TENSE_PLAN && section->tense == XUSHI_TENSE_REVIEW && section->review_level == 0)
    set_tense (section, tense, 0);
  else
    section->paragraph = tense;

  return tense == XUSHI_TENSE_REVIEW ? behind : start;
}

/* Takes a line without a mark as the headline of a piece of news, where it is one. Returns its tense. */
static XushiTense
judge_headline (XushiReportSection *section, guint start, guint end, XushiTense tense)
{
  const XushiText *text = section->text;

  /* ■县域经济提速: the next piece of news is under no heading of the one before. */
  if (xushi_text_starts (text, start, end, "■|◆|▲|★|●") > 0)
    {
      if (section->headline == text->ch[start] && tense == XUSHI_TENSE_UNKNOWN)
        {
          section->tense = section->held = XUSHI_TENSE_UNKNOWN;
          section->headline = 0;
        }
      else if (tense != XUSHI_TENSE_UNKNOWN)
        section->headline = text->ch[start];
    }

  /* 港口今年力争实现…: what heads a piece of news heads no part of it. */
  return start < section->opening.title_end ? XUSHI_TENSE_UNKNOWN : tense;
}

/* 二、各项目进展情况, 指标任务完成情况; not 2015年目标完成情况 of a year that is over */
static gboolean
tells_progress (const XushiReportSection *section, XushiTense tense, XushiSpan title)
{
  const XushiText *text = section->text;
  int year = xushi_text_find_year (text, title.start, title.end);

  if (year > 0 && year < section->plan_year)
    return FALSE;
  return (tense == XUSHI_TENSE_UNKNOWN
          && xushi_text_has (text, title.start, title.end, "进展情况|推进情况|总体进展|指标运行情况"))
         || (tense == XUSHI_TENSE_REVIEW
             && xushi_text_has (text, title.start, title.end, "指标任务完成情况|其他指标完成情况|目标任务完成情况"));
}

/* 第二部分|…: whether the mark before a title at @start is that of a part. */
static gboolean
is_part (const XushiText *text, guint start)
{
  return xushi_text_ends (text, start > PART_MAX ? start - PART_MAX : 0, start, "部分|部分、|部分:|章|篇|编") > 0;
}

static void
apply_tense (XushiReportSection *section, XushiTense tense, XushiSpan title, guint level)
{
  gboolean below = level == 2 && (section->tense == XUSHI_TENSE_REVIEW || section->progress);

  if ((level == 1 || level == 2) && tells_progress (section, tense, title))
    begin_progress (section);
  else if (tense != XUSHI_TENSE_UNKNOWN && level < 3
           && !(below && tense == XUSHI_TENSE_PLAN
                && xushi_text_find_year (section->text, title.start, title.end) == 0))
    {
      set_tense (section, tense, level);
      section->review_part |= tense == XUSHI_TENSE_REVIEW && level == 1 && is_part (section->text, title.start);
    }
  /* 第一部分 2010年工作总结 goes on over 一、 and 二、 below it. */
  else if (level > 0 && section->tense == XUSHI_TENSE_REVIEW && level == section->review_level
           && !(section->review_part && !is_part (section->text, title.start)))
    {
      set_tense (section, XUSHI_TENSE_PLAN, level);
      section->numbered = TRUE;
    }
}

/* 上半年工作汇报(节录), before the first sentence of the text */
static gboolean
is_account (const XushiText *text, guint start, XushiSpan title)
{
  guint end = title.end;

  if (start > OPENING_MAX || xushi_text_has (text, 0, start, "。"))
    return FALSE;
  if (end > title.start && text->ch[end - 1] == ')')
    while (end > title.start && text->ch[--end] != '(')
      continue;

  return xushi_text_ends (text, title.start, end, "汇报|的报告|情况报告|汇报材料") > 0;
}

/* 二是…: a point after another. */
static gboolean
begins_point (const XushiText *text, guint start, guint end)
{
  guint value, mark = xushi_number_list_mark (text, start, &value);

  return mark > 0 && value > 1 && xushi_text_is (text, start + mark, end, "是") > 0;
}

/* Begins a line, which may go on with the plan of the one before. @item: it has a mark */
static void
begin_row (XushiReportSection *section, guint start, guint end, gboolean item)
{
  gboolean goes_on;

  /* 一、…今年新建4座。目前已建成1座。⏎三、…: the next item goes on with the plan. */
  if (item && section->tense == XUSHI_TENSE_UNKNOWN && !section->progress && section->item_planned && section->held == XUSHI_TENSE_REVIEW)
    section->held = XUSHI_TENSE_PLAN;
  goes_on = section->item_planned && section->held == XUSHI_TENSE_PLAN && begins_point (section->text, start, end);
  section->item_planned &= end == start;
  xushi_report_section_row (section);
  section->fresh = !goes_on;
}

guint
xushi_report_section_line (XushiReportSection *section, guint start, guint end,
                           const guint *told)
{
  const XushiText *text = section->text;
  gboolean framed = xushi_text_is_corner (text, start, U'【') && xushi_text_is_framed (text, start, end);
  guint level, mark = xushi_report_section_mark (text, start, end, &level), title = start + mark + framed;
  guint stop = end - framed, last = title_end (text, title, stop), body;
  XushiTense tense;

  /* 其中 goes on as the paragraph before. */
  tense = section->paragraph;
  begin_row (section, start, end, mark > 0);
  if (xushi_text_is (text, start, end, "其中") > 0)
    section->paragraph = tense;
  if (end - start <= GROUP_MAX
      && xushi_text_starts (text, start, end, "名词解释|名词注释|注释|附:名词|相关报道|相关链接|相关阅读|相关新闻|"
                                              "名词说明|有关名词|附件:名词|部分名词|(名词解释|用语说明"))
    section->closed = TRUE;
  else if (end - start <= GROUP_MAX && xushi_text_starts (text, start, end, "附件|附表"))
    section->closed = FALSE;
  body = judge_label (section, start, title, end);
  /* Each piece of news on a page begins anew. */
  if (start > 0 && xushi_text_starts (text, start, end, "本报讯|(本报讯") > 0)
    section->held = section->opening.orderly ? XUSHI_TENSE_REVIEW : XUSHI_TENSE_UNKNOWN;
  /* 1. is the mark of any level. */
  if (told != NULL && (mark == 0 || level == 3))
    level = *told;
  else if (framed)
    level = 1;
  if (last - title > TITLE_MAX || last == title
      || (mark == 0 && !framed && told == NULL && (last < stop || last - title > TITLE_MAX / 2))
      || has_quantity (section, title, last))
    return body;
  /* 存在问题 |: the head of a column. */
  if (text->ch[title] == '-' || (end > start && text->ch[end - 1] == '|') || (mark == 0 && xushi_text_ends (text, title, last, ",|、|;")))
    return body;

  /* 关于扶贫工作情况的汇报: what it tells first is past, but it may plan at its end. */
  if (level == 0 && is_account (text, start, (XushiSpan){ title, last }))
    {
      section->held = XUSHI_TENSE_REVIEW;
      return start;
    }
  tense = judge_title (section, title, last, level);
  if (level == 0)
    tense = judge_headline (section, start, end, tense);
  apply_tense (section, tense, (XushiSpan){ title, last }, level);
  if (level == 1 || level == 2 || (mark == 0 && tense != XUSHI_TENSE_UNKNOWN))
    {
      section->services = xushi_text_has (text, title, last, "民生实事|为民办实事|惠民实事|办实事");
      section->topic = (XushiSpan){ 0, 0 };
      section->area = level == 0 ? (XushiSpan){ 0, 0 } : shorten_title (text, title, last);
    }
  else if (level == 3)
    section->topic = shorten_title (text, title, last);

  return mark > 0 || framed || told != NULL ? last : body;
}

/* 2003年: on a line of its own, or before one, is a heading. */
static void
judge_year_alone (XushiReportSection *section, guint start, guint end)
{
  const XushiText *text = section->text;
  guint length = 0;
  int year = xushi_text_year (text, start, &length);

  if (year == 0 || section->plan_year == 0
      || start + length + xushi_text_starts (text, start + length, end, ":|--") < end)
    return;
  set_tense (section, year < section->plan_year ? XUSHI_TENSE_REVIEW : XUSHI_TENSE_PLAN, 0);
  section->paragraph = XUSHI_TENSE_UNKNOWN;
}

/* 3.新建5G基站800个以上。上半年,已建成426个: the item of a progress report begins with its task, if one before did so
 * or this one goes on with what is done. */
static gboolean
begins_item (XushiReportSection *section, guint start, guint end)
{
  const XushiText *text = section->text;
  guint level, line = start;

  while (line > 0 && text->ch[line - 1] != '\n')
    line--;
  if (xushi_report_section_mark (text, line, end, &level) == 0 || level < 3)
    return FALSE;
  section->itemwise |= text->ch[end] == U'。'
                       && xushi_text_starts (text, end + 1, text->n, "上半年|截至|目前|1至|1--|1-|一季度|前三季度") > 0;

  return section->itemwise;
}

void
xushi_report_section_sentence (XushiReportSection *section, guint start, guint end, gboolean first)
{
  const XushiText *text = section->text;

  section->planned = section->willed = section->dated = FALSE;
  if (first && section->progress && begins_item (section, start, end))
    section->held = XUSHI_TENSE_PLAN;
  judge_year_alone (section, start, end);
  section->announced = xushi_announces_plan (section, start, end);
  if (section->tense == XUSHI_TENSE_UNKNOWN && !section->opening.news && xushi_announces_measures (text, start, end))
    set_tense (section, XUSHI_TENSE_PLAN, 0);
  if (section->tense == XUSHI_TENSE_UNKNOWN && xushi_announces_list (text, start, end)
      && ((first && section->announced) || xushi_announces_deeds (text, start, end)))
    set_tense (section, XUSHI_TENSE_PLAN, 0);
  else if (section->announced && section->tense == XUSHI_TENSE_UNKNOWN)
    {
      section->held = XUSHI_TENSE_PLAN;
      section->fresh = FALSE;
    }
  else if (section->announced)
    {
      set_tense (section, XUSHI_TENSE_PLAN, 0);
      section->paragraph = XUSHI_TENSE_UNKNOWN;
    }
  section->goals = xushi_text_has (text, start, MIN (end, start + 60), "预期目标|主要目标|奋斗目标");
  if (xushi_text_has (text, start, end, "民生实事|为民办实事|惠民实事|为民实事"))
    section->services = TRUE;
  /* A short first sentence heads its paragraph, unless it tells of the time (一个季度过去了); 一是…方面
   * heads what follows it. */
  if (end - start <= GROUP_MAX && !has_quantity (section, start, end)
      && !xushi_text_has (text, start, end, "过去|过半|月份|截至|以来")
      && (first || xushi_text_ends (text, start, end, "方面")))
    {
      guint value, mark = xushi_number_list_mark (text, start, &value);

      if (mark > 0 && xushi_text_is (text, start + mark, end, "是"))
        mark++;
      else
        mark = 0;
      section->group = (XushiSpan){ start + mark, end - xushi_text_ends (text, start, end, "方面") };
      if (section->group.start > section->group.end || text->ch[start] == '-')
        section->group = (XushiSpan){ 0, 0 };
    }
}

static char *
copy_title (const XushiText *text, XushiSpan span)
{
  return xushi_text_slice_tight (text, span.start, MAX (span.start, span.end));
}

char *
xushi_report_section_area (const XushiReportSection *section)
{
  if (section->goals)
    return g_strdup ("主要预期目标");
  if (section->services)
    return g_strdup ("民生实事");
  return copy_title (section->text, section->area);
}

char *
xushi_report_section_group (const XushiReportSection *section)
{
  return copy_title (section->text,
                     section->group.end > section->group.start ? section->group : section->topic);
}

