/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "assess/xushi-assess.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* XushiCountsBar: a line of lights with their words and counts (● 正常 15), without those whose count
 * is zero. One CSS node “countsbar” with a label and a drawn light for each. */
#define XUSHI_TYPE_COUNTS_BAR (xushi_counts_bar_get_type ())
G_DECLARE_FINAL_TYPE (XushiCountsBar, xushi_counts_bar, XUSHI, COUNTS_BAR, GtkWidget)

GtkWidget *xushi_counts_bar_new (void);
void xushi_counts_bar_set_totals (XushiCountsBar *self, const XushiTotals *totals);

/* (transfer full): a small drawn light for labels and lists, with its word as accessible name. */
GtkWidget *xushi_light_view_new (XushiLight light);
void xushi_light_view_set (GtkWidget *view, XushiLight light);

G_END_DECLS
