/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "documents/xushi-manuscript-grid.h"

#include <string.h>

/* A cell with no more characters is one word, however it is broken into lines. */
#define WORD_LENGTH 16

XushiFlowTable *
xushi_flow_table_new (void)
{
  return g_new0 (XushiFlowTable, 1);
}

static void
clear_item (XushiFlowItem *item)
{
  g_free (item->mark);
  g_free (item->text);
  g_clear_pointer (&item->table, xushi_flow_table_free);
}

static void
free_cell (XushiFlowCell *cell)
{
  g_clear_pointer (&cell->items, g_array_unref);
  g_free (cell);
}

static void
free_row (XushiFlowRow *row)
{
  g_clear_pointer (&row->cells, g_ptr_array_unref);
  g_free (row);
}

void
xushi_flow_table_free (XushiFlowTable *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_free (self);
}

XushiFlowRow *
xushi_flow_table_add_row (XushiFlowTable *self, gboolean is_head)
{
  XushiFlowRow *row = g_new0 (XushiFlowRow, 1);

  if (self->rows == NULL)
    self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) free_row);
  row->is_head = is_head;
  g_ptr_array_add (self->rows, row);
  return row;
}

XushiFlowCell *
xushi_flow_table_add_cell (XushiFlowTable *self, guint columns, guint rows, gboolean continues)
{
  XushiFlowCell *cell = g_new0 (XushiFlowCell, 1);
  XushiFlowRow *row = self->rows != NULL ? g_ptr_array_index (self->rows, self->rows->len - 1)
                                         : xushi_flow_table_add_row (self, FALSE);

  if (row->cells == NULL)
    row->cells = g_ptr_array_new_with_free_func ((GDestroyNotify) free_cell);
  cell->columns = CLAMP (columns, 1, XUSHI_FLOW_MAX_COLUMNS);
  cell->rows = MAX (rows, 1);
  cell->continues = continues;
  g_ptr_array_add (row->cells, cell);
  return cell;
}

XushiFlowCell *
xushi_flow_table_get_last_cell (XushiFlowTable *self)
{
  XushiFlowRow *row = self->rows != NULL ? g_ptr_array_index (self->rows, self->rows->len - 1)
                                         : NULL;

  if (row == NULL || row->cells == NULL)
    return xushi_flow_table_add_cell (self, 1, 1, FALSE);
  return g_ptr_array_index (row->cells, row->cells->len - 1);
}

void
xushi_flow_cell_add (XushiFlowCell *cell, XushiFlowItem item)
{
  if (cell->items == NULL)
    {
      cell->items = g_array_new (FALSE, FALSE, sizeof (XushiFlowItem));
      g_array_set_clear_func (cell->items, (GDestroyNotify) clear_item);
    }
  g_array_append_val (cell->items, item);
}

XushiFlowCell *
xushi_flow_grid_get (const XushiFlowGrid *self, guint row, guint column)
{
  return self->slots[(gsize) row * self->n_columns + column];
}

static guint
row_width (const XushiFlowRow *row)
{
  guint width = 0;

  for (guint i = 0; row->cells != NULL && i < row->cells->len; i++)
    width += ((XushiFlowCell *) g_ptr_array_index (row->cells, i))->columns;
  return MIN (width, XUSHI_FLOW_MAX_COLUMNS);
}

/* Puts @cell into its slots from @column of @row on, as far as they are free. */
static void
place (XushiFlowGrid *self, XushiFlowCell *cell, guint row, guint column)
{
  for (guint i = row; i < self->n_rows && i - row < cell->rows; i++)
    for (guint j = column; j < self->n_columns && j - column < cell->columns; j++)
      {
        XushiFlowCell **slot = &self->slots[(gsize) i * self->n_columns + j];

        if (*slot == NULL)
          *slot = cell;
      }
}

static void
place_row (XushiFlowGrid *self, const XushiFlowRow *row, guint at)
{
  guint column = 0;

  for (guint i = 0; row->cells != NULL && i < row->cells->len; i++)
    {
      XushiFlowCell *cell = g_ptr_array_index (row->cells, i);
      XushiFlowCell *above = NULL;

      while (column < self->n_columns && xushi_flow_grid_get (self, at, column) != NULL)
        column++;
      if (column >= self->n_columns)
        return;
      if (cell->continues && at > 0)
        above = xushi_flow_grid_get (self, at - 1, column);
      if (above != NULL)
        self->slots[(gsize) at * self->n_columns + column] = above;
      place (self, above != NULL ? above : cell, at, column);
      column += cell->columns;
    }
}

/* How many columns the rows have with those that reach down into them. */
static guint
measure_width (const XushiFlowTable *table)
{
  guint width = 0, reach[XUSHI_FLOW_MAX_COLUMNS] = { 0 };

  for (guint i = 0; i < table->rows->len; i++)
    {
      const XushiFlowRow *row = g_ptr_array_index (table->rows, i);
      guint column = 0;

      for (guint j = 0; row->cells != NULL && j < row->cells->len; j++)
        {
          const XushiFlowCell *cell = g_ptr_array_index (row->cells, j);

          while (column < XUSHI_FLOW_MAX_COLUMNS && reach[column] > i)
            column++;
          for (guint k = 0; k < cell->columns && column < XUSHI_FLOW_MAX_COLUMNS; k++)
            reach[column++] = (guint) MIN ((guint64) i + cell->rows, G_MAXUINT);
        }
      width = MAX (width, MAX (column, row_width (row)));
    }
  return MIN (width, XUSHI_FLOW_MAX_COLUMNS);
}

