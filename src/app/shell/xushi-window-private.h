/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/area/xushi-area-page.h"
#include "app/details/xushi-details-pane.h"
#include "app/meetings/xushi-meetings-window.h"
#include "app/month/xushi-month-page.h"
#include "app/shell/xushi-month-button.h"
#include "app/shell/xushi-tab-bar.h"
#include "app/shell/xushi-window.h"
#include "app/support/xushi-job-bar.h"

G_BEGIN_DECLS

/* A press of a button on a page: the second of a double click belongs to the same page. */
typedef struct
{
  gpointer page; /* for comparing only; NULL: none */
  guint32 time;  /* in milliseconds */
  double x, y;
} XushiFirstPress;

struct _XushiWindow
{
  AdwApplicationWindow parent_instance;

  XushiSession *session;  /* owned, nullable */
  GHashTable *area_pages; /* owned: XushiArea * to XushiAreaPage * (borrowed from the stack) */
  XushiDetailsPane *details; /* child of the paned; built when first shown, nullable */
  GtkWidget *tab_menu;       /* owned by the tab bar; nullable */
  GPtrArray *matches;        /* owned: of XushiIndicator, what the find entry finds */
  guint match;               /* the one shown */
  const char *column;        /* interned, nullable: the cursor's column in the area shown last */
  gboolean details_shown;    /* whether the pane is wanted; as in the settings */
  gboolean sums_shown;       /* the foot tells the sum of what is selected */
  gboolean leaving;          /* the user agreed to lose what was refused, or is in no file */
  guint look_timer;          /* the source that looks at the file; 0 without a plan */
  XushiMeetingsWindow *meetings; /* weak, nullable: what was frozen, while it is open */
  GtkWidget *before_menu;    /* weak, nullable: what had the focus when the menu was opened */
  XushiFirstPress first;     /* the latest press of a button on a page */

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
  GtkWidget *take_over_button;
  GtkWidget *backup_button;
  GtkWidget *rescue_button;
  GtkWidget *copy_button;
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

/* (nullable): the area page that is shown; NULL on the overview and the start page. */
XushiAreaPage *xushi_window_get_area_page (XushiWindow *self);
/* (transfer none) (nullable): the page shown, if it is a table of indicators. */
XushiPlanPage *xushi_window_get_plan_page (XushiWindow *self);
/* (transfer container) (element-type XushiPlanPage): all that were built. */
GPtrArray *xushi_window_list_plan_pages (XushiWindow *self);
/* (transfer none): built where they are not yet. */
GtkWidget *xushi_window_ensure_overview (XushiWindow *self);
XushiMonthPage *xushi_window_ensure_month_page (XushiWindow *self);
GtkWidget *xushi_window_ensure_area_page (XushiWindow *self, XushiArea *area);
/* The pane stands beside tables of indicators only: the overview has the whole width. */
void xushi_window_place_details (XushiWindow *self);

/* Commits what is being typed, before anything else happens. Returns FALSE if it was refused: it
 * stays where it is, marked, and the reason was reported. */
gboolean xushi_window_finish_edit (XushiWindow *self);

/* Shows @job, which starts now, in the window's bar; until it is done the window accepts no second
 * one. */
void xushi_window_follow (XushiWindow *self, XushiJob *job);

/* Reports how a job has ended: @done (nullable) or, if it was cancelled, @cancelled in a toast; an
 * error in a dialog titled @failed. Returns: whether it succeeded. */
gboolean xushi_window_tell_end (XushiWindow *self, const GError *error, const char *failed,
                                const char *cancelled, const char *done);

/* xushi-window-close.c */
/* Whether the window may close now; if not, the user has been asked. */
gboolean xushi_window_may_close (XushiWindow *self);
/* (transfer full) (element-type utf8): a line on each text that was refused, on all pages and in the
 * details: they go with the plan that is shown. */
GPtrArray *xushi_window_list_refused (XushiWindow *self);

/* xushi-window-refresh.c */
void xushi_window_refresh_title (XushiWindow *self);
/* Refreshes the tabs of the areas affected by @touched, from the session's “changed”. */
void xushi_window_refresh_tabs (XushiWindow *self, GPtrArray *touched);
/* (transfer full): what a plan is called in the window's title and among the recent ones. */
char *xushi_window_dup_plan_title (XushiSession *session);
/* Keeps which month and tab are shown, for when the plan is opened again. */
void xushi_window_keep_place (XushiWindow *self);
/* Shows the tab where the plan was left, at the month where it was left, unless there are newer
 * figures. */
void xushi_window_restore_place (XushiWindow *self);
/* The foot: how much of what is shown has been reported, and when the plan was saved. */
void xushi_window_refresh_foot (XushiWindow *self);
/* The month sheet's counts, on its tab and in the foot. */
void xushi_window_refresh_month (XushiWindow *self);
/* Tells that all is saved, when and where; or why it is not. */
void xushi_window_tell_saved (XushiWindow *self);
/* To be called when the cursor or the selection has moved. */
void xushi_window_refresh_sums (XushiWindow *self);

/* xushi-window-actions.c */
void xushi_window_install_actions (GtkWidgetClass *widget_class);
/* Recomputes which actions can be used now. */
void xushi_window_update_actions (XushiWindow *self);
/* The same for undo and redo alone, which is all that an edit can change. */
void xushi_window_update_undo (XushiWindow *self);

/* Reports in a dialog why something could not be @done; clears @error. */
void xushi_window_tell_failure (XushiWindow *self, gboolean done, GError **error);

/* “query-tooltip” of the buttons for undo and redo. */
gboolean xushi_window_undo_tooltip_cb (XushiWindow *self, int x, int y, gboolean keyboard,
                                       GtkTooltip *tooltip, GtkWidget *button);

/* xushi-window-areas.c */
void xushi_window_install_area_actions (GtkWidgetClass *widget_class);

/* xushi-window-tables.c */
void xushi_window_install_table_actions (GtkWidgetClass *widget_class);

/* xushi-window-watch.c */
void xushi_window_install_watch_action (GtkWidgetClass *widget_class);
/* From now on the window follows what others do to the plan's file, and says above the pages why it
 * can only be read. */
void xushi_window_watch_plan (XushiWindow *self);
void xushi_window_unwatch_plan (XushiWindow *self);
/* Looks at the file now, unless something is being typed or a form is open: what is typed is compared
 * with the file when it is committed. */
void xushi_window_look (XushiWindow *self);

/* xushi-window-copy.c */
void xushi_window_install_copy_action (GtkWidgetClass *widget_class);
/* Opens the plan that was just written to @path: in this window if it takes the place of what is
 * shown (@instead) and nothing that was typed is lost with that, otherwise in one of its own. */
void xushi_window_show_written (XushiWindow *self, const char *path, gboolean instead);

/* xushi-window-backups.c */
void xushi_window_install_backups_action (GtkWidgetClass *widget_class);
/* Tells where no backup of the plan could be made today. */
void xushi_window_follow_backups (XushiWindow *self);

/* xushi-window-rescue.c */
void xushi_window_install_rescue_action (GtkWidgetClass *widget_class);
/* Tells that the plan @path cannot be opened because of @error; where it is damaged, offers to rescue
 * what can be read. */
void xushi_window_tell_unopened (XushiWindow *self, const char *path, const GError *error);

/* xushi-window-focus.c */
/* Keeps a double click to the page on which it began. */
void xushi_window_guard_focus (XushiWindow *self);
/* The main menu is about to open: it is built now, if this is the first time, and will give the focus
 * back to what has it now. */
void xushi_window_open_menu (XushiWindow *self);

/* xushi-window-meetings.c */
void xushi_window_install_meeting_actions (GtkWidgetClass *widget_class);
/* What is shown there goes with the plan. */
void xushi_window_close_meetings (XushiWindow *self);

/* xushi-window-collect.c */
void xushi_window_install_collect_actions (GtkWidgetClass *widget_class);
/* Files dropped on the window are opened, where they are plans, or collected. */
void xushi_window_accept_files (XushiWindow *self);

/* xushi-window-undo.c */
void xushi_window_install_undo_actions (GtkWidgetClass *widget_class);

/* xushi-window-columns.c */
void xushi_window_install_column_actions (GtkWidgetClass *widget_class);

/* xushi-window-figure.c */
void xushi_window_install_figure_actions (GtkWidgetClass *widget_class);
/* To be called when the cursor has moved or its figure has changed. */
void xushi_window_update_figure_actions (XushiWindow *self);

/* xushi-window-star.c */
void xushi_window_install_star_action (GtkWidgetClass *widget_class);

/* xushi-window-find.c */
void xushi_window_find_changed (XushiWindow *self);
void xushi_window_find_step (XushiWindow *self, int steps);

/* Shows or hides the pane of details. */
void xushi_window_set_details_shown (XushiWindow *self, gboolean shown);

G_END_DECLS
