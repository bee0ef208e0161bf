/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "extract/xushi-extract-phrase.h"
#include "extract/xushi-extract-task-words.h"

G_BEGIN_DECLS

/* How well a name tells one thing from all others. */
typedef enum
{
  XUSHI_NAMED_NOT,    /* 重点项目, 更多政策 */
  XUSHI_NAMED_KIND,   /* 大桥: the kind alone */
  XUSHI_NAMED_FIELD,  /* 产业园区: the kind and the field; “四个一” */
  XUSHI_NAMED_WELL,   /* 临江大桥, “码上办”平台 */
} XushiTaskNaming;

/**
 * xushi_task_name_judge:
 * @kinds: XushiTaskWordKind that the name may end with
 * @head: (out) (optional): the kinds of its end; 0 if it ends with a quotation or is not known
 *
 * Judges the name [@start, @end): whether it ends as it should, and says which.
 */
XushiTaskNaming xushi_task_name_judge (const XushiLexicon *lexicon, const XushiText *text, guint start,
                                  guint end, guint kinds, guint *head);

/**
 * xushi_task_name_trait:
 *
 * Returns: the length of what only describes the thing whose name follows it at @start (总投资3亿元的), or
 *   says what it costs (投资3亿元); 0 where nothing does
 */
guint xushi_task_name_trait (const XushiText *text, guint start, guint end);

/* Whether [@start, @end) has a word that is none of @kinds: a name of its own. */
gboolean xushi_task_name_has_other (const XushiLexicon *lexicon, const XushiText *text, guint start, guint end, guint kinds);

/* The end of the name at @start, before words and a figure that measure it: 文化中心|总建筑面积4万平方米. */
guint xushi_task_name_cut_traits (const XushiText *text, guint start, guint end);

G_END_DECLS
