/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/xushi-application.h"
#include "app/xushi-area-page.h"
#include "app/xushi-counts-bar.h"
#include "app/xushi-dialogs.h"
#include "app/xushi-month-button.h"
#include "app/xushi-new-plan-window.h"
#include "app/xushi-overview-page.h"
#include "app/xushi-plan-form.h"
#include "app/xushi-print-window.h"
#include "app/xushi-properties-window.h"
#include "app/xushi-rules-window.h"
#include "app/xushi-start-page.h"
#include "app/xushi-tab-bar.h"
#include "app/xushi-window-private.h"
#include "base/xushi-i18n.h"
#include "exchange/xushi-new-plan.h"

#include <glib/gstdio.h>

/* Every class with a template, every page and every dialog comes up and goes away again without
 * a warning, which is fatal here, and without keeping a window alive. */

#define BOUND_MS 15000

typedef struct
{
  GtkApplication *application; /* borrowed: one for all tests, as a process has but one */
  char *folder;                /* owned */
  char *path;                  /* owned: a sample plan in it */
} Fixture;

static gboolean
give_up_cb (gpointer data)
{
  *(gboolean *) data = TRUE;
  return G_SOURCE_REMOVE;
}

/* Runs the main loop until @condition, at most BOUND_MS. */
static void
wait_until (gboolean (*condition) (gpointer), gpointer data)
{
  gboolean late = FALSE;
  guint timeout = g_timeout_add (BOUND_MS, give_up_cb, &late);

  while (!condition (data) && !late)
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (late);
  g_source_remove (timeout);
}

static gboolean
is_mapped (gpointer widget)
{
  return gtk_widget_get_mapped (widget);
}

static gboolean
is_gone (gpointer weak)
{
  g_autoptr (GObject) object = g_weak_ref_get (weak);

  return object == NULL;
}

static void
wait_gone (GWeakRef *weak)
{
  wait_until (is_gone, weak);
  g_weak_ref_clear (weak);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  self->folder = g_dir_make_tmp ("xushi-classes-XXXXXX", &error);
  g_assert_no_error (error);
  self->path = g_build_filename (self->folder, "plan.xushi", NULL);
  xushi_new_plan_from_sample (self->path, TRUE, &error);
  g_assert_no_error (error);
  self->application = GTK_APPLICATION ((gpointer) data);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_unlink (self->path);
  g_assert_cmpint (g_rmdir (self->folder), ==, 0);
  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->folder, g_free);
}

static void
test_classes (Fixture *self, gconstpointer data)
{
  const GType types[] = {
    XUSHI_TYPE_AREA_PAGE,  XUSHI_TYPE_COUNTS_BAR,   XUSHI_TYPE_MONTH_BUTTON,
    XUSHI_TYPE_TAB_BAR,    XUSHI_TYPE_OVERVIEW_PAGE, XUSHI_TYPE_START_PAGE,
    XUSHI_TYPE_PLAN_FORM,
  };
  const GType windows[] = {
    XUSHI_TYPE_WINDOW,       XUSHI_TYPE_NEW_PLAN_WINDOW, XUSHI_TYPE_PROPERTIES_WINDOW,
    XUSHI_TYPE_RULES_WINDOW, XUSHI_TYPE_PRINT_WINDOW,
  };
  GWeakRef weak;

  for (gsize i = 0; i < G_N_ELEMENTS (types); i++)
    {
      GtkWidget *widget = g_object_ref_sink (g_object_new (types[i], NULL));

      g_weak_ref_init (&weak, widget);
      g_object_unref (widget);
      wait_gone (&weak);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (windows); i++)
    {
      GtkWindow *window = g_object_new (windows[i], NULL);

      g_weak_ref_init (&weak, window);
      gtk_window_destroy (window);
      wait_gone (&weak);
    }
}

static XushiWindow *
open_window (Fixture *self)
{
  XushiWindow *window = XUSHI_WINDOW (xushi_window_new (self->application));

  g_assert_true (xushi_window_open (window, self->path));
  gtk_window_present (GTK_WINDOW (window));
  wait_until (is_mapped, window);
  return window;
}

static void
close_window (XushiWindow *window)
{
  GWeakRef weak;

  g_weak_ref_init (&weak, window);
  gtk_window_close (GTK_WINDOW (window));
  wait_gone (&weak);
}

static void
test_pages (Fixture *self, gconstpointer data)
{
  XushiWindow *window = open_window (self);
  XushiPlan *plan = xushi_session_get_plan (xushi_window_get_session (window));

  for (int details = 0; details < 2; details++)
    {
      xushi_window_set_details_shown (window, details);
      for (guint i = 0; i < xushi_plan_get_n_areas (plan); i++)
        {
          XushiArea *area = xushi_plan_get_area (plan, i);

          xushi_window_show_area (window, area);
          g_assert_true (xushi_area_page_get_area (xushi_window_get_area_page (window)) == area);
          wait_until (is_mapped, xushi_window_get_area_page (window));
        }
    }
  for (int month = 12; month > 0; month--)
    xushi_session_set_month (xushi_window_get_session (window), month);
  xushi_window_set_session (window, NULL);
  g_assert_null (xushi_window_get_area_page (window));
  close_window (window);
}

