/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gtk/gtk.h>

#include "fake-rows.h"
#include "wait.h"
#include "widgets/xushi-grid.h"

/* The columns of the table as the user has put them: widths, order, hidden ones; what blocks of moved
 * columns hold. */

typedef struct
{
  GtkWidget *window;
  FakeRows *rows;
  XushiGrid *grid;
} Fixture;

static gboolean
is_laid_out (gpointer data)
{
  return gtk_widget_get_height (GTK_WIDGET (((Fixture *) data)->grid)) > 0;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->rows = fake_rows_new (20);
  fixture->grid = XUSHI_GRID (xushi_grid_new (XUSHI_GRID_SOURCE (fixture->rows)));
  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1200, 600);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->grid));
  gtk_window_present (GTK_WINDOW (fixture->window));
  test_wait_for (is_laid_out, fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_object_unref (fixture->rows);
}

static void
test_widths_are_remembered (Fixture *fixture, gconstpointer data)
{
  g_autofree char *widths = NULL;
  g_autofree char *fitted = NULL;
  GdkRectangle before, after;

  xushi_grid_set_column_width (fixture->grid, "value", 150);
  xushi_grid_set_column_width (fixture->grid, "name", 200);
  widths = xushi_grid_dup_column_widths (fixture->grid);
  g_assert_cmpstr (widths, ==, "name=200;value=150");
  xushi_grid_set_column_widths (fixture->grid, "value=120;;x=;=3;lead=-4;gone=50");
  g_assert_cmpint (xushi_grid_get_column_width (fixture->grid, "name"), ==, 0);
  g_assert_cmpint (xushi_grid_get_column_width (fixture->grid, "value"), ==, 120);
  g_assert_cmpint (xushi_grid_get_column_width (fixture->grid, "lead"), ==, 0);
  xushi_grid_set_column_widths (fixture->grid, NULL);
  g_assert_true (xushi_grid_get_cell_rect (fixture->grid, 1, FAKE_NOTE, &before));
  xushi_grid_fit_column (fixture->grid, "note");
  fitted = xushi_grid_dup_column_widths (fixture->grid);
  g_assert_true (g_str_has_prefix (fitted, "note="));
  g_assert_cmpint (xushi_grid_get_column_width (fixture->grid, "note"), >, 180);
  g_assert_false (xushi_grid_get_cell_rect (fixture->grid, 1, FAKE_N_COLUMNS, &after));
}

/* (transfer full): what is seen of the cell, as pixels. */
static GBytes *
draw_cell (Fixture *fixture, guint row, guint column)
{
  GtkWidget *widget = GTK_WIDGET (fixture->grid);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  GskRenderNode *node;
  GdkRectangle cell;
  cairo_surface_t *image;
  cairo_t *cr;
  GBytes *pixels;

  g_assert_true (xushi_grid_get_cell_rect (fixture->grid, row, column, &cell));
  GTK_WIDGET_GET_CLASS (widget)->snapshot (widget, snapshot);
  node = gtk_snapshot_free_to_node (snapshot);
  image = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, cell.width, cell.height);
  cr = cairo_create (image);
  cairo_translate (cr, -cell.x, -cell.y);
  gsk_render_node_draw (node, cr);
  cairo_surface_flush (image);
  pixels = g_bytes_new (cairo_image_surface_get_data (image),
                        (gsize) (cairo_image_surface_get_stride (image) * cell.height));
  cairo_destroy (cr);
  cairo_surface_destroy (image);
  gsk_render_node_unref (node);
  return pixels;
}

/* However long a figure, its neighbour stays as it is, and the figure is all there. */
static void
test_long_figure (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) neighbour = NULL, after = NULL, figure = NULL, longer = NULL;

  xushi_grid_set_column_widths (fixture->grid, "value=40;target=60");
  fake_rows_set_text (fixture->rows, 1, FAKE_VALUE, "12");
  neighbour = draw_cell (fixture, 1, FAKE_TARGET);
  fake_rows_set_text (fixture->rows, 1, FAKE_VALUE, "123456789012345678");
  after = draw_cell (fixture, 1, FAKE_TARGET);
  figure = draw_cell (fixture, 1, FAKE_VALUE);
  fake_rows_set_text (fixture->rows, 1, FAKE_VALUE, "123456789012345679");
  longer = draw_cell (fixture, 1, FAKE_VALUE);
  g_assert_true (g_bytes_equal (neighbour, after));
  g_assert_false (g_bytes_equal (figure, longer));
  fake_rows_set_text (fixture->rows, 1, FAKE_VALUE, "923456789012345679");
  g_clear_pointer (&figure, g_bytes_unref);
  figure = draw_cell (fixture, 1, FAKE_VALUE);
  g_assert_false (g_bytes_equal (figure, longer));
}

static void
assert_layout (Fixture *fixture, const char *expected)
{
  g_autofree char *layout = xushi_grid_dup_column_layout (fixture->grid);

  g_assert_cmpstr (layout, ==, expected);
}

