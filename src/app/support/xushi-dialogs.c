/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/support/xushi-dialogs.h"

#include "app/support/xushi-settings.h"
#include "base/xushi-i18n.h"

#include <string.h>

static const struct
{
  const char *label;
  const char *patterns[4];
  const char *suffix;
} kinds[] = {
  [XUSHI_FILES_PLAN] = { N_ ("Plans of Xushi"), { "*.xushi" }, ".xushi" },
  [XUSHI_FILES_REPORT] = { N_ ("Work reports"), { "*.txt", "*.docx" }, ".txt" },
  [XUSHI_FILES_TABLE] = { N_ ("Tables"), { "*.csv", "*.tsv", "*.xlsx" }, ".csv" },
  [XUSHI_FILES_PAGES] = { N_ ("Pages"), { "*.pdf", "*.png", "*.svg" }, ".pdf" },
};

void
xushi_dialog_toast (AdwToastOverlay *overlay, const char *message)
{
  /* The title of a toast is markup. */
  g_autofree char *escaped = g_markup_escape_text (message, -1);

  adw_toast_overlay_add_toast (overlay, adw_toast_new (escaped));
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

/* A dialog waits for the first frame of its window: what is wrong with a file that was named at
 * the start is told over a window that can be seen, and that assistive tools know by then. */
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

/* A question with its @heading, and below it @body (nullable) and @extra (nullable, sunk). They
 * are labels of our own: that of libadwaita 1.7 measures its heading for less than the heading
 * needs, and warns of it. */
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
  XushiAnswer answer;
  XushiNamed named;
  GtkEditable *entry;
  gpointer user_data;
} Question;

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
              GtkWidget *extra, Question *question)
{
  AdwMessageDialog *dialog = new_message (parent, heading, body, extra);

  adw_message_dialog_add_response (dialog, "cancel", _ ("_Cancel"));
  adw_message_dialog_add_response (dialog, "accept", accept);
  adw_message_dialog_set_default_response (dialog, "accept");
  adw_message_dialog_set_close_response (dialog, "cancel");
  g_signal_connect_data (dialog, "response", G_CALLBACK (response_cb), question,
                         (GClosureNotify) (void (*) (void)) g_free, 0);
  return dialog;
}

void
xushi_dialog_ask (GtkWindow *parent, const char *heading, const char *body, const char *accept,
                  gboolean destructive, XushiAnswer answer, gpointer user_data)
{
  Question *question = g_new0 (Question, 1);
  AdwMessageDialog *dialog = new_question (parent, heading, body, accept, NULL, question);

  question->answer = answer;
  question->user_data = user_data;
  if (destructive)
    adw_message_dialog_set_response_appearance (dialog, "accept", ADW_RESPONSE_DESTRUCTIVE);
  gtk_window_present (GTK_WINDOW (dialog));
}

void
xushi_dialog_ask_text (GtkWindow *parent, const char *heading, const char *label,
                       const char *text, const char *accept, XushiNamed named,
                       gpointer user_data)
{
  Question *question = g_new0 (Question, 1);
  GtkWidget *entry = gtk_entry_new ();
  AdwMessageDialog *dialog = new_question (parent, heading, NULL, accept, entry, question);

  question->named = named;
  question->user_data = user_data;
  question->entry = GTK_EDITABLE (entry);
  gtk_editable_set_text (question->entry, text != NULL ? text : "");
  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  adw_message_dialog_set_response_appearance (dialog, "accept", ADW_RESPONSE_SUGGESTED);
  gtk_window_present (GTK_WINDOW (dialog));
}

typedef struct
{
  XushiChosen chosen;
  gpointer user_data;
  const char *suffix; /* static; NULL when opening */
} Choice;

static void
chosen_cb (GtkNativeDialog *native, int response, Choice *choice)
{
  g_autoptr (GFile) file = NULL;
  g_autofree char *path = NULL, *folder = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (native));
  if (file != NULL)
    path = g_file_get_path (file);
  if (path != NULL)
    {
      g_autofree char *name = g_path_get_basename (path);

      folder = g_path_get_dirname (path);
      g_settings_set_string (xushi_settings_get (), "last-folder", folder);
      if (choice->suffix != NULL && strchr (name, '.') == NULL)
        {
          char *with_suffix = g_strconcat (path, choice->suffix, NULL);

          g_free (path);
          path = with_suffix;
        }
    }
  choice->chosen (path, choice->user_data);
  g_free (choice);
  g_object_unref (native);
}

static void
choose_file (GtkWindow *parent, const char *title, XushiFiles files, const char *name,
             XushiChosen chosen, gpointer user_data)
{
  GtkFileChooserAction action
      = name != NULL ? GTK_FILE_CHOOSER_ACTION_SAVE : GTK_FILE_CHOOSER_ACTION_OPEN;
  GtkFileChooserNative *native
      = gtk_file_chooser_native_new (title, parent, action, NULL, NULL);
  g_autofree char *folder = g_settings_get_string (xushi_settings_get (), "last-folder");
  g_autoptr (GFile) start = *folder != '\0' ? g_file_new_for_path (folder) : NULL;
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
  Choice *choice = g_new0 (Choice, 1);

  gtk_file_filter_set_name (filter, _ (kinds[files].label));
  for (guint i = 0; i < G_N_ELEMENTS (kinds[files].patterns); i++)
    if (kinds[files].patterns[i] != NULL)
      gtk_file_filter_add_pattern (filter, kinds[files].patterns[i]);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (native), filter);
  if (start != NULL && g_file_query_exists (start, NULL))
    gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (native), start, NULL);
  if (name != NULL)
    gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (native), name);
  choice->chosen = chosen;
  choice->user_data = user_data;
  choice->suffix = name != NULL ? kinds[files].suffix : NULL;
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (native), TRUE);
  g_signal_connect (native, "response", G_CALLBACK (chosen_cb), choice);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (native));
}

void
xushi_dialog_open_file (GtkWindow *parent, const char *title, XushiFiles files,
                        XushiChosen chosen, gpointer user_data)
{
  choose_file (parent, title, files, NULL, chosen, user_data);
}

void
xushi_dialog_save_file (GtkWindow *parent, const char *title, XushiFiles files,
                        const char *name, XushiChosen chosen, gpointer user_data)
{
  choose_file (parent, title, files, name, chosen, user_data);
}
