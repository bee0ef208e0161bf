/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "documents/xushi-manuscript-grid.h"

#include <string.h>

/*
 * Finding the rows of a table that say what its columns are, and what follows from all of them
 * together: of the figures of several years only those of one are targets.
 */

/* The head stands within this many rows: titles and units may stand over it. */
#define ROWS_SEARCHED 10
#define ROWS_MAX 3

/* The words at the head of a column have no more characters. */
#define WORDS_MAX 20

static void
clear_column (XushiFlowColumn *column)
{
  g_free (column->words);
  g_free (column->unit);
}

void
xushi_flow_head_clear (XushiFlowHead *head)
{
  g_clear_pointer (&head->columns, g_array_unref);
  head->n_rows = 0;
}

static XushiFlowColumn *
get_column (const XushiFlowHead *head, guint i)
{
  return &g_array_index (head->columns, XushiFlowColumn, i);
}

const XushiFlowColumn *
xushi_flow_head_get (const XushiFlowHead *head, guint column)
{
  return head->columns != NULL && column < head->columns->len ? get_column (head, column) : NULL;
}

static gboolean
has_role (const XushiFlowHead *head, XushiCellRole role)
{
  for (guint i = 0; i < head->columns->len; i++)
    if (get_column (head, i)->read.role == role)
      return TRUE;
  return FALSE;
}

gboolean
xushi_flow_head_has_name (const XushiFlowHead *head)
{
  return has_role (head, XUSHI_CELL_NAME);
}

/* Whether the row could be one of heads: short words, of which two are known, and one of these is a
 * name or a target. */
static gboolean
is_head_row (const XushiFlowGrid *grid, guint row)
{
  const XushiFlowCell *before = NULL;
  guint known = 0;
  gboolean has_matter = FALSE;

  if (xushi_flow_grid_is_one (grid, row))
    return FALSE;
  for (guint i = 0; i < grid->n_columns; i++)
    {
      const XushiFlowCell *cell = xushi_flow_grid_get (grid, row, i);
      g_autofree char *words = xushi_flow_cell_dup_text (cell);
      XushiColumnHead read = xushi_column_head_read (words);

      if (g_utf8_strlen (words, -1) > WORDS_MAX || xushi_words_has_clauses (words))
        return FALSE;
      if (cell != before)
        known += read.role != XUSHI_CELL_OTHER || read.bare;
      has_matter |= read.role == XUSHI_CELL_NAME || read.role == XUSHI_CELL_TARGET;
      before = cell;
    }
  return known >= 2 && has_matter;
}

/* Whether the head that has @row goes on in the row below: a cell of it reaches down, or one over
 * several columns is divided by known words. */
static gboolean
goes_on (const XushiFlowGrid *grid, guint row)
{
  gboolean divided = FALSE;

  if (row + 2 >= grid->n_rows)
    return FALSE;
  if (grid->is_head[row] && grid->is_head[row + 1])
    return TRUE;
  for (guint i = 0; i < grid->n_columns; i++)
    {
      const XushiFlowCell *cell = xushi_flow_grid_get (grid, row, i);
      const XushiFlowCell *below = xushi_flow_grid_get (grid, row + 1, i);
      g_autofree char *words = xushi_flow_cell_dup_text (below);
      XushiColumnHead read = xushi_column_head_read (words);

      if (cell == below && cell != NULL)
        return TRUE;
      if (cell == NULL || cell->columns < 2 || below == NULL || below->columns >= cell->columns)
        continue;
      if (read.role == XUSHI_CELL_OTHER && !read.bare && !read.growth)
        return FALSE;
      divided = TRUE;
    }
  return divided;
}

/* (transfer full): the words of all rows of the head over a column, each cell once. */
static char *
dup_words (const XushiFlowHead *head, const XushiFlowGrid *grid, guint column)
{
  GString *words = g_string_new (NULL);

  for (guint i = head->first; i < head->first + head->n_rows; i++)
    {
      const XushiFlowCell *cell = xushi_flow_grid_get (grid, i, column);
      g_autofree char *text = xushi_flow_cell_dup_text (cell);

      if (i == head->first || cell != xushi_flow_grid_get (grid, i - 1, column))
        g_string_append (words, text);
    }
  return g_string_free (words, FALSE);
}

static void
read_columns (XushiFlowHead *head, const XushiFlowGrid *grid)
{
  head->columns = g_array_new (FALSE, TRUE, sizeof (XushiFlowColumn));
  g_array_set_clear_func (head->columns, (GDestroyNotify) clear_column);
  for (guint i = 0; i < grid->n_columns; i++)
    {
      XushiFlowColumn column = { dup_words (head, grid, i), NULL, { 0 } };
      g_autofree char *rest = NULL;

      column.read = xushi_column_head_read (column.words);
      column.unit = xushi_words_cut_unit (column.words, &rest);
      if (column.unit != NULL && !xushi_words_is_unit (column.unit))
        g_clear_pointer (&column.unit, g_free);
      g_array_append_val (head->columns, column);
    }
}

