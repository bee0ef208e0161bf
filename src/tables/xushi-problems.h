/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tables/xushi-table-error.h"

G_BEGIN_DECLS

/* How many problems of a table are listed; a file of the wrong kind has thousands. */
#define XUSHI_PROBLEMS_MAX 50

/* One thing that is wrong, or suspicious, in a table. */
typedef struct
{
  gboolean warning; /* FALSE: the row is not accepted */
  gboolean told;    /* nothing is wrong: how the table was understood, for the clerk to see */
  guint line;       /* of the file, from 1; 0 for the table as a whole */
  char *column;     /* owned, nullable: the heading as the file has it */
  char *reason;     /* owned: a translated sentence with the remedy */
} XushiProblem;

/* XushiProblems: what was found in one table, in the order found. The first XUSHI_PROBLEMS_MAX are
 * kept, errors rather than warnings and these rather than notes; all are counted. */
typedef struct _XushiProblems XushiProblems;

XushiProblems *xushi_problems_new (void);
void xushi_problems_free (XushiProblems *self);

/* @column: (nullable). @reason: (transfer full) */
void xushi_problems_take (XushiProblems *self, gboolean warning, guint line, const char *column,
                          char *reason);

/* @column: (nullable). @reason: (transfer full). Says how the table was understood. A note is no
 * warning, and gives way to one where too many problems are found. */
void xushi_problems_note (XushiProblems *self, guint line, const char *column, char *reason);

/* All that were reported, including those that were not kept. */
guint xushi_problems_get_n_errors (const XushiProblems *self);
guint xushi_problems_get_n_warnings (const XushiProblems *self);
guint xushi_problems_get_n_notes (const XushiProblems *self);

/* Those that were kept. */
guint xushi_problems_get_n_kept (const XushiProblems *self);
const XushiProblem *xushi_problems_get (const XushiProblems *self, guint position);

/**
 * xushi_problem_to_text:
 *
 * Returns: (transfer full): “line 3, column “month”: …”, translated.
 */
char *xushi_problem_to_text (const XushiProblem *problem);

/**
 * xushi_problems_to_text:
 * @prefix: (nullable): precedes each line, such as the name of the file and a colon
 *
 * Returns: (transfer full): a line for each problem, and one that says how many more there are.
 */
char *xushi_problems_to_text (const XushiProblems *self, const char *prefix);

/**
 * xushi_problems_settle:
 *
 * Returns: FALSE if there are errors, with an @error that gives their number.
 */
gboolean xushi_problems_settle (const XushiProblems *self, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XushiProblems, xushi_problems_free)

G_END_DECLS
