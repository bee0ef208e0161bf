/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "extract/xushi-extract-clause.h"

G_BEGIN_DECLS

/**
 * XushiWho:
 * @length: of the words, with 由 before them and the word of duty behind
 * @lead: the names of those who act, as one list; empty where the words only name who helps
 * @support: the names of those who help
 * @alone: nothing else stands in the clause: 由县交通局牵头负责
 *
 * Departments in front of their verb: 县住建局要, 由县交通局会同县财政局负责.
 */
typedef struct
{
  guint length;
  XushiSpan lead, support;
  gboolean alone;
} XushiWho;

/**
 * xushi_who_read:
 * @end: of the clause
 *
 * Reads the departments that @at begins with, with the word that gives them the duty: 要, 负责, 牵头,
 * 会同, 配合, 承担, or a date (县住建局9月底前完成…). 全会要, 社会要, 我们要 and 有关部门要 name no
 * department.
 *
 * Returns: whether there are such
 */
gboolean xushi_who_read (const XushiText *text, guint at, guint end, XushiWho *who);

/**
 * xushi_who_begins:
 *
 * Returns: the length of the name of the office at @start whose work is told behind it: 县卫健局|新建村卫生室; 0
 *   for none, and where the name goes on (教育局机关)
 */
guint xushi_who_begins (const XushiLexicon *lexicon, const XushiText *text, guint start, guint end);

/* The length of departments with their duty at @start; 0 for none. */
guint xushi_who_skip (const XushiText *text, guint start, guint end);

/* Whether [@start, @end) is the name of one department: 县住建局, 各镇(街道), 住建部门. */
gboolean xushi_who_is_department (const XushiText *text, guint start, guint end);

G_END_DECLS
