/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/forms/xushi-history-window.h"

#include "app/support/xushi-accessible.h"
#include "app/support/xushi-dialogs.h"
#include "base/xushi-i18n.h"
#include "rows/xushi-change-text.h"

/* How many of the newest steps are listed until more are asked for. */
#define N_NEWEST 50
/* How many lines of the log are counted for a step. */
#define N_CHANGES 99

struct _XushiHistoryWindow
{
  AdwWindow parent_instance;

  XushiSession *session; /* owned, nullable while it is built */
  GPtrArray *steps;      /* owned, nullable: XushiHistoryStep, those in the list */
  guint n_shown;

  /* Template children. */
  AdwToastOverlay *toasts;
  GtkStack *stack;
  GtkListBox *list;
  GtkWidget *more;
  AdwStatusPage *empty;
};

G_DEFINE_FINAL_TYPE (XushiHistoryWindow, xushi_history_window, ADW_TYPE_WINDOW)

static void
take_back_cb (GtkWidget *button, XushiHistoryWindow *self)
{
  GtkWidget *row = gtk_widget_get_ancestor (button, GTK_TYPE_LIST_BOX_ROW);
  int index = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));
  const XushiHistoryStep *step = g_ptr_array_index (self->steps, (guint) index);
  g_autofree char *done = g_strdup_printf (
      step->kind == XUSHI_HISTORY_UNDO ? _ ("Redone: %s") : _ ("Undone: %s"), step->what);
  g_autoptr (GError) error = NULL;

  /* The list is filled anew by the session's signal, and this row is gone. */
  if (!xushi_editor_undo_step (xushi_session_get_editor (self->session), step, &error))
    xushi_dialog_show_error (GTK_WINDOW (self), _ ("This step cannot be undone"), error->message);
  else
    xushi_dialog_toast (self->toasts, done);
}

/* (transfer floating): a button, or a word that says why there is none. */
static GtkWidget *
create_suffix (XushiHistoryWindow *self, const XushiHistoryStep *step, const char *changed)
{
  GtkWidget *button;
  g_autofree char *does = NULL, *name = NULL;

  if (step->is_undone || !step->is_kept)
    {
      GtkWidget *label
          = gtk_label_new (step->is_undone ? _ ("Undone") : _ ("Cannot be undone any more"));

      gtk_widget_add_css_class (label, "dim-label");
      return label;
    }
  button = gtk_button_new_with_label (step->kind == XUSHI_HISTORY_UNDO ? _ ("Redo") : _ ("Undo"));
  does = g_strdup_printf (step->kind == XUSHI_HISTORY_UNDO ? _ ("Redo: %s") : _ ("Undo: %s"),
                          step->what);
  name = g_strdup_printf ("%s · %s", does, changed);
  xushi_accessible_name_button (GTK_BUTTON (button), name);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_sensitive (button, !xushi_session_is_read_only (self->session));
  g_signal_connect_object (button, "clicked", G_CALLBACK (take_back_cb), self, 0);
  return button;
}

/* (transfer full): what the step has changed; empty where that is not known. */
static char *
describe_changes (XushiHistoryWindow *self, const XushiHistoryStep *step)
{
  XushiStore *store = xushi_session_get_store (self->session);
  g_autoptr (GPtrArray) changes
      = xushi_store_list_step_changes (store, step->id, N_CHANGES + 1, NULL);
  gboolean more = changes != NULL && changes->len > N_CHANGES;
  char *described = NULL;

  if (more)
    g_ptr_array_set_size (changes, N_CHANGES);
  if (changes != NULL)
    described = xushi_change_describe_step (changes, more);
  return described != NULL ? described : g_strdup ("");
}

static GtkWidget *
create_row (XushiHistoryWindow *self, const XushiHistoryStep *step)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *changed = describe_changes (self, step);
  g_autofree char *when = xushi_history_describe_when (step->when, step->who);
  g_autofree char *subtitle
      = g_strdup_printf ("%s%s%s", when, *changed != '\0' ? " · " : "", changed);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), step->title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 2);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  gtk_widget_set_tooltip_text (row, step->who);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), create_suffix (self, step, changed));
  return row;
}

/* What an error says stands in place of the list. */
static void
show_nothing (XushiHistoryWindow *self, const char *title, const char *why)
{
  adw_status_page_set_title (self->empty, title);
  xushi_dialog_describe (GTK_WIDGET (self->empty), why);
  gtk_stack_set_visible_child_name (self->stack, "empty");
}

static void
fill (XushiHistoryWindow *self)
{
  g_autoptr (GError) error = NULL;
  GtkWidget *child;
  /* One more than is shown, to find out whether there are more. */
  g_autoptr (GPtrArray) steps = xushi_history_read (xushi_session_get_store (self->session),
                                                    self->n_shown + 1, &error);

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, child);
  g_clear_pointer (&self->steps, g_ptr_array_unref);
  if (steps == NULL || steps->len == 0)
    {
      show_nothing (self, error != NULL ? _ ("The history cannot be read") : _ ("No steps yet"),
                    error != NULL ? error->message
                                  : _ ("What is done to the plan from now on is listed here, and "
                                       "can be undone, also after it was closed."));
      return;
    }
  for (guint i = 0; i < steps->len && i < self->n_shown; i++)
    gtk_list_box_append (self->list, create_row (self, g_ptr_array_index (steps, i)));
  gtk_widget_set_visible (self->more, steps->len > self->n_shown);
  gtk_stack_set_visible_child_name (self->stack, "list");
  self->steps = g_steal_pointer (&steps);
}

static void
session_changed_cb (XushiHistoryWindow *self)
{
  fill (self);
  gtk_widget_child_focus (GTK_WIDGET (self->list), GTK_DIR_TAB_FORWARD);
}

static void
more_cb (XushiHistoryWindow *self)
{
  self->n_shown += N_NEWEST;
  fill (self);
}

static void
xushi_history_window_dispose (GObject *object)
{
  XushiHistoryWindow *self = XUSHI_HISTORY_WINDOW (object);

  g_clear_pointer (&self->steps, g_ptr_array_unref);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (xushi_history_window_parent_class)->dispose (object);
}

static void
xushi_history_window_class_init (XushiHistoryWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = xushi_history_window_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/xushi/Xushi/xushi-history-window.ui");
  gtk_widget_class_bind_template_child (widget_class, XushiHistoryWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, XushiHistoryWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, XushiHistoryWindow, list);
  gtk_widget_class_bind_template_child (widget_class, XushiHistoryWindow, more);
  gtk_widget_class_bind_template_child (widget_class, XushiHistoryWindow, empty);
  gtk_widget_class_bind_template_callback (widget_class, more_cb);
}

static void
xushi_history_window_init (XushiHistoryWindow *self)
{
  self->n_shown = N_NEWEST;
  gtk_widget_init_template (GTK_WIDGET (self));
}

XushiHistoryWindow *
xushi_history_window_new (GtkWindow *parent, XushiSession *session)
{
  XushiHistoryWindow *self
      = g_object_new (XUSHI_TYPE_HISTORY_WINDOW, "transient-for", parent, NULL);

  xushi_dialog_go_with_parent (GTK_WINDOW (self));
  self->session = g_object_ref (session);
  g_signal_connect_object (session, "changed", G_CALLBACK (session_changed_cb), self,
                           G_CONNECT_SWAPPED);
  fill (self);
  return self;
}
