/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "intake/xushi-review.h"
#include "rows/xushi-grid-source.h"

G_BEGIN_DECLS

/* XushiReviewSource: the table of a report's proposals: a heading per area, which can be folded,
 * with its proposals in the order of the report. It keeps a reference to the review and follows its
 * changes. A row's key is the proposal's id. */
#define XUSHI_TYPE_REVIEW_SOURCE (xushi_review_source_get_type ())
G_DECLARE_FINAL_TYPE (XushiReviewSource, xushi_review_source, XUSHI, REVIEW_SOURCE, GObject)

/* (transfer full) */
XushiReviewSource *xushi_review_source_new (XushiReview *review);

/* Whether doubtful proposals come before all others, the least certain first. */
void xushi_review_source_set_doubtful_first (XushiReviewSource *self, gboolean doubtful_first);
/* Whether rejected proposals are hidden. */
void xushi_review_source_set_hide_rejected (XushiReviewSource *self, gboolean hide_rejected);

/* (transfer none) (nullable): NULL for a heading; valid until the review's next change. */
const XushiProposal *xushi_review_source_get_proposal (XushiReviewSource *self, guint row);

/* The row of the next doubtful proposal after @row, wrapping around at the end; or
 * XUSHI_GRID_NONE. */
guint xushi_review_source_find_doubtful (XushiReviewSource *self, guint row);

/* Unfolds the heading that hides the proposal. */
void xushi_review_source_reveal (XushiReviewSource *self, guint64 id);

/* (transfer full) (nullable): the indicator of the plan for which the proposal is taken, with the target
 * that it has now. */
char *xushi_review_source_dup_before (XushiReviewSource *self, const XushiProposal *proposal);

/* The index of the column of the ticks. */
guint xushi_review_source_get_accept_column (void);

G_END_DECLS
