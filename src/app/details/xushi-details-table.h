/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/details/xushi-details-context.h"
#include "widgets/xushi-grid.h"

G_BEGIN_DECLS

/**
 * xushi_details_table_new:
 * @source: the rows
 * @name: the accessible name
 * @grid: (out) (transfer none): the table inside
 *
 * Returns: (transfer floating): a small table of the pane: as high as its rows, scrolling sideways
 *   where the pane is narrower than its columns. The pane follows its cursor, and what a cell
 *   refuses is told.
 */
GtkWidget *xushi_details_table_new (XushiDetailsContext *context, XushiGridSource *source,
                                    const char *name, XushiGrid **grid);

G_END_DECLS
