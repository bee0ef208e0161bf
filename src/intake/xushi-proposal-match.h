/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "intake/xushi-proposal.h"

G_BEGIN_DECLS

/* Recognises what a plan already has: by the meaning of its name (xushi-proposal-alike.h), or by
 * clause and a similar name. */

/**
 * xushi_match_proposals:
 * @proposals: (element-type XushiProposal): not shared yet; match, effect, area and group are set,
 *   and figures are converted to the unit of the plan
 * @others: (nullable) (element-type XushiProposal): whose indicators are not available
 *
 * Each indicator is matched at most once, the best pairs first. A proposal whose name is only similar
 * to that of its indicator, or whose unit cannot be converted, becomes doubtful with the reason. A
 * goal of several years is matched with what the plan does not judge alone.
 */
void xushi_match_proposals (GPtrArray *proposals, GPtrArray *others, XushiPlan *plan);

/**
 * xushi_match_update_effect:
 * @proposal: not shared yet
 * @plan: (nullable):
 *
 * Sets what storing the proposal does, after its target or match was changed.
 */
void xushi_match_update_effect (XushiProposal *proposal, XushiPlan *plan);

G_END_DECLS
