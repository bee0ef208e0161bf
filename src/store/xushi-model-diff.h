/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/xushi-model-sync.h"

G_BEGIN_DECLS

/* The whole plan compared with its file, after another program has written to it. */

/**
 * xushi_model_diff_read:
 * @plan: as it was before the other program wrote
 *
 * Reads the whole file, in a transaction that the caller has begun.
 *
 * Returns: (transfer full): what must be updated in @plan, with the parts that differ; NULL with
 *   @error.
 */
XushiModelSync *xushi_model_diff_read (XushiDatabase *database, XushiPlan *plan, GError **error);

gboolean xushi_model_diff_is_empty (const XushiModelSync *self);

/* (transfer full) (nullable): the name of an indicator or area that is in @plan but no longer in
 * the file. Ask before it is applied. */
char *xushi_model_diff_find_deleted (const XushiModelSync *self, XushiPlan *plan);

/**
 * xushi_model_diff_find_conflict:
 * @step: of an open transaction
 * @foreign: what another program had changed just before it began, applied already
 *
 * Whether both have changed the same: the same month of an indicator, its attributes, the rules. A
 * step that freezes figures goes with no change at all, since they were judged before it.
 *
 * Returns: (transfer full) (nullable): what both have changed, for the clerk; NULL if nothing.
 */
char *xushi_model_diff_find_conflict (const XushiModelSync *step, const XushiModelSync *foreign,
                                      XushiPlan *plan);

G_END_DECLS
