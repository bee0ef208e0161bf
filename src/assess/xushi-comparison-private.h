/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "assess/xushi-comparison.h"

G_BEGIN_DECLS

/* Shared by the files about the comparison with the last meeting. Clauses are owned texts. */

/* (transfer none) (nullable): the step of @nodes that @node is: the same row, or else, for a plan
 * table that was read in again, one of the same name and month, or of the same name. */
const XushiNode *xushi_comparison_find_step (GPtrArray *nodes, const XushiNode *node);

/* What is judged otherwise: target, pace, steps, baseline and the like. */
void xushi_comparison_tell_adjusted (GPtrArray *clauses, const XushiSpec *before,
                                     const XushiSpec *now);

/* Which steps have been finished since @then_month, which are overdue since, which are open again. */
void xushi_comparison_tell_steps (GPtrArray *clauses, const XushiSpec *before,
                                  const XushiSpec *now, int year, int then_month, int month);

G_END_DECLS
