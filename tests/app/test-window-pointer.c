/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window-fixture.h"

#include "pointer.h"
#include "rows/xushi-area-source.h"
#include "rows/xushi-months-source.h"
#include "rows/xushi-overview-source.h"
#include "widgets/xushi-grid.h"

#include <string.h>

/* What a mouse does in the window, by a real pointer. */

static gboolean
is_laid_out (gpointer grid)
{
  return gtk_widget_get_width (grid) > 0 && gtk_widget_get_mapped (grid);
}

static gboolean
shows_area (gpointer window)
{
  XushiAreaPage *page = xushi_window_get_area_page (window);

  return page != NULL && gtk_widget_get_mapped (GTK_WIDGET (page))
         && gtk_widget_get_width (GTK_WIDGET (page)) > 0;
}

static gboolean
is_at_top (gpointer motion)
{
  return g_object_get_data (motion, "at-top") != NULL;
}

static void
moved_cb (GtkEventController *motion, double x, double y, gpointer data)
{
  if (y < 20)
    g_object_set_data (G_OBJECT (motion), "at-top", motion);
}

/* Waits until the window has heard of all that the pointer has done so far. */
static void
wait_for_pointer (XushiWindow *window)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();

  gtk_event_controller_set_propagation_phase (motion, GTK_PHASE_CAPTURE);
  g_signal_connect (motion, "motion", G_CALLBACK (moved_cb), NULL);
  gtk_widget_add_controller (GTK_WIDGET (window), motion);
  test_pointer_move (GTK_WIDGET (window), 300, 10);
  test_wait_for (is_at_top, motion);
  gtk_widget_remove_controller (GTK_WIDGET (window), motion);
}

/* The second click of a double click falls on the page that has just appeared: it does nothing
 * there. */
static void
test_double_click (WindowFixture *self, gconstpointer data)
{
  XushiWindow *window = window_fixture_open (self);
  /* The list of what is behind stands last. */
  XushiGrid *flags = window_fixture_find_grid (gtk_stack_get_visible_child (window->pages),
                                XUSHI_TYPE_OVERVIEW_SOURCE);
  XushiIndicator *wanted;
  XushiGrid *table;
  GdkRectangle cell;

  test_wait_for (is_laid_out, flags);
  wanted = xushi_overview_source_get_indicator (
      XUSHI_OVERVIEW_SOURCE (xushi_grid_get_source (flags)), 3);
  g_assert_nonnull (wanted);
  g_assert_true (xushi_grid_get_cell_rect (flags, 3, 1, &cell));
  test_pointer_click (GTK_WIDGET (flags), cell.x + 20, cell.y + cell.height / 2, 2);
  test_wait_for (shows_area, window);
  wait_for_pointer (window);
  table = xushi_plan_page_get_grid (xushi_window_get_plan_page (window));
  g_assert_true (xushi_plan_page_get_indicator (xushi_window_get_plan_page (window)) == wanted);
  g_assert_false (xushi_grid_get_editing (table));
  g_assert_false (window->details_shown);
  window_fixture_close (window);
}

static gboolean
has_scrolled (gpointer adjustment)
{
  return gtk_adjustment_get_value (adjustment) > 0;
}

static gboolean
has_all_rows (gpointer grid)
{
  GdkRectangle last;

  return xushi_grid_get_cell_rect (grid, 12 - 1, XUSHI_MONTHS_VALUE, &last)
         && last.y + last.height <= gtk_widget_get_height (grid);
}

/* The months are all there, so over them the wheel moves the pane. */
static void
test_wheel (WindowFixture *self, gconstpointer data)
{
  XushiWindow *window = window_fixture_open (self);
  XushiPlan *plan = xushi_session_get_plan (window->session);
  GtkAdjustment *adjustment;
  GtkWidget *scroller;
  XushiGrid *months;

  xushi_window_show_indicator (window,
                               xushi_area_get_indicator (xushi_plan_get_area (plan, 0), 0));
  xushi_window_set_details_shown (window, TRUE);
  months = window_fixture_find_grid (GTK_WIDGET (window->details), XUSHI_TYPE_MONTHS_SOURCE);
  test_wait_for (is_laid_out, months);
  scroller = gtk_widget_get_ancestor (GTK_WIDGET (months), GTK_TYPE_VIEWPORT);
  adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (scroller));
  /* The bar below the months covers none of them. */
  test_wait_for (has_all_rows, months);
  g_assert_cmpfloat (gtk_adjustment_get_upper (adjustment), >,
                     gtk_adjustment_get_page_size (adjustment));
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), ==, 0);
  test_pointer_wheel (GTK_WIDGET (months), 60, 40, 3);
  test_wait_for (has_scrolled, adjustment);
  xushi_window_set_details_shown (window, FALSE);
  window_fixture_close (window);
}

