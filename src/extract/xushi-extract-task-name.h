/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "extract/xushi-extract-phrase.h"
#include "extract/xushi-extract-task-words.h"

G_BEGIN_DECLS

/* How well a name tells one thing from all others. */
typedef enum
{
  XUSHI_NAMED_NOT,    /* 重点项目, 更多政策 */
  XUSHI_NAMED_BARELY, /* 大桥: the kind alone, or a name whose end is not known */
  XUSHI_NAMED_WELL,   /* 临江大桥, “码上办”平台 */
} XushiNamed;

/**
 * xushi_task_name_judge:
 * @kinds: XushiTaskWordKind that the name may end with
 * @head: (out) (optional): the kinds of its end; 0 if it ends with a quotation or is not known
 *
 * Judges the name [@start, @end): whether it ends as it should, and says which.
 */
XushiNamed xushi_task_name_judge (const XushiLexicon *lexicon, const XushiText *text, guint start,
                                  guint end, guint kinds, guint *head);

/**
 * xushi_task_name_is_specific:
 *
 * Returns: whether there is a word in [@start, @end) that is not said of many things
 */
gboolean xushi_task_name_is_specific (const XushiLexicon *lexicon, const XushiText *text,
                                      guint start, guint end);

G_END_DECLS
