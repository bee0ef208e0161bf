/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rows/xushi-grid-source.h"
#include "rows/xushi-session.h"

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

/* XushiNodesSource: the nodes of an indicator as rows of a table, and a row for a new one. Clearing
 * a name deletes its node. */
#define XUSHI_TYPE_NODES_SOURCE (xushi_nodes_source_get_type ())
G_DECLARE_FINAL_TYPE (XushiNodesSource, xushi_nodes_source, XUSHI, NODES_SOURCE, GObject)

/* (transfer full): without rows until an indicator is shown. Keeps a reference to @session. */
XushiNodesSource *xushi_nodes_source_new (XushiSession *session);

/* @indicator: (nullable): shown from now on; call it again when anything in it, or the data month,
 * has changed. */
void xushi_nodes_source_show (XushiNodesSource *self, XushiIndicator *indicator);

/* (transfer none) (nullable): NULL for the last row. */
const XushiNode *xushi_nodes_source_get_node (XushiNodesSource *self, guint row);

/* (transfer none) */
XushiSession *xushi_nodes_source_get_session (XushiNodesSource *self);
/* (transfer none) (nullable): the one that is shown. */
XushiIndicator *xushi_nodes_source_get_indicator (XushiNodesSource *self);

G_END_DECLS
