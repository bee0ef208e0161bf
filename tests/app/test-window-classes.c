/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window-fixture.h"

#include "app/area/xushi-area-page.h"
#include "app/forms/xushi-new-plan-window.h"
#include "app/forms/xushi-plan-form.h"
#include "app/forms/xushi-properties-window.h"
#include "app/forms/xushi-rules-window.h"
#include "app/overview/xushi-overview-page.h"
#include "app/print/xushi-print-window.h"
#include "app/shell/xushi-month-button.h"
#include "app/shell/xushi-start-page.h"
#include "app/shell/xushi-tab-bar.h"
#include "app/shell/xushi-window-private.h"
#include "app/support/xushi-counts-bar.h"
#include "app/support/xushi-settings.h"

/* Every class with a template and every page opens and closes without a warning, which is fatal here,
 * and without keeping a window alive. The dialogs: test-window-modal.c. */

static void
test_classes (WindowFixture *self, gconstpointer data)
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
      window_fixture_wait_gone (&weak);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (windows); i++)
    {
      GtkWindow *window = g_object_new (windows[i], NULL);

      g_weak_ref_init (&weak, window);
      gtk_window_destroy (window);
      window_fixture_wait_gone (&weak);
    }
}

static void
test_pages (WindowFixture *self, gconstpointer data)
{
  XushiWindow *window = window_fixture_open (self);
  XushiPlan *plan = xushi_session_get_plan (xushi_window_get_session (window));

  for (int details = 0; details < 2; details++)
    {
      xushi_window_set_details_shown (window, details);
      for (guint i = 0; i < xushi_plan_get_n_areas (plan); i++)
        {
          XushiArea *area = xushi_plan_get_area (plan, i);

          xushi_window_show_area (window, area);
          g_assert_true (xushi_area_page_get_area (xushi_window_get_area_page (window)) == area);
          test_wait_for (window_fixture_is_mapped, xushi_window_get_area_page (window));
        }
    }
  for (int month = 12; month > 0; month--)
    xushi_session_set_month (xushi_window_get_session (window), month);
  xushi_window_set_session (window, NULL);
  g_assert_null (xushi_window_get_area_page (window));
  window_fixture_close (window);
}

static void
test_find_and_menus (WindowFixture *self, gconstpointer data)
{
  XushiWindow *window = window_fixture_open (self);
  GtkWidget *menu;

  gtk_widget_activate_action (GTK_WIDGET (window), "win.find", NULL);
  gtk_editable_set_text (GTK_EDITABLE (window->find_entry), "停车");
  xushi_window_find_changed (window);
  g_assert_cmpstr (gtk_label_get_label (window->find_count), !=, "");
  gtk_menu_button_popup (window->menu_button);
  menu = GTK_WIDGET (gtk_menu_button_get_popover (window->menu_button));
  test_wait_for (window_fixture_is_mapped, menu);
  gtk_menu_button_popdown (window->menu_button);
  window_fixture_close (window);
}

/* The number of recent plans listed under @root. */
static guint
count_recent (GtkWidget *root)
{
  guint n = g_object_get_data (G_OBJECT (root), "xushi-path") != NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count_recent (child);
  return n;
}

/* Whether a row of @root has this title. */
static gboolean
has_title (GtkWidget *root, const char *title)
{
  if (ADW_IS_PREFERENCES_ROW (root)
      && g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (root)), title) == 0)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (has_title (child, title))
      return TRUE;
  return FALSE;
}

static gboolean
has_one_recent (gpointer page)
{
  return count_recent (page) == 1;
}

/* Recent plans are listed before it is known whether they exist; missing ones are then removed. */
static void
test_recent (WindowFixture *self, gconstpointer data)
{
  g_autofree char *gone = g_build_filename (self->folder, "gone.xushi", NULL);
  GtkWidget *page;

  g_settings_reset (xushi_settings_get (), "recent-files");
  xushi_settings_add_recent (self->path, "德清县2016年政府工作报告目标任务");
  xushi_settings_add_recent (gone, "没有了");
  xushi_settings_add_recent (self->folder, "文件夹");
  page = g_object_ref_sink (xushi_start_page_new ());
  g_assert_cmpuint (count_recent (page), ==, 3);
  g_assert_true (has_title (page, "德清县2016年政府工作报告目标任务"));
  test_wait_for (has_one_recent, page);
  g_object_unref (page);
  /* The page is left before the answers come. */
  page = g_object_ref_sink (xushi_start_page_new ());
  g_object_unref (page);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static gboolean
get_shown_state (XushiWindow *window)
{
  gboolean shown;

  g_object_get (window, "details-shown", &shown, NULL);
  g_assert_cmpint (g_settings_get_boolean (xushi_settings_get (), "details-shown"), ==, shown);
  return shown;
}

/* The action of the details has a state, which menus show and all windows share. */
static void
test_details_action (WindowFixture *self, gconstpointer data)
{
  XushiWindow *window = window_fixture_open (self);
  XushiWindow *other = XUSHI_WINDOW (xushi_window_new (self->application));
  gboolean before = get_shown_state (window);

  g_assert_cmpint (get_shown_state (other), ==, before);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.details", NULL);
  g_assert_cmpint (get_shown_state (window), ==, !before);
  g_assert_cmpint (get_shown_state (other), ==, !before);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.details", NULL);
  g_assert_cmpint (get_shown_state (window), ==, before);
  gtk_window_destroy (GTK_WINDOW (other));
  window_fixture_close (window);
}

/* While GTK starts, an empty file takes the place of its theme; afterwards the theme is back. */
static void
test_theme (WindowFixture *self, gconstpointer data)
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
  window_fixture_init (&argc, &argv);
  window_fixture_add ("/app/window/theme", test_theme);
  window_fixture_add ("/app/window/classes", test_classes);
  window_fixture_add ("/app/window/pages", test_pages);
  window_fixture_add ("/app/window/recent", test_recent);
  window_fixture_add ("/app/window/details-action", test_details_action);
  window_fixture_add ("/app/window/find-and-menus", test_find_and_menus);
  return window_fixture_run ();
}
