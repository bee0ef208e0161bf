/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/xushi-chart-text.h"
#include "rows/xushi-session.h"

#include <cairo.h>

G_BEGIN_DECLS

/* What the tables draw of an indicator, in pixels of @cr. */

/* Its light, in the middle of @rect; nothing where it has none. */
void xushi_row_draw_light (XushiSession *session, XushiIndicator *indicator, cairo_t *cr,
                           const XushiRect *rect, const XushiChartStyle *style);

/* Its chart, at most as high as a bar of a table. */
void xushi_row_draw_figure (XushiSession *session, XushiIndicator *indicator, cairo_t *cr,
                            const XushiRect *rect, const XushiChartStyle *style,
                            XushiTextCache *texts);

G_END_DECLS
