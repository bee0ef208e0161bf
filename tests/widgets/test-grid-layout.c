/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rows/xushi-grid-block.h"
#include "widgets/xushi-grid-layout.h"

static int
get_sum (const XushiGridTrack *tracks, guint n)
{
  int sum = 0;

  for (guint i = 0; i < n; i++)
    sum += tracks[i].width;
  return sum;
}

static void
test_surplus_goes_to_those_that_expand (void)
{
  XushiGridTrack tracks[] = { { .min = 40, .natural = 100, .visible = TRUE },
                              { .min = 40, .natural = 100, .expand = 1, .visible = TRUE },
                              { .min = 40, .natural = 100, .expand = 2, .visible = TRUE } };

  g_assert_cmpint (xushi_grid_layout_columns (tracks, 3, 400), ==, 400);
  g_assert_cmpint (tracks[0].width, ==, 100);
  g_assert_cmpint (tracks[1].width, ==, 133);
  g_assert_cmpint (tracks[2].width, ==, 167);
  g_assert_cmpint (tracks[2].x, ==, 233);
}

static void
test_shortage_is_shared_down_to_the_least (void)
{
  XushiGridTrack tracks[] = { { .min = 100, .natural = 100, .visible = TRUE },
                              { .min = 50, .natural = 100, .visible = TRUE },
                              { .min = 50, .natural = 150, .expand = 1, .visible = TRUE } };

  g_assert_cmpint (xushi_grid_layout_columns (tracks, 3, 275), ==, 275);
  g_assert_cmpint (tracks[0].width, ==, 100);
  g_assert_cmpint (tracks[1].width, ==, 75);
  g_assert_cmpint (tracks[2].width, ==, 100);
  /* Below the minimal widths the table is wider than the view and scrolls. */
  g_assert_cmpint (xushi_grid_layout_columns (tracks, 3, 120), ==, 200);
  g_assert_cmpint (tracks[1].width, ==, 50);
}

static void
test_columns_that_were_set_keep_their_width (void)
{
  XushiGridTrack tracks[]
      = { { .min = 100, .natural = 100, .fixed = 60, .expand = 5, .visible = TRUE },
          { .min = 50, .natural = 100, .expand = 1, .visible = TRUE },
          { .min = 50, .natural = 500, .visible = FALSE },
          { .min = 50, .natural = 100, .fixed = 3, .visible = TRUE } };

  g_assert_cmpint (xushi_grid_layout_columns (tracks, 4, 500), ==, 500);
  g_assert_cmpint (tracks[0].width, ==, 60);
  g_assert_cmpint (tracks[1].width, ==, 500 - 60 - XUSHI_GRID_WIDTH_MIN);
  g_assert_cmpint (tracks[2].width, ==, 0);
  g_assert_cmpint (tracks[3].width, ==, XUSHI_GRID_WIDTH_MIN);
  g_assert_cmpint (tracks[3].x, ==, tracks[1].x + tracks[1].width);
}

static void
test_no_pixel_is_lost (void)
{
  for (int available = 300; available < 1500; available += 7)
    {
      XushiGridTrack tracks[7];

      for (int i = 0; i < 7; i++)
        tracks[i] = (XushiGridTrack){
          .min = 30 + i, .natural = 60 + 13 * i, .expand = 1.0 / (i + 1), .visible = TRUE
        };
      g_assert_cmpint (xushi_grid_layout_columns (tracks, 7, available), ==, available);
      g_assert_cmpint (get_sum (tracks, 7), ==, available);
      for (int i = 0; i < 7; i++)
        g_assert_cmpint (tracks[i].width, >=, tracks[i].min);
    }
}

/* The mark gives way first, then the blank space, then the size; no width is so small that the
 * figure would be cut. */
static void
test_figures_are_never_cut (void)
{
  static const struct
  {
    int room, pad;
    gboolean small, corner;
  } cases[] = {
    { 120, 8, FALSE, FALSE }, { 96, 8, FALSE, FALSE }, { 95, 8, FALSE, TRUE },
    { 66, 8, FALSE, TRUE },   { 65, 1, FALSE, TRUE },  { 52, 1, FALSE, TRUE },
    { 51, 1, TRUE, TRUE },    { 10, 1, TRUE, TRUE },   { 0, 1, TRUE, TRUE },
  };
  XushiGridFit fit;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      xushi_grid_fit_figure (cases[i].room, 8, 50, 30, &fit);
      g_assert_cmpint (fit.pad, ==, cases[i].pad);
      g_assert_cmpint (fit.small, ==, cases[i].small);
      g_assert_cmpint (fit.corner, ==, cases[i].corner);
    }
  xushi_grid_fit_figure (20, 8, 50, 0, &fit);
  g_assert_false (fit.corner);
}