static gboolean
shows_details (gpointer window)
{
  return ((XushiWindow *) window)->details_shown;
}

/* A quarterly figure shows its month, which is a button: it opens that month. */
static void
test_month_mark (WindowFixture *self, gconstpointer data)
{
  XushiWindow *window = window_fixture_open (self);
  XushiPlan *plan = xushi_session_get_plan (window->session);
  XushiIndicator *product = xushi_area_get_indicator (xushi_plan_get_area (plan, 0), 0);
  XushiGrid *table, *months;
  GdkRectangle cell;
  guint row, column;

  xushi_session_set_month (window->session, 10);
  xushi_window_show_indicator (window, product);
  table = xushi_plan_page_get_grid (xushi_window_get_plan_page (window));
  test_wait_for (is_laid_out, table);
  g_assert_true (xushi_grid_get_cursor (table, &row, NULL));
  g_assert_true (xushi_grid_get_cell_rect (table, row, XUSHI_COLUMN_VALUE, &cell));
  test_pointer_click (GTK_WIDGET (table), cell.x + cell.width - 42, cell.y + cell.height / 2, 1);
  test_wait_for (shows_details, window);
  months = window_fixture_find_grid (GTK_WIDGET (window->details), XUSHI_TYPE_MONTHS_SOURCE);
  g_assert_true (xushi_grid_get_cursor (months, &row, &column));
  g_assert_cmpuint (row, ==, 9 - 1);
  g_assert_cmpuint (column, ==, XUSHI_MONTHS_VALUE);
  xushi_window_set_details_shown (window, FALSE);
  window_fixture_close (window);
}

/* The table of the second area, once it can be pointed at. */
static XushiGrid *
open_area (XushiWindow *window)
{
  XushiPlan *plan = xushi_session_get_plan (window->session);
  XushiGrid *table;

  xushi_window_show_area (window, xushi_plan_get_area (plan, 1));
  table = xushi_plan_page_get_grid (xushi_window_get_plan_page (window));
  test_wait_for (is_laid_out, table);
  return table;
}

static GdkRectangle
get_rect (XushiGrid *table, guint row, guint column)
{
  GdkRectangle rect;

  g_assert_true (xushi_grid_get_cell_rect (table, row, column, &rect));
  return rect;
}

static gboolean
has_layout (gpointer table)
{
  g_autofree char *layout = xushi_grid_dup_column_layout (table);

  return layout != NULL && strstr (layout, "value,target") != NULL
         && strstr (layout, "department=") != NULL;
}

/* A head that was dragged, and a border, are where they were left when the plan is opened again. */
static void
test_columns_kept (WindowFixture *self, gconstpointer data)
{
  XushiWindow *window = window_fixture_open (self);
  XushiGrid *table = open_area (window);
  g_autofree char *left = NULL, *found = NULL;
  GdkRectangle from = get_rect (table, 1, XUSHI_COLUMN_TARGET);
  GdkRectangle to = get_rect (table, 1, XUSHI_COLUMN_VALUE);
  GdkRectangle border = get_rect (table, 1, XUSHI_COLUMN_DEPARTMENT);
  int edge = border.x + border.width;

  test_pointer_drag (GTK_WIDGET (table), edge, 8, edge + 30, 8);
  test_pointer_release ();
  test_pointer_drag (GTK_WIDGET (table), from.x + from.width / 2, 8, to.x + to.width * 3 / 4, 8);
  test_pointer_release ();
  test_wait_for (has_layout, table);
  left = xushi_grid_dup_column_layout (table);
  window_fixture_close (window);
  window = window_fixture_open (self);
  found = xushi_grid_dup_column_layout (open_area (window));
  g_assert_cmpstr (found, ==, left);
  window_fixture_close (window);
}

int
main (int argc, char **argv)
{
  window_fixture_init (&argc, &argv);
  window_fixture_add ("/app/pointer/double-click", test_double_click);
  window_fixture_add ("/app/pointer/wheel", test_wheel);
  window_fixture_add ("/app/pointer/month-mark", test_month_mark);
  window_fixture_add ("/app/pointer/columns-kept", test_columns_kept);
  return window_fixture_run ();
}
