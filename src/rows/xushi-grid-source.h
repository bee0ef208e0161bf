/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <glib-object.h>

#include "chart/xushi-chart-text.h"
#include "rows/xushi-grid-block.h"

G_BEGIN_DECLS

/* The column that stands for a heading's own text in edit_text () and commit (). */
#define XUSHI_GRID_HEADING_COLUMN (G_MAXUINT - 1)

/* XushiGridColumnKind: what a column's cells hold. Numbers are copied and edited as text, in
 * tabular figures like all text; drawn cells are painted by the source, and their text is only for
 * copying and the screen reader. */
typedef enum
{
  XUSHI_GRID_COLUMN_TEXT,
  XUSHI_GRID_COLUMN_NUMBER,
  XUSHI_GRID_COLUMN_DRAWN,
} XushiGridColumnKind;

typedef enum
{
  XUSHI_GRID_ALIGN_START,
  XUSHI_GRID_ALIGN_CENTER,
  XUSHI_GRID_ALIGN_END,
} XushiGridAlign;

/* XushiGridRole: the colour of a text. */
typedef enum
{
  XUSHI_GRID_ROLE_NORMAL,
  XUSHI_GRID_ROLE_DIM,
  XUSHI_GRID_ROLE_GREEN,
  XUSHI_GRID_ROLE_AMBER,
  XUSHI_GRID_ROLE_RED,
  XUSHI_GRID_ROLE_BLUE,
} XushiGridRole;

/* XushiGridColumn: one column. Widths are in pixels at normal text size and scale with the font. In
 * a narrow window a column shrinks from natural_width down to min_width; width beyond the sum of
 * the natural widths goes to the columns with an expand factor, in proportion to it. Below the sum
 * of the minimum widths the table scrolls horizontally. */
typedef struct
{
  const char *id;            /* (not owned): stable, never shown: "value" */
  const char *title;         /* (not owned): shown in the header */
  XushiGridColumnKind kind;
  XushiGridAlign align;      /* of the cells and of the title */
  int min_width;
  int natural_width;
  double expand;             /* 0: gets no surplus */
  gboolean editable;         /* default of XushiGridCell.editable on data rows */
  gboolean visible;
  gboolean frozen;           /* leading columns with this stay when the rest scrolls horizontally,
                                unless they take more than half of the view */
  gboolean dates;            /* its cells take dates; with kind NUMBER no other column does */
  gboolean lines;            /* Alt+Enter breaks the line while a cell is edited */
  XushiGridRole role;        /* of the title, which is dim if it is NORMAL */
} XushiGridColumn;

/* XushiGridRowKind: a data row; a group heading, drawn across the table; or the row where typing
 * creates a new row (usually the last). */
typedef enum
{
  XUSHI_GRID_ROW_DATA,
  XUSHI_GRID_ROW_HEADING,
  XUSHI_GRID_ROW_ADD,
} XushiGridRowKind;

/* XushiGridRow: filled in place by get_row (); the grid sets everything to zero beforehand. Strings
 * are borrowed until the next call of the source. */
typedef struct
{
  XushiGridRowKind kind;
  const char *title;   /* heading: its text. Data: the row's name for the screen reader */
  const char *note;    /* (nullable): heading: dim text after the title, "3 项" */
  guint n_all, n_done; /* heading: how many of its rows are asked for something, and how many have
                          it, as a small bar; no bar for 0 of 0 */
  int level;           /* heading: depth of nesting, from 0 */
  gboolean foldable;   /* heading: shows the triangle */
  gboolean folded;     /* heading: its rows are currently not in the source */
  gboolean editable;   /* heading: F2 edits its title (XUSHI_GRID_HEADING_COLUMN) */
  gboolean shaded;     /* data: on the ground of a heading */
  char scratch[128];   /* space for title or note if they must be composed */
} XushiGridRow;

