/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "extract/xushi-extract-label.h"

#include "extract/xushi-extract-year.h"

/*
 * Labels of paragraphs.
 *
 * What a label is about is said by its last word (完成情况, 下步打算) or its first (去年怎么样, 再看今年). One that
 * begins with a verb of doing (完成目标任务, 解决突出问题) is no label but a task.
 */

/* A label is not longer than this. */
#define LABEL_MAX 14

/* What is over is said at the end of a label, or at its start. */
#define OVER_ENDS "情况|小结|简报|通报|快讯|专报|成绩单|回顾|动态|现状|本周|上周|本月|上月|要情|大事|纪实|掠影"
#define OVER_STARTS                                                                                  \
  "去年|上年|过去|上半年工作|本周|上周|本月|上月|回顾|回首|回望|回头看|先说去年|先说说去年|先说成绩|先看去年|"  \
  "先看成绩|先晒|看看去年|一年来的|已办|已完成"

/* What is planned. */
#define AHEAD_ENDS "计划|目标|打算|安排|任务|思路|要点|部署|下步|下一步|今年|明年|怎么干|咋干|咋办|怎么办|节点|时序|路线图|任务单"
#define AHEAD_STARTS                                                                                 \
  "下一步|下步|下阶段|下一阶段|接下来|下周|下月|下半年|今年|明年|再看今年|再说今年|再说打算|再看明年|新的一年|近期|后续"

/* A task begins so, and an opening that sets no time: 现将…情况报告如下. */
#define NO_LABELS                                                                                    \
  "完成|实现|落实|分解|解决|化解|破解|坚持|围绕|紧盯|确保|力争|加强|强化|抓好|抓实|夯实|打牢|巩固|提升|增强|查找|整改|开展|推进|推动|"  \
  "现将|根据|按照|关于|为|请|听取|聚焦|锚定|明确|制定|编制|细化|严格|做好|全面|对照|抓|打造|培育|突出|狠抓|擦亮|壮大|持续|加快|不断|优化|完善|健全|改变"

/* What was reached, what is there and what is left to be desired: nouns alone, for 对外开放彰显成效, 任务如期完成 and
 * 改革迈出新进展 head what is aimed at as well. */
#define WHOLES                                                                                       \
  "成效|主要成效|工作成效|成绩|主要成绩|工作成绩|实绩|业绩|进展|目前进展|当前进展|项目进展|工作进展|上年进展|上年完成|去年完成|"        \
  "本周完成|上周完成|本月完成|不足|基础|发展基础|工作基础|现有基础|亮点|工作亮点|存在问题|存在的问题|存在的不足|主要问题|存在的主要问题|当前存在的主要问题|不足之处|问题|困难|问题和困难|困难和问题|主要困难"

static XushiTense
judge (const XushiText *text, guint start, guint end)
{
  gboolean over, ahead;

  if (xushi_text_equals (text, start, end, WHOLES))
    return XUSHI_TENSE_REVIEW;
  if (xushi_text_starts (text, start, end, NO_LABELS) > 0)
    return xushi_text_equals (text, start, end, "完成情况|落实情况|推进情况") ? XUSHI_TENSE_REVIEW
           : xushi_text_equals (text, start, end, "推进计划")                 ? XUSHI_TENSE_PLAN
                                                                                      : XUSHI_TENSE_UNKNOWN;
  over = xushi_text_ends (text, start, end, OVER_ENDS) > 0 || xushi_text_starts (text, start, end, OVER_STARTS) > 0;
  ahead = xushi_text_ends (text, start, end, AHEAD_ENDS) > 0 || xushi_text_starts (text, start, end, AHEAD_STARTS) > 0;
  /* 今年完成情况, 上半年工作安排: the last word tells. */
  if (over && ahead)
    over = xushi_text_ends (text, start, end, OVER_ENDS) > 0;

  return over ? XUSHI_TENSE_REVIEW : ahead ? XUSHI_TENSE_PLAN : XUSHI_TENSE_UNKNOWN;
}

XushiTense
xushi_label_tense (const XushiText *text, guint start, guint end, guint *behind)
{
  gboolean framed = xushi_text_is_corner (text, start, U'【');
  guint from = start + framed, i = from, stop = MIN (end, from + LABEL_MAX);

  *behind = start;
  while (i < stop && xushi_char_is_han (text->ch[i]))
    i++;
  if (i < from + 2 || i > stop)
    return XUSHI_TENSE_UNKNOWN;
  if (framed ? !xushi_text_is_corner (text, i, U'】')
             : text->ch[i] != ':' && text->ch[i] != U'。' && text->ch[i] != '?' && text->ch[i] != '!')
    return XUSHI_TENSE_UNKNOWN;
  *behind = MIN (i + 1, end);

  return judge (text, from, i);
}

XushiTense
xushi_label_year (const XushiText *text, int plan_year, guint start, guint end, guint *behind)
{
  guint at = start + xushi_text_is_corner (text, start, U'【'), length = 0, i;
  int year;

  *behind = start;
  if (at == start || plan_year == 0)
    return XUSHI_TENSE_UNKNOWN;
  year = xushi_text_year (text, at, &length);
  for (i = at + length; i < end && i < at + LABEL_MAX && xushi_char_is_han (text->ch[i]);)
    i++;
  if (year == 0 || i >= end || !xushi_text_is_corner (text, i, U'】'))
    return XUSHI_TENSE_UNKNOWN;
  *behind = i + 1;
  /* 【2025年完成情况】 in the middle of that year */
  if (year >= plan_year && xushi_text_has (text, at, i, "完成|进展|情况|问题|回顾|总结"))
    return XUSHI_TENSE_UNKNOWN;

  return year < plan_year ? XUSHI_TENSE_REVIEW : XUSHI_TENSE_PLAN;
}
