/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/collect/xushi-send-window.h"

#include "app/collect/xushi-send-job.h"
#include "app/support/xushi-dialogs.h"
#include "app/support/xushi-file-dialog.h"
#include "app/support/xushi-job-bar.h"
#include "base/xushi-date.h"
#include "base/xushi-i18n.h"

/* XushiSendWindow: see the header. Keys: Esc closes. */
struct _XushiSendWindow
{
  AdwWindow parent_instance;

  XushiSession *session; /* owned, nullable while it is built */
  XushiSendJob *job;     /* owned, nullable: what is to be written, or was */
  gboolean filling;      /* all boxes are being set at once */

  /* Template children. */
  AdwToastOverlay *toasts;
  XushiJobBar *job_bar;
  GtkStack *stack;
  AdwPreferencesGroup *month;
  AdwEntryRow *due;
  AdwEntryRow *contact;
  AdwPreferencesGroup *departments;
  GtkCheckButton *all;
  GtkListBox *list;
  GtkLabel *left_out;
  GtkButton *write;
  AdwStatusPage *done;
};

G_DEFINE_FINAL_TYPE (XushiSendWindow, xushi_send_window, ADW_TYPE_WINDOW)

/* The key of a row's box, and of its department. */
#define BOX "xushi-box"
#define DEPARTMENT "xushi-department"

static GtkCheckButton *
get_box (GtkListBoxRow *row)
{
  return g_object_get_data (G_OBJECT (row), BOX);
}

static guint
count_chosen (XushiSendWindow *self)
{
  GtkListBoxRow *row;
  guint n = 0;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    n += gtk_check_button_get_active (get_box (row));
  return n;
}

static void
refresh_write (XushiSendWindow *self)
{
  guint n = count_chosen (self);
  g_autofree char *label = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "_Write %u Slip…", "_Write %u Slips…", n), n);
  guint n_all = 0;

  while (gtk_list_box_get_row_at_index (self->list, (int) n_all) != NULL)
    n_all++;
  gtk_button_set_label (self->write, label);
  gtk_widget_set_sensitive (GTK_WIDGET (self->write), n > 0);
  self->filling = TRUE;
  gtk_check_button_set_active (self->all, n == n_all);
  gtk_check_button_set_inconsistent (self->all, n > 0 && n < n_all);
  self->filling = FALSE;
}

static void
box_cb (XushiSendWindow *self)
{
  if (!self->filling)
    refresh_write (self);
}

static void
all_cb (XushiSendWindow *self)
{
  gboolean on = gtk_check_button_get_active (self->all);
  GtkListBoxRow *row;

  if (self->filling)
    return;
  self->filling = TRUE;
  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    gtk_check_button_set_active (get_box (row), on);
  self->filling = FALSE;
  refresh_write (self);
}

static void
add_department (XushiSendWindow *self, const XushiSlipForm *form)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *box = gtk_check_button_new ();
  g_autofree char *n = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%u item", "%u items", form->n_items), form->n_items);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), form->department);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), box);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_label_new (n));
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), box);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (box), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (box), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  form->department, -1);
  g_object_set_data (G_OBJECT (row), BOX, box);
  g_object_set_data_full (G_OBJECT (row), DEPARTMENT, g_strdup (form->department), g_free);
  g_signal_connect_object (box, "toggled", G_CALLBACK (box_cb), self, G_CONNECT_SWAPPED);
  gtk_list_box_append (self->list, row);
}

static void
append_count (GString *text, const char *format, guint n)
{
  if (n > 0)
    g_string_append_printf (text, "%s%s %u", text->len > 0 ? _ (", ") : "", format, n);
}

/* What is asked of nobody is told, counted. */
static void
show_left_out (XushiSendWindow *self, const XushiSlipForms *forms)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *sentence = NULL;

  append_count (text, C_ ("slip", "not due this month"), forms->left_out[XUSHI_ASKED_NOT_DUE]);
  append_count (text, C_ ("slip", "exempt"), forms->left_out[XUSHI_ASKED_EXEMPT]);
  append_count (text, C_ ("slip", "finished"), forms->left_out[XUSHI_ASKED_FINISHED]);
  append_count (text, C_ ("slip", "without a lead department"), forms->n_nobodys);
  if (text->len > 0)
    sentence = g_strdup_printf (_ ("Not asked for: %s."), text->str);
  gtk_label_set_label (self->left_out, sentence != NULL ? sentence : "");
  gtk_widget_set_visible (GTK_WIDGET (self->left_out), sentence != NULL);
}

