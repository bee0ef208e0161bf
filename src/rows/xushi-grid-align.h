/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rows/xushi-grid-source.h"

G_BEGIN_DECLS

/* Where the cells of a block fall in a table. */

/**
 * xushi_grid_align_columns:
 * @block: its columns are places from left to right; XUSHI_GRID_NONE of them: all that follow
 * @shown: (nullable) (element-type guint): where columns have been moved or hidden, the source's at
 *   each place, XUSHI_GRID_NONE where it is not seen; %NULL: those of the source in its own order
 *
 * Returns: (transfer full) (element-type guint): the source's columns that are seen at these places,
 *   from left to right.
 */
GArray *xushi_grid_align_columns (XushiGridSource *source, const XushiGridBlock *block,
                                  GArray *shown);

/**
 * xushi_grid_align_spread:
 * @at: the selected block
 * @n_columns: how many columns of it are seen
 * @cells: (element-type GStrv)
 *
 * Returns: (transfer full): @cells repeated to fill @at where they divide it, headings not counted;
 *   otherwise @cells themselves.
 */
GPtrArray *xushi_grid_align_spread (XushiGridSource *source, const XushiGridBlock *at,
                                    guint n_columns, GPtrArray *cells);

/* (transfer full): @cells repeated to fill @at, whether they divide it or not. */
GPtrArray *xushi_grid_align_repeat (XushiGridSource *source, const XushiGridBlock *at,
                                    guint n_columns, GPtrArray *cells);

/* XushiGridPlace: where one line of a block falls. */
typedef struct
{
  guint line;       /* of the block */
  guint row;        /* of the source: a data row, or the heading that it must not rename;
                       XUSHI_GRID_NONE past the last one */
  gboolean heading; /* it is the title of another heading, or falls on one: it goes nowhere */
} XushiGridPlace;

/**
 * xushi_grid_align_lines:
 * @row: where the first line goes
 * @titled: whether lines can be headings: they come from a block, not from a value that is repeated
 *
 * Returns: (transfer full) (element-type XushiGridPlace): the places of the lines; those used up by
 *   the heading that they are have none.
 */
GArray *xushi_grid_align_lines (XushiGridSource *source, guint row, GPtrArray *cells,
                                gboolean titled);

/* Whether a text has nothing but blanks, full-width ones included. */
gboolean xushi_grid_align_is_blank (const char *text);

/* (transfer full): the texts of @block to be typed elsewhere, headings left out; cells that cannot
 * be typed into are blank. */
GPtrArray *xushi_grid_align_read (XushiGridSource *source, const XushiGridBlock *block,
                                  GArray *shown);

G_END_DECLS
