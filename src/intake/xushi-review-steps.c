/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "intake/xushi-review-steps.h"

/* The steps that can be undone. A state of the list is little more than its pointers. */
#define STEPS_MAX 200

static gpointer
ref_proposal (gconstpointer proposal, gpointer data)
{
  return xushi_proposal_ref ((XushiProposal *) (gpointer) proposal);
}

XushiProposal *
xushi_review_steps_item (GPtrArray *list, guint position)
{
  return g_ptr_array_index (list, position);
}

GPtrArray *
xushi_review_steps_copy (XushiReview *self)
{
  return g_ptr_array_copy (self->proposals, ref_proposal, NULL);
}

static void
drop_steps (GQueue *steps)
{
  g_queue_clear_full (steps, (GDestroyNotify) g_ptr_array_unref);
}

gboolean
xushi_review_steps_refuse (const char *sentence, GError **error)
{
  g_set_error_literal (error, XUSHI_REVIEW_ERROR, XUSHI_REVIEW_ERROR_REFUSED, sentence);
  return FALSE;
}

void
xushi_review_steps_take (XushiReview *self, GPtrArray *list)
{
  g_queue_push_head (&self->undo, self->proposals);
  if (self->undo.length > STEPS_MAX)
    g_ptr_array_unref (g_queue_pop_tail (&self->undo));
  drop_steps (&self->redo);
  self->proposals = list;
  xushi_review_steps_emit_changed (self);
}

gboolean
xushi_review_steps_find (GPtrArray *list, guint64 id, guint *position)
{
  for (guint i = 0; i < list->len; i++)
    if (xushi_review_steps_item (list, i)->id == id)
      {
        *position = i;
        return TRUE;
      }
  return FALSE;
}

XushiProposal *
xushi_review_steps_own (GPtrArray *list, guint position)
{
  XushiProposal *copy = xushi_proposal_copy (xushi_review_steps_item (list, position));

  xushi_proposal_unref (xushi_review_steps_item (list, position));
  list->pdata[position] = copy;
  return copy;
}

void
xushi_review_steps_drop (XushiReview *self)
{
  drop_steps (&self->undo);
  drop_steps (&self->redo);
}

gboolean
xushi_review_can_undo (XushiReview *self)
{
  g_return_val_if_fail (XUSHI_IS_REVIEW (self), FALSE);

  return self->undo.length > 0;
}

gboolean
xushi_review_can_redo (XushiReview *self)
{
  g_return_val_if_fail (XUSHI_IS_REVIEW (self), FALSE);

  return self->redo.length > 0;
}

static void
step (XushiReview *self, GQueue *from, GQueue *to)
{
  if (from->length == 0)
    return;
  g_queue_push_head (to, self->proposals);
  self->proposals = g_queue_pop_head (from);
  xushi_review_steps_emit_changed (self);
}

void
xushi_review_undo (XushiReview *self)
{
  g_return_if_fail (XUSHI_IS_REVIEW (self));

  step (self, &self->undo, &self->redo);
}

void
xushi_review_redo (XushiReview *self)
{
  g_return_if_fail (XUSHI_IS_REVIEW (self));

  step (self, &self->redo, &self->undo);
}
