/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rows/xushi-session.h"

G_BEGIN_DECLS

/**
 * xushi_row_warm:
 *
 * To be called when a field that filters or finds rows gets the keyboard. Loads the readings of
 * Chinese in a thread of its own, and then makes ready what the rows are compared with, between the
 * window's other work: so that the first letter typed does not wait for either. Ends by itself; may
 * be called again at little cost.
 */
void xushi_row_warm (XushiSession *session);

G_END_DECLS
