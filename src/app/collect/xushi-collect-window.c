/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/collect/xushi-collect-window.h"

#include "app/collect/xushi-collect-files.h"
#include "app/collect/xushi-collect-gather.h"
#include "app/support/xushi-dialogs.h"
#include "app/support/xushi-file-dialog.h"
#include "app/support/xushi-file-drop.h"
#include "app/support/xushi-job-bar.h"
#include "base/xushi-i18n.h"
#include "rows/xushi-collect-source.h"
#include "widgets/xushi-grid.h"

/* XushiCollectWindow: see the header. Keys: Space takes a value or leaves it, Ctrl+O adds files,
 * Ctrl+V a text, Ctrl+Enter accepts, Esc closes. Files can be dropped anywhere on it. */
struct _XushiCollectWindow
{
  AdwWindow parent_instance;

  XushiSession *session;       /* owned, nullable while it is built */
  XushiCollectGather *gather;  /* owned */
  XushiCollection *collection; /* owned, nullable: what is shown */
  XushiCollectSource *source;  /* owned, nullable: the same as a table */
  int month;                   /* whose figures are collected */
  int other_month;             /* of slips that were refused for it; 0 for none */
  gboolean again;              /* something was added while all was being read */
  GtkToggleButton *shows[XUSHI_N_COLLECT_SHOWS]; /* children of chips */

  /* Template children. */
  AdwToastOverlay *toasts;
  AdwWindowTitle *window_title;
  GtkButton *accept;
  XushiJobBar *job_bar;
  GtkRevealer *notice;
  GtkLabel *notice_label;
  GtkButton *notice_button;
  GtkStack *stack;
  GtkWidget *begin;
  XushiCollectFiles *files;
  GtkFlowBox *chips;
  GtkStack *body;
  XushiGrid *grid;
  AdwStatusPage *nothing;
  GtkLabel *whole;
  GtkLabel *counts;
  GtkCheckButton *doubts;
};

G_DEFINE_FINAL_TYPE (XushiCollectWindow, xushi_collect_window, ADW_TYPE_WINDOW)

static guint collected_signal;

static void read_all (XushiCollectWindow *self);

static void
refresh_title (XushiCollectWindow *self)
{
  g_autofree char *month = g_strdup_printf (_ ("Figures to month %d of %d"), self->month,
                                            xushi_session_get_year (self->session));

  adw_window_title_set_subtitle (self->window_title, month);
}

/* Slips of another month are refused: whoever wants that month is one button away from it. */
static void
refresh_notice (XushiCollectWindow *self)
{
  guint n = 0;

  self->other_month = 0;
  for (guint i = 0; i < xushi_collection_get_n_files (self->collection); i++)
    {
      const XushiCollectFile *file = xushi_collection_get_file (self->collection, i);

      if (file->month == 0 || file->month == self->month)
        continue;
      self->other_month = file->month;
      n++;
    }
  if (n > 0)
    {
      g_autofree char *text = g_strdup_printf (
          g_dngettext (GETTEXT_PACKAGE, "%u file has the figures of another month.",
                       "%u files have the figures of another month.", n),
          n);
      g_autofree char *label = g_strdup_printf (_ ("Collect Month %d"), self->other_month);

      gtk_label_set_label (self->notice_label, text);
      gtk_button_set_label (self->notice_button, label);
    }
  gtk_revealer_set_reveal_child (self->notice, n > 0);
}

static void
refresh_chips (XushiCollectWindow *self)
{
  XushiCollectShow shown = xushi_collect_source_get_show (self->source);

  for (int show = 0; show < XUSHI_N_COLLECT_SHOWS; show++)
    {
      guint n = xushi_collect_source_count (self->source, (XushiCollectShow) show);
      g_autofree char *label = g_strdup_printf (
          "%s %u", xushi_collect_show_to_label ((XushiCollectShow) show), n);

      gtk_button_set_label (GTK_BUTTON (self->shows[show]), label);
      /* What is shown stays, so that the keyboard does not lose its place. */
      gtk_widget_set_sensitive (GTK_WIDGET (self->shows[show]),
                                n > 0 || show == XUSHI_COLLECT_SHOW_CHANGES
                                    || show == (int) shown);
    }
}

