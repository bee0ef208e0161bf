/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "extract/xushi-extract-number.h"

#include "base/xushi-number.h"
#include "extract/xushi-extract-words.h"

#include <math.h>
#include <string.h>

/*
 * Numbers as reports write them. More than DIGITS_MAX digits are not a number, so that reading
 * never looks further than a few characters.
 */

#define DIGITS_MAX 15
#define HAN_MAX 12

static int
han_digit (gunichar c)
{
  static const gunichar digits[] = { 0x96f6, 0x4e00, 0x4e8c, 0x4e09, 0x56db,
                                     0x4e94, 0x516d, 0x4e03, 0x516b, 0x4e5d };

  for (guint i = 0; i < G_N_ELEMENTS (digits); i++)
    if (c == digits[i])
      return (int) i;
  if (c == U'〇')
    return 0;
  if (c == U'两')
    return 2;

  return -1;
}

static int
han_power (gunichar c)
{
  return c == U'十' ? 10 : c == U'百' ? 100 : c == U'千' ? 1000 : 0;
}

/* Reads a Chinese numeral below 10000; returns its length, 0 if there is none. A lone 百 or 千 is
 * not a number, a lone 十 is ten. A row of digits is a year or a code: 二〇一六. */
static guint
read_han_block (const XushiText *text, guint at, double *value)
{
  double sum = 0, digit = -1;
  guint i = at;

  while (i < text->n && i - at < HAN_MAX)
    {
      int d = han_digit (text->ch[i]), p = han_power (text->ch[i]);

      if (d >= 0)
        {
          if (digit > 0)
            digit = digit * 10 + d;
          else
            digit = d;
        }
      else if (p > 0 && (digit > 0 || (p == 10 && digit < 0)))
        {
          sum += (digit > 0 ? digit : 1) * p;
          digit = -1;
        }
      else
        break;
      i++;
    }
  *value = sum + (digit > 0 ? digit : 0);

  return i - at;
}

/* Decimals after 点: 六点五. */
static guint
read_han_decimals (const XushiText *text, guint at, double *value)
{
  double place = 0.1;
  guint i = at + 1;

  if (text->ch[at] != U'点' || han_digit (text->ch[at + 1]) < 0)
    return 0;
  for (; i < text->n && i - at < HAN_MAX && han_digit (text->ch[i]) >= 0; i++)
    {
      *value += place * han_digit (text->ch[i]);
      place /= 10;
    }
  *value = xushi_number_round (*value, XUSHI_DECIMALS_MAX);

  return i - at;
}

/* 多 and 余 say that the true number is larger. */
static guint
read_more (const XushiText *text, guint at, gboolean *more)
{
  gunichar next = text->ch[at];

  if (next == U'多' || next == U'余' || next == U'餘')
    {
      *more = TRUE;
      return 1;
    }

  return 0;
}

typedef struct
{
  const char *word;
  const char *scale; /* the part moved to the unit: its last character, or 万亿 */
  double times;      /* the factor for the value: 1000 for 千亿 */
} Scale;

/* Reads a scale at the end of a number. @number gets the scale and is multiplied. */
static guint
read_scale (const XushiText *text, guint at, XushiNumber *number)
{
  static const Scale scales[] = { { "万亿", "万亿", 1 }, { "千亿", "亿", 1000 }, { "百亿", "亿", 100 },
                                  { "十亿", "亿", 10 },  { "千万", "万", 1000 }, { "百万", "万", 100 },
                                  { "十万", "万", 10 },  { "亿", "亿", 1 },      { "万", "万", 1 },
                                  { "兆斤", "万亿", 1 }, { "兆元", "万亿", 1 } };

  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    {
      guint length = xushi_text_is (text, at, text->n, scales[i].word);

      if (length == 0)
        continue;
      if (text->ch[at] == U'兆')
        length = 1;
      number->scale = scales[i].scale;
      number->value *= scales[i].times;
      number->scale_length = scales[i].times > 1 ? 1 : length;
      number->scale_at = at + length - number->scale_length;
      return length;
    }

  return 0;
}

static double
scale_factor (const char *scale)
{
  return g_str_equal (scale, "万") ? 1e4 : g_str_equal (scale, "亿") ? 1e8 : 1e12;
}

/* Whether the digit at @i has no blank before it, or one between single digits: "1 9 9 8 年". */
static gboolean
may_cross_gap (const XushiText *text, guint i, guint group)
{
  guint gap = xushi_text_gap (text, i);

  if (gap == 0)
    return TRUE;
  return gap == 1 && group == 1
         && (i + 1 >= text->n || !xushi_char_is_digit (text->ch[i + 1])
             || xushi_text_gap (text, i + 1) > 0);
}