/* XushiGridCell: filled in place by get_cell (). The grid first sets align, editable and role from
 * the column and the row, and the rest to zero. Strings are borrowed until the next call to the
 * source, or made by xushi_grid_cell_print (), which keeps short ones in the cell itself, without
 * allocation. Never copy a cell; clear it with xushi_grid_cell_clear (). */
typedef struct
{
  const char *text;    /* (nullable): NULL is an empty cell */
  const char *mark;    /* (nullable): a word of one or two characters after the text, in a thin
                          frame: 约, 手工, 修订 */
  const char *error;   /* (nullable): what is wrong with the value; marks the cell */
  const char *doubt;   /* (nullable): why the value may be wrong: a sentence. Marks the cell; Enter
                          twice confirms it */
  XushiGridRole role;
  XushiGridAlign align;
  guint indent;        /* steps, for 其中 */
  gboolean bold;
  gboolean small;      /* one size smaller, for units and notes */
  gboolean editable;
  gboolean wanted;     /* it is empty and should be filled in: drawn as a field */
  char scratch[64];
  char mark_scratch[24]; /* space for mark if it must be composed */
  char *owned;           /* (nullable): a text too long for scratch */
} XushiGridCell;

/* Composes the text of @cell, of any length. */
void xushi_grid_cell_print (XushiGridCell *cell, const char *format, ...) G_GNUC_PRINTF (2, 3);
void xushi_grid_cell_clear (XushiGridCell *cell);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (XushiGridCell, xushi_grid_cell_clear)

typedef struct _XushiGridEdits XushiGridEdits;

#define XUSHI_TYPE_GRID_SOURCE (xushi_grid_source_get_type ())
G_DECLARE_INTERFACE (XushiGridSource, xushi_grid_source, XUSHI, GRID_SOURCE, GObject)

/**
 * XushiGridSourceInterface:
 * @get_n_rows: the rows currently present; rows under a folded heading are not counted
 * @get_n_columns: all columns, including invisible ones
 * @get_column: fills @column; its strings live until "columns-changed"
 * @get_row: fills @row
 * @get_row_key: a number that stays the same for a row as long as it exists, unique in the source
 *   and never 0; the cursor follows its row by it
 * @has_key: (nullable): whether a row that the source has shown still exists, even if folded away
 *   or part of something not shown at present; not called for keys among the current rows
 * @get_cell: fills @cell; called for visible cells at every frame, so it must be cheap.
 *   Never called for headings
 * @dup_edit_text: (nullable): the initial text for editing (the full value, unadorned); without it
 *   the cell's text
 * @commit: (nullable): stores what was typed. FALSE with @error, whose message is a sentence that
 *   says what is wrong; the text then stays in the cell, marked. Called only if the text has
 *   changed. On a row of kind ADD it creates a new row: the source emits "items-changed" for it
 *   before it returns
 * @is_entry: (nullable): whether Enter, on its way down or up a column, stops at the cell: where
 *   something is to be entered. Must be cheap, as it is asked for many rows; without it Enter stops at
 *   cells that can be edited
 * @is_empty: (nullable): whether a cell shows nothing, or only a dash; must be cheap, as Ctrl with an
 *   arrow asks it for many rows; without it a cell without text is empty. Never called for headings
 * @list_completions: (nullable): what may be meant by @typed in a cell being edited, the likeliest
 *   first; %NULL where nothing is offered. Asked for every letter
 * @confirm: (nullable): takes note that the doubt of a cell is unfounded
 * @dup_proposal: (nullable): the text that was probably meant in a cell in doubt; Ctrl+Enter commits
 *   it
 * @toggle: (nullable): Space on a cell that is not a heading. FALSE without @error where it means
 *   nothing there; FALSE with @error where it was refused
 * @clear: (nullable): clears the editable cells of @n_rows rows from @row on in @columns
 *   (element-type guint), as one step; sets @left, which is NULL before, to a sentence about those
 *   that had to stay as they are
 * @edits: (nullable): how a block is typed into rows; without it the source takes none
 * @dup_refusal: (nullable): why a cell cannot be edited, as a sentence; %NULL if that is obvious
 * @draw: (nullable): paints a cell of a drawn column inside @rect, in pixels of @cr, in the same
 *   way as charts: with the colours and text size of @style, keeping shaped texts in @texts
 * @toggle_fold: (nullable): folds or unfolds the heading @row, emitting "items-changed". The table
 *   first commits what is being typed; code that folds in another way must call
 *   xushi_grid_finish_edit () first, since the editor of a row that disappears is closed
 * @dup_tooltip: (nullable): the tooltip of a cell, or %NULL; the grid itself shows errors and
 *   truncated texts
 * @dup_description: (nullable): what a screen reader says for a cell. Without it, or for %NULL:
 *   "row title, column title: text, mark, error"
 * @dup_copy_text: (nullable): the text to copy to the clipboard; without it the edit text of
 *   editable cells and the text of others
 * @get_sort: (nullable): whether the rows are sorted by a column, which then is set; its head shows
 *   by an arrow in which direction
 *
 * The rows of a table, as seen by #XushiGrid. It knows neither a model nor a store; an application
 * adapts its own rows to it. Signals, emitted by the functions below:
 *
 * - "items-changed" (guint position, guint removed, guint added), as in #GListModel
 * - "rows-changed" (guint first, guint n): cells must be redrawn; row kinds are unchanged
 * - "columns-changed" (): any column, or their number or order, has changed
 *
 * A signal is emitted after the change, when all functions return the new state.
 */