/* (transfer none): the window that came up over @parent. */
static GtkWindow *
find_dialog (XushiWindow *parent)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (gtk_window_get_transient_for (l->data) == GTK_WINDOW (parent)
        && gtk_widget_get_visible (l->data))
      return l->data;
  return NULL;
}

static gboolean
has_dialog (gpointer parent)
{
  return find_dialog (parent) != NULL;
}

/* What came up over @window is seen, closed, and gone. */
static void
see_dialog (XushiWindow *window)
{
  GtkWindow *dialog;
  GWeakRef weak;

  wait_until (has_dialog, window);
  dialog = find_dialog (window);
  wait_until (is_mapped, dialog);
  g_assert_cmpstr (gtk_window_get_title (dialog), !=, "");
  g_weak_ref_init (&weak, dialog);
  gtk_window_close (dialog);
  wait_gone (&weak);
}

static void
test_dialogs (Fixture *self, gconstpointer data)
{
  static const char *const actions[]
      = { "app.new-plan", "app.about",    "win.properties",  "win.rules",      "win.print",
          "win.freeze",   "win.add-area", "win.rename-area", "win.delete-area" };
  XushiWindow *window = open_window (self);
  XushiPlan *plan = xushi_session_get_plan (xushi_window_get_session (window));

  xushi_window_show_area (window, xushi_plan_get_area (plan, 1));
  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      g_test_message ("%s", actions[i]);
      g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), actions[i], NULL));
      see_dialog (window);
    }
  xushi_dialog_show_error (GTK_WINDOW (window), "heading", "body");
  see_dialog (window);
  close_window (window);
}

static void
test_find_and_menus (Fixture *self, gconstpointer data)
{
  XushiWindow *window = open_window (self);
  GtkWidget *menu;

  gtk_widget_activate_action (GTK_WIDGET (window), "win.find", NULL);
  gtk_editable_set_text (GTK_EDITABLE (window->find_entry), "停车");
  xushi_window_find_changed (window);
  g_assert_cmpstr (gtk_label_get_label (window->find_count), !=, "");
  gtk_menu_button_popup (window->menu_button);
  menu = GTK_WIDGET (gtk_menu_button_get_popover (window->menu_button));
  wait_until (is_mapped, menu);
  gtk_menu_button_popdown (window->menu_button);
  close_window (window);
}

static void
remove_settings (const char *home)
{
  g_autofree char *command = g_strdup_printf ("rm -rf '%s'", home);

  g_spawn_command_line_sync (command, NULL, NULL, NULL, NULL);
}

/* While GTK starts, an empty file stands where its theme is; afterwards the theme is back. */
static void
test_theme (Fixture *self, gconstpointer data)
{
  g_autofree char *name = NULL;
  g_autoptr (GBytes) theme = g_resources_lookup_data (
      "/org/gtk/libgtk/theme/Default/Default-light.css", G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  g_object_get (gtk_settings_get_default (), "gtk-theme-name", &name, NULL);
  g_assert_cmpstr (name, ==, "Adwaita-empty");
  g_assert_true (theme == NULL || g_bytes_get_size (theme) > 1000);
}

int
main (int argc, char **argv)
{
  g_autofree char *home = g_dir_make_tmp ("xushi-home-XXXXXX", NULL);
  g_autoptr (GApplication) application = NULL;
  int status;

  g_setenv ("HOME", home, TRUE);
  g_setenv ("XDG_CACHE_HOME", home, TRUE);
  g_test_init (&argc, &argv, NULL);
  xushi_i18n_init ();
  gtk_disable_setlocale ();
  g_log_set_always_fatal (G_LOG_LEVEL_ERROR | G_LOG_LEVEL_CRITICAL | G_LOG_LEVEL_WARNING);
  application = g_object_new (XUSHI_TYPE_APPLICATION, "application-id", "io.github.xushi.Classes",
                              "flags", G_APPLICATION_NON_UNIQUE, NULL);
  g_assert_true (g_application_register (application, NULL, NULL));
  g_test_add ("/app/window/theme", Fixture, application, set_up, test_theme, tear_down);
  g_test_add ("/app/window/classes", Fixture, application, set_up, test_classes, tear_down);
  g_test_add ("/app/window/pages", Fixture, application, set_up, test_pages, tear_down);
  g_test_add ("/app/window/dialogs", Fixture, application, set_up, test_dialogs, tear_down);
  g_test_add ("/app/window/find-and-menus", Fixture, application, set_up, test_find_and_menus, tear_down);
  status = g_test_run ();
  remove_settings (home);
  return status;
}
