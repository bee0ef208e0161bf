/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "widgets/xushi-grid-cursor.h"

/* A table of ten rows, headings at 0 and 5; five columns, the last hidden, 1 and 3 editable. */

static gboolean
is_visible (guint column, gpointer data)
{
  return column != 4;
}

static gboolean
is_heading (guint row, gpointer data)
{
  return row % 5 == 0;
}

static gboolean
is_stop (guint row, guint column, gpointer data)
{
  return column == 1 || column == 3;
}

/* Nothing is entered in column 3 of rows 6 and 7. */
static gboolean
is_entry (guint row, guint column, gpointer data)
{
  return column == 1 || (column == 3 && row != 6 && row != 7);
}

/* Column 2 is filled in rows 1, 2, 3 and 8; row 3 in columns 0 to 2. */
static gboolean
is_filled (guint row, guint column, gpointer data)
{
  if (row == 3)
    return column < 3;
  return column == 2 && (row == 1 || row == 2 || row == 8);
}

static const XushiGridField field = { .n_rows = 10,
                                      .n_columns = 5,
                                      .page = 3,
                                      .is_visible = is_visible,
                                      .is_heading = is_heading,
                                      .is_stop = is_stop,
                                      .is_entry = is_entry,
                                      .is_filled = is_filled };

/* The same with column 3 before column 1. */
static const guint order[] = { 0, 3, 1, 2, 4 };
static const guint places[] = { 0, 2, 3, 1, 4 };
static const XushiGridField moved = { .n_rows = 10,
                                      .n_columns = 5,
                                      .order = order,
                                      .places = places,
                                      .page = 3,
                                      .is_visible = is_visible,
                                      .is_heading = is_heading,
                                      .is_stop = is_stop,
                                      .is_entry = is_entry,
                                      .is_filled = is_filled };

static void
assert_at (const XushiGridCursor *cursor, guint row, guint column)
{
  g_assert_cmpuint (cursor->row, ==, row);
  g_assert_cmpuint (cursor->column, ==, column);
}

static void
test_arrows (void)
{
  XushiGridCursor cursor = { 1, 1, 1, 1 };

  g_assert_true (xushi_grid_cursor_move (&cursor, &field, XUSHI_GRID_MOVE_UP, FALSE));
  assert_at (&cursor, 0, 1);
  g_assert_false (xushi_grid_cursor_move (&cursor, &field, XUSHI_GRID_MOVE_UP, FALSE));
  g_assert_true (xushi_grid_cursor_move (&cursor, &field, XUSHI_GRID_MOVE_PAGE_DOWN, FALSE));
  assert_at (&cursor, 3, 1);
  xushi_grid_cursor_move (&cursor, &field, XUSHI_GRID_MOVE_RIGHT, FALSE);
  xushi_grid_cursor_move (&cursor, &field, XUSHI_GRID_MOVE_RIGHT, FALSE);
  assert_at (&cursor, 3, 3);
  g_assert_false (xushi_grid_cursor_move (&cursor, &field, XUSHI_GRID_MOVE_RIGHT, FALSE));
  xushi_grid_cursor_move (&cursor, &field, XUSHI_GRID_MOVE_LAST, FALSE);
  assert_at (&cursor, 9, 3);
  xushi_grid_cursor_move (&cursor, &field, XUSHI_GRID_MOVE_PAGE_DOWN, FALSE);
  assert_at (&cursor, 9, 3);
}

