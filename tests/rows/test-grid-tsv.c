/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rows/xushi-grid-tsv.h"

/* What spreadsheets and the tables exchange by copy and paste. */

static void
assert_cells (GPtrArray *rows, guint row, const char *const *cells)
{
  g_assert_cmpuint (row, <, rows->len);
  g_assert_true (g_strv_equal (g_ptr_array_index (rows, row), cells));
}

static void
test_table_text_is_parsed (void)
{
  g_autoptr (GPtrArray) rows
      = xushi_grid_tsv_parse ("1\t2\r\n\"a\tb\"\t\"say \"\"hi\"\"\n再来\"\t\n\n\"open\t3");
  g_autoptr (GPtrArray) none = xushi_grid_tsv_parse ("");
  g_autoptr (GPtrArray) one = xushi_grid_tsv_parse ("12.5\n");

  g_assert_cmpuint (none->len, ==, 0);
  g_assert_cmpuint (one->len, ==, 1);
  g_assert_cmpuint (rows->len, ==, 4);
  assert_cells (rows, 0, (const char *const[]){ "1", "2", NULL });
  assert_cells (rows, 1, (const char *const[]){ "a\tb", "say \"hi\"\n再来", "", NULL });
  assert_cells (rows, 2, (const char *const[]){ "", NULL });
  assert_cells (rows, 3, (const char *const[]){ "\"open", "3", NULL });
}

static void
test_table_text_comes_back (void)
{
  static const char *const cells[] = { "12", "", "a\tb", "\"q\"", "一\n二", "x\"y", NULL };
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GPtrArray) rows = NULL;

  for (guint i = 0; cells[i] != NULL; i++)
    {
      if (i > 0)
        g_string_append_c (text, '\t');
      xushi_grid_tsv_append (text, cells[i]);
    }
  rows = xushi_grid_tsv_parse (text->str);
  g_assert_cmpuint (rows->len, ==, 1);
  assert_cells (rows, 0, cells);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rows/grid-tsv/parse", test_table_text_is_parsed);
  g_test_add_func ("/rows/grid-tsv/round-trip", test_table_text_comes_back);
  return g_test_run ();
}
