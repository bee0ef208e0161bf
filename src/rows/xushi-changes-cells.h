/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "assess/xushi-comparison.h"
#include "chart/xushi-chart-text.h"
#include "rows/xushi-grid-source.h"

G_BEGIN_DECLS

/* The cells of one row of what has changed since a meeting. */

guint xushi_changes_cells_get_n_columns (void);
void xushi_changes_cells_get_column (guint column, XushiGridColumn *info);
void xushi_changes_cells_get_cell (const XushiComparison *comparison,
                                   const XushiComparisonRow *row, guint column,
                                   XushiGridCell *cell);

/* Draws both lights, that of the meeting and that of now. */
void xushi_changes_cells_draw (const XushiComparisonRow *row, cairo_t *cr, const XushiRect *rect,
                               const XushiChartStyle *style);

/**
 * xushi_changes_cells_dup_tooltip:
 *
 * Returns: (transfer full) (nullable): what has happened, for the narrow columns that only mark it.
 */
char *xushi_changes_cells_dup_tooltip (const XushiComparison *comparison,
                                       const XushiComparisonRow *row, guint column);

/* (transfer none): the name of the indicator, as it is now or as it was last. */
const char *xushi_changes_cells_get_name (const XushiComparisonRow *row);

G_END_DECLS