static void
refresh_counts (XushiCollectWindow *self)
{
  guint doubts = xushi_collection_count (self->collection, XUSHI_VERDICT_DOUBT);
  guint taken = xushi_collection_get_n_taken (self->collection);
  g_autofree char *text = xushi_collect_source_dup_counts (self->source);
  g_autofree char *label = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "_Enter %u Value", "_Enter %u Values", taken), taken);

  gtk_label_set_label (self->counts, text);
  gtk_button_set_label (self->accept, label);
  gtk_widget_set_visible (GTK_WIDGET (self->doubts), doubts > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "collect.accept",
                                 taken > 0 && !xushi_job_bar_is_busy (self->job_bar)
                                     && !xushi_session_is_read_only (self->session));
}

/* All about the cursor's row, however narrow its columns are. */
static void
cursor_moved_cb (XushiCollectWindow *self)
{
  g_autofree char *text = NULL;
  guint row;

  if (self->source == NULL)
    return;
  if (xushi_grid_get_cursor (self->grid, &row, NULL))
    text = xushi_collect_source_dup_sentence (self->source, row);
  gtk_label_set_label (self->whole, text != NULL ? text : "");
}

static void
refresh_body (XushiCollectWindow *self)
{
  gboolean any = xushi_grid_source_get_n_rows (XUSHI_GRID_SOURCE (self->source)) > 0;

  if (!any && self->other_month != 0 && xushi_collection_get_n_items (self->collection) == 0)
    {
      g_autofree char *title
          = g_strdup_printf (_ ("These are the figures to month %d"), self->other_month);

      adw_status_page_set_title (self->nothing, title);
      xushi_dialog_describe (GTK_WIDGET (self->nothing),
                             _ ("The window of the plan shows another month; the button above "
                                "collects theirs."));
    }
  else if (!any && xushi_collection_get_n_items (self->collection) == 0)
    {
      adw_status_page_set_title (self->nothing, _ ("Nothing was filled in"));
      xushi_dialog_describe (GTK_WIDGET (self->nothing),
                             _ ("What was found in each file stands at its name, on the left."));
    }
  else if (!any)
    {
      adw_status_page_set_title (self->nothing, _ ("No value of this kind"));
      xushi_dialog_describe (GTK_WIDGET (self->nothing), "");
    }
  gtk_stack_set_visible_child_name (self->body, any ? "table" : "nothing");
  cursor_moved_cb (self);
}

static void
refresh (XushiCollectWindow *self)
{
  refresh_title (self);
  refresh_notice (self);
  refresh_chips (self);
  refresh_counts (self);
  refresh_body (self);
}

/* Shows @collection (transfer full). */
static void
show_collection (XushiCollectWindow *self, XushiCollection *collection)
{
  XushiCollectShow show
      = self->source != NULL ? xushi_collect_source_get_show (self->source) : 0;

  xushi_grid_set_source (self->grid, NULL);
  g_clear_object (&self->source);
  g_clear_object (&self->collection);
  self->collection = collection;
  self->source = xushi_collect_source_new (collection);
  xushi_collect_source_set_show (self->source, show);
  xushi_grid_set_source (self->grid, XUSHI_GRID_SOURCE (self->source));
  g_signal_connect_object (collection, "changed", G_CALLBACK (refresh_counts), self,
                           G_CONNECT_SWAPPED);
  xushi_collect_files_show (self->files, collection);
  gtk_stack_set_visible_child_name (self->stack, "collected");
  refresh (self);
  if (gtk_widget_is_visible (GTK_WIDGET (self->grid)))
    gtk_widget_grab_focus (GTK_WIDGET (self->grid));
}

static gboolean
read_slice (gpointer data, double *share, GError **error)
{
  return xushi_collect_gather_step (data, share);
}

