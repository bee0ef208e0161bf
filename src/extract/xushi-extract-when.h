/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "extract/xushi-extract-text.h"

G_BEGIN_DECLS

/* A five-year plan, and the term of a government. */
#define XUSHI_PERIOD_YEARS 5

/**
 * XushiWhen:
 * @length: of the words, with 到 before them and 前 behind
 * @other: they say nothing about when a target is due: 比2015年, 2020年水平, 从今年起, 3月投产的
 * @now: 今年: the plan's year
 * @next: 明年
 * @year: the year named, the later one of 2016-2020年; of a five-year plan its last one (“十四五”期间);
 *   0 where none is
 * @years: so many years, of which the plan's year is the first (今后五年); 0 where none are said
 * @several: the year ends a span: 2016-2020年, “十四五”期间
 * @until: with 到 before them
 * @close: 年底, 全年: the end of the year
 * @vague: 春节前: a day that the words do not give
 * @month: 1 to 12, the last one of a range; 0 where none is said
 * @day: 1 to 31; 0 where none is said, and for the end of a month
 *
 * Words of time. 6月前 is before June begins: the month is 5.
 */
typedef struct
{
  guint length;
  gboolean other;
  gboolean now, next;
  int year;
  int years;
  gboolean several;
  gboolean until;
  gboolean close;
  gboolean vague;
  int month, day;
} XushiWhen;

/* Whether words of time may begin at @at: elsewhere xushi_when_read () need not be asked. */
gboolean xushi_when_may_begin (const XushiText *text, guint at);

/**
 * xushi_when_read:
 * @start, @end: the clause around @at
 *
 * Reads the words of time at @at: 到2020年, 今年6月底前, 今后五年, “十四五”末, 一季度.
 *
 * Returns: whether there are such
 */
gboolean xushi_when_read (const XushiText *text, guint at, guint start, guint end,
                          XushiWhen *when);

/* The length of the words of time at @start, with the comma behind them; 0 for none. */
guint xushi_when_skip (const XushiText *text, guint start, guint end);

/* The length of the words of time that end at @end, not before @start; 0 for none. */
guint xushi_when_skip_back (const XushiText *text, guint start, guint end);

/* The first year of the five-year plan whose name is at @at (十三五); 0 for none. */
int xushi_when_period (const XushiText *text, guint at, guint end, guint *length);

G_END_DECLS
