/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "extract/xushi-extract-listen.h"

#include "extract/xushi-extract-number.h"

/*
 * Stretches of the year: a month, the second half, the whole.
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
