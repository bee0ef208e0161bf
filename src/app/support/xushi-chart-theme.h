/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/xushi-chart-style.h"
#include "widgets/xushi-draw-style.h"

G_BEGIN_DECLS

/**
 * xushi_chart_theme_init:
 * @style: (out caller-allocates):
 * @theme: of the widget that is drawn
 *
 * The painter's style for a widget: its palette by light, dark and high contrast, the ground and
 * the text size taken from the widget.
 */
void xushi_chart_theme_init (XushiChartStyle *style, const XushiDrawStyle *theme);

G_END_DECLS
