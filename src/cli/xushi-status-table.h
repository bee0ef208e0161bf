/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/xushi-plan.h"
#include "tables/xushi-table.h"

G_BEGIN_DECLS

/**
 * xushi_status_table_build:
 * @month: the data month
 *
 * The columns are key, area, name, month (that the figures are of: that of the value, or the due
 * one), value, completion, pace, lead, gap, light, need, forecast, explanation. Figures are plain
 * decimals, unknown ones blank cells, the light is its English word.
 *
 * Returns: (transfer full): a row of headings, and one an indicator in the order of the plan.
 */
XushiTable *xushi_status_table_build (XushiPlan *plan, int month);

/**
 * xushi_status_to_text:
 *
 * Returns: (transfer full): the plan at @month for reading on a terminal, translated, an area
 *   after the other, in columns that Chinese letters do not shift; the totals at the end.
 */
char *xushi_status_to_text (XushiPlan *plan, int month);

G_END_DECLS