static int
last_year (const XushiFlowHead *head, XushiCellRole role, gboolean bare)
{
  int year = 0;

  for (guint i = 0; i < head->columns->len; i++)
    if (get_column (head, i)->read.role == role && get_column (head, i)->read.bare == bare)
      year = MAX (year, get_column (head, i)->read.year);
  return year;
}

/* The year whose targets these are: the first after the years that are over. */
static int
target_year (const XushiFlowHead *head, int over)
{
  int year = 0;

  for (guint i = 0; i < head->columns->len; i++)
    {
      const XushiColumnHead *read = &get_column (head, i)->read;

      if (read->role == XUSHI_CELL_TARGET && read->year > over && (year == 0 || read->year < year))
        year = read->year;
    }
  return year;
}

/* Heads that are years alone: the last one is that of the targets, if no other column has them. */
static void
settle_bare (XushiFlowHead *head)
{
  int last = has_role (head, XUSHI_CELL_TARGET) ? 0 : last_year (head, XUSHI_CELL_OTHER, TRUE);

  for (guint i = 0; i < head->columns->len; i++)
    {
      XushiColumnHead *read = &get_column (head, i)->read;

      if (read->bare)
        read->role = read->year == last ? XUSHI_CELL_TARGET : XUSHI_CELL_PAST;
    }
}

static void
settle_years (XushiFlowHead *head)
{
  int over = MAX (last_year (head, XUSHI_CELL_PAST, FALSE),
                  last_year (head, XUSHI_CELL_PAST, TRUE));
  int year = target_year (head, over);

  for (guint i = 0; i < head->columns->len; i++)
    {
      XushiColumnHead *read = &get_column (head, i)->read;

      if (read->role == XUSHI_CELL_TARGET && read->year > 0 && read->year != year)
        read->role = read->year <= over || read->year < year ? XUSHI_CELL_PAST : XUSHI_CELL_OTHER;
    }
}

/* Of several columns that name things the first is the name; the next says what is to be done, if
 * no column of targets does. */
static void
settle_names (XushiFlowHead *head, const XushiFlowGrid *grid)
{
  const XushiFlowCell *name = NULL, *matter = NULL;
  gboolean has_target = has_role (head, XUSHI_CELL_TARGET);

  for (guint i = 0; i < head->columns->len; i++)
    {
      const XushiFlowCell *cell = xushi_flow_grid_get (grid, head->first, i);
      XushiColumnHead *read = &get_column (head, i)->read;

      if (read->role != XUSHI_CELL_NAME || cell == name)
        continue;
      if (name == NULL)
        name = cell;
      else
        {
          read->role = !has_target && (matter == NULL || matter == cell) ? XUSHI_CELL_TARGET
                                                                          : XUSHI_CELL_OTHER;
          matter = cell;
        }
    }
}

/* A table of targets without a head for their names: the first column with words has them. */
static void
settle_nameless (XushiFlowHead *head, const XushiFlowGrid *grid)
{
  for (guint i = 0; i < head->columns->len && !xushi_flow_head_has_name (head); i++)
    if ((get_column (head, i)->read.role == XUSHI_CELL_OTHER
         || get_column (head, i)->read.role == XUSHI_CELL_AREA)
        && !xushi_flow_grid_has_figures (grid, i, head->first + head->n_rows))
      get_column (head, i)->read.role = XUSHI_CELL_NAME;
}

/* 责任单位 beside 牵头单位 are those that support. */
static void
settle_departments (XushiFlowHead *head)
{
  gboolean has_lead = FALSE;

  for (guint i = 0; i < head->columns->len; i++)
    has_lead |= strstr (get_column (head, i)->words, "牵头") != NULL;
  for (guint i = 0; has_lead && i < head->columns->len; i++)
    if (get_column (head, i)->read.role == XUSHI_CELL_LEAD
        && strstr (get_column (head, i)->words, "牵头") == NULL)
      get_column (head, i)->read.role = XUSHI_CELL_SUPPORT;
}

void
xushi_flow_head_find (XushiFlowHead *head, const XushiFlowGrid *grid)
{
  for (guint i = 0; i + 1 < grid->n_rows && i < ROWS_SEARCHED && grid->n_columns > 1; i++)
    if (is_head_row (grid, i))
      {
        head->first = i;
        head->n_rows = 1;
        while (head->n_rows < ROWS_MAX && goes_on (grid, i + head->n_rows - 1))
          head->n_rows++;
        read_columns (head, grid);
        settle_bare (head);
        settle_years (head);
        settle_names (head, grid);
        settle_nameless (head, grid);
        settle_departments (head);
        return;
      }
}

gboolean
xushi_flow_head_is_repeated (const XushiFlowHead *head, const XushiFlowGrid *grid, guint row)
{
  for (guint i = 0; i < grid->n_columns; i++)
    {
      g_autofree char *text = xushi_flow_cell_dup_text (xushi_flow_grid_get (grid, row, i));
      g_autofree char *words
          = xushi_flow_cell_dup_text (xushi_flow_grid_get (grid, head->first, i));

      if (!g_str_equal (text, words))
        return FALSE;
    }
  return TRUE;
}
