/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "widgets/xushi-grid-private.h"

#include "base/xushi-i18n.h"

/* Figures in doubt. A doubt never blocks: the figure is stored, and the cell says why it may be
 * wrong. Enter on such a cell stays there and shows the sentence; the next Enter confirms the figure
 * and goes on; Ctrl+Enter takes the figure that was probably meant. Whatever moves the cursor leaves
 * the doubt as it is. */

/* Sets @cell to the cursor's cell; FALSE if there is none, or if it is in no doubt. */
static gboolean
get_cell_in_doubt (XushiGrid *self, XushiGridCell *cell)
{
  XushiGridRow line;
  guint row, column;

  if (!xushi_grid_get_edit_cell (self, &row, &column) || column == XUSHI_GRID_HEADING_COLUMN
      || xushi_grid_find_refusal (self, row, column) != NULL)
    return FALSE;
  xushi_grid_source_get_row (self->source, row, &line);
  xushi_grid_source_get_cell (self->source, row, column, xushi_grid_column_info (self, column),
                              line.kind, cell);
  return cell->doubt != NULL;
}

static void
tell_failed (XushiGrid *self, const GError *error)
{
  xushi_grid_emit (self, XUSHI_GRID_SIGNAL_COMMIT_FAILED, self->cursor.row, self->cursor.column,
                   "", error != NULL ? error->message : "");
}

char *
xushi_grid_dup_doubt (XushiGrid *self)
{
  g_auto (XushiGridCell) cell = { 0 };
  g_autofree char *proposal = NULL;
  GString *text;

  if (self->editing || !get_cell_in_doubt (self, &cell))
    return NULL;
  text = g_string_new (cell.doubt);
  if (!self->editable)
    return g_string_free (text, FALSE);
  g_string_append_c (text, ' ');
  g_string_append (text, self->doubt_shown ? _ ("Enter confirms it; type to correct it.")
                                           : _ ("Enter twice confirms it; type to correct it."));
  proposal = xushi_grid_source_dup_proposal (self->source, self->cursor.row, self->cursor.column);
  if (proposal != NULL)
    /* TRANSLATORS: behind the sentence about a doubtful figure: the figure probably meant */
    g_string_append_printf (text, _ (" Ctrl+Enter takes %s."), proposal);
  return g_string_free (text, FALSE);
}

char *
xushi_grid_dup_proposal (XushiGrid *self)
{
  guint row, column;

  g_return_val_if_fail (XUSHI_IS_GRID (self), NULL);

  return xushi_grid_get_edit_cell (self, &row, &column) && column != XUSHI_GRID_HEADING_COLUMN
             ? xushi_grid_source_dup_proposal (self->source, row, column)
             : NULL;
}

void
xushi_grid_confirm (XushiGrid *self)
{
  g_autoptr (GError) error = NULL;
  g_auto (XushiGridCell) cell = { 0 };

  g_return_if_fail (XUSHI_IS_GRID (self));

  if (!self->editable || !get_cell_in_doubt (self, &cell))
    return;
  self->doubt_shown = FALSE;
  if (!xushi_grid_source_confirm (self->source, self->cursor.row, self->cursor.column, &error))
    tell_failed (self, error);
}

gboolean
xushi_grid_hold_doubt (XushiGrid *self)
{
  g_autoptr (GError) error = NULL;
  g_auto (XushiGridCell) cell = { 0 };

  if (!self->editable || !get_cell_in_doubt (self, &cell))
    return FALSE;
  if (!self->doubt_shown)
    {
      self->doubt_shown = TRUE;
      xushi_grid_nodes_update_cursor (self);
      xushi_grid_queue (self);
      return TRUE;
    }
  self->doubt_shown = FALSE;
  if (xushi_grid_source_confirm (self->source, self->cursor.row, self->cursor.column, &error))
    return FALSE;
  tell_failed (self, error);
  return TRUE;
}

gboolean
xushi_grid_take_proposal (XushiGrid *self)
{
  g_autoptr (GError) error = NULL;
  g_auto (XushiGridCell) cell = { 0 };
  g_autofree char *proposal = NULL;

  if (!self->editable || !get_cell_in_doubt (self, &cell))
    return FALSE;
  proposal = xushi_grid_source_dup_proposal (self->source, self->cursor.row, self->cursor.column);
  if (proposal == NULL)
    return FALSE;
  self->doubt_shown = FALSE;
  if (!xushi_grid_source_commit (self->source, self->cursor.row, self->cursor.column, proposal,
                                 &error))
    tell_failed (self, error);
  return TRUE;
}

gboolean
xushi_grid_toggle (XushiGrid *self)
{
  g_autoptr (GError) error = NULL;

  if (!self->editable || !xushi_grid_has_cursor (self))
    return FALSE;
  if (!xushi_grid_source_toggle (self->source, self->cursor.row, self->cursor.column, &error)
      && error == NULL)
    return FALSE;
  if (error != NULL)
    tell_failed (self, error);
  return TRUE;
}