static void
test_home_and_end (void)
{
  XushiGridCursor cursor = { 3, 3, 3, 3 };

  xushi_grid_cursor_move (&cursor, &field, XUSHI_GRID_MOVE_ROW_START, FALSE);
  assert_at (&cursor, 3, 1);
  xushi_grid_cursor_move (&cursor, &field, XUSHI_GRID_MOVE_ROW_START, FALSE);
  assert_at (&cursor, 3, 0);
  xushi_grid_cursor_move (&cursor, &field, XUSHI_GRID_MOVE_ROW_END, FALSE);
  assert_at (&cursor, 3, 2);
  xushi_grid_cursor_move (&cursor, &field, XUSHI_GRID_MOVE_ROW_END, FALSE);
  assert_at (&cursor, 3, 3);
  xushi_grid_cursor_move (&cursor, &field, XUSHI_GRID_MOVE_LAST, FALSE);
  assert_at (&cursor, 9, 3);
  /* To the first row that holds something; from there to the heading above it. */
  xushi_grid_cursor_move (&cursor, &field, XUSHI_GRID_MOVE_FIRST, FALSE);
  assert_at (&cursor, 1, 1);
  xushi_grid_cursor_move (&cursor, &field, XUSHI_GRID_MOVE_FIRST, FALSE);
  assert_at (&cursor, 0, 0);
}

static void
test_edges_of_stretches (void)
{
  static const guint down[] = { 3, 8, 9, 9 };
  static const guint up[] = { 8, 3, 1, 1 };
  XushiGridCursor cursor = { 1, 2, 1, 2 };

  for (guint i = 0; i < G_N_ELEMENTS (down); i++)
    {
      xushi_grid_cursor_move (&cursor, &field, XUSHI_GRID_MOVE_EDGE_DOWN, FALSE);
      assert_at (&cursor, down[i], 2);
    }
  for (guint i = 0; i < G_N_ELEMENTS (up); i++)
    {
      xushi_grid_cursor_move (&cursor, &field, XUSHI_GRID_MOVE_EDGE_UP, FALSE);
      assert_at (&cursor, up[i], 2);
    }
  /* From a heading to what is filled below it. */
  cursor = (XushiGridCursor){ 5, 2, 5, 2 };
  xushi_grid_cursor_move (&cursor, &field, XUSHI_GRID_MOVE_EDGE_DOWN, TRUE);
  assert_at (&cursor, 8, 2);
  g_assert_cmpuint (cursor.anchor_row, ==, 5);
  cursor = (XushiGridCursor){ 3, 0, 3, 0 };
  xushi_grid_cursor_move (&cursor, &field, XUSHI_GRID_MOVE_EDGE_RIGHT, FALSE);
  assert_at (&cursor, 3, 2);
  xushi_grid_cursor_move (&cursor, &field, XUSHI_GRID_MOVE_EDGE_RIGHT, FALSE);
  assert_at (&cursor, 3, 3);
  xushi_grid_cursor_move (&cursor, &field, XUSHI_GRID_MOVE_EDGE_LEFT, FALSE);
  assert_at (&cursor, 3, 2);
}

static void
test_whole_rows_and_columns (void)
{
  XushiGridCursor cursor = { 2, 1, 2, 1 };
  XushiGridBlock block;

  cursor.whole_rows = TRUE;
  xushi_grid_cursor_move (&cursor, &field, XUSHI_GRID_MOVE_DOWN, TRUE);
  xushi_grid_cursor_get_block (&cursor, &field, &block);
  g_assert_cmpuint (block.row, ==, 2);
  g_assert_cmpuint (block.n_rows, ==, 2);
  g_assert_cmpuint (block.column, ==, 0);
  g_assert_cmpuint (block.n_columns, ==, 5);
  /* The cursor has stayed in its column, and any step without Shift drops the block. */
  assert_at (&cursor, 3, 1);
  xushi_grid_cursor_move (&cursor, &field, XUSHI_GRID_MOVE_UP, FALSE);
  g_assert_false (cursor.whole_rows);
  cursor.whole_columns = TRUE;
  xushi_grid_cursor_get_block (&cursor, &field, &block);
  g_assert_cmpuint (block.n_rows, ==, 10);
  g_assert_cmpuint (block.n_columns, ==, 1);
}

