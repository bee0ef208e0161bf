/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "extract/xushi-extract-listen.h"

#include "extract/xushi-extract-number.h"
#include "extract/xushi-extract-when.h"

/*
 * Stretches of the year: a month, the second half, the whole; and periods of five years.
 */

/* 安监站全年: who it is told of. */
#define YEAR_HEAD_MAX 8

/* 1月份|自营出口: a month as a whole, not 1月份开工. */
gboolean
xushi_listen_is_month_told (const XushiText *text, guint i, guint end)
{
  XushiNumber month;

  return xushi_char_is_digit (text->ch[i]) && xushi_number_read (text, i, &month) && month.value <= 12
         && xushi_text_is (text, month.end, end, "月份") > 0
         && !xushi_text_starts (text, month.end + 2, end, "前|底|开工|启动|完工|建成|投|完成|竣工|起|开始|举办|召开");
}

/* A stretch of the year at the head of a clause that says something in its context alone. */
XushiSays
xushi_listen_stretch (const XushiReportSection *section, guint start, guint i, guint end, guint *length)
{
  const XushiText *text = section->text;

  /* 上半年,…。下半年,总产值突破18亿元 */
  if (i == start && section->mixed && xushi_text_is (text, i, end, "下半年") > 0)
    {
      *length = 3;
      return XUSHI_SAYS_AHEAD;
    }
  /* 全年开展检查216次。新的一年,…: the year that ends */
  if (section->turns && i < start + YEAR_HEAD_MAX && section->tense == XUSHI_TENSE_UNKNOWN
      && xushi_text_is (text, i, end, "全年") > 0)
    {
      *length = 2;
      return XUSHI_SAYS_WEAK;
    }
  /* 9月份,共检查312户次 */
  if (i == start && xushi_listen_is_month_told (text, i, end))
    {
      guint behind = text->ch[i + 1] == U'月' ? 3 : 4;

      if (i + behind <= text->n && text->ch[i + behind] == ',')
        {
          *length = behind;
          return XUSHI_SAYS_PART;
        }
    }
  *length = 0;

  return XUSHI_SAYS_NOTHING;
}

/* “十五”期间: past if a later period or year is planned. */
XushiSays
xushi_listen_period (const XushiReportSection *section, guint i, guint end, guint *length)
{
  XushiNumber years;
  const XushiText *text = section->text;
  int first = xushi_when_period (text, i, end, length), last = first + XUSHI_PERIOD_YEARS - 1;

  if (first == 0)
    return XUSHI_SAYS_NOTHING;
  *length += xushi_text_is (text, i + *length, end, "”");
  /* “十一五”前四年 */
  if (xushi_text_is (text, i + *length, end, "前") > 0 && xushi_number_read (text, i + *length + 1, &years) && years.value < 5
      && xushi_text_is (text, years.end, end, "年") > 0)
    return first + (int) years.value <= MAX (section->plan_year, section->past_year) ? XUSHI_SAYS_PAST : XUSHI_SAYS_NOTHING;
  if (xushi_text_starts (text, i + *length, end, "期间|时期|以来|以后|期末|末") == 0)
    return XUSHI_SAYS_NOTHING;
  /* 比“十一五”期末翻一番 */
  if (i > 0 && xushi_text_ends (text, i > 3 ? i - 3 : 0, i - (text->ch[i - 1] == U'“' ? 1 : 0), "比|较|与|在") > 0)
    return XUSHI_SAYS_NOTHING;
  if (xushi_text_starts (text, i + *length, end, "以来") > 0 || last < section->plan_year
      || last < section->last_period)
    return XUSHI_SAYS_PAST;
  return XUSHI_SAYS_NOTHING;
}
