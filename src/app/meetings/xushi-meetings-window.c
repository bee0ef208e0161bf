/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/meetings/xushi-meetings-window.h"

#include "app/meetings/xushi-changes-view.h"
#include "app/meetings/xushi-meeting-row.h"
#include "app/support/xushi-dialogs.h"
#include "base/xushi-i18n.h"

/* XushiMeetingsWindow: see the header. Keys: Ctrl+P prints the meeting again, Ctrl+Z and Ctrl+Shift+Z
 * undo and redo as in the window of the plan, Esc closes. */
struct _XushiMeetingsWindow
{
  AdwWindow parent_instance;

  XushiSession *session; /* owned, nullable while it is built */
  gboolean filling;      /* the list is being filled, not used */

  /* Template children. */
  AdwToastOverlay *toasts;
  GtkStack *stack;
  GtkListBox *list;
  XushiChangesView *changes;
  GtkWidget *freeze; /* where nothing is frozen yet */
};

G_DEFINE_FINAL_TYPE (XushiMeetingsWindow, xushi_meetings_window, ADW_TYPE_WINDOW)

enum
{
  FREEZE,
  PRINT_AGAIN,
  INDICATOR_ACTIVATED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

/* The row comes with the signal: newer releases of GTK also say that none is selected any more when
 * the window goes, and its list is no longer there to be asked. */
static void
selected_cb (XushiMeetingsWindow *self, GtkListBoxRow *row)
{
  if (!self->filling && self->session != NULL && row != NULL)
    xushi_changes_view_choose (self->changes, xushi_meeting_row_get_id (row));
}

/* Whether the list shows the meetings of the plan as they are. */
static gboolean
is_filled (XushiMeetingsWindow *self, GPtrArray *snapshots)
{
  GtkListBoxRow *row;

  for (guint i = 0; i < snapshots->len; i++)
    {
      const XushiSnapshot *snapshot = g_ptr_array_index (snapshots, snapshots->len - 1 - i);

      row = gtk_list_box_get_row_at_index (self->list, (int) i);
      if (row == NULL || xushi_meeting_row_get_id (row) != snapshot->id)
        return FALSE;
    }
  return gtk_list_box_get_row_at_index (self->list, (int) snapshots->len) == NULL;
}

/* The keyboard goes to the table, where there is none to the meeting, without any to the button. */
static void
take_focus (XushiMeetingsWindow *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  if (row == NULL)
    gtk_widget_grab_focus (self->freeze);
  else if (!gtk_widget_grab_focus (GTK_WIDGET (self->changes)))
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
show_page (XushiMeetingsWindow *self, const char *name)
{
  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), name) == 0)
    return;
  gtk_stack_set_visible_child_name (self->stack, name);
  take_focus (self);
}

/* The newest first. */
static void
fill (XushiMeetingsWindow *self, GPtrArray *snapshots)
{
  const XushiSnapshot *chosen = xushi_changes_view_get_chosen (self->changes);
  gboolean focused = gtk_widget_get_focus_child (GTK_WIDGET (self->list)) != NULL;
  GtkWidget *child;

  self->filling = TRUE;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, child);
  for (guint i = snapshots->len; i > 0; i--)
    {
      const XushiSnapshot *snapshot = g_ptr_array_index (snapshots, i - 1);
      GtkWidget *row = xushi_meeting_row_new (snapshot);

      gtk_list_box_append (self->list, row);
      if (snapshot != chosen)
        continue;
      gtk_list_box_select_row (self->list, GTK_LIST_BOX_ROW (row));
      if (focused)
        gtk_widget_grab_focus (row);
    }
  self->filling = FALSE;
  show_page (self, snapshots->len > 0 ? "meetings" : "empty");
}

/* The meeting that is chosen first: the last one before the month that is shown, else the newest. */
static gint64
find_first (XushiPlan *plan, GPtrArray *snapshots, int month)
{
  const XushiSnapshot *last = xushi_plan_find_last_meeting (plan, month);

  if (last == NULL && snapshots->len > 0)
    last = g_ptr_array_index (snapshots, snapshots->len - 1);
  return last != NULL ? last->id : 0;
}

/* Shows the meetings of the plan; where the one chosen is gone, another is chosen. */
static void
update_list (XushiMeetingsWindow *self)
{
  XushiPlan *plan = xushi_session_get_plan (self->session);
  GPtrArray *snapshots = xushi_plan_get_snapshots (plan);

  if (xushi_changes_view_get_chosen (self->changes) == NULL)
    xushi_changes_view_choose (
        self->changes, find_first (plan, snapshots, xushi_session_get_month (self->session)));
  if (!is_filled (self, snapshots))
    fill (self, snapshots);
}

static void
shown_cb (XushiMeetingsWindow *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "meetings.print-again",
                                 xushi_changes_view_is_open (self->changes));
}

static void
message_cb (XushiMeetingsWindow *self, const char *sentence)
{
  xushi_dialog_toast_reason (self->toasts, sentence);
}

static void
indicator_activated_cb (XushiMeetingsWindow *self, XushiIndicator *indicator)
{
  g_signal_emit (self, signals[INDICATOR_ACTIVATED], 0, indicator);
}

