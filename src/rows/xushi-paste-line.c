/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rows/xushi-paste-line.h"

#include "rows/xushi-grid-align.h"
#include "base/xushi-i18n.h"

void
xushi_paste_cell_decide (XushiPasteCell *cell, XushiPasteOutcome outcome, char *why)
{
  cell->outcome = outcome;
  g_free (cell->why);
  cell->why = why;
}

/* What a number column says where there is no figure. */
static gboolean
says_no_figure (const char *text)
{
  static const char *const words[]
      = { "-", "--", "—", "——", "–", "－", "―", "/", "／", "\\", "无", "…", "N/A", "n/a" };
  g_autofree char *stripped = g_strstrip (g_strdup (text));

  return g_strv_contains (words, stripped);
}

/* What can be told of a cell without reading its text. Returns: FALSE if it is yet to be read. */
static gboolean
settle (const XushiPasteTable *self, guint row, XushiPasteCell *cell, gboolean editable,
        const char *copied)
{
  const XushiGridColumn *info = &g_array_index (self->infos, XushiGridColumn, cell->column);

  if (copied != NULL && g_str_equal (cell->text, copied))
    xushi_paste_cell_decide (cell, XUSHI_PASTE_SAME, NULL);
  else if (!editable)
    {
      char *why = row != XUSHI_GRID_NONE
                      ? xushi_grid_source_dup_refusal (self->source, row, cell->column)
                      : NULL;

      xushi_paste_cell_decide (cell, XUSHI_PASTE_SKIP,
              why != NULL ? why : g_strdup (_ ("This column is computed.")));
    }
  else if (info->kind == XUSHI_GRID_COLUMN_NUMBER && says_no_figure (cell->text))
    xushi_paste_cell_decide (cell, XUSHI_PASTE_SKIP,
            g_strdup (_ ("This is no figure; a cell is emptied with Delete.")));
  else
    return FALSE;
  return TRUE;
}

/* Returns: whether the text is yet to be read. */
static gboolean
look_at (const XushiPasteTable *self, guint row, XushiPasteCell *cell)
{
  g_auto (XushiGridCell) shown = { 0 };
  g_autofree char *copied = NULL;
  const XushiGridColumn *info;

  if (xushi_grid_align_is_blank (cell->text))
    {
      xushi_paste_cell_decide (cell, XUSHI_PASTE_EMPTY, NULL);
      return FALSE;
    }
  if (cell->column == XUSHI_GRID_NONE)
    {
      xushi_paste_cell_decide (cell, XUSHI_PASTE_SKIP, g_strdup (_ ("This is to the right of the last column.")));
      return FALSE;
    }
  info = &g_array_index (self->infos, XushiGridColumn, cell->column);
  if (row == XUSHI_GRID_NONE)
    return !settle (self, row, cell, info->editable, NULL);
  xushi_grid_source_get_cell (self->source, row, cell->column, info, XUSHI_GRID_ROW_DATA, &shown);
  copied = xushi_grid_source_dup_cell_copy (self->source, row, cell->column, &shown);
  if (!settle (self, row, cell, shown.editable, copied))
    return TRUE;
  if (cell->outcome == XUSHI_PASTE_SKIP)
    cell->before = g_strdup (shown.text);
  return FALSE;
}

/* Reads the texts of the cells in @wanted, all at once. */
static gboolean
type_all (const XushiGridEdits *edits, gpointer edit, GPtrArray *wanted)
{
  gboolean clean = TRUE;

  for (guint i = 0; i < wanted->len; i++)
    {
      XushiPasteCell *cell = g_ptr_array_index (wanted, i);
      g_autoptr (GError) error = NULL;

      if (edits->type (edit, cell->column, cell->text, &error))
        continue;
      xushi_paste_cell_decide (cell, XUSHI_PASTE_REFUSE, g_strdup (error->message));
      clean = FALSE;
    }
  return edits->check (edit, NULL) && clean;
}

/* Reads them one by one, leaving out those that cannot stand with the ones before.
 *
 * Returns: (transfer full): the edit with the others. */
