/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/xushi-cli-json.h"

#include "tables/xushi-table-write.h"

static void
append_string (GString *json, const char *text)
{
  g_string_append_c (json, '"');
  for (const char *p = text; *p != '\0'; p++)
    {
      guchar c = (guchar) *p;

      if (c == '"' || c == '\\')
        g_string_append_printf (json, "\\%c", c);
      else if (c < 0x20)
        g_string_append_printf (json, "\\u%04x", c);
      else
        g_string_append_c (json, *p);
    }
  g_string_append_c (json, '"');
}

static void
append_row (GString *json, const XushiTable *table, guint row, const char *const *numbers)
{
  for (guint i = 0; i < xushi_table_get_n_cells (table, 0); i++)
    {
      const char *title = xushi_table_get_cell (table, 0, i);
      const char *cell = xushi_table_get_cell (table, row, i);

      g_string_append (json, i > 0 ? ", " : "");
      append_string (json, title);
      g_string_append (json, ": ");
      if (!g_strv_contains (numbers, title))
        append_string (json, cell);
      else
        g_string_append (json, *cell != '\0' ? cell : "null");
    }
}

char *
xushi_cli_table_to_json (const XushiTable *table, const char *const *numbers)
{
  GString *json = g_string_new ("[");

  for (guint row = 1; row < xushi_table_get_n_rows (table); row++)
    {
      g_string_append (json, row > 1 ? ",\n {" : "\n {");
      append_row (json, table, row, numbers);
      g_string_append_c (json, '}');
    }
  g_string_append (json, "\n]\n");
  return g_string_free (json, FALSE);
}

char *
xushi_cli_table_render (const XushiTable *table, const char *format, const char *const *numbers)
{
  return g_strcmp0 (format, "json") == 0 ? xushi_cli_table_to_json (table, numbers)
                                         : xushi_table_to_text (table, '\t');
}
