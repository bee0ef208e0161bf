/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "assess/xushi-judged-plan.h"
#include "cli/xushi-cli-filter.h"
#include "tables/xushi-table.h"

G_BEGIN_DECLS

/**
 * xushi_status_table_build:
 *
 * @filter: (nullable): NULL for all indicators
 *
 * The columns are key, area, name, month (of the figures: that of the value, or the due one),
 * value, completion, pace, lead, gap, light, need, forecast, explanation. Figures are plain
 * decimals, unknown ones are blank cells, the light is its English word, and the explanation is
 * Chinese in every language.
 *
 * Returns: (transfer full): a row of headings, and one per indicator in the order of the plan.
 */
XushiTable *xushi_status_table_build (XushiJudgedPlan *judged, const XushiCliFilter *filter);

/**
 * xushi_status_to_text:
 * @filter: (nullable): NULL for all indicators; what is left out counts in no total
 *
 * Returns: (transfer full): the plan at its data month, for reading on a terminal, translated, area
 *   by area, in columns aligned for double-width characters; the totals at the end.
 */
char *xushi_status_to_text (XushiJudgedPlan *judged, const XushiCliFilter *filter);

G_END_DECLS