struct _XushiGridSourceInterface
{
  GTypeInterface g_iface;

  guint (*get_n_rows) (XushiGridSource *self);
  guint (*get_n_columns) (XushiGridSource *self);
  void (*get_column) (XushiGridSource *self, guint column, XushiGridColumn *info);
  void (*get_row) (XushiGridSource *self, guint row, XushiGridRow *info);
  guint64 (*get_row_key) (XushiGridSource *self, guint row);
  gboolean (*has_key) (XushiGridSource *self, guint64 key);
  void (*get_cell) (XushiGridSource *self, guint row, guint column, XushiGridCell *cell);

  char *(*dup_edit_text) (XushiGridSource *self, guint row, guint column);
  gboolean (*commit) (XushiGridSource *self, guint row, guint column, const char *text,
                      GError **error);
  gboolean (*is_entry) (XushiGridSource *self, guint row, guint column);
  gboolean (*is_empty) (XushiGridSource *self, guint row, guint column);
  GStrv (*list_completions) (XushiGridSource *self, guint row, guint column, const char *typed);
  gboolean (*confirm) (XushiGridSource *self, guint row, guint column, GError **error);
  char *(*dup_proposal) (XushiGridSource *self, guint row, guint column);
  gboolean (*toggle) (XushiGridSource *self, guint row, guint column, GError **error);
  gboolean (*clear) (XushiGridSource *self, guint row, guint n_rows, GArray *columns,
                     char **left, GError **error);
  const XushiGridEdits *edits;
  char *(*dup_refusal) (XushiGridSource *self, guint row, guint column);
  void (*draw) (XushiGridSource *self, guint row, guint column, cairo_t *cr,
                const XushiRect *rect, const XushiChartStyle *style, XushiTextCache *texts);
  void (*toggle_fold) (XushiGridSource *self, guint row);
  char *(*dup_tooltip) (XushiGridSource *self, guint row, guint column);
  char *(*dup_description) (XushiGridSource *self, guint row, guint column);
  char *(*dup_copy_text) (XushiGridSource *self, guint row, guint column);
  gboolean (*get_sort) (XushiGridSource *self, guint *column, gboolean *descending);
};

