/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "intake/xushi-proposals.h"

#include "intake/xushi-proposal-departments.h"

static const XushiCandidate *
candidate_at (const GPtrArray *candidates, guint position)
{
  return g_ptr_array_index (candidates, position);
}

/* Whether the candidate at @position is an instalment of another one that stands for itself. */
static gboolean
is_instalment (const GPtrArray *candidates, guint position)
{
  int total = candidate_at (candidates, position)->total;

  return total >= 0 && total != (int) position && total < (int) candidates->len
         && candidate_at (candidates, (guint) total)->total < 0;
}

/* (transfer full): the candidates that are instalments. */
static GPtrArray *
list_instalments (const GPtrArray *candidates)
{
  GPtrArray *list = g_ptr_array_new ();

  for (guint i = 0; i < candidates->len; i++)
    if (is_instalment (candidates, i))
      g_ptr_array_add (list, candidates->pdata[i]);
  return list;
}

/* Takes those of @all that are of the candidate at @position. What does not fit leaves a doubt. */
static void
take_instalments (XushiProposal *proposal, const GPtrArray *all, guint position)
{
  g_autoptr (GPtrArray) instalments = g_ptr_array_new ();
  g_autofree char *sentence = NULL;
  gboolean sound;

  for (guint i = 0; i < all->len; i++)
    if (candidate_at (all, i)->total == (int) position)
      g_ptr_array_add (instalments, all->pdata[i]);
  if (instalments->len == 0)
    return;
  sentence = xushi_term_take_instalments (proposal->spec, instalments, &sound);
  if (!sound)
    {
      g_free (proposal->reason);
      proposal->reason = g_strdup (sentence);
      proposal->state = XUSHI_PROPOSAL_PENDING;
    }
  proposal->remark = g_steal_pointer (&sentence);
}

GPtrArray *
xushi_proposals_new (const GPtrArray *candidates, guint64 first_id, XushiPlan *plan)
{
  g_autoptr (GPtrArray) known = xushi_departments_list_known (plan);
  g_autoptr (GPtrArray) instalments = list_instalments (candidates);
  const char *place = plan != NULL ? xushi_plan_get_info (plan)->place : NULL;
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) xushi_proposal_unref);

  for (guint i = 0; i < candidates->len; i++)
    {
      const XushiCandidate *candidate = candidate_at (candidates, i);
      XushiProposal *proposal;

      if (is_instalment (candidates, i))
        continue;
      proposal = xushi_proposal_new (first_id + i, candidate);
      if (candidate->parent >= 0 && candidate->parent != (int) i)
        proposal->parent = first_id + (guint) candidate->parent;
      xushi_departments_take (proposal->spec, candidate->lead, candidate->support, known, place);
      take_instalments (proposal, instalments, i);
      g_ptr_array_add (list, proposal);
    }
  return list;
}
