/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <adwaita.h>

#include "fake-rows.h"
#include "wait.h"
#include "widgets/xushi-grid.h"

/* Blocks of the table and the clipboard. FakeRows' rows: 0 heading, 1 2 3 indicators, 4 heading,
 * 5 6 7 … */

typedef struct
{
  GtkWidget *window;
  FakeRows *rows;
  XushiGrid *grid;
  char *failure; /* the last reason, owned */
} Fixture;

static void
fail_cb (XushiGrid *grid, guint row, guint column, const char *text, const char *reason,
         Fixture *fixture)
{
  g_free (fixture->failure);
  fixture->failure = g_strdup (reason);
}

static gboolean
is_laid_out (gpointer data)
{
  return gtk_widget_get_height (GTK_WIDGET (((Fixture *) data)->grid)) > 0;
}

static void
set_up (Fixture *fixture, gconstpointer n)
{
  fixture->rows = fake_rows_new (GPOINTER_TO_UINT (n));
  fixture->grid = XUSHI_GRID (xushi_grid_new (XUSHI_GRID_SOURCE (fixture->rows)));
  g_signal_connect (fixture->grid, "commit-failed", G_CALLBACK (fail_cb), fixture);
  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1200, 600);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->grid));
  gtk_window_present (GTK_WINDOW (fixture->window));
  test_wait_for (is_laid_out, fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer n)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_object_unref (fixture->rows);
  g_free (fixture->failure);
}

/* Waits until @text has come to a cell. */
typedef struct
{
  FakeRows *rows;
  guint row;
  guint column;
  const char *text;
} Expected;

static gboolean
has_come (gpointer data)
{
  const Expected *expected = data;

  return g_str_equal (fake_rows_get_text (expected->rows, expected->row, expected->column),
                      expected->text);
}

static void
expect_text (Fixture *fixture, guint row, guint column, const char *text)
{
  Expected expected = { fixture->rows, row, column, text };

  test_wait_for (has_come, &expected);
}

static void
test_blocks_are_copied_and_pasted (Fixture *fixture, gconstpointer n)
{
  /* A heading stands between rows 3 and 5. */
  const XushiGridBlock block = { 2, FAKE_TARGET, 2, 2 };
  const XushiGridBlock three = { 1, FAKE_VALUE, 3, 1 };

  fake_rows_set_text (fixture->rows, 2, FAKE_VALUE, "12");
  fake_rows_set_text (fixture->rows, 3, FAKE_VALUE, "13");
  xushi_grid_select (fixture->grid, &block);
  xushi_grid_copy (fixture->grid);
  xushi_grid_set_cursor (fixture->grid, 3, FAKE_TARGET);
  xushi_grid_paste (fixture->grid);
  expect_text (fixture, 5, FAKE_VALUE, "13");
  g_assert_cmpstr (fake_rows_get_text (fixture->rows, 3, FAKE_VALUE), ==, "12");
  /* One value for a block. */
  xushi_grid_set_cursor (fixture->grid, 2, FAKE_VALUE);
  xushi_grid_copy (fixture->grid);
  xushi_grid_select (fixture->grid, &three);
  xushi_grid_paste (fixture->grid);
  expect_text (fixture, 1, FAKE_VALUE, "12");
  xushi_grid_clear (fixture->grid);
  g_assert_cmpstr (fake_rows_get_text (fixture->rows, 2, FAKE_VALUE), ==, "");
}

static gboolean
has_failed (gpointer data)
{
  return ((Fixture *) data)->failure != NULL;
}

static gboolean
planned_cb (XushiGrid *grid, XushiGridPaste *plan, XushiGridPaste **kept)
{
  g_set_object (kept, plan);
  return TRUE;
}

static gboolean
is_planned (gpointer data)
{
  return *(XushiGridPaste **) data != NULL;
}

/* What does not fit is told before anything goes in, by the application or, without one, as a
 * failure. */
static void
test_blocks_are_planned (Fixture *fixture, gconstpointer n)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (fixture->grid));
  g_autoptr (XushiGridPaste) plan = NULL;

  gdk_clipboard_set_text (clipboard, "31\n三\n33");
  xushi_grid_set_cursor (fixture->grid, 1, FAKE_VALUE);
  xushi_grid_paste (fixture->grid);
  test_wait_for (has_failed, fixture);
  g_assert_nonnull (strstr (fixture->failure, "三"));
  g_assert_cmpstr (fake_rows_get_text (fixture->rows, 1, FAKE_VALUE), !=, "31");
  g_signal_connect (fixture->grid, "block-planned", G_CALLBACK (planned_cb), &plan);
  xushi_grid_paste (fixture->grid);
  test_wait_for (is_planned, &plan);
  g_assert_cmpstr (fake_rows_get_text (fixture->rows, 1, FAKE_VALUE), !=, "31");
  g_assert_cmpuint (xushi_grid_paste_get_n_entered (plan), ==, 2);
  g_assert_true (xushi_grid_enter_block (fixture->grid, plan, NULL));
  g_assert_cmpstr (fake_rows_get_text (fixture->rows, 1, FAKE_VALUE), ==, "31");
  g_assert_cmpstr (fake_rows_get_text (fixture->rows, 3, FAKE_VALUE), ==, "33");
}

