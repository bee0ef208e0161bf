/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/details/xushi-details-table.h"

#include "app/support/xushi-paste-dialog.h"

struct _XushiDetailsTable
{
  GtkWidget parent_instance;

  XushiDetailsContext *context; /* owned, nullable */
  char *label;                  /* owned, nullable */
  gboolean leaving;             /* the cell being edited may be hidden next */
  guint bar_idle;               /* asks whether the bar is needed; 0: none */

  /* Template children. */
  GtkWidget *scroller;
  XushiGrid *grid;
};

G_DEFINE_FINAL_TYPE (XushiDetailsTable, xushi_details_table, GTK_TYPE_WIDGET)

enum
{
  PROP_CONTEXT = 1,
  PROP_LABEL,
  N_PROPERTIES
};
static GParamSpec *properties[N_PROPERTIES];

/* A refused text stays in its cell with the reason beside it, and is not told a second time; only
 * what has no cell of its own, or may be hidden with its cell, is. */
static void
commit_failed_cb (XushiGrid *grid, guint row, guint column, const char *text,
                  const char *reason, XushiDetailsTable *self)
{
  if (*text == '\0' || self->leaving)
    xushi_details_context_tell (self->context, reason);
}

static void
edit_refused_cb (XushiGrid *grid, guint row, guint column, const char *text,
                 XushiDetailsTable *self)
{
  g_autofree char *refusal
      = xushi_grid_source_dup_refusal (xushi_grid_get_source (grid), row, column);

  if (refusal != NULL)
    xushi_details_context_tell (self->context, refusal);
}

static void
told_cb (GObject *table, const char *message)
{
  xushi_details_context_tell (XUSHI_DETAILS_TABLE (table)->context, message);
}

static gboolean
block_planned_cb (XushiGrid *grid, XushiGridPaste *plan, gpointer self)
{
  xushi_paste_dialog_offer (grid, plan, told_cb, self);
  return TRUE;
}

/* The pane scrolls so that the cursor's cell is visible: the table itself shows all its rows. */
static void
cursor_moved_cb (XushiGrid *grid)
{
  GtkWidget *pane = gtk_widget_get_ancestor (GTK_WIDGET (grid), GTK_TYPE_VIEWPORT);
  GtkAdjustment *adjustment;
  GdkRectangle rect;
  guint row, column;
  double x, y;

  if (pane == NULL || !gtk_widget_get_mapped (pane) || gtk_widget_get_focus_child (pane) == NULL
      || !xushi_grid_get_cursor (grid, &row, &column)
      || !xushi_grid_get_cell_rect (grid, row, column, &rect)
      || !gtk_widget_translate_coordinates (GTK_WIDGET (grid), gtk_widget_get_first_child (pane),
                                            rect.x, rect.y, &x, &y))
    return;
  adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (pane));
  gtk_adjustment_clamp_page (adjustment, y, y + rect.height);
}

/* While a cell is being typed in, Ctrl+Z belongs to the cell. */
static void
editing_cb (XushiDetailsTable *self)
{
  if (self->context != NULL)
    xushi_details_context_set_typing (self->context, xushi_grid_get_editing (self->grid));
}

static void
leaving_cb (XushiDetailsTable *self)
{
  self->leaving = TRUE;
  if (!xushi_grid_finish_edit (self->grid))
    xushi_details_context_fail (self->context);
  self->leaving = FALSE;
}

static void
listing_cb (XushiDetailsTable *self, GPtrArray *texts)
{
  xushi_grid_list_errors (self->grid, texts);
}

static void
set_context (XushiDetailsTable *self, XushiDetailsContext *context)
{
  if (context == NULL || !g_set_object (&self->context, context))
    return;
  g_object_bind_property (context, "editable", self->grid, "editable", G_BINDING_SYNC_CREATE);
  g_signal_connect_object (context, "leaving", G_CALLBACK (leaving_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (context, "listing", G_CALLBACK (listing_cb), self, G_CONNECT_SWAPPED);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CONTEXT]);
}

static void
set_label (XushiDetailsTable *self, const char *label)
{
  g_free (self->label);
  self->label = g_strdup (label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->grid), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label != NULL ? label : "", -1);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LABEL]);
}

static void
xushi_details_table_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  XushiDetailsTable *self = XUSHI_DETAILS_TABLE (object);

  if (id == PROP_CONTEXT)
    g_value_set_object (value, self->context);
  else if (id == PROP_LABEL)
    g_value_set_string (value, self->label);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
