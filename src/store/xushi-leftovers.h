/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/xushi-database.h"

G_BEGIN_DECLS

/**
 * xushi_leftovers_clear:
 * @database: a plan that this process has opened for writing, and holds the lock of
 *
 * Removes what killed programs have left beside the plan: files that they were making in its folder
 * (xushi-hidden-file.h), and a journal that was begun but holds nothing to go back to. SQLite plays
 * back a journal that matters as soon as the plan is read, and leaves such an empty one until the
 * next step.
 */
void xushi_leftovers_clear (XushiDatabase *database);

G_END_DECLS