static void
test_layout_is_remembered (Fixture *fixture, gconstpointer data)
{
  const char *moved = "light,name,!note,value=120,target,unit,percent,bar,lead,department";
  g_auto (GStrv) hidden = NULL;
  GdkRectangle value, target;

  assert_layout (fixture, "");
  /* The form of the older setting has no order. */
  xushi_grid_set_column_layout (fixture->grid, "value=150;name=200");
  assert_layout (fixture, ",name=200,value=150");
  g_assert_cmpuint (xushi_grid_map_column (fixture->grid, FAKE_VALUE), ==, FAKE_VALUE);
  xushi_grid_set_column_layout (fixture->grid, moved);
  assert_layout (fixture, moved);
  g_assert_cmpuint (xushi_grid_map_column (fixture->grid, 2), ==, FAKE_NOTE);
  g_assert_cmpuint (xushi_grid_map_column (fixture->grid, 3), ==, FAKE_VALUE);
  g_assert_false (xushi_grid_is_column_visible (fixture->grid, FAKE_NOTE));
  hidden = xushi_grid_list_hidden_columns (fixture->grid);
  g_assert_true (g_strv_equal ((const char *const *) hidden, (const char *const[]){ "note", NULL }));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->grid));
  xushi_grid_get_cell_rect (fixture->grid, 1, FAKE_VALUE, &value);
  xushi_grid_get_cell_rect (fixture->grid, 1, FAKE_TARGET, &target);
  g_assert_cmpint (value.x + value.width, ==, target.x);
  /* The name leads the row: it can neither be hidden nor come behind others. */
  g_assert_false (xushi_grid_set_column_hidden (fixture->grid, "name", TRUE));
  xushi_grid_set_column_layout (fixture->grid, "value,name,light");
  g_assert_cmpuint (xushi_grid_map_column (fixture->grid, 1), ==, FAKE_NAME);
  g_assert_cmpuint (xushi_grid_map_column (fixture->grid, 2), ==, FAKE_VALUE);
  xushi_grid_set_column_layout (fixture->grid, NULL);
  assert_layout (fixture, "");
}

static void
test_hidden_cells_are_not_cleared (Fixture *fixture, gconstpointer data)
{
  const XushiGridBlock block = { 1, FAKE_TARGET, 3, FAKE_NOTE - FAKE_TARGET + 1 };
  g_autofree char *note = g_strdup (fake_rows_get_text (fixture->rows, 3, FAKE_NOTE));

  g_assert_cmpstr (note, !=, "");
  g_assert_true (xushi_grid_set_column_hidden (fixture->grid, "note", TRUE));
  xushi_grid_select (fixture->grid, &block);
  xushi_grid_clear (fixture->grid);
  g_assert_cmpstr (fake_rows_get_text (fixture->rows, 3, FAKE_VALUE), ==, "");
  g_assert_cmpstr (fake_rows_get_text (fixture->rows, 3, FAKE_NOTE), ==, note);
  xushi_grid_show_all_columns (fixture->grid);
  g_assert_true (xushi_grid_is_column_visible (fixture->grid, FAKE_NOTE));
}

static void
test_moved_columns_are_cleared_and_copied (Fixture *fixture, gconstpointer data)
{
  const XushiGridBlock block = { 3, 2, 1, 2 };

  xushi_grid_set_column_layout (fixture->grid, "light,name,note,value,target");
  xushi_grid_select (fixture->grid, &block);
  xushi_grid_clear (fixture->grid);
  g_assert_cmpstr (fake_rows_get_text (fixture->rows, 3, FAKE_VALUE), ==, "");
  g_assert_cmpstr (fake_rows_get_text (fixture->rows, 3, FAKE_NOTE), ==, "");
  g_assert_cmpstr (fake_rows_get_text (fixture->rows, 2, FAKE_VALUE), ==, "47");
}

static void
test_sums_of_a_block (Fixture *fixture, gconstpointer data)
{
  const XushiGridBlock block = { 1, FAKE_NAME, 5, FAKE_VALUE - FAKE_NAME + 1 };
  g_autofree char *sums = NULL;

  g_assert_null (xushi_grid_dup_sums_text (fixture->grid));
  /* Of 30, 47 and 64, and 81 behind the heading; a target is “≥ 100”, a name is no number. */
  xushi_grid_select (fixture->grid, &block);
  sums = xushi_grid_dup_sums_text (fixture->grid);
  g_assert_cmpstr (sums, ==, "Count 4 · sum 222 · average 55.5");
}

#define ADD(name, test) g_test_add (name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  ADD ("/grid/columns/widths", test_widths_are_remembered);
  ADD ("/grid/columns/long-figure", test_long_figure);
  ADD ("/grid/columns/layout", test_layout_is_remembered);
  ADD ("/grid/columns/hidden", test_hidden_cells_are_not_cleared);
  ADD ("/grid/columns/moved", test_moved_columns_are_cleared_and_copied);
  ADD ("/grid/columns/sums", test_sums_of_a_block);
  return g_test_run ();
}
