/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tables/xushi-table-write.h"

#include "base/xushi-file-replace.h"
#include "base/xushi-i18n.h"
#include "tables/xushi-delimited.h"

#include <string.h>

static gboolean
needs_quotes (const char *cell, char delimiter)
{
  gsize length = strlen (cell);

  if (length == 0)
    return FALSE;
  if (strpbrk (cell, "\n\r") != NULL || strchr (cell, delimiter) != NULL || cell[0] == '"')
    return TRUE;
  /* As the first cell it would name the separator. */
  if (g_ascii_strncasecmp (cell, "sep=", strlen ("sep=")) == 0)
    return TRUE;
  /* Leading and trailing blanks would be dropped when read back. */
  if (cell[0] == ' ' || cell[length - 1] == ' ' || cell[0] == '\t' || cell[length - 1] == '\t')
    return TRUE;
  return delimiter != '\t' && strchr (cell, '"') != NULL;
}

/* @guard: whether a cell like a formula gets its tab. */
static void
append_cell (GString *text, const char *cell, char delimiter, gboolean guard)
{
  guard = guard && xushi_delimited_needs_guard (cell);
  if (!guard && !needs_quotes (cell, delimiter))
    {
      g_string_append (text, cell);
      return;
    }
  g_string_append (text, guard ? "\"\t" : "\"");
  for (const char *p = cell; *p != '\0'; p++)
    {
      if (*p == '"')
        g_string_append_c (text, '"');
      g_string_append_c (text, *p);
    }
  g_string_append_c (text, '"');
}

static char *
write_rows (const XushiTable *table, char delimiter, gboolean guard)
{
  GString *text = g_string_new (NULL);

  for (guint row = 0; row < xushi_table_get_n_rows (table); row++)
    {
      for (guint i = 0; i < xushi_table_get_n_cells (table, row); i++)
        {
          if (i > 0)
            g_string_append_c (text, delimiter);
          append_cell (text, xushi_table_get_cell (table, row, i), delimiter, guard);
        }
      g_string_append_c (text, '\n');
    }
  return g_string_free (text, FALSE);
}

char *
xushi_table_to_text (const XushiTable *table, char delimiter)
{
  return write_rows (table, delimiter, FALSE);
}

char *
xushi_table_to_guarded_text (const XushiTable *table, char delimiter)
{
  return write_rows (table, delimiter, TRUE);
}

static gboolean
write_text (const XushiTable *table, const char *path, char delimiter, GError **error)
{
  g_autofree char *text = xushi_table_to_guarded_text (table, delimiter);
  g_autofree char *marked = g_strconcat (delimiter == ',' ? "\xef\xbb\xbf" : "", text, NULL);

  return xushi_file_replace_contents (path, marked, strlen (marked), error);
}

static gboolean
has_suffix (const char *path, const char *suffix)
{
  g_autofree char *name = g_ascii_strdown (path, -1);

  return g_str_has_suffix (name, suffix);
}

static gboolean
refuse_name (GError **error)
{
  g_set_error_literal (error, XUSHI_FILE_ERROR, XUSHI_FILE_ERROR_UNSUPPORTED,
                       _ ("The name of the output must end in .csv, .tsv or .xlsx."));
  return FALSE;
}

gboolean
xushi_table_is_workbook_name (const char *path)
{
  return has_suffix (path, ".xlsx");
}

gboolean
xushi_table_check_output_name (const char *path, GError **error)
{
  return has_suffix (path, ".csv") || has_suffix (path, ".tsv")
         || xushi_table_is_workbook_name (path) || refuse_name (error);
}

gboolean
xushi_table_write_file (const XushiTable *table, const char *path, GError **error)
{
  if (has_suffix (path, ".csv"))
    return write_text (table, path, ',', error);
  return has_suffix (path, ".tsv") ? write_text (table, path, '\t', error) : refuse_name (error);
}
