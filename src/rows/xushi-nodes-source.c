/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rows/xushi-nodes-source.h"

#include "rows/xushi-nodes-commit.h"
#include "base/xushi-i18n.h"
#include "base/xushi-number.h"
#include "chart/xushi-shape.h"

/* XushiNodesSource: see the header. A node has no id: its row is identified by its index. */
struct _XushiNodesSource
{
  GObject parent_instance;

  XushiSession *session;     /* owned */
  XushiIndicator *indicator; /* owned, nullable: whose rows the table knows */
  guint n_nodes;             /* that the table knows */
  gboolean adds;             /* whether it knows a row after them, where nodes are added */
};

static void xushi_nodes_source_iface_init (XushiGridSourceInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (XushiNodesSource, xushi_nodes_source, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (XUSHI_TYPE_GRID_SOURCE,
                                                      xushi_nodes_source_iface_init))

static const XushiGridColumn columns[XUSHI_N_NODES_COLUMNS] = {
  [XUSHI_NODES_STATE] = { "state", NC_ ("column", "Flag"), XUSHI_GRID_COLUMN_DRAWN,
                          XUSHI_GRID_ALIGN_CENTER, 42, 42, 0, FALSE, TRUE },
  [XUSHI_NODES_NAME] = { "name", NC_ ("column", "Node"), XUSHI_GRID_COLUMN_TEXT,
                         XUSHI_GRID_ALIGN_START, 84, 120, 1, TRUE, TRUE },
  [XUSHI_NODES_DUE] = { "due", NC_ ("column", "Due"), XUSHI_GRID_COLUMN_NUMBER,
                        XUSHI_GRID_ALIGN_END, 46, 56, 0, TRUE, TRUE },
  [XUSHI_NODES_WEIGHT] = { "weight", NC_ ("column", "Weight"), XUSHI_GRID_COLUMN_NUMBER,
                           XUSHI_GRID_ALIGN_END, 42, 50, 0, TRUE, TRUE },
  [XUSHI_NODES_FINISHED] = { "finished", NC_ ("column", "Finished on"),
                             XUSHI_GRID_COLUMN_NUMBER, XUSHI_GRID_ALIGN_END, 88, 96, 0, TRUE,
                             TRUE },
};

static guint
count_rows (XushiNodesSource *self)
{
  return self->n_nodes + (self->adds ? 1 : 0);
}

/* @same: the rows before were those of the same indicator. */
static void
take_rows (XushiNodesSource *self, guint n_nodes, gboolean adds, gboolean same)
{
  guint before = count_rows (self), now;
  guint head = same ? MIN (self->n_nodes, n_nodes) : 0;
  guint tail = same && self->adds && adds ? 1 : 0;

  self->n_nodes = n_nodes;
  self->adds = adds;
  now = count_rows (self);
  if (head + tail < before || head + tail < now)
    xushi_grid_source_items_changed (XUSHI_GRID_SOURCE (self), head, before - head - tail,
                                     now - head - tail);
  if (n_nodes > 0)
    xushi_grid_source_rows_changed (XUSHI_GRID_SOURCE (self), 0, n_nodes);
}

void
xushi_nodes_source_show (XushiNodesSource *self, XushiIndicator *indicator)
{
  gboolean same;

  g_return_if_fail (XUSHI_IS_NODES_SOURCE (self));

  same = !g_set_object (&self->indicator, indicator);
  take_rows (self, indicator != NULL ? xushi_indicator_get_spec (indicator)->nodes->len : 0,
             indicator != NULL && !xushi_session_is_read_only (self->session), same);
}

static void
read_only_cb (XushiNodesSource *self)
{
  xushi_nodes_source_show (self, self->indicator);
}

XushiSession *
xushi_nodes_source_get_session (XushiNodesSource *self)
{
  g_return_val_if_fail (XUSHI_IS_NODES_SOURCE (self), NULL);

  return self->session;
}

XushiIndicator *
xushi_nodes_source_get_indicator (XushiNodesSource *self)
{
  g_return_val_if_fail (XUSHI_IS_NODES_SOURCE (self), NULL);

  return self->indicator;
}

const XushiNode *
xushi_nodes_source_get_node (XushiNodesSource *self, guint row)
{
  g_return_val_if_fail (XUSHI_IS_NODES_SOURCE (self), NULL);

  return self->indicator != NULL ? xushi_nodes_get (self->indicator, row) : NULL;
}

static guint
xushi_nodes_source_get_n_rows (XushiGridSource *source)
{
  return count_rows (XUSHI_NODES_SOURCE (source));
}

static guint
xushi_nodes_source_get_n_columns (XushiGridSource *source)
{
  return XUSHI_N_NODES_COLUMNS;
}

static void
xushi_nodes_source_get_column (XushiGridSource *source, guint column, XushiGridColumn *info)
{
  *info = columns[column];
  info->title = g_dpgettext2 (GETTEXT_PACKAGE, "column", columns[column].title);
  info->dates = column == XUSHI_NODES_FINISHED;
}

static void
xushi_nodes_source_get_row (XushiGridSource *source, guint row, XushiGridRow *info)
{
  const XushiNode *node = xushi_nodes_source_get_node (XUSHI_NODES_SOURCE (source), row);

  info->kind = node != NULL ? XUSHI_GRID_ROW_DATA : XUSHI_GRID_ROW_ADD;
  info->title = node != NULL ? node->name : _ ("New node");
}

/* The key of the line that adds a node is that of its indicator with this bit, which no id has. */
#define ADD_BIT (G_GUINT64_CONSTANT (1) << 63)

static guint64
xushi_nodes_source_get_row_key (XushiGridSource *source, guint row)
{
  XushiNodesSource *self = XUSHI_NODES_SOURCE (source);
  const XushiNode *node = row < self->n_nodes ? xushi_nodes_get (self->indicator, row) : NULL;

  return node != NULL ? (guint64) node->id
                      : ADD_BIT | (guint64) xushi_indicator_get_id (self->indicator);
}

static gboolean
has_node (XushiArea *area, gint64 id)
{
  for (guint i = 0; i < xushi_area_get_n_indicators (area); i++)
    {
      const GPtrArray *nodes = xushi_indicator_get_spec (xushi_area_get_indicator (area, i))->nodes;

      for (guint k = 0; k < nodes->len; k++)
        if (((const XushiNode *) g_ptr_array_index (nodes, k))->id == id)
          return TRUE;
    }
  return FALSE;
}

/* Even if its indicator is not shown. Asked only for rows with a refused text. */
static gboolean
xushi_nodes_source_has_key (XushiGridSource *source, guint64 key)
{
  XushiPlan *plan = xushi_session_get_plan (XUSHI_NODES_SOURCE (source)->session);

  if (key & ADD_BIT)
    return xushi_plan_find_indicator (plan, (gint64) (key & ~ADD_BIT)) != NULL;
  for (guint i = 0; i < xushi_plan_get_n_areas (plan); i++)
    if (has_node (xushi_plan_get_area (plan, i), (gint64) key))
      return TRUE;
  return FALSE;
}

/* The sign for the state of @node: the same shapes as elsewhere. */
static XushiShape
get_shape (XushiNodesSource *self, const XushiNode *node)
{
  int year = xushi_session_get_year (self->session);
  int month = xushi_session_get_month (self->session);

  if (xushi_node_is_finished (node, year, month))
    return XUSHI_SHAPE_DONE;
  return xushi_node_is_overdue (node, year, month) ? XUSHI_SHAPE_BEHIND
                                                   : XUSHI_SHAPE_UNREPORTED;
}

static void
get_node_cell (XushiNodesSource *self, const XushiNode *node, XushiNodesColumn column,
               XushiGridCell *cell)
{
  XushiShape shape = get_shape (self, node);

  if (shape == XUSHI_SHAPE_BEHIND)
    cell->role = XUSHI_GRID_ROLE_RED;
  switch (column)
    {
    case XUSHI_NODES_STATE:
      cell->text = shape == XUSHI_SHAPE_DONE     ? C_ ("node", "Finished")
                   : shape == XUSHI_SHAPE_BEHIND ? C_ ("node", "Overdue")
                                                 : C_ ("node", "To come");
      break;
    case XUSHI_NODES_NAME:
      cell->text = node->name;
      cell->bold = shape == XUSHI_SHAPE_BEHIND;
      break;
    case XUSHI_NODES_DUE:
      xushi_grid_cell_print (cell, C_ ("month", "%d"), node->due_month);
      break;
    case XUSHI_NODES_WEIGHT:
      {
        g_autofree char *weight = xushi_number_format_plain (node->weight);

        xushi_grid_cell_print (cell, "%s", weight);
        cell->role = XUSHI_GRID_ROLE_DIM;
        break;
      }
    case XUSHI_NODES_FINISHED:
      cell->text = node->finished;
      cell->role = XUSHI_GRID_ROLE_DIM;
      break;
    case XUSHI_N_NODES_COLUMNS:
    default:
      break;
    }
}

static void
xushi_nodes_source_get_cell (XushiGridSource *source, guint row, guint column,
                             XushiGridCell *cell)
{
  XushiNodesSource *self = XUSHI_NODES_SOURCE (source);
  const XushiNode *node = xushi_nodes_source_get_node (self, row);

  if (node != NULL)
    {
      get_node_cell (self, node, (XushiNodesColumn) column, cell);
      return;
    }
  /* What is typed beside the name is not lost: it stays, with the reason that the name comes first. */
  cell->editable = column != XUSHI_NODES_STATE;
  cell->small = TRUE;
  if (column == XUSHI_NODES_NAME)
    cell->text = _ ("Type here to add a node");
}

static char *
xushi_nodes_source_dup_edit_text (XushiGridSource *source, guint row, guint column)
{
  const XushiNode *node = xushi_nodes_source_get_node (XUSHI_NODES_SOURCE (source), row);

  return node != NULL ? xushi_nodes_dup_text_of (node, (XushiNodesColumn) column) : g_strdup ("");
}

static gboolean
xushi_nodes_source_commit (XushiGridSource *source, guint row, guint column, const char *text,
                           GError **error)
{
  XushiNodesSource *self = XUSHI_NODES_SOURCE (source);

  if (xushi_nodes_source_get_node (self, row) == NULL)
    return column == XUSHI_NODES_NAME ? xushi_nodes_add (self->session, self->indicator, text, error)
                                      : xushi_nodes_refuse_nameless (text, error);
  return xushi_nodes_commit_cell (self->session, self->indicator, row, (XushiNodesColumn) column,
                                  text, error);
}

/* Delete on a name deletes the node, on a date removes the date; months and weights cannot be
 * empty. */
static gboolean
has_column (GArray *cleared, guint column)
{
  for (guint i = 0; i < cleared->len; i++)
    if (g_array_index (cleared, guint, i) == column)
      return TRUE;
  return FALSE;
}

static gboolean
xushi_nodes_source_clear (XushiGridSource *source, guint row, guint n_rows,
                          GArray *cleared, char **left, GError **error)
{
  XushiNodesSource *self = XUSHI_NODES_SOURCE (source);

  if (has_column (cleared, XUSHI_NODES_NAME))
    return xushi_nodes_delete (self->session, self->indicator, row, n_rows, error);
  if (has_column (cleared, XUSHI_NODES_FINISHED))
    return xushi_nodes_clear_finished (self->session, self->indicator, row, n_rows, error);
  return TRUE;
}

static void
xushi_nodes_source_draw (XushiGridSource *source, guint row, guint column, cairo_t *cr,
                         const XushiRect *rect, const XushiChartStyle *style,
                         XushiTextCache *texts)
{
  XushiNodesSource *self = XUSHI_NODES_SOURCE (source);
  const XushiNode *node = xushi_nodes_source_get_node (self, row);

  if (node != NULL)
    xushi_shape_draw (cr, get_shape (self, node), rect->x + rect->width / 2,
                      rect->y + rect->height / 2, 13 * style->scale, style);
}

static char *
xushi_nodes_source_dup_refusal (XushiGridSource *source, guint row, guint column)
{
  return column == XUSHI_NODES_STATE
             ? g_strdup (_ ("The space bar marks a node as finished, or reopens it."))
             : NULL;
}

static void
xushi_nodes_source_iface_init (XushiGridSourceInterface *iface)
{
  iface->get_n_rows = xushi_nodes_source_get_n_rows;
  iface->get_n_columns = xushi_nodes_source_get_n_columns;
  iface->get_column = xushi_nodes_source_get_column;
  iface->get_row = xushi_nodes_source_get_row;
  iface->get_row_key = xushi_nodes_source_get_row_key;
  iface->has_key = xushi_nodes_source_has_key;
  iface->get_cell = xushi_nodes_source_get_cell;
  iface->dup_edit_text = xushi_nodes_source_dup_edit_text;
  iface->commit = xushi_nodes_source_commit;
  iface->clear = xushi_nodes_source_clear;
  iface->edits = &xushi_nodes_edits;
  iface->dup_refusal = xushi_nodes_source_dup_refusal;
  iface->draw = xushi_nodes_source_draw;
}

static void
xushi_nodes_source_finalize (GObject *object)
{
  XushiNodesSource *self = XUSHI_NODES_SOURCE (object);

  g_clear_object (&self->indicator);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (xushi_nodes_source_parent_class)->finalize (object);
}

static void
xushi_nodes_source_class_init (XushiNodesSourceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = xushi_nodes_source_finalize;
}

static void
xushi_nodes_source_init (XushiNodesSource *self)
{
}

XushiNodesSource *
xushi_nodes_source_new (XushiSession *session)
{
  XushiNodesSource *self = g_object_new (XUSHI_TYPE_NODES_SOURCE, NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "notify::read-only", G_CALLBACK (read_only_cb), self,
                           G_CONNECT_SWAPPED);
  return self;
}
