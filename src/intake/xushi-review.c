/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "intake/xushi-review-steps.h"

#include "base/xushi-date.h"
#include "base/xushi-text.h"
#include "intake/xushi-proposal-match.h"

#include <string.h>

G_DEFINE_FINAL_TYPE (XushiReview, xushi_review, G_TYPE_OBJECT)
G_DEFINE_QUARK (xushi-review-error-quark, xushi_review_error)

static guint changed_signal;

void
xushi_review_steps_emit_changed (XushiReview *self)
{
  g_signal_emit (self, changed_signal, 0);
}

static void
xushi_review_finalize (GObject *object)
{
  XushiReview *self = XUSHI_REVIEW (object);

  xushi_review_steps_drop (self);
  g_clear_pointer (&self->proposals, g_ptr_array_unref);
  g_clear_pointer (&self->header, xushi_report_header_free);
  g_clear_pointer (&self->quoted, g_hash_table_unref);
  g_clear_object (&self->plan);
  g_free (self->text);
  G_OBJECT_CLASS (xushi_review_parent_class)->finalize (object);
}

static void
xushi_review_class_init (XushiReviewClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = xushi_review_finalize;
  changed_signal = g_signal_new ("changed", XUSHI_TYPE_REVIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);
}

static void
xushi_review_init (XushiReview *self)
{
  self->next_id = 1;
  self->tasks = TRUE;
}

/* A review without proposals. */
static XushiReview *
begin (const char *text, XushiPlan *plan)
{
  XushiReview *self = g_object_new (XUSHI_TYPE_REVIEW, NULL);

  self->text = g_strdup (text);
  self->header = xushi_extract_header (text);
  g_set_object (&self->plan, plan);
  return self;
}

XushiReview *
xushi_review_new (const char *text, const GPtrArray *blocks, XushiPlan *plan)
{
  XushiReview *self = begin (text, plan);

  self->proposals = xushi_review_steps_read (self, text, blocks);
  if (plan != NULL)
    xushi_match_proposals (self->proposals, NULL, plan);
  return self;
}

XushiReview *
xushi_review_new_from_candidates (const char *text, const GPtrArray *candidates, XushiPlan *plan)
{
  XushiReview *self = begin (text, plan);

  self->proposals = xushi_review_steps_propose (self, candidates);
  if (plan != NULL)
    xushi_match_proposals (self->proposals, NULL, plan);
  return self;
}

const char *
xushi_review_get_text (XushiReview *self)
{
  g_return_val_if_fail (XUSHI_IS_REVIEW (self), NULL);

  return self->text;
}

XushiPlan *
xushi_review_get_plan (XushiReview *self)
{
  g_return_val_if_fail (XUSHI_IS_REVIEW (self), NULL);

  return self->plan;
}

int
xushi_review_get_year (XushiReview *self)
{
  g_return_val_if_fail (XUSHI_IS_REVIEW (self), 0);

  if (self->plan != NULL)
    return xushi_plan_get_info (self->plan)->year;
  return self->header->year != 0 ? self->header->year : xushi_date_this_year ();
}

const XushiReportHeader *
xushi_review_get_header (XushiReview *self)
{
  g_return_val_if_fail (XUSHI_IS_REVIEW (self), NULL);

  return self->header;
}

guint
xushi_review_get_n_proposals (XushiReview *self)
{
  g_return_val_if_fail (XUSHI_IS_REVIEW (self), 0);

  return self->proposals->len;
}

const XushiProposal *
xushi_review_get_proposal (XushiReview *self, guint position)
{
  g_return_val_if_fail (XUSHI_IS_REVIEW (self), NULL);

  return xushi_review_steps_item (self->proposals, position);
}

const XushiProposal *
xushi_review_find (XushiReview *self, guint64 id)
{
  guint position = 0;

  g_return_val_if_fail (XUSHI_IS_REVIEW (self), NULL);

  return xushi_review_steps_find (self->proposals, id, &position) ? xushi_review_steps_item (self->proposals, position) : NULL;
}

