/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "intake/xushi-review-steps.h"

#include "base/xushi-i18n.h"
#include "base/xushi-number.h"
#include "intake/xushi-proposal-match.h"
#include "intake/xushi-proposal-parts.h"

/* What the clerk decides and edits: each call one step. */

gboolean
xushi_review_set_state (XushiReview *self, const guint64 *ids, guint n_ids,
                        XushiProposalState state, GError **error)
{
  g_autoptr (GPtrArray) list = NULL;
  gboolean differs = FALSE;

  g_return_val_if_fail (XUSHI_IS_REVIEW (self), FALSE);

  list = xushi_review_steps_copy (self);
  for (guint i = 0; i < n_ids; i++)
    {
      XushiProposal *proposal;
      guint position = 0;

      if (!xushi_review_steps_find (list, ids[i], &position)
          || xushi_review_steps_item (list, position)->state == state)
        continue;
      if (state == XUSHI_PROPOSAL_ACCEPTED
          && !xushi_spec_check (xushi_review_steps_item (list, position)->spec, error))
        {
          g_prefix_error (error, _ ("%s: "), xushi_review_steps_item (list, position)->spec->name);
          return FALSE;
        }
      proposal = xushi_review_steps_own (list, position);
      proposal->state = state;
      proposal->by_hand = TRUE;
      differs = TRUE;
    }
  if (differs)
    xushi_review_steps_take (self, g_steal_pointer (&list));
  return TRUE;
}

/* Whether nothing about it needs a look. The confidence counts as it is shown, with two decimals. */
static gboolean
is_sure (const XushiProposal *proposal)
{
  return xushi_number_round (proposal->confidence, 2) >= XUSHI_EXTRACT_SURE
         && proposal->reason == NULL
         && !xushi_proposal_is_long (proposal) && xushi_spec_check (proposal->spec, NULL);
}

/* The state in which accepting what is sure leaves a proposal, counted in @sure. */
static XushiProposalState
settle_sure (const XushiProposal *proposal, XushiReviewSure *sure)
{
  if (proposal->effect == XUSHI_PROPOSAL_KNOWN)
    {
      sure->known++;
      return proposal->state;
    }
  if (proposal->state == XUSHI_PROPOSAL_REJECTED)
    {
      sure->rejected++;
      return XUSHI_PROPOSAL_REJECTED;
    }
  if (is_sure (proposal) || (proposal->by_hand && proposal->state == XUSHI_PROPOSAL_ACCEPTED))
    {
      sure->accepted++;
      return XUSHI_PROPOSAL_ACCEPTED;
    }
  if (xushi_proposal_is_long (proposal))
    sure->goals++;
  else
    sure->doubtful++;
  return XUSHI_PROPOSAL_PENDING;
}

void
xushi_review_accept_sure (XushiReview *self, XushiReviewSure *sure)
{
  g_autoptr (GPtrArray) list = NULL;
  gboolean differs = FALSE;

  g_return_if_fail (XUSHI_IS_REVIEW (self));

  *sure = (XushiReviewSure) { 0 };
  list = xushi_review_steps_copy (self);
  for (guint i = 0; i < list->len; i++)
    {
      const XushiProposal *proposal = xushi_review_steps_item (list, i);
      XushiProposalState state;

      if (!xushi_review_is_listed (self, proposal))
        continue;
      state = settle_sure (proposal, sure);
      if (state == proposal->state)
        continue;
      xushi_review_steps_own (list, i)->state = state;
      differs = TRUE;
    }
  if (differs)
    xushi_review_steps_take (self, g_steal_pointer (&list));
}

/* A goal of several years and a target of the year are not the same indicator of the plan. */
static void
match_again (XushiReview *self, GPtrArray *changed, GPtrArray *list)
{
  for (guint i = 0; i < changed->len; i++)
    xushi_review_steps_item (changed, i)->match = 0;
  if (self->plan != NULL)
    xushi_match_proposals (changed, list, self->plan);
  for (guint i = 0; i < changed->len; i++)
    xushi_match_update_effect (xushi_review_steps_item (changed, i), self->plan);
}

/* Turns the proposal into its share of a year; FALSE with @error. */
static gboolean
share (XushiProposal *proposal, int year, GError **error)
{
  char *how = xushi_term_take_share (&proposal->term, proposal->spec, year, proposal->counted,
                                     error);

  if (how == NULL)
    return FALSE;
  g_free (proposal->remark);
  proposal->remark = how;
  g_clear_pointer (&proposal->reason, g_free);
  proposal->state = XUSHI_PROPOSAL_ACCEPTED;
  proposal->by_hand = TRUE;
  return xushi_spec_check (proposal->spec, error);
}

gboolean
xushi_review_take_share (XushiReview *self, const guint64 *ids, guint n_ids, GError **error)
{
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (GPtrArray) shared = g_ptr_array_new ();

  g_return_val_if_fail (XUSHI_IS_REVIEW (self), FALSE);

  list = xushi_review_steps_copy (self);
  for (guint i = 0; i < n_ids; i++)
    {
      XushiProposal *proposal;
      guint position = 0;

      if (!xushi_review_steps_find (list, ids[i], &position))
        continue;
      proposal = xushi_review_steps_own (list, position);
      if (!share (proposal, xushi_review_get_year (self), error))
        {
          g_prefix_error (error, _ ("%s: "), proposal->spec->name);
          return FALSE;
        }
      g_ptr_array_add (shared, proposal);
    }
  if (shared->len == 0)
    return xushi_review_steps_refuse (_ ("This proposal is no longer there."), error);
  match_again (self, shared, list);
  xushi_review_steps_take (self, g_steal_pointer (&list));
  return TRUE;
}

