/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/details/xushi-details-section.h"

G_BEGIN_DECLS

/* XushiDetailsNodes: the section of the nodes: their track, their table, and the buttons that
 * finish and delete the node under the cursor. */
#define XUSHI_TYPE_DETAILS_NODES (xushi_details_nodes_get_type ())
G_DECLARE_FINAL_TYPE (XushiDetailsNodes, xushi_details_nodes, XUSHI, DETAILS_NODES,
                      XushiDetailsSection)

G_END_DECLS