static void
read_only_cb (XushiMeetingsWindow *self)
{
  gboolean writable = !xushi_session_is_read_only (self->session);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "meetings.freeze", writable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "meetings.undo", writable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "meetings.redo", writable);
}

static void
freeze_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_signal_emit (widget, signals[FREEZE], 0);
}

static void
print_again_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const XushiSnapshot *snapshot = xushi_changes_view_get_chosen (XUSHI_MEETINGS_WINDOW (widget)->changes);

  if (snapshot != NULL)
    g_signal_emit (widget, signals[PRINT_AGAIN], 0, snapshot);
}

static void
take_step (XushiMeetingsWindow *self, gboolean redo)
{
  XushiEditor *editor = xushi_session_get_editor (self->session);
  g_autofree char *step = g_strdup (redo ? xushi_editor_get_redo_label (editor)
                                         : xushi_editor_get_undo_label (editor));
  g_autofree char *message = NULL;
  g_autoptr (GError) error = NULL;

  if (step == NULL)
    return;
  if (!(redo ? xushi_editor_redo (editor, &error) : xushi_editor_undo (editor, &error)))
    {
      xushi_dialog_show_error (GTK_WINDOW (self), _ ("This could not be done"), error->message);
      return;
    }
  message = g_strdup_printf (redo ? _ ("Redone: %s") : _ ("Undone: %s"), step);
  xushi_dialog_toast (self->toasts, message);
}

static void
undo_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  take_step (XUSHI_MEETINGS_WINDOW (widget), FALSE);
}

static void
redo_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  take_step (XUSHI_MEETINGS_WINDOW (widget), TRUE);
}

static void
xushi_meetings_window_dispose (GObject *object)
{
  XushiMeetingsWindow *self = XUSHI_MEETINGS_WINDOW (object);

  g_clear_object (&self->session);
  G_OBJECT_CLASS (xushi_meetings_window_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "meetings.freeze", NULL, freeze_cb);
  gtk_widget_class_install_action (widget_class, "meetings.print-again", NULL, print_again_cb);
  gtk_widget_class_install_action (widget_class, "meetings.undo", NULL, undo_cb);
  gtk_widget_class_install_action (widget_class, "meetings.redo", NULL, redo_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
xushi_meetings_window_class_init (XushiMeetingsWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = xushi_meetings_window_dispose;
  g_type_ensure (XUSHI_TYPE_CHANGES_VIEW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/xushi/Xushi/xushi-meetings-window.ui");
#define BIND(child) gtk_widget_class_bind_template_child (widget_class, XushiMeetingsWindow, child)
  BIND (toasts);
  BIND (stack);
  BIND (list);
  BIND (changes);
  BIND (freeze);
#undef BIND
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, shown_cb);
  gtk_widget_class_bind_template_callback (widget_class, message_cb);
  gtk_widget_class_bind_template_callback (widget_class, indicator_activated_cb);
  install_actions (widget_class);
  signals[FREEZE] = g_signal_new ("freeze", XUSHI_TYPE_MEETINGS_WINDOW, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);
  signals[PRINT_AGAIN]
      = g_signal_new ("print-again", XUSHI_TYPE_MEETINGS_WINDOW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                      NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
  signals[INDICATOR_ACTIVATED]
      = g_signal_new ("indicator-activated", XUSHI_TYPE_MEETINGS_WINDOW, G_SIGNAL_RUN_LAST, 0,
                      NULL, NULL, NULL, G_TYPE_NONE, 1, XUSHI_TYPE_INDICATOR);
}

static void
xushi_meetings_window_init (XushiMeetingsWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Nearly as large as the window of the plan, so that it is clear which is in front. */
static void
choose_size (XushiMeetingsWindow *self, GtkWindow *parent)
{
  gtk_window_set_default_size (GTK_WINDOW (self),
                               CLAMP (gtk_widget_get_width (GTK_WIDGET (parent)) - 40, 900, 1400),
                               CLAMP (gtk_widget_get_height (GTK_WIDGET (parent)) - 60, 480, 900));
}

XushiMeetingsWindow *
xushi_meetings_window_new (GtkWindow *parent, XushiSession *session)
{
  XushiMeetingsWindow *self
      = g_object_new (XUSHI_TYPE_MEETINGS_WINDOW, "transient-for", parent, NULL);

  xushi_dialog_go_with_parent (GTK_WINDOW (self));
  choose_size (self, parent);
  self->session = g_object_ref (session);
  xushi_changes_view_set_session (self->changes, session);
  g_signal_connect_object (session, "changed", G_CALLBACK (update_list), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::read-only", G_CALLBACK (read_only_cb), self,
                           G_CONNECT_SWAPPED);
  update_list (self);
  read_only_cb (self);
  take_focus (self);
  return self;
}

void
xushi_meetings_window_toast (XushiMeetingsWindow *self, const char *message)
{
  g_return_if_fail (XUSHI_IS_MEETINGS_WINDOW (self));

  xushi_dialog_toast (self->toasts, message);
}
