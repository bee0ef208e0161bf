/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/xushi-model-sync.h"

G_BEGIN_DECLS

/* XushiChangeLog: the log lines of one transaction: one for each attribute that differs, with its
 * values before and after as stable text; one for each thing added or deleted as a whole. */
typedef struct _XushiChangeLog XushiChangeLog;

/**
 * xushi_change_log_new:
 * @plan: still in its state before the transaction
 * @refresh: its state after it
 * @step: the number of the step that its lines belong to
 * @at: the time, "YYYY-MM-DD HH:MM:SS"
 * @who: "user@host"
 * @why: the name of the step
 *
 * Returns: (transfer full): a log that has written nothing yet; borrows all its arguments.
 */
XushiChangeLog *xushi_change_log_new (XushiDatabase *database, XushiPlan *plan,
                                      const XushiModelSync *refresh, gint64 step,
                                      const char *at, const char *who, const char *why);
void xushi_change_log_free (XushiChangeLog *self);

/**
 * xushi_change_log_write_slice:
 * @share: (out): the share written so far; 1 after the last slice
 *
 * Writes the next lines. Returns: FALSE with @error.
 */
gboolean xushi_change_log_write_slice (XushiChangeLog *self, double *share, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XushiChangeLog, xushi_change_log_free)

G_END_DECLS
