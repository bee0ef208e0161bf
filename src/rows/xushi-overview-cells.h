/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rows/xushi-overview-source.h"
#include "chart/xushi-chart-text.h"

G_BEGIN_DECLS

/* One row: an area, or an indicator in its area. */
typedef struct
{
  XushiArea *area;           /* borrowed */
  XushiIndicator *indicator; /* borrowed; NULL in the list of areas */
} XushiOverviewRow;

guint xushi_overview_cells_get_n_columns (XushiOverviewList list);
void xushi_overview_cells_get_column (XushiOverviewList list, guint column,
                                      XushiGridColumn *info);
void xushi_overview_cells_get_cell (XushiOverviewList list, XushiSession *session,
                                    const XushiOverviewRow *row, guint column,
                                    XushiGridCell *cell);
void xushi_overview_cells_draw (XushiOverviewList list, XushiSession *session,
                                const XushiOverviewRow *row, guint column, cairo_t *cr,
                                const XushiRect *rect, const XushiChartStyle *style,
                                XushiTextCache *texts);

G_END_DECLS
