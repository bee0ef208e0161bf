/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "extract/xushi-extract-text.h"

G_BEGIN_DECLS

/* How a number was written. */
typedef enum
{
  XUSHI_NUMERAL_DIGITS,  /* 1,234.5 */
  XUSHI_NUMERAL_HAN,     /* 二十三 */
  XUSHI_NUMERAL_PERCENT, /* 百分之六, 三分之一, 九成 */
  XUSHI_NUMERAL_SCALE,   /* 千亿: a scale alone, standing for one of it: 1000 亿 */
} XushiNumeral;

/* A number as written in the text, with the scale that is moved to the unit: of "1.2万人" the value
 * is 1.2 and the scale 万, of "二十五万三千" 25.3 and 万. */
typedef struct
{
  guint start, end;             /* including the scale, and a following "多" or "余" */
  double value;
  XushiNumeral numeral;
  guint scale_at, scale_length; /* the position of the scale, for showing it as written */
  const char *scale;            /* static: "", 万, 亿 or 万亿 */
  const char *rate;             /* static, nullable: the unit implied by the numeral: % */
  gboolean more;                /* 20多, 100余: the true number is larger */
} XushiNumber;

/**
 * xushi_number_read:
 * @at: where the number must begin
 *
 * Reads digits (with separators, decimals, and blanks between single digits), Chinese
 * numerals, 百分之N, 千分之N, N分之M, N成 and 半. A third becomes 33.3 %: with the usual decimals
 * of a percentage.
 *
 * Returns: whether a number begins at @at.
 */
gboolean xushi_number_read (const XushiText *text, guint at, XushiNumber *number);

/**
 * xushi_number_skip:
 *
 * Returns: the end of the run of digits that begins at @at, at most @end; a run too long to be a
 *   number is skipped as a whole.
 */
guint xushi_number_skip (const XushiText *text, guint at, guint end);

/**
 * xushi_number_list_mark:
 *
 * Returns: the length of a Chinese or Arabic ordinal at @at such as 十二 or 3, for marks of lists
 *   and headings; 0 if there is none. @value is set to it.
 */
guint xushi_number_list_mark (const XushiText *text, guint at, guint *value);

G_END_DECLS
