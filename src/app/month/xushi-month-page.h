/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/support/xushi-plan-page.h"
#include "rows/xushi-month-source.h"

G_BEGIN_DECLS

/* XushiMonthPage: the month sheet (本月填报): what is to be entered for the session's month over all
 * areas, by area or department, with how far it has come and filters above. A XushiPlanPage.
 *
 * Signals: “phone-list” (): the list of who has not reported is to be printed; “counts-changed” (). */
#define XUSHI_TYPE_MONTH_PAGE (xushi_month_page_get_type ())
G_DECLARE_FINAL_TYPE (XushiMonthPage, xushi_month_page, XUSHI, MONTH_PAGE, GtkWidget)

GtkWidget *xushi_month_page_new (XushiSession *session);

/* (transfer none): how much is still to be done, of the whole plan. */
const XushiMonthCounts *xushi_month_page_get_counts (XushiMonthPage *self);

/* Puts the keyboard into the field that filters the rows. */
void xushi_month_page_find (XushiMonthPage *self);

/* Puts the cursor on the first cell that is still to be filled in. */
void xushi_month_page_go_to_wanted (XushiMonthPage *self);

G_END_DECLS
