/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "assess/xushi-assess.h"

G_BEGIN_DECLS

/* An item that a meeting must talk about: behind, slow, or with an overdue node. */
typedef struct
{
  XushiArea *area;           /* borrowed from the plan */
  XushiIndicator *indicator; /* borrowed from the plan */
  XushiAssessment assessment;
  double severity; /* xushi_assess_severity () */
} XushiConcern;

/**
 * xushi_assess_severity:
 *
 * Makes leads and gaps comparable, so that one list can hold both (docs/domain.md, section 7): a
 * lead counts as it is; a gap counts in tolerances, one tolerance being as much as the width of
 * amber. Where the tolerance is 0, a gap counts as its percentage of the target.
 *
 * Returns: percentage points, the lower the worse; unknown where there is neither.
 */
double xushi_assess_severity (XushiIndicator *indicator,
                              const XushiRules *rules,
                              const XushiAssessment *assessment);

/**
 * xushi_assess_compare_concerns:
 *
 * A GCompareFunc over XushiConcern: behind first, then slow, then the others; within these by
 * severity, then by more overdue nodes.
 */
int xushi_assess_compare_concerns (gconstpointer a, gconstpointer b);

/**
 * xushi_assess_list_concerns:
 * @month: the data month, 1 to 12
 *
 * Returns: (transfer full) (element-type XushiConcern): flags and slow items of the whole plan,
 *   the worst first; equal ones in the order of the plan. Valid until the plan changes.
 */
GArray *xushi_assess_list_concerns (XushiPlan *plan, int month);

/* (transfer none): the assessment of @indicator, from whoever has made it already. */
typedef const XushiAssessment *(*XushiAssessedFunc) (XushiIndicator *indicator, gpointer data);

/* (transfer full): the same list, of assessments that are known. */
GArray *xushi_assess_collect_concerns (XushiPlan *plan, XushiAssessedFunc assessed, gpointer data);

G_END_DECLS
