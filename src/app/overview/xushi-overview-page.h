/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rows/xushi-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* XushiOverviewPage: 总览: the areas as distributions, the main targets as strips, and the indicators
 * that are behind or slow, ordered by lead. Signals: “area-activated” (XushiArea),
 * “indicator-activated” (XushiIndicator). */
#define XUSHI_TYPE_OVERVIEW_PAGE (xushi_overview_page_get_type ())
G_DECLARE_FINAL_TYPE (XushiOverviewPage, xushi_overview_page, XUSHI, OVERVIEW_PAGE, GtkWidget)

/* (transfer floating): keeps a reference to @session. */
GtkWidget *xushi_overview_page_new (XushiSession *session);

G_END_DECLS
