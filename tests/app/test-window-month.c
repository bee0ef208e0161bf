/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window-fixture.h"

#include "app/shell/xushi-month-list.h"
#include "rows/xushi-months-source.h"
#include "widgets/xushi-grid.h"

#include <string.h>

/* The month sheet in its window: where its keys and buttons lead. The rules of its cells are tested
 * without a display, in tests/rows/test-month.c. */

static XushiIndicator *
find_indicator (XushiWindow *window, const char *name)
{
  XushiPlan *plan = xushi_session_get_plan (window->session);

  for (guint i = 0; i < xushi_plan_get_n_areas (plan); i++)
    for (guint j = 0; j < xushi_area_get_n_indicators (xushi_plan_get_area (plan, i)); j++)
      {
        XushiIndicator *indicator = xushi_area_get_indicator (xushi_plan_get_area (plan, i), j);

        if (g_str_equal (xushi_indicator_get_name (indicator), name))
          return indicator;
      }
  g_assert_not_reached ();
}

/* A quarterly figure is not typed in October: Ctrl+Enter opens September of its row, and says so. */
static void
test_other_month (WindowFixture *self, gconstpointer data)
{
  XushiWindow *window = window_fixture_open (self);
  XushiIndicator *product = find_indicator (window, "地区生产总值");
  XushiPlanPage *page;
  XushiGrid *grid;
  g_autofree char *refusal = NULL;
  guint row, column;

  xushi_session_set_month (window->session, 10);
  xushi_tab_bar_select (window->tab_bar, XUSHI_TAB_MONTH);
  page = xushi_window_get_plan_page (window);
  g_assert_true (XUSHI_IS_MONTH_PAGE (page));
  /* What takes no figure is hidden until it is asked for. */
  xushi_plan_page_show_indicator (page, product, "value");
  g_assert_true (xushi_plan_page_get_indicator (page) == product);
  grid = xushi_plan_page_get_grid (page);
  g_assert_false (xushi_grid_begin_edit (grid));
  g_assert_true (xushi_grid_get_cursor (grid, &row, &column));
  refusal = xushi_grid_source_dup_refusal (xushi_grid_get_source (grid), row, column);
  g_assert_nonnull (strstr (refusal, "Ctrl+Enter"));
  g_assert_cmpint (xushi_plan_page_get_entry_month (page), ==, 9);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.enter-month", NULL);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (window->details)));
  grid = window_fixture_find_grid (GTK_WIDGET (window->details), XUSHI_TYPE_MONTHS_SOURCE);
  g_assert_true (xushi_grid_get_cursor (grid, &row, NULL));
  g_assert_cmpuint (row, ==, 9 - 1);
  g_assert_true (xushi_grid_begin_edit (grid));
  xushi_grid_cancel_edit (grid);
  window_fixture_close (window);
}

/* The tab and the foot tell what is left; Ctrl+F is the sheet's own field; Ctrl+J goes to the area. */
static void
test_around (WindowFixture *self, gconstpointer data)
{
  XushiWindow *window = window_fixture_open (self);
  XushiIndicator *jobs = find_indicator (window, "新增就业");
  XushiPlanPage *page;
  g_autofree char *left = NULL;
  guint wanted;

  xushi_session_set_month (window->session, 10);
  xushi_tab_bar_select (window->tab_bar, XUSHI_TAB_MONTH);
  page = xushi_window_get_plan_page (window);
  wanted = xushi_month_page_get_counts (XUSHI_MONTH_PAGE (page))->n[XUSHI_MONTH_WANTED];
  g_assert_cmpuint (wanted, >, 50);
  left = g_strdup_printf ("待填%u项", wanted);
  g_assert_true (g_str_has_prefix (gtk_label_get_label (window->foot_state), left));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.find", NULL);
  g_assert_false (gtk_search_bar_get_search_mode (window->find_bar));
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (window)),
                                         GTK_WIDGET (page)));
  xushi_plan_page_show_indicator (page, jobs, "value");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.go-to-area", NULL);
  g_assert_true (XUSHI_IS_AREA_PAGE (xushi_window_get_plan_page (window)));
  g_assert_true (xushi_plan_page_get_indicator (xushi_window_get_plan_page (window)) == jobs);
  window_fixture_close (window);
}