static gpointer
type_each (const XushiGridEdits *edits, gpointer edit, GPtrArray *wanted)
{
  for (guint i = 0; i < wanted->len; i++)
    {
      XushiPasteCell *cell = g_ptr_array_index (wanted, i);
      gpointer tried = edits->copy (edit);
      g_autoptr (GError) error = NULL;

      if (edits->type (tried, cell->column, cell->text, &error) && edits->check (tried, &error))
        {
          xushi_paste_cell_decide (cell, XUSHI_PASTE_CHANGE, NULL);
          edits->free (edit);
          edit = tried;
          continue;
        }
      xushi_paste_cell_decide (cell, XUSHI_PASTE_REFUSE, g_strdup (error->message));
      edits->free (tried);
    }
  return edit;
}

static int
compare_ranks (gconstpointer a, gconstpointer b, gpointer data)
{
  const XushiPasteCell *first = *(gpointer *) a, *second = *(gpointer *) b;
  int (*rank) (guint) = ((const XushiGridEdits *) data)->rank;
  int difference = rank != NULL ? rank (first->column) - rank (second->column) : 0;

  return difference != 0 ? difference : (int) first->column - (int) second->column;
}

void
xushi_paste_cells_sort (GPtrArray *cells, const XushiGridEdits *edits)
{
  g_ptr_array_sort_with_data (cells, compare_ranks, (gpointer) edits);
}

/* Whether a cell whose text is taken changes. */
static void
compare_cell (const XushiPasteTable *self, const XushiGridEdits *edits, gconstpointer edit,
              XushiPasteLine *line, XushiPasteCell *cell)
{
  if (cell->outcome == XUSHI_PASTE_REFUSE)
    {
      if (line->row != XUSHI_GRID_NONE)
        cell->before = xushi_grid_source_dup_edit_text (self->source, line->row, cell->column);
      return;
    }
  cell->after = edits->dup_text (edit, cell->column);
  if (line->row == XUSHI_GRID_NONE)
    {
      cell->outcome = XUSHI_PASTE_NEW;
      return;
    }
  cell->before = xushi_grid_source_dup_edit_text (self->source, line->row, cell->column);
  cell->outcome = XUSHI_PASTE_CHANGE;
  if (!g_str_equal (cell->before, cell->after))
    {
      if (edits->dup_doubt != NULL)
        cell->why = edits->dup_doubt (edit, cell->column);
      return;
    }
  cell->outcome = XUSHI_PASTE_SAME;
  g_clear_pointer (&cell->before, g_free);
  g_clear_pointer (&cell->after, g_free);
}

static void
refuse_all (GPtrArray *cells, const char *why)
{
  for (guint i = 0; i < cells->len; i++)
    xushi_paste_cell_decide (g_ptr_array_index (cells, i), XUSHI_PASTE_REFUSE, g_strdup (why));
}

/* Decides the cells of @line that are not told by themselves. */
static void
read_wanted (const XushiPasteTable *self, XushiPasteLine *line, GPtrArray *wanted)
{
  const XushiGridEdits *edits = xushi_grid_source_get_edits (self->source);
  g_autoptr (GError) error = NULL;
  gpointer edit = edits->open (self->source, line->row, &error);

  if (edit == NULL)
    {
      refuse_all (wanted, error->message);
      return;
    }
  xushi_paste_cells_sort (wanted, edits);
  if (!type_all (edits, edit, wanted))
    {
      edits->free (edit);
      edit = type_each (edits, edits->open (self->source, line->row, NULL), wanted);
    }
  if (line->row == XUSHI_GRID_NONE && !edits->check (edit, &error))
    refuse_all (wanted, error->message);
  for (guint i = 0; i < wanted->len; i++)
    compare_cell (self, edits, edit, line, g_ptr_array_index (wanted, i));
  edits->free (edit);
}

void
xushi_paste_line_read (const XushiPasteTable *table, XushiPasteLine *line, GPtrArray *wanted)
{
  g_ptr_array_set_size (wanted, 0);
  for (guint i = 0; i < line->n_cells; i++)
    if (look_at (table, line->row, &line->cells[i]))
      g_ptr_array_add (wanted, &line->cells[i]);
  if (wanted->len > 0)
    read_wanted (table, line, wanted);
}
