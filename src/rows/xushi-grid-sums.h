/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rows/xushi-grid-source.h"

G_BEGIN_DECLS

/* XushiGridSums: what the foot tells about a selected block. Begins as { 0 }. Only cells in columns
 * of numbers count, and of those only what is a number as it is shown: no dash, no “≥ 100”, no
 * heading. */
typedef struct
{
  guint n_numbers;
  guint n_percents;
  double sum;
  int decimals; /* of the finest of the numbers */
} XushiGridSums;

/* Blocks of more cells than this are not summed, so that no key waits for it. */
#define XUSHI_GRID_SUMS_LIMIT 50000

/**
 * xushi_grid_sums_add:
 * @text: as a cell shows it: "1200.5", "−3.2", "72.5%"
 *
 * Returns: whether it was a number.
 */
gboolean xushi_grid_sums_add (XushiGridSums *self, const char *text);

/**
 * xushi_grid_sums_add_cells:
 * @columns: (array length=n_columns): of the source
 *
 * Adds the cells of @n_rows rows from @row on.
 *
 * Returns: FALSE, having added nothing, where they are too many.
 */
gboolean xushi_grid_sums_add_cells (XushiGridSums *self, XushiGridSource *source, guint row,
                                    guint n_rows, const guint *columns, guint n_columns);

/**
 * xushi_grid_sums_dup_text:
 *
 * Returns: (transfer full) (nullable): number, sum and average, as the foot of a spreadsheet shows
 *   them; %NULL for fewer than two numbers, and where percentages and others are mixed.
 */
char *xushi_grid_sums_dup_text (const XushiGridSums *self);

G_END_DECLS
