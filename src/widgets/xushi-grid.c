/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "widgets/xushi-grid-private.h"

#include <gobject/gvaluecollector.h>

/* XushiGrid: a table that draws its visible cells itself.
 *
 * Ownership. The grid holds a reference to its source and knows nothing else of what it
 * shows; what is drawn is queried at every frame, so nothing but layouts is cached, as
 * many as are visible. A frame costs the same for 200 rows as for 100,000.
 *
 * Invariants. The cursor is inside the table and in a visible column as long as there are
 * rows and columns; cursor_key is the key of its row. It follows its row through
 * "items-changed"; if the row is removed, the one in its place gets the cursor, and if the
 * row comes back before the cursor was moved (an undo), it gets the cursor back. Editing is
 * always at the cursor's cell.
 *
 * The one entry. A GtkEntry always has the focus and is drawn only while a cell is edited.
 * Input methods therefore work from the first key: the entry's "changed" or a preedit begins
 * the editing, and while a preedit is shown every key goes to the input method.
 *
 * CSS nodes: grid, with the child entry; the class “compact” sets the rows closer. Named
 * colours: see XushiDrawStyle.
 * Keys: see the header. Accessible roles: grid, whose label the application sets; grid
 * cells and, for the column titles, labels; the entry, whose label is that of the cursor's cell.
 *
 * Columns. Everywhere a column is the source's; the order from left to right is kept beside them.
 * Only blocks, which are what is seen, count places: xushi_grid_map_column () leads back.
 *
 * The files: -columns, -order (moved and hidden columns), -layout (pure: geometry), -view (pixels and
 * cells), -follow (cursor and source), -cursor (pure: rules of moving), -select, -edit, -insert,
 * -offer, -doubt, -keys, -pointer, -clipboard, -fill, -draw, -cell, -text (layouts), -a11y. What a
 * block is as text, and what it does, stands in rows. */

enum
{
  PROP_0,
  PROP_SOURCE,
  PROP_EDITABLE,
  PROP_BROWSE,
  PROP_EDITING,
  PROP_COLUMN_LAYOUT,
  PROP_COLUMN_WIDTHS,
  N_PROPS,
  PROP_HADJUSTMENT = N_PROPS,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY
};

static GParamSpec *properties[N_PROPS];
static guint signals[XUSHI_GRID_N_SIGNALS];

static void xushi_grid_scrollable_init (GtkScrollableInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (XushiGrid,
                               xushi_grid,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE,
                                                      xushi_grid_scrollable_init))

void
xushi_grid_emit (XushiGrid *self, int signal, ...)
{
  va_list args;

  va_start (args, signal);
  g_signal_emit_valist (self, signals[signal], 0, args);
  va_end (args);
}

void
xushi_grid_notify_editing (XushiGrid *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EDITING]);
}

void
xushi_grid_notify_layout (XushiGrid *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COLUMN_LAYOUT]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COLUMN_WIDTHS]);
}

void
xushi_grid_queue (XushiGrid *self)
{
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
  xushi_grid_nodes_invalidate (self);
}

static void
adjusted_cb (GtkAdjustment *adjustment, XushiGrid *self)
{
  xushi_grid_pointer_moved (self);
  xushi_grid_queue (self);
}

static void
set_adjustment (XushiGrid *self, GtkAdjustment **place, GtkAdjustment *adjustment)
{
  if (*place != NULL)
    g_signal_handlers_disconnect_by_func (*place, adjusted_cb, self);
  g_set_object (place, adjustment);
  if (adjustment == NULL)
    return;
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (adjusted_cb), self, 0);
  xushi_grid_configure_adjustments (self);
}

static void
xushi_grid_measure (GtkWidget *widget,
                    GtkOrientation orientation,
                    int for_size,
                    int *minimum,
                    int *natural,
                    int *minimum_baseline,
                    int *natural_baseline)
{
  XushiGrid *self = XUSHI_GRID (widget);
  gint64 height;

  xushi_grid_ensure_style (self);
  /* GTK wants its children measured before they are allocated. */
  gtk_widget_measure (self->entry, orientation, -1, minimum, NULL, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = XUSHI_GRID_WIDTH_MIN;
      *natural = 0;
      for (guint i = 0; i < self->columns->len; i++)
        if (xushi_grid_column_info (self, i)->visible)
          *natural += xushi_grid_column_info (self, i)->natural_width;
      *natural = MAX ((int) (*natural * self->style.scale), *minimum);
      return;
    }
  height = xushi_grid_rows_y (&self->rows, self->rows.n_rows);
  *minimum = self->header_height + self->rows.row_height;
  *natural = self->header_height + (int) CLAMP (height, self->rows.row_height, 10000);
}

