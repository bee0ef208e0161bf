/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "assess/xushi-comparison.h"
#include "tables/xushi-table.h"

G_BEGIN_DECLS

/**
 * xushi_compare_table_build:
 *
 * The columns are mark (new, gone, adjusted, revised, better, worse, same, or blank for what cannot be
 * compared), trend (better, worse, same or blank), key, area, name, lead_department, then_month,
 * then_value, then_completion, then_lead, then_gap, then_light, month, value, completion, lead, gap,
 * light, difference, explanation. Figures are plain decimals, unknown ones are blank cells; the explanation
 * is Chinese in every language.
 *
 * Returns: (transfer full): a row of headings, and one per indicator in the order of the plan, those
 *   that are gone at the end.
 */
XushiTable *xushi_compare_table_build (const XushiComparison *comparison);

/* (transfer full): the row of headings alone. */
XushiTable *xushi_compare_table_new (void);

/**
 * xushi_compare_to_text:
 *
 * Returns: (transfer full): what has changed, for reading on a terminal, translated, area by area; what
 *   has not is counted at the end.
 */
char *xushi_compare_to_text (const XushiComparison *comparison);

G_END_DECLS
