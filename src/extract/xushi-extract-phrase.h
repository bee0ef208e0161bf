/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "extract/xushi-extract-clause.h"
#include "extract/xushi-extract.h"

G_BEGIN_DECLS

/* A longer clause is an enumeration of thoughts, not the name of a task. */
#define XUSHI_PHRASE_MAX 200

/* How near the date says when something is done. */
typedef enum
{
  XUSHI_PHRASE_NEVER,
  XUSHI_PHRASE_YEAR,  /* 年内, 明年 */
  XUSHI_PHRASE_MONTH, /* 6月底前, 三季度, 9月1日 */
} XushiPhraseWhen;

/* A clause without what stands between the words of its name: dates, the department at its head,
 * remarks in brackets on who is responsible or what the thing measures. A rule looks at @view as at any text, where positions
 * count the characters that are left; only its characters are set, so that only words can be asked
 * for. */
typedef struct
{
  gunichar ch[XUSHI_PHRASE_MAX + 1];
  guint at[XUSHI_PHRASE_MAX + 1]; /* the position of each in the text */
  guint n;
  XushiDeadline since; /* the day from which on something is (7月1日起); 0 where none is said */
  guint from;   /* where the clause begins in the text */
  guint8 when[XUSHI_PHRASE_MAX + 1]; /* XushiPhraseWhen: the date left out in front of each */
  gboolean led; /* a department was left out at its head */
  XushiText view; /* borrows @ch: a phrase must not be copied */
} XushiPhrase;

/**
 * xushi_phrase_read:
 * @phrase: (out): filled in
 * @span: a clause, without the marks at its start
 * @whole: with what looks like a department at its head (市民中心4月启用)
 *
 * Returns: whether there is something left, and not too much
 */
gboolean xushi_phrase_read (XushiPhrase *phrase, const XushiText *text, XushiSpan span,
                            gboolean whole);

/* The nearest date that was left out in [@start, @end], of which what stands there is said. */
XushiPhraseWhen xushi_phrase_when (const XushiPhrase *phrase, guint start, guint end);

/**
 * xushi_phrase_slice:
 *
 * Returns: (transfer full): what is left of the text between @start and @end, as it was written
 */
char *xushi_phrase_slice (const XushiPhrase *phrase, const XushiText *text, guint start,
                          guint end);

G_END_DECLS
