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

/* With these an account of the past ends. */
#define CLOSINGS                                                                                             \
  "衷心的感谢|衷心感谢|诚挚的感谢|诚挚感谢|崇高的敬意|崇高敬意|在总结成绩的同时|在肯定成绩的同时|在看到成绩的同时|在充分肯定成绩|"   \
  "清醒地看到|清醒看到|清醒地认识|清醒认识|深刻认识到"

/* Where the plan begins, if everything before it is taken as the review; the end where nothing begins it. */
static guint
find_plan (const XushiReportSection *begin)
{
  const XushiText *text = begin->text;
  XushiReportSection section = *begin;

  section.tense = XUSHI_TENSE_REVIEW;
  for (guint at = 0; at < text->n;)
    {
      guint line = at, end = xushi_line_end (text, at);

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

/* 二、2016年工作安排, 2016年主要工作任务: a heading of the plan that is no first one. */
static gboolean
is_second_part (const XushiReportSection *section, guint line)
{
  const XushiText *text = section->text;
  guint end = xushi_line_end (text, line), level, mark = xushi_report_section_mark (text, line, end, &level), value;
  int year = xushi_text_find_year (text, line, end);

  if (end - line > HEADING_MAX || (mark > 0 && level != 1))
    return FALSE;
  if (mark > 0)
    return xushi_number_list_mark (text, line, &value) > 0 && value == 2;

  return section->plan_year > 0 && year == section->plan_year && xushi_text_starts (text, line + 5, end, "工作安排|主要工作|工作任务|重点工作|主要任务|工作重点") > 0;
}

void
xushi_report_begin (XushiReportSection *section, const XushiLexicon *lexicon, const XushiText *text)
{
  guint plan;

  xushi_report_section_init (section, lexicon, text, xushi_text_plan_year (text));
  xushi_tense_learn (section);
  section->titled = !section->opening.news && xushi_text_is_titled_plan (text);
  if (section->titled)
    section->tense = XUSHI_TENSE_PLAN;
  plan = find_plan (section);
  if (plan == text->n)
    return;
  if (xushi_text_has (text, 0, MIN (text->n, OPENING_LENGTH), "请予审|请审议|请一并审议|予以审议")
      || (!section->opening.news && xushi_text_has (text, 0, plan, CLOSINGS)))
    section->tense = XUSHI_TENSE_REVIEW;
  /* What a part cut out of a report begins with, is past unless its own words say otherwise. */
  else if (section->tense == XUSHI_TENSE_UNKNOWN && is_second_part (section, plan))
    {
      section->held = XUSHI_TENSE_REVIEW;
      section->presumed = section->mixed = TRUE;
    }
}
