/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rows/xushi-session.h"

G_BEGIN_DECLS

/**
 * xushi_star_toggle:
 * @indicators: (element-type XushiIndicator)
 *
 * Stars all of them (重点关注); where all of them are starred already, takes their stars away. One
 * step.
 *
 * Returns: FALSE with @error, having changed nothing.
 */
gboolean xushi_star_toggle (XushiSession *session, GPtrArray *indicators, GError **error);

G_END_DECLS