/* 1,234,567: the separator has exactly three digits after it, and at most three before. */
static gboolean
is_separator (const XushiText *text, guint i, guint group)
{
  if (text->ch[i] != ',' || group == 0 || group > 3 || xushi_text_gap (text, i) > 0)
    return FALSE;
  for (guint k = 1; k <= 3; k++)
    if (i + k >= text->n || !xushi_char_is_digit (text->ch[i + k])
        || xushi_text_gap (text, i + k) > 0)
      return FALSE;

  return i + 4 >= text->n || !xushi_char_is_digit (text->ch[i + 4]);
}

static gboolean
is_decimal_point (const XushiText *text, guint i)
{
  return text->ch[i] == '.' && i + 1 < text->n && xushi_char_is_digit (text->ch[i + 1])
         && xushi_text_gap (text, i + 1) <= 1;
}

static guint
read_digits (const XushiText *text, guint at, double *value)
{
  char digits[DIGITS_MAX + 2];
  guint n = 0, group = 0, i = at;
  gboolean fraction = FALSE;

  for (; i < text->n; i++)
    {
      gunichar c = text->ch[i];

      if (xushi_char_is_digit (c) && (i == at || may_cross_gap (text, i, group)))
        {
          group = i > at && xushi_text_gap (text, i) > 0 ? 1 : group + 1;
          if (n >= DIGITS_MAX)
            return 0;
          digits[n++] = (char) c;
        }
      else if (!fraction && is_separator (text, i, group))
        group = 0;
      else if (!fraction && n > 0 && n < DIGITS_MAX && is_decimal_point (text, i)
               && (xushi_text_gap (text, i) == 0 || group == 1))
        {
          fraction = TRUE;
          group = 0;
          digits[n++] = '.';
        }
      else
        break;
    }
  digits[n] = '\0';
  *value = g_ascii_strtod (digits, NULL);

  return n > 0 ? i - at : 0;
}

guint
xushi_number_skip (const XushiText *text, guint at, guint end)
{
  guint i = at;

  while (i < end && (xushi_char_is_digit (text->ch[i]) || text->ch[i] == '.'))
    i++;

  return MAX (i, at + 1);
}

/* Reads a plain number in either script. */
static guint
read_plain (const XushiText *text, guint at, double *value)
{
  guint length;

  if (at >= text->n)
    return 0;
  if (xushi_char_is_digit (text->ch[at]))
    return read_digits (text, at, value);
  length = read_han_block (text, at, value);
  if (length > 0 && *value >= 0)
    length += read_han_decimals (text, at + length, value);

  return length;
}

/* 百分之六, 千分之三, 三分之一. */
static guint
read_fraction (const XushiText *text, guint at, XushiNumber *number)
{
  double value = 0, parts = 0;
  guint length, rest;

  length = xushi_text_is (text, at, text->n, "百分之");
  if (length == 0)
    length = xushi_text_is (text, at, text->n, "千分之");
  if (length > 0)
    {
      number->rate = text->ch[at] == U'百' ? "%" : "‰";
      rest = xushi_text_is (text, at + length, text->n, "百");
      if (rest > 0)
        value = 100;
      else
        rest = read_plain (text, at + length, &value);
      number->value = value;
      return rest > 0 ? length + rest : 0;
    }

  length = read_plain (text, at, &parts);
  if (length == 0 || parts < 2 || xushi_text_is (text, at + length, text->n, "分之") == 0)
    return 0;
  rest = read_plain (text, at + length + 2, &value);
  number->rate = "%";
  number->value = xushi_number_round (value / parts * 100, 1);

  return rest > 0 ? length + 2 + rest : 0;
}

/* 九成, 八成五; 一半 and 半数 are 50 %. */
static guint
read_tenths (const XushiText *text, guint at, XushiNumber *number)
{
  double value = 0;
  guint length;

  length = xushi_text_is (text, at, text->n, "一半");
  if (length == 0)
    length = xushi_text_is (text, at, text->n, "半数");
  if (length > 0)
    {
      number->value = 50;
      number->rate = "%";
      return length;
    }
  length = read_plain (text, at, &value);
  if (length == 0 || value > 10 || text->ch[at + length] != U'成')
    return 0;
  /* 成立, 成功, 成员, 成为, 成果, 成本, 成效 … begin with the same character 成. */
  if (xushi_text_starts (text, at + length, text->n,
                         "成立|成功|成员|成为|成果|成本|成效|成绩|成交|成熟|成品|成套|成片|成型|成年|成长"))
    return 0;
  number->value = value * 10;
  number->rate = "%";
  length++;
  if (han_digit (text->ch[at + length]) > 0)
    number->value += han_digit (text->ch[at + length++]);

  return length;
}

