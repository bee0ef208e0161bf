/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "widgets/xushi-grid-cursor.h"

/* XushiGridCursor: rules of moving. The cursor is always inside the table and in a visible
 * column as long as there are both. */

static guint
place_of (const XushiGridField *field, guint column)
{
  return field->places != NULL && column < field->n_columns ? field->places[column] : column;
}

static guint
column_at (const XushiGridField *field, guint place)
{
  return field->order != NULL ? field->order[place] : place;
}

/* The next visible column; from G_MAXUINT the first one, from the number of columns the last. */
static guint
step_column (const XushiGridField *field, guint column, int step)
{
  for (guint place = place_of (field, column) + (guint) step; place < field->n_columns;
       place += (guint) step)
    if (field->is_visible (column_at (field, place), field->user_data))
      return column_at (field, place);
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
    xushi_grid_cursor_collapse (self);
  return self->row != old.row || self->column != old.column || self->anchor_row != old.anchor_row
         || self->anchor_column != old.anchor_column || self->whole_rows != old.whole_rows
         || self->whole_columns != old.whole_columns;
}

static gboolean
is_filled (const XushiGridField *field, guint row, guint column)
{
  return !field->is_heading (row, field->user_data)
         && field->is_filled (row, column, field->user_data);
}

static guint
step_row (const XushiGridField *field, guint row, int step)
{
  for (row += (guint) step; row < field->n_rows; row += (guint) step)
    if (!field->is_heading (row, field->user_data))
      return row;
  return XUSHI_GRID_NONE;
}

/* A cell and its neighbour filled: the last one before an empty one. Else the next filled one, and
 * where there is none, the last one of all. */
static guint
find_edge_row (const XushiGridCursor *self, const XushiGridField *field, int step)
{
  guint row = self->row, next = step_row (field, row, step);
  gboolean inside = next != XUSHI_GRID_NONE && is_filled (field, row, self->column)
                    && is_filled (field, next, self->column);

  while (next != XUSHI_GRID_NONE)
    {
      gboolean filled = is_filled (field, next, self->column);

      if (inside && !filled)
        return row;
      row = next;
      if (!inside && filled)
        return row;
      next = step_row (field, row, step);
    }
  return row;
}

static guint
find_edge_column (const XushiGridCursor *self, const XushiGridField *field, int step)
{
  guint column = self->column, next = step_column (field, column, step);
  gboolean inside = next != XUSHI_GRID_NONE && is_filled (field, self->row, column)
                    && is_filled (field, self->row, next);

  while (next != XUSHI_GRID_NONE)
    {
      gboolean filled = is_filled (field, self->row, next);

      if (inside && !filled)
        return column;
      column = next;
      if (!inside && filled)
        return column;
      next = step_column (field, column, step);
    }
  return column;
}

/* Where Home goes in @row: not the first column, which is often only looked at. */
static guint
find_first_stop (const XushiGridField *field, guint row)
{
  guint column = G_MAXUINT;

  if (field->is_heading (row, field->user_data))
    return get_edge_column (field, FALSE);
  while ((column = step_column (field, column, 1)) != XUSHI_GRID_NONE)
    if (field->is_stop (row, column, field->user_data))
      return column;
  return get_edge_column (field, FALSE);
}

static guint
find_last_filled (const XushiGridField *field, guint row)
{
  guint column = field->n_columns;

  while ((column = step_column (field, column, -1)) != XUSHI_GRID_NONE)
    if (is_filled (field, row, column))
      return column;
  return get_edge_column (field, TRUE);
}

static guint
find_first_row (const XushiGridField *field)
{
  guint row = step_row (field, G_MAXUINT, 1);

  return row != XUSHI_GRID_NONE ? row : 0;
}

static gboolean
is_at (const XushiGridCursor *self, guint row, guint column)
{
  return self->row == row && self->column == column;
}

static guint
move_row (const XushiGridCursor *self, const XushiGridField *field, XushiGridMove move)
{
  guint page = MAX (field->page, 1), first;

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
      first = find_first_row (field);
      return is_at (self, first, find_first_stop (field, first)) ? 0 : first;
    case XUSHI_GRID_MOVE_LAST:
      return field->n_rows - 1;
    case XUSHI_GRID_MOVE_EDGE_UP:
      return find_edge_row (self, field, -1);
    case XUSHI_GRID_MOVE_EDGE_DOWN:
      return find_edge_row (self, field, 1);
    case XUSHI_GRID_MOVE_LEFT:
    case XUSHI_GRID_MOVE_RIGHT:
    case XUSHI_GRID_MOVE_ROW_START:
    case XUSHI_GRID_MOVE_ROW_END:
    case XUSHI_GRID_MOVE_EDGE_LEFT:
    case XUSHI_GRID_MOVE_EDGE_RIGHT:
    default:
      return self->row;
    }
}

static guint
move_column (const XushiGridCursor *self, const XushiGridField *field, XushiGridMove move)
{
  guint next = XUSHI_GRID_NONE, row;

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
      row = move == XUSHI_GRID_MOVE_FIRST ? find_first_row (field) : self->row;
      next = find_first_stop (field, row);
      if (is_at (self, row, next))
        next = get_edge_column (field, FALSE);
      break;
    case XUSHI_GRID_MOVE_ROW_END:
      next = find_last_filled (field, self->row);
      if (next == self->column)
        next = get_edge_column (field, TRUE);
      break;
    case XUSHI_GRID_MOVE_LAST:
      next = get_edge_column (field, TRUE);
      break;
    case XUSHI_GRID_MOVE_EDGE_LEFT:
      next = find_edge_column (self, field, -1);
      break;
    case XUSHI_GRID_MOVE_EDGE_RIGHT:
      next = find_edge_column (self, field, 1);
      break;
    case XUSHI_GRID_MOVE_EDGE_UP:
    case XUSHI_GRID_MOVE_EDGE_DOWN:
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
    xushi_grid_cursor_collapse (self);
  return stays && n_rows > 0;
}

void
xushi_grid_cursor_collapse (XushiGridCursor *self)
{
  self->anchor_row = self->row;
  self->anchor_column = self->column;
  self->whole_rows = self->whole_columns = FALSE;
}

void
xushi_grid_cursor_get_block (const XushiGridCursor *self, const XushiGridField *field,
                             XushiGridBlock *block)
{
  guint place = place_of (field, self->column);
  guint anchor = place_of (field, self->anchor_column);

  block->row = MIN (self->row, self->anchor_row);
  block->column = MIN (place, anchor);
  block->n_rows = MAX (self->row, self->anchor_row) - block->row + 1;
  block->n_columns = MAX (place, anchor) - block->column + 1;
  if (self->whole_rows)
    {
      block->column = 0;
      block->n_columns = field->n_columns;
    }
  if (self->whole_columns)
    {
      block->row = 0;
      block->n_rows = field->n_rows;
    }
}
