/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "assess/xushi-assess-private.h"
#include "assess/xushi-doubt.h"

G_BEGIN_DECLS

/* Shared by the files of the doubts. */

/* A reading under judgement, and what it is compared with. On the stack; all pointers are
 * borrowed. */
typedef struct
{
  XushiPlan *plan;
  XushiRelations *relations;
  XushiIndicator *indicator;
  const XushiSpec *spec;
  const XushiReading *reading;
  int month;
  double value;      /* of the reading; unknown where it has none */
  double target;     /* the pass line; of a task without one 100; unknown */
  gboolean sum;      /* counts from January on: a total, or a task told in percent */
  int n;             /* of the due months before it that have a value, */
  int months[12];    /* oldest first, */
  double values[12]; /* and their values */
} XushiDoubtCase;

/* What a figure was compared with, for a sentence. */
typedef enum
{
  XUSHI_REFERENCE_NONE,
  XUSHI_REFERENCE_MONTH, /* the month before that has a value */
  XUSHI_REFERENCE_LAST_YEAR,
  XUSHI_REFERENCE_BASELINE,
  XUSHI_REFERENCE_TARGET,
} XushiReference;

/* A rule: fills in kind, sentence and proposal and returns TRUE where the case is doubtful. */
typedef gboolean (*XushiDoubtRule) (const XushiDoubtCase *self, XushiDoubt *doubt);

/* The month before it, 0 for none, and its value. */
int xushi_doubt_case_get_before (const XushiDoubtCase *self);
double xushi_doubt_case_get_previous (const XushiDoubtCase *self);

/* Whether its figures are not those that are stored: somebody has just typed them. */
gboolean xushi_doubt_case_is_typed (const XushiDoubtCase *self);

/* The greatest change from one month to the next before it; 0 where there is none. */
double xushi_doubt_case_get_greatest_step (const XushiDoubtCase *self);

/* What a month usually adds to a sum: the most of the average so far, the greatest step, and the
 * target's share of a month, by twelfths and by its pace. Unknown where there is none of these. */
double xushi_doubt_case_get_usual (const XushiDoubtCase *self);

/* Whether the target is a few pieces, which come in lumps: a whole number up to ten. */
gboolean xushi_doubt_case_is_few (const XushiDoubtCase *self);

/* Whether the sum only reaches what its pace asks for by now: catching up is what is wanted. */
gboolean xushi_doubt_case_catches_up (const XushiDoubtCase *self);

/* (transfer full): a value with its decimals and unit, and what it was compared with: “8月的1.06万人”,
 * “目标1.2万人”. */
char *xushi_doubt_case_write (const XushiDoubtCase *self, double value);
char *xushi_doubt_case_refer (const XushiDoubtCase *self, XushiReference reference);

/* What the figure itself is, in the order in which they are asked. */
gboolean xushi_doubt_find_slip (const XushiDoubtCase *self, XushiDoubt *doubt);    /* slip */
gboolean xushi_doubt_find_history (const XushiDoubtCase *self, XushiDoubt *doubt); /* history */

/* Whether a power of ten would make the figure fit: turns @doubt, which is set if the figure is @odd
 * anyway, into UNIT or POINT with that figure. A figure that is not odd is only asked what nobody
 * enters by chance. */
gboolean xushi_doubt_find_shift (const XushiDoubtCase *self, gboolean odd, XushiDoubt *doubt);

/* What it is to others. */
gboolean xushi_doubt_find_rate (const XushiDoubtCase *self, XushiDoubt *doubt);
gboolean xushi_doubt_find_last_year (const XushiDoubtCase *self, XushiDoubt *doubt);
gboolean xushi_doubt_find_part (const XushiDoubtCase *self, XushiDoubt *doubt);

G_END_DECLS