/* Where there is HTML, it says which line ends are within a cell. */
static void
test_html_is_pasted (Fixture *fixture, gconstpointer n)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (fixture->grid));
  static const char html[] = "<table><tr><td>一<br>二</td></tr><tr><td>三</td></tr></table>";
  GdkContentProvider *forms[]
      = { gdk_content_provider_new_typed (G_TYPE_STRING, "一\n二\n三"),
          gdk_content_provider_new_for_bytes ("text/html",
                                              g_bytes_new_static (html, strlen (html))) };
  g_autoptr (GdkContentProvider) both
      = gdk_content_provider_new_union (forms, G_N_ELEMENTS (forms));

  gdk_clipboard_set_content (clipboard, both);
  xushi_grid_set_cursor (fixture->grid, 1, FAKE_NOTE);
  xushi_grid_paste (fixture->grid);
  expect_text (fixture, 2, FAKE_NOTE, "三");
  g_assert_cmpstr (fake_rows_get_text (fixture->rows, 1, FAKE_NOTE), ==, "一\n二");
}

/* Blocks are what is seen: the note has been moved before the value, and the target is hidden. */
static void
test_moved_and_hidden (Fixture *fixture, gconstpointer n)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (fixture->grid));
  g_autoptr (GArray) shown = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (XushiGridPaste) filled = NULL;
  XushiGridBlock block = { 1, 0, 1, 3 }, copied;
  guint place = 0;

  xushi_grid_set_column_layout (fixture->grid, "light,name,note,!target,value");
  while (xushi_grid_map_column (fixture->grid, place) != FAKE_NOTE)
    place++;
  for (guint i = 0; i < FAKE_N_COLUMNS; i++)
    {
      guint column = xushi_grid_map_column (fixture->grid, i);

      if (!xushi_grid_is_column_visible (fixture->grid, column))
        column = XUSHI_GRID_NONE;
      g_array_append_val (shown, column);
    }
  g_assert_cmpuint (g_array_index (shown, guint, place + 1), ==, XUSHI_GRID_NONE);
  g_assert_cmpuint (xushi_grid_map_column (fixture->grid, place + 2), ==, FAKE_VALUE);
  gdk_clipboard_set_text (clipboard, "甲\t31\n乙\t32");
  block.column = place;
  block.n_columns = 1;
  xushi_grid_select (fixture->grid, &block);
  xushi_grid_paste (fixture->grid);
  expect_text (fixture, 2, FAKE_VALUE, "32");
  g_assert_cmpstr (fake_rows_get_text (fixture->rows, 1, FAKE_NOTE), ==, "甲");
  g_assert_cmpstr (fake_rows_get_text (fixture->rows, 1, FAKE_VALUE), ==, "31");
  /* Down, and back where it came from: nothing is shifted into the hidden column. */
  block = (XushiGridBlock){ 1, place, 3, 3 };
  xushi_grid_select (fixture->grid, &block);
  filled = xushi_grid_paste_new_fill_down (XUSHI_GRID_SOURCE (fixture->rows), &block, shown);
  g_assert_true (xushi_grid_enter_block (fixture->grid, filled, NULL));
  g_assert_cmpstr (fake_rows_get_text (fixture->rows, 3, FAKE_NOTE), ==, "甲");
  g_assert_cmpstr (fake_rows_get_text (fixture->rows, 3, FAKE_VALUE), ==, "31");
  xushi_grid_copy (fixture->grid);
  copied = block;
  copied.row = 5;
  xushi_grid_select (fixture->grid, &copied);
  xushi_grid_paste (fixture->grid);
  expect_text (fixture, 7, FAKE_VALUE, "31");
  xushi_grid_select (fixture->grid, &block);
  xushi_grid_clear (fixture->grid);
  g_assert_cmpstr (fake_rows_get_text (fixture->rows, 3, FAKE_NOTE), ==, "");
  g_assert_cmpstr (fake_rows_get_text (fixture->rows, 3, FAKE_VALUE), ==, "");
}

#define ADD(name, n, test) g_test_add (name, Fixture, GUINT_TO_POINTER (n), set_up, test, tear_down)

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  ADD ("/grid/blocks/copied", 20, test_blocks_are_copied_and_pasted);
  ADD ("/grid/blocks/planned", 20, test_blocks_are_planned);
  ADD ("/grid/blocks/moved-and-hidden", 20, test_moved_and_hidden);
  ADD ("/grid/blocks/html", 20, test_html_is_pasted);
  return g_test_run ();
}
