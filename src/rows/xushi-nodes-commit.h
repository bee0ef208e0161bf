/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rows/xushi-nodes-source.h"

G_BEGIN_DECLS

/* Writing the nodes of @indicator. Each call is one step that is saved at once and can be undone;
 * FALSE with @error, and nothing is changed then. Nodes are kept in the order of their months. */

/* (transfer none) (nullable): the node at @index. */
const XushiNode *xushi_nodes_get (XushiIndicator *indicator, guint index);

gboolean xushi_nodes_commit_cell (XushiSession *session, XushiIndicator *indicator, guint index,
                                  XushiNodesColumn column, const char *text, GError **error);

/* A new node of the month and weight of the last one, or due in the data month. */
gboolean xushi_nodes_add (XushiSession *session, XushiIndicator *indicator, const char *name,
                          GError **error);

gboolean xushi_nodes_delete (XushiSession *session, XushiIndicator *indicator, guint first,
                             guint n, GError **error);

/* Finished on the last day of the data month; or, where it is finished, open again. */
gboolean xushi_nodes_toggle_finished (XushiSession *session, XushiIndicator *indicator,
                                      guint index, GError **error);

/* Takes back the dates of finishing. */
gboolean xushi_nodes_clear_finished (XushiSession *session, XushiIndicator *indicator,
                                     guint first, guint n, GError **error);

G_END_DECLS
