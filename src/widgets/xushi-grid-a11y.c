/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "widgets/xushi-grid-private.h"

#include "base/xushi-i18n.h"

/* What assistive tools see. Drawn cells have no nodes of their own, so the table keeps plain child
 * widgets that are never drawn: one per visible cell, one per column title. Their labels are
 * updated when idle, a slice at a time, so that no frame waits for them; the entry, which has the
 * focus, is labelled at once. */

/* How long one slice may take, in microseconds. */
#define SLICE 500

/* XushiGridNode: a child that is never drawn. */
typedef struct
{
  GtkWidget parent_instance;

  char *label;       /* owned, nullable: as last announced */
  guint row, column; /* XUSHI_GRID_NONE if not in use */
  gboolean selected;
} XushiGridNode;

typedef struct
{
  GtkWidgetClass parent_class;
} XushiGridNodeClass;

static GType xushi_grid_node_get_type (void);

G_DEFINE_TYPE (XushiGridNode, xushi_grid_node, GTK_TYPE_WIDGET)

static void
xushi_grid_node_finalize (GObject *object)
{
  XushiGridNode *self = (XushiGridNode *) object;

  g_free (self->label);
  G_OBJECT_CLASS (xushi_grid_node_parent_class)->finalize (object);
}

static void
xushi_grid_node_class_init (XushiGridNodeClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = xushi_grid_node_finalize;
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "cell");
}

static void
xushi_grid_node_init (XushiGridNode *self)
{
  self->row = self->column = XUSHI_GRID_NONE;
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
  gtk_widget_set_can_focus (GTK_WIDGET (self), FALSE);
}

static XushiGridNode *
get_node (GPtrArray *nodes, guint index)
{
  return g_ptr_array_index (nodes, index);
}

static void
set_count (XushiGrid *self, GPtrArray *nodes, guint n, GtkAccessibleRole role)
{
  while (nodes->len > n)
    {
      gtk_widget_unparent (g_ptr_array_index (nodes, nodes->len - 1));
      g_ptr_array_remove_index (nodes, nodes->len - 1);
    }
  while (nodes->len < n)
    {
      GtkWidget *node = g_object_new (xushi_grid_node_get_type (), "accessible-role", role, NULL);

      gtk_widget_set_parent (node, GTK_WIDGET (self));
      g_ptr_array_add (nodes, node);
    }
}

static guint
count_visible_columns (XushiGrid *self)
{
  guint n = 0;

  for (guint i = 0; i < self->columns->len; i++)
    if (xushi_grid_column_info (self, i)->visible)
      n++;
  return n;
}

