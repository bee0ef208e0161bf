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

G_END_DECLS