static void
allocate_entry (XushiGrid *self)
{
  GtkAllocation area;
  int width, height;

  gtk_widget_measure (self->entry, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  gtk_widget_measure (self->entry, GTK_ORIENTATION_VERTICAL, -1, &height, NULL, NULL, NULL);
  xushi_grid_entry_area (self, &area);
  area.width = MAX (area.width, width);
  area.y -= MAX (height - area.height, 0) / 2;
  area.height = MAX (area.height, height);
  gtk_widget_size_allocate (self->entry, &area, -1);
}

/* Whether the cursor's row is seen, and would no longer be in a table of less height; as long as the
 * adjustment has the size from before. */
static gboolean
loses_cursor (XushiGrid *self)
{
  double page = self->vadjustment != NULL ? gtk_adjustment_get_page_size (self->vadjustment) : 0;
  gint64 top = xushi_grid_scroll_y (self);
  int body = xushi_grid_body_height (self);

  return page > body && body > 0 && self->source != NULL && self->rows.n_rows > 0
         && xushi_grid_rows_at (&self->rows, top) <= self->cursor.row
         && self->cursor.row <= xushi_grid_rows_at (&self->rows, top + (gint64) page - 1);
}

static void
xushi_grid_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  XushiGrid *self = XUSHI_GRID (widget);
  gboolean follow = loses_cursor (self);

  xushi_grid_ensure_style (self);
  xushi_grid_columns_allocate (self, width);
  xushi_grid_configure_adjustments (self);
  /* A table that was not on the screen yet could not be scrolled. */
  if (self->scroll_wanted || follow)
    xushi_grid_scroll_to (self, self->cursor.row, self->cursor.column);
  allocate_entry (self);
  xushi_grid_nodes_allocate (self);
}

static void
xushi_grid_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  XushiGrid *self = XUSHI_GRID (widget);

  GTK_WIDGET_CLASS (xushi_grid_parent_class)->css_changed (widget, change);
  self->style_valid = FALSE;
  gtk_widget_queue_resize (widget);
}

static void
xushi_grid_system_setting_changed (GtkWidget *widget, GtkSystemSetting setting)
{
  GTK_WIDGET_CLASS (xushi_grid_parent_class)->system_setting_changed (widget, setting);
  XUSHI_GRID (widget)->style_valid = FALSE;
  gtk_widget_queue_resize (widget);
}

static gboolean
xushi_grid_grab_focus (GtkWidget *widget)
{
  XushiGrid *self = XUSHI_GRID (widget);

  return gtk_entry_grab_focus_without_selecting (GTK_ENTRY (self->entry));
}

/* The table is one stop on the way of Tab and Shift+Tab through the window: inside it they belong to
 * its cells, and from the last and the first one they lead out of it. */
static gboolean
xushi_grid_focus (GtkWidget *widget, GtkDirectionType direction)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return (focus == NULL || !gtk_widget_is_ancestor (focus, widget)) && gtk_widget_grab_focus (widget);
}

static void
xushi_grid_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (xushi_grid_parent_class)->map (widget);
  /* While the table is not visible, none of it is announced. */
  xushi_grid_nodes_invalidate (XUSHI_GRID (widget));
}

static void
xushi_grid_unmap (GtkWidget *widget)
{
  XushiGrid *self = XUSHI_GRID (widget);

  xushi_grid_leave_edit (self);
  xushi_grid_pointer_stop (self);
  GTK_WIDGET_CLASS (xushi_grid_parent_class)->unmap (widget);
}

static gboolean
xushi_grid_get_border (GtkScrollable *scrollable, GtkBorder *border)
{
  *border = (GtkBorder){ .top = (gint16) XUSHI_GRID (scrollable)->header_height };
  return TRUE;
}

static void
xushi_grid_scrollable_init (GtkScrollableInterface *iface)
{
  iface->get_border = xushi_grid_get_border;
}

