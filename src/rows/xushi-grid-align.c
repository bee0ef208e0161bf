/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rows/xushi-grid-align.h"

#include <string.h>

static XushiGridRowKind
get_kind (XushiGridSource *source, guint row)
{
  XushiGridRow line;

  xushi_grid_source_get_row (source, row, &line);
  return line.kind;
}

static gboolean
is_visible (XushiGridSource *source, guint column)
{
  XushiGridColumn info;

  xushi_grid_source_get_column (source, column, &info);
  return info.visible;
}

GArray *
xushi_grid_align_columns (XushiGridSource *source, const XushiGridBlock *block, GArray *shown)
{
  GArray *columns = g_array_new (FALSE, FALSE, sizeof (guint));
  guint n = shown != NULL ? shown->len : xushi_grid_source_get_n_columns (source);

  for (guint place = block->column; place < n && place - block->column < block->n_columns; place++)
    {
      guint column = shown != NULL ? g_array_index (shown, guint, place) : place;

      if (column != XUSHI_GRID_NONE && is_visible (source, column))
        g_array_append_val (columns, column);
    }
  return columns;
}

gboolean
xushi_grid_align_is_blank (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_isspace (c) && c != 0xfeff && c != 0x200b)
        return FALSE;
    }
  return TRUE;
}

static guint
count_data_rows (XushiGridSource *source, const XushiGridBlock *at)
{
  guint end = MIN (at->row + at->n_rows, xushi_grid_source_get_n_rows (source)), n = 0;

  for (guint row = at->row; row < end; row++)
    n += get_kind (source, row) == XUSHI_GRID_ROW_DATA;
  return n;
}

static guint
get_width (GPtrArray *cells)
{
  guint width = 0;

  for (guint i = 0; i < cells->len; i++)
    width = MAX (width, g_strv_length (g_ptr_array_index (cells, i)));
  return width;
}

/* A line of @n cells: those of @from and blanks up to @width, again and again. */
static GStrv
repeat_line (GStrv from, guint width, guint n)
{
  GStrv line = g_new0 (char *, n + 1);
  guint length = g_strv_length (from);

  for (guint i = 0; i < n; i++)
    line[i] = g_strdup (i % width < length ? from[i % width] : "");
  return line;
}

static GPtrArray *
repeat (GPtrArray *cells, guint n_rows, guint n_columns)
{
  GPtrArray *all = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  guint width = MAX (get_width (cells), 1);

  for (guint i = 0; i < n_rows && cells->len > 0; i++)
    g_ptr_array_add (all, repeat_line (g_ptr_array_index (cells, i % cells->len), width,
                                       n_columns));
  return all;
}

GPtrArray *
xushi_grid_align_spread (XushiGridSource *source, const XushiGridBlock *at, guint n_columns,
                         GPtrArray *cells)
{
  guint n_rows = count_data_rows (source, at), width = get_width (cells);

  if (cells->len == 0 || width == 0 || n_rows == 0 || n_rows % cells->len != 0
      || n_columns % width != 0 || (n_rows == cells->len && n_columns == width))
    return g_ptr_array_ref (cells);
  return repeat (cells, n_rows, n_columns);
}

GPtrArray *
xushi_grid_align_repeat (XushiGridSource *source, const XushiGridBlock *at, guint n_columns,
                         GPtrArray *cells)
{
  return repeat (cells, count_data_rows (source, at), n_columns);
}

/* (transfer full): the titles of all headings. */
static GHashTable *
collect_titles (XushiGridSource *source)
{
  GHashTable *titles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint n = xushi_grid_source_get_n_rows (source);

  for (guint row = 0; row < n; row++)
    {
      XushiGridRow line;

      xushi_grid_source_get_row (source, row, &line);
      if (line.kind == XUSHI_GRID_ROW_HEADING && line.title != NULL)
        g_hash_table_add (titles, g_strdup (line.title));
    }
  return titles;
}

/* (transfer full) (nullable): the text of a line that has only its first cell, as a heading has. */
static char *
dup_title (GStrv cells)
{
  if (cells[0] == NULL || xushi_grid_align_is_blank (cells[0]))
    return NULL;
  for (guint i = 1; cells[i] != NULL; i++)
    if (!xushi_grid_align_is_blank (cells[i]))
      return NULL;
  return g_strstrip (g_strdup (cells[0]));
}

static gboolean
is_titled (XushiGridSource *source, guint row, const char *title)
{
  XushiGridRow line;

  xushi_grid_source_get_row (source, row, &line);
  return title != NULL && line.title != NULL && g_str_equal (line.title, title);
}

GArray *
xushi_grid_align_lines (XushiGridSource *source, guint row, GPtrArray *cells, gboolean titled)
{
  g_autoptr (GHashTable) titles = titled ? collect_titles (source) : NULL;
  GArray *places = g_array_sized_new (FALSE, FALSE, sizeof (XushiGridPlace), cells->len);
  guint n = xushi_grid_source_get_n_rows (source);
  gboolean on_heading = row < n && get_kind (source, row) == XUSHI_GRID_ROW_HEADING;

  for (guint i = 0; i < cells->len; i++)
    {
      g_autofree char *title = titled ? dup_title (g_ptr_array_index (cells, i)) : NULL;
      XushiGridPlace place = { .line = i, .row = XUSHI_GRID_NONE };
      gboolean used = FALSE;

      if (title != NULL && !g_hash_table_contains (titles, title))
        g_clear_pointer (&title, g_free);
      for (; !used && row < n && get_kind (source, row) == XUSHI_GRID_ROW_HEADING; row++)
        {
          used = is_titled (source, row, title);
          /* A single line on a heading was meant for it, not for the row below. */
          if (!used && on_heading && cells->len == 1)
            {
              place.row = row;
              place.heading = TRUE;
              break;
            }
        }
      if (used)
        continue;
      if (title != NULL)
        place.heading = TRUE;
      else if (!place.heading && row < n && get_kind (source, row) == XUSHI_GRID_ROW_DATA)
        place.row = row++;
      g_array_append_val (places, place);
    }
  return places;
}

static char *
dup_typed_text (XushiGridSource *source, guint row, guint column)
{
  XushiGridColumn info;
  g_auto (XushiGridCell) cell = { 0 };

  xushi_grid_source_get_column (source, column, &info);
  xushi_grid_source_get_cell (source, row, column, &info, XUSHI_GRID_ROW_DATA, &cell);
  return cell.editable ? xushi_grid_source_dup_edit_text (source, row, column) : g_strdup ("");
}

GPtrArray *
xushi_grid_align_read (XushiGridSource *source, const XushiGridBlock *block, GArray *shown)
{
  GPtrArray *cells = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_autoptr (GArray) columns = xushi_grid_align_columns (source, block, shown);
  guint end = MIN (block->row + block->n_rows, xushi_grid_source_get_n_rows (source));

  for (guint row = block->row; row < end; row++)
    {
      GStrv line;

      if (get_kind (source, row) != XUSHI_GRID_ROW_DATA)
        continue;
      line = g_new0 (char *, columns->len + 1);
      for (guint i = 0; i < columns->len; i++)
        line[i] = dup_typed_text (source, row, g_array_index (columns, guint, i));
      g_ptr_array_add (cells, line);
    }
  return cells;
}
