/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rows/xushi-area-source.h"

G_BEGIN_DECLS

/* What the cells of an indicator show: the table's side of an XushiAreaSource, without state. */

void xushi_area_cells_get_column (XushiAreaColumn column, XushiGridColumn *info);

void xushi_area_cells_get_cell (XushiSession *session, XushiIndicator *indicator,
                                XushiAreaColumn column, XushiGridCell *cell);

/* (transfer full) */
char *xushi_area_cells_dup_edit_text (XushiSession *session, XushiIndicator *indicator,
                                      XushiAreaColumn column);

/* (transfer full) (nullable) */
char *xushi_area_cells_dup_tooltip (XushiSession *session, XushiIndicator *indicator,
                                    XushiAreaColumn column);

/* (transfer full) (nullable): why the cell cannot be edited, and where to go instead. */
char *xushi_area_cells_dup_refusal (XushiSession *session, XushiIndicator *indicator,
                                    XushiAreaColumn column);

/* (transfer full): why typing on a heading changes nothing. */
char *xushi_area_cells_dup_heading_refusal (XushiSession *session);

/* The month whose reading the value cell shows and edits at the session's month: the latest due
 * one; 0 if nothing is due yet, or if the value is not a single figure that can be typed. */
int xushi_area_cells_get_entry_month (XushiSession *session, XushiIndicator *indicator);

G_END_DECLS
