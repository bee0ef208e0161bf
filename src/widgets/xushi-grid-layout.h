/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* No column gets narrower than this, so that its border can always be grabbed. */
#define XUSHI_GRID_WIDTH_MIN 24

/* XushiGridTrack: the width of one column, in pixels. */
typedef struct
{
  int min, natural;
  int fixed;        /* set by the user; 0 if not */
  double expand;
  gboolean visible;
  int x, width;     /* out; an invisible column has width 0 */
} XushiGridTrack;

/**
 * xushi_grid_layout_columns:
 * @tracks: (array length=n) (inout):
 * @available: the width of the view
 *
 * Places every visible column. Columns that the user has set keep their width. The others get
 * their natural width; surplus goes to those that expand, in proportion to their factor; a
 * shortage is taken from each in proportion to what it can give. No pixel is lost to rounding.
 *
 * Returns: the sum of the widths, more than @available if even the minimal ones do not fit.
 */
int xushi_grid_layout_columns (XushiGridTrack *tracks, guint n, int available);

/* XushiGridRows: where the rows are. Data rows have one height and headings another, so a position
 * follows from the number of headings before it: O(log headings), for 200 rows as for 100,000. */
typedef struct
{
  guint n_rows;
  GArray *headings; /* owned, guint: the rows that are headings, ascending */
  int row_height, heading_height;
} XushiGridRows;

typedef gboolean (*XushiGridIsHeading) (guint row, gpointer user_data);

void xushi_grid_rows_init (XushiGridRows *self);
void xushi_grid_rows_clear (XushiGridRows *self);

/**
 * xushi_grid_rows_splice:
 * @is_heading: called for each added row, in the new numbering
 *
 * Applies a change: at @position, @removed rows were removed and @added were inserted.
 */
void xushi_grid_rows_splice (XushiGridRows *self, guint position, guint removed, guint added,
                             XushiGridIsHeading is_heading, gpointer user_data);

gboolean xushi_grid_rows_is_heading (const XushiGridRows *self, guint row);
int xushi_grid_rows_height (const XushiGridRows *self, guint row);

/**
 * xushi_grid_rows_y:
 * @row: a row, or n_rows for the end
 *
 * Returns: the upper edge of @row, in pixels.
 */
gint64 xushi_grid_rows_y (const XushiGridRows *self, guint row);

/**
 * xushi_grid_rows_at:
 *
 * Returns: the row that covers @y; the first one above the table, the last one below it,
 *   XUSHI_GRID_NONE if there is none.
 */
guint xushi_grid_rows_at (const XushiGridRows *self, gint64 y);

/**
 * XushiGridFit:
 * @pad: blank space at both ends of the cell, in pixels
 * @small: the text is set one size smaller
 * @corner: the mark is a corner of the cell instead of a word
 *
 * How a figure and its mark are set in a narrow cell.
 */
typedef struct
{
  int pad;
  gboolean small;
  gboolean corner;
} XushiGridFit;

/**
 * xushi_grid_fit_figure:
 * @room: width of the cell
 * @pad: the usual blank space at an end
 * @text: width of the figure
 * @mark: width that its mark takes; 0 for none
 *
 * A figure is never cut. In a cell that is too narrow the mark gives way first, then the blank
 * space, then the size of the text; what is then still too wide is drawn narrower.
 */
void xushi_grid_fit_figure (int room, int pad, int text, int mark, XushiGridFit *fit);

G_END_DECLS