static void
xushi_grid_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  XushiGrid *self = XUSHI_GRID (object);

  switch (id)
    {
    case PROP_SOURCE:
      g_value_set_object (value, self->source);
      break;
    case PROP_EDITABLE:
      g_value_set_boolean (value, self->editable);
      break;
    case PROP_BROWSE:
      g_value_set_boolean (value, self->browse);
      break;
    case PROP_EDITING:
      g_value_set_boolean (value, self->editing);
      break;
    case PROP_COLUMN_LAYOUT:
      g_value_take_string (value, xushi_grid_dup_column_layout (self));
      break;
    case PROP_COLUMN_WIDTHS:
      g_value_take_string (value, xushi_grid_dup_column_widths (self));
      break;
    case PROP_HADJUSTMENT:
      g_value_set_object (value, self->hadjustment);
      break;
    case PROP_VADJUSTMENT:
      g_value_set_object (value, self->vadjustment);
      break;
    case PROP_HSCROLL_POLICY:
      g_value_set_enum (value, self->hscroll_policy);
      break;
    case PROP_VSCROLL_POLICY:
      g_value_set_enum (value, self->vscroll_policy);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
xushi_grid_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  XushiGrid *self = XUSHI_GRID (object);

  switch (id)
    {
    case PROP_SOURCE:
      xushi_grid_set_source (self, g_value_get_object (value));
      break;
    case PROP_EDITABLE:
      xushi_grid_set_editable (self, g_value_get_boolean (value));
      break;
    case PROP_BROWSE:
      self->browse = g_value_get_boolean (value);
      break;
    case PROP_COLUMN_LAYOUT:
      xushi_grid_set_column_layout (self, g_value_get_string (value));
      break;
    case PROP_COLUMN_WIDTHS:
      xushi_grid_set_column_widths (self, g_value_get_string (value));
      break;
    case PROP_HADJUSTMENT:
      set_adjustment (self, &self->hadjustment, g_value_get_object (value));
      break;
    case PROP_VADJUSTMENT:
      set_adjustment (self, &self->vadjustment, g_value_get_object (value));
      break;
    case PROP_HSCROLL_POLICY:
      self->hscroll_policy = g_value_get_enum (value);
      gtk_widget_queue_resize (GTK_WIDGET (self));
      break;
    case PROP_VSCROLL_POLICY:
      self->vscroll_policy = g_value_get_enum (value);
      gtk_widget_queue_resize (GTK_WIDGET (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
xushi_grid_dispose (GObject *object)
{
  XushiGrid *self = XUSHI_GRID (object);

  g_signal_group_set_target (self->source_signals, NULL);
  self->editing = FALSE;
  xushi_grid_pointer_stop (self);
  xushi_grid_nodes_clear (self);
  g_clear_handle_id (&self->nodes_idle, g_source_remove);
  g_clear_pointer (&self->entry, gtk_widget_unparent);
  set_adjustment (self, &self->hadjustment, NULL);
  set_adjustment (self, &self->vadjustment, NULL);
  G_OBJECT_CLASS (xushi_grid_parent_class)->dispose (object);
}

static void
xushi_grid_finalize (GObject *object)
{
  XushiGrid *self = XUSHI_GRID (object);

  g_clear_object (&self->source);
  g_clear_object (&self->source_signals);
  g_clear_pointer (&self->columns, g_array_unref);
  g_clear_pointer (&self->tracks, g_array_unref);
  g_clear_pointer (&self->user_widths, g_hash_table_unref);
  xushi_grid_order_clear (self);
  g_clear_pointer (&self->refusals, g_ptr_array_unref);
  g_clear_pointer (&self->cell_nodes, g_ptr_array_unref);
  g_clear_pointer (&self->header_nodes, g_ptr_array_unref);
  g_clear_pointer (&self->text, xushi_grid_text_free);
  g_clear_pointer (&self->texts, xushi_text_cache_free);
  g_clear_pointer (&self->edit_initial, g_free);
  g_clear_pointer (&self->offers, g_strfreev);
  xushi_grid_rows_clear (&self->rows);
  G_OBJECT_CLASS (xushi_grid_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *klass)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  properties[PROP_SOURCE]
      = g_param_spec_object ("source", NULL, NULL, XUSHI_TYPE_GRID_SOURCE, flags);
  properties[PROP_EDITABLE] = g_param_spec_boolean ("editable", NULL, NULL, TRUE, flags);
  properties[PROP_BROWSE] = g_param_spec_boolean ("browse", NULL, NULL, FALSE,
                                                  G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_EDITING] = g_param_spec_boolean ("editing", NULL, NULL, FALSE,
                                                   G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_COLUMN_LAYOUT] = g_param_spec_string ("column-layout", NULL, NULL, "", flags);
  properties[PROP_COLUMN_WIDTHS] = g_param_spec_string ("column-widths", NULL, NULL, "", flags);
  g_object_class_install_properties (klass, N_PROPS, properties);
  g_object_class_override_property (klass, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (klass, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (klass, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (klass, PROP_VSCROLL_POLICY, "vscroll-policy");
}

static guint
new_signal (const char *name, guint n, ...)
{
  va_list types;
  guint id;

  va_start (types, n);
  id = g_signal_new_valist (name, XUSHI_TYPE_GRID, G_SIGNAL_RUN_LAST, NULL, NULL, NULL, NULL,
                            G_TYPE_NONE, n, types);
  va_end (types);
  return id;
}

static void
install_signals (void)
{
  signals[XUSHI_GRID_SIGNAL_CURSOR_MOVED] = new_signal ("cursor-moved", 0);
  signals[XUSHI_GRID_SIGNAL_COMMIT_FAILED]
      = new_signal ("commit-failed", 4, G_TYPE_UINT, G_TYPE_UINT, G_TYPE_STRING, G_TYPE_STRING);
  signals[XUSHI_GRID_SIGNAL_EDIT_REFUSED]
      = new_signal ("edit-refused", 3, G_TYPE_UINT, G_TYPE_UINT, G_TYPE_STRING);
  signals[XUSHI_GRID_SIGNAL_ACTIVATED] = new_signal ("activated", 2, G_TYPE_UINT, G_TYPE_UINT);
  signals[XUSHI_GRID_SIGNAL_MENU_REQUESTED]
      = new_signal ("menu-requested", 2, G_TYPE_DOUBLE, G_TYPE_DOUBLE);
  signals[XUSHI_GRID_SIGNAL_HEADER_ACTIVATED] = new_signal ("header-activated", 1, G_TYPE_UINT);
  signals[XUSHI_GRID_SIGNAL_HEADER_MENU_REQUESTED] = new_signal (
      "header-menu-requested", 3, G_TYPE_UINT, G_TYPE_DOUBLE, G_TYPE_DOUBLE);
  signals[XUSHI_GRID_SIGNAL_BLOCK_PLANNED]
      = g_signal_new ("block-planned", XUSHI_TYPE_GRID, G_SIGNAL_RUN_LAST, 0,
                      g_signal_accumulator_true_handled, NULL, NULL, G_TYPE_BOOLEAN, 1,
                      XUSHI_TYPE_GRID_PASTE);
}

static void
xushi_grid_class_init (XushiGridClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = xushi_grid_get_property;
  object_class->set_property = xushi_grid_set_property;
  object_class->dispose = xushi_grid_dispose;
  object_class->finalize = xushi_grid_finalize;
  widget_class->measure = xushi_grid_measure;
  widget_class->size_allocate = xushi_grid_size_allocate;
  widget_class->snapshot = xushi_grid_snapshot;
  widget_class->css_changed = xushi_grid_css_changed;
  widget_class->system_setting_changed = xushi_grid_system_setting_changed;
  widget_class->focus = xushi_grid_focus;
  widget_class->grab_focus = xushi_grid_grab_focus;
  widget_class->query_tooltip = xushi_grid_query_tooltip;
  widget_class->map = xushi_grid_map;
  widget_class->unmap = xushi_grid_unmap;
  install_properties (object_class);
  install_signals ();
  xushi_grid_install_actions (widget_class);
  gtk_widget_class_set_css_name (widget_class, "grid");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID);
}

static void
xushi_grid_init (XushiGrid *self)
{
  self->editable = TRUE;
  self->tab_column = XUSHI_GRID_NONE;
  self->text = xushi_grid_text_new ();
  xushi_grid_rows_init (&self->rows);
  xushi_grid_columns_init (self);
  xushi_grid_follow_init (self);
  xushi_grid_edit_init (self);
  xushi_grid_keys_init (self);
  xushi_grid_pointer_init (self);
  xushi_grid_nodes_init (self);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
  gtk_widget_set_vexpand (GTK_WIDGET (self), TRUE);
}

GtkWidget *
xushi_grid_new (XushiGridSource *source)
{
  return g_object_new (XUSHI_TYPE_GRID, "source", source, NULL);
}

XushiGridSource *
xushi_grid_get_source (XushiGrid *self)
{
  g_return_val_if_fail (XUSHI_IS_GRID (self), NULL);
  return self->source;
}

gboolean
xushi_grid_get_editable (XushiGrid *self)
{
  g_return_val_if_fail (XUSHI_IS_GRID (self), FALSE);
  return self->editable;
}

void
xushi_grid_set_editable (XushiGrid *self, gboolean editable)
{
  g_return_if_fail (XUSHI_IS_GRID (self));
  if (self->editable == !!editable)
    return;
  if (!editable)
    xushi_grid_leave_edit (self);
  self->editable = !!editable;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EDITABLE]);
}
