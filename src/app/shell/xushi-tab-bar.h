/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "assess/xushi-assess.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* XushiTabBar: the tabs above the pages, scrolling sideways if there are many. A tab shows its
 * name, how many items it has, and its worst light with its count. CSS node “tabbar”, with a button
 * “tab” each; accessible roles TAB_LIST and TAB.
 *
 * Signals: “selected” (guint index); “menu-requested” (guint index), by the secondary button or
 * Shift+F10 on a tab, which is selected first. */
#define XUSHI_TYPE_TAB_BAR (xushi_tab_bar_get_type ())
G_DECLARE_FINAL_TYPE (XushiTabBar, xushi_tab_bar, XUSHI, TAB_BAR, GtkWidget)

/* Makes the bar hold @n tabs, without text yet. The selection is kept if possible. */
void xushi_tab_bar_set_n_tabs (XushiTabBar *self, guint n);
guint xushi_tab_bar_get_n_tabs (XushiTabBar *self);

/* @totals: (nullable): NULL for a tab without counts. */
void xushi_tab_bar_set_tab (XushiTabBar *self, guint index, const char *name,
                            const XushiTotals *totals);

/* A tab without totals, with a word behind its name: 待填 34. @note: (nullable). */
void xushi_tab_bar_set_note (XushiTabBar *self, guint index, const char *note);

guint xushi_tab_bar_get_selected (XushiTabBar *self);
/* Emits “selected” if the selection changes. */
void xushi_tab_bar_select (XushiTabBar *self, guint index);

/* (transfer none): the widget of a tab, for a popover. */
GtkWidget *xushi_tab_bar_get_tab (XushiTabBar *self, guint index);

G_END_DECLS
