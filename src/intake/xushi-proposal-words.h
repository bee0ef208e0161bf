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

/* What may stand before a department's name, and what stands for any office of a field. */
#define XUSHI_DEPARTMENT_LEVELS "县", "市", "区", "旗"
#define XUSHI_DEPARTMENT_ANY "部门"
#define XUSHI_DEPARTMENT_OFFICE "局"

/* What joins the verbs of one thing: 新建、续建. */
#define XUSHI_VERB_JOINS "、|和|及|或"
/* Verbs that belong to a name, and that the reader leaves out. */
#define XUSHI_SET_UP_VERBS "建设", "创建"

/* A unit that begins so counts in more than ones. */
#define XUSHI_UNIT_SCALES "千", "万", "亿", "百万"

/* What counts behind 第. */
#define XUSHI_ORDINALS "零〇一二三四五六七八九十百"

/* Units that count the same things. */
#define XUSHI_COUNTERS "个", "家", "户", "所", "座", "处", "幢", "栋", "项", "件", "只", "台", "辆", "条", "批"
#define XUSHI_PERSONS "人", "名", "位"
