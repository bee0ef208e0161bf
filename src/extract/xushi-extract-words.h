/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "extract/xushi-extract-text.h"

G_BEGIN_DECLS

/* The kinds of words for the reader; a word may be of several kinds. */
typedef enum
{
  XUSHI_WORD_UNIT = 1 << 0,      /* may follow a number */
  XUSHI_WORD_COUNT = 1 << 1,     /* a unit that counts things: 个, 家 */
  XUSHI_WORD_PHYSICAL = 1 << 2,  /* of these, one that only counts physical things: 座 */
  XUSHI_WORD_TIME = 1 << 3,      /* a unit of time: a target only with a suitable verb */
  XUSHI_WORD_RATE = 1 << 4,      /* %, 个百分点, 倍 */
  XUSHI_WORD_AT_LEAST = 1 << 5,  /* before a number: 不低于 */
  XUSHI_WORD_AT_MOST = 1 << 6,   /* before a number: 不超过 */
  XUSHI_WORD_REACH = 1 << 7,     /* before a number: 达到 */
  XUSHI_WORD_ABOUT = 1 << 8,     /* before a number: 约 */
  XUSHI_WORD_ABOVE = 1 << 9,     /* after a number: 以上 */
  XUSHI_WORD_WITHIN = 1 << 10,   /* after a number: 以内 */
  XUSHI_WORD_AROUND = 1 << 11,   /* after a number: 左右 */
  XUSHI_WORD_RISE = 1 << 12,     /* 增长 */
  XUSHI_WORD_FALL = 1 << 13,     /* 下降 */
  XUSHI_WORD_SPEED = 1 << 14,    /* a noun that is a rate of change: 增速, 涨幅 */
  XUSHI_WORD_WILL = 1 << 15,     /* 确保, 力争: before the verb */
  XUSHI_WORD_DO = 1 << 16,       /* a verb used in plans: 新建, 完成 */
  XUSHI_WORD_LABEL = 1 << 17,    /* such a verb that says which items are meant: 新增 */
  XUSHI_WORD_PAST = 1 << 18,     /* what follows in this sentence has happened */
  XUSHI_WORD_BACK = 1 << 19,     /* what follows in this paragraph has happened */
  XUSHI_WORD_AHEAD = 1 << 20,    /* what follows is a plan */
  XUSHI_WORD_REASON = 1 << 21,   /* the sentence gives reasons and sets no target */
  XUSHI_WORD_TRAIT = 1 << 22,    /* before a number: it describes a thing (总投资) */
  XUSHI_WORD_SCOPE = 1 << 23,    /* whose figure it is: 全县 */
  XUSHI_WORD_FACILITY = 1 << 24, /* ends the name of something built */
  XUSHI_WORD_SHARE = 1 << 25,    /* ends the name of a ratio: 率, 比重 */
  XUSHI_WORD_INTENT = 1 << 26,   /* what follows is wanted: 将, 力争; but see 主要, 年计划 */
  XUSHI_WORD_HINT = 1 << 27,     /* more often with results than with targets: 同比 */
} XushiWordKind;

/* XushiLexicon holds the words, indexed by their first character. One is created per reading and
 * passed down. */
XushiLexicon *xushi_lexicon_new (void);

/* Words of the same kinds, separated by "|"; a word that stands in several rows is of the kinds of
 * all of them. */
typedef struct
{
  guint kinds;
  const char *words;
} XushiWordRow;

/**
 * xushi_lexicon_new_of:
 * @rows: with kinds of their own, where they are no XushiWordKind
 *
 * Returns: (transfer full): a lexicon of these words
 */
XushiLexicon *xushi_lexicon_new_of (const XushiWordRow *rows, guint n_rows);
void xushi_lexicon_free (XushiLexicon *lexicon);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XushiLexicon, xushi_lexicon_free)

/* Whether a word of @kinds begins with @c: rules out most places of a text. */
gboolean xushi_lexicon_may_begin (const XushiLexicon *lexicon, gunichar c, guint kinds);

/**
 * xushi_lexicon_match:
 * @kinds: any of these
 * @found: (out) (optional): all kinds of the word
 *
 * Returns: the length of the longest word of @kinds that begins at @at and ends by
 *   @end; 0 where none does.
 */
guint xushi_lexicon_match (const XushiLexicon *lexicon, const XushiText *text, guint at, guint end,
                           guint kinds, guint *found);

/**
 * xushi_lexicon_match_back:
 *
 * Returns: the length of the longest word of @kinds that ends directly before @end and
 *   begins at @start or later; 0 where none does.
 */
guint xushi_lexicon_match_back (const XushiLexicon *lexicon, const XushiText *text, guint start,
                                guint end, guint kinds, guint *found);

/**
 * xushi_lexicon_find:
 * @length: (out) (optional): of the word found
 *
 * Returns: the position of the first word of @kinds in [@start, @end), or @end.
 */
guint xushi_lexicon_find (const XushiLexicon *lexicon, const XushiText *text, guint start,
                          guint end, guint kinds, guint *length);

/* What headings of the plan end with, or hold: words separated by "|". */
#define XUSHI_PLAN_HEADINGS \
  "预期目标|目标任务|总体要求|奋斗目标|工作安排|工作任务|重点工作|主要工作|工作思路|主要任务|工作打算|工作部署|" \
  "发展目标|主要目标|重点任务"

/* The following look at [@start, @end) of @text; an @end beyond the text is its end. */

/**
 * xushi_text_is:
 * @word: UTF-8
 *
 * Returns: the length of @word if it is at @at and ends by @end, otherwise 0.
 */
guint xushi_text_is (const XushiText *text, guint at, guint end, const char *word);

/**
 * xushi_text_has:
 * @words: UTF-8, words separated by "|"
 *
 * Returns: whether one of @words occurs in [@start, @end).
 */
gboolean xushi_text_has (const XushiText *text, guint start, guint end, const char *words);

/**
 * xushi_text_starts / xushi_text_ends:
 * @words: UTF-8, words separated by "|"
 *
 * Returns: the length of the first of @words that [@start, @end) begins (ends) with, otherwise 0.
 */
guint xushi_text_starts (const XushiText *text, guint start, guint end, const char *words);
guint xushi_text_ends (const XushiText *text, guint start, guint end, const char *words);

/* Whether [@start, @end) is one of @words, which are separated by "|". */
gboolean xushi_text_equals (const XushiText *text, guint start, guint end, const char *words);

G_END_DECLS