/**
 * XushiGridEdits:
 * @open: (transfer full): what is to be typed into @row, empty at first; of a new row after the last
 *   one if that is XUSHI_GRID_NONE. %NULL with @error where there can be no such row
 * @copy: (transfer full):
 * @type: adds the text of one cell, exactly as commit () reads it. FALSE with @error if it is refused;
 *   the edit is then as before
 * @check: whether all that was typed can stand together
 * @dup_text: (transfer full): the edit text that the cell would have
 * @dup_doubt: (nullable): (transfer full) (nullable): what is odd about the figure that the cell would
 *   have; it never keeps it out
 * @dup_doubt_among: (nullable): the same in a source whose rows are compared with one another, as the
 *   months of an indicator are: beside all of @edits, of which @edit is one. Asked instead of
 *   @dup_doubt, once all lines are read
 * @rank: (nullable): texts of a row are typed by rank, the lowest first, as a unit before the figures
 *   in it; without it, from left to right
 * @write: writes @edits, in the order of their rows, as one step named @label: all or none. FALSE
 *   with @error and, where it is the fault of one of them, its index in @failed
 *
 * How texts are typed into the cells of rows without writing them, so that what will happen can be
 * told beforehand. An edit belongs to one row and collects its cells.
 */
struct _XushiGridEdits
{
  gpointer (*open) (XushiGridSource *source, guint row, GError **error);
  gpointer (*copy) (gconstpointer edit);
  void (*free) (gpointer edit);
  gboolean (*type) (gpointer edit, guint column, const char *text, GError **error);
  gboolean (*check) (gpointer edit, GError **error);
  char *(*dup_text) (gconstpointer edit, guint column);
  char *(*dup_doubt) (gconstpointer edit, guint column);
  char *(*dup_doubt_among) (gconstpointer edit, guint column, GPtrArray *edits);
  int (*rank) (guint column);
  gboolean (*write) (XushiGridSource *source, const char *label, GPtrArray *edits, guint *failed,
                     GError **error);
};

/* Called by implementations of a source. */
void xushi_grid_source_items_changed (XushiGridSource *self, guint position, guint removed,
                                      guint added);
void xushi_grid_source_row_changed (XushiGridSource *self, guint row);
void xushi_grid_source_rows_changed (XushiGridSource *self, guint first, guint n);
void xushi_grid_source_columns_changed (XushiGridSource *self);

/**
 * xushi_grid_source_keys_changed:
 * @before: (element-type guint64): the keys of all rows before a change
 * @after: (element-type guint64): and now
 *
 * Emits “items-changed” for the range in which they differ; nothing if they do not.
 */
void xushi_grid_source_keys_changed (XushiGridSource *self, GArray *before, GArray *after);

/* Called by the grid. These functions initialise the structs and compose texts that the source does
 * not give. */
guint xushi_grid_source_get_n_rows (XushiGridSource *self);
guint xushi_grid_source_get_n_columns (XushiGridSource *self);
void xushi_grid_source_get_column (XushiGridSource *self, guint column, XushiGridColumn *info);
void xushi_grid_source_get_row (XushiGridSource *self, guint row, XushiGridRow *info);
guint64 xushi_grid_source_get_row_key (XushiGridSource *self, guint row);

/**
 * xushi_grid_source_get_cell:
 * @info: the column's description, which gives the default alignment and editability
 * @kind: the row's kind: cells of an ADD row are dim, and editable only if the source says so
 * @cell: (inout): zeroed before its first use; what it owns is freed
 */
void xushi_grid_source_get_cell (XushiGridSource *self, guint row, guint column,
                                 const XushiGridColumn *info, XushiGridRowKind kind,
                                 XushiGridCell *cell);

/**
 * xushi_grid_source_dup_edit_text:
 *
 * Returns: (transfer full): the text to edit, never %NULL.
 */
char *xushi_grid_source_dup_edit_text (XushiGridSource *self, guint row, guint column);

/**
 * xushi_grid_source_commit:
 *
 * Returns: FALSE with @error if the source refuses the text or accepts none.
 */
gboolean xushi_grid_source_commit (XushiGridSource *self, guint row, guint column,
                                   const char *text, GError **error);

