/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/xushi-plan.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* XushiPrintSince: 较上次: the frozen meeting with which the pages are compared, or none. Until the
 * user chooses, it is the last one before the data month. Hidden where there is nothing to compare with.
 *
 * Signal “changed”: the user has chosen. */
#define XUSHI_TYPE_PRINT_SINCE (xushi_print_since_get_type ())
G_DECLARE_FINAL_TYPE (XushiPrintSince, xushi_print_since, XUSHI, PRINT_SINCE, GtkBox)

/* Offers the meetings of @plan up to @month; what was chosen stays so, if it is still there. */
void xushi_print_since_fill (XushiPrintSince *self, XushiPlan *plan, int month);

/* The row of the meeting; 0 for none. */
gint64 xushi_print_since_get (XushiPrintSince *self);

/* Chooses none, without a signal: the meeting could not be opened. */
void xushi_print_since_refuse (XushiPrintSince *self);

G_END_DECLS
