/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "edit/xushi-editor.h"
#include "intake/xushi-proposal.h"

G_BEGIN_DECLS

#define XUSHI_REVIEW_ERROR (xushi_review_error_quark ())
GQuark xushi_review_error_quark (void);

typedef enum
{
  XUSHI_REVIEW_ERROR_REFUSED, /* the proposals do not allow it */
} XushiReviewError;

/* How many proposals there are in each state. Those already in the plan are not counted; tasks
 * count only while they are proposed. */
typedef struct
{
  guint found;
  guint states[XUSHI_N_PROPOSAL_STATES];
  guint known;
  guint undecided_long; /* of the pending ones, the goals of several years */
} XushiReviewCounts;

/* What xushi_review_accept_sure () did: what is accepted now, and why the rest is not. */
typedef struct
{
  guint accepted;
  guint doubtful;
  guint goals; /* of several years */
  guint known;
  guint rejected;
} XushiReviewSure;

/* XushiReview: a report being read: its text, what was found in it, and what the clerk has decided
 * so far. Nothing is stored until xushi_review_create_plan () or xushi_review_store (). Every
 * change can be undone.
 *
 * Proposals are in the order of the report. A pointer to one is valid until the next change. Signal
 * “changed” (): proposals, or what can be undone, have changed. */
#define XUSHI_TYPE_REVIEW (xushi_review_get_type ())
G_DECLARE_FINAL_TYPE (XushiReview, xushi_review, XUSHI, REVIEW, GObject)

/**
 * xushi_review_new:
 * @text: the report, UTF-8
 * @blocks: (nullable) (element-type XushiBlock): its structure, as its file says; only needed during
 *   the call
 * @plan: (nullable): the open plan that it is read into
 *
 * Returns: (transfer full): the review, with the report read.
 */
XushiReview *xushi_review_new (const char *text, const GPtrArray *blocks, XushiPlan *plan);

/**
 * xushi_review_new_from_candidates:
 * @candidates: (element-type XushiCandidate): what was found in @text
 *
 * As xushi_review_new (), for what was read already.
 */
XushiReview *xushi_review_new_from_candidates (const char *text, const GPtrArray *candidates,
                                               XushiPlan *plan);

const char *xushi_review_get_text (XushiReview *self);
/* (nullable) (transfer none) */
XushiPlan *xushi_review_get_plan (XushiReview *self);
/* The year of the open plan; else that of the report; else this one. */
int xushi_review_get_year (XushiReview *self);
/* (transfer none): place, year and title, as found in the report. */
const XushiReportHeader *xushi_review_get_header (XushiReview *self);

/* All proposals, including tasks that are switched off. */
guint xushi_review_get_n_proposals (XushiReview *self);
const XushiProposal *xushi_review_get_proposal (XushiReview *self, guint position);
/* (nullable) */
const XushiProposal *xushi_review_find (XushiReview *self, guint64 id);
/* (nullable): the one whose clause covers the character at @offset; the shortest if there are
 * several. */
const XushiProposal *xushi_review_find_at (XushiReview *self, guint offset);

/* Whether tasks without a number are proposed; initially on. Not an undo step, as nothing is
 * lost. */
gboolean xushi_review_get_tasks (XushiReview *self);
void xushi_review_set_tasks (XushiReview *self, gboolean tasks);
/* Whether the proposal is currently shown, counted and stored. */
gboolean xushi_review_is_listed (XushiReview *self, const XushiProposal *proposal);

void xushi_review_count (XushiReview *self, XushiReviewCounts *counts);

/**
 * xushi_review_set_state:
 * @ids: (array length=n_ids):
 *
 * Decides on proposals, as one step. Accepting is refused for all of them if one breaks the rules
 * of a plan.
 */
gboolean xushi_review_set_state (XushiReview *self, const guint64 *ids, guint n_ids,
                                 XushiProposalState state, GError **error);

/**
 * xushi_review_accept_sure:
 *
 * Accepts what is listed and sure: with a confidence of XUSHI_EXTRACT_SURE, and without any doubt.
 * What the clerk has not decided and is less sure becomes undecided; what the clerk has accepted or
 * rejected stays so. One step.
 */
void xushi_review_accept_sure (XushiReview *self, XushiReviewSure *sure);

/**
 * xushi_review_take_share:
 *
 * Takes the share of a year of goals of several years, and accepts it, as one step. Refused for all
 * of them if one has no such share.
 */
gboolean xushi_review_take_share (XushiReview *self, const guint64 *ids, guint n_ids,
                                  GError **error);

/**
 * xushi_review_edit:
 * @spec: the new contents; checked by xushi_spec_check ()
 * @area: (nullable): NULL leaves the area
 * @term: (nullable): NULL leaves the term
 *
 * A doubtful proposal stays doubtful until it is accepted; an edited one is no longer rejected.
 */
gboolean xushi_review_edit (XushiReview *self, guint64 id, const XushiSpec *spec,
                            const char *area, const XushiTerm *term, GError **error);

/* Makes the proposal a new indicator instead of the matched one of the plan. */
gboolean xushi_review_separate (XushiReview *self, guint64 id, GError **error);

/* Merges the others of @ids into the first. */
gboolean xushi_review_merge (XushiReview *self, const guint64 *ids, guint n_ids, GError **error);

/* Splits a proposal that lists several things. */
gboolean xushi_review_split (XushiReview *self, guint64 id, GError **error);

/**
 * xushi_review_add:
 * @offset: of the selected text, in characters
 *
 * Makes proposals by hand from a passage: those that the reader finds in it, read by itself, and
 * that are new; otherwise one without a figure.
 *
 * Returns: the id of the first, 0 with @error for a blank passage.
 */
guint64 xushi_review_add (XushiReview *self, guint offset, guint length, GError **error);

gboolean xushi_review_can_undo (XushiReview *self);
gboolean xushi_review_can_redo (XushiReview *self);
void xushi_review_undo (XushiReview *self);
void xushi_review_redo (XushiReview *self);

/**
 * xushi_review_list_unmentioned:
 *
 * Returns: (transfer container) (element-type XushiIndicator): the indicators of the open plan that
 *   no proposal is about and whose clause is not in the report, in the order of the plan; empty
 *   without a plan
 */
GPtrArray *xushi_review_list_unmentioned (XushiReview *self);

/* Storing; implemented in xushi-review-store.c. */

/**
 * xushi_review_create_plan:
 * @path: must not exist
 *
 * Creates a plan from the accepted proposals, with their clauses, areas and groups.
 *
 * Returns: FALSE with @error; no file is left.
 */
gboolean xushi_review_create_plan (XushiReview *self, const char *path,
                                   const XushiPlanInfo *info, GError **error);

/**
 * xushi_review_store:
 * @editor: of the plan that the review was made for
 * @document: (nullable): the source of the new target versions: the report's title
 *
 * Adds the accepted proposals to the plan and adjusts the targets that they change, as one step
 * that can be undone.
 */
gboolean xushi_review_store (XushiReview *self, XushiEditor *editor, const char *document,
                             GError **error);

G_END_DECLS
