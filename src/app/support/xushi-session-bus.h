/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A machine without a session bus: a bare installation, a container, a window shown from afar.
 * There GTK warns at the start that it cannot reach assistive tools, and settings that dconf would
 * keep are lost with a warning each. */

/**
 * xushi_session_bus_is_near:
 * @environment: as of g_get_environ()
 *
 * Returns: whether a session bus, or that of assistive tools, is told of, lies in the user's
 *   runtime folder, or can be launched.
 */
gboolean xushi_session_bus_is_near (GStrv environment);

/* Without a bus: tells GTK not to look for assistive tools, and GIO to keep settings in a file.
 * What the user has said of either stays. To be called first in main (), before there is any
 * thread. */
void xushi_session_bus_do_without (void);

G_END_DECLS
