/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/details/xushi-details-context.h"
#include "widgets/xushi-grid.h"

G_BEGIN_DECLS

/* XushiDetailsTable: a small table of the pane: as high as its rows, scrolling sideways where the
 * pane is narrower than its columns. The pane scrolls to its cursor, and refused cells are
 * reported.
 *
 * Properties
 *   context   XushiDetailsContext; where it is not editable, neither is the table
 *   label     the accessible name of the grid, translated
 *
 * CSS node “detailstable” with a “scrolledwindow” and the “grid”, which is “compact”. */
#define XUSHI_TYPE_DETAILS_TABLE (xushi_details_table_get_type ())
G_DECLARE_FINAL_TYPE (XushiDetailsTable, xushi_details_table, XUSHI, DETAILS_TABLE, GtkWidget)

/* Keeps a reference to @source. Must be called only once. */
void xushi_details_table_set_source (XushiDetailsTable *self, XushiGridSource *source);

/* (transfer none) */
XushiGrid *xushi_details_table_get_grid (XushiDetailsTable *self);

G_END_DECLS
