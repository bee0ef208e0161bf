/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "extract/xushi-extract-task-name.h"
#include "extract/xushi-extract-task-parse.h"

G_BEGIN_DECLS

/* What the ways of parsing a task share. */

/* The ends of the names of what is built. */
#define XUSHI_TASK_BUILT (XUSHI_TASK_THING | XUSHI_TASK_SOFT)

/* The verbs that may stand first. */
#define XUSHI_TASK_FIRST_VERBS                                                                    \
  (XUSHI_TASK_BUILD | XUSHI_TASK_ERECT | XUSHI_TASK_START | XUSHI_TASK_FINISH | XUSHI_TASK_ISSUE  \
   | XUSHI_TASK_FOUND | XUSHI_TASK_HOLD | XUSHI_TASK_WIN | XUSHI_TASK_SEEK | XUSHI_TASK_PERMIT)

/* What verbs take. @sure, @field, @kind: the confidence with a good name, with one of the field, of
 * the kind alone; 0: it is no task then */
typedef struct
{
  guint verbs, objects;
  double sure, field, kind;
} XushiTaskRule;

/* The confidence of @rule with a name like that. */
double xushi_task_trust (const XushiTaskRule *rule, XushiTaskNaming named);

/* Sets the task. Returns: TRUE unless @confidence is 0. */
gboolean xushi_task_accept (XushiTask *task, guint start, guint end, double confidence);

/* Behind the words of @kinds, and marks between them, at @at. */
guint xushi_task_skip_lead (const XushiLexicon *lexicon, const XushiText *text, guint at, guint end,
                            guint kinds);

/* The end of the name [@start, @end) without the adverbs behind it: 大剧院如期|竣工. */
guint xushi_task_trim_lead (const XushiLexicon *lexicon, const XushiText *text, guint start,
                            guint end);

/* The length of the verb of @kinds at @at, with another that is tied to it: 建成并启用. */
guint xushi_task_match_verb (const XushiLexicon *lexicon, const XushiText *text, guint at,
                             guint end, guint kinds, guint *found);

/* The length of the verb at the end of [@start, @end), with what is tied to it and its adverbs. */
guint xushi_task_match_last_verb (const XushiLexicon *lexicon, const XushiText *text, guint start,
                                  guint end, guint *found);

/* The name [@start, @end) without what is done with the thing: 临江大桥|建设. */
XushiSpan xushi_task_thing_of (const XushiLexicon *lexicon, const XushiText *text, guint start,
                               guint end);

/* Whether [@start, @end) names a thing, as a part of some name or by itself. */
gboolean xushi_task_has_thing (const XushiLexicon *lexicon, const XushiText *text, guint start,
                               guint end);

/* The verb first, at @at, behind the words of intent at @start: see xushi-extract-task-first.c. */
gboolean xushi_task_parse_first (const XushiLexicon *lexicon, const XushiText *text, guint start,
                                 guint at, guint end, XushiTask *task);

/* 省级科技高中, 三级甲等医院: what is won shows by its level. */
gboolean xushi_task_is_honour (const XushiText *text, guint start, guint end);

/* A verb that may go on without an end, with an object that has one; @start may be a word of intent:
 * see xushi-extract-task-deed.c. */
gboolean xushi_task_parse_deed (const XushiLexicon *lexicon, const XushiText *text, guint start,
                                guint end, XushiTask *task);

/* Steps of a thing that is named in front of them: see xushi-extract-task-step.c. */
gboolean xushi_task_parse_named_step (const XushiLexicon *lexicon, const XushiPhrase *phrase,
                                      guint start, guint end, XushiTask *task);

G_END_DECLS
