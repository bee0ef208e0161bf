/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * xushi_light_colours_install:
 *
 * Gives style sheets on @display the charts' colours of the lights by name: @xushi_done,
 * @xushi_on_pace, @xushi_slow, @xushi_behind. They follow dark and high contrast, so that a light
 * in a label has the colour of the same light in a drawing. To be called once per display.
 */
void xushi_light_colours_install (GdkDisplay *display);

G_END_DECLS
