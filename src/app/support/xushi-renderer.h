/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How the windows are drawn. Cairo draws a table of text and bars faster than GL if the computer
 * has no graphics processor, and no slower if it has one; and merely starting GL takes longer than
 * all the rest of the program's start, and more memory. */

/**
 * xushi_renderer_adapt_environment:
 * @environment: (transfer full): as returned by g_get_environ()
 * @minor: of the version 4.@minor of GTK, which determines the names of the variables
 *
 * Returns: (transfer full): @environment with what makes GTK draw with cairo and leave GL and
 *   Vulkan alone; unchanged if the user has set anything about drawing in it.
 */
GStrv xushi_renderer_adapt_environment (GStrv environment, guint minor);

/* Tells GTK how to draw, through this program's environment. To be called before GTK starts and
 * before there is any thread. The user's environment overrules it, and so does the setting
 * “renderer”. */
void xushi_renderer_choose (void);

G_END_DECLS
