/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "assess/xushi-assess.h"

G_BEGIN_DECLS

/* Why a meeting must talk about an item, the worst first. */
typedef enum
{
  XUSHI_CONCERN_BEHIND,
  XUSHI_CONCERN_SLOW,
  XUSHI_CONCERN_OVERDUE,    /* its light is good, but a node has a red flag */
  XUSHI_CONCERN_UNREPORTED,
  XUSHI_CONCERN_NONE,       /* not at all */
} XushiConcernKind;

/* An item that a meeting must talk about. A plain value. */
typedef struct
{
  XushiArea *area;           /* borrowed from the plan */
  XushiIndicator *indicator; /* borrowed from the plan */
  XushiConcernKind kind;
  double severity; /* xushi_assess_severity () */
  int n_overdue;   /* nodes with a red flag */
  guint position;  /* in the plan, counted over all areas */
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

/* Why an item with this assessment must be discussed. Exempt items never are, whatever their
 * nodes. */
XushiConcernKind xushi_concern_kind (const XushiAssessment *assessment);

/* A GCompareFunc over XushiConcern: by kind; within a kind by severity, items without a figure
 * last; then by more overdue nodes; then in the order of the plan. */
int xushi_concern_compare (gconstpointer a, gconstpointer b);

G_END_DECLS
