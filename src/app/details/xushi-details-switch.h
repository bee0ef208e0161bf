/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/details/xushi-details-context.h"

G_BEGIN_DECLS

/* XushiDetailsSwitch: a title and a switch. If switching is refused, the reason is reported and the
 * switch returns to the value in force.
 *
 * Properties
 *   context    XushiDetailsContext; where it is not editable, neither is the switch
 *   title      translated
 *   active     the value in force
 *
 * Signal: “take” (gboolean active) → GError *: applies the new value; returns (transfer full)
 * (nullable) a translated sentence if it was refused.
 *
 * CSS nodes: “detailsswitch” with a “detailsrow”, in it “switch”. */
#define XUSHI_TYPE_DETAILS_SWITCH (xushi_details_switch_get_type ())
G_DECLARE_FINAL_TYPE (XushiDetailsSwitch, xushi_details_switch, XUSHI, DETAILS_SWITCH, GtkWidget)

/* Sets the value in force; emits nothing. */
void xushi_details_switch_set_active (XushiDetailsSwitch *self, gboolean active);

G_END_DECLS