/* A figure in doubt is settled from the menu, too; an undo stays on the sheet. */
static void
test_doubt (WindowFixture *self, gconstpointer data)
{
  XushiWindow *window = window_fixture_open (self);
  XushiIndicator *jobs = find_indicator (window, "新增就业");
  XushiEditor *editor = xushi_session_get_editor (window->session);
  XushiPlanPage *page;
  XushiGrid *grid;
  g_autofree char *doubt = NULL, *quiet = NULL;
  GError *error = NULL;

  xushi_session_set_month (window->session, 10);
  xushi_tab_bar_select (window->tab_bar, XUSHI_TAB_MONTH);
  page = xushi_window_get_plan_page (window);
  grid = xushi_plan_page_get_grid (page);
  xushi_editor_set_value (editor, jobs, 10, 10600, &error);
  g_assert_no_error (error);
  xushi_plan_page_show_indicator (page, jobs, "value");
  doubt = xushi_grid_dup_doubt (grid);
  g_assert_nonnull (doubt);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.take-figure", NULL);
  g_assert_cmpfloat_with_epsilon (xushi_indicator_get_reading (jobs, 10)->value, 1.06, 1e-9);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL);
  g_assert_true (xushi_window_get_plan_page (window) == page);
  g_assert_cmpfloat (xushi_indicator_get_reading (jobs, 10)->value, ==, 10600);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.confirm-figure", NULL);
  quiet = xushi_grid_dup_doubt (grid);
  g_assert_null (quiet);
  window_fixture_close (window);
}

/* Columns are hidden and shown from the menu of their heads; the figure's own column stays. */
static void
test_columns (WindowFixture *self, gconstpointer data)
{
  XushiWindow *window = window_fixture_open (self);
  XushiGrid *grid;
  g_auto (GStrv) hidden = NULL, shown = NULL;

  xushi_tab_bar_select (window->tab_bar, XUSHI_TAB_MONTH);
  grid = xushi_plan_page_get_grid (xushi_window_get_plan_page (window));
  g_signal_emit_by_name (grid, "header-menu-requested", XUSHI_SHEET_LAST_YEAR, 10.0, 10.0);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.hide-column", NULL);
  hidden = xushi_grid_list_hidden_columns (grid);
  g_assert_true (g_strv_contains ((const char *const *) hidden, "last-year"));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-columns", NULL);
  shown = xushi_grid_list_hidden_columns (grid);
  g_assert_cmpuint (g_strv_length (shown), ==, 0);
  window_fixture_close (window);
}

static gboolean
is_focused (gpointer grid)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (gtk_widget_get_root (grid)));

  return focus != NULL && gtk_widget_is_ancestor (focus, grid);
}

static gboolean
is_drawn_in (gpointer grid)
{
  return is_focused (grid) && gtk_widget_get_height (grid) > 0;
}

/* Moves the focus until it is in @place, or no longer there if @leave; each step moves it. Returns
 * how many it took. */
static guint
walk (XushiWindow *window, GtkDirectionType way, gpointer place, gboolean leave)
{
  guint n = 0;

  do
    {
      GtkWidget *before = gtk_window_get_focus (GTK_WINDOW (window));

      g_signal_emit_by_name (window, "move-focus", way);
      g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) != before);
      g_assert_cmpuint (++n, <, 100);
    }
  while (is_focused (place) == leave);
  return n;
}

/* Out of the table backwards there are the chips, the filters and what is above the page: none of
 * them keeps the focus. Forward into the page is into its table. The way is by where things stand,
 * so they have to have a place. */
static void
test_focus (WindowFixture *self, gconstpointer data)
{
  XushiWindow *window = window_fixture_open (self);
  XushiPlanPage *page;
  XushiGrid *grid;
  GtkWidget *focus;

  xushi_tab_bar_select (window->tab_bar, XUSHI_TAB_MONTH);
  page = xushi_window_get_plan_page (window);
  grid = xushi_plan_page_get_grid (page);
  test_wait_for (is_drawn_in, grid);
  g_assert_cmpuint (walk (window, GTK_DIR_TAB_BACKWARD, grid, TRUE), ==, 1);
  focus = gtk_window_get_focus (GTK_WINDOW (window));
  g_assert_true (gtk_widget_has_css_class (focus, "chip"));
  /* The same way back. */
  g_assert_cmpuint (walk (window, GTK_DIR_TAB_FORWARD, grid, FALSE), ==, 1);
  g_assert_cmpuint (walk (window, GTK_DIR_TAB_BACKWARD, page, TRUE), >, 10);
  walk (window, GTK_DIR_TAB_FORWARD, grid, FALSE);
  window_fixture_close (window);
}

