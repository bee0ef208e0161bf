/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/xushi-store-private.h"

G_BEGIN_DECLS

/**
 * xushi_store_lose:
 * @state: what has become of the file; XUSHI_FILE_CHANGED where its content is another
 *
 * The file of a plan that was open for writing does not hold the plan any more, or not at its place.
 * Stops the plan with a sentence for each case, and keeps all that can be kept in memory, so that it
 * can be saved under another name.
 */
void xushi_store_lose (XushiStore *self, XushiFileState state);

G_END_DECLS
