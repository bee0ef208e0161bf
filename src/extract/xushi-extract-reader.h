/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "extract/xushi-extract-headline.h"
#include "extract/xushi-extract-scope.h"
#include "extract/xushi-extract-section.h"

G_BEGIN_DECLS

/* So many clauses without a number are kept, for one of them may name what the next numbers are of. */
#define XUSHI_CLAUSES_KEPT 3

/* The parts of an item with a number. */
typedef struct
{
  XushiSpan quote;
  XushiSpan before;  /* before the number and its operator */
  XushiSpan after;   /* the noun after a leading number */
  gboolean inherits; /* it has no name of its own */
} XushiItemParts;

/* The state of reading one report, passed through the rules. */
typedef struct
{
  const XushiLexicon *lexicon;         /* borrowed */
  const XushiLexicon *tasks;           /* borrowed, nullable: xushi_task_lexicon_new () */
  const XushiText *text;               /* borrowed */
  XushiReportSection section;
  XushiScope scope;                    /* for when and for whom */
  GPtrArray *candidates;               /* borrowed: XushiCandidate */

  char *item;          /* owned, nullable: the thing that the head of the item names, for tasks */
  gboolean item_alone; /* the head stands on a line of its own, and holds for those below */
  guint item_level;    /* the level of its mark */
  guint item_end;      /* where the head ends */

  XushiHeadline headline;              /* of the line before */
  gboolean willed;                     /* by a word of intent, not only 今年 */
  gboolean told;                       /* its own words say that the part of a sentence is planned */

  /* Of the current sentence. */
  char *subject;      /* owned: the last subject, for a clause without one */
  char *label;        /* owned, nullable: the verb shared by the items of a list */
  char *about;        /* owned, nullable: the thing that the last targets were said of */
  XushiSpan told_of[XUSHI_CLAUSES_KEPT]; /* the last clauses without a number, of which one may name it */
  guint n_told_of;
  XushiSpan previous; /* the previous clause, if it had no number */
  int whole;          /* the last target that 其中 can refer to, or -1 */
  char *thing;        /* owned, nullable: what the last clause was about: 临江大桥 */
  guint thing_at;     /* where it begins */
  guint clause_at;    /* where the clause begins */
  gboolean item_off;  /* something else has been spoken of: the item says nothing of what follows */
  gboolean parts;     /* 其中 has been read, and what follows is also a part */
  guint part_at;      /* the number of candidates before this part of the sentence */
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
 * xushi_reader_name:
 * @q: the number of @phrase
 *
 * Returns: (transfer full): the name of its target, with what it has from the items before; "" for none.
 */
char *xushi_reader_name (XushiReader *reader, const XushiItemParts *phrase, const XushiQuantity *q);

/* Whether what follows may go on with the name: not with that of a plan that was carried out (预算). */
gboolean xushi_reader_may_go_on (const char *name);

/**
 * xushi_reader_head:
 *
 * Takes [@start, @end), which a colon follows, as the subject of what follows, if it is the name of an
 * indicator: 研发投入占地区生产总值的比重:年均提高0.1个百分点.
 */
void xushi_reader_head (XushiReader *reader, guint start, guint end);

/**
 * xushi_reader_tasks:
 *
 * Reads the tasks without a number in the clause that xushi_reader_numbers () has just found to have
 * no number.
 */
void xushi_reader_tasks (XushiReader *reader);

/**
 * xushi_reader_topic:
 *
 * Keeps what a clause with a number is about, for tasks in the clauses behind it.
 */
void xushi_reader_topic (XushiReader *reader, guint start, guint end);

/**
 * xushi_reader_done:
 *
 * Keeps the thing with which something has been done (大修工程已列入计划), for a clause behind it that says
 * what will be (8月底前通车).
 */
void xushi_reader_done (XushiReader *reader, guint start, guint end);

/**
 * xushi_reader_item_line:
 * @body: behind the heading that @start begins with; @start for none
 *
 * Keeps the one thing that the head of a line names (（一）环湖大道二期。), for tasks without a name
 * in what follows it.
 */
void xushi_reader_item_line (XushiReader *reader, guint start, guint body, guint end);

/* The thing of the item being read; NULL where it has none, or the sentence is about something else. */
const char *xushi_reader_item (const XushiReader *reader);

/**
 * xushi_reader_is_task:
 *
 * Returns: whether one of the clauses of [@start, @end) is a task: then a short numbered line is an
 *   item of a list and no heading. FALSE where no tasks are asked for.
 */
gboolean xushi_reader_is_task (XushiReader *reader, guint start, guint end);

/**
 * xushi_reader_add:
 * @span: the quote
 *
 * Returns: (transfer none): a new candidate with quote, area and group set.
 */
XushiCandidate *xushi_reader_add (XushiReader *reader, XushiSpan span);

G_END_DECLS
