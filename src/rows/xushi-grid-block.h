/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Stands for "no row" and "no column". */
#define XUSHI_GRID_NONE G_MAXUINT

/* XushiGridBlock: a rectangle of cells. Columns are places from left to right, including those of
 * hidden columns: as the source has them, or as the user has moved them; n_rows and n_columns are at least 1. */
typedef struct
{
  guint row, column;
  guint n_rows, n_columns;
} XushiGridBlock;

static inline gboolean
xushi_grid_block_contains (const XushiGridBlock *block, guint row, guint column)
{
  return row >= block->row && row - block->row < block->n_rows && column >= block->column
         && column - block->column < block->n_columns;
}

G_END_DECLS
