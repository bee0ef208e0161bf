/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "extract/xushi-extract-section.h"

G_BEGIN_DECLS

/* One reading of a report, handed down through the rules. */
typedef struct
{
  const XushiLexicon *lexicon;         /* borrowed */
  const XushiText *text;               /* borrowed */
  XushiReportSection section;
  gboolean milestones;
  GPtrArray *candidates;               /* borrowed: XushiCandidate */

  /* Of the sentence that is being read. */
  char *subject;      /* owned: the last subject, for a clause that has none */
  char *label;        /* owned, nullable: the verb that the items of a list share */
  XushiSpan previous; /* the clause before, where it had no number */
  int whole;          /* the last target that 其中 can be a part of, or -1 */
  gboolean parts;     /* 其中 has been read, and what follows is a part too */
} XushiReader;

/**
 * xushi_reader_numbers:
 *
 * Reads the targets of one clause. Clears what the sentence remembers as needed.
 *
 * Returns: whether the clause had a number.
 */
gboolean xushi_reader_numbers (XushiReader *reader, guint start, guint end, gboolean past);

/**
 * xushi_reader_tasks:
 *
 * Reads the tasks without a number of one clause.
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
