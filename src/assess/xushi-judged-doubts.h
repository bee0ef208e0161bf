/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "assess/xushi-doubt.h"

G_BEGIN_DECLS

/* XushiJudgedDoubts: the doubts of a plan at its due months, for XushiJudgedPlan. Nothing is computed
 * until it is asked for; then what an edit did not touch is kept. */
typedef struct _XushiJudgedDoubts XushiJudgedDoubts;

/* (transfer full): borrows @plan. @month is the data month. */
XushiJudgedDoubts *xushi_judged_doubts_new (XushiPlan *plan, int month);
void xushi_judged_doubts_free (XushiJudgedDoubts *self);

void xushi_judged_doubts_set_month (XushiJudgedDoubts *self, int month);

/* (transfer none): as of now. */
XushiRelations *xushi_judged_doubts_get_relations (XushiJudgedDoubts *self);

/* (transfer none) (nullable): the strongest doubt about the due month of @indicator. */
const XushiDoubt *xushi_judged_doubts_get (XushiJudgedDoubts *self, XushiIndicator *indicator);

/* How many indicators have one; asks all that were not asked yet. */
guint xushi_judged_doubts_count (XushiJudgedDoubts *self);

/**
 * xushi_judged_doubts_follow:
 * @touched: (nullable) (element-type XushiIndicator): as in XushiPlan::changed
 *
 * Judges again what was asked before: the touched ones and their relatives.
 *
 * Returns: (transfer full) (nullable) (element-type XushiIndicator): @touched with the relatives
 *   whose doubts are others now; NULL where there are none.
 */
GPtrArray *xushi_judged_doubts_follow (XushiJudgedDoubts *self, GPtrArray *touched);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XushiJudgedDoubts, xushi_judged_doubts_free)

G_END_DECLS
