/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/details/xushi-details-context.h"

G_BEGIN_DECLS

/* XushiDetailsSwitch: a title and a switch. What is refused is told, and the switch goes back to
 * what holds.
 *
 * Properties
 *   context    XushiDetailsContext; where it is not editable, neither is the switch
 *   title      translated
 *   active     what holds
 *
 * Signal: “take” (gboolean active) → GError *: takes what was switched; (transfer full)
 * (nullable): a translated sentence where it was refused.
 *
 * CSS nodes: “detailsswitch” with a “detailsrow”, in it “switch”. */
#define XUSHI_TYPE_DETAILS_SWITCH (xushi_details_switch_get_type ())
G_DECLARE_FINAL_TYPE (XushiDetailsSwitch, xushi_details_switch, XUSHI, DETAILS_SWITCH, GtkWidget)

/* What holds now; emits nothing. */
void xushi_details_switch_set_active (XushiDetailsSwitch *self, gboolean active);

G_END_DECLS