static void
label_node (XushiGridNode *node, const char *label)
{
  if (g_strcmp0 (node->label, label) == 0)
    return;
  g_free (node->label);
  node->label = g_strdup (label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (node), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
place_node (XushiGridNode *node, guint row, guint column, guint shown_column)
{
  if (node->row == row && node->column == column)
    return;
  node->row = row;
  node->column = column;
  gtk_accessible_update_relation (GTK_ACCESSIBLE (node), GTK_ACCESSIBLE_RELATION_ROW_INDEX,
                                  (int) row + 1, GTK_ACCESSIBLE_RELATION_COL_INDEX,
                                  (int) shown_column + 1, -1);
}

static char *
dup_label (XushiGrid *self, guint row, guint column)
{
  const XushiGridRefusal *refusal = xushi_grid_find_refusal (self, row, column);
  char *label = xushi_grid_source_dup_description (self->source, row, column);
  char *whole;

  if (refusal == NULL && self->doubt_shown && row == self->cursor.row
      && column == self->cursor.column)
    {
      g_free (label);
      return xushi_grid_dup_doubt (self);
    }
  if (refusal == NULL)
    return label;
  /* TRANSLATORS: what the cell holds; the text that was refused; why */
  whole = g_strdup_printf (_ ("%s, refused: %s, %s"), label, refusal->text, refusal->reason);
  g_free (label);
  return whole;
}

static void
select_node (XushiGridNode *node, gboolean selected)
{
  if (node->selected == selected)
    return;
  node->selected = selected;
  gtk_accessible_update_state (GTK_ACCESSIBLE (node), GTK_ACCESSIBLE_STATE_SELECTED, selected, -1);
}

/* A heading row has one cell with a label; its other cells are silent. */
static void
update_node (XushiGrid *self, XushiGridNode *node, guint row, guint column, guint shown)
{
  g_autofree char *label = NULL;
  XushiGridBlock block;

  place_node (node, row, column, shown);
  select_node (node, xushi_grid_get_selection (self, &block)
                         && xushi_grid_is_selected (self, &block, row, column));
  if (shown > 0 && xushi_grid_rows_is_heading (&self->rows, row))
    label = g_strdup ("");
  else
    label = dup_label (self, row, column);
  label_node (node, label);
}

/* Labels and not column headers: GTK 4.8 does not report that role to assistive tools. */
static void
update_header_nodes (XushiGrid *self)
{
  guint shown = 0;

  set_count (self, self->header_nodes, count_visible_columns (self), GTK_ACCESSIBLE_ROLE_LABEL);
  for (guint i = 0; i < self->columns->len; i++)
    {
      guint column = xushi_grid_map_column (self, i);
      const XushiGridColumn *info = xushi_grid_column_info (self, column);

      if (!info->visible)
        continue;
      place_node (get_node (self->header_nodes, shown), 0, column, shown);
      label_node (get_node (self->header_nodes, shown), info->title);
      shown++;
    }
}

/* The @n-th visible column from the left. */
static guint
get_nth_visible_column (XushiGrid *self, guint n)
{
  for (guint i = 0; i < self->columns->len; i++)
    if (xushi_grid_column_info (self, xushi_grid_map_column (self, i))->visible && n-- == 0)
      return xushi_grid_map_column (self, i);
  return XUSHI_GRID_NONE;
}

static gboolean
update_nodes_cb (gpointer data)
{
  XushiGrid *self = data;
  guint columns = count_visible_columns (self);
  gint64 end = g_get_monotonic_time () + SLICE;
  guint first, n;

  if (!gtk_widget_get_mapped (GTK_WIDGET (self)) || !xushi_grid_visible_rows (self, &first, &n))
    n = first = 0;
  if (self->nodes_next == 0)
    {
      update_header_nodes (self);
      if (self->cell_nodes->len > n * columns)
        set_count (self, self->cell_nodes, n * columns, GTK_ACCESSIBLE_ROLE_GRID_CELL);
    }
  while (self->nodes_next < n * columns)
    {
      guint shown = self->nodes_next % columns;

      if (self->cell_nodes->len == self->nodes_next)
        set_count (self, self->cell_nodes, self->nodes_next + 1, GTK_ACCESSIBLE_ROLE_GRID_CELL);
      update_node (self, get_node (self->cell_nodes, self->nodes_next),
                   first + self->nodes_next / columns, get_nth_visible_column (self, shown), shown);
      self->nodes_next++;
      if (g_get_monotonic_time () > end)
        return G_SOURCE_CONTINUE;
    }
  self->nodes_idle = 0;
  self->nodes_moved = TRUE;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  return G_SOURCE_REMOVE;
}

void
xushi_grid_nodes_init (XushiGrid *self)
{
  self->cell_nodes = g_ptr_array_new ();
  self->header_nodes = g_ptr_array_new ();
}

void
xushi_grid_nodes_clear (XushiGrid *self)
{
  set_count (self, self->cell_nodes, 0, GTK_ACCESSIBLE_ROLE_GRID_CELL);
  set_count (self, self->header_nodes, 0, GTK_ACCESSIBLE_ROLE_LABEL);
}

void
xushi_grid_nodes_invalidate (XushiGrid *self)
{
  self->nodes_next = 0;
  if (self->nodes_idle == 0)
    self->nodes_idle = g_idle_add_full (G_PRIORITY_LOW, update_nodes_cb, self, NULL);
}

static void
allocate_node (XushiGrid *self, XushiGridNode *node, gboolean header)
{
  GtkAllocation area = { 0, 0, 0, 0 };

  if (node->column < self->tracks->len && (header || node->row < self->rows.n_rows))
    {
      const XushiGridTrack *track = xushi_grid_column_track (self, node->column);

      if (!header)
        xushi_grid_cell_area (self, node->row, node->column, &area);
      area.x = xushi_grid_column_x (self, node->column);
      area.width = track->width;
      if (header)
        area.height = self->header_height;
    }
  gtk_widget_size_allocate (GTK_WIDGET (node), &area, -1);
}

/* Which rows are visible is only known once there is a height; the first update may have come
 * before that, and a window that grows shows more rows. */
static void
ensure_nodes (XushiGrid *self)
{
  guint first, n;

  if (self->nodes_idle == 0 && gtk_widget_get_mapped (GTK_WIDGET (self))
      && xushi_grid_visible_rows (self, &first, &n)
      && n * count_visible_columns (self) != self->cell_nodes->len)
    xushi_grid_nodes_invalidate (self);
}

void
xushi_grid_nodes_allocate (XushiGrid *self)
{
  ensure_nodes (self);
  if (!self->nodes_moved)
    return;
  self->nodes_moved = FALSE;
  for (guint i = 0; i < self->header_nodes->len; i++)
    allocate_node (self, get_node (self->header_nodes, i), TRUE);
  for (guint i = 0; i < self->cell_nodes->len; i++)
    allocate_node (self, get_node (self->cell_nodes, i), FALSE);
}

void
xushi_grid_nodes_update_cursor (XushiGrid *self)
{
  g_autofree char *label = NULL;

  if (self->entry == NULL)
    return;
  if (xushi_grid_has_cursor (self))
    label = dup_label (self, self->cursor.row, self->cursor.column);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label != NULL ? label : "", -1);
}

void
xushi_grid_nodes_update_counts (XushiGrid *self)
{
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_ROW_COUNT,
                                  (int) self->rows.n_rows, GTK_ACCESSIBLE_RELATION_COL_COUNT,
                                  (int) count_visible_columns (self), -1);
  xushi_grid_nodes_invalidate (self);
}
