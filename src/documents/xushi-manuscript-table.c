/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "documents/xushi-manuscript-flow.h"

#include "base/xushi-i18n.h"
#include "documents/xushi-manuscript-words.h"
#include "documents/xushi-manuscript-grid.h"

#include <string.h>

/* A cell with a longer text holds paragraphs, and its table, if it has no head, only arranges
 * them. */
#define LAYOUT_LENGTH 100

/* How many distinct columns a note names. */
#define NAMES_MAX 4

/* A table being written: its cells laid out, and what its head says. */
typedef struct
{
  XushiManuscript *document; /* borrowed */
  XushiFlowGrid *grid;     /* borrowed */
  XushiFlowHead head;
  const char *unit;        /* borrowed, nullable: the unit of the whole table */
  XushiBlock *block;       /* borrowed: of the row that is being written */
  GError **error;
} Writing;

static gboolean
put (Writing *self, const char *text)
{
  return xushi_manuscript_put (self->document, text, self->error);
}

/* Whether the slot is the left and only one of its cell that is to be written in this row. */
static gboolean
is_first (Writing *self, guint row, guint column)
{
  return column == 0
         || xushi_flow_grid_get (self->grid, row, column)
                != xushi_flow_grid_get (self->grid, row, column - 1);
}

static char *
dup_text (Writing *self, guint row, guint column)
{
  return xushi_flow_cell_dup_text (xushi_flow_grid_get (self->grid, row, column));
}

/* Puts the text of a cell and notes where it is. */
static gboolean
put_cell (Writing *self, guint column, const char *text)
{
  gsize start = xushi_manuscript_get_length (self->document);
  const XushiFlowColumn *head = xushi_flow_head_get (&self->head, column);

  if (!put (self, text))
    return FALSE;
  xushi_block_add_cell (self->block, start, xushi_manuscript_get_length (self->document),
                        head != NULL ? head->read.role : XUSHI_CELL_OTHER,
                        head != NULL ? head->words : NULL);
  return TRUE;
}

static gboolean
is_role (Writing *self, guint column, XushiCellRole role)
{
  return xushi_flow_head_get (&self->head, column)->read.role == role;
}

/* The unit of a row: of its own column, or NULL. */
static char *
find_unit (Writing *self, guint row)
{
  for (guint i = 0; i < self->grid->n_columns; i++)
    if (is_role (self, i, XUSHI_CELL_UNIT))
      {
        g_autofree char *unit = dup_text (self, row, i);

        if (!xushi_words_is_nothing (unit))
          return g_steal_pointer (&unit);
      }
  return NULL;
}

/* Puts the cells of the name; @unit (inout) gets the unit that stands in brackets in it, if the row
 * has no other. */
static gboolean
put_name (Writing *self, guint row, char **unit, gboolean *has_name)
{
  *has_name = FALSE;
  for (guint i = 0; i < self->grid->n_columns; i++)
    {
      g_autofree char *text = dup_text (self, row, i);
      g_autofree char *bare = NULL;
      g_autofree char *own = NULL;

      if (!is_role (self, i, XUSHI_CELL_NAME) || !is_first (self, row, i)
          || xushi_words_is_nothing (text))
        continue;
      own = xushi_words_cut_unit (text, &bare);
      if (own != NULL && xushi_words_is_unit (own))
        {
          if (*unit == NULL)
            *unit = g_steal_pointer (&own);
          if (!put_cell (self, i, bare))
            return FALSE;
        }
      else if (!put_cell (self, i, text))
        return FALSE;
      *has_name = TRUE;
    }
  return TRUE;
}

