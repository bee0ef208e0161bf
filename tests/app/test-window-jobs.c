/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window-fixture.h"

#include "app/print/xushi-print-window.h"
#include "app/support/xushi-job-bar.h"
#include "app/support/xushi-settings.h"
#include "base/xushi-i18n.h"
#include "page/xushi-page-setup.h"
#include "tables/xushi-table-write.h"
#include "tables/xushi-values-table.h"

#include <glib/gstdio.h>

/* Background jobs of the window: it responds meanwhile, and cancelled jobs leave nothing. */

/* (transfer none) (nullable): the first of @type under @root, with @label if that is given. */
static gpointer
find (gpointer root, GType type, const char *label)
{
  gpointer found = NULL;

  if (G_TYPE_CHECK_INSTANCE_TYPE (root, type)
      && (label == NULL || g_strcmp0 (gtk_button_get_label (root), label) == 0))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find (child, type, label);
  return found;
}

static gboolean
is_busy (gpointer bar)
{
  return xushi_job_bar_is_busy (bar);
}

static gboolean
is_idle (gpointer bar)
{
  return !xushi_job_bar_is_busy (bar);
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

static GtkWindow *
open_pages (XushiWindow *window, const char *folder)
{
  g_settings_set_string (xushi_settings_get (), "last-folder", folder);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.print", NULL);
  test_wait_for (window_fixture_has_over, window);
  return window_fixture_find_over (window);
}

static void
begin_saving (GtkWindow *pages, XushiJobBar *bar, const char *name)
{
  g_signal_emit_by_name (find (pages, GTK_TYPE_BUTTON, _ ("_Save as PDF…")), "clicked");
  window_fixture_choose_name (pages, name);
  test_wait_for (is_busy, bar);
}

static void
test_pages (WindowFixture *self, gconstpointer data)
{
  XushiWindow *window = window_fixture_open (self);
  GtkWindow *pages = open_pages (window, self->folder);
  XushiJobBar *bar = find (pages, XUSHI_TYPE_JOB_BAR, NULL);
  g_autofree char *path = g_build_filename (self->folder, "pages.pdf", NULL);
  guint n_before = count_files (self->folder);

  /* One picture per page, none of which is left; and the window can turn its pages meanwhile. */
  begin_saving (pages, bar, "pages.png");
  g_assert_false (gtk_widget_get_sensitive (find (pages, GTK_TYPE_BUTTON, _ ("_Save as PDF…"))));
  gtk_widget_activate_action (GTK_WIDGET (pages), "pages.next", NULL);
  g_signal_emit_by_name (find (bar, GTK_TYPE_BUTTON, NULL), "clicked");
  test_wait_for (is_idle, bar);
  g_assert_cmpuint (count_files (self->folder), ==, n_before);
  g_assert_true (gtk_widget_get_sensitive (find (pages, GTK_TYPE_BUTTON, _ ("_Save as PDF…"))));

  begin_saving (pages, bar, "pages");
  test_wait_for (is_idle, bar);
  g_assert_true (g_file_test (path, G_FILE_TEST_IS_REGULAR));
  g_unlink (path);
  gtk_window_destroy (pages);
  window_fixture_close (window);
}

static gboolean
has_question (gpointer window)
{
  return window_fixture_has_over (window) && ADW_IS_MESSAGE_DIALOG (window_fixture_find_over (window));
}

static void
choose_file (XushiWindow *window, const char *action, const char *path)
{
  g_autofree char *name = g_path_get_basename (path);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  gtk_widget_activate_action (GTK_WIDGET (window), action, NULL);
  if (!g_str_has_prefix (action, "win.import"))
    {
      window_fixture_choose_name (window, name);
      test_wait_for (is_busy, window->job_bar);
      return;
    }
  test_wait_for (window_fixture_has_over, window);
  test_wait_for (window_fixture_has_folder, window_fixture_find_over (window));
  gtk_file_chooser_set_file (GTK_FILE_CHOOSER (window_fixture_find_over (window)), file, NULL);
  while (gtk_file_chooser_get_file (GTK_FILE_CHOOSER (window_fixture_find_over (window))) == NULL)
    g_main_context_iteration (NULL, TRUE);
  gtk_dialog_response (GTK_DIALOG (window_fixture_find_over (window)), GTK_RESPONSE_ACCEPT);
}

static const char *
get_path (XushiWindow *window)
{
  return xushi_store_get_path (xushi_session_get_store (xushi_window_get_session (window)));
}

/* An edit made while the plan is being copied is in the copy; a cancelled copy leaves nothing. */
static void
test_copy (WindowFixture *self, gconstpointer data)
{
  XushiWindow *window = window_fixture_open (self);
  g_autofree char *path = g_build_filename (self->folder, "copy.xushi", NULL);
  XushiSession *session = xushi_window_get_session (window);
  guint n_before = count_files (self->folder);
  g_autoptr (GError) error = NULL;
  g_autoptr (XushiStore) copy = NULL;
  XushiArea *area = xushi_plan_get_area (xushi_session_get_plan (session), 0);

  g_settings_set_string (xushi_settings_get (), "last-folder", self->folder);
  choose_file (window, "win.save-copy", path);
  g_signal_emit_by_name (find (window->job_bar, GTK_TYPE_BUTTON, NULL), "clicked");
  test_wait_for (is_idle, window->job_bar);
  g_assert_cmpuint (count_files (self->folder), ==, n_before);

  choose_file (window, "win.save-copy", path);
  g_assert_true (xushi_editor_rename_area (xushi_session_get_editor (session), area, "改名后",
                                           &error));
  test_wait_for (is_idle, window->job_bar);
  copy = xushi_store_open (path, XUSHI_STORE_READ_ONLY, &error);
  g_assert_no_error (error);
  area = xushi_plan_get_area (xushi_store_get_plan (copy), 0);
  g_assert_cmpstr (xushi_area_get_name (area), ==, "改名后");
  g_clear_object (&copy);
  g_unlink (path);
  window_fixture_close (window);
}

static void
accept (XushiWindow *window)
{
  GtkWindow *question;

  test_wait_for (has_question, window);
  question = window_fixture_find_over (window);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (question), "accept");
  gtk_window_destroy (question);
}

