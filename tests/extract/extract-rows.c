/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "extract-rows.h"

void
extract_each_row (const char *file, guint n_columns, ExtractRowFunc func)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "extract", file, NULL);
  g_autofree char *table = NULL;
  g_auto (GStrv) lines = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &table, NULL, &error);
  g_assert_no_error (error);
  lines = g_strsplit (table, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    if (lines[i][0] != '\0' && lines[i][0] != '#')
      {
        GStrv row = g_strsplit (lines[i], "\t", (int) n_columns);

        g_assert_cmpuint (g_strv_length (row), ==, n_columns);
        func (row, i + 1);
      }
}
