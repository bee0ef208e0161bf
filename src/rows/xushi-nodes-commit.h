/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rows/xushi-nodes-source.h"

G_BEGIN_DECLS

/* Writes the nodes of @indicator. Each call is one step that is saved at once and can be undone;
 * FALSE with @error, with nothing changed. Nodes are sorted by month. */

/* (transfer none) (nullable): the node at @index. */
const XushiNode *xushi_nodes_get (XushiIndicator *indicator, guint index);

/* (transfer full): the text of a cell while it is edited. */
char *xushi_nodes_dup_text_of (const XushiNode *node, XushiNodesColumn column);

/* Types into a cell of @node, without writing; a name that is NULL then was emptied. @label: (out): the
 * name of the step. FALSE with @error leaves @node as it was. */
gboolean xushi_nodes_type (XushiSession *session, XushiNode *node, XushiNodesColumn column,
                           const char *text, const char **label, GError **error);

gboolean xushi_nodes_commit_cell (XushiSession *session, XushiIndicator *indicator, guint index,
                                  XushiNodesColumn column, const char *text, GError **error);

/* Adds a node with the month and weight of the last one, or due in the data month. */
gboolean xushi_nodes_add (XushiSession *session, XushiIndicator *indicator, const char *name,
                          GError **error);

gboolean xushi_nodes_delete (XushiSession *session, XushiIndicator *indicator, guint first,
                             guint n, GError **error);

/* Marks the node as finished on the last day of the data month, or as open if it is finished. */
gboolean xushi_nodes_toggle_finished (XushiSession *session, XushiIndicator *indicator,
                                      guint index, GError **error);

/* Removes the dates of completion. */
gboolean xushi_nodes_clear_finished (XushiSession *session, XushiIndicator *indicator,
                                     guint first, guint n, GError **error);

/* Refuses what was typed beside the name in the line that adds a node. Returns: FALSE with @error. */
gboolean xushi_nodes_refuse_nameless (const char *text, GError **error);
/* How blocks are typed into the rows of an XushiNodesSource; lines past the last row are new nodes. */
extern const XushiGridEdits xushi_nodes_edits;

G_END_DECLS