static void
test_moved_columns (void)
{
  XushiGridCursor cursor = { 2, 0, 2, 0 };
  XushiGridBlock block;

  xushi_grid_cursor_move (&cursor, &moved, XUSHI_GRID_MOVE_RIGHT, FALSE);
  assert_at (&cursor, 2, 3);
  xushi_grid_cursor_move (&cursor, &moved, XUSHI_GRID_MOVE_RIGHT, TRUE);
  assert_at (&cursor, 2, 1);
  xushi_grid_cursor_get_block (&cursor, &moved, &block);
  g_assert_cmpuint (block.column, ==, 1);
  g_assert_cmpuint (block.n_columns, ==, 2);
  xushi_grid_cursor_move (&cursor, &moved, XUSHI_GRID_MOVE_LAST, FALSE);
  assert_at (&cursor, 9, 2);
  g_assert_true (xushi_grid_cursor_tab (&cursor, &moved, FALSE));
  assert_at (&cursor, 9, 1);
  g_assert_true (xushi_grid_cursor_tab (&cursor, &moved, FALSE));
  assert_at (&cursor, 9, 3);
}

static void
test_blocks (void)
{
  XushiGridCursor cursor = { 3, 2, 3, 2 };
  XushiGridBlock block;

  xushi_grid_cursor_move (&cursor, &field, XUSHI_GRID_MOVE_UP, TRUE);
  xushi_grid_cursor_move (&cursor, &field, XUSHI_GRID_MOVE_UP, TRUE);
  xushi_grid_cursor_move (&cursor, &field, XUSHI_GRID_MOVE_RIGHT, TRUE);
  xushi_grid_cursor_get_block (&cursor, &field, &block);
  g_assert_cmpuint (block.row, ==, 1);
  g_assert_cmpuint (block.n_rows, ==, 3);
  g_assert_cmpuint (block.column, ==, 2);
  g_assert_cmpuint (block.n_columns, ==, 2);
  g_assert_true (xushi_grid_block_contains (&block, 3, 3));
  g_assert_false (xushi_grid_block_contains (&block, 0, 2));
  xushi_grid_cursor_move (&cursor, &field, XUSHI_GRID_MOVE_DOWN, FALSE);
  xushi_grid_cursor_get_block (&cursor, &field, &block);
  g_assert_cmpuint (block.n_rows * block.n_columns, ==, 1);
}

static void
test_tab_stops_at_editable_cells_only (void)
{
  XushiGridCursor cursor = { 4, 1, 4, 1 };

  g_assert_true (xushi_grid_cursor_tab (&cursor, &field, TRUE));
  assert_at (&cursor, 4, 3);
  /* Past the heading in row 5. */
  g_assert_true (xushi_grid_cursor_tab (&cursor, &field, TRUE));
  assert_at (&cursor, 6, 1);
  g_assert_true (xushi_grid_cursor_tab (&cursor, &field, FALSE));
  assert_at (&cursor, 4, 3);
  cursor = (XushiGridCursor){ 9, 3, 9, 3 };
  g_assert_false (xushi_grid_cursor_tab (&cursor, &field, TRUE));
  assert_at (&cursor, 9, 3);
  cursor = (XushiGridCursor){ 1, 1, 1, 1 };
  g_assert_false (xushi_grid_cursor_tab (&cursor, &field, FALSE));
  /* From a heading into the rows below it. */
  cursor = (XushiGridCursor){ 5, 2, 5, 2 };
  g_assert_true (xushi_grid_cursor_tab (&cursor, &field, TRUE));
  assert_at (&cursor, 6, 1);
}