XushiFlowGrid *
xushi_flow_grid_new (XushiFlowTable *table)
{
  XushiFlowGrid *self = g_new0 (XushiFlowGrid, 1);

  if (table->rows == NULL)
    return self;
  self->n_rows = table->rows->len;
  self->n_columns = measure_width (table);
  self->slots = g_new0 (XushiFlowCell *, (gsize) self->n_rows * self->n_columns + 1);
  self->is_head = g_new0 (gboolean, self->n_rows);
  for (guint i = 0; i < self->n_rows; i++)
    {
      const XushiFlowRow *row = g_ptr_array_index (table->rows, i);

      self->is_head[i] = row->is_head;
      place_row (self, row, i);
    }
  return self;
}

void
xushi_flow_grid_free (XushiFlowGrid *self)
{
  if (self == NULL)
    return;
  g_free (self->slots);
  g_free (self->is_head);
  g_free (self);
}

gboolean
xushi_flow_grid_is_one (const XushiFlowGrid *self, guint row)
{
  const XushiFlowCell *cell = xushi_flow_grid_get (self, row, 0);

  for (guint i = 1; i < self->n_columns; i++)
    if (xushi_flow_grid_get (self, row, i) != cell)
      return FALSE;
  return cell != NULL;
}

static gboolean
has_digit (const XushiFlowCell *cell)
{
  g_autofree char *text = xushi_flow_cell_dup_text (cell);

  return strpbrk (text, "0123456789") != NULL;
}

gboolean
xushi_flow_grid_has_figures (const XushiFlowGrid *self, guint column, guint row)
{
  for (guint i = row; i < self->n_rows; i++)
    if (has_digit (xushi_flow_grid_get (self, i, column)))
      return TRUE;
  return FALSE;
}

gboolean
xushi_flow_grid_has_any_figures (const XushiFlowGrid *self)
{
  for (guint i = 0; i < self->n_columns; i++)
    if (xushi_flow_grid_has_figures (self, i, 0))
      return TRUE;
  return FALSE;
}

/* What joins two pieces of a cell: nothing within a word or number, otherwise a mark that keeps
 * them apart. */
static const char *
find_joint (const GString *before, const char *next, gboolean is_word)
{
  char last = before->len > 0 ? before->str[before->len - 1] : '\0';

  if (before->len == 0 || xushi_words_ends_clause (before->str))
    return "";
  if (xushi_words_begins_item (next))
    return XUSHI_WORDS_SEMICOLON;
  if (is_word || ((g_ascii_isdigit (last) || last == '.') && g_ascii_isdigit (*next)))
    return "";
  return XUSHI_WORDS_SEMICOLON;
}

/* Appends the lines of @text, joined. */
static void
join_lines (GString *joined, const char *text, gboolean is_word)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      const char *line = g_strstrip (lines[i]);

      while (g_str_has_prefix (line, "\u3000"))
        line += strlen ("\u3000");
      if (*line == '\0')
        continue;
      g_string_append (joined, find_joint (joined, line, is_word));
      for (const char *p = line; *p != '\0'; p++)
        g_string_append_c (joined, *p == '\t' ? ' ' : *p);
    }
}

static guint
measure_cell (const XushiFlowCell *cell)
{
  glong length = 0;

  for (guint i = 0; cell != NULL && cell->items != NULL && i < cell->items->len; i++)
    {
      const XushiFlowItem *item = &g_array_index (cell->items, XushiFlowItem, i);

      if (item->text != NULL)
        length += g_utf8_strlen (item->text, -1);
    }
  return (guint) length;
}

char *
xushi_flow_cell_dup_text (const XushiFlowCell *cell)
{
  GString *joined = g_string_new (NULL);
  gboolean is_word = measure_cell (cell) <= WORD_LENGTH;

  for (guint i = 0; cell != NULL && cell->items != NULL && i < cell->items->len; i++)
    {
      const XushiFlowItem *item = &g_array_index (cell->items, XushiFlowItem, i);
      g_autofree char *text
          = g_strconcat (item->mark != NULL ? item->mark : "", item->text, NULL);

      if (item->text != NULL)
        join_lines (joined, text, is_word);
    }
  return g_string_free (joined, FALSE);
}

gboolean
xushi_flow_cell_is_rich (const XushiFlowCell *cell, guint length)
{
  for (guint i = 0; cell != NULL && cell->items != NULL && i < cell->items->len; i++)
    {
      const XushiFlowItem *item = &g_array_index (cell->items, XushiFlowItem, i);

      if (item->table != NULL || item->kind == XUSHI_BLOCK_HEADING)
        return TRUE;
    }
  return measure_cell (cell) > length;
}
