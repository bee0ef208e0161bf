/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rows/xushi-grid-source.h"
#include "tables/xushi-matching.h"
#include "tables/xushi-plan-table.h"
#include "tables/xushi-values-table.h"

G_BEGIN_DECLS

/* The columns of what each row of an office's sheet becomes: an indicator of a plan table, or a
 * figure of a values table. */

guint xushi_match_cells_get_n_columns (XushiMatchingKind kind);

/* Fills @info in. */
void xushi_match_cells_get_column (XushiMatchingKind kind, guint column, XushiGridColumn *info);

/* The column of the name, where what a row says is shown if nothing was read from it. */
guint xushi_match_cells_get_name_column (void);

/**
 * xushi_match_cells_get_cell:
 * @read: (nullable): the XushiPlanRow or XushiValueRow of @kind that was read from the row; NULL if
 *   none was
 */
void xushi_match_cells_get_cell (XushiMatchingKind kind, const XushiRowOutcome *outcome,
                                 gconstpointer read, guint column, XushiGridCell *cell);

G_END_DECLS
