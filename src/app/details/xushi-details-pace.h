/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/details/xushi-details-context.h"

G_BEGIN_DECLS

/* (transfer floating): the list of named curves. */
GtkWidget *xushi_details_pace_new (XushiDetailsContext *context, const char *title);

/* (transfer floating): the twelve cumulative percentages of the pace, to be written out. */
GtkWidget *xushi_details_curve_new (XushiDetailsContext *context, const char *title);

G_END_DECLS
