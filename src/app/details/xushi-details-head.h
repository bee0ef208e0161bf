/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/details/xushi-details-context.h"

G_BEGIN_DECLS

/* (transfer floating): the top of the pane: light, name, verdict, and the explanation. */
GtkWidget *xushi_details_head_new (XushiDetailsContext *context);

/**
 * xushi_details_verdict:
 *
 * Returns: (transfer full): the judgement in a few words: “滞后 43.0 个百分点”. Translated.
 */
char *xushi_details_verdict (const XushiSpec *spec, const XushiAssessment *assessment);

/* (transfer floating): the chart of values against the pace; hidden where there is none. */
GtkWidget *xushi_details_chart_new (XushiDetailsContext *context);

/* (transfer floating): the node track with its labels; hidden where there are no nodes. */
GtkWidget *xushi_details_track_new (XushiDetailsContext *context);

G_END_DECLS
