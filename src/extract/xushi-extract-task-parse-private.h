/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "extract/xushi-extract-task-parse.h"

G_BEGIN_DECLS

/* What the ways of parsing a task share. */

/* The ends of the names of what is built. */
#define XUSHI_TASK_BUILT (XUSHI_TASK_THING | XUSHI_TASK_SOFT)

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

/* Steps of a thing that is named in front of them: see xushi-extract-task-step.c. */
gboolean xushi_task_parse_named_step (const XushiLexicon *lexicon, const XushiPhrase *phrase,
                                      guint start, guint end, XushiTask *task);

G_END_DECLS
