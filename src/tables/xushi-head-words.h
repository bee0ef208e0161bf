/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tables/xushi-matching.h"

G_BEGIN_DECLS

/* The words that offices write over the columns of their tables: the one list of them, beside the
 * headings of the plan table itself (src/model/xushi-attributes.c) and of the values table. */

/* How strongly a word claims its column against another one that claims the same. */
typedef enum
{
  XUSHI_CLAIM_OWN,    /* a heading of the plan or values table itself */
  XUSHI_CLAIM_STRONG, /* what offices call it */
  XUSHI_CLAIM_WEAK,   /* so where nothing stronger is there, else the word's other meaning */
  XUSHI_CLAIM_PART,   /* by a word within the head */
} XushiClaim;

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

/* The meaning of a whole word, or, with @within, of a word in it. Both are folded. */
gboolean xushi_head_words_find (XushiMatchingKind kind, const char *word, XushiHeadMeaning *meaning);
gboolean xushi_head_words_find_within (XushiMatchingKind kind, const char *word,
                                       XushiHeadMeaning *meaning);

/* The month of a head such as 一季度, 1-3月, 上半年, 9月累计, 2016-09; 0 for none. @rest: (out): whether
 * something else stands beside it. @year: (out): as written, or 0. */
int xushi_head_words_month (const char *word, gboolean *rest, int *year);

/* Whether @word is the head of a figure in one month alone (本月, 当月), which no plan keeps. */
gboolean xushi_head_words_is_in_month (const char *word);

/* Whether a folded text ends as the names of departments do. */
gboolean xushi_head_words_is_department (const char *text);

/* All that a column can be. */
const XushiMatchedWord *xushi_head_words_get (XushiMatchingKind kind, guint *n_words);

/* (nullable): the static identifier of a column by its English or Chinese word. */
const char *xushi_head_words_get_id (XushiMatchingKind kind, const char *word);

/* (transfer full): a column for people: “low (目标值)”. */
char *xushi_head_words_make_label (XushiMatchingKind kind, const char *id);

/* Whether several columns may be @id at once. */
gboolean xushi_head_words_is_many (const char *id);

G_END_DECLS
