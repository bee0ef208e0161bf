/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/area/xushi-area-page.h"
#include "app/details/xushi-details-pane.h"
#include "app/shell/xushi-month-button.h"
#include "app/shell/xushi-tab-bar.h"
#include "app/shell/xushi-window.h"
#include "app/support/xushi-job-bar.h"

G_BEGIN_DECLS

struct _XushiWindow
{
  AdwApplicationWindow parent_instance;

  XushiSession *session;  /* owned, nullable */
  GHashTable *area_pages; /* owned: XushiArea * to XushiAreaPage * (borrowed from the stack) */
  XushiDetailsPane *details; /* the paned's; built when first shown, nullable */
  GtkWidget *tab_menu;       /* owned by the tab bar; nullable */
  GPtrArray *matches;        /* owned: of XushiIndicator, what the find entry finds */
  guint match;               /* the one shown */
  gboolean details_shown;    /* whether the pane is wanted; that of the settings */
  gboolean leaving;          /* it was agreed that what was refused is lost */

  /* Template children. */
  AdwToastOverlay *toasts;
  AdwHeaderBar *header;
  GtkStack *title_stack;
  AdwWindowTitle *window_title;
  XushiMonthButton *month_button;
  GtkMenuButton *menu_button;
  GtkWidget *open_button;
  GtkWidget *undo_button;
  GtkWidget *redo_button;
  GtkWidget *find_button;
  GtkWidget *details_button;
  GtkWidget *print_button;
  GtkRevealer *notice;
  GtkLabel *notice_label;
  XushiJobBar *job_bar;
  GtkSearchBar *find_bar;
  GtkSearchEntry *find_entry;
  GtkLabel *find_count;
  XushiTabBar *tab_bar;
  GtkPaned *paned;
  GtkStack *pages;
  GtkWidget *foot;
  GtkLabel *foot_state;
  GtkLabel *foot_keys;
  GtkLabel *foot_saved;
};

/* (nullable): the page of an area that is shown; NULL on the overview and the start page. */
XushiAreaPage *xushi_window_get_area_page (XushiWindow *self);

/* Takes what is being typed, before anything else happens. FALSE where it was refused: it stays
 * where it is, marked, and the reason was told. */
gboolean xushi_window_finish_edit (XushiWindow *self);

/* Shows @job, which begins now, in the bar of the window; until it is done the window offers no
 * second one. */
void xushi_window_follow (XushiWindow *self, XushiJob *job);

/* Tells how a job has ended: @done (nullable) or, where it was cancelled, @cancelled in passing;
 * what failed in a dialog under @failed. Returns: whether it is done. */
gboolean xushi_window_tell_end (XushiWindow *self, const GError *error, const char *failed,
                                const char *cancelled, const char *done);

/* xushi-window-close.c */
/* Whether the window may close now; where it may not, its user has been asked. */
gboolean xushi_window_may_close (XushiWindow *self);

/* xushi-window-refresh.c */
void xushi_window_refresh_title (XushiWindow *self);
/* The tabs of the areas that @touched, of the session's “changed”, has to do with. */
void xushi_window_refresh_tabs (XushiWindow *self, GPtrArray *touched);
/* The foot: what is reported of what is shown, and when it was saved. */
void xushi_window_refresh_foot (XushiWindow *self);

/* xushi-window-actions.c */
void xushi_window_install_actions (GtkWidgetClass *widget_class);
/* Recomputes which actions can be used now. */
void xushi_window_update_actions (XushiWindow *self);
/* The same for undo and redo alone, which is all that an edit can change. */
void xushi_window_update_undo (XushiWindow *self);

/* “query-tooltip” of the buttons for undo and redo. */
gboolean xushi_window_undo_tooltip_cb (XushiWindow *self, int x, int y, gboolean keyboard,
                                       GtkTooltip *tooltip, GtkWidget *button);

/* xushi-window-tables.c */
void xushi_window_install_table_actions (GtkWidgetClass *widget_class);

/* xushi-window-copy.c */
void xushi_window_install_copy_action (GtkWidgetClass *widget_class);

/* xushi-window-find.c */
void xushi_window_find_changed (XushiWindow *self);
void xushi_window_find_step (XushiWindow *self, int steps);

/* Shows or hides the pane of details. */
void xushi_window_set_details_shown (XushiWindow *self, gboolean shown);

G_END_DECLS