static gboolean
put_target (Writing *self, guint row, guint column, const char *unit, gboolean *has_target)
{
  const XushiFlowColumn *head = xushi_flow_head_get (&self->head, column);
  g_autofree char *text = dup_text (self, row, column);
  g_autofree char *figure = NULL;
  const char *own = head->unit != NULL ? head->unit : unit != NULL ? unit : self->unit;
  const char *written = xushi_manuscript_get_text (self->document);

  if (xushi_words_is_nothing (text))
    return TRUE;
  figure = xushi_words_join_figure (text, head->read.growth && head->unit == NULL ? "%" : own,
                                    head->read.growth);
  if (*has_target ? !xushi_words_ends_clause (written) && !put (self, XUSHI_WORDS_COMMA)
                  : !put (self, xushi_words_get_joint (written, figure)))
    return FALSE;
  *has_target = TRUE;
  return put_cell (self, column, figure);
}

/* What stands in the row besides: each cell apart, with the words at its head. */
static gboolean
put_others (Writing *self, guint row)
{
  for (guint i = 0; i < self->grid->n_columns; i++)
    {
      const XushiFlowColumn *head = xushi_flow_head_get (&self->head, i);
      g_autofree char *text = dup_text (self, row, i);

      if (head->read.role == XUSHI_CELL_NAME || head->read.role == XUSHI_CELL_TARGET
          || !is_first (self, row, i) || xushi_words_is_nothing (text))
        continue;
      if (!put (self, XUSHI_WORDS_SEMICOLON)
          || (*head->words != '\0'
              && (!put (self, head->words) || !put (self, XUSHI_WORDS_COLON)))
          || !put_cell (self, i, text))
        return FALSE;
    }
  return TRUE;
}

/* A row whose columns are known. */
static gboolean
write_known (Writing *self, guint row)
{
  gsize start = xushi_manuscript_get_length (self->document);
  g_autoptr (XushiBlock) block = xushi_block_new (XUSHI_BLOCK_ROW, start, start);
  g_autofree char *unit = find_unit (self, row);
  g_autofree char *name = NULL;
  gboolean has_name = FALSE, has_target = FALSE;

  self->block = block;
  if (!put_name (self, row, &unit, &has_name))
    return FALSE;
  name = g_strdup (xushi_manuscript_get_text (self->document) + start);
  for (guint i = 0; i < self->grid->n_columns; i++)
    if (is_role (self, i, XUSHI_CELL_TARGET) && is_first (self, row, i)
        && !put_target (self, row, i, unit, &has_target))
      return FALSE;
  block->read_end = xushi_manuscript_get_length (self->document);
  /* A sum is no target of its own, and a figure without a name is nobody's. */
  if (xushi_words_is_total (name) || (!has_name && xushi_flow_head_has_name (&self->head)))
    block->read_end = start;
  if (!put_others (self, row))
    return FALSE;
  block->end = xushi_manuscript_get_length (self->document);
  if (block->end > start)
    xushi_manuscript_take_block (self->document, g_steal_pointer (&block));
  return TRUE;
}

/* A row of a table whose head is not known, or a head: its cells, each apart. */
static gboolean
write_apart (Writing *self, guint row, XushiBlockKind kind)
{
  gsize start = xushi_manuscript_get_length (self->document);
  g_autoptr (XushiBlock) block = xushi_block_new (kind, start, start);

  self->block = block;
  for (guint i = 0; i < self->grid->n_columns; i++)
    {
      g_autofree char *text = dup_text (self, row, i);

      if (!is_first (self, row, i) || *text == '\0')
        continue;
      if (xushi_manuscript_get_length (self->document) > start
          && !xushi_words_ends_clause (xushi_manuscript_get_text (self->document))
          && !put (self, XUSHI_WORDS_SEMICOLON))
        return FALSE;
      if (!put_cell (self, i, text))
        return FALSE;
    }
  block->end = block->read_end = xushi_manuscript_get_length (self->document);
  if (kind == XUSHI_BLOCK_HEAD)
    block->read_end = start;
  if (block->end > start)
    xushi_manuscript_take_block (self->document, g_steal_pointer (&block));
  return TRUE;
}

