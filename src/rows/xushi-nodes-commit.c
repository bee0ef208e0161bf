/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rows/xushi-nodes-commit.h"

#include "base/xushi-date.h"
#include "base/xushi-i18n.h"
#include "base/xushi-number.h"

/* The weight of the first node of a task. */
#define USUAL_WEIGHT 10

const XushiNode *
xushi_nodes_get (XushiIndicator *indicator, guint index)
{
  const GPtrArray *nodes = xushi_indicator_get_spec (indicator)->nodes;

  return index < nodes->len ? g_ptr_array_index (nodes, index) : NULL;
}

static gboolean
refuse (GError **error, const char *reason)
{
  g_set_error_literal (error, XUSHI_EDIT_ERROR, XUSHI_EDIT_ERROR_REFUSED, reason);
  return FALSE;
}

static XushiSpec *
copy_spec (XushiIndicator *indicator)
{
  return xushi_spec_copy (xushi_indicator_get_spec (indicator));
}

static XushiNode *
node_at (const XushiSpec *spec, guint index)
{
  return g_ptr_array_index (spec->nodes, index);
}

/* Sorts by month, keeping the order within a month. There are few nodes. */
static void
sort_nodes (GPtrArray *nodes)
{
  for (guint i = 1; i < nodes->len; i++)
    for (guint j = i; j > 0
                      && ((XushiNode *) nodes->pdata[j - 1])->due_month
                             > ((XushiNode *) nodes->pdata[j])->due_month;
         j--)
      {
        gpointer node = nodes->pdata[j];

        nodes->pdata[j] = nodes->pdata[j - 1];
        nodes->pdata[j - 1] = node;
      }
}

static gboolean
put (XushiSession *session, XushiIndicator *indicator, XushiSpec *spec, const char *label,
     GError **error)
{
  sort_nodes (spec->nodes);
  return xushi_editor_set_spec (xushi_session_get_editor (session), indicator, spec, label, error);
}

static gboolean
type_due (XushiNode *node, const char *text, GError **error)
{
  double month;

  /* TRANSLATORS: the unit of a month typed into a cell, as in 9月 */
  if (!xushi_number_parse (text, C_ ("unit", "month"), &month, NULL)
      || !(month >= 1 && month <= 12 && month == (int) month))
    return refuse (error, _ ("A node is due in a month: write a number from 1 to 12, such as 9."));
  node->due_month = (int) month;
  return TRUE;
}

static gboolean
type_weight (XushiNode *node, const char *text, GError **error)
{
  double weight;

  if (!xushi_number_parse (text, "%", &weight, error))
    return FALSE;
  if (!(weight > 0))
    return refuse (error, _ ("A weight is a number above 0."));
  node->weight = weight;
  return TRUE;
}

static gboolean
type_finished (XushiSession *session, XushiNode *node, const char *text, GError **error)
{
  int year = xushi_session_get_year (session);
  g_autofree char *date = xushi_date_read (text, year);

  if (date == NULL)
    return refuse (error, _ ("This is no date; write it as 2016-09-30 or 9-30."));
  g_free (node->finished);
  node->finished = *date != '\0' ? g_steal_pointer (&date) : NULL;
  return TRUE;
}

gboolean
xushi_nodes_commit_cell (XushiSession *session, XushiIndicator *indicator, guint index,
                         XushiNodesColumn column, const char *text, GError **error)
{
  g_autoptr (XushiSpec) spec = copy_spec (indicator);
  XushiNode *node = node_at (spec, index);

  switch (column)
    {
    case XUSHI_NODES_NAME:
      xushi_spec_set_string (&node->name, text);
      if (node->name == NULL)
        return xushi_nodes_delete (session, indicator, index, 1, error);
      return put (session, indicator, spec, _ ("Rename node"), error);
    case XUSHI_NODES_DUE:
      return type_due (node, text, error)
             && put (session, indicator, spec, _ ("Change month of node"), error);
    case XUSHI_NODES_WEIGHT:
      return type_weight (node, text, error)
             && put (session, indicator, spec, _ ("Change weight of node"), error);
    case XUSHI_NODES_FINISHED:
      return type_finished (session, node, text, error)
             && put (session, indicator, spec, _ ("Change date of node"), error);
    case XUSHI_NODES_STATE:
    case XUSHI_N_NODES_COLUMNS:
    default:
      return refuse (error, _ ("Press Space here to mark the node finished."));
    }
}

gboolean
xushi_nodes_add (XushiSession *session, XushiIndicator *indicator, const char *name,
                 GError **error)
{
  g_autoptr (XushiSpec) spec = copy_spec (indicator);
  g_autofree char *clean = NULL;
  int month = xushi_session_get_month (session);
  double weight = USUAL_WEIGHT;

  xushi_spec_set_string (&clean, name);
  if (clean == NULL)
    return refuse (error, _ ("A node needs a name."));
  if (spec->nodes->len > 0)
    {
      const XushiNode *last = node_at (spec, spec->nodes->len - 1);

      month = last->due_month;
      weight = last->weight;
    }
  g_ptr_array_add (spec->nodes, xushi_node_new (clean, month, weight, NULL));
  return put (session, indicator, spec, _ ("Add node"), error);
}

gboolean
xushi_nodes_delete (XushiSession *session, XushiIndicator *indicator, guint first, guint n,
                    GError **error)
{
  g_autoptr (XushiSpec) spec = copy_spec (indicator);

  if (first >= spec->nodes->len)
    return TRUE;
  g_ptr_array_remove_range (spec->nodes, first, MIN (n, spec->nodes->len - first));
  return put (session, indicator, spec, _ ("Delete node"), error);
}

static char *
make_last_day (XushiSession *session)
{
  return xushi_date_last_of_month (xushi_session_get_year (session),
                                   xushi_session_get_month (session));
}

gboolean
xushi_nodes_toggle_finished (XushiSession *session, XushiIndicator *indicator, guint index,
                             GError **error)
{
  g_autoptr (XushiSpec) spec = copy_spec (indicator);
  XushiNode *node = node_at (spec, index);
  gboolean finished = node->finished != NULL;

  g_free (node->finished);
  node->finished = finished ? NULL : make_last_day (session);
  return put (session, indicator, spec, finished ? _ ("Reopen node") : _ ("Finish node"), error);
}

gboolean
xushi_nodes_clear_finished (XushiSession *session, XushiIndicator *indicator, guint first,
                            guint n, GError **error)
{
  g_autoptr (XushiSpec) spec = copy_spec (indicator);

  for (guint i = first; i < first + n && i < spec->nodes->len; i++)
    g_clear_pointer (&node_at (spec, i)->finished, g_free);
  return put (session, indicator, spec, _ ("Reopen node"), error);
}

gboolean
xushi_nodes_refuse_nameless (const char *text, GError **error)
{
  g_set_error (error, XUSHI_EDIT_ERROR, XUSHI_EDIT_ERROR_REFUSED,
               _ ("“%s” belongs to no node yet; write the name of the new node first."), text);
  return FALSE;
}