/* A rescue that began where no plan was shown does not push aside the one opened meanwhile. */
static void
test_rescue (WindowFixture *self, gconstpointer data)
{
  XushiWindow *window = XUSHI_WINDOW (xushi_window_new (self->application)), *other = NULL;
  g_autofree char *path = g_build_filename (self->folder, "rescued.xushi", NULL);
  g_autoptr (GError) error
      = g_error_new_literal (XUSHI_STORE_ERROR, XUSHI_STORE_ERROR_DAMAGED, "x");

  gtk_window_present (GTK_WINDOW (window));
  test_wait_for (window_fixture_is_mapped, window);
  g_settings_set_string (xushi_settings_get (), "last-folder", self->folder);
  xushi_window_tell_unopened (window, self->path, error);
  accept (window);
  window_fixture_choose_name (window, "rescued");
  test_wait_for (is_busy, window->job_bar);
  test_wait_for (is_idle, window->job_bar);
  g_assert_true (xushi_window_open (window, self->path));
  accept (window);
  g_assert_cmpstr (get_path (window), ==, self->path);
  for (GList *l = gtk_application_get_windows (self->application); l != NULL; l = l->next)
    if (XUSHI_IS_WINDOW (l->data) && l->data != window)
      other = l->data;
  g_assert_nonnull (other);
  g_assert_cmpstr (get_path (other), ==, path);
  window_fixture_close (other);
  window_fixture_close (window);
  g_assert_cmpint (g_unlink (path), ==, 0);
}

/* Closing asks, and a job stopped this way leaves nothing either. */
static void
test_closing (WindowFixture *self, gconstpointer data)
{
  XushiWindow *window = window_fixture_open (self);
  GtkWindow *pages = open_pages (window, self->folder);
  XushiJobBar *bar = find (pages, XUSHI_TYPE_JOB_BAR, NULL);
  guint n_before = count_files (self->folder);
  GWeakRef weak;

  g_weak_ref_init (&weak, pages);
  begin_saving (pages, bar, "pages.png");
  gtk_window_close (pages);
  test_wait_for (window_fixture_has_over, pages);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (window_fixture_find_over (pages)), "accept");
  window_fixture_wait_gone (&weak);
  /* The thread finishes its page. */
  while (count_files (self->folder) > n_before)
    g_main_context_iteration (NULL, FALSE);
  window_fixture_close (window);
}

static gboolean
can_undo (gpointer window)
{
  return xushi_editor_can_undo (xushi_session_get_editor (xushi_window_get_session (window)));
}

/* Tables are exported and imported in the background; the window accepts no second job
 * meanwhile. */
static void
test_tables (WindowFixture *self, gconstpointer data)
{
  XushiWindow *window = window_fixture_open (self);
  XushiPlan *plan = xushi_session_get_plan (xushi_window_get_session (window));
  g_autofree char *plan_table = g_build_filename (self->folder, "plan.xlsx", NULL);
  g_autofree char *values = g_build_filename (self->folder, "values.csv", NULL);
  const char *name
      = xushi_indicator_get_spec (xushi_area_get_indicator (xushi_plan_get_area (plan, 0), 0))->name;
  g_autofree char *text = g_strdup_printf ("name,month,value\n%s,3,1.25\n", name);

  g_settings_set_string (xushi_settings_get (), "last-folder", self->folder);
  choose_file (window, "win.export-plan", plan_table);
  test_wait_for (is_idle, window->job_bar);
  g_assert_true (g_file_test (plan_table, G_FILE_TEST_IS_REGULAR));

  g_assert_true (g_file_set_contents (values, text, -1, NULL));
  choose_file (window, "win.import-values", values);
  test_wait_for (is_busy, window->job_bar);
  test_wait_for (is_idle, window->job_bar);
  test_wait_for (can_undo, window);

  g_assert_true (g_file_set_contents (values, "name,month,value\n\"open", -1, NULL));
  choose_file (window, "win.import-values", values);
  test_wait_for (has_question, window);
  gtk_window_destroy (window_fixture_find_over (window));
  g_unlink (values);
  g_unlink (plan_table);
  window_fixture_close (window);
}

