/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "widgets/xushi-grid.h"

#include "widgets/xushi-draw-style.h"
#include "widgets/xushi-grid-cursor.h"
#include "widgets/xushi-grid-layout.h"
#include "widgets/xushi-grid-text.h"

G_BEGIN_DECLS

/* What the table's source files share; see xushi-grid.c for the table itself. */

typedef struct
{
  XushiGridColumn info; /* id interned, title owned */
  int user_width;       /* at normal text size; 0 for natural */
  gboolean offered;     /* the source shows it; info.visible says whether it is seen */
} XushiGridColumnState;

/* A text that the source refused, and why. */
typedef struct
{
  guint64 key;           /* the row's */
  const char *column_id; /* interned */
  char *text;            /* owned */
  char *reason;          /* owned */
} XushiGridRefusal;

struct _XushiGrid
{
  GtkWidget parent_instance;

  /* Owned. */
  XushiGridSource *source; /* nullable */
  GSignalGroup *source_signals;
  GtkAdjustment *hadjustment, *vadjustment; /* nullable */
  GArray *columns;          /* XushiGridColumnState */
  GArray *tracks;           /* XushiGridTrack, one per column */
  GHashTable *user_widths;  /* interned id → pixels at normal text size */
  GPtrArray *user_order;    /* interned ids, as the user has put them; empty: as the source does */
  GHashTable *user_hidden;  /* interned ids of columns that the user has hidden */
  GArray *order;            /* guint: the columns from left to right */
  GArray *places;           /* guint: the place of each column, the inverse of order */
  GPtrArray *refusals;      /* XushiGridRefusal */
  XushiGridText *text;      /* layouts of visible cells */
  GPtrArray *cell_nodes;    /* GtkWidget, children: the cells as assistive tools see them */
  GPtrArray *header_nodes;  /* GtkWidget, children: the same for the column titles */
  char *edit_initial;       /* nullable: the text that editing began with */

  /* Child and borrowed. */
  GtkWidget *entry;
  GtkText *entry_text;

  /* Geometry; widths and heights in pixels. */
  XushiGridRows rows;
  XushiDrawStyle style;
  gboolean style_valid;
  XushiTextCache *texts;    /* owned, nullable: shaped for what the source draws */
  int header_height;
  int pad;                  /* padding left and right of a cell's text */
  int columns_width;        /* sum of the columns' widths */
  guint n_frozen;           /* leading columns that do not scroll sideways */
  int frozen_width;
  GtkScrollablePolicy hscroll_policy, vscroll_policy;
  gboolean scroll_wanted;   /* to the cursor, once there is a size */

  /* The cursor. */
  XushiGridCursor cursor;
  guint64 cursor_key;       /* of the cursor's row; 0: none */
  guint64 lost_key;         /* of a row removed under the cursor; it may come back by undo */
  guint tab_column;         /* where a run of tabs began; XUSHI_GRID_NONE */

  /* Editing: always at the cursor's cell. */
  gboolean editable;
  gboolean browse;
  gboolean editing;
  gboolean committing;
  gboolean composing;       /* an input method shows a preedit */
  gboolean composed;        /* a preedit began the editing, and no text has come yet */
  gboolean setting_text;    /* the entry's changes are our own */
  gboolean doubt_shown;     /* Enter has shown the doubt of the cursor's cell: the next one confirms */
  GStrv offers;             /* owned, nullable: completions of what is being typed */
  guint offer;              /* the one that is chosen; XUSHI_GRID_NONE */
  GdkRectangle offers_area; /* where they were drawn */
  guint added_row;          /* while committing: the row that the source has inserted */

  /* The pointer. */
  GtkEventController *click; /* borrowed: the widget owns it */
  guint hover_row;
  guint resize_column;      /* being dragged; XUSHI_GRID_NONE */
  double resize_x;          /* pointer minus border when the drag began */
  guint pressed_header;     /* the column whose title is being clicked; XUSHI_GRID_NONE */
  double pressed_x;         /* where */
  gboolean selecting;       /* a block is being dragged */
  gboolean selecting_rows;  /* … of whole rows, from the rows' head */
  guint moving_column;      /* whose head was pressed, to be dragged elsewhere; XUSHI_GRID_NONE */
  guint moving_place;       /* where it would go; XUSHI_GRID_NONE until it is dragged */
  double pointer_x, pointer_y;
  gboolean filling;         /* the handle of the block is being dragged */
  XushiGridBlock fill_from;
  XushiGridBlock fill_to;   /* without rows: nowhere yet */
  guint scroll_tick;        /* scrolls while a block is dragged over the edge; 0: none */
  gint64 scrolled_at;       /* frame time of its last step, microseconds */

  /* Accessibility. */
  guint nodes_idle;         /* 0: none */
  guint nodes_next;         /* the node to be checked next */
  gboolean nodes_moved;     /* nodes need to be allocated again */
};

