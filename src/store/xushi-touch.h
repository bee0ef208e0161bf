/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/xushi-refresh.h"

G_BEGIN_DECLS

/* The tables whose rows a transaction's record watches: all but the change log. */
extern const char *const xushi_touch_tables[];

/**
 * xushi_touch_collect:
 *
 * Marks in @refresh what the operations of @changeset touch. Rows that only follow others, such
 * as the sub-targets of a parent with a new key, are marked as well.
 */
gboolean xushi_touch_collect (XushiRefresh *refresh, XushiDatabase *database, GBytes *changeset,
                              GError **error);

G_END_DECLS
