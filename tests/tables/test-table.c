/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tables/xushi-table-write.h"

#include "book.h"

#include <glib/gstdio.h>
#include <string.h>

static XushiTable *
parse (const char *text)
{
  g_autoptr (GError) error = NULL;
  XushiTable *table = xushi_table_parse (text, 0, &error);

  g_assert_no_error (error);
  return table;
}

/* Asserts that row @row holds exactly @cells, separated by “|”, and begins in line @line. */
static void
assert_row (const XushiTable *table, guint row, guint line, const char *cells)
{
  g_autoptr (GString) joined = g_string_new (NULL);

  g_assert_cmpuint (row, <, xushi_table_get_n_rows (table));
  for (guint i = 0; i < xushi_table_get_n_cells (table, row); i++)
    g_string_append_printf (joined, "%s%s", i > 0 ? "|" : "", xushi_table_get_cell (table, row, i));
  g_assert_cmpstr (joined->str, ==, cells);
  g_assert_cmpuint (xushi_table_get_line (table, row), ==, line);
}

static void
test_plain (void)
{
  g_autoptr (XushiTable) table = parse ("a,b,c\r\n1,, 3 \n\n,,\n4,5\r6");

  g_assert_cmpuint (xushi_table_get_n_rows (table), ==, 4);
  assert_row (table, 0, 1, "a|b|c");
  assert_row (table, 1, 2, "1||3");
  assert_row (table, 2, 5, "4|5");
  assert_row (table, 3, 6, "6");
  g_assert_cmpstr (xushi_table_get_cell (table, 3, 7), ==, "");
}

static void
test_quotes (void)
{
  g_autoptr (XushiTable) table
      = parse ("name,quote\n\"a,b\",\"he said \"\"yes\"\"\"\n\"two\nlines\",x\n\"\",\"end\"");

  assert_row (table, 1, 2, "a,b|he said \"yes\"");
  assert_row (table, 2, 3, "two\nlines|x");
  assert_row (table, 3, 5, "|end");
}

/* Of merged cells the first speaks for all; a row of flaws alone stays. */
static void
test_merged (void)
{
  g_autoptr (XushiTable) table = xushi_table_new ();

  xushi_table_begin_row (table, 3);
  xushi_table_add_cell (table, "a");
  xushi_table_add_cell (table, "b");
  xushi_table_begin_row (table, 5);
  xushi_table_add_cell (table, NULL);
  xushi_table_add_cell (table, "c");
  xushi_table_begin_row (table, 6);
  xushi_table_add_cell (table, NULL);
  xushi_table_add_cell (table, NULL);
  xushi_table_add_flaw (table, g_strdup ("no result"));
  xushi_table_begin_row (table, 7);
  xushi_table_add_cell (table, NULL);
  xushi_table_end (table);
  xushi_table_merge (table, 3, 6, 0, 0);
  xushi_table_merge (table, 5, 5, 1, XUSHI_TABLE_MAX_COLUMNS + 7);
  xushi_table_merge (table, 4, 4, 0, 7);
  xushi_table_merge (table, 9, 12, 0, 7);

  g_assert_cmpuint (xushi_table_get_n_rows (table), ==, 3);
  g_assert_cmpstr (xushi_table_get_spread (table, 0, 0), ==, "a");
  g_assert_cmpstr (xushi_table_get_spread (table, 2, 0), ==, "a");
  g_assert_cmpstr (xushi_table_get_cell (table, 2, 0), ==, "");
  g_assert_false (xushi_table_is_covered (table, 0, 0));
  g_assert_true (xushi_table_is_covered (table, 1, 0));
  g_assert_cmpstr (xushi_table_get_spread (table, 1, 9), ==, "c");
  g_assert_cmpstr (xushi_table_get_flaw (table, 2, 1), ==, "no result");
  g_assert_null (xushi_table_get_flaw (table, 2, 0));
}

static void
test_delimiters (void)
{
  g_autoptr (XushiTable) tabs = parse ("a\tb,c\td\n1\t2\t3\n");
  g_autoptr (XushiTable) semicolons = parse ("a;b;c\n1,5;2;3\n");
  g_autoptr (XushiTable) quoted = parse ("\"a\t\t\t\",b\n1,2\n");
  g_autoptr (XushiTable) single = parse ("name\n1;2\n");

  assert_row (tabs, 0, 1, "a|b,c|d");
  assert_row (semicolons, 1, 2, "1,5|2|3");
  assert_row (quoted, 1, 2, "1|2");
  assert_row (single, 1, 2, "1;2");
}

static void
assert_refused (const char *text, XushiTableError code, const char *line)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (xushi_table_parse (text, 0, &error));
  g_assert_error (error, XUSHI_TABLE_ERROR, (int) code);
  g_assert_nonnull (strstr (error->message, line));
}

