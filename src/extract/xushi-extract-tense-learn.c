/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "extract/xushi-extract-tense-private.h"

#include "extract/xushi-extract-instalment.h"
#include "extract/xushi-extract-listen.h"
#include "extract/xushi-extract-when.h"
#include "extract/xushi-extract-year.h"

/*
 * What a text as a whole says about the time of what it tells first.
 *
 * A text that intends nothing tells what was done, though it says 今年. Where the first sentence that says
 * anything is past, or turns to what comes next, what stands before it is past as well.
 */

/* A heading is no longer than this. */
#define HEADING_MAX 30

/* What is told again has so many characters, or so many where it goes on with 再 and 还; within so many. */
#define SAME_MIN 3
#define AGAIN_MIN 2
#define COMPARED_MAX 200

/* A longer text is looked over no second time. */
#define IDLE_MAX 3000

/* 截至2006年底: the latest year that has been counted. */
static int
find_past_year (const XushiText *text)
{
  int latest = 0;

  for (guint i = 0; i + 8 < text->n; i++)
    if (text->ch[i] == U'截' && xushi_text_starts (text, i, text->n, "截至|截止") > 0)
      {
        guint length = 0, at = i + 2 + xushi_text_starts (text, i + 2, text->n, "到|至");

        latest = MAX (latest, xushi_text_year (text, at, &length));
      }

  return latest;
}

/* Whether nothing in a short text is intended, bounded as only aims are, or told beside an earlier year: 今年 tells
 * what was done. */
static gboolean
intends_nothing (const XushiReportSection *section)
{
  const XushiText *text = section->text;
  guint clause = 0;

  if (text->n > IDLE_MAX || xushi_tense_has_bound (text, 0, text->n))
    return FALSE;
  for (guint i = 0, length = 0; i < text->n; i += MAX (length, 1))
    {
      XushiSays says = xushi_listen (section, clause, i, text->n, &length);

      if (says == XUSHI_SAYS_WILL
          || (says == XUSHI_SAYS_AHEAD && text->ch[i] != U'今' && !xushi_char_is_digit (text->ch[i]))
          || (says == XUSHI_SAYS_PART && xushi_char_is_digit (text->ch[i]) && length == 5)
          || (says == XUSHI_SAYS_PAST
              && (xushi_char_is_digit (text->ch[i])
                  || xushi_char_is_among (text->ch[i], (const gunichar[]){ U'去', U'上', U'近', U'过', 0 }))))
        return FALSE;
      if (text->ch[i] == ',' || text->ch[i] == U'。' || text->ch[i] == ';' || text->ch[i] == '\n')
        clause = i + 1;
    }

  return TRUE;
}

/* 三、2010年农业农村工作: the year of a heading is judged as such. */
static gboolean
is_heading (const XushiText *text, guint start, guint end)
{
  guint level;

  if (end - start > HEADING_MAX || (end < text->n && text->ch[end] != '\n') || xushi_report_section_mark (text, start, end, &level) == 0
      || level > 2)
    return FALSE;
  for (guint i = start; i < end; i++)
    if (text->ch[i] == ',' || text->ch[i] == '%' || text->ch[i] == ';')
      return FALSE;
  for (guint i = start, length = 0; i < end; i += MAX (length, 1))
    {
      length = 0;
      if (xushi_char_is_digit (text->ch[i]) && xushi_text_year (text, i, &length) == 0 && i > start + 2)
        return FALSE;
    }

  return TRUE;
}

/* 养猪场46家,规模化率58%: a figure in a sentence that is no item of a list, has no bound and does nothing. */
static gboolean
is_plain (const XushiReportSection *section, guint start, guint end)
{
  const XushiText *text = section->text;
  guint level;

  if (xushi_report_section_mark (text, start, end, &level) > 0 || xushi_tense_has_bound (text, start, end)
      || xushi_text_has (text, start, end, "达到|稳定在|提高到|增长|控制在"))
    return FALSE;
  for (guint i = start; i < end; i++)
    if ((i == start || xushi_char_is_among (text->ch[i - 1], (const gunichar[]){ ',', ';', U'、', 0 }))
        && xushi_lexicon_match (section->lexicon, text, i, end, XUSHI_WORD_LABEL | XUSHI_WORD_DO, NULL) > 0)
      return FALSE;
  for (guint i = start; i < end; i++)
    if (xushi_char_is_digit (text->ch[i]) && xushi_text_year (text, i, &level) == 0)
      return TRUE;

  return FALSE;
}

/* 年内|计划再建, 七月份|将, 2025年|拟, 秋季|拟, 本学期|计划: a time and what is wanted then. */
static gboolean
turns_at (const XushiText *text, guint at, guint end)
{
  guint length = 0, behind;
  XushiNumber month;

  if (xushi_text_may_begin_year (text->ch[at]) && xushi_text_year (text, at, &length) > 0)
    behind = at + length;
  else if (xushi_number_read (text, at, &month) && xushi_text_starts (text, month.end, end, "月份|月") > 0)
    behind = month.end + xushi_text_starts (text, month.end, end, "月份|月");
  else
    {
      length = xushi_text_starts (text, at, end, "年内|下月|下周|本月|本周|本学期|新学期|下学期|春季|夏季|秋季|冬季|暑期|暑假|寒假|国庆期间|春节前|国庆前");
      behind = at + length;
      if (length == 0)
        return FALSE;
      /* 年内机械化清扫率|要提高到70% */
      if (xushi_text_has (text, behind, end, "要提高|要达到|要降|要完成|力争|计划|将|拟"))
        return TRUE;
    }
  behind += xushi_text_is (text, behind, end, ",");

  return xushi_text_starts (text, behind, end, "将|拟|计划|要|力争|必须|还要|还将|再") > 0;
}

