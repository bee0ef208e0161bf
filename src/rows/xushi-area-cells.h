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

/* (transfer full): the same of an indicator that is @spec; @value and @note (nullable) are the
 * readings in which its value and its note stand. */
char *xushi_area_cells_dup_text_of (XushiAreaColumn column, const XushiSpec *spec,
                                    const XushiReading *value, const XushiReading *note);

/* (transfer full) (nullable): what is copied where it is not the edit text or the text shown. */
char *xushi_area_cells_dup_copy_text (XushiIndicator *indicator, XushiAreaColumn column);

/* (transfer full) (nullable) */
char *xushi_area_cells_dup_tooltip (XushiSession *session, XushiIndicator *indicator,
                                    XushiAreaColumn column);

/* (transfer full) (nullable): why the cell cannot be edited, and where to go instead. */
char *xushi_area_cells_dup_refusal (XushiSession *session, XushiIndicator *indicator,
                                    XushiAreaColumn column);

/* (transfer full): why typing on a heading changes nothing. */
char *xushi_area_cells_dup_heading_refusal (XushiSession *session);

/* Whether Enter stops at the cell on its way down: an indicator that takes a figure in the month, and
 * one whose target can be typed. Cheap, and the same as whether the cell can be edited. */
gboolean xushi_area_cells_is_entry (XushiSession *session, XushiIndicator *indicator,
                                    XushiAreaColumn column);

/* Whether the cell shows nothing, or only a dash. Cheap: no text is composed. */
gboolean xushi_area_cells_is_empty (XushiSession *session, XushiIndicator *indicator,
                                    XushiAreaColumn column);

G_END_DECLS
