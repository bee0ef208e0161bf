/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "extract/xushi-extract-words.h"

G_BEGIN_DECLS

/* Whether a year may begin with @c: 1, 2, 0, 一, 二, 〇. */
gboolean xushi_text_may_begin_year (gunichar c);

/**
 * xushi_text_year:
 *
 * Returns: the year at @at, followed by 年 (2016年, 08年, 二〇一六年); 0 if none.
 */
int xushi_text_year (const XushiText *text, guint at, guint *length);

/**
 * xushi_text_find_year:
 *
 * Returns: the latest year that [@start, @end) names; one that is only compared with (比2015年) does
 *   not count. 0 if there is none.
 */
int xushi_text_find_year (const XushiText *text, guint start, guint end);

/**
 * xushi_text_is_compared:
 * @start: the start of the clause
 * @at: a word of time
 *
 * Returns: whether the word is only part of a comparison: 比去年, 在上年基础上.
 */
gboolean xushi_text_is_compared (const XushiText *text, guint start, guint at, guint end);

/**
 * xushi_text_period_year:
 * @named: (out): the year that the sentence itself names, or 0
 *
 * Returns: what the five-year plan says about a year (今年是“十三五”规划的开局之年); 0 if nothing.
 */
int xushi_text_period_year (const XushiText *text, int *named);

G_END_DECLS
