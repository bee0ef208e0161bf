/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sample-table.h"

#include "base/xushi-number.h"

#include <gio/gio.h>

struct _SampleTable
{
  GStrv columns;     /* owned */
  GPtrArray *rows;   /* owned, of GStrv */
  GHashTable *index; /* owned: key to row; empty if there is no “key” column */
};

static int
find_column (SampleTable *table, const char *column)
{
  for (int i = 0; table->columns[i] != NULL; i++)
    if (g_str_equal (table->columns[i], column))
      return i;
  return -1;
}

static SampleTable *
read_table (const char *text)
{
  SampleTable *table = g_new0 (SampleTable, 1);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  guint n_lines = g_strv_length (lines);
  int key;

  g_assert_true (g_utf8_validate (text, -1, NULL));
  g_assert_null (strchr (text, '\r'));
  g_assert_cmpuint (n_lines, >, 2);
  g_assert_cmpstr (lines[n_lines - 1], ==, "");

  table->columns = g_strsplit (lines[0], "\t", -1);
  table->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  table->index = g_hash_table_new (g_str_hash, g_str_equal);
  key = find_column (table, "key");
  for (guint i = 1; i + 1 < n_lines; i++)
    {
      GStrv cells = g_strsplit (lines[i], "\t", -1);

      g_assert_cmpuint (g_strv_length (cells), ==, g_strv_length (table->columns));
      g_ptr_array_add (table->rows, cells);
      if (key >= 0 && !g_hash_table_contains (table->index, cells[key]))
        g_hash_table_insert (table->index, cells[key], GUINT_TO_POINTER (i - 1));
    }
  return table;
}

SampleTable *
sample_table_open (const char *name)
{
  g_autofree char *path = g_strconcat (SAMPLE_FOLDER, name, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, 0, &error);
  g_autofree char *text = NULL;

  g_assert_no_error (error);
  text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  return read_table (text);
}

char *
sample_read_data (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", name, NULL);
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

char *
sample_read_report (void)
{
  const char *folder = g_getenv ("XUSHI_SHARED_DATA");
  g_autofree char *beside
      = g_test_build_filename (G_TEST_DIST, "..", "..", "shared", "data", NULL);
  g_autofree char *path
      = g_build_filename (folder != NULL ? folder : beside, "deqing-2016.txt", NULL);
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, NULL);
  return text;
}

SampleTable *
sample_table_open_data (const char *name)
{
  g_autofree char *text = sample_read_data (name);

  return read_table (text);
}

void
sample_table_free (SampleTable *table)
{
  g_strfreev (table->columns);
  g_hash_table_unref (table->index);
  g_ptr_array_unref (table->rows);
  g_free (table);
}

char *
sample_table_get_columns (SampleTable *table)
{
  return g_strjoinv (" ", table->columns);
}

guint
sample_table_get_n_rows (SampleTable *table)
{
  return table->rows->len;
}

const char *
sample_table_get (SampleTable *table, guint row, const char *column)
{
  int place = find_column (table, column);
  GStrv cells = g_ptr_array_index (table->rows, row);

  g_assert_cmpint (place, >=, 0);
  return cells[place];
}

double
sample_table_get_number (SampleTable *table, guint row, const char *column, const char *unit)
{
  const char *text = sample_table_get (table, row, column);
  g_autoptr (GError) error = NULL;
  double value = XUSHI_UNKNOWN;

  xushi_number_parse (text, unit, &value, &error);
  g_assert_no_error (error);
  g_assert_true (xushi_is_known (value));
  return value;
}

gboolean
sample_table_get_switch (SampleTable *table, guint row, const char *column)
{
  const char *text = sample_table_get (table, row, column);

  g_assert_true (g_str_equal (text, "yes") || g_str_equal (text, "no"));
  return g_str_equal (text, "yes");
}

guint
sample_table_find (SampleTable *table, const char *key)
{
  g_assert_true (g_hash_table_contains (table->index, key));
  return GPOINTER_TO_UINT (g_hash_table_lookup (table->index, key));
}
