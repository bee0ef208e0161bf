/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The words that offices write over the columns of their tables, in workbooks and in documents: the
 * one list of them, beside the headings of the program's own tables (src/model/xushi-attributes.c). */

/* What a table is that has these heads. */
typedef enum
{
  XUSHI_HEADS_OF_PLANS,
  XUSHI_HEADS_OF_VALUES,
} XushiHeadKind;

/* How strongly a word claims its column against another one that claims the same. */
typedef enum
{
  XUSHI_CLAIM_OWN,    /* a heading of the plan or values table itself */
  XUSHI_CLAIM_STRONG, /* what offices call it */
  XUSHI_CLAIM_WEAK,   /* so where nothing stronger is there, else the word's other meaning */
  XUSHI_CLAIM_PART,   /* by a word within the head */
  XUSHI_CLAIM_HINT,   /* by a word within that says too little for a table that is taken whole; in a
                         document, where a clerk looks at each target, it tells a name from a figure */
} XushiClaim;

/* @id: of an attribute, or of what else a column of an office's table can be: number, departments,
 * deadline, step, growth, content; of a values table also value, last_year, completion, known and so on. */
typedef struct
{
  const char *id;    /* static; NULL: not known */
  const char *other; /* static, nullable: what it is where another column has the stronger claim */
  XushiClaim claim;
} XushiHeadMeaning;

/* What a head is in the form in which it is compared. */
typedef struct
{
  char *word; /* owned: folded, without year, brackets, marks and numbers at its ends */
  char *note; /* owned, nullable: what stood in brackets, folded */
  int year;   /* 0 for none */
} XushiHeadText;

void xushi_head_text_read (const char *head, XushiHeadText *text);
void xushi_head_text_clear (XushiHeadText *text);

/* The meaning of a whole word, which is folded. Of a values table only the words of offices: its own
 * headings are those of the table. */
gboolean xushi_head_words_find (XushiHeadKind kind, const char *word, XushiHeadMeaning *meaning);

/* The same of a word in @text. @weakest: the weakest claim that counts */
gboolean xushi_head_words_find_within (XushiHeadKind kind, const char *text, XushiClaim weakest,
                                       XushiHeadMeaning *meaning);

/* Whether @word is one of @words, which are separated by “|”. */
gboolean xushi_head_words_has (const char *words, const char *word);

/* Whether @text holds one of @words, which are separated by “|”. */
gboolean xushi_head_words_has_part (const char *text, const char *words);

/* The month of a head such as 一季度, 1-3月, 上半年, 9月累计, 2016-09; 0 for none. @rest: (out): whether
 * something else stands beside it. @year: (out): as written, or 0. */
int xushi_head_words_month (const char *word, gboolean *rest, int *year);

/* Whether @word is the head of a figure in one month alone (本月, 当月), which no plan keeps. */
gboolean xushi_head_words_is_in_month (const char *word);

/* Whether a folded text ends as the names of departments do. */
gboolean xushi_head_words_is_department (const char *text);

G_END_DECLS
