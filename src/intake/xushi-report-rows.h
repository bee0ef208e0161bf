/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "extract/xushi-extract.h"
#include "tables/xushi-plan-table.h"

G_BEGIN_DECLS

/**
 * xushi_report_rows_build:
 * @candidates: (element-type XushiCandidate): what was read in a report
 * @problems: gets a warning for a target whose figures could not be taken; its line is the number
 *   of the candidate
 *
 * Turns what was read in a report into the rows of a plan, with the clause as quote. Keys are
 * numbers from 1 on, parts (其中) name their parent.
 *
 * Returns: (transfer full) (element-type XushiPlanRow): one a candidate, in their order.
 */
GPtrArray *xushi_report_rows_build (GPtrArray *candidates, XushiProblems *problems);

/* Returns: (transfer full): one candidate as an indicator, without key or parent. */
XushiSpec *xushi_report_rows_make_spec (const XushiCandidate *candidate);

G_END_DECLS
