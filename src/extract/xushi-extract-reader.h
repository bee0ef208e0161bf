/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "extract/xushi-extract-scope.h"
#include "extract/xushi-extract-section.h"

G_BEGIN_DECLS

/* The state of reading one report, passed through the rules. */
typedef struct
{
  const XushiLexicon *lexicon;         /* borrowed */
  const XushiText *text;               /* borrowed */
  XushiReportSection section;
  XushiScope scope;                    /* for when and for whom */
  gboolean milestones;
  GPtrArray *candidates;               /* borrowed: XushiCandidate */

  /* Of the current sentence. */
  char *subject;      /* owned: the last subject, for a clause without one */
  char *label;        /* owned, nullable: the verb shared by the items of a list */
  XushiSpan previous; /* the previous clause, if it had no number */
  int whole;          /* the last target that 其中 can refer to, or -1 */
  gboolean parts;     /* 其中 has been read, and what follows is also a part */
} XushiReader;

/**
 * xushi_reader_numbers:
 *
 * Reads the targets of one clause. Clears the state of the sentence as needed.
 *
 * Returns: whether the clause had a number.
 */
gboolean xushi_reader_numbers (XushiReader *reader, guint start, guint end, gboolean past);

/**
 * xushi_reader_tasks:
 *
 * Reads the tasks without a number in one clause.
 */
void xushi_reader_tasks (XushiReader *reader, guint start, guint end);

/**
 * xushi_reader_add:
 * @span: the quote
 *
 * Returns: (transfer none): a new candidate with quote, area and group set.
 */
XushiCandidate *xushi_reader_add (XushiReader *reader, XushiSpan span);

G_END_DECLS
