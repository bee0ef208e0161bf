/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "intake/xushi-review.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* XushiReviewText: the report's text, to be read and selected, with the clauses of the proposals
 * marked: underlined by kind, their figures (and whole tasks) on a coloured background. The clause
 * of the shown proposal is framed.
 *
 * Signal “picked” (guint64 id): the caret was placed in the clause of a proposal, with the pointer
 * or the keyboard. */
#define XUSHI_TYPE_REVIEW_TEXT (xushi_review_text_get_type ())
G_DECLARE_FINAL_TYPE (XushiReviewText, xushi_review_text, XUSHI, REVIEW_TEXT, GtkTextView)

/* @review: (transfer none): whose text and proposals are shown; its changes are followed. */
void xushi_review_text_set_review (XushiReviewText *self, XushiReview *review);

/* Frames the proposal's clause and scrolls it into view; 0 for none. */
void xushi_review_text_show (XushiReviewText *self, guint64 id);

/* Returns: FALSE if nothing is selected. Both in characters of the report. */
gboolean xushi_review_text_get_selected (XushiReviewText *self, guint *offset, guint *length);

/* (transfer full): the legend of the marks in the present colours, as Pango markup. */
char *xushi_review_text_dup_legend (XushiReviewText *self);

G_END_DECLS
