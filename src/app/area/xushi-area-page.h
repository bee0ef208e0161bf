/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/support/xushi-plan-page.h"
#include "rows/xushi-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* XushiAreaPage: the page of one area: its name, counts and distribution, and below them the table.
 * An XushiPlanPage. */
#define XUSHI_TYPE_AREA_PAGE (xushi_area_page_get_type ())
G_DECLARE_FINAL_TYPE (XushiAreaPage, xushi_area_page, XUSHI, AREA_PAGE, GtkWidget)

/* (transfer floating): keeps references to both. */
GtkWidget *xushi_area_page_new (XushiSession *session, XushiArea *area);

XushiArea *xushi_area_page_get_area (XushiAreaPage *self);

/* For the actions of the window. @before: in front of the cursor's indicator, otherwise at the end
 * of its group; the name is then typed in place. */
void xushi_area_page_add_indicator (XushiAreaPage *self);
gboolean xushi_area_page_delete_indicator (XushiAreaPage *self, GError **error);
gboolean xushi_area_page_move_indicator (XushiAreaPage *self, int steps, GError **error);

G_END_DECLS
