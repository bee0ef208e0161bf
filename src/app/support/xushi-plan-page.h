/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rows/xushi-session.h"
#include "widgets/xushi-grid.h"

G_BEGIN_DECLS

/* XushiPlanPage: a page of the window whose middle is a table of indicators: an area, the month
 * sheet. The window treats them all alike.
 *
 * Signals, emitted by what this file connects:
 *
 * - "cursor-moved" (): the cursor or its row has moved, or a cell is or was being typed
 * - "message" (const char *sentence): to be shown to the user
 * - "details-requested" (gint month): the details of the cursor's row are asked for; if @month is not
 *   0, opened at that month, to enter its figure */
#define XUSHI_TYPE_PLAN_PAGE (xushi_plan_page_get_type ())
G_DECLARE_INTERFACE (XushiPlanPage, xushi_plan_page, XUSHI, PLAN_PAGE, GtkWidget)

/**
 * XushiPlanPageInterface:
 * @get_grid: (transfer none): the table
 * @get_indicator: (transfer none) (nullable): that of @row; NULL for a heading
 * @show_indicator: puts the cursor on it, unfolding and unfiltering what hides it, and in the column
 *   with the id @column (nullable), if the table has one
 * @get_entry_month: (nullable): the other month that the cell at @row and @column shows the figure of,
 *   and which is to be opened instead of it; 0 for none
 * @set_compact: (nullable): the details stand beside the table, so that there is less room
 */
struct _XushiPlanPageInterface
{
  GTypeInterface g_iface;

  XushiGrid *(*get_grid) (XushiPlanPage *self);
  XushiIndicator *(*get_indicator) (XushiPlanPage *self, guint row);
  void (*show_indicator) (XushiPlanPage *self, XushiIndicator *indicator, const char *column);
  int (*get_entry_month) (XushiPlanPage *self, guint row, guint column);
  void (*set_compact) (XushiPlanPage *self, gboolean compact);
};

/* To be called by a page when its table has been made: connects what the signals above need.
 * @menu: the id of the row's menu in menus.ui. */
void xushi_plan_page_connect (XushiPlanPage *self, const char *menu);
/* Lays the table's columns out as they were left in this plan on pages of this @kind ("area"), and
 * remembers every change. */
void xushi_plan_page_keep_columns (XushiPlanPage *self, XushiSession *session, const char *kind);
/* To be called by a page's dispose (), before its children go. */
void xushi_plan_page_dispose (XushiPlanPage *self);
void xushi_plan_page_emit_message (XushiPlanPage *self, const char *sentence);
/* Opens a menu of menus.ui at a point of the table; it is built when first needed. */
void xushi_plan_page_pop_up (XushiPlanPage *self, const char *id, double x, double y);

/* The other month that the cursor's cell shows the figure of; 0 for none. */
int xushi_plan_page_get_entry_month (XushiPlanPage *self);

/* (transfer none): of the cursor's row; nullable. */
XushiGrid *xushi_plan_page_get_grid (XushiPlanPage *self);
XushiIndicator *xushi_plan_page_get_indicator (XushiPlanPage *self);
/* (transfer container) (element-type XushiIndicator): of the selected rows, without headings. */
GPtrArray *xushi_plan_page_list_selected (XushiPlanPage *self);
void xushi_plan_page_show_indicator (XushiPlanPage *self, XushiIndicator *indicator,
                                     const char *column);
void xushi_plan_page_set_compact (XushiPlanPage *self, gboolean compact);

/* The column that the latest menu of the table, or of a column's head, is about; XUSHI_GRID_NONE before
 * one was opened. */
guint xushi_plan_page_get_menu_column (XushiPlanPage *self);

/* Hides the column that the menu is about. Returns: FALSE if it has to stay. */
gboolean xushi_plan_page_hide_column (XushiPlanPage *self);
void xushi_plan_page_show_columns (XushiPlanPage *self);

/* (nullable): the id of the column under the cursor. */
const char *xushi_plan_page_get_column (XushiPlanPage *self);
/* Puts the cursor into the column with this id, if there is one; with @first, of the first row that
 * takes an entry there. */
void xushi_plan_page_go_to_column (XushiPlanPage *self, const char *id, gboolean first);

/* (transfer full) (nullable): number, sum and average of the selected numbers, for the foot. */
char *xushi_plan_page_dup_sums_text (XushiPlanPage *self);

/* Moves the cursor by that many indicators, passing over headings. */
void xushi_plan_page_move (XushiPlanPage *self, int steps);

/* Commits what is being typed. Returns: FALSE if it was refused: it stays in its cell. */
gboolean xushi_plan_page_finish_edit (XushiPlanPage *self);
gboolean xushi_plan_page_is_editing (XushiPlanPage *self);
/* Adds a line on each refused text that the table holds, which are lost with it, to @texts, as
 * xushi_refused_text_add () does. */
void xushi_plan_page_list_refused (XushiPlanPage *self, GPtrArray *texts);

G_END_DECLS
