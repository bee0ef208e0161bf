/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "extract/xushi-extract-phrase.h"
#include "extract/xushi-extract-task-words.h"

G_BEGIN_DECLS

/* One task in a phrase; all places are in the phrase. */
typedef struct
{
  guint start;     /* of the name: behind adverbs and words of intent */
  guint end;
  guint cut_start; /* what stands between and is left out of the name: adverbs before the verb; */
  guint cut_end;   /* empty where nothing does */
  XushiSpan thing; /* what the task is about, as a later clause would need it; or empty */
  XushiSpan who;   /* the department right before the verb (县财政局修订办法); or empty */
  gboolean bare;   /* only the verb: its thing is named by the clause before */
  gboolean part;   /* its words name a step or a part, of a thing that may be named further in front */
  double confidence;
} XushiTask;

/**
 * xushi_task_parse:
 * @lexicon: of xushi_task_lexicon_new ()
 * @start, @end: a piece of @phrase
 * @task: (out)
 *
 * Returns: whether the whole piece is a task, with nothing before or behind it
 */
gboolean xushi_task_parse (const XushiLexicon *lexicon, const XushiPhrase *phrase, guint start,
                           guint end, XushiTask *task);

/**
 * xushi_task_parse_step:
 *
 * Reads what is no task by itself as a step of a thing that is named in front: 桥面铺装完工, and with a
 * date 完成基坑支护, 通水调试. The task is bare.
 *
 * Returns: whether the whole piece is one
 */
gboolean xushi_task_parse_step (const XushiLexicon *lexicon, const XushiPhrase *phrase, guint start,
                                guint end, XushiTask *task);

/**
 * xushi_task_parse_day:
 * @item: the head of the item names the thing, not only the clause before
 *
 * Reads a few words with a month (10月调试, 8月迎新), whatever they say, as a step of a thing that is
 * named in front. The task is bare, and doubtful.
 *
 * Returns: whether the whole piece is one
 */
gboolean xushi_task_parse_day (const XushiLexicon *lexicon, const XushiPhrase *phrase, guint start,
                               guint end, gboolean item, XushiTask *task);

/**
 * xushi_task_parse_finish:
 *
 * Reads what has a month and is finished (10月15日前完成燃煤锅炉拆改), whatever it is, as a task.
 *
 * Returns: whether the whole piece is one
 */
gboolean xushi_task_parse_finish (const XushiLexicon *lexicon, const XushiPhrase *phrase,
                                  guint start, guint end, XushiTask *task);

/**
 * xushi_task_item_thing:
 * @phrase: the head of an item of a list, or of a paragraph
 *
 * Returns: the one thing that the head names (环湖大道二期, 220千伏滨湖输变电工程); empty where it names
 *   several, a field (基础设施类), or what is to be done without an end (加强生态保护)
 */
XushiSpan xushi_task_item_thing (const XushiLexicon *lexicon, const XushiPhrase *phrase);

/* Whether [@start, @end) begins with the name of a part of a thing: 1号厂房, 一期, 首条生产线. */
gboolean xushi_task_is_part (const XushiText *text, guint start, guint end);

/* Whether the clause begins as one that says what is done (抓好城中村改造), or what is made (改造公路,
 * not 计划投资): what follows it is about that. */
gboolean xushi_task_is_effort (const XushiLexicon *lexicon, const XushiPhrase *phrase);
gboolean xushi_task_is_making (const XushiLexicon *lexicon, const XushiPhrase *phrase);

/* Whether [@start, @end) has a verb where a task of its own may have one: a quick look before it is
 * parsed. */
gboolean xushi_task_may_begin (const XushiLexicon *lexicon, const XushiPhrase *phrase, guint start,
                               guint end);

/**
 * xushi_task_thing:
 *
 * Returns: the thing that a clause without a task is about (推进临江大桥建设), for the clause behind it
 *   that says when it ends; empty where there is none
 */
XushiSpan xushi_task_thing (const XushiLexicon *lexicon, const XushiPhrase *phrase);

G_END_DECLS
