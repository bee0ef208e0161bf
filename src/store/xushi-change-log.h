/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/xushi-model-sync.h"

G_BEGIN_DECLS

/* XushiChangeLog: the lines of one transaction: one for each attribute that differs, with its value
 * before and after as stable text; one for what was added or deleted as a whole. */
typedef struct _XushiChangeLog XushiChangeLog;

/**
 * xushi_change_log_new:
 * @plan: as it was before the transaction
 * @refresh: what it will be
 * @at: the time, "YYYY-MM-DD HH:MM:SS"
 * @who: "user@host"
 * @why: the name of the step
 *
 * Returns: (transfer full): what has written nothing yet; borrows all that it is given.
 */
XushiChangeLog *xushi_change_log_new (XushiDatabase *database, XushiPlan *plan,
                                      const XushiModelSync *refresh, const char *at,
                                      const char *who, const char *why);
void xushi_change_log_free (XushiChangeLog *self);

/**
 * xushi_change_log_write_slice:
 * @share: (out): how much is written; 1 after the last slice
 *
 * Writes the next lines. Returns: FALSE with @error.
 */
gboolean xushi_change_log_write_slice (XushiChangeLog *self, double *share, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XushiChangeLog, xushi_change_log_free)

G_END_DECLS
