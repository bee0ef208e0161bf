/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "extract/xushi-extract-quantity.h"

G_BEGIN_DECLS

typedef struct
{
  guint start, end;
} XushiSpan;

/* A clause has at most so many quantities, and is at most so long: what is longer is cut,
 * so that every rule looks at a short text only. */
#define XUSHI_CLAUSE_QUANTITIES 32
#define XUSHI_CLAUSE_LENGTH 300

/* One target-bearing piece of a clause: the quantities in it share one subject text. Nearly
 * always there is one; there are several in a list of values (分别增长6%和7%). */
typedef struct
{
  XushiSpan span;     /* what belongs to the piece, list marks stripped */
  guint first, count; /* its quantities, in the clause's array */
  gboolean doubtful;  /* which of several numbers is meant was a guess */
} XushiItem;

typedef struct
{
  XushiSpan span;
  XushiQuantity quantities[XUSHI_CLAUSE_QUANTITIES];
  guint n_quantities;
  XushiItem items[XUSHI_CLAUSE_QUANTITIES];
  guint n_items;
} XushiClause;

/**
 * xushi_clause_next:
 * @at: where the clause begins
 * @end: the end of the sentence
 *
 * Returns: where the clause ends that begins at @at: before the comma, semicolon or colon.
 *   What stands in quotation marks and brackets does not end a clause.
 */
guint xushi_clause_next (const XushiLexicon *lexicon, const XushiText *text, guint at, guint end);

/**
 * xushi_clause_read:
 *
 * Finds the quantities of [@start, @end), drops those that describe things (thresholds, total
 * investments, the starting point of a change), and cuts the clause into items.
 */
void xushi_clause_read (const XushiLexicon *lexicon, const XushiText *text, guint start, guint end,
                        XushiClause *clause);

/**
 * xushi_text_closing:
 *
 * Returns: the place behind the mark that closes the quotation mark or bracket at @at, if it
 *   does within @end and not too far away; else @at.
 */
guint xushi_text_closing (const XushiText *text, guint at, guint end);

G_END_DECLS
