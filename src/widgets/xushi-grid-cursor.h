/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rows/xushi-grid-block.h"

G_BEGIN_DECLS

/* XushiGridCursor: the cell that receives the keys, and the opposite corner of the selected block.
 * All rules of movement are here, independent of any widget. Columns are the source's, wherever
 * they are shown. */
typedef struct
{
  guint row, column;
  guint anchor_row, anchor_column;
  gboolean whole_rows;    /* the block goes from the first column to the last */
  gboolean whole_columns; /* … from the first row to the last */
} XushiGridCursor;

/* XushiGridField: what moving needs to know about the table. */
typedef struct
{
  guint n_rows, n_columns;
  const guint *order;  /* (nullable): the columns from left to right; NULL: as the source has them */
  const guint *places; /* (nullable): the place of each column, the inverse of order */
  guint page; /* number of rows that Page Down moves by */
  gboolean (*is_visible) (guint column, gpointer user_data);
  gboolean (*is_heading) (guint row, gpointer user_data);
  gboolean (*is_stop) (guint row, guint column, gpointer user_data); /* Tab stops here */
  gboolean (*is_entry) (guint row, guint column, gpointer user_data); /* Enter stops here */
  gboolean (*is_filled) (guint row, guint column, gpointer user_data); /* never asked for headings */
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
  XUSHI_GRID_MOVE_ROW_START, /* to the row's first stop; from there to the first column */
  XUSHI_GRID_MOVE_ROW_END,   /* to the row's last filled cell; from there to the last column */
  XUSHI_GRID_MOVE_FIRST,     /* to the first stop of the first row that is no heading; then up */
  XUSHI_GRID_MOVE_LAST,
  XUSHI_GRID_MOVE_EDGE_LEFT, /* to the edge of the filled or the empty stretch, as spreadsheets do;
                                headings are passed over as if they were not there */
  XUSHI_GRID_MOVE_EDGE_RIGHT,
  XUSHI_GRID_MOVE_EDGE_UP,
  XUSHI_GRID_MOVE_EDGE_DOWN,
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

/**
 * xushi_grid_cursor_collapse:
 *
 * The block becomes the cursor's cell.
 */
void xushi_grid_cursor_collapse (XushiGridCursor *self);

/**
 * xushi_grid_cursor_get_block:
 * @block: (out caller-allocates): its columns are places from left to right
 */
void xushi_grid_cursor_get_block (const XushiGridCursor *self, const XushiGridField *field,
                                  XushiGridBlock *block);

G_END_DECLS
