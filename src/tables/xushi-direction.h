/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/xushi-types.h"

G_BEGIN_DECLS

/* Which side of its target is good, as a column of properties says: 正向, 逆向指标, <=. @bound: (out).
 * Returns: whether @text says so */
gboolean xushi_direction_read (const char *text, XushiBound *bound);

/* The same of a head over targets: 控制指标（不超过）. */
gboolean xushi_direction_read_head (const char *head, XushiBound *bound);

G_END_DECLS