xushi_details_table_set_property (GObject *object, guint id, const GValue *value,
                                  GParamSpec *pspec)
{
  XushiDetailsTable *self = XUSHI_DETAILS_TABLE (object);

  if (id == PROP_CONTEXT)
    set_context (self, g_value_get_object (value));
  else if (id == PROP_LABEL)
    set_label (self, g_value_get_string (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
xushi_details_table_dispose (GObject *object)
{
  XushiDetailsTable *self = XUSHI_DETAILS_TABLE (object);

  g_clear_handle_id (&self->bar_idle, g_source_remove);
  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_object (&self->context);
  G_OBJECT_CLASS (xushi_details_table_parent_class)->dispose (object);
}

static void
xushi_details_table_finalize (GObject *object)
{
  g_free (XUSHI_DETAILS_TABLE (object)->label);
  G_OBJECT_CLASS (xushi_details_table_parent_class)->finalize (object);
}

static void
xushi_details_table_class_init (XushiDetailsTableClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags
      = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = xushi_details_table_get_property;
  object_class->set_property = xushi_details_table_set_property;
  object_class->dispose = xushi_details_table_dispose;
  object_class->finalize = xushi_details_table_finalize;
  properties[PROP_CONTEXT]
      = g_param_spec_object ("context", NULL, NULL, XUSHI_TYPE_DETAILS_CONTEXT, flags);
  properties[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  g_type_ensure (XUSHI_TYPE_GRID);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/xushi/Xushi/xushi-details-table.ui");
  gtk_widget_class_bind_template_child (widget_class, XushiDetailsTable, scroller);
  gtk_widget_class_bind_template_child (widget_class, XushiDetailsTable, grid);
  gtk_widget_class_bind_template_callback (widget_class, commit_failed_cb);
  gtk_widget_class_bind_template_callback (widget_class, edit_refused_cb);
  gtk_widget_class_bind_template_callback (widget_class, block_planned_cb);
  gtk_widget_class_bind_template_callback (widget_class, editing_cb);
  gtk_widget_class_bind_template_callback (widget_class, cursor_moved_cb);
  gtk_widget_class_set_css_name (widget_class, "detailstable");
}

/* The wheel scrolls the pane, and sideways the table. A scrolled window keeps every turn of the wheel
 * to itself, even where it cannot follow it. */
static gboolean
scroll_cb (GtkEventControllerScroll *controller, double dx, double dy, XushiDetailsTable *self)
{
  GdkModifierType state
      = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));
  GtkAdjustment *adjustment
      = gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (self->scroller));

  if (state & GDK_SHIFT_MASK)
    dx += dy;
  else if (ABS (dy) > ABS (dx))
    return GDK_EVENT_PROPAGATE;
  gtk_adjustment_set_value (adjustment,
                            gtk_adjustment_get_value (adjustment)
                                + dx * gtk_adjustment_get_step_increment (adjustment));
  return GDK_EVENT_STOP;
}

static void
let_wheel_pass (XushiDetailsTable *self)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (self->scroller);
  GtkEventController *own
      = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_SCROLL (controller))
        gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_NONE);
    }
  g_signal_connect (own, "scroll", G_CALLBACK (scroll_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), own);
}

static gboolean
show_bar_cb (gpointer data)
{
  XushiDetailsTable *self = data;
  GtkScrolledWindow *scroller = GTK_SCROLLED_WINDOW (self->scroller);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_hadjustment (scroller);
  gboolean too_wide = gtk_adjustment_get_upper (adjustment)
                      > gtk_adjustment_get_page_size (adjustment) + 0.5;

  self->bar_idle = 0;
  gtk_scrolled_window_set_policy (scroller, too_wide ? GTK_POLICY_ALWAYS : GTK_POLICY_AUTOMATIC,
                                  GTK_POLICY_NEVER);
  return G_SOURCE_REMOVE;
}

/* A scrolled window asks for the height of its bar only where it always has one: else the bar would
 * cover the last row. Not within an allocation, where a wish for another size is lost. */
static void
width_changed_cb (XushiDetailsTable *self)
{
  if (self->bar_idle == 0)
    self->bar_idle = g_idle_add (show_bar_cb, self);
}

static void
xushi_details_table_init (XushiDetailsTable *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  let_wheel_pass (self);
  g_signal_connect_object (gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (self->scroller)),
                           "changed", G_CALLBACK (width_changed_cb), self, G_CONNECT_SWAPPED);
}

void
xushi_details_table_set_source (XushiDetailsTable *self, XushiGridSource *source)
{
  g_return_if_fail (XUSHI_IS_DETAILS_TABLE (self));

  xushi_grid_set_source (self->grid, source);
  /* The height depends on the number of rows. */
  g_signal_connect_object (source, "items-changed", G_CALLBACK (gtk_widget_queue_resize),
                           self->grid, G_CONNECT_SWAPPED);
}

XushiGrid *
xushi_details_table_get_grid (XushiDetailsTable *self)
{
  g_return_val_if_fail (XUSHI_IS_DETAILS_TABLE (self), NULL);

  return self->grid;
}
