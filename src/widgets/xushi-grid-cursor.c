/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "widgets/xushi-grid-cursor.h"

/* XushiGridCursor: rules of moving. The cursor is always inside the table and in a visible
 * column as long as there are both. */

static guint
step_column (const XushiGridField *field, guint column, int step)
{
  for (guint next = column + (guint) step; next < field->n_columns; next += (guint) step)
    if (field->is_visible (next, field->user_data))
      return next;
  return XUSHI_GRID_NONE;
}

static guint
get_edge_column (const XushiGridField *field, gboolean last)
{
  guint edge = last ? step_column (field, field->n_columns, -1) : step_column (field, G_MAXUINT, 1);

  return edge != XUSHI_GRID_NONE ? edge : 0;
}

/* The column itself or the nearest visible one. */
static guint
get_visible_column (const XushiGridField *field, guint column)
{
  guint next;

  if (column >= field->n_columns)
    return get_edge_column (field, TRUE);
  if (field->is_visible (column, field->user_data))
    return column;
  next = step_column (field, column, 1);
  return next != XUSHI_GRID_NONE ? next : get_edge_column (field, TRUE);
}

gboolean
xushi_grid_cursor_set (
    XushiGridCursor *self, const XushiGridField *field, guint row, guint column, gboolean extend)
{
  XushiGridCursor old = *self;

  if (field->n_rows == 0 || field->n_columns == 0)
    return FALSE;
  self->row = MIN (row, field->n_rows - 1);
  self->column = get_visible_column (field, column);
  if (!extend)
    {
      self->anchor_row = self->row;
      self->anchor_column = self->column;
    }
  return self->row != old.row || self->column != old.column || self->anchor_row != old.anchor_row
         || self->anchor_column != old.anchor_column;
}

static guint
move_row (const XushiGridCursor *self, const XushiGridField *field, XushiGridMove move)
{
  guint page = MAX (field->page, 1);

  switch (move)
    {
    case XUSHI_GRID_MOVE_UP:
      return self->row - MIN (self->row, 1);
    case XUSHI_GRID_MOVE_DOWN:
      return self->row + 1;
    case XUSHI_GRID_MOVE_PAGE_UP:
      return self->row - MIN (self->row, page);
    case XUSHI_GRID_MOVE_PAGE_DOWN:
      return self->row + page;
    case XUSHI_GRID_MOVE_FIRST:
      return 0;
    case XUSHI_GRID_MOVE_LAST:
      return field->n_rows - 1;
    case XUSHI_GRID_MOVE_LEFT:
    case XUSHI_GRID_MOVE_RIGHT:
    case XUSHI_GRID_MOVE_ROW_START:
    case XUSHI_GRID_MOVE_ROW_END:
    default:
      return self->row;
    }
}

static guint
move_column (const XushiGridCursor *self, const XushiGridField *field, XushiGridMove move)
{
  guint next = XUSHI_GRID_NONE;

  switch (move)
    {
    case XUSHI_GRID_MOVE_LEFT:
      next = step_column (field, self->column, -1);
      break;
    case XUSHI_GRID_MOVE_RIGHT:
      next = step_column (field, self->column, 1);
      break;
    case XUSHI_GRID_MOVE_ROW_START:
    case XUSHI_GRID_MOVE_FIRST:
      next = get_edge_column (field, FALSE);
      break;
    case XUSHI_GRID_MOVE_ROW_END:
    case XUSHI_GRID_MOVE_LAST:
      next = get_edge_column (field, TRUE);
      break;
    case XUSHI_GRID_MOVE_UP:
    case XUSHI_GRID_MOVE_DOWN:
    case XUSHI_GRID_MOVE_PAGE_UP:
    case XUSHI_GRID_MOVE_PAGE_DOWN:
    default:
      break;
    }
  return next != XUSHI_GRID_NONE ? next : self->column;
}

gboolean
xushi_grid_cursor_move (XushiGridCursor *self,
                        const XushiGridField *field,
                        XushiGridMove move,
                        gboolean extend)
{
  if (field->n_rows == 0 || field->n_columns == 0)
    return FALSE;
  return xushi_grid_cursor_set (self, field, move_row (self, field, move),
                                move_column (self, field, move), extend);
}

gboolean
xushi_grid_cursor_tab (XushiGridCursor *self, const XushiGridField *field, gboolean forward)
{
  int step = forward ? 1 : -1;
  guint column = self->column;

  for (guint row = self->row; row < field->n_rows; row += (guint) step)
    {
      if (!field->is_heading (row, field->user_data))
        while ((column = step_column (field, column, step)) != XUSHI_GRID_NONE)
          if (field->is_stop (row, column, field->user_data))
            {
              xushi_grid_cursor_set (self, field, row, column, FALSE);
              return TRUE;
            }
      column = forward ? G_MAXUINT : field->n_columns;
    }
  return FALSE;
}

gboolean
xushi_grid_cursor_enter (XushiGridCursor *self,
                         const XushiGridField *field,
                         gboolean down,
                         guint column)
{
  int step = down ? 1 : -1;
  guint found = XUSHI_GRID_NONE;

  if (column == XUSHI_GRID_NONE)
    column = self->column;
  for (guint row = self->row + (guint) step; row < field->n_rows; row += (guint) step)
    {
      if (field->is_heading (row, field->user_data))
        continue;
      if (found == XUSHI_GRID_NONE)
        found = row;
      if (field->is_entry (row, column, field->user_data))
        {
          found = row;
          break;
        }
    }
  return xushi_grid_cursor_set (self, field, found != XUSHI_GRID_NONE ? found : self->row, column,
                                FALSE);
}

static guint
follow_row (guint row, guint position, guint removed, guint added, guint n_rows)
{
  if (row >= position + removed)
    row += added - removed;
  else if (row >= position)
    row = position;
  return n_rows == 0 ? 0 : MIN (row, n_rows - 1);
}

gboolean
xushi_grid_cursor_follow (
    XushiGridCursor *self, guint position, guint removed, guint added, guint n_rows)
{
  gboolean stays = self->row < position || self->row - position >= removed;

  self->row = follow_row (self->row, position, removed, added, n_rows);
  self->anchor_row = follow_row (self->anchor_row, position, removed, added, n_rows);
  if (!stays)
    {
      self->anchor_row = self->row;
      self->anchor_column = self->column;
    }
  return stays && n_rows > 0;
}

void
xushi_grid_cursor_get_block (const XushiGridCursor *self, XushiGridBlock *block)
{
  block->row = MIN (self->row, self->anchor_row);
  block->column = MIN (self->column, self->anchor_column);
  block->n_rows = MAX (self->row, self->anchor_row) - block->row + 1;
  block->n_columns = MAX (self->column, self->anchor_column) - block->column + 1;
}
