/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gtk/gtk.h>

#include "fake-rows.h"
#include "pointer.h"
#include "wait.h"
#include "widgets/xushi-grid.h"

/* What a mouse does with the table, by a real pointer: dragging heads, borders, blocks and the handle
 * that fills; over the lower edge the table scrolls along. */

typedef struct
{
  GtkWidget *window;
  GtkAdjustment *adjustment; /* borrowed */
  FakeRows *rows;
  XushiGrid *grid;
  guint last; /* the row that is waited for */
  int width;  /* that a column is to have */
} Fixture;

static gboolean
is_laid_out (gpointer data)
{
  return gtk_widget_get_height (GTK_WIDGET (((Fixture *) data)->grid)) > 0;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  fixture->rows = fake_rows_new (300);
  fixture->grid = XUSHI_GRID (xushi_grid_new (XUSHI_GRID_SOURCE (fixture->rows)));
  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1200, 500);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (fixture->grid));
  fixture->adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  gtk_window_set_child (GTK_WINDOW (fixture->window), scroller);
  gtk_window_present (GTK_WINDOW (fixture->window));
  test_wait_for (is_laid_out, fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_object_unref (fixture->rows);
}

static GdkRectangle
get_rect (Fixture *fixture, guint row, guint column)
{
  GdkRectangle rect;

  g_assert_true (xushi_grid_get_cell_rect (fixture->grid, row, column, &rect));
  return rect;
}

static void
drag (Fixture *fixture, double x, double y, double to_x, double to_y)
{
  test_pointer_drag (GTK_WIDGET (fixture->grid), x, y, to_x, to_y);
}

static gboolean
has_moved (gpointer data)
{
  g_autofree char *layout = xushi_grid_dup_column_layout (((Fixture *) data)->grid);

  return layout != NULL && g_str_has_prefix (layout, "light,name,value,target,");
}

static void
test_head (Fixture *fixture, gconstpointer data)
{
  GdkRectangle target = get_rect (fixture, 1, FAKE_TARGET);
  GdkRectangle value = get_rect (fixture, 1, FAKE_VALUE);

  drag (fixture, target.x + target.width / 2, 8, value.x + value.width * 3 / 4, 8);
  test_pointer_release ();
  test_wait_for (has_moved, fixture);
}

static gboolean
is_wider (gpointer data)
{
  Fixture *fixture = data;

  return get_rect (fixture, 1, FAKE_VALUE).width >= fixture->width;
}

static void
test_border (Fixture *fixture, gconstpointer data)
{
  GdkRectangle before = get_rect (fixture, 1, FAKE_VALUE);
  int edge = before.x + before.width;

  /* Columns before it that give way take some of it along. */
  fixture->width = before.width + 50;
  drag (fixture, edge, 8, edge + 60, 8);
  test_pointer_release ();
  test_wait_for (is_wider, fixture);
  g_assert_cmpint (xushi_grid_get_column_width (fixture->grid, "value"), <, before.width + 80);
}

static gboolean
is_filled (gpointer data)
{
  Fixture *fixture = data;

  return g_strcmp0 (fake_rows_get_text (fixture->rows, fixture->last, FAKE_VALUE), "77") == 0;
}

static void
test_handle (Fixture *fixture, gconstpointer data)
{
  GdkRectangle from = get_rect (fixture, 1, FAKE_VALUE), to = get_rect (fixture, 3, FAKE_VALUE);

  fake_rows_set_text (fixture->rows, 1, FAKE_VALUE, "77");
  xushi_grid_set_cursor (fixture->grid, 1, FAKE_VALUE);
  fixture->last = 3;
  drag (fixture, from.x + from.width - 2, from.y + from.height - 3, to.x + 10,
        to.y + to.height / 2);
  test_pointer_release ();
  test_wait_for (is_filled, fixture);
  g_assert_cmpstr (fake_rows_get_text (fixture->rows, 2, FAKE_VALUE), ==, "77");
}

static gboolean
has_scrolled_far (gpointer data)
{
  Fixture *fixture = data;

  return gtk_adjustment_get_value (fixture->adjustment)
         > gtk_adjustment_get_page_size (fixture->adjustment);
}

/* Filling over the lower edge goes on into rows that were not seen. */
static void
test_handle_scrolls (Fixture *fixture, gconstpointer data)
{
  GdkRectangle from = get_rect (fixture, 1, FAKE_VALUE);
  int height = gtk_widget_get_height (GTK_WIDGET (fixture->grid));

  fake_rows_set_text (fixture->rows, 1, FAKE_VALUE, "77");
  xushi_grid_set_cursor (fixture->grid, 1, FAKE_VALUE);
  drag (fixture, from.x + from.width - 2, from.y + from.height - 3, from.x + 10, height + 40);
  test_wait_for (has_scrolled_far, fixture);
  test_pointer_release ();
  fixture->last = 18;
  test_wait_for (is_filled, fixture);
}

static gboolean
has_large_block (gpointer data)
{
  XushiGridBlock block;

  return xushi_grid_get_selection (((Fixture *) data)->grid, &block) && block.n_rows > 30;
}

static void
test_block_scrolls (Fixture *fixture, gconstpointer data)
{
  GdkRectangle from = get_rect (fixture, 2, FAKE_VALUE);
  int height = gtk_widget_get_height (GTK_WIDGET (fixture->grid));

  drag (fixture, from.x + 10, from.y + from.height / 2, from.x + 10, height + 40);
  test_wait_for (has_large_block, fixture);
  test_pointer_release ();
  g_assert_cmpfloat (gtk_adjustment_get_value (fixture->adjustment), >, 0);
}

#define ADD(name, test) g_test_add (name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv);
  ADD ("/grid/pointer/head", test_head);
  ADD ("/grid/pointer/border", test_border);
  ADD ("/grid/pointer/handle", test_handle);
  ADD ("/grid/pointer/handle-scrolls", test_handle_scrolls);
  ADD ("/grid/pointer/block-scrolls", test_block_scrolls);
  return g_test_run ();
}
