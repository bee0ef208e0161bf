/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rows/xushi-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* XushiPrintCheck: what a careful clerk would look at again before printing, as a list beside the
 * preview. It hinders nobody from printing.
 *
 * Signal “activated” (XushiIndicator *indicator): (nullable): where a finding leads; NULL for one about
 * the plan itself. */
#define XUSHI_TYPE_PRINT_CHECK (xushi_print_check_get_type ())
G_DECLARE_FINAL_TYPE (XushiPrintCheck, xushi_print_check, XUSHI, PRINT_CHECK, GtkBox)

/* Checks the plan of @session at its data month, and shows what was found; hidden where that is
 * nothing. */
void xushi_print_check_update (XushiPrintCheck *self, XushiSession *session);

/* Whether it lies below the pages, where it is wide and low, or stands beside them, narrow and high. */
void xushi_print_check_set_wide (XushiPrintCheck *self, gboolean wide);

/* How many findings there are. */
guint xushi_print_check_get_n (XushiPrintCheck *self);

G_END_DECLS