/* What a row without a head seems to be: a name, then the one figure there is. */
static gboolean
guess_row (Writing *self, guint row, guint *name, guint *figure, char **unit)
{
  guint n = 0;

  *name = self->grid->n_columns;
  for (guint i = 0; i < self->grid->n_columns; i++)
    {
      g_autofree char *text = dup_text (self, row, i);

      if (!is_first (self, row, i) || xushi_words_is_nothing (text))
        continue;
      if (*name == self->grid->n_columns)
        {
          if (strpbrk (text, "0123456789") == NULL)
            *name = i;
        }
      else if (xushi_words_is_figure (text))
        {
          *figure = i;
          n++;
        }
      else if (*unit == NULL && g_utf8_strlen (text, -1) <= 4 && xushi_words_is_unit (text))
        *unit = g_steal_pointer (&text);
    }
  return n == 1;
}

/* A row of a table without a head. */
static gboolean
write_guessed (Writing *self, guint row)
{
  gsize start = xushi_manuscript_get_length (self->document);
  g_autoptr (XushiBlock) block = NULL;
  g_autofree char *unit = NULL, *name_text = NULL, *text = NULL, *joined = NULL;
  guint name = 0, figure = 0;

  if (!guess_row (self, row, &name, &figure, &unit))
    return write_apart (self, row, XUSHI_BLOCK_ROW);
  block = xushi_block_new (XUSHI_BLOCK_ROW, start, start);
  self->block = block;
  name_text = dup_text (self, row, name);
  text = dup_text (self, row, figure);
  joined = xushi_words_join_figure (text, unit, FALSE);
  if (!put_cell (self, name, name_text)
      || !put (self, xushi_words_get_joint (name_text, joined))
      || !put_cell (self, figure, joined))
    return FALSE;
  block->read_end = xushi_manuscript_get_length (self->document);
  for (guint i = 0; i < self->grid->n_columns; i++)
    {
      g_autofree char *other = dup_text (self, row, i);

      if (i != name && i != figure && is_first (self, row, i) && !xushi_words_is_nothing (other)
          && (!put (self, XUSHI_WORDS_SEMICOLON) || !put_cell (self, i, other)))
        return FALSE;
    }
  block->end = xushi_manuscript_get_length (self->document);
  xushi_manuscript_take_block (self->document, g_steal_pointer (&block));
  return TRUE;
}

/* A row that is one cell: a title over a part of the table. */
static gboolean
write_title (Writing *self, guint row)
{
  g_autofree char *text = dup_text (self, row, 0);
  XushiFlowItem item = { XUSHI_BLOCK_HEADING, 3, 0, NULL, text, NULL };

  return xushi_manuscript_write (self->document, &item, self->error);
}

static gboolean
write_items (Writing *self, const XushiFlowCell *cell, gboolean only_tables)
{
  for (guint i = 0; cell != NULL && cell->items != NULL && i < cell->items->len; i++)
    {
      XushiFlowItem *item = &g_array_index (cell->items, XushiFlowItem, i);

      if (item->table != NULL
              ? !xushi_flow_table_write (item->table, self->document, self->error)
              : !only_tables && !xushi_manuscript_write (self->document, item, self->error))
        return FALSE;
    }
  return TRUE;
}

/* Whether the slot is the first of its cell in the whole table. */
static gboolean
is_origin (Writing *self, guint row, guint column)
{
  return is_first (self, row, column)
         && (row == 0
             || xushi_flow_grid_get (self->grid, row, column)
                    != xushi_flow_grid_get (self->grid, row - 1, column));
}

/* The contents of the cells of a row: those that are tables, or all. */
static gboolean
write_contents (Writing *self, guint row, gboolean only_tables)
{
  for (guint i = 0; i < self->grid->n_columns; i++)
    if (is_origin (self, row, i)
        && !write_items (self, xushi_flow_grid_get (self->grid, row, i), only_tables))
      return FALSE;
  return TRUE;
}

