/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window-fixture.h"

#include "app/shell/xushi-window-private.h"
#include "app/support/xushi-dialogs.h"
#include "app/support/xushi-file-dialog.h"
#include "app/support/xushi-settings.h"
#include "store/xushi-store-private.h"

#include <glib/gstdio.h>

/* Dialogs that outlive their callers, and file names that differ from what was typed. Warnings are
 * fatal here. */

/* (transfer none) (nullable): the newest window over @parent. */
static GtkWindow *
find_dialog (gpointer parent)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (gtk_window_get_transient_for (l->data) == parent && gtk_widget_get_mapped (l->data))
      return l->data;
  return NULL;
}

static gboolean
has_dialog (gpointer parent)
{
  return find_dialog (parent) != NULL;
}

static gboolean
has_no_dialog (gpointer parent)
{
  return !has_dialog (parent);
}

/* A file chooser stays for a while, but hidden and apart from the application, which may end. */
static gboolean
is_closed (gpointer weak)
{
  g_autoptr (GtkWindow) dialog = g_weak_ref_get (weak);

  return dialog == NULL
         || (GTK_IS_FILE_CHOOSER (dialog) && !gtk_widget_get_visible (GTK_WIDGET (dialog))
             && gtk_window_get_application (dialog) == NULL
             && gtk_window_get_transient_for (dialog) == NULL);
}

/* The window is closed under each of its dialogs: no callback is called, nothing is left. */
static void
test_outlived (WindowFixture *self, gconstpointer data)
{
  static const char *const actions[]
      = { "app.open",        "app.new-plan",     "app.new-from-report", "win.properties",
          "win.rules",       "win.history",      "win.print",           "win.freeze",
          "win.add-area",    "win.rename-area",  "win.delete-area",     "win.save-copy",
          "win.backups",     "win.export-plan",  "win.export-values",   "win.read-report",
          "win.import-values", "win.meetings" };

  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      XushiWindow *window = window_fixture_open (self);
      XushiPlan *plan = xushi_session_get_plan (xushi_window_get_session (window));
      GWeakRef dialog, weak;

      g_test_message ("%s", actions[i]);
      xushi_window_show_area (window, xushi_plan_get_area (plan, 1));
      g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), actions[i], NULL));
      test_wait_for (has_dialog, window);
      g_weak_ref_init (&weak, window);
      g_weak_ref_init (&dialog, find_dialog (window));
      gtk_window_destroy (GTK_WINDOW (window));
      test_wait_for (is_closed, &dialog);
      g_weak_ref_clear (&dialog);
      window_fixture_wait_gone (&weak);
    }
}

typedef struct
{
  guint n_told;
  guint n_freed;
} Told;

static void
answered_cb (const char *response, gpointer data)
{
  ((Told *) data)->n_told++;
}

static void
freed_cb (gpointer data)
{
  ((Told *) data)->n_freed++;
}

static gboolean
is_freed (gpointer told)
{
  return ((Told *) told)->n_freed > 0;
}

/* The data given to a dialog is freed once, whether or not there was an answer. */
static void
test_freed (WindowFixture *self, gconstpointer data)
{
  Told told = { 0, 0 };
  XushiWindow *window = window_fixture_open (self);

  xushi_dialog_ask (GTK_WINDOW (window), "heading", "body", "accept", TRUE, answered_cb, &told,
                    freed_cb);
  test_wait_for (has_dialog, window);
  gtk_window_close (find_dialog (window));
  test_wait_for (is_freed, &told);
  g_assert_cmpuint (told.n_told, ==, 1);
  told = (Told) { 0, 0 };
  xushi_dialog_ask_text (GTK_WINDOW (window), "heading", "body", "label", NULL, "accept",
                         answered_cb, &told, freed_cb);
  xushi_dialog_open_file (GTK_WINDOW (window), "title", XUSHI_FILES_PLAN, answered_cb, &told,
                          freed_cb);
  test_wait_for (has_dialog, window);
  gtk_window_destroy (GTK_WINDOW (window));
  test_wait_for (is_freed, &told);
  test_wait_for (has_no_dialog, window);
  g_assert_cmpuint (told.n_told, ==, 0);
  g_assert_cmpuint (told.n_freed, ==, 2);
}

/* The name of a copy, set repeatedly until the chooser, which is still loading its folder, accepts
 * it. */
static const char *wanted_name;

static gboolean
has_name (gpointer chooser)
{
  g_autoptr (GFile) file = gtk_file_chooser_get_file (chooser);
  g_autofree char *name = file != NULL ? g_file_get_basename (file) : NULL;

  if (g_strcmp0 (name, wanted_name) == 0)
    return TRUE;
  gtk_file_chooser_set_current_name (chooser, wanted_name);
  return FALSE;
}

static gboolean
has_question (gpointer parent)
{
  return has_dialog (parent) && ADW_IS_MESSAGE_DIALOG (find_dialog (parent));
}

