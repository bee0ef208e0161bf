/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/xushi-plan.h"
#include "tables/xushi-matching.h"

G_BEGIN_DECLS

/* XushiTableReview: a table of an office under review, before anything of it is stored: the sheets
 * of its file, what the columns of the chosen one are, with the clerk's decisions, and what becomes
 * of each of its rows.
 *
 * Signal: “changed” (), after another sheet, other heads or another column were chosen: matching,
 * outcomes and rows are new ones. */
#define XUSHI_TYPE_TABLE_REVIEW (xushi_table_review_get_type ())
G_DECLARE_FINAL_TYPE (XushiTableReview, xushi_table_review, XUSHI, TABLE_REVIEW, GObject)

/* Where the columns come from. */
typedef enum
{
  XUSHI_TABLE_REVIEW_PROPOSED, /* from the heads and cells of the sheet */
  XUSHI_TABLE_REVIEW_RECALLED, /* from what was chosen for the same heads before */
  XUSHI_TABLE_REVIEW_CHOSEN,   /* the clerk has changed something */
} XushiTableReviewOrigin;

/**
 * xushi_table_review_open:
 *
 * Reads the file and proposes the columns of the sheet that looks most like such a table. Touches
 * nothing else, so that it may run in another thread. The rows are read by
 * xushi_table_review_read ().
 *
 * Returns: (transfer full): also for a file without such a table, since the clerk can say what its
 *   columns are; NULL with @error if it is no table at all, or cannot be read.
 */
XushiTableReview *xushi_table_review_open (const char *path, XushiMatchingKind kind,
                                           GError **error);

/**
 * xushi_table_review_read:
 * @plan: (nullable): the plan whose indicators a values table is about; kept
 * @year: of the plan, which dates in the table are compared with
 *
 * Reads the rows for the first time, or for another year; afterwards each change reads them again.
 */
void xushi_table_review_read (XushiTableReview *self, XushiPlan *plan, int year);

/* (transfer none) (nullable): the plan that was given last. */
XushiPlan *xushi_table_review_get_plan (XushiTableReview *self);
/* The year that was given last; 0 for none. */
int xushi_table_review_get_year (XushiTableReview *self);

XushiMatchingKind xushi_table_review_get_kind (XushiTableReview *self);
/* The name of the file without its folders, for the screen. */
const char *xushi_table_review_get_name (XushiTableReview *self);

guint xushi_table_review_get_n_sheets (XushiTableReview *self);
const char *xushi_table_review_get_sheet_name (XushiTableReview *self, guint sheet);
gboolean xushi_table_review_is_sheet_hidden (XushiTableReview *self, guint sheet);
guint xushi_table_review_get_sheet (XushiTableReview *self);

/* Returns: FALSE with @error if the sheet cannot be read or is empty; the one before stays. */
gboolean xushi_table_review_set_sheet (XushiTableReview *self, guint sheet, GError **error);

/* (transfer none): until the next change. */
const XushiMatching *xushi_table_review_get_matching (XushiTableReview *self);
XushiTableReviewOrigin xushi_table_review_get_origin (XushiTableReview *self);

/* The row that stands in @line of the file; where that line is blank, the next one in the direction
 * from the first of the heads. */
guint xushi_table_review_find_row (XushiTableReview *self, guint line);

/* @first, @n: as in xushi_matching_set_heads () */
void xushi_table_review_set_heads (XushiTableReview *self, guint first, guint n);
void xushi_table_review_set_column (XushiTableReview *self, guint column, const char *id);
/* Back to the proposal. */
void xushi_table_review_reset (XushiTableReview *self);

/* (transfer none): the same for sheets for which the same is proposed. */
const char *xushi_table_review_get_fingerprint (XushiTableReview *self);

/**
 * xushi_table_review_dup_choice:
 *
 * Returns: (transfer full) (nullable): what differs from the proposal, to be kept under the
 *   fingerprint; NULL if nothing does.
 */
char *xushi_table_review_dup_choice (XushiTableReview *self);

/* @choice: from xushi_table_review_dup_choice () for a sheet with this fingerprint. Returns: FALSE,
 * with the proposal as it was, if it does not fit. */
gboolean xushi_table_review_recall (XushiTableReview *self, const char *choice);

/* Another number whenever the rows are read anew: outcomes and rows of an earlier one are gone, also
 * for those who are not told of it yet. */
guint xushi_table_review_get_serial (XushiTableReview *self);

/* (transfer none) (element-type XushiRowOutcome): one for each row of the sheet, in its order; empty
 * where the sheet cannot be read at all. */
GPtrArray *xushi_table_review_get_outcomes (XushiTableReview *self);

/* (transfer none) (element-type XushiPlanRow) (or XushiValueRow): what is taken. */
GPtrArray *xushi_table_review_get_rows (XushiTableReview *self);

/* How many rows of the sheet became this. */
guint xushi_table_review_count (XushiTableReview *self, XushiRowKind kind);

/* (transfer none) (nullable): why nothing can be taken as it is, with the remedy. */
const char *xushi_table_review_get_block (XushiTableReview *self);

/**
 * xushi_table_review_dup_remarks:
 * @n: (out): how many there are
 *
 * Returns: (transfer full): how the sheet as a whole was understood, and what is wrong with it, a
 *   line each; what is about a row of the body stands in its outcome.
 */
char *xushi_table_review_dup_remarks (XushiTableReview *self, guint *n);

/* Whether there is nothing to look at: every column is known for sure, every row is taken, there
 * is nothing to remark, and no other sheet has anything: so is what the program itself has written. */
gboolean xushi_table_review_is_plain (XushiTableReview *self);

G_END_DECLS
