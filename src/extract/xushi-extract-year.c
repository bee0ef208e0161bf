/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "extract/xushi-extract-year.h"

#include "base/xushi-date.h"
#include "extract/xushi-extract-number.h"
#include "extract/xushi-extract-when.h"

/*
 * Years as a text names them.
 */

/* “十三五”规划的开局之年: how near the words are that place the year. */
#define PERIOD_MAX 14

/* 一五年, 〇九年: the last two digits, which do not follow each other as in 一二年 (one or two years). 0 for none. */
static int
read_short_year (const XushiText *text, guint at)
{
  static const gunichar digits[] = { U'〇', U'一', U'二', U'三', U'四', U'五', U'六', U'七', U'八', U'九' };
  guint tens = text->ch[at] == U'〇' ? 0 : 1, ones = 0;

  if (at + 2 >= text->n || text->ch[at + 2] != U'年'
      || (at > 0 && (xushi_char_is_digit (text->ch[at - 1]) || xushi_char_is_among (text->ch[at - 1], (const gunichar[]){ U'〇', U'零', U'十', U'百', U'第', U'一', U'二', U'三', U'九', 0 }))))
    return 0;
  while (ones < 10 && text->ch[at + 1] != digits[ones])
    ones++;

  return ones == 10 || ones == tens + 1 ? 0 : 2000 + (int) (tens * 10 + ones);
}

/* 08年, 09年: the last two digits, which are no count of years. 0 for none. */
static int
read_two_digits (const XushiText *text, guint at)
{
  return text->ch[at] == '0' && at + 2 < text->n && xushi_char_is_digit (text->ch[at + 1]) && text->ch[at + 2] == U'年'
             ? 2000 + (int) (text->ch[at + 1] - '0')
             : 0;
}

int
xushi_text_year (const XushiText *text, guint at, guint *length)
{
  XushiNumber number;
  int digits;

  *length = 0;
  if (text->ch[at] == U'〇' || text->ch[at] == U'一')
    {
      int year = read_short_year (text, at);

      if (year > 0)
        {
          *length = 3;
          return year;
        }
    }
  if (at > 0 && (xushi_char_is_digit (text->ch[at - 1]) || text->ch[at - 1] == '.'))
    return 0;
  digits = read_two_digits (text, at);
  if (digits > 0)
    {
      *length = 3;
      return digits;
    }
  if (!xushi_number_read (text, at, &number) || number.scale_length > 0 || number.rate != NULL
      || text->ch[number.end] != U'年'
      || number.value < XUSHI_YEAR_MIN || number.value > XUSHI_YEAR_MAX)
    return 0;
  *length = number.end + 1 - at;

  return (int) number.value;
}

gboolean
xushi_text_may_begin_year (gunichar c)
{
  return c == '1' || c == '2' || c == '0' || c == U'一' || c == U'二' || c == U'〇';
}

int
xushi_text_find_year (const XushiText *text, guint start, guint end)
{
  int newest = 0;
  guint i = start;

  while (i < end)
    {
      guint length = 0;
      int year = xushi_text_may_begin_year (text->ch[i]) ? xushi_text_year (text, i, &length) : 0;

      if (year > 0 && !xushi_text_ends (text, start, i, "比|较|与|自|从|以|于|在|按")
          && !xushi_text_starts (text, i + length, end, "基础上|水平|相比|相当"))
        newest = MAX (newest, year);
      i += length > 0 ? length : 1;
    }

  return newest;
}

gboolean
xushi_text_is_compared (const XushiText *text, guint start, guint at, guint end)
{
  /* 项目前期: this is not the word; its characters belong to others. */
  if (xushi_text_is (text, at, end, "目前") && xushi_text_ends (text, start, at, "项|节|题|科|栏|名|数"))
    return TRUE;

  /* 达到2020年的1.5倍 */
  if (xushi_char_is_digit (text->ch[at]) && xushi_text_is (text, at + 5, end, "的"))
    return TRUE;

  /* 恢复到去年的85% */
  if (xushi_text_starts (text, at, end, "去年的|上年的|去年同期的|上年同期的") > 0
      && xushi_char_is_digit (text->ch[at + xushi_text_starts (text, at, end, "去年的|上年的|去年同期的|上年同期的")]))
    return TRUE;

  if (xushi_text_has (text, at, MIN (end, at + 8), "基础上"))
    return TRUE;
  /* 6号线于去年12月28日通车; 高于去年 */
  if (xushi_text_ends (text, start, at, "于") > 0)
    return xushi_text_ends (text, start, at, "高于|低于|多于|少于|大于|等于|优于|快于|慢于|好于|基于") > 0;

  return xushi_text_ends (text, start, at, "比|较|与|在|和|同|按|以|对|比之|从|由|自|将") > 0;
}

/* 确保“十三五”开好局: its first year. 0 for none. */
static int
find_good_start (const XushiText *text)
{
  for (guint i = 0; i < text->n; i++)
    {
      guint length = 0;
      int first = xushi_when_period (text, i, text->n, &length);

      if (first > 0
          && xushi_text_has (text, i + length, MIN (text->n, i + length + 8), "开好局|良好开局|开局起步|开门红"))
        return first;
    }

  return 0;
}

/* 今年是“十三五”规划的开局之年: what the five-year plan says about a year that is not named. */
int
xushi_text_period_year (const XushiText *text, int *named)
{
  for (guint i = 0; i < text->n; i++)
    {
      guint stop = i, length = 0;

      if (text->ch[i] != U'今' && text->ch[i] != 'x' && text->ch[i] != '2' && text->ch[i] != 'X')
        continue;
      if (!xushi_text_starts (text, i, text->n, "今年是|xx年是|XX年是")
          && xushi_text_year (text, i, &length) == 0)
        continue;
      while (stop < text->n && stop < i + 50 && text->ch[stop] != U'。' && text->ch[stop] != '\n')
        stop++;
      if (length > 0 && !xushi_text_is (text, i + length, stop, "是"))
        continue;
      for (guint at = i; at < stop; at++)
        {
          guint near = MIN (stop, at + PERIOD_MAX), name = 0;
          int first = xushi_when_period (text, at, stop, &name);

          if (first == 0)
            continue;
          *named = xushi_text_year (text, i, &length);
          if (xushi_text_has (text, at, near, "开局之年|第一年|起步之年|开局年"))
            return first;
          if (xushi_text_has (text, at, near, "收官之年|最后一年|收官年"))
            return first + 4;
          at += name - 1;
        }
    }

  return find_good_start (text);
}
