/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "intake/xushi-proposal-term.h"
#include "model/xushi-plan.h"

G_BEGIN_DECLS

/* From this confidence on a proposal is accepted by xushi_review_accept_sure (). */
#define XUSHI_EXTRACT_SURE 0.9

typedef enum
{
  XUSHI_PROPOSAL_PENDING,  /* 待定: nobody has decided yet */
  XUSHI_PROPOSAL_ACCEPTED, /* 采用 */
  XUSHI_PROPOSAL_REJECTED, /* 不用 */
} XushiProposalState;
#define XUSHI_N_PROPOSAL_STATES 3

/* What storing a proposal does to the open plan. */
typedef enum
{
  XUSHI_PROPOSAL_NEW,     /* adds an indicator */
  XUSHI_PROPOSAL_CHANGES, /* gives an existing one a new version of its target */
  XUSHI_PROPOSAL_KNOWN,   /* 已有: it exists with this target, nothing to do */
} XushiProposalEffect;

/* How a proposal is marked in the text and named in the legend. */
typedef enum
{
  XUSHI_MARK_TOTAL,  /* 数量 */
  XUSHI_MARK_LEVEL,  /* 水平、百分点 */
  XUSHI_MARK_GROWTH, /* 增速 */
  XUSHI_MARK_TASK,   /* 任务（无数字） */
} XushiMark;
#define XUSHI_N_MARKS 4

/* One line of the review: what the reader found, or the clerk selected, and its current state.
 * Reference-counted, and immutable once it is in a review: changes are made on a copy, so that a
 * step can be undone by restoring the old list. Strings are owned. */
typedef struct
{
  guint64 id;     /* unique in the review, never 0 */
  guint64 parent; /* id of the proposal that this is a part (其中) of; 0 for none */
  guint offset;   /* of the clause, in characters of the report */
  guint length;
  guint figure_offset; /* of the figure inside the clause, in characters of the report */
  guint figure_length;
  char *area;       /* never blank */
  XushiSpec *spec;  /* owned: without key; what will be stored */
  XushiTerm term;   /* until when; carried out when it is stored */
  gboolean counted; /* its figure counts things, of which there is no half */
  double confidence;
  char *reason;     /* nullable: why it is doubtful, translated */
  char *remark;     /* nullable: what was worked out, and how, translated; kept in the note */
  XushiProposalState state;
  gboolean by_hand; /* the clerk has decided, or edited it */
  gint64 match;     /* the row of the indicator in the plan that it refers to; 0 for none */
  gint64 near;      /* the row of one that it may refer to, which the clerk is to compare; 0 for none */
  XushiProposalEffect effect;
} XushiProposal;

/**
 * xushi_proposal_new:
 * @candidate: what the reader found; the caller sets the parent
 *
 * Returns: (transfer full): ticked if the reader is sure and the figures make sense.
 */
XushiProposal *xushi_proposal_new (guint64 id, const XushiCandidate *candidate);

/**
 * xushi_proposal_new_by_hand:
 * @quote: the text that was selected
 *
 * Returns: (transfer full): a pending proposal without a figure, named after its clause.
 */
XushiProposal *xushi_proposal_new_by_hand (guint64 id, const char *quote, guint offset,
                                           guint length);

XushiProposal *xushi_proposal_ref (XushiProposal *self);
void xushi_proposal_unref (XushiProposal *self);

/* (transfer full): a copy that may be changed. */
XushiProposal *xushi_proposal_copy (const XushiProposal *self);

/* Whether it is still undecided, and needs a look before it is accepted. */
gboolean xushi_proposal_is_doubtful (const XushiProposal *self);

/* Whether it is a task without a number. */
gboolean xushi_proposal_is_task (const XushiProposal *self);

XushiMark xushi_proposal_get_mark (const XushiProposal *self);

/* Whether it is a goal of several years, which this year's pace does not judge. */
gboolean xushi_proposal_is_long (const XushiProposal *self);

/* (transfer full): what is stored of it: the spec, its term carried out, its remark in the note. */
XushiSpec *xushi_proposal_dup_stored (const XushiProposal *self);

/* (transfer full) (nullable): why the clerk should look at it; NULL if there is no doubt. */
char *xushi_proposal_dup_doubt (const XushiProposal *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XushiProposal, xushi_proposal_unref)

G_END_DECLS
