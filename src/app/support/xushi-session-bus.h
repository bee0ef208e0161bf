/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* For machines without a session bus: a minimal installation, a container, a remote window. There
 * GTK warns at start that it cannot reach assistive tools, and settings that dconf would keep are
 * lost with a warning each. */

/**
 * xushi_session_bus_is_near:
 * @environment: as returned by g_get_environ()
 *
 * Returns: whether the address of a session bus, or of that of assistive tools, is set, or a
 *   session bus is in the user's runtime folder or can be launched.
 */
gboolean xushi_session_bus_is_near (GStrv environment);

/* If there is no bus: tells GTK not to look for assistive tools, and GIO to keep settings in a
 * file. What the user has set for either is kept. To be called first in main (), before there is
 * any thread. */
void xushi_session_bus_do_without (void);

G_END_DECLS