/* In the details, too, a figure of any month is doubted as soon as it is typed. */
static void
test_doubt_in_details (WindowFixture *self, gconstpointer data)
{
  XushiWindow *window = window_fixture_open (self);
  XushiIndicator *jobs = find_indicator (window, "新增就业");
  g_autofree char *doubt = NULL, *quiet = NULL;
  XushiGrid *grid;
  GError *error = NULL;

  xushi_window_show_indicator (window, jobs);
  xushi_window_set_details_shown (window, TRUE);
  xushi_details_pane_enter_month (window->details, 10);
  grid = window_fixture_find_grid (GTK_WIDGET (window->details), XUSHI_TYPE_MONTHS_SOURCE);
  xushi_grid_set_cursor (grid, 10 - 1, XUSHI_MONTHS_VALUE);
  g_assert_true (xushi_grid_source_commit (xushi_grid_get_source (grid), 10 - 1,
                                           XUSHI_MONTHS_VALUE, "10600", &error));
  g_assert_no_error (error);
  doubt = xushi_grid_dup_doubt (grid);
  g_assert_nonnull (doubt);
  xushi_grid_confirm (grid);
  quiet = xushi_grid_dup_doubt (grid);
  g_assert_null (quiet);
  window_fixture_close (window);
}

/* The plan comes up where it was left, but never at a month with newer figures behind it. */
static void
test_place (WindowFixture *self, gconstpointer data)
{
  XushiWindow *window = window_fixture_open (self);
  XushiAreaPage *page;

  xushi_session_set_month (window->session, 10);
  xushi_tab_bar_select (window->tab_bar, XUSHI_TAB_MONTH);
  window_fixture_close (window);
  window = window_fixture_open (self);
  g_assert_cmpint (xushi_session_get_month (window->session), ==, 10);
  g_assert_true (XUSHI_IS_MONTH_PAGE (xushi_window_get_plan_page (window)));
  xushi_tab_bar_select (window->tab_bar, XUSHI_TAB_AREAS + 2);
  xushi_session_set_month (window->session, 6);
  window_fixture_close (window);
  window = window_fixture_open (self);
  g_assert_cmpint (xushi_session_get_month (window->session), ==, 9);
  page = xushi_window_get_area_page (window);
  g_assert_nonnull (page);
  g_assert_true (xushi_area_page_get_area (page)
                 == xushi_plan_get_area (xushi_session_get_plan (window->session), 2));
  xushi_tab_bar_select (window->tab_bar, XUSHI_TAB_OVERVIEW);
  window_fixture_close (window);
  window = window_fixture_open (self);
  g_assert_null (xushi_window_get_plan_page (window));
  window_fixture_close (window);
}

static GtkListBox *
find_list (GtkWidget *root)
{
  GtkListBox *found = GTK_IS_LIST_BOX (root) ? GTK_LIST_BOX (root) : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (root); found == NULL && child != NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_list (child);
  return found;
}

/* The list of months begins at the one that is shown, and a row of it shows that month. */
static void
test_months (WindowFixture *self, gconstpointer data)
{
  XushiWindow *window = window_fixture_open (self);
  GtkWidget *popover = xushi_month_list_new (window->session);
  GtkListBox *list;

  gtk_widget_set_parent (popover, GTK_WIDGET (window->month_button));
  list = find_list (popover);
  g_assert_nonnull (list);
  g_assert_cmpint (gtk_list_box_row_get_index (gtk_list_box_get_selected_row (list)), ==, 9 - 1);
  g_signal_emit_by_name (list, "row-activated", gtk_list_box_get_row_at_index (list, 4 - 1));
  g_assert_cmpint (xushi_session_get_month (window->session), ==, 4);
  gtk_widget_unparent (popover);
  window_fixture_close (window);
}

int
main (int argc, char **argv)
{
  window_fixture_init (&argc, &argv);
  window_fixture_add ("/app/month/other-month", test_other_month);
  window_fixture_add ("/app/month/around", test_around);
  window_fixture_add ("/app/month/doubt", test_doubt);
  window_fixture_add ("/app/month/doubt-in-details", test_doubt_in_details);
  window_fixture_add ("/app/month/place", test_place);
  window_fixture_add ("/app/month/months", test_months);
  window_fixture_add ("/app/month/columns", test_columns);
  window_fixture_add ("/app/month/focus", test_focus);
  return window_fixture_run ();
}
