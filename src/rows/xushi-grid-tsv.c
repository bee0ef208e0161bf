/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rows/xushi-grid-tsv.h"

#include <string.h>

/* Table text on the clipboard. Not a file format of ours: only what spreadsheets exchange by copy
 * and paste. */

/* Reads the quoted cell at @from into @cell; NULL if its quote is never closed or is followed by
 * anything but the end of the cell. */
static const char *
read_quoted (const char *from, GString *cell)
{
  const char *at = from + 1;

  for (; *at != '\0'; at++)
    {
      if (*at != '"')
        g_string_append_c (cell, *at);
      else if (at[1] == '"')
        g_string_append_c (cell, *at++);
      else
        break;
    }
  if (*at != '"' || strchr ("\t\r\n", at[1]) == NULL)
    {
      g_string_truncate (cell, 0);
      return NULL;
    }
  return at + 1;
}

static const char *
read_cell (const char *from, GString *cell)
{
  const char *end = *from == '"' ? read_quoted (from, cell) : NULL;

  if (end != NULL)
    return end;
  end = from + strcspn (from, "\t\r\n");
  g_string_append_len (cell, from, end - from);
  return end;
}

GPtrArray *
xushi_grid_tsv_parse (const char *text)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

  while (*text != '\0')
    {
      g_autoptr (GStrvBuilder) row = g_strv_builder_new ();
      gboolean more = TRUE;

      while (more)
        {
          g_autoptr (GString) cell = g_string_new (NULL);

          text = read_cell (text, cell);
          g_strv_builder_add (row, cell->str);
          more = *text == '\t';
          if (more)
            text++;
        }
      if (*text == '\r')
        text++;
      if (*text == '\n')
        text++;
      g_ptr_array_add (rows, g_strv_builder_end (row));
    }
  return rows;
}

void
xushi_grid_tsv_append (GString *text, const char *cell)
{
  g_autoptr (GString) quoted = NULL;

  if (strpbrk (cell, "\t\r\n") == NULL && *cell != '"')
    {
      g_string_append (text, cell);
      return;
    }
  quoted = g_string_new (cell);
  g_string_replace (quoted, "\"", "\"\"", 0);
  g_string_append_printf (text, "\"%s\"", quoted->str);
}
