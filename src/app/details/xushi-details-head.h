/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/details/xushi-details-context.h"

G_BEGIN_DECLS

/* XushiDetailsHead: the top of the pane: light, name, verdict, and the explanation.
 *
 * Property: “context” (XushiDetailsContext), whose indicator it shows at each refresh. CSS node
 * “detailshead” with “head-light”, “head-name”, “head-verdict” and “explanation”. */
#define XUSHI_TYPE_DETAILS_HEAD (xushi_details_head_get_type ())
G_DECLARE_FINAL_TYPE (XushiDetailsHead, xushi_details_head, XUSHI, DETAILS_HEAD, GtkWidget)

/**
 * xushi_details_verdict:
 *
 * Returns: (transfer full): the judgement in a few words: “滞后 43.0 个百分点”. Translated.
 */
char *xushi_details_verdict (const XushiSpec *spec, const XushiAssessment *assessment);

G_END_DECLS
