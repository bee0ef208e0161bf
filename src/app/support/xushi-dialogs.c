/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/support/xushi-dialogs.h"

#include "base/xushi-i18n.h"

void
xushi_dialog_describe (GtkWidget *place, const char *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  g_object_set (place, "description", escaped, NULL);
}

static void
parent_destroyed_cb (GtkWindow *dialog)
{
  gtk_window_set_transient_for (dialog, NULL);
  gtk_window_destroy (dialog);
}

void
xushi_dialog_go_with_parent (GtkWindow *dialog)
{
  GtkWindow *parent = gtk_window_get_transient_for (dialog);

  if (parent != NULL)
    g_signal_connect_object (parent, "destroy", G_CALLBACK (parent_destroyed_cb), dialog,
                             G_CONNECT_SWAPPED);
}

static gboolean
present_tick_cb (GtkWidget *parent, GdkFrameClock *clock, gpointer dialog)
{
  gtk_window_present (dialog);
  return G_SOURCE_REMOVE;
}

static void
parent_mapped_cb (GtkWidget *parent, GtkWidget *dialog)
{
  g_signal_handlers_disconnect_by_func (parent, parent_mapped_cb, dialog);
  gtk_widget_add_tick_callback (parent, present_tick_cb, dialog, NULL);
}

/* A dialog waits for the first frame of its window: an error in a file named on the command line is
 * shown over a window that is visible and already known to assistive tools. */
static void
present (GtkWidget *dialog, GtkWindow *parent)
{
  if (parent == NULL || gtk_widget_get_mapped (GTK_WIDGET (parent)))
    gtk_window_present (GTK_WINDOW (dialog));
  else
    g_signal_connect_object (parent, "map", G_CALLBACK (parent_mapped_cb), dialog, 0);
}

static GtkWidget *
new_paragraph (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  return label;
}

/* A question with @heading, and below it @body (nullable) and @extra (nullable, sunk). The labels
 * are our own: the heading of libadwaita 1.7 requests less room than it needs, and triggers a
 * warning. */
static AdwMessageDialog *
new_message (GtkWindow *parent, const char *heading, const char *body, GtkWidget *extra)
{
  GtkWidget *dialog = adw_message_dialog_new (parent, NULL, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);
  GtkWidget *title = new_paragraph (heading);

  gtk_widget_add_css_class (title, "title-2");
  gtk_box_append (GTK_BOX (box), title);
  if (body != NULL && *body != '\0')
    {
      GtkWidget *reason = new_paragraph (body);

      gtk_box_append (GTK_BOX (box), reason);
      gtk_accessible_update_relation (GTK_ACCESSIBLE (dialog), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY,
                                      reason, NULL, -1);
    }
  if (extra != NULL)
    gtk_box_append (GTK_BOX (box), extra);
  gtk_window_set_title (GTK_WINDOW (dialog), heading);
  xushi_dialog_go_with_parent (GTK_WINDOW (dialog));
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), box);
  return ADW_MESSAGE_DIALOG (dialog);
}

void
xushi_dialog_show_error (GtkWindow *parent, const char *heading, const char *body)
{
  AdwMessageDialog *dialog = new_message (parent, heading, body, NULL);

  adw_message_dialog_add_response (dialog, "close", _ ("_Close"));
  present (GTK_WIDGET (dialog), parent);
}

typedef struct
{
  XushiAnswer answer; /* either this or @named */
  XushiNamed named;
  GtkEditable *entry; /* in the dialog; with @named */
  gpointer user_data; /* freed by @destroy, nullable */
  GDestroyNotify destroy;
} Question;

static void
question_free (gpointer data, GClosure *closure)
{
  Question *question = data;

  if (question->destroy != NULL)
    question->destroy (question->user_data);
  g_free (question);
}

static void
response_cb (AdwMessageDialog *dialog, const char *response, Question *question)
{
  gboolean accepted = g_str_equal (response, "accept");

  if (question->answer != NULL)
    question->answer (response, question->user_data);
  if (question->named != NULL)
    question->named (accepted ? gtk_editable_get_text (question->entry) : NULL,
                     question->user_data);
}

static AdwMessageDialog *
new_question (GtkWindow *parent, const char *heading, const char *body, const char *accept,
              GtkWidget *extra, const Question *asked)
{
  AdwMessageDialog *dialog = new_message (parent, heading, body, extra);
  Question *question = g_memdup2 (asked, sizeof *asked);

  adw_message_dialog_add_response (dialog, "cancel", _ ("_Cancel"));
  adw_message_dialog_add_response (dialog, "accept", accept);
  adw_message_dialog_set_default_response (dialog, "accept");
  adw_message_dialog_set_close_response (dialog, "cancel");
  g_signal_connect_data (dialog, "response", G_CALLBACK (response_cb), question, question_free, 0);
  return dialog;
}

void
xushi_dialog_ask (GtkWindow *parent, const char *heading, const char *body, const char *accept,
                  gboolean destructive, XushiAnswer answer, gpointer user_data,
                  GDestroyNotify destroy)
{
  const Question question = { .answer = answer, .user_data = user_data, .destroy = destroy };
  AdwMessageDialog *dialog = new_question (parent, heading, body, accept, NULL, &question);

  if (destructive)
    {
      adw_message_dialog_set_response_appearance (dialog, "accept", ADW_RESPONSE_DESTRUCTIVE);
      adw_message_dialog_set_default_response (dialog, "cancel");
    }
  present (GTK_WIDGET (dialog), parent);
}

void
xushi_dialog_ask_text (GtkWindow *parent, const char *heading, const char *body,
                       const char *label, const char *text, const char *accept, XushiNamed named,
                       gpointer user_data, GDestroyNotify destroy)
{
  GtkWidget *entry = gtk_entry_new ();
  const Question question = { .named = named, .entry = GTK_EDITABLE (entry),
                              .user_data = user_data, .destroy = destroy };
  AdwMessageDialog *dialog = new_question (parent, heading, body, accept, entry, &question);

  gtk_editable_set_text (GTK_EDITABLE (entry), text != NULL ? text : "");
  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  gtk_entry_set_input_hints (GTK_ENTRY (entry), GTK_INPUT_HINT_NO_EMOJI);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  adw_message_dialog_set_response_appearance (dialog, "accept", ADW_RESPONSE_SUGGESTED);
  gtk_window_present (GTK_WINDOW (dialog));
}

void
xushi_dialog_fit_to_screen (GtkWindow *window)
{
  GListModel *monitors = gdk_display_get_monitors (gdk_display_get_default ());
  g_autoptr (GdkMonitor) monitor = g_list_model_get_item (monitors, 0);
  GdkRectangle area;
  int width = 0, height = 0;

  if (monitor == NULL)
    return;
  gdk_monitor_get_geometry (monitor, &area);
  gtk_window_get_default_size (window, &width, &height);
  gtk_window_set_default_size (window, MIN (width, area.width), MIN (height, area.height));
}
