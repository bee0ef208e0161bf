/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window-fixture.h"

#include "store-fixture.h"

#include "app/shell/xushi-application.h"
#include "base/xushi-i18n.h"
#include "intake/xushi-new-plan.h"

#include <glib/gstdio.h>
#include <stdio.h>

/* One per program, as the application is. */
static char *home;
static GApplication *application;

void
window_fixture_execute (WindowFixture *self, const char *sql)
{
  StoreFixture files = { self->folder, self->path };

  store_fixture_execute (&files, sql);
}

gboolean
window_fixture_is_mapped (gpointer widget)
{
  return gtk_widget_get_mapped (widget);
}

GtkWindow *
window_fixture_find_over (gpointer parent)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (gtk_window_get_transient_for (l->data) == parent && gtk_widget_get_mapped (l->data))
      return l->data;
  return NULL;
}

gboolean
window_fixture_has_over (gpointer parent)
{
  return window_fixture_find_over (parent) != NULL;
}

gboolean
window_fixture_has_folder (gpointer chooser)
{
  g_autoptr (GFile) folder = gtk_file_chooser_get_current_folder (chooser);

  return folder != NULL;
}

void
window_fixture_choose_name (gpointer window, const char *name)
{
  GtkWindow *chooser;

  test_wait_for (window_fixture_has_over, window);
  chooser = window_fixture_find_over (window);
  test_wait_for (window_fixture_has_folder, chooser);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  gtk_dialog_response (GTK_DIALOG (chooser), GTK_RESPONSE_ACCEPT);
}

const char *
window_fixture_get_message (GtkWidget *root)
{
  const char *found = NULL;

  if (g_str_equal (gtk_widget_get_css_name (root), "toast"))
    {
      while (!GTK_IS_LABEL (root))
        root = gtk_widget_get_first_child (root);
      return gtk_label_get_text (GTK_LABEL (root));
    }
  for (GtkWidget *child = gtk_widget_get_last_child (root); child != NULL && found == NULL;
       child = gtk_widget_get_prev_sibling (child))
    found = window_fixture_get_message (child);
  return found;
}

static gboolean
is_gone (gpointer weak)
{
  g_autoptr (GObject) object = g_weak_ref_get (weak);

  return object == NULL;
}

void
window_fixture_wait_gone (GWeakRef *weak)
{
  test_wait_for (is_gone, weak);
  g_weak_ref_clear (weak);
}

static void
set_up (WindowFixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  self->folder = g_dir_make_tmp ("xushi-window-XXXXXX", &error);
  g_assert_no_error (error);
  self->path = g_build_filename (self->folder, "plan.xushi", NULL);
  xushi_new_plan_from_sample (self->path, TRUE, &error);
  g_assert_no_error (error);
  self->application = GTK_APPLICATION (application);
}

static void
tear_down (WindowFixture *self, gconstpointer data)
{
  g_unlink (self->path);
  g_assert_cmpint (g_rmdir (self->folder), ==, 0);
  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->folder, g_free);
}

XushiWindow *
window_fixture_open (WindowFixture *self)
{
  XushiWindow *window = XUSHI_WINDOW (xushi_window_new (self->application));

  g_assert_true (xushi_window_open (window, self->path));
  gtk_window_present (GTK_WINDOW (window));
  test_wait_for (window_fixture_is_mapped, window);
  return window;
}

/* Appends the tables below @root that show a source of @type. */
static void
collect_grids (GtkWidget *root, GType type, GPtrArray *grids)
{
  if (XUSHI_IS_GRID (root)
      && G_TYPE_CHECK_INSTANCE_TYPE (xushi_grid_get_source (XUSHI_GRID (root)), type))
    g_ptr_array_add (grids, root);
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect_grids (child, type, grids);
}

XushiGrid *
window_fixture_find_grid (GtkWidget *root, GType type)
{
  g_autoptr (GPtrArray) grids = g_ptr_array_new ();

  collect_grids (root, type, grids);
  g_assert_cmpuint (grids->len, >, 0);
  return g_ptr_array_index (grids, grids->len - 1);
}

void
window_fixture_close (XushiWindow *window)
{
  GWeakRef weak;

  g_weak_ref_init (&weak, window);
  gtk_window_close (GTK_WINDOW (window));
  window_fixture_wait_gone (&weak);
}

/* GTK 4.8 shows its file chooser, now and then, before the buttons of its path have a place, and
 * warns of that. */
static gboolean
is_of_chooser (const char *message)
{
  gpointer widget = NULL;

  return sscanf (message, "Trying to snapshot %*s %p without", &widget) == 1
         && GTK_IS_FILE_CHOOSER_DIALOG (gtk_widget_get_root (widget));
}

static GLogWriterOutput
write_cb (GLogLevelFlags level, const GLogField *fields, gsize n_fields, gpointer data)
{
  for (gsize i = 0; i < n_fields; i++)
    if (g_str_equal (fields[i].key, "MESSAGE") && is_of_chooser (fields[i].value))
      return G_LOG_WRITER_HANDLED;
  return g_log_writer_default (level, fields, n_fields, data);
}

void
window_fixture_init (int *argc, char ***argv)
{
  home = g_dir_make_tmp ("xushi-home-XXXXXX", NULL);
  g_setenv ("HOME", home, TRUE);
  g_setenv ("XDG_CACHE_HOME", home, TRUE);
  g_setenv ("XDG_DATA_HOME", home, TRUE);
  g_test_init (argc, argv, NULL);
  xushi_i18n_init ();
  gtk_disable_setlocale ();
  g_log_set_writer_func (write_cb, NULL, NULL);
  g_log_set_always_fatal (G_LOG_LEVEL_ERROR | G_LOG_LEVEL_CRITICAL | G_LOG_LEVEL_WARNING);
  application = g_object_new (XUSHI_TYPE_APPLICATION, "application-id", "io.github.xushi.Test",
                              "flags", G_APPLICATION_NON_UNIQUE | G_APPLICATION_HANDLES_OPEN,
                              NULL);
  g_assert_true (g_application_register (application, NULL, NULL));
}

void
window_fixture_add (const char *name, void (*test) (WindowFixture *self, gconstpointer data))
{
  g_test_add (name, WindowFixture, NULL, set_up, test, tear_down);
}

int
window_fixture_run (void)
{
  g_autofree char *command = g_strdup_printf ("rm -rf '%s'", home);
  int status = g_test_run ();

  g_clear_object (&application);
  g_spawn_command_line_sync (command, NULL, NULL, NULL, NULL);
  g_clear_pointer (&home, g_free);
  return status;
}