static void
fill (XushiSendWindow *self)
{
  g_autoptr (XushiSlipForms) forms
      = xushi_slip_forms_new (xushi_session_get_plan (self->session),
                              xushi_session_get_month (self->session), NULL, NULL);
  g_autofree char *month = xushi_session_get_month_text (self->session);

  adw_preferences_group_set_title (self->month, month);
  for (guint i = 0; i < forms->forms->len; i++)
    add_department (self, g_ptr_array_index (forms->forms, i));
  show_left_out (self, forms);
  refresh_write (self);
}

/* (transfer full): the forms of the departments that are chosen. */
static XushiSlipForms *
make_forms (XushiSendWindow *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) names = NULL;
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (gtk_check_button_get_active (get_box (row)))
      g_strv_builder_add (builder, g_object_get_data (G_OBJECT (row), DEPARTMENT));
  names = g_strv_builder_end (builder);
  return xushi_slip_forms_new (xushi_session_get_plan (self->session),
                               xushi_session_get_month (self->session),
                               (const char *const *) names, NULL);
}

/* (transfer full) (nullable): the date until which slips are to be back, if one is given; FALSE where
 * it is none. */
static gboolean
read_due (XushiSendWindow *self, char **due)
{
  g_autofree char *text
      = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->due))));

  *due = NULL;
  if (*text == '\0')
    return TRUE;
  if (!xushi_date_parse (text, NULL, NULL, NULL))
    {
      gtk_widget_add_css_class (GTK_WIDGET (self->due), "error");
      gtk_widget_grab_focus (GTK_WIDGET (self->due));
      xushi_dialog_toast_reason (self->toasts,
                                 _ ("Write the date as in 2016-10-10, or leave it empty."));
      return FALSE;
    }
  gtk_widget_remove_css_class (GTK_WIDGET (self->due), "error");
  *due = g_steal_pointer (&text);
  return TRUE;
}

static void
append_kept (GString *text, XushiSendJob *job, XushiSlipFileState state, const char *why)
{
  g_autofree char *names = xushi_send_job_list (job, state);

  if (*names == '\0')
    return;
  if (text->len > 0)
    g_string_append (text, "\n\n");
  g_string_append_printf (text, "%s %s", why, names);
}

/* (transfer full): what was left as it is, or will be; empty for nothing. */
static char *
describe_kept (XushiSendJob *job)
{
  GString *text = g_string_new (NULL);

  append_kept (text, job, XUSHI_SLIP_FILE_FILLED,
               _ ("Filled in already, and left alone; collect them first, or choose another "
                  "folder:"));
  append_kept (text, job, XUSHI_SLIP_FILE_FOREIGN,
               _ ("Another file has the name of the slip, and is left alone; rename it, or choose "
                  "another folder:"));
  return g_string_free (text, FALSE);
}

static void
show_done (XushiSendWindow *self)
{
  g_autofree char *kept = describe_kept (self->job);
  g_autofree char *text = NULL, *title = NULL;
  guint n = xushi_send_job_count (self->job, XUSHI_SLIP_FILE_NEW)
            + xushi_send_job_count (self->job, XUSHI_SLIP_FILE_REPLACED);

  title = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%u slip was written", "%u slips were written", n), n);
  text = g_strdup_printf (
      "%s%s%s%s%s", xushi_send_job_get_folder (self->job), *kept != '\0' ? "\n\n" : "", kept,
      xushi_send_job_kept_letter (self->job) ? "\n\n" : "",
      xushi_send_job_kept_letter (self->job)
          ? _ ("There is a text to send already, and it was left alone; copy the new one from here.")
          : "");
  adw_status_page_set_title (self->done, title);
  xushi_dialog_describe (GTK_WIDGET (self->done), text);
  gtk_stack_set_visible_child_name (self->stack, "done");
  gtk_widget_child_focus (GTK_WIDGET (self->done), GTK_DIR_TAB_FORWARD);
}

static void
written_cb (XushiSendWindow *self, const GError *error, XushiJob *job)
{
  if (self->session == NULL)
    return;
  gtk_widget_set_sensitive (GTK_WIDGET (self->write), TRUE);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    xushi_dialog_toast (self->toasts, _ ("Cancelled; the slips written so far are in the folder"));
  else if (error != NULL)
    xushi_dialog_show_error (GTK_WINDOW (self), _ ("The slips cannot be written"),
                             error->message);
  else
    show_done (self);
}