static void
read_cb (XushiCollectWindow *self, const GError *error, XushiJob *job)
{
  if (self->session == NULL)
    return;
  if (self->again)
    {
      self->again = FALSE;
      read_all (self);
    }
  else if (error == NULL)
    show_collection (self, xushi_collect_gather_end (self->gather));
}

/* In slices, between which the window can show progress and cancel. */
static void
read_all (XushiCollectWindow *self)
{
  g_autoptr (XushiJob) job = NULL;

  if (xushi_job_bar_is_busy (self->job_bar))
    {
      self->again = TRUE;
      return;
    }
  xushi_collect_gather_begin (self->gather, self->month, self->collection);
  job = xushi_job_new (_ ("Reading what was sent in…"));
  xushi_job_run_in_slices (job, read_slice, NULL, self->gather, NULL);
  /* The bar is told first, so that it is free again when the values are shown. */
  xushi_job_bar_follow (self->job_bar, job);
  g_signal_connect_object (job, "done", G_CALLBACK (read_cb), self, G_CONNECT_SWAPPED);
}

void
xushi_collect_window_add_paths (XushiCollectWindow *self, const char *const *paths)
{
  g_return_if_fail (XUSHI_IS_COLLECT_WINDOW (self));

  for (guint i = 0; paths[i] != NULL; i++)
    xushi_collect_gather_add_path (self->gather, paths[i]);
  read_all (self);
}

void
xushi_collect_window_add_text (XushiCollectWindow *self, const char *text)
{
  g_return_if_fail (XUSHI_IS_COLLECT_WINDOW (self));

  xushi_collect_gather_add_text (self->gather, text);
  read_all (self);
}

static void
files_chosen_cb (const char *const *paths, gpointer data)
{
  if (paths != NULL)
    xushi_collect_window_add_paths (data, paths);
}

static void
folder_chosen_cb (const char *path, gpointer data)
{
  const char *const paths[] = { path, NULL };

  if (path != NULL)
    xushi_collect_window_add_paths (data, paths);
}

static void
files_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  xushi_dialog_open_files (GTK_WINDOW (widget), _ ("What Departments Have Sent"),
                           XUSHI_FILES_SHEET, files_chosen_cb, widget, NULL);
}

static void
folder_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  xushi_dialog_open_folder (GTK_WINDOW (widget), _ ("A Folder With What Departments Have Sent"),
                            folder_chosen_cb, widget, NULL);
}

static void
text_read_cb (GObject *clipboard, GAsyncResult *result, gpointer data)
{
  g_autoptr (XushiCollectWindow) self = data;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (clipboard), result, NULL);

  if (self->session == NULL)
    return;
  if (text != NULL && *text != '\0')
    xushi_collect_window_add_text (self, text);
  else
    xushi_dialog_toast_reason (self->toasts, _ ("There is no text on the clipboard"));
}

static void
paste_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (widget), NULL, text_read_cb,
                                 g_object_ref (widget));
}

static void
other_month_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  XushiCollectWindow *self = XUSHI_COLLECT_WINDOW (widget);

  if (self->other_month == 0)
    return;
  self->month = self->other_month;
  read_all (self);
}

static void
accept_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  XushiCollectWindow *self = XUSHI_COLLECT_WINDOW (widget);
  g_autoptr (GError) error = NULL;
  guint n = 0;

  if (self->collection == NULL)
    return;
  if (!xushi_collection_apply (self->collection, xushi_session_get_editor (self->session), &n,
                               &error))
    {
      xushi_dialog_show_error (GTK_WINDOW (self), _ ("The values cannot be entered"),
                               error->message);
      return;
    }
  g_signal_emit (self, collected_signal, 0, n, xushi_collection_get_month (self->collection));
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
doubts_cb (XushiCollectWindow *self)
{
  if (self->collection != NULL)
    xushi_collection_set_take_doubts (self->collection,
                                      gtk_check_button_get_active (self->doubts));
}

static void
department_cb (XushiCollectWindow *self, const char *name)
{
  guint row = self->source != NULL ? xushi_collect_source_find_department (self->source, name)
                                   : XUSHI_GRID_NONE;

  if (row != XUSHI_GRID_NONE)
    xushi_grid_set_cursor (self->grid, row, 0);
}