static gboolean
is_entering (gpointer bar)
{
  return is_busy (bar)
         && g_strcmp0 (gtk_label_get_label (find (bar, GTK_TYPE_LABEL, NULL)),
                       _ ("Entering the table…"))
                == 0;
}

/* While a table is being entered the plan accepts no other edits, and the entry can be
 * cancelled. */
static void
test_entering (WindowFixture *self, gconstpointer data)
{
  XushiWindow *window = window_fixture_open (self);
  XushiSession *session = xushi_window_get_session (window);
  XushiPlan *plan = xushi_session_get_plan (session);
  g_autofree char *values = g_build_filename (self->folder, "values.csv", NULL);
  g_autoptr (XushiTable) table = xushi_values_table_write (plan);
  g_autoptr (GError) error = NULL;
  XushiArea *area = xushi_plan_get_area (plan, 0);
  GWeakRef weak;

  g_settings_set_string (xushi_settings_get (), "last-folder", self->folder);
  xushi_table_write_file (table, values, &error);
  g_assert_no_error (error);
  choose_file (window, "win.import-values", values);
  test_wait_for (is_entering, window->job_bar);
  g_assert_false (xushi_editor_rename_area (xushi_session_get_editor (session), area, "改名后",
                                            &error));
  g_assert_error (error, XUSHI_EDIT_ERROR, XUSHI_EDIT_ERROR_REFUSED);
  g_assert_false (gtk_widget_get_sensitive (window->copy_button));
  g_assert_false (gtk_widget_get_sensitive (window->rescue_button));
  g_signal_emit_by_name (find (window->job_bar, GTK_TYPE_BUTTON, NULL), "clicked");
  g_assert_true (is_idle (window->job_bar));
  g_assert_true (gtk_widget_get_sensitive (window->rescue_button));
  g_assert_false (can_undo (window));

  /* A window that is destroyed without being asked drops it too. */
  choose_file (window, "win.import-values", values);
  test_wait_for (is_entering, window->job_bar);
  g_weak_ref_init (&weak, window);
  gtk_window_destroy (GTK_WINDOW (window));
  window_fixture_wait_gone (&weak);
  g_unlink (values);
}

/* (transfer none) (nullable): the check button under @root that chooses @part. */
static GtkCheckButton *
find_check (gpointer root, XushiPageParts part)
{
  const char *label = xushi_page_part_to_label ((guint) g_bit_nth_lsf (part, -1));
  GtkCheckButton *found = NULL;

  if (GTK_IS_CHECK_BUTTON (root) && g_strcmp0 (gtk_check_button_get_label (root), label) == 0)
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_check (child, part);
  return found;
}

/* The phone list opens alone, and leaves alone what is remembered for the next meeting. */
static void
test_phone (WindowFixture *self, gconstpointer data)
{
  XushiWindow *window = window_fixture_open (self);
  XushiPrintWindow *pages
      = xushi_print_window_new_phone (GTK_WINDOW (window), window->session);
  g_auto (GStrv) before = g_settings_get_strv (xushi_settings_get (), "print-parts");
  g_auto (GStrv) after = NULL;

  gtk_window_present (GTK_WINDOW (pages));
  g_assert_true (gtk_check_button_get_active (find_check (pages, XUSHI_PAGE_PHONE)));
  g_assert_false (gtk_check_button_get_active (find_check (pages, XUSHI_PAGE_AREAS)));
  gtk_check_button_set_active (find_check (pages, XUSHI_PAGE_AREAS), TRUE);
  after = g_settings_get_strv (xushi_settings_get (), "print-parts");
  g_assert_cmpstrv (after, before);
  gtk_window_destroy (GTK_WINDOW (pages));

  pages = xushi_print_window_new (GTK_WINDOW (window), window->session);
  g_assert_false (gtk_check_button_get_active (find_check (pages, XUSHI_PAGE_PHONE)));
  gtk_check_button_set_active (find_check (pages, XUSHI_PAGE_PHONE), TRUE);
  g_clear_pointer (&after, g_strfreev);
  after = g_settings_get_strv (xushi_settings_get (), "print-parts");
  g_assert_true (g_strv_contains ((const char *const *) after, "phone"));
  g_settings_set_strv (xushi_settings_get (), "print-parts", (const char *const *) before);
  gtk_window_destroy (GTK_WINDOW (pages));
  window_fixture_close (window);
}

int
main (int argc, char **argv)
{
  window_fixture_init (&argc, &argv);
  window_fixture_add ("/app/jobs/pages", test_pages);
  window_fixture_add ("/app/jobs/phone", test_phone);
  window_fixture_add ("/app/jobs/tables", test_tables);
  window_fixture_add ("/app/jobs/entering", test_entering);
  window_fixture_add ("/app/jobs/copy", test_copy);
  window_fixture_add ("/app/jobs/rescue", test_rescue);
  window_fixture_add ("/app/jobs/closing", test_closing);
  return window_fixture_run ();
}