static void
write_now (XushiSendWindow *self)
{
  g_autoptr (XushiJob) job = xushi_job_new (_ ("Writing the slips…"));

  gtk_widget_set_sensitive (GTK_WIDGET (self->write), FALSE);
  xushi_job_run_in_slices (job, xushi_send_job_step, NULL, self->job, NULL);
  xushi_job_bar_follow (self->job_bar, job);
  g_signal_connect_object (job, "done", G_CALLBACK (written_cb), self, G_CONNECT_SWAPPED);
}

static void
write_others_cb (const char *response, gpointer data)
{
  if (g_str_equal (response, "accept"))
    write_now (data);
}

static void
folder_chosen_cb (const char *path, gpointer data)
{
  XushiSendWindow *self = data;
  g_autofree char *due = NULL;
  g_autofree char *kept = NULL;
  XushiSlipOptions options;

  if (path == NULL || xushi_job_bar_is_busy (self->job_bar) || !read_due (self, &due))
    return;
  options = (XushiSlipOptions) {
    .uuid = xushi_session_get_plan_id (self->session),
    .due = due,
    .contact = gtk_editable_get_text (GTK_EDITABLE (self->contact)),
  };
  g_clear_pointer (&self->job, xushi_send_job_free);
  self->job = xushi_send_job_new (path, make_forms (self), &options);
  kept = describe_kept (self->job);
  if (*kept == '\0')
    write_now (self);
  else
    xushi_dialog_ask (GTK_WINDOW (self), _ ("Some slips are in this folder already"), kept,
                      _ ("_Write the Others"), FALSE, write_others_cb, self, NULL);
}

static void
write_cb (XushiSendWindow *self)
{
  g_autofree char *due = NULL;

  if (read_due (self, &due))
    xushi_dialog_open_folder (GTK_WINDOW (self), _ ("Folder for the Slips"), folder_chosen_cb,
                              self, NULL);
}

static void
open_folder_cb (XushiSendWindow *self)
{
  g_autofree char *uri
      = g_filename_to_uri (xushi_send_job_get_folder (self->job), NULL, NULL);

  if (uri != NULL)
    gtk_show_uri (GTK_WINDOW (self), uri, GDK_CURRENT_TIME);
}

static void
copy_letter_cb (XushiSendWindow *self)
{
  g_autofree char *letter = xushi_send_job_dup_letter (self->job);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), letter);
  xushi_dialog_toast (self->toasts, _ ("The text to send was copied"));
}

static gboolean
xushi_send_window_close_request (GtkWindow *window)
{
  XushiSendWindow *self = XUSHI_SEND_WINDOW (window);

  if (!xushi_job_bar_may_close (self->job_bar))
    return GDK_EVENT_STOP;
  return GTK_WINDOW_CLASS (xushi_send_window_parent_class)->close_request (window);
}

static void
xushi_send_window_dispose (GObject *object)
{
  XushiSendWindow *self = XUSHI_SEND_WINDOW (object);

  if (self->job_bar != NULL)
    xushi_job_bar_stop (self->job_bar);
  g_clear_object (&self->session);
  g_clear_pointer (&self->job, xushi_send_job_free);
  G_OBJECT_CLASS (xushi_send_window_parent_class)->dispose (object);
}

static void
xushi_send_window_class_init (XushiSendWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = xushi_send_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = xushi_send_window_close_request;
  g_type_ensure (XUSHI_TYPE_JOB_BAR);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/xushi/Xushi/xushi-send-window.ui");
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
#define BIND(child) gtk_widget_class_bind_template_child (widget_class, XushiSendWindow, child)
  BIND (toasts);
  BIND (job_bar);
  BIND (stack);
  BIND (month);
  BIND (due);
  BIND (contact);
  BIND (departments);
  BIND (all);
  BIND (list);
  BIND (left_out);
  BIND (write);
  BIND (done);
#undef BIND
  gtk_widget_class_bind_template_callback (widget_class, all_cb);
  gtk_widget_class_bind_template_callback (widget_class, write_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_folder_cb);
  gtk_widget_class_bind_template_callback (widget_class, copy_letter_cb);
}

static void
xushi_send_window_init (XushiSendWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

XushiSendWindow *
xushi_send_window_new (GtkWindow *parent, XushiSession *session)
{
  XushiSendWindow *self = g_object_new (XUSHI_TYPE_SEND_WINDOW, "transient-for", parent, "modal",
                                        TRUE, NULL);

  xushi_dialog_go_with_parent (GTK_WINDOW (self));
  self->session = g_object_ref (session);
  fill (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->due));
  return self;
}