static void
chip_cb (XushiCollectWindow *self, GtkToggleButton *chip)
{
  for (int show = 0; show < XUSHI_N_COLLECT_SHOWS; show++)
    if (self->shows[show] == chip && gtk_toggle_button_get_active (chip) && self->source != NULL)
      xushi_collect_source_set_show (self->source, (XushiCollectShow) show);
  if (self->source != NULL)
    refresh_body (self);
}

/* A click on the box has already moved the cursor there. */
static void
pressed_cb (GtkGestureClick *gesture, int n_press, double x, double y, XushiCollectWindow *self)
{
  guint row = 0, column = 0;
  GdkRectangle cell;

  if (xushi_grid_get_cursor (self->grid, &row, &column)
      && column == xushi_collect_source_get_take_column ()
      && xushi_grid_get_cell_rect (self->grid, row, column, &cell) && x >= cell.x
      && x < cell.x + cell.width && y >= cell.y && y < cell.y + cell.height)
    xushi_grid_source_toggle (XUSHI_GRID_SOURCE (self->source), row, column, NULL);
}

static void
commit_failed_cb (XushiCollectWindow *self, guint row, guint column, const char *text,
                  const char *reason)
{
  xushi_dialog_toast_reason (self->toasts, reason);
}

static void
dropped_cb (GtkWidget *widget, const char *const *paths)
{
  xushi_collect_window_add_paths (XUSHI_COLLECT_WINDOW (widget), paths);
}

static void
discard_cb (const char *response, gpointer data)
{
  if (g_str_equal (response, "accept"))
    gtk_window_destroy (data);
}

/* What is taken is not entered yet: Esc alone does not throw it away. */
static gboolean
xushi_collect_window_close_request (GtkWindow *window)
{
  XushiCollectWindow *self = XUSHI_COLLECT_WINDOW (window);

  if (!xushi_job_bar_may_close (self->job_bar))
    return GDK_EVENT_STOP;
  if (self->collection == NULL || xushi_collection_get_n_taken (self->collection) == 0)
    return GTK_WINDOW_CLASS (xushi_collect_window_parent_class)->close_request (window);
  xushi_dialog_ask (window, _ ("Close without entering anything?"),
                    _ ("The files stay as they are and can be collected again."), _ ("_Close"),
                    FALSE, discard_cb, self, NULL);
  return GDK_EVENT_STOP;
}