/* Every fourth row is a heading, as long as nothing has been spliced. */
static gboolean
is_fourth (guint row, gpointer data)
{
  return row % 4 == 0;
}

static gboolean
is_none (guint row, gpointer data)
{
  return FALSE;
}

static gboolean
is_every (guint row, gpointer data)
{
  return TRUE;
}

static void
test_rows_are_found_where_they_are (void)
{
  XushiGridRows rows;

  xushi_grid_rows_init (&rows);
  g_assert_cmpuint (xushi_grid_rows_at (&rows, 0), ==, XUSHI_GRID_NONE);
  rows.row_height = 37;
  rows.heading_height = 28;
  xushi_grid_rows_splice (&rows, 0, 0, 100000, is_fourth, NULL);
  g_assert_cmpint (xushi_grid_rows_y (&rows, 0), ==, 0);
  g_assert_cmpint (xushi_grid_rows_y (&rows, 1), ==, 28);
  g_assert_cmpint (xushi_grid_rows_y (&rows, 4), ==, 28 + 3 * 37);
  g_assert_cmpint (xushi_grid_rows_y (&rows, 100000), ==, 25000 * (28 + 3 * 37));
  g_assert_cmpuint (xushi_grid_rows_at (&rows, -5), ==, 0);
  g_assert_cmpuint (xushi_grid_rows_at (&rows, (gint64) 1 << 40), ==, 99999);
  for (guint row = 0; row < 100000; row += 997)
    {
      gint64 y = xushi_grid_rows_y (&rows, row);

      g_assert_cmpuint (xushi_grid_rows_at (&rows, y), ==, row);
      g_assert_cmpuint (xushi_grid_rows_at (&rows, y + xushi_grid_rows_height (&rows, row) - 1), ==,
                        row);
    }
  xushi_grid_rows_clear (&rows);
}

static void
test_splicing_moves_the_headings (void)
{
  XushiGridRows rows;

  xushi_grid_rows_init (&rows);
  rows.row_height = 30;
  rows.heading_height = 20;
  xushi_grid_rows_splice (&rows, 0, 0, 12, is_fourth, NULL); /* headings 0, 4, 8 */
  xushi_grid_rows_splice (&rows, 1, 3, 0, is_none, NULL);    /* folded: 0, 1, 5 */
  g_assert_cmpuint (rows.n_rows, ==, 9);
  g_assert_true (xushi_grid_rows_is_heading (&rows, 1));
  g_assert_true (xushi_grid_rows_is_heading (&rows, 5));
  g_assert_false (xushi_grid_rows_is_heading (&rows, 4));
  xushi_grid_rows_splice (&rows, 1, 1, 2, is_every, NULL); /* 0, 1, 2, 6 */
  g_assert_cmpuint (rows.headings->len, ==, 4);
  g_assert_true (xushi_grid_rows_is_heading (&rows, 6));
  g_assert_cmpint (xushi_grid_rows_y (&rows, 10), ==, 4 * 20 + 6 * 30);
  xushi_grid_rows_splice (&rows, 0, 10, 0, is_none, NULL);
  g_assert_cmpuint (rows.headings->len, ==, 0);
  g_assert_cmpint (xushi_grid_rows_y (&rows, 0), ==, 0);
  xushi_grid_rows_clear (&rows);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/grid/layout/surplus", test_surplus_goes_to_those_that_expand);
  g_test_add_func ("/grid/layout/shortage", test_shortage_is_shared_down_to_the_least);
  g_test_add_func ("/grid/layout/set", test_columns_that_were_set_keep_their_width);
  g_test_add_func ("/grid/layout/rounding", test_no_pixel_is_lost);
  g_test_add_func ("/grid/layout/figures", test_figures_are_never_cut);
  g_test_add_func ("/grid/rows/places", test_rows_are_found_where_they_are);
  g_test_add_func ("/grid/rows/splice", test_splicing_moves_the_headings);
  return g_test_run ();
}