const XushiProposal *
xushi_review_find_at (XushiReview *self, guint offset)
{
  const XushiProposal *best = NULL;
  guint best_length = G_MAXUINT;

  g_return_val_if_fail (XUSHI_IS_REVIEW (self), NULL);

  for (guint i = 0; i < self->proposals->len; i++)
    {
      const XushiProposal *proposal = xushi_review_steps_item (self->proposals, i);
      gboolean figure = offset - proposal->figure_offset < proposal->figure_length;
      guint length = figure ? proposal->figure_length : proposal->length;

      if (offset - proposal->offset < proposal->length && length < best_length
          && xushi_review_is_listed (self, proposal))
        {
          best = proposal;
          best_length = length;
        }
    }
  return best;
}

gboolean
xushi_review_get_tasks (XushiReview *self)
{
  g_return_val_if_fail (XUSHI_IS_REVIEW (self), FALSE);

  return self->tasks;
}

void
xushi_review_set_tasks (XushiReview *self, gboolean tasks)
{
  g_return_if_fail (XUSHI_IS_REVIEW (self));

  if (self->tasks == tasks)
    return;
  self->tasks = tasks;
  g_signal_emit (self, changed_signal, 0);
}

gboolean
xushi_review_is_listed (XushiReview *self, const XushiProposal *proposal)
{
  g_return_val_if_fail (XUSHI_IS_REVIEW (self), FALSE);

  return self->tasks || !xushi_proposal_is_task (proposal);
}

void
xushi_review_count (XushiReview *self, XushiReviewCounts *counts)
{
  g_return_if_fail (XUSHI_IS_REVIEW (self));

  *counts = (XushiReviewCounts) { 0 };
  for (guint i = 0; i < self->proposals->len; i++)
    {
      const XushiProposal *proposal = xushi_review_steps_item (self->proposals, i);

      if (!xushi_review_is_listed (self, proposal))
        continue;
      counts->found++;
      if (proposal->effect == XUSHI_PROPOSAL_KNOWN)
        counts->known++;
      else
        {
          counts->states[proposal->state]++;
          counts->undecided_long
              += proposal->state == XUSHI_PROPOSAL_PENDING && xushi_proposal_is_long (proposal);
        }
    }
}

/* The indicators of the plan whose clause the report has word for word, also where the reader proposes
 * nothing for it. Found once, for neither changes during a review. */
static GHashTable *
get_quoted (XushiReview *self)
{
  g_autofree char *report = NULL;

  if (self->quoted != NULL)
    return self->quoted;
  self->quoted = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  report = xushi_text_fold (self->text);
  for (guint i = 0; self->plan != NULL && i < xushi_plan_get_n_areas (self->plan); i++)
    {
      XushiArea *area = xushi_plan_get_area (self->plan, i);

      for (guint j = 0; j < xushi_area_get_n_indicators (area); j++)
        {
          XushiIndicator *indicator = xushi_area_get_indicator (area, j);
          const char *quote = xushi_indicator_get_spec (indicator)->quote;
          g_autofree char *folded = quote != NULL ? xushi_text_fold (quote) : NULL;

          if (folded != NULL && *folded != '\0' && strstr (report, folded) != NULL)
            g_hash_table_add (self->quoted, g_memdup2 (xushi_indicator_peek_id (indicator),
                                                       sizeof (gint64)));
        }
    }
  return self->quoted;
}

GPtrArray *
xushi_review_list_unmentioned (XushiReview *self)
{
  g_autoptr (GHashTable) mentioned = g_hash_table_new (g_int64_hash, g_int64_equal);
  GPtrArray *list = g_ptr_array_new ();
  GHashTable *quoted;

  g_return_val_if_fail (XUSHI_IS_REVIEW (self), list);

  quoted = get_quoted (self);
  for (guint i = 0; i < self->proposals->len; i++)
    {
      g_hash_table_add (mentioned, &xushi_review_steps_item (self->proposals, i)->match);
      g_hash_table_add (mentioned, &xushi_review_steps_item (self->proposals, i)->near);
    }
  for (guint i = 0; self->plan != NULL && i < xushi_plan_get_n_areas (self->plan); i++)
    {
      XushiArea *area = xushi_plan_get_area (self->plan, i);

      for (guint j = 0; j < xushi_area_get_n_indicators (area); j++)
        {
          XushiIndicator *indicator = xushi_area_get_indicator (area, j);

          if (!g_hash_table_contains (mentioned, xushi_indicator_peek_id (indicator))
              && !g_hash_table_contains (quoted, xushi_indicator_peek_id (indicator)))
            g_ptr_array_add (list, indicator);
        }
    }
  return list;
}
