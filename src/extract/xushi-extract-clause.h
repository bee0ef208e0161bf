/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "extract/xushi-extract-quantity.h"

G_BEGIN_DECLS

typedef struct
{
  guint start, end;
} XushiSpan;

/* The limits on quantities and length of a clause: a longer one is cut, so that every rule only
 * looks at a short text. */
#define XUSHI_CLAUSE_QUANTITIES 32
#define XUSHI_CLAUSE_LENGTH 300

/* One target-bearing piece of a clause: the quantities in it share one subject text. There is
 * nearly always one; a list of values has several (分别增长6%和7%). */
typedef struct
{
  XushiSpan span;     /* what belongs to the piece, list marks stripped */
  guint first, count; /* its quantities, in the array of the clause */
  gboolean doubtful;  /* which of several numbers is meant is a guess */
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
 * xushi_sentence_end:
 * @end: the end of the line
 *
 * Returns: where the sentence that begins at @at ends: before its mark
 */
guint xushi_sentence_end (const XushiText *text, guint at, guint end);

/**
 * xushi_clause_next:
 * @at: the start of the clause
 * @end: the end of the sentence
 *
 * Returns: the end of the clause that begins at @at: before the comma, semicolon or colon. Marks
 *   inside quotation marks and brackets do not end a clause.
 */
guint xushi_clause_next (const XushiLexicon *lexicon, const XushiText *text, guint at, guint end);

/**
 * xushi_clause_read:
 *
 * Finds the quantities of [@start, @end), removes those that describe things (thresholds, total
 * investments, the starting point of a change), and cuts the clause into items.
 */
void xushi_clause_read (const XushiLexicon *lexicon, const XushiText *text, guint start, guint end,
                        XushiClause *clause);

/**
 * xushi_text_closing:
 *
 * Returns: the position after the mark that closes the quotation mark or bracket at @at, if there
 *   is one before @end and not too far away; otherwise @at.
 */
guint xushi_text_closing (const XushiText *text, guint at, guint end);

G_END_DECLS
