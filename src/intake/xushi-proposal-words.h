/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* The words used to split the clauses of a report, as regular expressions. */

/* A figure in a clause: a number followed by the unit and the bound. */
#define XUSHI_DIGITS "[0-9０-９][0-9０-９.．,，]*"
#define XUSHI_HAN_NUMBER "[零〇一二两三四五六七八九十百千半]+"
#define XUSHI_ANY_UNIT                                                                           \
  "(?:[%％‰]|个百分点|[万亿千百]?[^\\s0-9０-９、，。；,;:：()（）和与及以左]{0,4})"
/* A format with a placeholder for the unit. */
#define XUSHI_FIGURE_TAIL "(?:多|余)?\\s*(?:%s)(?:以上|以下|以内|左右|之间)?"
/* What joins two numbers into one figure: 6%~6.5%. */
#define XUSHI_RANGE_MARK "\\s*(?:%|％|‰)?\\s*[~～—－–\\-至到]{1,2}\\s*"
/* Characters of a number other than digits. */
#define XUSHI_NUMBER_MARKS ".．,，"

/* What separates the members of a list. */
#define XUSHI_LIST_MARKS "以及|[、和与及]"

/* Prefixes of an indicator's name that reports add or leave out at will. */
#define XUSHI_NAME_LEADS                                                                         \
  "全县", "全市", "全区", "全省", "我县", "我市", "我区", "确保", "力争", "实现", "完成"

/* A line that begins like this is a heading: （二） or 三、. */
#define XUSHI_HEADING_START                                                                      \
  "^\\s*(?:[（(][一二三四五六七八九十]+[)）]|[一二三四五六七八九十]+、)"
