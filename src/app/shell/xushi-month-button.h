/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rows/xushi-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* XushiMonthButton: the data month in the header: ‹ 2016年9月（累计） › with the linear pace below it;
 * the middle opens a list of the twelve months. CSS node “monthbutton”. */
#define XUSHI_TYPE_MONTH_BUTTON (xushi_month_button_get_type ())
G_DECLARE_FINAL_TYPE (XushiMonthButton, xushi_month_button, XUSHI, MONTH_BUTTON, GtkWidget)

/* @session: (nullable) */
void xushi_month_button_set_session (XushiMonthButton *self, XushiSession *session);

G_END_DECLS