static gboolean
write_row (Writing *self, guint row)
{
  gboolean is_head = row >= self->head.first && row < self->head.first + self->head.n_rows;

  if (self->head.n_rows == 0)
    return write_guessed (self, row);
  if (is_head || row < self->head.first
      || xushi_flow_head_is_repeated (&self->head, self->grid, row))
    return write_apart (self, row, XUSHI_BLOCK_HEAD);
  if (self->grid->n_columns > 1 && xushi_flow_grid_is_one (self->grid, row))
    return write_title (self, row);
  return write_known (self, row);
}

/* Whether the table, which has no head, only arranges paragraphs. */
static gboolean
is_layout (const XushiFlowGrid *grid)
{
  if (grid->n_columns < 2)
    return TRUE;
  for (guint i = 0; i < grid->n_rows; i++)
    for (guint j = 0; j < grid->n_columns; j++)
      if (xushi_flow_cell_is_rich (xushi_flow_grid_get (grid, i, j), LAYOUT_LENGTH))
        return TRUE;
  return FALSE;
}

/* Tells which columns with figures were not read as targets. */
static void
tell_columns (Writing *self, guint number)
{
  g_autoptr (GString) others = g_string_new (NULL);
  guint n = 0;

  for (guint i = 0; i < self->grid->n_columns && n < NAMES_MAX; i++)
    {
      const XushiFlowColumn *column = xushi_flow_head_get (&self->head, i);

      if ((column->read.role != XUSHI_CELL_OTHER && column->read.role != XUSHI_CELL_PAST)
          || !xushi_flow_grid_has_figures (self->grid, i, self->head.first + self->head.n_rows))
        continue;
      g_string_append_printf (others, n++ > 0 ? _ (", “%s”") : _ ("“%s”"), column->words);
    }
  if (n > 0)
    xushi_manuscript_add_note (
        self->document,
        g_strdup_printf (_ ("Table %u: These columns were not read as targets of the year: %s."),
                         number, others->str));
}

/* The unit that a row over the head gives. */
static char *
find_table_unit (Writing *self)
{
  for (guint i = 0; i < self->head.first; i++)
    for (guint j = 0; j < self->grid->n_columns; j++)
      {
        g_autofree char *text = dup_text (self, i, j);
        char *unit = xushi_words_table_unit (text);

        if (unit != NULL)
          return unit;
      }
  return NULL;
}

static gboolean
write_table (Writing *self)
{
  gboolean layout = self->head.n_rows == 0 && is_layout (self->grid);
  guint number = layout ? 0 : xushi_manuscript_count_table (self->document);

  for (guint row = 0; row < self->grid->n_rows; row++)
    if (layout ? !write_contents (self, row, FALSE)
               : !write_row (self, row) || !write_contents (self, row, TRUE))
      return FALSE;
  if (self->head.n_rows > 0)
    tell_columns (self, number);
  else if (!layout && xushi_flow_grid_has_any_figures (self->grid))
    xushi_manuscript_add_note (
        self->document,
        g_strdup_printf (_ ("Table %u: No row of heads was recognised, such as “指标” and “目标”; "
                            "its cells were read one by one, so look at what it gave."),
                         number));
  return TRUE;
}

gboolean
xushi_flow_table_write (XushiFlowTable *self, XushiManuscript *document, GError **error)
{
  g_autoptr (XushiFlowGrid) grid = xushi_flow_grid_new (self);
  g_auto (XushiFlowHead) head = { 0 };
  g_autofree char *unit = NULL;
  Writing writing = { document, grid, { 0 }, NULL, NULL, error };

  if (grid->n_rows == 0 || grid->n_columns == 0)
    return TRUE;
  xushi_flow_head_find (&head, grid);
  writing.head = head;
  unit = find_table_unit (&writing);
  writing.unit = unit;
  return write_table (&writing);
}
