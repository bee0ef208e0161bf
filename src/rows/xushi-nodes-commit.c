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

char *
xushi_nodes_dup_text_of (const XushiNode *node, XushiNodesColumn column)
{
  switch (column)
    {
    case XUSHI_NODES_NAME:
      return g_strdup (node->name != NULL ? node->name : "");
    case XUSHI_NODES_DUE:
      return g_strdup_printf ("%d", node->due_month);
    case XUSHI_NODES_WEIGHT:
      return xushi_number_format_plain (node->weight);
    case XUSHI_NODES_FINISHED:
      return g_strdup (node->finished != NULL ? node->finished : "");
    case XUSHI_NODES_STATE:
    case XUSHI_N_NODES_COLUMNS:
    default:
      return g_strdup ("");
    }
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
  /* TRANSLATORS: the unit of a month typed into a cell, as in 9月 */
  const char *unit = C_ ("unit", "month");
  g_autofree char *figure = xushi_number_compute (text, unit, error);
  double month;

  if (figure == NULL)
    return FALSE;
  if (!xushi_number_parse (figure, unit, &month, NULL)
      || !(month >= 1 && month <= 12 && month == (int) month))
    return refuse (error, _ ("A node is due in a month: write a number from 1 to 12, such as 9."));
  node->due_month = (int) month;
  return TRUE;
}

static gboolean
type_weight (XushiNode *node, const char *text, GError **error)
{
  g_autofree char *figure = xushi_number_compute (text, "%", error);
  double weight;

  if (figure == NULL || !xushi_number_parse (figure, "%", &weight, error))
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
xushi_nodes_type (XushiSession *session, XushiNode *node, XushiNodesColumn column, const char *text,
                  const char **label, GError **error)
{
  switch (column)
    {
    case XUSHI_NODES_NAME:
      *label = _ ("Rename node");
      xushi_spec_set_string (&node->name, text);
      return TRUE;
    case XUSHI_NODES_DUE:
      *label = _ ("Change month of node");
      return type_due (node, text, error);
    case XUSHI_NODES_WEIGHT:
      *label = _ ("Change weight of node");
      return type_weight (node, text, error);
    case XUSHI_NODES_FINISHED:
      *label = _ ("Change date of node");
      return type_finished (session, node, text, error);
    case XUSHI_NODES_STATE:
    case XUSHI_N_NODES_COLUMNS:
    default:
      return refuse (error, _ ("Press Space here to mark the node finished."));
    }
}

gboolean
xushi_nodes_commit_cell (XushiSession *session, XushiIndicator *indicator, guint index,
                         XushiNodesColumn column, const char *text, GError **error)
{
  g_autoptr (XushiSpec) spec = copy_spec (indicator);
  XushiNode *node = node_at (spec, index);
  const char *label = NULL;

  if (!xushi_nodes_type (session, node, column, text, &label, error))
    return FALSE;
  if (node->name == NULL)
    return xushi_nodes_delete (session, indicator, index, 1, error);
  return put (session, indicator, spec, label, error);
}

/* (transfer full): a node without a name, with the month and weight of the last one, or due in the
 * data month. */
static XushiNode *
make_next (XushiSession *session, const XushiSpec *spec)
{
  const XushiNode *last = spec->nodes->len > 0 ? node_at (spec, spec->nodes->len - 1) : NULL;

  return xushi_node_new (NULL, last != NULL ? last->due_month : xushi_session_get_month (session),
                         last != NULL ? last->weight : USUAL_WEIGHT, NULL);
}

gboolean
xushi_nodes_add (XushiSession *session, XushiIndicator *indicator, const char *name,
                 GError **error)
{
  g_autoptr (XushiSpec) spec = copy_spec (indicator);
  XushiNode *node = make_next (session, spec);

  g_ptr_array_add (spec->nodes, node);
  xushi_spec_set_string (&node->name, name);
  if (node->name == NULL)
    return refuse (error, _ ("A node needs a name."));
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

/* What is typed into a node. */
typedef struct
{
  XushiSession *session; /* borrowed */
  XushiNode *node;       /* owned */
  guint index;           /* XUSHI_GRID_NONE: it is new */
} NodeEdit;

static gpointer
new_edit (XushiSession *session, XushiNode *node, guint index)
{
  NodeEdit *edit = g_new (NodeEdit, 1);

  edit->session = session;
  edit->node = node;
  edit->index = index;
  return edit;
}

static gpointer
edits_open (XushiGridSource *source, guint row, GError **error)
{
  XushiNodesSource *self = XUSHI_NODES_SOURCE (source);
  XushiSession *session = xushi_nodes_source_get_session (self);
  const XushiNode *node = xushi_nodes_source_get_node (self, row);
  XushiIndicator *indicator = xushi_nodes_source_get_indicator (self);

  return new_edit (session,
                   node != NULL ? xushi_node_copy (node)
                                : make_next (session, xushi_indicator_get_spec (indicator)),
                   node != NULL ? row : XUSHI_GRID_NONE);
}

static gpointer
edits_copy (gconstpointer data)
{
  const NodeEdit *edit = data;

  return new_edit (edit->session, xushi_node_copy (edit->node), edit->index);
}

static void
edits_free (gpointer data)
{
  NodeEdit *edit = data;

  xushi_node_free (edit->node);
  g_free (edit);
}

static gboolean
edits_type (gpointer data, guint column, const char *text, GError **error)
{
  NodeEdit *edit = data;
  const char *label;

  return xushi_nodes_type (edit->session, edit->node, (XushiNodesColumn) column, text, &label, error);
}

static gboolean
edits_check (gpointer data, GError **error)
{
  return ((const NodeEdit *) data)->node->name != NULL
         || refuse (error, _ ("A node needs a name."));
}

static char *
edits_dup_text (gconstpointer data, guint column)
{
  return xushi_nodes_dup_text_of (((const NodeEdit *) data)->node, (XushiNodesColumn) column);
}

/* The name first: without it a new node has no date either. */
static int
edits_rank (guint column)
{
  return column == XUSHI_NODES_NAME ? 0 : 1;
}

static gboolean
edits_write (XushiGridSource *source, const char *label, GPtrArray *edits, guint *failed,
             GError **error)
{
  XushiNodesSource *self = XUSHI_NODES_SOURCE (source);
  XushiIndicator *indicator = xushi_nodes_source_get_indicator (self);
  g_autoptr (XushiSpec) spec = copy_spec (indicator);

  for (guint i = 0; i < edits->len; i++)
    {
      const NodeEdit *edit = g_ptr_array_index (edits, i);
      XushiNode *node = xushi_node_copy (edit->node);

      if (edit->index == XUSHI_GRID_NONE)
        {
          g_ptr_array_add (spec->nodes, node);
          continue;
        }
      xushi_node_free (spec->nodes->pdata[edit->index]);
      spec->nodes->pdata[edit->index] = node;
    }
  return put (xushi_nodes_source_get_session (self), indicator, spec, label, error);
}

const XushiGridEdits xushi_nodes_edits = {
  .open = edits_open,
  .copy = edits_copy,
  .free = edits_free,
  .type = edits_type,
  .check = edits_check,
  .dup_text = edits_dup_text,
  .rank = edits_rank,
  .write = edits_write,
};