gboolean
xushi_review_edit (XushiReview *self, guint64 id, const XushiSpec *spec, const char *area,
                   const XushiTerm *term, GError **error)
{
  g_autoptr (GPtrArray) list = NULL, changed = g_ptr_array_new ();
  XushiProposal *proposal;
  gboolean was_long;
  guint position = 0;

  g_return_val_if_fail (XUSHI_IS_REVIEW (self), FALSE);

  list = xushi_review_steps_copy (self);
  if (!xushi_review_steps_find (list, id, &position))
    return xushi_review_steps_refuse (_ ("This proposal is no longer there."), error);
  if (!xushi_spec_check (spec, error))
    return FALSE;
  proposal = xushi_review_steps_own (list, position);
  xushi_spec_free (proposal->spec);
  proposal->spec = xushi_spec_copy (spec);
  if (area != NULL && *area != '\0')
    {
      g_free (proposal->area);
      proposal->area = g_strdup (area);
    }
  was_long = xushi_proposal_is_long (proposal);
  if (term != NULL)
    proposal->term = *term;
  if (proposal->state == XUSHI_PROPOSAL_REJECTED)
    proposal->state = XUSHI_PROPOSAL_PENDING;
  proposal->by_hand = TRUE;
  if (was_long != xushi_proposal_is_long (proposal))
    {
      g_ptr_array_add (changed, proposal);
      match_again (self, changed, list);
    }
  else
    xushi_match_update_effect (proposal, self->plan);
  xushi_review_steps_take (self, g_steal_pointer (&list));
  return TRUE;
}

gboolean
xushi_review_separate (XushiReview *self, guint64 id, GError **error)
{
  g_autoptr (GPtrArray) list = NULL;
  XushiProposal *proposal;
  guint position = 0;

  g_return_val_if_fail (XUSHI_IS_REVIEW (self), FALSE);

  list = xushi_review_steps_copy (self);
  if (!xushi_review_steps_find (list, id, &position) || xushi_review_steps_item (list, position)->match == 0)
    return xushi_review_steps_refuse (_ ("This proposal is an indicator of its own already."), error);
  proposal = xushi_review_steps_own (list, position);
  proposal->match = proposal->near = 0;
  xushi_match_update_effect (proposal, self->plan);
  xushi_review_steps_take (self, g_steal_pointer (&list));
  return TRUE;
}

/* Parts (其中) of a proposal that was merged now belong to the one it was merged into. */
static void
move_parts (GPtrArray *list, guint64 from, guint64 to)
{
  for (guint i = 0; i < list->len; i++)
    if (xushi_review_steps_item (list, i)->parent == from)
      xushi_review_steps_own (list, i)->parent = xushi_review_steps_item (list, i)->id == to ? 0 : to;
}

gboolean
xushi_review_merge (XushiReview *self, const guint64 *ids, guint n_ids, GError **error)
{
  g_autoptr (GPtrArray) list = NULL;
  guint first = 0, other = 0;

  g_return_val_if_fail (XUSHI_IS_REVIEW (self), FALSE);

  list = xushi_review_steps_copy (self);
  if (n_ids < 2 || !xushi_review_steps_find (list, ids[0], &first))
    return xushi_review_steps_refuse (_ ("Select the rows to be merged first: Shift with the arrow keys."), error);
  for (guint i = 1; i < n_ids; i++)
    {
      XushiProposal *merged;

      if (!xushi_review_steps_find (list, ids[i], &other) || ids[i] == ids[0])
        continue;
      merged = xushi_parts_merge (xushi_review_steps_item (list, first), xushi_review_steps_item (list, other));
      xushi_match_update_effect (merged, self->plan);
      xushi_proposal_unref (xushi_review_steps_item (list, first));
      list->pdata[first] = merged;
      g_ptr_array_remove_index (list, other);
      move_parts (list, ids[i], ids[0]);
      xushi_review_steps_find (list, ids[0], &first);
    }
  xushi_review_steps_take (self, g_steal_pointer (&list));
  return TRUE;
}

gboolean
xushi_review_split (XushiReview *self, guint64 id, GError **error)
{
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (GPtrArray) parts = NULL;
  guint position = 0;

  g_return_val_if_fail (XUSHI_IS_REVIEW (self), FALSE);

  list = xushi_review_steps_copy (self);
  if (xushi_review_steps_find (list, id, &position))
    parts = xushi_parts_split (xushi_review_steps_item (list, position), &self->next_id);
  if (parts == NULL)
    return xushi_review_steps_refuse (_ ("Its name lists nothing that could be split: put “、” between the parts."),
                   error);
  g_ptr_array_remove_index (list, position);
  for (guint i = 0; i < parts->len; i++)
    {
      XushiProposal *part = xushi_proposal_ref (xushi_review_steps_item (parts, i));

      if (i > 0)
        part->match = 0;
      xushi_match_update_effect (part, self->plan);
      g_ptr_array_insert (list, (int) (position + i), part);
    }
  xushi_review_steps_take (self, g_steal_pointer (&list));
  return TRUE;
}