/* The digits after a scale: 5千 of 3万5千, 2000 of 1万2000, 5000万 of 3亿5000万. */
static guint
read_tail_block (const XushiText *text, guint at, const XushiNumber *number, double *rest)
{
  guint length = read_han_block (text, at, rest), power;
  gboolean large = strstr (number->scale, "亿") != NULL;

  if (length > 0)
    return *rest >= 10 ? length : 0;
  length = xushi_char_is_digit (text->ch[at]) ? read_digits (text, at, rest) : 0;
  power = length > 0 ? (guint) han_power (text->ch[at + length]) : 0;
  if (power >= 100)
    {
      *rest *= power;
      return length + 1;
    }
  if (length > 0 && length <= 4 && *rest == floor (*rest)
      && (large ? text->ch[at + length] == U'万' : length == 4))
    return length;

  return 0;
}

/* 3万5千, 四亿二千五百万: what follows the scale becomes its decimals. */
static guint
read_tail (const XushiText *text, guint at, XushiNumber *number)
{
  double rest = 0, factor = scale_factor (number->scale);
  guint length = read_tail_block (text, at, number, &rest);

  if (length == 0)
    return 0;
  if (text->ch[at + length] == U'万')
    {
      rest *= 1e4;
      length++;
    }
  if (rest >= factor)
    return 0;
  number->value = xushi_number_round (number->value + rest / factor, XUSHI_DECIMALS_MAX);

  return length;
}

/* 3千人 is 3000, but 3千米, 3千瓦 and 3千克 have the 千 in their unit. */
static guint
read_small_power (const XushiText *text, guint at, XushiNumber *number)
{
  int power = han_power (text->ch[at]);

  if (power < 100 || number->numeral != XUSHI_NUMERAL_DIGITS
      || xushi_text_starts (text, at, text->n, "千米|千瓦|千克|千伏|千分|百分|千卡|千焦|千吨|百万|千万|百亿|千亿"))
    return 0;
  number->value *= power;

  return 1;
}

static gboolean
read_scale_alone (const XushiText *text, guint at, XushiNumber *number)
{
  guint length;

  number->value = 1;
  length = read_scale (text, at, number);
  number->numeral = XUSHI_NUMERAL_SCALE;
  number->end = at + length;

  return length > 0;
}

/* Most characters do not begin a number, and are rejected at once. */
static gboolean
may_begin (gunichar c)
{
  return xushi_char_is_digit (c) || han_digit (c) >= 0 || han_power (c) > 0 || c == U'万'
         || c == U'亿' || c == U'半' || c == U'兆';
}

gboolean
xushi_number_read (const XushiText *text, guint at, XushiNumber *number)
{
  guint i = at, length;

  *number = (XushiNumber){ .start = at, .end = at, .scale = "" };
  if (at >= text->n || !may_begin (text->ch[at]))
    return FALSE;

  length = read_fraction (text, at, number);
  if (length == 0)
    length = read_tenths (text, at, number);
  if (length > 0)
    {
      number->numeral = XUSHI_NUMERAL_PERCENT;
      number->end = at + length + read_more (text, at + length, &number->more);
      return TRUE;
    }

  length = read_plain (text, at, &number->value);
  if (length == 0)
    return read_scale_alone (text, at, number);
  if (!xushi_char_is_digit (text->ch[at]))
    number->numeral = XUSHI_NUMERAL_HAN;
  i += length;
  i += read_more (text, i, &number->more);
  length = read_small_power (text, i, number);
  if (length > 0)
    i += length + read_more (text, i + length, &number->more);
  length = read_scale (text, i, number);
  i += length;
  if (length > 0)
    {
      length = read_tail (text, i, number);
      i += length;
      /* 一万七千零九十七|亿 */
      if (length > 0 && g_str_equal (number->scale, "万") && text->ch[i] == U'亿')
        {
          number->value = xushi_number_round (number->value * 1e4, XUSHI_DECIMALS_MAX);
          number->scale = "亿";
          number->scale_at = i++;
          number->scale_length = 1;
        }
      i += read_more (text, i, &number->more);
    }
  number->end = i;

  return TRUE;
}

guint
xushi_number_list_mark (const XushiText *text, guint at, guint *value)
{
  double number = 0;
  guint length = read_plain (text, at, &number);

  *value = number < 1000 ? (guint) number : 0;

  return number == floor (number) && number > 0 ? length : 0;
}
