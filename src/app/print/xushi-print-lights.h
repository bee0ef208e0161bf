/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* XushiPrintLights: which lights are printed, chosen in a list that drops down.
 *
 * Signal “changed”: the user has chosen. */
#define XUSHI_TYPE_PRINT_LIGHTS (xushi_print_lights_get_type ())
G_DECLARE_FINAL_TYPE (XushiPrintLights, xushi_print_lights, XUSHI, PRINT_LIGHTS, GtkBox)

/* The lights, as bits; 0 for all. */
guint xushi_print_lights_get (XushiPrintLights *self);

/* Shows what was chosen elsewhere; without a signal. */
void xushi_print_lights_set (XushiPrintLights *self, guint lights);

G_END_DECLS
