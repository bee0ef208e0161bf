/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * xushi_proposal_convert:
 * @value: (inout): in @from; may be unknown
 * @from: (nullable): a unit as written
 * @to: that of the plan
 *
 * Converts a figure of the same things: 0.9万人 is 9000人, and 12家 is 12个 where both count one thing.
 *
 * Returns: FALSE where the units are of different things; @value is unchanged then
 */
gboolean xushi_proposal_convert (double *value, const char *from, const char *to);

G_END_DECLS
