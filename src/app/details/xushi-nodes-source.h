/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/details/xushi-details-context.h"
#include "widgets/xushi-grid-source.h"

G_BEGIN_DECLS

typedef enum
{
  XUSHI_NODES_STATE, /* drawn: a tick, a red flag or a ring */
  XUSHI_NODES_NAME,
  XUSHI_NODES_DUE,
  XUSHI_NODES_WEIGHT,
  XUSHI_NODES_FINISHED,
  XUSHI_N_NODES_COLUMNS,
} XushiNodesColumn;

/* XushiNodesSource: the nodes of the context's indicator as rows of a table, and a row that takes
 * a new one. A name that is emptied deletes its node. Follows the context. */
#define XUSHI_TYPE_NODES_SOURCE (xushi_nodes_source_get_type ())
G_DECLARE_FINAL_TYPE (XushiNodesSource, xushi_nodes_source, XUSHI, NODES_SOURCE, GObject)

/* (transfer full) */
XushiNodesSource *xushi_nodes_source_new (XushiDetailsContext *context);

G_END_DECLS
