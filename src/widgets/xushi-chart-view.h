/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "widgets/xushi-draw-style.h"

G_BEGIN_DECLS

/**
 * XushiChartViewDraw:
 * @cr: origin at the view's upper left corner, one unit per pixel
 * @width: (not zero):
 * @height: (not zero):
 * @style: the view's present colours and text size (in pixels)
 */
typedef void (*XushiChartViewDraw) (cairo_t *cr, double width, double height,
                                    const XushiChartStyle *style, gpointer user_data);

#define XUSHI_TYPE_CHART_VIEW (xushi_chart_view_get_type ())
G_DECLARE_FINAL_TYPE (XushiChartView, xushi_chart_view, XUSHI, CHART_VIEW, GtkWidget)

GtkWidget *xushi_chart_view_new (void);

/**
 * xushi_chart_view_set_draw:
 * @draw: (nullable): called when the view is drawn
 */
void xushi_chart_view_set_draw (XushiChartView *self, XushiChartViewDraw draw, gpointer user_data,
                                GDestroyNotify destroy);

/**
 * xushi_chart_view_set_size:
 *
 * The size that the view asks for, in pixels at normal text size; it grows with the font.
 */
void xushi_chart_view_set_size (XushiChartView *self, int width, int height);

/**
 * xushi_chart_view_set_label:
 * @label: what the chart shows, in words, for the screen reader
 */
void xushi_chart_view_set_label (XushiChartView *self, const char *label);

/**
 * xushi_chart_view_refresh:
 *
 * Redraws the view after what it draws has changed.
 */
void xushi_chart_view_refresh (XushiChartView *self);

G_END_DECLS
