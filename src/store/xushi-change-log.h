/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/xushi-model-sync.h"

G_BEGIN_DECLS

/**
 * xushi_change_log_write:
 * @plan: as it was before the transaction
 * @refresh: what it will be
 * @at: the time, "YYYY-MM-DD HH:MM:SS"
 * @who: "user@host"
 * @why: the name of the step
 *
 * Writes the lines of the change log: one for each attribute that differs, with its value before
 * and after as stable text; one for what was added or deleted as a whole.
 */
gboolean xushi_change_log_write (XushiDatabase *database, XushiPlan *plan,
                                 const XushiModelSync *refresh, const char *at, const char *who,
                                 const char *why, GError **error);

G_END_DECLS