/* xushi-grid.c */
enum
{
  XUSHI_GRID_SIGNAL_CURSOR_MOVED,
  XUSHI_GRID_SIGNAL_COMMIT_FAILED,
  XUSHI_GRID_SIGNAL_EDIT_REFUSED,
  XUSHI_GRID_SIGNAL_ACTIVATED,
  XUSHI_GRID_SIGNAL_MENU_REQUESTED,
  XUSHI_GRID_SIGNAL_HEADER_ACTIVATED,
  XUSHI_GRID_SIGNAL_HEADER_MENU_REQUESTED,
  XUSHI_GRID_SIGNAL_BLOCK_PLANNED,
  XUSHI_GRID_N_SIGNALS
};

void xushi_grid_emit (XushiGrid *self, int signal, ...);
void xushi_grid_notify_editing (XushiGrid *self);
/* To be called when widths, order or visibility of the columns have changed by the user's hand. */
void xushi_grid_notify_layout (XushiGrid *self);
void xushi_grid_queue (XushiGrid *self);

/* xushi-grid-follow.c */
void xushi_grid_follow_init (XushiGrid *self);
gboolean xushi_grid_has_cursor (XushiGrid *self);
gboolean xushi_grid_is_heading (guint row, gpointer self);
/* What moving needs to know; valid until the table changes. */
void xushi_grid_get_field (XushiGrid *self, XushiGridField *field);
/* To be called after the cursor's struct was changed: scrolls, notifies, redraws. */
void xushi_grid_cursor_changed (XushiGrid *self);

/* xushi-grid-columns.c */
void xushi_grid_columns_init (XushiGrid *self);
void xushi_grid_columns_load (XushiGrid *self);
void xushi_grid_columns_allocate (XushiGrid *self, int available);
guint xushi_grid_columns_find (XushiGrid *self, const char *id);
const XushiGridColumn *xushi_grid_column_info (XushiGrid *self, guint column);
const XushiGridTrack *xushi_grid_column_track (XushiGrid *self, guint column);
/* Sets the width in pixels of the screen, and pins the columns to its left, so that the border
 * stays under the pointer. */
void xushi_grid_columns_drag (XushiGrid *self, guint column, int width);

/* xushi-grid-order.c */
void xushi_grid_order_init (XushiGrid *self);
void xushi_grid_order_clear (XushiGrid *self);
/* To be called when the columns were loaded: puts them in order and hides what is hidden. */
void xushi_grid_order_apply (XushiGrid *self);
/* The place of a column of the source, from left to right, counting hidden ones. */
guint xushi_grid_column_place (XushiGrid *self, guint column);
/* Puts a column @steps visible places further right; frozen columns stay where they are.
 * Returns: whether it moved. */
gboolean xushi_grid_move_column (XushiGrid *self, guint column, int steps);
/* Whether the user has hidden a column that the source offers. */
/* (transfer full) (element-type guint): the source's column at each place, XUSHI_GRID_NONE where it is
 * not seen: what blocks are read and planned with. */
GArray *xushi_grid_list_shown (XushiGrid *self);
gboolean xushi_grid_is_column_hidden (XushiGrid *self, guint column);
/* Whether the column may go to @place. */
gboolean xushi_grid_can_move_column (XushiGrid *self, guint column, guint place);
void xushi_grid_put_column (XushiGrid *self, guint column, guint place);

/* xushi-grid-view.c: between pixels and cells */
void xushi_grid_ensure_style (XushiGrid *self);
int xushi_grid_body_height (XushiGrid *self);
int xushi_grid_scroll_x (XushiGrid *self);
gint64 xushi_grid_scroll_y (XushiGrid *self);
void xushi_grid_configure_adjustments (XushiGrid *self);
/* The rows that are at least partly visible; FALSE if there are none. */
gboolean xushi_grid_visible_rows (XushiGrid *self, guint *first, guint *n);
/* The row and column at a point of the body; the nearest ones for a point outside. */
guint xushi_grid_row_at (XushiGrid *self, double y);
guint xushi_grid_column_at (XushiGrid *self, double x);
guint xushi_grid_page_rows (XushiGrid *self);
/* The left edge of a column in the widget. */
int xushi_grid_column_x (XushiGrid *self, guint column);
/* Where a cell is; for a heading, the whole row. */
void xushi_grid_cell_area (XushiGrid *self, guint row, guint column, GdkRectangle *area);

/* xushi-grid-draw.c */
void xushi_grid_snapshot (GtkWidget *widget, GtkSnapshot *snapshot);

/* xushi-grid-edit.c */
void xushi_grid_edit_init (XushiGrid *self);
gboolean xushi_grid_has_focus (XushiGrid *self);
/* The row and column, as the source counts, that editing at the cursor refers to. */
gboolean xushi_grid_get_edit_cell (XushiGrid *self, guint *row, guint *column);
gboolean xushi_grid_can_edit (XushiGrid *self, guint row, guint column);
/* Opens the cell with @text, or with its own text if that is NULL. */
gboolean xushi_grid_open_edit (XushiGrid *self, const char *text);
void xushi_grid_close_edit (XushiGrid *self);
/* Commits; a refused text stays in its cell. The editor is closed in any case. */
void xushi_grid_leave_edit (XushiGrid *self);
void xushi_grid_entry_area (XushiGrid *self, GdkRectangle *area);
gboolean xushi_grid_drop_refusal (XushiGrid *self, guint row, guint column);
/* Drops the text refused for the cursor's cell, as Esc does. Returns FALSE if there was none. */
gboolean xushi_grid_drop_refusal_at_cursor (XushiGrid *self);
/* (nullable): the text refused for a cell. */
const XushiGridRefusal *xushi_grid_find_refusal (XushiGrid *self, guint row, guint column);

