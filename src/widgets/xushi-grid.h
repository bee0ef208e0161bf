/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "rows/xushi-grid-paste.h"

G_BEGIN_DECLS

/* XushiGrid: a table of indicators that is edited in place. It draws its visible cells itself
 * (see xushi-grid.c) and belongs in a GtkScrolledWindow.
 *
 * An application sets the accessible label (GTK_ACCESSIBLE_PROPERTY_LABEL), for instance to
 * the name of the area.
 *
 * Properties
 *   source         XushiGridSource, nullable
 *   editable       FALSE for a read-only file; default TRUE
 *   browse         TRUE for a list to choose from: a click or Enter emits activated, instead of
 *                  only moving the cursor; default FALSE
 *   editing        read-only: a cell's text is being typed. An application disables its undo
 *                  actions meanwhile, so that Ctrl+Z reaches the text
 *   column-layout  order, widths and hidden columns as the user has set them,
 *                  "light,name=180,!note,value": from left to right, "!" is hidden; notified
 *                  when anything is changed, so that an application can store it
 *   column-widths  the widths alone, "name=180;note=240"
 *   hadjustment, vadjustment, hscroll-policy, vscroll-policy   of GtkScrollable
 *
 * Signals
 *   cursor-moved ()            the cursor or its row has moved
 *   commit-failed (guint row, guint column, const char *text, const char *reason)
 *                              the source refused a text; it stays in the cell, marked. Also
 *                              after clearing or pasting that failed (text is ""), and where the
 *                              row is not shown any more (row is XUSHI_GRID_NONE, text is "",
 *                              reason names the text)
 *   edit-refused (guint row, guint column, const char *text)
 *                              @text was typed or dropped on a cell that is not editable; it did
 *                              not reach the entry
 *   activated (guint row, guint column)      double click or Ctrl+Enter on a cell that is not
 *                              editable, or a click on the mark before its figure: an application
 *                              opens the row's details
 *   block-planned (XushiGridPaste *plan) → gboolean
 *                              a block is to be pasted or filled in: a handler that returns TRUE
 *                              enters it, by xushi_grid_enter_block (), or not. Without one it is
 *                              entered if all of it fits
 *   menu-requested (double x, double y)      secondary button, Menu or Shift+F10; the cursor
 *                              has moved there, x and y are the grid's pixels
 *   header-activated (guint column)          a column's title was clicked: an application sorts
 *   header-menu-requested (guint column, double x, double y)   secondary button on a title
 *
 * Keys (others are not handled and reach the application: Alt+Up, Alt+Page Down, F4 …)
 *   arrows, Page Up, Page Down   move; with Shift extend the block, as all of these do
 *   Home, End                  first cell to fill in, last filled one; again: first, last column
 *   Ctrl+Home, Ctrl+End        the same of the first row that is no heading; the last cell
 *   Ctrl with arrows           to the edge of a filled or an empty stretch
 *   Shift+Space, Ctrl+Space    whole rows, whole columns (headings never count as cells); by
 *                              pointer: Shift+click or drag on the lights, Ctrl+click on a title.
 *                              Ctrl+Space reaches the table only if no input method wants it
 *   Tab, Shift+Tab             next, previous editable cell, past the row's end; at the last one
 *                              the focus leaves the table. Ctrl+Tab always leaves it
 *   Enter, Shift+Enter         down, up, to the next cell that takes an entry; after Tab in the
 *                              column where tabbing began. On a figure in doubt Enter stays and
 *                              shows why, and confirms the second time
 *   any text, input methods    overwrite (never a heading); Backspace begins with an empty text
 *   Down, Up, Tab, Esc         while departments are offered: choose, take (also Enter), close the list
 *   Ctrl+;                     today's date, in cells of dates and texts
 *   Alt+Enter                  a line break, while a note is typed
 *   F2, double click           edit; Esc reverts the text
 *   Delete                     clear the block; Ctrl+A, C, X, V
 *   Ctrl+D, Ctrl+R             fill the block from its first row or column; a single cell from the
 *                              one above or before it. So does dragging the corner of the block
 *   Space, Left, Right         fold, unfold a heading; Space ticks a cell that can be ticked
 *   Ctrl+Enter                 takes the figure that was probably meant; else activated
 *   Alt+Left, Alt+Right        narrower, wider column; Alt+Home its natural width
 *   Alt+Shift+Left, Right      the column itself one place further, as by dragging its title
 */
