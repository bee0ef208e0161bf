/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "intake/xushi-review.h"

G_BEGIN_DECLS

/* The list of proposals under review, and its steps; for the files of XushiReview alone. */

struct _XushiReview
{
  GObject parent_instance;

  char *text;                /* owned */
  XushiPlan *plan;           /* owned, nullable */
  XushiReportHeader *header; /* owned */
  GPtrArray *proposals;      /* owned: of XushiProposal, in the order of the report */
  GQueue undo, redo;         /* owned: of such arrays, newest first */
  GHashTable *quoted;        /* owned, nullable: ids of the plan's indicators whose clause it has */
  guint64 next_id;
  gboolean tasks;
};

/* (transfer none) */
XushiProposal *xushi_review_steps_item (GPtrArray *list, guint position);

gboolean xushi_review_steps_find (GPtrArray *list, guint64 id, guint *position);

/* (transfer full): a copy of the current list to work on; the proposals are shared. */
GPtrArray *xushi_review_steps_copy (XushiReview *self);

/* (transfer none): a copy of the proposal that may be changed, which replaces it in @list. */
XushiProposal *xushi_review_steps_own (GPtrArray *list, guint position);

/* @list: (transfer full): replaces the current one, as one step. */
void xushi_review_steps_take (XushiReview *self, GPtrArray *list);

void xushi_review_steps_emit_changed (XushiReview *self);
void xushi_review_steps_drop (XushiReview *self);

/* Sets @error to @sentence, and returns FALSE. */
gboolean xushi_review_steps_refuse (const char *sentence, GError **error);

/* (transfer full): what the reader finds in @text; xushi-review-read.c */
GPtrArray *xushi_review_steps_read (XushiReview *self, const char *text, const GPtrArray *blocks);
/* (transfer full): @candidates as proposals with new ids. */
GPtrArray *xushi_review_steps_propose (XushiReview *self, const GPtrArray *candidates);

G_END_DECLS