/* Presses the chooser's button until it is heard: newer GTK passes over it while it still loads. */
static gboolean
leads_to_question (gpointer window)
{
  GtkWindow *dialog = find_dialog (window);

  if (dialog != NULL && GTK_IS_FILE_CHOOSER (dialog))
    gtk_dialog_response (GTK_DIALOG (dialog), GTK_RESPONSE_ACCEPT);
  return has_question (window);
}

/* Acts as the user would: types @name into the dialog that saves a copy, and answers the question
 * that follows with @response. */
static void
save_copy_as (XushiWindow *window, const char *folder, const char *name, const char *response)
{
  GtkWindow *dialog;

  g_settings_set_string (xushi_settings_get (), "last-folder", folder);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.save-copy", NULL);
  test_wait_for (has_dialog, window);
  dialog = find_dialog (window);
  g_assert_true (GTK_IS_FILE_CHOOSER (dialog));
  wanted_name = name;
  test_wait_for (has_name, dialog);
  test_wait_for (leads_to_question, window);
  dialog = find_dialog (window);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), response);
  /* A response closes it only if it came from a button. */
  gtk_window_destroy (dialog);
  test_wait_for (has_no_dialog, window);
}

static gboolean
is_a_database (gpointer path)
{
  g_autofree char *text = NULL;

  return g_file_get_contents (path, &text, NULL, NULL) && g_str_has_prefix (text, "SQLite");
}

static gboolean
is_idle (gpointer window)
{
  return !xushi_job_bar_is_busy (XUSHI_WINDOW (window)->job_bar);
}

/* A name whose file with the suffix exists is asked about, and replaced only if agreed. */
static void
test_replace (WindowFixture *self, gconstpointer data)
{
  g_autofree char *old = g_build_filename (self->folder, "2016.9.xushi", NULL);
  XushiWindow *window = window_fixture_open (self);
  g_autofree char *text = NULL;

  g_assert_true (g_file_set_contents (old, "old", -1, NULL));
  save_copy_as (window, self->folder, "2016.9", "cancel");
  g_assert_true (g_file_get_contents (old, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "old");
  save_copy_as (window, self->folder, "2016.9", "accept");
  test_wait_for (is_a_database, old);
  /* The file exists before the window is notified, and until then closing it asks. */
  test_wait_for (is_idle, window);
  g_unlink (old);
  window_fixture_close (window);
}

/* (transfer none) (nullable): the first button under @root that restores a backup. */
static GtkWidget *
find_restore (GtkWidget *root)
{
  if (g_object_get_data (G_OBJECT (root), "xushi-backup") != NULL)
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_restore (child);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* (transfer none) (nullable): the window in which the plan of this name is open. */
static XushiWindow *
find_plan (const char *path)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);
      XushiSession *session
          = XUSHI_IS_WINDOW (window) ? xushi_window_get_session (XUSHI_WINDOW (window)) : NULL;

      if (session != NULL
          && g_str_equal (xushi_store_get_path (xushi_session_get_store (session)), path))
        return XUSHI_WINDOW (window);
    }
  return NULL;
}

static gboolean
is_plan_open (gpointer path)
{
  return find_plan (path) != NULL;
}

/* A day's first edit, by which there is a backup of the sample as it was made. */
static void
edit_once (const char *path)
{
  GError *error = NULL;
  g_autoptr (XushiStore) store = xushi_store_open (path, XUSHI_STORE_EXCLUSIVE, &error);

  g_assert_no_error (error);
  g_assert_true (xushi_store_begin (store, "新领域", &error));
  xushi_store_insert_area (store, "新领域", -1, &error);
  g_assert_no_error (error);
  xushi_store_commit (store, NULL, &error);
  g_assert_no_error (error);
}

/* A backup is chosen from the list, gets a name, and is open beside the plan. */
static void
test_restore_backup (WindowFixture *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (self->folder, "old.xushi", NULL);
  XushiWindow *window, *restored;
  GtkWindow *list, *chooser;
  GtkWidget *row;
  guint n_areas;

  edit_once (self->path);
  window = window_fixture_open (self);
  n_areas = xushi_plan_get_n_areas (xushi_session_get_plan (xushi_window_get_session (window)));
  g_settings_set_string (xushi_settings_get (), "last-folder", self->folder);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.backups", NULL);
  test_wait_for (has_dialog, window);
  list = find_dialog (window);
  g_assert_nonnull (find_restore (GTK_WIDGET (list)));
  /* As Enter does with the row that has the focus. */
  row = gtk_widget_get_ancestor (find_restore (GTK_WIDGET (list)), GTK_TYPE_LIST_BOX_ROW);
  g_assert_true (gtk_widget_activate (row));
  test_wait_for (has_dialog, list);
  chooser = find_dialog (list);
  g_assert_true (GTK_IS_FILE_CHOOSER (chooser));
  wanted_name = "old.xushi";
  test_wait_for (has_name, chooser);
  gtk_dialog_response (GTK_DIALOG (chooser), GTK_RESPONSE_ACCEPT);
  test_wait_for (is_plan_open, path);
  test_wait_for (has_no_dialog, window);
  restored = find_plan (path);
  g_assert_cmpuint (xushi_plan_get_n_areas (xushi_session_get_plan (
                        xushi_window_get_session (restored))),
                    ==, n_areas - 1);
  window_fixture_close (restored);
  window_fixture_close (window);
  g_assert_cmpint (g_unlink (path), ==, 0);
}