#define XUSHI_TYPE_GRID (xushi_grid_get_type ())
G_DECLARE_FINAL_TYPE (XushiGrid, xushi_grid, XUSHI, GRID, GtkWidget)

/**
 * xushi_grid_new:
 * @source: (nullable) (transfer none):
 */
GtkWidget *xushi_grid_new (XushiGridSource *source);

XushiGridSource *xushi_grid_get_source (XushiGrid *self);

/**
 * xushi_grid_set_source:
 * @source: (nullable) (transfer none):
 *
 * A text being typed is committed to the old source first. The cursor goes to the first data row;
 * its column is kept if the new source has one with the same id.
 */
void xushi_grid_set_source (XushiGrid *self, XushiGridSource *source);

gboolean xushi_grid_get_editable (XushiGrid *self);
void xushi_grid_set_editable (XushiGrid *self, gboolean editable);

/**
 * xushi_grid_get_cursor:
 * @row: (out) (optional):
 * @column: (out) (optional): on a heading the column that the cursor will return to
 *
 * Returns: FALSE if there are no rows or no columns.
 */
gboolean xushi_grid_get_cursor (XushiGrid *self, guint *row, guint *column);

/**
 * xushi_grid_get_cursor_key:
 *
 * Returns: the key of the cursor's row, 0 if there is none.
 */
guint64 xushi_grid_get_cursor_key (XushiGrid *self);

/**
 * xushi_grid_set_cursor:
 *
 * Moves the cursor, commits what was being typed (if that fails the text stays in its cell,
 * marked), drops the block and scrolls the cell into view. A position beyond the end means the last
 * row or column.
 */
void xushi_grid_set_cursor (XushiGrid *self, guint row, guint column);

/**
 * xushi_grid_set_cursor_key:
 * @column_id: (nullable): %NULL leaves the column
 *
 * Returns: FALSE, and nothing moves, if no row has this key at present.
 */
gboolean xushi_grid_set_cursor_key (XushiGrid *self, guint64 key, const char *column_id);

/**
 * xushi_grid_get_selection:
 * @block: (out caller-allocates): the selected block, at least the cursor's cell; its columns are
 *   places from left to right, see xushi_grid_map_column ()
 *
 * Returns: FALSE if there is no cursor.
 */
gboolean xushi_grid_get_selection (XushiGrid *self, XushiGridBlock *block);

/**
 * xushi_grid_select:
 *
 * Selects @block; the cursor goes to its last cell.
 */
void xushi_grid_select (XushiGrid *self, const XushiGridBlock *block);

/**
 * xushi_grid_map_column:
 * @place: a column of a block, from left to right as they are shown, hidden ones counted
 *
 * Returns: the source's column at that place; the same number as long as none was moved.
 */
guint xushi_grid_map_column (XushiGrid *self, guint place);

/* Whether a column is seen: the source offers it and the user has not hidden it. */
gboolean xushi_grid_is_column_visible (XushiGrid *self, guint column);

/**
 * xushi_grid_dup_sums_text:
 *
 * Returns: (transfer full) (nullable): number, sum and average of the selected numbers; %NULL for
 *   fewer than two.
 */
char *xushi_grid_dup_sums_text (XushiGrid *self);

gboolean xushi_grid_get_editing (XushiGrid *self);

/**
 * xushi_grid_begin_edit:
 *
 * Opens the cursor's cell with its full text, as F2 does.
 *
 * Returns: FALSE if it cannot be edited.
 */
gboolean xushi_grid_begin_edit (XushiGrid *self);

/**
 * xushi_grid_finish_edit:
 *
 * Commits what is being typed. To be called before a change of page or month, before printing and
 * before closing.
 *
 * Returns: FALSE if the source refused the text: it stays in its cell, marked, and
 *   "commit-failed" was emitted. TRUE also if nothing was being typed.
 */
gboolean xushi_grid_finish_edit (XushiGrid *self);

/**
 * xushi_grid_cancel_edit:
 *
 * Discards what is being typed, as Esc does.
 */
void xushi_grid_cancel_edit (XushiGrid *self);

/**
 * xushi_grid_get_n_errors:
 *
 * Returns: the number of refused texts whose rows still exist, including rows that are folded away
 *   or not shown at present: the texts are shown again with their rows.
 */
guint xushi_grid_get_n_errors (XushiGrid *self);

