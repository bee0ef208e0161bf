/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* 节点: a dated step of a task. @finished is "YYYY-MM-DD" or NULL while it is open. */
typedef struct
{
  gint64 id;       /* its row in the plan; 0 for one that is not stored yet */
  char *name;      /* owned */
  int due_month;   /* 1 to 12 */
  double weight;   /* above 0; shares are relative to the sum */
  char *finished;  /* owned, nullable */
} XushiNode;

#define XUSHI_NODE_ERROR (xushi_node_error_quark ())
GQuark xushi_node_error_quark (void);

typedef enum
{
  XUSHI_NODE_ERROR_BAD_TEXT,
} XushiNodeError;

XushiNode *xushi_node_new (const char *name, int due_month, double weight, const char *finished);
XushiNode *xushi_node_copy (const XushiNode *node);
void xushi_node_free (XushiNode *node);
gboolean xushi_node_equal (const XushiNode *a, const XushiNode *b);

/**
 * xushi_node_is_finished:
 *
 * Returns: whether @node was finished by the end of @month of @year.
 */
gboolean xushi_node_is_finished (const XushiNode *node, int year, int month);

/**
 * xushi_node_is_overdue:
 *
 * Returns: whether @node carries a red flag: due by @month of @year and not finished by then.
 */
gboolean xushi_node_is_overdue (const XushiNode *node, int year, int month);

/**
 * xushi_nodes_count_finished:
 * @nodes: (element-type XushiNode)
 *
 * Returns: how many of them were finished by the end of @month of @year.
 */
guint xushi_nodes_count_finished (GPtrArray *nodes, int year, int month);

/**
 * xushi_nodes_parse:
 * @text: "立项@2*10;开工@4*20=2016-04-18"; the weight may be left out (1); blank for none;
 *   full-width ；＠＊＝ are accepted as well
 *
 * Returns: (transfer full) (element-type XushiNode): in the order written; NULL with @error,
 *   a translated sentence that names the step.
 */
GPtrArray *xushi_nodes_parse (const char *text, GError **error);

/**
 * xushi_nodes_to_text:
 *
 * Returns: (transfer full): what xushi_nodes_parse () reads back; empty for none.
 */
char *xushi_nodes_to_text (GPtrArray *nodes);

/* (transfer full): a deep copy; NULL gives an empty array. */
GPtrArray *xushi_nodes_copy (GPtrArray *nodes);

gboolean xushi_nodes_equal (GPtrArray *a, GPtrArray *b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XushiNode, xushi_node_free)

G_END_DECLS