static void
xushi_collect_window_dispose (GObject *object)
{
  XushiCollectWindow *self = XUSHI_COLLECT_WINDOW (object);

  if (self->job_bar != NULL)
    xushi_job_bar_stop (self->job_bar);
  g_clear_object (&self->source);
  g_clear_object (&self->collection);
  g_clear_object (&self->session);
  g_clear_pointer (&self->gather, xushi_collect_gather_free);
  G_OBJECT_CLASS (xushi_collect_window_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "collect.files", NULL, files_cb);
  gtk_widget_class_install_action (widget_class, "collect.folder", NULL, folder_cb);
  gtk_widget_class_install_action (widget_class, "collect.paste", NULL, paste_cb);
  gtk_widget_class_install_action (widget_class, "collect.other-month", NULL, other_month_cb);
  gtk_widget_class_install_action (widget_class, "collect.accept", NULL, accept_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_o, GDK_CONTROL_MASK, "collect.files",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_v, GDK_CONTROL_MASK, "collect.paste",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
#define BIND(child) gtk_widget_class_bind_template_child (widget_class, XushiCollectWindow, child)
  BIND (toasts);
  BIND (window_title);
  BIND (accept);
  BIND (job_bar);
  BIND (notice);
  BIND (notice_label);
  BIND (notice_button);
  BIND (stack);
  BIND (begin);
  BIND (files);
  BIND (chips);
  BIND (body);
  BIND (grid);
  BIND (nothing);
  BIND (whole);
  BIND (counts);
  BIND (doubts);
#undef BIND
  gtk_widget_class_bind_template_callback (widget_class, cursor_moved_cb);
  gtk_widget_class_bind_template_callback (widget_class, commit_failed_cb);
  gtk_widget_class_bind_template_callback (widget_class, doubts_cb);
  gtk_widget_class_bind_template_callback (widget_class, department_cb);
}

static void
xushi_collect_window_class_init (XushiCollectWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = xushi_collect_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = xushi_collect_window_close_request;
  g_type_ensure (XUSHI_TYPE_GRID);
  g_type_ensure (XUSHI_TYPE_JOB_BAR);
  g_type_ensure (XUSHI_TYPE_COLLECT_FILES);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/xushi/Xushi/xushi-collect-window.ui");
  bind_children (widget_class);
  install_actions (widget_class);
  collected_signal
      = g_signal_new ("collected", XUSHI_TYPE_COLLECT_WINDOW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                      NULL, G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_INT);
}

static void
create_chips (XushiCollectWindow *self)
{
  for (int show = 0; show < XUSHI_N_COLLECT_SHOWS; show++)
    {
      GtkWidget *chip = gtk_toggle_button_new ();
      GtkWidget *child
          = g_object_new (GTK_TYPE_FLOW_BOX_CHILD, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP,
                          "focusable", FALSE, "child", chip, NULL);

      self->shows[show] = GTK_TOGGLE_BUTTON (chip);
      gtk_toggle_button_set_group (self->shows[show], show > 0 ? self->shows[0] : NULL);
      gtk_toggle_button_set_active (self->shows[show], show == XUSHI_COLLECT_SHOW_CHANGES);
      gtk_widget_set_focus_on_click (chip, FALSE);
      gtk_widget_add_css_class (chip, "chip");
      g_signal_connect_object (chip, "toggled", G_CALLBACK (chip_cb), self, G_CONNECT_SWAPPED);
      gtk_flow_box_append (self->chips, child);
    }
}

/* Before the table gets the key, for which it means something else. */
static void
catch_accept_key (XushiCollectWindow *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (keys),
      gtk_shortcut_new (
          gtk_alternative_trigger_new (gtk_keyval_trigger_new (GDK_KEY_Return, GDK_CONTROL_MASK),
                                       gtk_keyval_trigger_new (GDK_KEY_KP_Enter,
                                                               GDK_CONTROL_MASK)),
          gtk_named_action_new ("collect.accept")));
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

static void
add_controllers (XushiCollectWindow *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect_object (click, "pressed", G_CALLBACK (pressed_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self->grid), GTK_EVENT_CONTROLLER (click));
  xushi_file_drop_accept (GTK_WIDGET (self), dropped_cb);
  catch_accept_key (self);
}

static void
xushi_collect_window_init (XushiCollectWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->grid), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("What was sent in, beside what the plan has"), -1);
  create_chips (self);
  add_controllers (self);
  gtk_button_set_label (self->accept, _ ("_Enter"));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "collect.accept", FALSE);
}

/* Nearly as large as the window of the plan, so that it is clear which is in front. */
static void
choose_size (XushiCollectWindow *self, GtkWindow *parent)
{
  gtk_window_set_default_size (GTK_WINDOW (self),
                               CLAMP (gtk_widget_get_width (GTK_WIDGET (parent)) - 40, 960, 1400),
                               CLAMP (gtk_widget_get_height (GTK_WIDGET (parent)) - 60, 520, 900));
}

XushiCollectWindow *
xushi_collect_window_new (GtkWindow *parent, XushiSession *session)
{
  XushiCollectWindow *self = g_object_new (XUSHI_TYPE_COLLECT_WINDOW, "transient-for", parent,
                                           "modal", TRUE, NULL);

  xushi_dialog_go_with_parent (GTK_WINDOW (self));
  choose_size (self, parent);
  self->session = g_object_ref (session);
  self->month = xushi_session_get_month (session);
  self->gather = xushi_collect_gather_new (xushi_session_get_plan (session),
                                           xushi_session_get_plan_id (session));
  refresh_title (self);
  gtk_widget_grab_focus (self->begin);
  return self;
}