/**
 * xushi_grid_list_errors:
 * @texts: (element-type utf8): of xushi_refused_text_add ()
 *
 * Adds a line on each of these texts.
 */
void xushi_grid_list_errors (XushiGrid *self, GPtrArray *texts);

/**
 * xushi_grid_drop_errors:
 *
 * Forgets all refused texts, for instance when the data month changes.
 */
void xushi_grid_drop_errors (XushiGrid *self);

/**
 * xushi_grid_dup_doubt:
 *
 * Returns: (transfer full) (nullable): what is doubtful about the cursor's figure, and which keys do
 *   what.
 */
char *xushi_grid_dup_doubt (XushiGrid *self);

/* (transfer full) (nullable): the figure that was probably meant at the cursor. */
char *xushi_grid_dup_proposal (XushiGrid *self);

/* Confirms the cursor's figure, as Enter twice does. */
void xushi_grid_confirm (XushiGrid *self);

/* Like Ctrl+X, Ctrl+C, Ctrl+V and Delete, for menus. Clearing a cell that is being edited empties its
 * text. */
void xushi_grid_cut (XushiGrid *self);
void xushi_grid_copy (XushiGrid *self);
void xushi_grid_paste (XushiGrid *self);
void xushi_grid_clear (XushiGrid *self);

/**
 * xushi_grid_enter_block:
 * @plan: of "block-planned"
 *
 * Enters what can be entered of it, as one step.
 *
 * Returns: FALSE with @error, as xushi_grid_paste_apply ().
 */
gboolean xushi_grid_enter_block (XushiGrid *self, XushiGridPaste *plan, GError **error);

/**
 * xushi_grid_get_column_width:
 *
 * Returns: the width that was set for the column, in pixels at normal text size; 0 if it has
 *   its natural one.
 */
int xushi_grid_get_column_width (XushiGrid *self, const char *id);

/**
 * xushi_grid_set_column_width:
 * @width: in pixels at normal text size; 0 for the natural width
 */
void xushi_grid_set_column_width (XushiGrid *self, const char *id, int width);

char *xushi_grid_dup_column_widths (XushiGrid *self);

/**
 * xushi_grid_set_column_widths:
 * @widths: (nullable): "id=width" joined by ";", as in the property; parts that are malformed or
 *   name no column are ignored. %NULL: all natural
 */
void xushi_grid_set_column_widths (XushiGrid *self, const char *widths);

/**
 * xushi_grid_dup_column_layout:
 *
 * Returns: (transfer full): order, widths and what is hidden, as in the property; "" if all is as
 *   the source has it.
 */
char *xushi_grid_dup_column_layout (XushiGrid *self);

/**
 * xushi_grid_set_column_layout:
 * @layout: (nullable): names that no column has are kept for a source that has them; columns that
 *   are not named stand where the source has them, at their own width. Widths in the form of
 *   column-widths are understood, too. %NULL: all as the source has it
 */
void xushi_grid_set_column_layout (XushiGrid *self, const char *layout);

/**
 * xushi_grid_set_column_hidden:
 *
 * The last column that is seen, and frozen columns, cannot be hidden.
 *
 * Returns: whether the column is now as asked for.
 */
gboolean xushi_grid_set_column_hidden (XushiGrid *self, const char *id, gboolean hidden);

/**
 * xushi_grid_list_hidden_columns:
 *
 * Returns: (transfer full): the ids of the columns that the user has hidden, of those that the
 *   source has, in its order.
 */
GStrv xushi_grid_list_hidden_columns (XushiGrid *self);

/* Shows all columns that the user has hidden. */
void xushi_grid_show_all_columns (XushiGrid *self);

/**
 * xushi_grid_fit_column:
 *
 * Sets the width at which the title and all texts now on screen are shown in full.
 */
void xushi_grid_fit_column (XushiGrid *self, const char *id);

/**
 * xushi_grid_scroll_to:
 *
 * Scrolls as little as possible to make the cell visible.
 */
void xushi_grid_scroll_to (XushiGrid *self, guint row, guint column);

/**
 * xushi_grid_get_cell_rect:
 * @rect: (out caller-allocates): where the cell is, in the grid's pixels; possibly out of view
 *
 * Returns: FALSE if there is no such cell.
 */
gboolean xushi_grid_get_cell_rect (XushiGrid *self, guint row, guint column, GdkRectangle *rect);

G_END_DECLS
