/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How the windows are drawn. A table of text and bars is drawn faster by cairo than by GL where
 * the computer has no graphics processor, and no slower where it has one; and only to start GL
 * takes longer than all the rest of the program's start, and more memory. */

/**
 * xushi_renderer_adapt_environment:
 * @environment: (transfer full): as of g_get_environ()
 * @minor: of the version 4.@minor of GTK, which decides by which names it is told
 *
 * Returns: (transfer full): @environment with what makes GTK draw by cairo and leave GL and Vulkan
 *   alone; unchanged where the user has said anything about drawing in it.
 */
GStrv xushi_renderer_adapt_environment (GStrv environment, guint minor);

/* Tells GTK by this program's environment how to draw. To be called before GTK starts and before
 * there is any thread. The user's environment overrules it, and so does the setting “renderer”. */
void xushi_renderer_choose (void);

G_END_DECLS