/* xushi-grid-doubt.c */
/* To be called when Enter leaves the cursor's cell. Shows its doubt the first time, and confirms it
 * the second. Returns: whether the cursor must stay. */
gboolean xushi_grid_hold_doubt (XushiGrid *self);
/* Commits the figure probably meant. Returns: FALSE if the cell is in no doubt or there is none. */
gboolean xushi_grid_take_proposal (XushiGrid *self);
/* Space on a cell. Returns: FALSE where it means nothing. */
gboolean xushi_grid_toggle (XushiGrid *self);

/* xushi-grid-insert.c */
void xushi_grid_insert_init (XushiGrid *self);
/* Ctrl+;: today's date, where a date or a text may be typed; else it is said why not. */
void xushi_grid_insert_date (XushiGrid *self);
/* Alt+Enter: a line break in the text being typed. */
void xushi_grid_insert_line (XushiGrid *self);

/* xushi-grid-offer.c */
/* To be called when what is being typed has changed. */
void xushi_grid_offer_update (XushiGrid *self);
void xushi_grid_offer_drop (XushiGrid *self);
/* Returns: whether the key was meant for the list; Enter and Tab only take what is chosen. */
gboolean xushi_grid_offer_key (XushiGrid *self, guint key);
/* Returns: whether the point is on the list; what lies there is then taken. */
gboolean xushi_grid_offer_press (XushiGrid *self, double x, double y);

/* xushi-grid-clipboard.c */
/* Whether something can be pasted or filled in. */
gboolean xushi_grid_takes_blocks (XushiGrid *self);
/* @plan: (transfer full) (nullable): asks the application before it is entered; a bell for none. */
void xushi_grid_offer_block (XushiGrid *self, XushiGridPaste *plan);

/* xushi-grid-select.c */
void xushi_grid_select_all (XushiGrid *self);
/* The block grows to whole rows, or whole columns; the cursor stays. */
void xushi_grid_select_rows (XushiGrid *self);
void xushi_grid_select_columns (XushiGrid *self);
/* One whole column, by its head. */
void xushi_grid_select_column (XushiGrid *self, guint column);
/* Whether a click on the column's cells may stand for the row: the light's, at the left. */
gboolean xushi_grid_is_row_head (XushiGrid *self, guint column);
gboolean xushi_grid_is_selected (XushiGrid *self, const XushiGridBlock *block, guint row,
                                 guint column);

/* xushi-grid-fill.c */
/* Ctrl+D and Ctrl+R. */
void xushi_grid_fill_down (XushiGrid *self);
void xushi_grid_fill_right (XushiGrid *self);
/* The handle at the corner of the block: where it is drawn, and how it is dragged. */
gboolean xushi_grid_get_handle (XushiGrid *self, GdkRectangle *area);
gboolean xushi_grid_is_on_handle (XushiGrid *self, double x, double y);
void xushi_grid_handle_press (XushiGrid *self);
void xushi_grid_handle_drag (XushiGrid *self);
void xushi_grid_handle_release (XushiGrid *self);

/* xushi-grid-keys.c */
void xushi_grid_keys_init (XushiGrid *self);
void xushi_grid_install_actions (GtkWidgetClass *klass);

/* xushi-grid-pointer.c */
void xushi_grid_pointer_init (XushiGrid *self);
void xushi_grid_pointer_stop (XushiGrid *self);
/* To be called when the rows have moved under the pointer. */
void xushi_grid_pointer_moved (XushiGrid *self);
/* The cell under a point; FALSE in the header and beside the rows. */
gboolean xushi_grid_find_cell (XushiGrid *self, double x, double y, guint *row, guint *column);

/* xushi-grid-cell.c */
XushiGridLook xushi_grid_cell_get_look (const XushiGridCell *cell);
/* The width that the mark of @cell takes, including its distance from the text; 0 without one. */
int xushi_grid_measure_mark (XushiGrid *self, const XushiGridCell *cell);

/* xushi-grid-tooltip.c */
gboolean xushi_grid_query_tooltip (GtkWidget *widget, int x, int y, gboolean keyboard,
                                   GtkTooltip *tooltip);

/* xushi-grid-a11y.c */
void xushi_grid_nodes_init (XushiGrid *self);
void xushi_grid_nodes_clear (XushiGrid *self);
/* To be called when what is visible, or its text, has changed: the nodes are updated when idle. */
void xushi_grid_nodes_invalidate (XushiGrid *self);
void xushi_grid_nodes_allocate (XushiGrid *self);
void xushi_grid_nodes_update_cursor (XushiGrid *self);
void xushi_grid_nodes_update_counts (XushiGrid *self);

G_END_DECLS
