/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rows/xushi-grid-source.h"

G_BEGIN_DECLS

/* @percent: of the target; NAN where nothing is reported */
void fake_rows_draw_bar (cairo_t *cr, const XushiRect *rect, const XushiChartStyle *style,
                         double percent);
void fake_rows_draw_light (cairo_t *cr, const XushiRect *rect, const XushiChartStyle *style,
                           double percent);

G_END_DECLS
