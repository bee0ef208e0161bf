/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "intake/xushi-proposal.h"

G_BEGIN_DECLS

/**
 * xushi_proposals_new:
 * @candidates: (element-type XushiCandidate): what the reader found
 * @first_id: of the first of them; the others follow by their position
 * @plan: (nullable): whose departments are meant where the report names one of them otherwise
 *
 * Instalments of a total (一季度完成20亿元) are no proposals of their own: they become its pace.
 *
 * Returns: (transfer full) (element-type XushiProposal): in the order of the report, not matched
 *   with @plan yet
 */
GPtrArray *xushi_proposals_new (const GPtrArray *candidates, guint64 first_id, XushiPlan *plan);

G_END_DECLS
