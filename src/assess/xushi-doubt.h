/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "assess/xushi-assess.h"
#include "assess/xushi-relations.h"

G_BEGIN_DECLS

/* XushiDoubt: what makes the figure of one month odd (docs/domain.md, section 8.3). It never blocks:
 * the figure is corrected, or the doubt is confirmed and then quiet as long as the figure stands. */
typedef struct
{
  XushiDoubtKind kind;
  int month;
  char *sentence;  /* owned: translated: what is odd, compared with what, and what to look at; without
                      month and name */
  double proposal; /* the figure that was probably meant, in the indicator's unit; for net figures
                      and where nothing suggests itself XUSHI_UNKNOWN */
} XushiDoubt;

void xushi_doubt_free (XushiDoubt *doubt);

/**
 * xushi_doubt_list:
 * @relations: of @plan, and up to date
 * @reading: (nullable): of one month of @indicator: the stored one, or a copy of it with figures
 *   that have just been typed
 *
 * Judges the figures of @reading by the target, the months before it, last year, the indicators of
 * the same name, the whole and the parts. A slip is told once: of what it makes odd, only the
 * strongest. What @reading has confirmed is left out; for a figure other than the stored one, nothing
 * is confirmed yet.
 *
 * Returns: (transfer full) (nullable) (element-type XushiDoubt): the strongest first; NULL for no
 *   doubt, for which nothing is allocated.
 */
GPtrArray *xushi_doubt_list (XushiPlan *plan, XushiRelations *relations, XushiIndicator *indicator,
                             const XushiReading *reading);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XushiDoubt, xushi_doubt_free)

G_END_DECLS