/* (transfer none) (nullable): the text of the label under @root that has @part. */
static const char *
find_text (GtkWidget *root, const char *part)
{
  if (GTK_IS_LABEL (root) && strstr (gtk_label_get_text (GTK_LABEL (root)), part) != NULL)
    return gtk_label_get_text (GTK_LABEL (root));
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      const char *found = find_text (child, part);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static gboolean
is_told (gpointer window)
{
  return find_text (window, "今天没有做成备份") != NULL;
}

static gboolean
is_not_told (gpointer window)
{
  return !is_told (window);
}

static void
add_area (XushiSession *session, const char *name)
{
  GError *error = NULL;

  xushi_editor_add_area (xushi_session_get_editor (session), name, 0, &error);
  g_assert_no_error (error);
}

/* Where no backup can be made, the edit is done and the window tells why, until there is one. */
static void
test_no_backup (WindowFixture *self, gconstpointer data)
{
  g_autofree char *root = g_build_filename (g_get_user_data_dir (), "xushi", "backups", NULL);
  g_autofree char *away = g_strconcat (root, ".away", NULL);
  g_autofree char *folder = g_path_get_dirname (root);
  XushiWindow *window = window_fixture_open (self);
  XushiSession *session = xushi_window_get_session (window);
  gboolean has = g_rename (root, away) == 0;

  g_assert_false (is_told (window));
  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (root, "", 0, NULL));
  /* libadwaita 1.2 uses freed memory where a toast is dismissed while it is still appearing. */
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  add_area (session, "新领域");
  test_wait_for (is_told, window);
  g_assert_nonnull (find_text (GTK_WIDGET (window), "为什么？"));
  g_assert_nonnull (xushi_store_get_saved_at (xushi_session_get_store (session)));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.backups", NULL);
  test_wait_for (has_dialog, window);
  g_assert_nonnull (find_text (GTK_WIDGET (find_dialog (window)), root));
  gtk_window_close (find_dialog (window));
  test_wait_for (has_no_dialog, window);
  g_assert_cmpint (g_unlink (root), ==, 0);
  g_assert_true (!has || g_rename (away, root) == 0);
  /* The next day. */
  xushi_backup_daily_skip (xushi_session_get_store (session)->daily, "2000-01-01 00:00:00");
  add_area (session, "又一领域");
  test_wait_for (is_not_told, window);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", TRUE, NULL);
  window_fixture_close (window);
}

/* A path in an error may look like markup. */
static void
test_described (WindowFixture *self, gconstpointer data)
{
  static const char text[] = "/plans/<b>&.xushi";
  GtkWidget *page = g_object_ref_sink (adw_status_page_new ());
  GtkWidget *group = g_object_ref_sink (adw_preferences_group_new ());

  xushi_dialog_describe (page, text);
  g_assert_nonnull (find_text (page, text));
  xushi_dialog_describe (group, text);
  g_assert_nonnull (find_text (group, text));
  g_object_unref (page);
  g_object_unref (group);
}

/* A file without a local path is reported, not ignored. */
static void
test_without_a_path (WindowFixture *self, gconstpointer data)
{
  XushiWindow *window = window_fixture_open (self);
  g_autoptr (GFile) file = g_file_new_for_uri ("sftp://server/plan.xushi");

  xushi_window_set_session (window, NULL);
  g_application_open (G_APPLICATION (self->application), &file, 1, "");
  test_wait_for (has_dialog, window);
  g_assert_nonnull (strstr (gtk_window_get_title (find_dialog (window)), "server/plan.xushi"));
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  window_fixture_init (&argc, &argv);
  window_fixture_add ("/app/dialogs/outlived", test_outlived);
  window_fixture_add ("/app/dialogs/freed", test_freed);
  window_fixture_add ("/app/dialogs/replace", test_replace);
  window_fixture_add ("/app/dialogs/restore-backup", test_restore_backup);
  window_fixture_add ("/app/dialogs/no-backup", test_no_backup);
  window_fixture_add ("/app/dialogs/described", test_described);
  window_fixture_add ("/app/dialogs/without-a-path", test_without_a_path);
  return window_fixture_run ();
}
