/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rows/xushi-grid-copy.h"

#include "rows/xushi-grid-align.h"
#include "rows/xushi-grid-tsv.h"
#include "base/xushi-number.h"

static char *
dup_text (XushiGridSource *source, const XushiGridRow *line, guint row, guint column,
          gboolean first)
{
  if (line->kind != XUSHI_GRID_ROW_HEADING)
    return xushi_grid_source_dup_copy_text (source, row, column);
  return g_strdup (first && line->title != NULL ? line->title : "");
}

GPtrArray *
xushi_grid_copy_read (XushiGridSource *source, const XushiGridBlock *block, GArray *shown)
{
  GPtrArray *cells = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_autoptr (GArray) columns = xushi_grid_align_columns (source, block, shown);
  guint end = MIN (block->row + block->n_rows, xushi_grid_source_get_n_rows (source));
  guint n = columns->len;

  for (guint row = block->row; row < end; row++)
    {
      GStrv texts = g_new0 (char *, n + 1);
      XushiGridRow line;

      xushi_grid_source_get_row (source, row, &line);
      for (guint i = 0; i < n; i++)
        texts[i] = dup_text (source, &line, row, g_array_index (columns, guint, i), i == 0);
      g_ptr_array_add (cells, texts);
    }
  return cells;
}

char *
xushi_grid_copy_to_text (GPtrArray *cells)
{
  GString *text = g_string_new (NULL);
  gboolean single = cells->len == 1 && g_strv_length (g_ptr_array_index (cells, 0)) == 1;

  for (guint i = 0; i < cells->len; i++)
    {
      GStrv line = g_ptr_array_index (cells, i);

      for (guint k = 0; line[k] != NULL; k++)
        {
          if (k > 0)
            g_string_append_c (text, '\t');
          if (single)
            g_string_append (text, line[k]);
          else
            xushi_grid_tsv_append (text, line[k]);
        }
      if (!single)
        g_string_append_c (text, '\n');
    }
  return g_string_free (text, FALSE);
}

static void
append_html (GString *html, const char *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);
  g_autoptr (GString) broken = g_string_new (escaped);
  double number;

  g_string_replace (broken, "\n", "<br>", 0);
  if (*text == '\0' || xushi_number_parse (text, NULL, &number, NULL))
    g_string_append (html, "<td>");
  else
    g_string_append (html, "<td style='mso-number-format:\"\\@\"' sdnum=\"1033;0;@\">");
  g_string_append_printf (html, "%s</td>", broken->str);
}

char *
xushi_grid_copy_to_html (GPtrArray *cells)
{
  GString *html = g_string_new ("<html><head><meta charset=\"utf-8\"></head><body><table>\n");

  for (guint i = 0; i < cells->len; i++)
    {
      GStrv line = g_ptr_array_index (cells, i);

      g_string_append (html, "<tr>");
      for (guint k = 0; line[k] != NULL; k++)
        append_html (html, line[k]);
      g_string_append (html, "</tr>\n");
    }
  g_string_append (html, "</table></body></html>\n");
  return g_string_free (html, FALSE);
}