/* Whether the source says itself where Enter stops; then is_entry () may be asked. */
gboolean xushi_grid_source_knows_entries (XushiGridSource *self);
gboolean xushi_grid_source_is_entry (XushiGridSource *self, guint row, guint column);

/* Whether the cell shows nothing, or only a dash. Not for headings. */
gboolean xushi_grid_source_is_empty (XushiGridSource *self, guint row, guint column);

/**
 * xushi_grid_source_list_completions:
 *
 * Returns: (transfer full) (nullable): the texts offered for @typed.
 */
GStrv xushi_grid_source_list_completions (XushiGridSource *self, guint row, guint column,
                                          const char *typed);

/* Returns: FALSE with @error if the source refuses, or knows no doubts. */
gboolean xushi_grid_source_confirm (XushiGridSource *self, guint row, guint column,
                                    GError **error);

/**
 * xushi_grid_source_dup_proposal:
 *
 * Returns: (transfer full) (nullable): the text that was probably meant.
 */
char *xushi_grid_source_dup_proposal (XushiGridSource *self, guint row, guint column);

/* Returns: whether the cell was toggled; FALSE with @error if that was refused. */
gboolean xushi_grid_source_toggle (XushiGridSource *self, guint row, guint column,
                                   GError **error);
/* @shown: (nullable) as xushi_grid_align_columns () takes it; @left: (out) (optional) (transfer full)
 * (nullable): which cells had to stay as they are, and why. */
gboolean xushi_grid_source_clear (XushiGridSource *self, const XushiGridBlock *block,
                                  GArray *shown, char **left, GError **error);

/* (nullable): how a block is typed into the rows; NULL if the source takes none. */
const XushiGridEdits *xushi_grid_source_get_edits (XushiGridSource *self);

/**
 * xushi_grid_source_dup_refusal:
 *
 * Returns: (transfer full) (nullable): why the cell cannot be edited.
 */
char *xushi_grid_source_dup_refusal (XushiGridSource *self, guint row, guint column);
void xushi_grid_source_draw (XushiGridSource *self, guint row, guint column, cairo_t *cr,
                             const XushiRect *rect, const XushiChartStyle *style,
                             XushiTextCache *texts);
void xushi_grid_source_toggle_fold (XushiGridSource *self, guint row);

/**
 * xushi_grid_source_dup_tooltip:
 *
 * Returns: (transfer full) (nullable):
 */
char *xushi_grid_source_dup_tooltip (XushiGridSource *self, guint row, guint column);

/**
 * xushi_grid_source_dup_description:
 *
 * Returns: (transfer full): what a screen reader says, for headings too; never %NULL.
 */
char *xushi_grid_source_dup_description (XushiGridSource *self, guint row, guint column);

/**
 * xushi_grid_source_dup_copy_text:
 *
 * Returns: (transfer full): never %NULL; the title of a heading in its first column.
 */
char *xushi_grid_source_dup_copy_text (XushiGridSource *self, guint row, guint column);

/**
 * xushi_grid_source_dup_cell_copy:
 * @cell: as filled in by xushi_grid_source_get_cell ()
 *
 * Returns: (transfer full): the same for a cell that is no heading's and at hand already.
 */
char *xushi_grid_source_dup_cell_copy (XushiGridSource *self, guint row, guint column,
                                       const XushiGridCell *cell);

/**
 * xushi_grid_source_find_key:
 * @key: a row's key
 * @first: where to begin
 * @n: how many rows to search; may extend beyond the end
 *
 * Returns: the row with @key, or XUSHI_GRID_NONE.
 */
guint xushi_grid_source_find_key (XushiGridSource *self, guint64 key, guint first, guint n);

/* Whether the rows are sorted by @column. */
gboolean xushi_grid_source_get_sort (XushiGridSource *self, guint *column, gboolean *descending);

/* Whether the row with @key still exists, shown or not. */
gboolean xushi_grid_source_has_key (XushiGridSource *self, guint64 key);

G_END_DECLS