static void
test_bad_quotes (void)
{
  assert_refused ("a,b\n1,2\n\"open,2\n3,4\n5,6\n", XUSHI_TABLE_ERROR_QUOTE, "3");
  assert_refused ("a,b\n\"x\"y,2\n", XUSHI_TABLE_ERROR_QUOTE, "2");
  assert_refused ("\"", XUSHI_TABLE_ERROR_QUOTE, "1");
}

static void
test_bounds (void)
{
  g_autofree char *wide = g_strnfill (XUSHI_TABLE_MAX_COLUMNS + 1, ',');
  g_autofree char *letters = g_strnfill (XUSHI_TABLE_MAX_CELL + 1, 'x');
  g_autofree char *fat = g_strconcat ("a,b\n1,2\n", letters, NULL);

  assert_refused (wide, XUSHI_TABLE_ERROR_TOO_LARGE, "1");
  assert_refused (fat, XUSHI_TABLE_ERROR_TOO_LARGE, "3");
}

/* What is written reads back to the same cells, whatever they contain. */
static void
test_write (void)
{
  static const char *const cells[]
      = { "plain", "a,b", "a\tb", "say \"x\"", "\"front", "two\nlines", "", " blank ", "=1+1",
          "；、，", "-5", "'x" };
  const char delimiters[] = { ',', '\t' };

  for (gsize d = 0; d < G_N_ELEMENTS (delimiters); d++)
    {
      g_autoptr (XushiTable) table = xushi_table_new ();
      g_autoptr (XushiTable) back = NULL;
      g_autofree char *text = NULL;

      xushi_table_begin_row (table, 1);
      for (gsize i = 0; i < G_N_ELEMENTS (cells); i++)
        xushi_table_add_cell (table, cells[i]);
      text = xushi_table_to_text (table, delimiters[d]);
      g_assert_nonnull (strstr (text, "=1+1"));
      back = xushi_table_parse (text, delimiters[d], NULL);
      g_assert_nonnull (back);
      g_assert_cmpuint (xushi_table_get_n_cells (back, 0), ==, G_N_ELEMENTS (cells));
      for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
        g_assert_cmpstr (xushi_table_get_cell (back, 0, i), ==, cells[i]);
    }
}

static void
test_files (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (XushiTable) table = parse ("名称,值\n就业,1\n");
  g_autoptr (XushiTable) back = NULL;
  g_autofree char *folder = g_dir_make_tmp ("xushi-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "t.csv", NULL);
  g_autofree char *other = g_build_filename (folder, "t.ods", NULL);
  g_autofree char *text = NULL;

  g_assert_true (xushi_table_write_file (table, path, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_true (g_str_has_prefix (text, "\xef\xbb\xbf名称,"));
  back = book_read_file (path, &error);
  g_assert_no_error (error);
  assert_row (back, 1, 2, "就业|1");
  g_assert_false (xushi_table_write_file (table, other, &error));
  g_assert_error (error, XUSHI_FILE_ERROR, XUSHI_FILE_ERROR_UNSUPPORTED);
  g_assert_false (g_file_test (other, G_FILE_TEST_EXISTS));
  g_unlink (path);
  g_rmdir (folder);
}

static void
test_doubts_notes_and_kept_texts (void)
{
  g_autoptr (XushiTable) table = xushi_table_new ();
  gsize kept;
  guint line = 9;

  xushi_table_begin_row (table, 1);
  xushi_table_add_cell (table, "name");
  kept = xushi_table_get_kept (table);
  xushi_table_begin_row (table, 2);
  xushi_table_add_cell (table, NULL);
  xushi_table_add_kept (table, kept);
  xushi_table_add_doubt (table, g_strdup ("look"));
  xushi_table_add_note (table, 2, g_strdup ("hidden"));
  xushi_table_end (table);
  g_assert_cmpstr (xushi_table_get_cell (table, 1, 1), ==, "name");
  g_assert_cmpstr (xushi_table_get_doubt (table, 1, 1), ==, "look");
  g_assert_null (xushi_table_get_doubt (table, 1, 0));
  g_assert_null (xushi_table_get_flaw (table, 1, 1));
  g_assert_cmpuint (xushi_table_get_n_notes (table), ==, 1);
  g_assert_cmpstr (xushi_table_get_note (table, 0, &line), ==, "hidden");
  g_assert_cmpuint (line, ==, 2);
  /* “name”, a blank cell, and their zeros. */
  g_assert_cmpuint (xushi_table_get_size (table), ==, 6);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/tables/table/plain", test_plain);
  g_test_add_func ("/tables/table/quotes", test_quotes);
  g_test_add_func ("/tables/table/merged", test_merged);
  g_test_add_func ("/tables/table/delimiters", test_delimiters);
  g_test_add_func ("/tables/table/bad-quotes", test_bad_quotes);
  g_test_add_func ("/tables/table/bounds", test_bounds);
  g_test_add_func ("/tables/table/write", test_write);
  g_test_add_func ("/tables/table/files", test_files);
  g_test_add_func ("/tables/table/doubts-notes-and-kept-texts", test_doubts_notes_and_kept_texts);
  return g_test_run ();
}