/* 今年计划…, 暑期还将…: what comes next. */
static gboolean
turns_ahead (const XushiText *text, guint start, guint end)
{
  for (guint clause = start; clause < end;)
    {
      guint stop = clause;

      while (stop < end && text->ch[stop] != ',')
        stop++;
      if (turns_at (text, clause, stop)
          || (xushi_text_starts (text, clause, stop,
                                 "今年|明年|来年|今冬|今后|下半年|下一步|下步|下阶段|下一阶段|下一轮|接下来|第二阶段|第二轮|后续")
                  > 0
              && !xushi_text_starts (text, clause + 2, stop, "是|的|重点|主要|目标|任务")))
        return TRUE;
      clause = stop + 1;
    }

  return xushi_text_has (text, start, end, "还将|还要|还计划|还拟");
}

/* Whether what is told in [@start, @end) is told again, as it will be, in [@from, @to): 机械化清扫率58%。…机械化清扫率要提高到70%,
 * 送戏46场。…还将送戏12场. */
static gboolean
goes_on_with (const XushiReportSection *section, guint start, guint end, guint from, guint to)
{
  const XushiText *text = section->text;
  guint least = xushi_text_has (text, from, to, "还将|还要|还计划|还拟|再") ? AGAIN_MIN : SAME_MIN;

  end = MIN (end, start + COMPARED_MAX);
  to = MIN (to, from + COMPARED_MAX);
  for (guint i = start; i + least <= end; i++)
    for (guint k = from; k + least <= to; k++)
      {
        guint n = 0;

        while (i + n < end && k + n < to && text->ch[i + n] == text->ch[k + n] && xushi_char_is_han (text->ch[i + n]))
          n++;
        if (n >= least && !xushi_char_is_among (text->ch[i], (const gunichar[]){ U'建', U'新', U'改', U'造', U'增', U'开', U'成', 0 })
            && xushi_lexicon_match (section->lexicon, text, i, i + n, XUSHI_WORD_LABEL | XUSHI_WORD_DO | XUSHI_WORD_WILL | XUSHI_WORD_SCOPE, NULL) + 1 < n)
          return TRUE;
      }

  return FALSE;
}

/* The year that a sentence is about: that at the head of one of its clauses. 0 for none. @behind: where it ends */
static int
find_told_year (const XushiText *text, guint start, guint end, guint *behind)
{
  guint length = 0;

  for (guint i = start; i < end; i++)
    if (i == start || text->ch[i - 1] == ',')
      {
        int year = xushi_text_may_begin_year (text->ch[i]) ? xushi_text_year (text, i, &length) : 0;

        if (year > 0)
          {
            *behind = i + length;
            return year;
          }
      }

  return 0;
}

/* “十三五”期间: the last year of the latest five-year plan that is named; 0 for none. */
static int
find_last_period (const XushiText *text)
{
  int last = 0;

  for (guint i = 0, length = 0; i < text->n; i += MAX (length, 1))
    {
      int first;

      length = 0;
      first = xushi_when_period (text, i, text->n, &length);
      if (first > 0 && xushi_text_starts (text, i + length, text->n, "期间|”期间|时期|”时期|末|”末") > 0)
        last = MAX (last, first + XUSHI_PERIOD_YEARS - 1);
    }

  return last;
}

void
xushi_tense_learn (XushiReportSection *section)
{
  const XushiText *text = section->text;
  gboolean begun = FALSE, turned = FALSE;
  XushiSpan plain = { 0, 0 };

  section->last_period = find_last_period (text);
  section->past_year = find_past_year (text);
  for (guint at = 0; at < text->n && !section->mixed;)
    {
      guint end = at;
      XushiHearing hearing;

      while (end < text->n && text->ch[end] != '\n' && text->ch[end] != U'。')
        end++;
      if (end > at && !(at < section->opening.titles && xushi_opening_is_plan_line (text, at, end))
          && !is_heading (text, at, end) && !xushi_opening_is_dateline (text, at, end))
        {
          gboolean ahead, past;

          xushi_tense_hear (section, at, end, &hearing);
          ahead = MIN (hearing.will, hearing.ahead) < end;
          past = hearing.past < end || hearing.done < end
                 || (hearing.weak < end && !xushi_tense_has_bound (text, at, end)
                     && !xushi_instalment_is_plan (text, at, end));
          section->mixed = past;
          if (past && !ahead && !begun)
            {
              guint behind = 0;
              int year = find_told_year (text, at, end, &behind);

              section->held = XUSHI_TENSE_REVIEW;
              section->presumed = TRUE;
              /* 2004年,全局共完成2.86亿元: a year that is told of is over; not 2013年以来. */
              if (xushi_text_is (text, behind, end, "以来") == 0)
                section->past_year = MAX (section->past_year, year);
            }
          /* 有猪场46家,规模化率58%。今年要提高到85%: what stands before the turn is what there is. */
          else if (ahead && !begun && plain.end > plain.start && turns_ahead (text, at, end)
                   && goes_on_with (section, plain.start, plain.end, at, end))
            turned = TRUE;
          if (!past && !ahead && is_plain (section, at, end))
            plain = (XushiSpan){ plain.end > plain.start ? plain.start : at, end };
          begun |= past || ahead;
        }
      at = end + 1;
    }
  section->idle = (section->mixed || section->opening.orderly
                   || (section->opening.account && !xushi_text_has (text, 0, MIN (text->n, IDLE_MAX), "今年|本年度")))
                  && intends_nothing (section);
  section->mixed |= turned;
  section->presumed |= turned;
  if (section->idle || turned)
    section->held = XUSHI_TENSE_REVIEW;
}
