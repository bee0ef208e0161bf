/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/details/xushi-details-context.h"

G_BEGIN_DECLS

/* XushiDetailsPace: the list of named curves, and below it the twelve cumulative percentages of the
 * curve in force, which can be typed.
 *
 * Properties: “context” (XushiDetailsContext), “title” of the list, translated. CSS nodes:
 * “detailspace” with “detailschoice” and “detailsfield”. */
#define XUSHI_TYPE_DETAILS_PACE (xushi_details_pace_get_type ())
G_DECLARE_FINAL_TYPE (XushiDetailsPace, xushi_details_pace, XUSHI, DETAILS_PACE, GtkWidget)

/* Shows the context's indicator. */
void xushi_details_pace_refresh (XushiDetailsPace *self);

G_END_DECLS
