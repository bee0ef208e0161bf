/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/forms/xushi-plan-form.h"
#include "documents/xushi-manuscript.h"
#include "rows/xushi-review-source.h"
#include "app/review/xushi-review-text.h"
#include "app/review/xushi-review-window.h"
#include "widgets/xushi-grid.h"

G_BEGIN_DECLS

struct _XushiReviewWindow
{
  AdwWindow parent_instance;

  XushiSession *session;     /* owned, nullable */
  GBytes *bytes;             /* owned, nullable: the file, to be read in another encoding */
  XushiReview *review;       /* owned, nullable until something is read */
  XushiReviewSource *source; /* owned, nullable */
  char *name;                /* owned, nullable: of the file */
  gboolean leaving;          /* stored or abandoned: close without asking */
  gboolean tasks, doubtful_first, hide_rejected;
  GArray *unmentioned_ids;   /* owned, nullable until listed: of gint64: what of the plan is listed as not
                                mentioned */

  /* Template children. */
  AdwToastOverlay *toasts;
  AdwWindowTitle *title;
  GtkWidget *undo_button;
  GtkWidget *redo_button;
  GtkMenuButton *info_button;
  XushiPlanForm *form;
  GtkMenuButton *menu_button;
  GtkButton *accept_button;
  GtkRevealer *notice;
  GtkLabel *notice_label;
  GtkRevealer *unmentioned;
  GtkLabel *unmentioned_label;
  GtkMenuButton *unmentioned_button;
  GtkListBox *unmentioned_list;
  GtkPaned *paned;
  XushiReviewText *text;
  GtkLabel *legend;
  GtkDropDown *encoding;
  GtkScrolledWindow *table;
  XushiGrid *grid;
  GtkLabel *reason;
  GtkLabel *counts;
  GtkWidget *row_menu;
};

/* (nullable): the proposal under the cursor. */
const XushiProposal *xushi_review_window_get_proposal (XushiReviewWindow *self);

/* Moves the cursor to the proposal, and shows its clause. */
void xushi_review_window_show (XushiReviewWindow *self, guint64 id);

/* Recomputes what depends on the review and the cursor: counts, reason, actions. */
void xushi_review_window_update (XushiReviewWindow *self);

/* xushi-review-actions.c: “review.…” */
void xushi_review_window_install_actions (GtkWidgetClass *widget_class);
void xushi_review_window_update_actions (XushiReviewWindow *self);
/* Space and Delete on the selected rows; FALSE if there are none. */
gboolean xushi_review_window_toggle (XushiReviewWindow *self);
gboolean xushi_review_window_reject (XushiReviewWindow *self);

/* xushi-review-notices.c: what is told above the report */
void xushi_review_window_show_notice (XushiReviewWindow *self, const XushiManuscript *document);
void xushi_review_window_show_unmentioned (XushiReviewWindow *self);

/* xushi-review-storing.c */
void xushi_review_window_store (XushiReviewWindow *self);

G_END_DECLS
