/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rows/xushi-paste-line.h"

G_BEGIN_DECLS

/* XushiGridPaste: what a block of texts would do to a table, cell by cell, before any of it is done:
 * the plan of a paste or a fill. Making it writes nothing; xushi_grid_paste_apply () then enters, as
 * one step, all that can be entered.
 *
 * Lines go onto the table's data rows from the first one down, in the order shown, and pass over its
 * headings. A line that is exactly such a heading, its title alone in the first cell, is used up by
 * it: so a block copied across headings returns to its own place. Cells go onto the visible columns
 * in the order shown. A blank cell changes nothing; erasing is Delete. One text, or a block that
 * divides the selection, is repeated in it.
 *
 * Each text is read by the functions that typing uses. A number column passes over “—”, “/” and “无”,
 * which say that there is no figure. */
#define XUSHI_TYPE_GRID_PASTE (xushi_grid_paste_get_type ())
G_DECLARE_FINAL_TYPE (XushiGridPaste, xushi_grid_paste, XUSHI, GRID_PASTE, GObject)

/**
 * xushi_grid_paste_new:
 * @at: the selected block, at least one cell
 * @shown: (nullable): the columns that are seen, as xushi_grid_align_columns () takes them
 * @cells: (element-type GStrv): rows of texts; kept
 *
 * Returns: (transfer full): the plan of pasting @cells with their first one at the first one of @at.
 */
XushiGridPaste *xushi_grid_paste_new (XushiGridSource *source, const XushiGridBlock *at,
                                      GArray *shown, GPtrArray *cells);

/**
 * xushi_grid_paste_new_fill:
 * @from: the cells to repeat
 * @to: the cells to fill
 * @shown: (nullable): as above
 *
 * Returns: (transfer full) (nullable): the plan of filling; %NULL if there is nothing to fill.
 */
XushiGridPaste *xushi_grid_paste_new_fill (XushiGridSource *source, const XushiGridBlock *from,
                                           const XushiGridBlock *to, GArray *shown);

/* The same for the keys: the first row of @block into its others, or the one above into a single
 * row; the first column, or the one to the left. */
XushiGridPaste *xushi_grid_paste_new_fill_down (XushiGridSource *source,
                                                const XushiGridBlock *block, GArray *shown);
XushiGridPaste *xushi_grid_paste_new_fill_right (XushiGridSource *source,
                                                 const XushiGridBlock *block, GArray *shown);

/* (transfer full): “Paste 12 rows × 3 columns”, or what is filled. */
char *xushi_grid_paste_dup_title (XushiGridPaste *self);

/* (transfer none) */
XushiGridSource *xushi_grid_paste_get_source (XushiGridPaste *self);

/* The size of the block as it came. */
guint xushi_grid_paste_get_n_lines (XushiGridPaste *self);
guint xushi_grid_paste_get_n_columns (XushiGridPaste *self);

/* The lines that fall on rows, in the order of the block; those used up by headings are not among
 * them. */
guint xushi_grid_paste_get_n (XushiGridPaste *self);
const XushiPasteLine *xushi_grid_paste_get (XushiGridPaste *self, guint index);

/* What the row of a line and the column of a cell are called. */
char *xushi_grid_paste_dup_row_title (XushiGridPaste *self, const XushiPasteLine *line);
const char *xushi_grid_paste_get_column_title (XushiGridPaste *self, const XushiPasteCell *cell);

/* How many cells have an outcome. */
guint xushi_grid_paste_count (XushiGridPaste *self, XushiPasteOutcome outcome);

/* How many rows would be added; and whether they are (at first not). */
guint xushi_grid_paste_get_n_new_rows (XushiGridPaste *self);
void xushi_grid_paste_set_adds (XushiGridPaste *self, gboolean adds);
gboolean xushi_grid_paste_get_adds (XushiGridPaste *self);

/* How many of the cells that change are in doubt; they are entered nevertheless. */
guint xushi_grid_paste_count_doubts (XushiGridPaste *self);

/* How many cells apply () enters. */
guint xushi_grid_paste_get_n_entered (XushiGridPaste *self);

/* Whether something is left out that must be shown first: skipped, refused, or past the end. */
gboolean xushi_grid_paste_is_partial (XushiGridPaste *self);

/* (transfer full) (nullable): why the first cell that is left out is left out, with its row and
 * column; NULL if none is. */
char *xushi_grid_paste_dup_reason (XushiGridPaste *self);

/* (transfer full): what has been done, for a message: “40 cells entered”. */
char *xushi_grid_paste_dup_result (XushiGridPaste *self);

/**
 * xushi_grid_paste_apply:
 *
 * Enters the cells that change, and adds rows if that was asked for, as one step.
 *
 * Returns: FALSE with @error, with nothing changed. If it was the fault of one row, its cells are
 *   refused from then on, and the rest can be applied again.
 */
gboolean xushi_grid_paste_apply (XushiGridPaste *self, GError **error);

G_END_DECLS
