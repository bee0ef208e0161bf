/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* From now on no folder can be synced: fsync () of one fails with this errno, in the whole process;
 * 0 lets it work again. */
void failing_sync_set (int number);

G_END_DECLS
