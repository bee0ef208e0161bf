/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/area/xushi-area-page.h"

#include "app/area/xushi-filter-form.h"
#include "app/area/xushi-shown-bar.h"
#include "app/support/xushi-counts-bar.h"
#include "rows/xushi-area-source.h"
#include "widgets/xushi-chart-view.h"
#include "widgets/xushi-grid.h"

G_BEGIN_DECLS

/* XushiAreaPage: see the header. CSS node “areapage”. */
struct _XushiAreaPage
{
  GtkWidget parent_instance;

  XushiSession *session;   /* owned */
  XushiArea *area;         /* owned */
  XushiAreaSource *source; /* owned */
  XushiTotals totals;

  /* Template children. */
  GtkWidget *head;
  GtkLabel *title;
  GtkLabel *count;
  XushiCountsBar *counts;
  XushiChartView *distribution;
  GtkWidget *scroller;
  XushiGrid *grid;
  GtkMenuButton *filter_button;
  GtkWidget *filter_popover;
  XushiFilterForm *filter_form;
  GtkWidget *shown_bar;
};

/* xushi-area-page-view.c */

/* What is not shown is always told: to be called when that may have changed. */
void xushi_area_page_refresh_shown (XushiAreaPage *self);
/* For the class: children, callbacks, actions “view.…” and keys. */
void xushi_area_page_bind_view (GtkWidgetClass *klass);

G_END_DECLS
