/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "extract/xushi-extract-clause.h"

G_BEGIN_DECLS

/**
 * xushi_subject_trim:
 *
 * Removes words from both ends of @span that are not part of a name: 确保, 全县, 今年, 达到.
 */
XushiSpan xushi_subject_trim (const XushiLexicon *lexicon, const XushiText *text, XushiSpan span);

/**
 * xushi_subject_name:
 * @before: the text before the number (and its operator)
 * @after: the text after the number, for a number that precedes its noun
 *
 * Returns: (transfer full): the name of the indicator: 科技型中小企业(新认定); empty if the text
 *   gives none.
 */
char *xushi_subject_name (const XushiLexicon *lexicon, const XushiText *text, XushiSpan before,
                          XushiSpan after);

/**
 * xushi_subject_name_behind:
 * @after: behind the number and its unit
 * @given: whether something is done for those who are counted
 *
 * Returns: (transfer full): the name of what is counted: 贫困村(出列)
 */
char *xushi_subject_name_behind (const XushiText *text, XushiSpan after, gboolean given);

/**
 * xushi_subject_head:
 * @span: what stands before the number, without verbs that say nothing
 * @after: the noun behind the number, if it has one
 * @label: (inout) (nullable): the verb that says which ones, if one stands in the middle (开发区新建道路)
 *
 * Returns: (transfer full): the words of the name before its number
 */
char *xushi_subject_head (const XushiLexicon *lexicon, const XushiText *text, XushiSpan span,
                          XushiSpan after, char **label);

/**
 * xushi_subject_label:
 *
 * Returns: (transfer full) (nullable): the verb at the start of @before that says which items are
 *   meant (新认定), for the next items of a list that share it.
 */
char *xushi_subject_label (const XushiLexicon *lexicon, const XushiText *text, XushiSpan before);

/* Whether the verb at the start of @before says nothing of its own: 建设, 创建. */
gboolean xushi_subject_is_plain_label (const XushiLexicon *lexicon, const XushiText *text,
                                       XushiSpan before);

/* The length in bytes of the longest of @words, which ends with NULL, that @name begins or ends with; 0 for none. */
gsize xushi_name_prefix (const char *name, const char *const *words);
gsize xushi_name_suffix (const char *name, const char *const *words);

/**
 * xushi_subject_is_empty:
 *
 * Returns: whether @before contains no subject: only adverbs and a verb of growth.
 */
gboolean xushi_subject_is_empty (const XushiLexicon *lexicon, const XushiText *text,
                                 XushiSpan before);

/* Words that end the name of what is measured, joined by "|". */
extern const char *const xushi_measure_nouns;

/* Beginnings of names that begin with the character of an adverb or a tie: 应届, 和美, 以工代训. */
extern const char *const xushi_name_heads;

/* Whether @span ends as the name of what is measured does: 收入, 率, 通关时间. */
gboolean xushi_subject_is_measured (const XushiText *text, XushiSpan span);

/**
 * xushi_subject_split:
 *
 * Cuts a list of subjects (城镇和农村居民人均可支配收入) and completes its parts from the
 * last one (城镇居民人均可支配收入). If @wanted > 0, it tries to find that many.
 *
 * Returns: (transfer full): the names; only one if @span is not a list
 */
GStrv xushi_subject_split (const XushiLexicon *lexicon, const XushiText *text, XushiSpan span,
                           guint wanted);

G_END_DECLS
