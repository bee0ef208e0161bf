/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/support/xushi-file-dialog.h"

#include "app/support/xushi-dialogs.h"
#include "app/support/xushi-settings.h"
#include "base/xushi-i18n.h"

/* GTK's own chooser asks for the folders above the one it shows, one after the other, and uses what
 * it has freed if it is gone before the last answer (as of 4.18): where a name is entered at once, or
 * the folder is on a slow share. So the chooser stays for a while, hidden. */
#define LINGER_SECONDS 30

/* One choice, from opening the dialog until it is reported. */
typedef struct
{
  GtkWindow *parent; /* weak, nullable */
  XushiFiles files;
  GtkFileChooserAction action;
  guint proposed; /* the format whose suffix the proposed name has */
  GPtrArray *filters; /* owned: of GtkFileFilter, by format; when saving */
  char *path;         /* owned, nullable: the path being asked about */
  XushiChosen chosen;
  XushiChosenFiles chosen_files; /* (nullable): in place of @chosen, for several */
  gpointer user_data; /* freed by @destroy, nullable */
  GDestroyNotify destroy;
} Choice;

static void
choice_free (Choice *choice)
{
  if (choice->destroy != NULL)
    choice->destroy (choice->user_data);
  g_clear_weak_pointer (&choice->parent);
  g_clear_pointer (&choice->filters, g_ptr_array_unref);
  g_free (choice->path);
  g_free (choice);
}

static void
replace_answered_cb (const char *response, gpointer data)
{
  Choice *choice = data;

  choice->chosen (g_str_equal (response, "accept") ? choice->path : NULL, choice->user_data);
}

/* Takes ownership of @choice. The dialog asked about the name that was typed; this is another. */
static void
ask_to_replace (Choice *choice)
{
  g_autofree char *name = g_filename_display_basename (choice->path);
  g_autofree char *heading = g_strdup_printf (_ ("Replace the file “%s”?"), name);

  xushi_dialog_ask (choice->parent, heading,
                    _ ("There is a file of that name in the folder already. What it holds is "
                       "lost if it is replaced."),
                    _ ("_Replace"), TRUE, replace_answered_cb, choice,
                    (GDestroyNotify) choice_free);
}

static guint
find_chosen_format (Choice *choice, GtkFileChooser *chooser)
{
  GtkFileFilter *filter = gtk_file_chooser_get_filter (chooser);
  guint format;

  return filter != NULL && g_ptr_array_find (choice->filters, filter, &format) ? format
                                                                              : choice->proposed;
}

static void
remember_folder (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);

  g_settings_set_string (xushi_settings_get (), "last-folder", folder);
}

static gboolean
is_saving (const Choice *choice)
{
  return choice->action == GTK_FILE_CHOOSER_ACTION_SAVE;
}

/* Tells all files that were chosen; those without a path are refused. Takes ownership of @choice. */
static void
tell_files (Choice *choice, GListModel *files)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) paths = NULL;

  for (guint i = 0; files != NULL && i < g_list_model_get_n_items (files); i++)
    {
      g_autoptr (GFile) file = g_list_model_get_item (files, i);
      g_autofree char *path = g_file_get_path (file);

      if (path != NULL)
        g_strv_builder_add (builder, path);
      else
        xushi_dialog_refuse_place (choice->parent, file);
    }
  paths = g_strv_builder_end (builder);
  if (paths[0] != NULL)
    remember_folder (paths[0]);
  choice->chosen_files (paths[0] != NULL ? (const char *const *) paths : NULL,
                        choice->user_data);
  choice_free (choice);
}

/* Takes ownership of @choice. */
static void
tell_choice (Choice *choice, GtkFileChooser *chooser, GFile *file)
{
  g_autofree char *typed = file != NULL ? g_file_get_path (file) : NULL;

  if (file != NULL && typed == NULL)
    xushi_dialog_refuse_place (choice->parent, file);
  if (typed != NULL)
    {
      remember_folder (typed);
      choice->path = is_saving (choice) ? xushi_files_complete_name (choice->files, typed,
                                                                     choice->proposed,
                                                                     find_chosen_format (choice,
                                                                                         chooser))
                                        : g_strdup (typed);
      if (!g_str_equal (choice->path, typed) && g_file_test (choice->path, G_FILE_TEST_EXISTS))
        {
          ask_to_replace (choice);
          return;
        }
    }
  choice->chosen (choice->path, choice->user_data);
  choice_free (choice);
}

/* A window of the application keeps it running, hidden or not. */
static void
detach_hidden_choosers (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (GTK_IS_FILE_CHOOSER_DIALOG (l->data) && !gtk_widget_get_visible (l->data))
      {
        gtk_window_set_transient_for (l->data, NULL);
        gtk_window_set_application (l->data, NULL);
      }
}

static gboolean
lingered_cb (gpointer native)
{
  return G_SOURCE_REMOVE;
}

/* Takes ownership of @native, which is hidden, and drops it later. */
static void
let_linger (GtkNativeDialog *native)
{
  detach_hidden_choosers ();
  g_timeout_add_seconds_full (G_PRIORITY_DEFAULT, LINGER_SECONDS, lingered_cb, native,
                              g_object_unref);
}

static void
response_cb (GtkNativeDialog *native, int response, gpointer data)
{
  G_GNUC_UNUSED g_autoptr (GtkNativeDialog) alive = g_object_ref (native);
  g_autoptr (GFile) file = NULL;
  g_autoptr (GListModel) files = NULL;
  Choice *choice = g_object_steal_data (G_OBJECT (native), "xushi-choice");

  if (choice == NULL)
    return;
  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (native));
  if (choice->chosen_files != NULL && response == GTK_RESPONSE_ACCEPT)
    files = gtk_file_chooser_get_files (GTK_FILE_CHOOSER (native));
  let_linger (native);
  if (choice->chosen_files != NULL)
    tell_files (choice, files);
  else
    tell_choice (choice, GTK_FILE_CHOOSER (native), file);
}

