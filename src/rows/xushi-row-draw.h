/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/xushi-chart-text.h"
#include "rows/xushi-session.h"

#include <cairo.h>

G_BEGIN_DECLS

/* Draws the chart of an indicator in a table, in pixels of @cr, at most as high as a bar is there. */
void xushi_row_draw_figure (XushiSession *session, XushiIndicator *indicator, cairo_t *cr,
                            const XushiRect *rect, const XushiChartStyle *style,
                            XushiTextCache *texts);

G_END_DECLS