static void
test_enter_passes_over_headings (void)
{
  XushiGridCursor cursor = { 4, 2, 4, 2 };

  g_assert_true (xushi_grid_cursor_enter (&cursor, &field, TRUE, XUSHI_GRID_NONE));
  assert_at (&cursor, 6, 2);
  g_assert_true (xushi_grid_cursor_enter (&cursor, &field, FALSE, 1));
  assert_at (&cursor, 4, 1);
  cursor = (XushiGridCursor){ 9, 1, 9, 1 };
  g_assert_false (xushi_grid_cursor_enter (&cursor, &field, TRUE, XUSHI_GRID_NONE));
  cursor = (XushiGridCursor){ 1, 1, 1, 1 };
  g_assert_false (xushi_grid_cursor_enter (&cursor, &field, FALSE, XUSHI_GRID_NONE));
  assert_at (&cursor, 1, 1);
}

static void
test_enter_stops_where_something_is_entered (void)
{
  XushiGridCursor cursor = { 4, 3, 4, 3 };

  g_assert_true (xushi_grid_cursor_enter (&cursor, &field, TRUE, XUSHI_GRID_NONE));
  assert_at (&cursor, 8, 3);
  g_assert_true (xushi_grid_cursor_enter (&cursor, &field, FALSE, XUSHI_GRID_NONE));
  assert_at (&cursor, 4, 3);
  /* Where nothing is entered further on, it goes row by row. */
  cursor = (XushiGridCursor){ 6, 0, 6, 0 };
  g_assert_true (xushi_grid_cursor_enter (&cursor, &field, TRUE, XUSHI_GRID_NONE));
  assert_at (&cursor, 7, 0);
}

static void
test_cursor_follows_its_row (void)
{
  XushiGridCursor cursor = { 4, 1, 6, 2 };

  g_assert_true (xushi_grid_cursor_follow (&cursor, 0, 0, 3, 13));
  assert_at (&cursor, 7, 1);
  g_assert_cmpuint (cursor.anchor_row, ==, 9);
  g_assert_true (xushi_grid_cursor_follow (&cursor, 8, 5, 0, 8));
  assert_at (&cursor, 7, 1);
  g_assert_cmpuint (cursor.anchor_row, ==, 7);
  g_assert_false (xushi_grid_cursor_follow (&cursor, 7, 1, 0, 7));
  assert_at (&cursor, 6, 1);
  g_assert_false (xushi_grid_cursor_follow (&cursor, 0, 7, 0, 0));
  assert_at (&cursor, 0, 1);
}

static void
test_cursor_needs_a_table (void)
{
  XushiGridField nothing = field;
  XushiGridCursor cursor = { 0, 0, 0, 0 };

  nothing.n_rows = 0;
  g_assert_false (xushi_grid_cursor_move (&cursor, &nothing, XUSHI_GRID_MOVE_LAST, FALSE));
  g_assert_false (xushi_grid_cursor_tab (&cursor, &nothing, TRUE));
  g_assert_false (xushi_grid_cursor_enter (&cursor, &nothing, TRUE, XUSHI_GRID_NONE));
  g_assert_false (xushi_grid_cursor_set (&cursor, &nothing, 3, 3, FALSE));
  /* A hidden column gives way to a visible one. */
  g_assert_true (xushi_grid_cursor_set (&cursor, &field, 2, 4, FALSE));
  assert_at (&cursor, 2, 3);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/grid/cursor/arrows", test_arrows);
  g_test_add_func ("/grid/cursor/home-end", test_home_and_end);
  g_test_add_func ("/grid/cursor/edges", test_edges_of_stretches);
  g_test_add_func ("/grid/cursor/whole", test_whole_rows_and_columns);
  g_test_add_func ("/grid/cursor/moved", test_moved_columns);
  g_test_add_func ("/grid/cursor/blocks", test_blocks);
  g_test_add_func ("/grid/cursor/tab", test_tab_stops_at_editable_cells_only);
  g_test_add_func ("/grid/cursor/enter", test_enter_passes_over_headings);
  g_test_add_func ("/grid/cursor/entries", test_enter_stops_where_something_is_entered);
  g_test_add_func ("/grid/cursor/follow", test_cursor_follows_its_row);
  g_test_add_func ("/grid/cursor/nothing", test_cursor_needs_a_table);
  return g_test_run ();
}