/* When the window below the dialog is destroyed, so is the dialog, unanswered. */
static void
parent_destroyed_cb (GtkNativeDialog *native)
{
  Choice *choice = g_object_steal_data (G_OBJECT (native), "xushi-choice");

  if (choice == NULL)
    return;
  choice_free (choice);
  gtk_native_dialog_destroy (native);
  let_linger (native);
}

static void
add_filter (GtkFileChooser *chooser, GtkFileFilter *filter, const char *name)
{
  gtk_file_filter_set_name (filter, name);
  gtk_file_chooser_add_filter (chooser, filter);
}

/* All formats of the kind at once. */
static void
add_reading_filter (Choice *choice, GtkFileChooser *chooser)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  for (guint i = 0; i < xushi_files_get_n_formats (choice->files); i++)
    gtk_file_filter_add_suffix (filter, xushi_files_get_suffix (choice->files, i) + 1);
  add_filter (chooser, filter, xushi_files_get_label (choice->files));
}

/* One filter per format: the chosen one determines the file's suffix. */
static void
add_writing_filters (Choice *choice, GtkFileChooser *chooser)
{
  choice->filters = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < xushi_files_get_n_formats (choice->files); i++)
    {
      GtkFileFilter *filter = gtk_file_filter_new ();
      const char *suffix = xushi_files_get_suffix (choice->files, i);
      g_autofree char *name
          = g_strdup_printf ("%s (*%s)", xushi_files_get_label (choice->files), suffix);

      g_ptr_array_add (choice->filters, filter);
      gtk_file_filter_add_suffix (filter, suffix + 1);
      add_filter (chooser, filter, name);
    }
  gtk_file_chooser_set_filter (chooser, g_ptr_array_index (choice->filters, choice->proposed));
}

/* Takes ownership of @choice. */
static void
choose_file (Choice *choice, const char *title, const char *name)
{
  GtkFileChooserNative *native
      = gtk_file_chooser_native_new (title, choice->parent, choice->action, NULL, NULL);
  GtkFileChooser *chooser = GTK_FILE_CHOOSER (native);
  g_autofree char *folder = g_settings_get_string (xushi_settings_get (), "last-folder");
  g_autoptr (GFile) start = *folder != '\0' ? g_file_new_for_path (folder) : NULL;

  if (is_saving (choice))
    add_writing_filters (choice, chooser);
  else if (choice->action == GTK_FILE_CHOOSER_ACTION_OPEN)
    add_reading_filter (choice, chooser);
  gtk_file_chooser_set_select_multiple (chooser, choice->chosen_files != NULL);
  if (start != NULL && g_file_query_exists (start, NULL))
    gtk_file_chooser_set_current_folder (chooser, start, NULL);
  if (name != NULL)
    gtk_file_chooser_set_current_name (chooser, name);
  g_object_set_data_full (G_OBJECT (native), "xushi-choice", choice,
                          (GDestroyNotify) choice_free);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (native), TRUE);
  g_signal_connect (native, "response", G_CALLBACK (response_cb), NULL);
  if (choice->parent != NULL)
    g_signal_connect_object (choice->parent, "destroy", G_CALLBACK (parent_destroyed_cb), native,
                             G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (native));
}

/* (transfer full) */
static Choice *
choice_new (GtkWindow *parent, XushiFiles files, XushiChosen chosen, gpointer user_data,
            GDestroyNotify destroy)
{
  Choice *choice = g_new0 (Choice, 1);

  g_set_weak_pointer (&choice->parent, parent);
  choice->files = files;
  choice->chosen = chosen;
  choice->user_data = user_data;
  choice->destroy = destroy;
  return choice;
}

void
xushi_dialog_open_file (GtkWindow *parent, const char *title, XushiFiles files,
                        XushiChosen chosen, gpointer user_data, GDestroyNotify destroy)
{
  choose_file (choice_new (parent, files, chosen, user_data, destroy), title, NULL);
}

void
xushi_dialog_open_files (GtkWindow *parent, const char *title, XushiFiles files,
                         XushiChosenFiles chosen, gpointer user_data, GDestroyNotify destroy)
{
  Choice *choice = choice_new (parent, files, NULL, user_data, destroy);

  choice->chosen_files = chosen;
  choose_file (choice, title, NULL);
}

void
xushi_dialog_open_folder (GtkWindow *parent, const char *title, XushiChosen chosen,
                          gpointer user_data, GDestroyNotify destroy)
{
  Choice *choice = choice_new (parent, XUSHI_FILES_SHEET, chosen, user_data, destroy);

  choice->action = GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER;
  choose_file (choice, title, NULL);
}

void
xushi_dialog_save_file (GtkWindow *parent, const char *title, XushiFiles files,
                        const char *name, XushiChosen chosen, gpointer user_data,
                        GDestroyNotify destroy)
{
  Choice *choice = choice_new (parent, files, chosen, user_data, destroy);

  choice->action = GTK_FILE_CHOOSER_ACTION_SAVE;
  choice->proposed = (guint) MAX (xushi_files_find_format (files, name), 0);
  choose_file (choice, title, name);
}

void
xushi_dialog_refuse_place (GtkWindow *parent, GFile *file)
{
  g_autofree char *name = g_file_get_parse_name (file);
  g_autofree char *heading = g_strdup_printf (_ ("“%s” cannot be used"), name);

  xushi_dialog_show_error (parent, heading,
                           _ ("Xushi works with files that lie in a folder of this computer. "
                              "Copy the file there, or choose such a folder."));
}
