/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/xushi-plan.h"

G_BEGIN_DECLS

/**
 * test_plan_new:
 *
 * Returns: (transfer full): a small plan of 2016 with values up to September: two areas, one of
 *   them rates only, totals in every light, a ceiling, a part, a milestone with an overdue step, a
 *   text, a manual percentage, a correction, two departments and a difficulty.
 */
XushiPlan *test_plan_new (void);

/* (transfer full): @n_rows totals in ten areas, with groups, notes and departments. */
XushiPlan *test_plan_new_large (guint n_rows);

G_END_DECLS
