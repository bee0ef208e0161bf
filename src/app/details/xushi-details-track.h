/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/details/xushi-details-context.h"

G_BEGIN_DECLS

/* XushiDetailsTrack: the node track with its labels; hidden where there are no nodes.
 *
 * Property: “context” (XushiDetailsContext). CSS node “detailstrack” with a “chart”, which says in
 * words how many nodes are finished. */
#define XUSHI_TYPE_DETAILS_TRACK (xushi_details_track_get_type ())
G_DECLARE_FINAL_TYPE (XushiDetailsTrack, xushi_details_track, XUSHI, DETAILS_TRACK, GtkWidget)

/* Shows the context's indicator. */
void xushi_details_track_refresh (XushiDetailsTrack *self);

G_END_DECLS
