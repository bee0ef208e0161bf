/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/details/xushi-details-nodes.h"

#include "app/details/xushi-details-table.h"
#include "app/details/xushi-details-track.h"
#include "rows/xushi-nodes-commit.h"
#include "base/xushi-i18n.h"

/* What the space bar types while a Chinese input method is in full-width mode. */
#define FULL_WIDTH_SPACE "\u3000"

struct _XushiDetailsNodes
{
  XushiDetailsSection parent_instance;

  XushiNodesSource *source; /* owned, nullable until first shown */

  /* Template children. */
  XushiDetailsTrack *track;
  XushiDetailsTable *table;
  GtkWidget *finish;
  GtkWidget *delete;
};

G_DEFINE_FINAL_TYPE (XushiDetailsNodes, xushi_details_nodes, XUSHI_TYPE_DETAILS_SECTION)

static gboolean
get_cursor (XushiDetailsNodes *self, guint *row)
{
  guint column;

  return self->source != NULL
         && xushi_grid_get_cursor (xushi_details_table_get_grid (self->table), row, &column)
         && xushi_nodes_source_get_node (self->source, *row) != NULL;
}

static void
finish_cb (XushiDetailsNodes *self)
{
  XushiDetailsContext *context
      = xushi_details_section_get_context (XUSHI_DETAILS_SECTION (self));
  g_autoptr (GError) error = NULL;
  guint row;

  if (!xushi_grid_finish_edit (xushi_details_table_get_grid (self->table))
      || !get_cursor (self, &row))
    return;
  if (!xushi_nodes_toggle_finished (xushi_details_context_get_session (context),
                                    xushi_details_context_get_indicator (context), row, &error))
    xushi_details_context_tell (context, error->message);
}

static void
delete_cb (XushiDetailsNodes *self)
{
  XushiDetailsContext *context
      = xushi_details_section_get_context (XUSHI_DETAILS_SECTION (self));
  g_autoptr (GError) error = NULL;
  guint row;

  if (!get_cursor (self, &row))
    return;
  xushi_grid_cancel_edit (xushi_details_table_get_grid (self->table));
  if (!xushi_nodes_delete (xushi_details_context_get_session (context),
                           xushi_details_context_get_indicator (context), row, 1, &error))
    xushi_details_context_tell (context, error->message);
}

static void
update_buttons (XushiDetailsNodes *self)
{
  guint row = 0;
  gboolean has = get_cursor (self, &row);
  const XushiNode *node = has ? xushi_nodes_source_get_node (self->source, row) : NULL;
  gboolean editable = has
                      && xushi_details_context_is_editable (xushi_details_section_get_context (
                          XUSHI_DETAILS_SECTION (self)));

  gtk_widget_set_sensitive (self->finish, editable);
  gtk_widget_set_sensitive (self->delete, editable);
  gtk_button_set_label (GTK_BUTTON (self->finish), node != NULL && node->finished != NULL
                                                       ? _ ("Reopen")
                                                       : _ ("Mark Finished"));
}

/* Space typed at the flag, which cannot be edited, finishes the node. */
static void
edit_refused_cb (XushiGrid *grid, guint row, guint column, const char *text,
                 XushiDetailsNodes *self)
{
  if (column == XUSHI_NODES_STATE
      && (g_str_equal (text, " ") || g_str_equal (text, FULL_WIDTH_SPACE)))
    {
      g_signal_stop_emission_by_name (grid, "edit-refused");
      finish_cb (self);
    }
}

static void
activated_cb (XushiGrid *grid, guint row, guint column, XushiDetailsNodes *self)
{
  finish_cb (self);
}

static void
ensure_source (XushiDetailsNodes *self, XushiSession *session)
{
  if (self->source != NULL)
    return;
  self->source = xushi_nodes_source_new (session);
  xushi_details_table_set_source (self->table, XUSHI_GRID_SOURCE (self->source));
}

static void
xushi_details_nodes_refresh (XushiDetailsSection *section)
{
  XushiDetailsNodes *self = XUSHI_DETAILS_NODES (section);

  ensure_source (self, xushi_details_context_get_session (
                           xushi_details_section_get_context (section)));
  xushi_nodes_source_show (self->source, xushi_details_section_get_indicator (section));
  xushi_details_track_refresh (self->track);
  update_buttons (self);
}

static char *
xushi_details_nodes_summarize (XushiDetailsSection *section)
{
  XushiSession *session
      = xushi_details_context_get_session (xushi_details_section_get_context (section));
  GPtrArray *nodes = xushi_details_section_get_spec (section)->nodes;
  guint overdue = 0;

  if (nodes->len == 0)
    return NULL;
  for (guint i = 0; i < nodes->len; i++)
    overdue += xushi_node_is_overdue (g_ptr_array_index (nodes, i),
                                      xushi_session_get_year (session),
                                      xushi_session_get_month (session));
  return g_strdup_printf (_ ("%u nodes, %u overdue"), nodes->len, overdue);
}

static gboolean
xushi_details_nodes_is_relevant (XushiDetailsSection *section)
{
  const XushiSpec *spec = xushi_details_section_get_spec (section);

  return spec->nodes->len > 0 || spec->measure == XUSHI_MEASURE_MILESTONE;
}

static void
xushi_details_nodes_dispose (GObject *object)
{
  g_clear_object (&XUSHI_DETAILS_NODES (object)->source);
  G_OBJECT_CLASS (xushi_details_nodes_parent_class)->dispose (object);
}

static void
xushi_details_nodes_class_init (XushiDetailsNodesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  XushiDetailsSectionClass *section_class = XUSHI_DETAILS_SECTION_CLASS (klass);

  object_class->dispose = xushi_details_nodes_dispose;
  section_class->refresh = xushi_details_nodes_refresh;
  section_class->summarize = xushi_details_nodes_summarize;
  section_class->is_relevant = xushi_details_nodes_is_relevant;
  g_type_ensure (XUSHI_TYPE_DETAILS_TABLE);
  g_type_ensure (XUSHI_TYPE_DETAILS_TRACK);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/xushi/Xushi/xushi-details-nodes.ui");
#define BIND(child) \
  gtk_widget_class_bind_template_child (widget_class, XushiDetailsNodes, child)
  BIND (track);
  BIND (table);
  BIND (finish);
  BIND (delete);
#undef BIND
  gtk_widget_class_bind_template_callback (widget_class, finish_cb);
  gtk_widget_class_bind_template_callback (widget_class, delete_cb);
}

static void
xushi_details_nodes_init (XushiDetailsNodes *self)
{
  XushiGrid *grid;

  gtk_widget_init_template (GTK_WIDGET (self));
  grid = xushi_details_table_get_grid (self->table);
  g_signal_connect_object (grid, "edit-refused", G_CALLBACK (edit_refused_cb), self, 0);
  g_signal_connect_object (grid, "activated", G_CALLBACK (activated_cb), self, 0);
  g_signal_connect_object (grid, "cursor-moved", G_CALLBACK (update_buttons), self,
                           G_CONNECT_SWAPPED);
}
