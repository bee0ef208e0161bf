/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rows/xushi-grid-block.h"

G_BEGIN_DECLS

/* XushiGridCursor: the cell that receives the keys, and the opposite corner of the selected block.
 * All rules of movement are here, independent of any widget. */
typedef struct
{
  guint row, column;
  guint anchor_row, anchor_column;
} XushiGridCursor;

/* XushiGridField: what moving needs to know about the table. */
typedef struct
{
  guint n_rows, n_columns;
  guint page; /* number of rows that Page Down moves by */
  gboolean (*is_visible) (guint column, gpointer user_data);
  gboolean (*is_heading) (guint row, gpointer user_data);
  gboolean (*is_stop) (guint row, guint column, gpointer user_data); /* Tab stops here */
  gboolean (*is_entry) (guint row, guint column, gpointer user_data); /* Enter stops here */
  gpointer user_data;
} XushiGridField;

typedef enum
{
  XUSHI_GRID_MOVE_LEFT,
  XUSHI_GRID_MOVE_RIGHT,
  XUSHI_GRID_MOVE_UP,
  XUSHI_GRID_MOVE_DOWN,
  XUSHI_GRID_MOVE_PAGE_UP,
  XUSHI_GRID_MOVE_PAGE_DOWN,
  XUSHI_GRID_MOVE_ROW_START,
  XUSHI_GRID_MOVE_ROW_END,
  XUSHI_GRID_MOVE_FIRST,
  XUSHI_GRID_MOVE_LAST,
} XushiGridMove;

/**
 * xushi_grid_cursor_move:
 * @extend: the anchor stays, so that a block is selected
 *
 * Arrows stop on headings too, since these are folded there; the column is kept. At an edge the
 * cursor stays.
 *
 * Returns: whether the cursor or the block has changed.
 */
gboolean xushi_grid_cursor_move (XushiGridCursor *self, const XushiGridField *field,
                                 XushiGridMove move, gboolean extend);

/**
 * xushi_grid_cursor_tab:
 *
 * Moves to the next or previous editable cell, continuing past the ends of rows and skipping
 * headings.
 *
 * Returns: FALSE if there is none; the cursor then stays.
 */
gboolean xushi_grid_cursor_tab (XushiGridCursor *self, const XushiGridField *field,
                                gboolean forward);

/**
 * xushi_grid_cursor_enter:
 * @column: the column to go to, or XUSHI_GRID_NONE for the cursor's own
 *
 * Moves to the next or previous row in which the column's cell takes an entry; where there is none,
 * to the next or previous row that is not a heading. At the table's end only the column may change.
 */
gboolean xushi_grid_cursor_enter (XushiGridCursor *self, const XushiGridField *field,
                                  gboolean down, guint column);

/**
 * xushi_grid_cursor_set:
 *
 * Returns: whether the cursor or the block has changed.
 */
gboolean xushi_grid_cursor_set (XushiGridCursor *self, const XushiGridField *field, guint row,
                                guint column, gboolean extend);

/**
 * xushi_grid_cursor_follow:
 * @n_rows: after the change
 *
 * Keeps the cursor and the anchor on their rows. If a row was removed, they go to the row that took
 * its place.
 *
 * Returns: FALSE if the cursor's own row was removed.
 */
gboolean xushi_grid_cursor_follow (XushiGridCursor *self, guint position, guint removed,
                                   guint added, guint n_rows);

void xushi_grid_cursor_get_block (const XushiGridCursor *self, XushiGridBlock *block);

G_END_DECLS
