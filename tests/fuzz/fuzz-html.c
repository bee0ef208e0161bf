/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz.h"

#include "rows/xushi-grid-copy.h"
#include "rows/xushi-grid-html.h"

int
LLVMFuzzerInitialize (int *argc, char ***argv)
{
  fuzz_begin ();
  return 0;
}

/* Rows of the same length, of texts that can be shown. */
static void
require_table (GPtrArray *rows)
{
  guint n_cells = 0;

  for (guint i = 0; i < rows->len; i++)
    {
      GStrv row = g_ptr_array_index (rows, i);

      if (i == 0)
        n_cells = g_strv_length (row);
      fuzz_require (g_strv_length (row) == n_cells, "the rows of a table differ in length");
      for (guint k = 0; k < n_cells; k++)
        fuzz_require (g_utf8_validate (row[k], -1, NULL), "a cell is no text");
    }
}

/* What we copy of a table is read as that table. */
static void
require_again (GPtrArray *rows)
{
  g_autofree char *html = xushi_grid_copy_to_html (rows);
  g_autoptr (GPtrArray) again = xushi_grid_html_parse (html);

  fuzz_require (again != NULL && again->len == rows->len, "a copied table has other rows");
  for (guint i = 0; i < rows->len; i++)
    fuzz_require (g_strv_equal (g_ptr_array_index (rows, i), g_ptr_array_index (again, i)),
                  "a copied table has other cells");
}

/* Up to the first line: the clipboard as plain text, its tabs and line breaks written \t and \n; then
 * the same as HTML. */
int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autofree char *line = NULL, *html = fuzz_dup_text_after_line (data, size, &line);
  g_autofree char *text = g_strcompress (line);
  g_autoptr (GPtrArray) rows = xushi_grid_html_parse (html);
  g_autoptr (GPtrArray) chosen = NULL;

  if (rows != NULL && rows->len > 0)
    {
      require_table (rows);
      require_again (rows);
    }
  if (!g_utf8_validate (text, -1, NULL))
    g_clear_pointer (&text, g_free);
  chosen = xushi_grid_html_choose (text, html);
  fuzz_require (chosen != NULL, "nothing is chosen of the clipboard");
  return 0;
}
