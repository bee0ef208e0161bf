/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "extract/xushi-extract-begin.h"

#include "extract/xushi-extract-plan-year.h"
#include "extract/xushi-extract-tense.h"
#include "extract/xushi-extract-year.h"

/*
 * What a text begins with.
 *
 * A full report, delivered to an assembly, begins with the review, whatever its first heading says; a digest
 * may begin with anything. A part that was cut out of a report shows by its further course what it begins
 * with: thanks, and what is still amiss, end the account of the year; 二、2016年工作安排 is the second part.
 */

/* The opening words of a speech are within this many characters. */
#define OPENING_LENGTH 1500

/* A heading is not longer than this. */
#define HEADING_MAX 40

/* With these an account of the past ends: thanks, and what is still amiss in spite of it; not 要清醒认识. */
#define THANKS "衷心的感谢|衷心感谢|诚挚的感谢|诚挚感谢|崇高的敬意|崇高敬意"
#define AMISS                                                                                                \
  "在总结成绩的同时|在肯定成绩的同时|在看到成绩的同时|在充分肯定成绩|我们也清醒|我们清醒|我们还清醒|我们深刻认识到|也清醒地|"     \
  "也清醒认识|也清醒看到|同时也认识到|同时认识到|我们也深刻"

/* Where the plan begins, if everything before it is taken as the review; the end where nothing begins it. */
static guint
find_plan (const XushiReportSection *begin)
{
  const XushiText *text = begin->text;
  XushiReportSection section = *begin;

  section.tense = XUSHI_TENSE_REVIEW;
  for (guint at = 0; at < text->n;)
    {
      guint line = at, end = xushi_text_line_end (text, at);

      at = xushi_report_section_line (&section, at, end, NULL);
      while (at < end && section.tense != XUSHI_TENSE_PLAN)
        {
          guint stop = xushi_sentence_end (text, at, end);

          if (stop > at)
            xushi_report_section_sentence (&section, at, stop, FALSE);
          at = stop + 1;
        }
      if (section.tense == XUSHI_TENSE_PLAN)
        return line;
      at = end + 1;
    }

  return text->n;
}

/* 二、2016年工作安排, 下一步工作打算: a heading of the year's work as a whole, and of no one field. Not where 一、 has
 * headed something before it; 三、 only where items of an earlier section stand there. */
static gboolean
is_second_part (const XushiReportSection *section, guint line)
{
  const XushiText *text = section->text;
  guint end = xushi_text_line_end (text, line), level, mark = xushi_report_section_mark (text, line, end, &level), value = 2, length = 0;
  guint at = line + mark;
  gboolean items = FALSE;

  if (end - line > HEADING_MAX || (mark > 0 && (level != 1 || xushi_number_list_mark (text, line, &value) == 0 || value < 2 || value > 3)))
    return FALSE;
  for (guint i = 0; i < line; i = xushi_text_line_end (text, i) + 1)
    {
      guint own = 0;

      if (xushi_report_section_mark (text, i, line, &own) == 0)
        continue;
      if (own == 1)
        return FALSE;
      items |= own == 2;
    }
  /* Aims may stand before it: 生产总值增长8%。三、2025年工作任务 */
  if (!items && (value != 2 || !xushi_text_has (text, 0, line, "达到|完成|同比|比上年|实现|建成|已|了")))
    return FALSE;
  if (section->plan_year > 0 && xushi_text_year (text, at, &length) == section->plan_year)
    at += length;
  else
    {
      length = xushi_text_starts (text, at, end, "今年|明年|来年|下一步|下步|下阶段|新一年|新的一年");
      at += length;
    }

  return length > 0 && xushi_text_equals (text, at, end, "主要预期目标|主要预期目标和任务|主要目标和任务|主要目标|预期目标|总体要求和主要目标|总体要求和预期目标|工作总体要求|工作安排|工作打算|工作思路|工作计划|主要工作|重点工作|工作任务|主要任务|工作重点|主要工作任务|重点工作任务|工作建议|政府工作安排|政府工作建议|目标任务|工作目标和任务");
}

/* Whether thanks, or what is still amiss in spite of all, close an account before the plan. @sure: the thanks are
 * those to an assembly, or nothing there is of this year */
static gboolean
is_closed_before (const XushiReportSection *section, guint plan, gboolean *sure)
{
  const XushiText *text = section->text;
  gboolean thanks = xushi_text_has (text, 0, plan, THANKS), amiss = xushi_text_has (text, 0, plan, AMISS);

  *sure = (thanks || amiss) && (amiss || xushi_text_has (text, 0, plan, "各位代表|我代表|谨代表")) && !xushi_text_has (text, 0, plan, "今年,|今年将|今年要|今年全|今年我|我们将新|我们将建");

  return !section->opening.news && !section->titled && (thanks || amiss);
}

void
xushi_report_begin (XushiReportSection *section, const XushiLexicon *lexicon, const XushiText *text)
{
  gboolean sure = FALSE;
  guint plan;

  xushi_report_section_init (section, lexicon, text, xushi_text_plan_year (text));
  xushi_tense_learn (section);
  section->titled = !section->opening.news && xushi_text_is_titled_plan (text);
  if (section->titled)
    section->tense = XUSHI_TENSE_PLAN;
  plan = find_plan (section);
  if (plan == text->n)
    return;
  if (xushi_text_has (text, 0, MIN (text->n, OPENING_LENGTH), "请予审|请审议|请一并审议|予以审议"))
    section->tense = XUSHI_TENSE_REVIEW;
  /* What a part cut out of a report begins with, is past unless its own words say otherwise. */
  else if (section->tense == XUSHI_TENSE_UNKNOWN && (is_closed_before (section, plan, &sure) || is_second_part (section, plan)))
    {
      if (sure)
        section->tense = XUSHI_TENSE_REVIEW;
      section->held = XUSHI_TENSE_REVIEW;
      section->presumed = section->mixed = TRUE;
    }
}
