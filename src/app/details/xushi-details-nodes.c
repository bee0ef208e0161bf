/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/details/xushi-details-parts.h"

#include "app/details/xushi-details-head.h"
#include "app/details/xushi-details-table.h"
#include "rows/xushi-nodes-commit.h"
#include "base/xushi-i18n.h"

/* What the space bar gives while a Chinese input method is set to full width. */
#define FULL_WIDTH_SPACE "\u3000"

/* The buttons under the table, and the table whose cursor they are about. */
typedef struct
{
  XushiDetailsContext *context; /* borrowed */
  XushiNodesSource *source;     /* the table's */
  XushiGrid *grid;
  GtkWidget *finish;
  GtkWidget *delete;
} NodesPart;

static gboolean
get_cursor (const NodesPart *part, guint *row)
{
  guint column;

  return xushi_grid_get_cursor (part->grid, row, &column)
         && xushi_nodes_source_get_node (part->source, *row) != NULL;
}

static void
finish_cb (GtkWidget *box)
{
  const NodesPart *part = g_object_get_data (G_OBJECT (box), "xushi-nodes");
  g_autoptr (GError) error = NULL;
  guint row;

  if (!xushi_grid_finish_edit (part->grid) || !get_cursor (part, &row))
    return;
  if (!xushi_nodes_toggle_finished (xushi_details_context_get_session (part->context),
                                    xushi_details_context_get_indicator (part->context), row,
                                    &error))
    xushi_details_context_tell (part->context, error->message);
}

static void
delete_cb (GtkWidget *box)
{
  const NodesPart *part = g_object_get_data (G_OBJECT (box), "xushi-nodes");
  g_autoptr (GError) error = NULL;
  guint row;

  if (!get_cursor (part, &row))
    return;
  xushi_grid_cancel_edit (part->grid);
  if (!xushi_nodes_delete (xushi_details_context_get_session (part->context),
                           xushi_details_context_get_indicator (part->context), row, 1, &error))
    xushi_details_context_tell (part->context, error->message);
}

static void
update_buttons (GtkWidget *box)
{
  const NodesPart *part = g_object_get_data (G_OBJECT (box), "xushi-nodes");
  guint row = 0;
  gboolean has = get_cursor (part, &row);
  const XushiNode *node = has ? xushi_nodes_source_get_node (part->source, row) : NULL;
  gboolean editable = has && xushi_details_context_is_editable (part->context);

  gtk_widget_set_sensitive (part->finish, editable);
  gtk_widget_set_sensitive (part->delete, editable);
  gtk_button_set_label (GTK_BUTTON (part->finish), node != NULL && node->finished != NULL
                                                       ? _ ("Reopen")
                                                       : _ ("Mark Finished"));
}

static void
refresh_cb (GtkWidget *box)
{
  const NodesPart *part = g_object_get_data (G_OBJECT (box), "xushi-nodes");

  xushi_nodes_source_show (part->source, xushi_details_context_get_indicator (part->context));
  update_buttons (box);
}

/* Space is typed where nothing can be typed: at the flag it finishes the node. */
static void
edit_refused_cb (XushiGrid *grid, guint row, guint column, const char *text, GtkWidget *box)
{
  if (column == XUSHI_NODES_STATE
      && (g_str_equal (text, " ") || g_str_equal (text, FULL_WIDTH_SPACE)))
    {
      g_signal_stop_emission_by_name (grid, "edit-refused");
      finish_cb (box);
    }
}

static void
activated_cb (XushiGrid *grid, guint row, guint column, GtkWidget *box)
{
  finish_cb (box);
}

static GtkWidget *
create_button (GtkWidget *box, GtkWidget *bar, const char *label, const char *tip,
               GCallback clicked)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_set_tooltip_text (button, tip);
  gtk_widget_add_css_class (button, "small-button");
  g_signal_connect_object (button, "clicked", clicked, box, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (bar), button);
  return button;
}

GtkWidget *
xushi_details_build_nodes (XushiDetailsContext *context, gpointer data)
{
  g_autoptr (XushiNodesSource) source
      = xushi_nodes_source_new (xushi_details_context_get_session (context));
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  NodesPart *part = g_new0 (NodesPart, 1);

  part->context = context;
  part->source = source;
  gtk_box_append (GTK_BOX (box), xushi_details_track_new (context));
  gtk_box_append (GTK_BOX (box),
                  xushi_details_table_new (context, XUSHI_GRID_SOURCE (source), _ ("Nodes"),
                                           &part->grid));
  g_object_set_data_full (G_OBJECT (box), "xushi-nodes", part, g_free);
  part->finish = create_button (box, bar, _ ("Mark Finished"),
                                _ ("Finished by the end of the data month (Space at the flag)"),
                                G_CALLBACK (finish_cb));
  part->delete = create_button (box, bar, _ ("Delete Node"),
                                _ ("Delete the node under the cursor (Delete at its name)"),
                                G_CALLBACK (delete_cb));
  gtk_box_append (GTK_BOX (box), bar);
  g_signal_connect_object (part->grid, "edit-refused", G_CALLBACK (edit_refused_cb), box, 0);
  g_signal_connect_object (part->grid, "activated", G_CALLBACK (activated_cb), box, 0);
  g_signal_connect_object (part->grid, "cursor-moved", G_CALLBACK (update_buttons), box,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (context, "refresh", G_CALLBACK (refresh_cb), box, G_CONNECT_SWAPPED);
  refresh_cb (box);
  return box;
}

char *
xushi_details_summarize_nodes (XushiDetailsContext *context, gpointer data)
{
  XushiSession *session = xushi_details_context_get_session (context);
  XushiIndicator *indicator = xushi_details_context_get_indicator (context);
  GPtrArray *nodes = indicator != NULL ? xushi_indicator_get_spec (indicator)->nodes : NULL;
  guint overdue = 0;

  if (nodes == NULL || nodes->len == 0)
    return NULL;
  for (guint i = 0; i < nodes->len; i++)
    overdue += xushi_node_is_overdue (g_ptr_array_index (nodes, i),
                                      xushi_session_get_year (session),
                                      xushi_session_get_month (session));
  return g_strdup_printf (_ ("%u nodes, %u overdue"), nodes->len, overdue);
}
