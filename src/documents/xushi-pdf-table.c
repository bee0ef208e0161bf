/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "documents/xushi-pdf-flow.h"

#include "documents/xushi-manuscript-words.h"

#include <string.h>

/*
 * Lines with cells → a table.
 *
 * What overlaps in breadth over the lines with most cells is a column. A line close under another
 * goes on with the cells of that one if it has none in the first column and those above its own are
 * full: their text was folded.
 */

#define COLUMNS_MAX 40
/* Two lines of one cell are not further apart than this, in sizes. */
#define FOLD_PITCH 1.9
/* A cell is full if less than this is left of its column, in sizes. */
#define FULL_REST 2
/* So many lines without cells end a table. */
#define FOLDED_LINES 3
/* The columns of a table are known by so many lines. */
#define LOOKED_AT 400

typedef struct
{
  double x1, x2;
} Column;

static const XushiPdfLine *
get_line (const GPtrArray *lines, guint i)
{
  return i < lines->len ? g_ptr_array_index (lines, i) : NULL;
}

/* 1. 新建学校: the gap behind the mark of a list makes no cells. */
static gboolean
is_marked (const XushiPdfLine *line)
{
  const char *first = xushi_pdf_line_get_first (line);

  return line->cells->len == 2 && g_utf8_strlen (first, -1) <= 4 && strlen (first) > 1
         && xushi_words_begins_item (first);
}

static gboolean
is_row (const XushiPdfLine *line)
{
  return line != NULL && !line->passed && line->cells->len > 1 && !is_marked (line);
}

/* Widens the columns by the cells of @line; two that meet become one. */
static void
add_columns (GArray *columns, const XushiPdfLine *line)
{
  for (guint i = 0; i < line->cells->len; i++)
    {
      const XushiPdfCell *cell = g_ptr_array_index (line->cells, i);
      Column column = { cell->x1, cell->x2 };
      guint k = 0;

      while (k < columns->len)
        {
          const Column *other = &g_array_index (columns, Column, k);

          if (other->x2 < column.x1 || other->x1 > column.x2)
            {
              k++;
              continue;
            }
          column.x1 = MIN (column.x1, other->x1);
          column.x2 = MAX (column.x2, other->x2);
          g_array_remove_index (columns, k);
        }
      for (k = 0; k < columns->len && g_array_index (columns, Column, k).x1 < column.x1;)
        k++;
      g_array_insert_val (columns, k, column);
    }
}

static guint
find_column (const GArray *columns, const XushiPdfCell *cell)
{
  for (guint i = 0; i < columns->len; i++)
    if (cell->x1 <= g_array_index (columns, Column, i).x2)
      return i;

  return columns->len - 1;
}

/* Whether @line fills @column, so that its text may go on below. */
static gboolean
fills_column (const GArray *columns, const XushiPdfLine *line, guint column)
{
  for (guint i = 0; i < line->cells->len; i++)
    {
      const XushiPdfCell *cell = g_ptr_array_index (line->cells, i);

      if (find_column (columns, cell) == column)
        return g_array_index (columns, Column, column).x2 - cell->x2 < line->size * FULL_REST;
    }

  return FALSE;
}

/* Whether @line only goes on with cells of the line before it. */
static gboolean
continues (const GArray *columns, const XushiPdfLine *before, const XushiPdfLine *line)
{
  if (line == NULL || line->passed || line->column != before->column
      || line->y1 - before->y1 > before->size * FOLD_PITCH || line->y1 < before->y1)
    return FALSE;
  for (guint i = 0; i < line->cells->len; i++)
    {
      const XushiPdfCell *cell = g_ptr_array_index (line->cells, i);

      guint column = find_column (columns, cell);

      if (column == 0 || !fills_column (columns, before, column)
          || cell->x2 > g_array_index (columns, Column, column).x2 + line->size)
        return FALSE;
    }

  return TRUE;
}

/* Adds the text of @line to the cells of a row. */
static void
fill_cells (const GArray *columns, const XushiPdfLine *line, GString **cells)
{
  for (guint i = 0; i < line->cells->len; i++)
    {
      const XushiPdfCell *cell = g_ptr_array_index (line->cells, i);
      guint column = find_column (columns, cell);

      if (cells[column] == NULL)
        cells[column] = g_string_new (NULL);
      g_string_append (cells[column], cell->text);
    }
}

static gboolean
add_row (const GArray *columns, GString **cells, guint page, XushiManuscript *document,
         GError **error)
{
  gboolean added = TRUE;

  xushi_manuscript_begin_row (document, FALSE);
  for (guint i = 0; i < columns->len; i++)
    {
      xushi_manuscript_begin_cell (document, 1, 1, FALSE);
      if (cells[i] == NULL)
        continue;
      added = added
              && xushi_manuscript_add (document, XUSHI_BLOCK_PARAGRAPH, 0, NULL, cells[i]->str, page,
                                     error);
      g_string_free (g_steal_pointer (&cells[i]), TRUE);
    }

  return added;
}

static gboolean
add_rows (const GPtrArray *lines, guint from, guint to, const GArray *columns,
          XushiManuscript *document, GError **error)
{
  GString *cells[COLUMNS_MAX] = { NULL };
  gboolean added = TRUE;

  xushi_manuscript_begin_table (document);
  for (guint i = from; i < to && added;)
    {
      const XushiPdfLine *line = get_line (lines, i);

      fill_cells (columns, line, cells);
      for (i++; i < to && continues (columns, get_line (lines, i - 1), get_line (lines, i)); i++)
        fill_cells (columns, get_line (lines, i), cells);
      added = add_row (columns, cells, line->page, document, error);
    }

  return xushi_manuscript_end_table (document, added ? error : NULL) && added;
}

/* The columns of the rows that follow each other from @from on: those with most cells tell. A cell
 * over two columns must not make one of them. */
static GArray *
find_columns (const GPtrArray *lines, guint from)
{
  GArray *columns = g_array_new (FALSE, FALSE, sizeof (Column));
  guint most = 0;

  for (guint round = 0; round < 2; round++)
    for (guint i = from, away = 0; i < MIN (lines->len, from + LOOKED_AT) && away < FOLDED_LINES
                                   && most <= COLUMNS_MAX;
         i++)
      {
        const XushiPdfLine *line = get_line (lines, i);

        away = is_row (line) ? 0 : away + 1;
        if (away > 0)
          continue;
        if (round == 0)
          most = MAX (most, line->cells->len);
        else if (line->cells->len == most)
          add_columns (columns, line);
      }

  return columns;
}

gboolean
xushi_pdf_flow_table (const GPtrArray *lines, guint from, XushiManuscript *document, guint *behind,
                      GError **error)
{
  g_autoptr (GArray) columns = NULL;
  guint to = from;

  *behind = from;
  if (!is_row (get_line (lines, from)))
    return TRUE;
  columns = find_columns (lines, from);
  while (is_row (get_line (lines, to))
         || (to > from && continues (columns, get_line (lines, to - 1), get_line (lines, to))))
    to++;
  if (columns->len < 2 || columns->len > COLUMNS_MAX)
    return TRUE;
  *behind = to;

  return add_rows (lines, from, to, columns, document, error);
}
