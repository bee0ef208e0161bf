/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "intake/xushi-review.h"

#include "base/xushi-i18n.h"
#include "intake/xushi-proposal-match.h"
#include "intake/xushi-proposal-parts.h"
#include "tables/xushi-plan-table.h"

/* The steps that can be undone. A state of the list is little more than its pointers. */
#define STEPS_MAX 200

/* A passage that the clerk selects is meant as a target, whatever heading it is under. */
#define PLAN_HEADING "今年工作\n"
#define PLAN_HEADING_LENGTH 5

struct _XushiReview
{
  GObject parent_instance;

  char *text;                /* owned */
  XushiPlan *plan;           /* owned, nullable */
  XushiReportHeader *header; /* owned */
  GPtrArray *proposals;      /* owned: of XushiProposal, in the order of the report */
  GQueue undo, redo;         /* owned: of such arrays, newest first */
  guint64 next_id;
  gboolean tasks;
};

G_DEFINE_FINAL_TYPE (XushiReview, xushi_review, G_TYPE_OBJECT)
G_DEFINE_QUARK (xushi-review-error-quark, xushi_review_error)

static guint changed_signal;

static gpointer
ref_proposal (gconstpointer proposal, gpointer data)
{
  return xushi_proposal_ref ((XushiProposal *) (gpointer) proposal);
}

static GPtrArray *
new_list (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) xushi_proposal_unref);
}

static XushiProposal *
item (GPtrArray *list, guint position)
{
  return g_ptr_array_index (list, position);
}

/* A copy of the current list to work on; the proposals are shared. */
static GPtrArray *
copy_list (XushiReview *self)
{
  return g_ptr_array_copy (self->proposals, ref_proposal, NULL);
}

static void
drop_steps (GQueue *steps)
{
  g_queue_clear_full (steps, (GDestroyNotify) g_ptr_array_unref);
}

static gboolean
refuse (const char *sentence, GError **error)
{
  g_set_error_literal (error, XUSHI_REVIEW_ERROR, XUSHI_REVIEW_ERROR_REFUSED, sentence);
  return FALSE;
}

/* Replaces the list by @list (taken), as one step. */
static void
take_step (XushiReview *self, GPtrArray *list)
{
  g_queue_push_head (&self->undo, self->proposals);
  if (self->undo.length > STEPS_MAX)
    g_ptr_array_unref (g_queue_pop_tail (&self->undo));
  drop_steps (&self->redo);
  self->proposals = list;
  g_signal_emit (self, changed_signal, 0);
}

static gboolean
find_position (GPtrArray *list, guint64 id, guint *position)
{
  for (guint i = 0; i < list->len; i++)
    if (item (list, i)->id == id)
      {
        *position = i;
        return TRUE;
      }
  return FALSE;
}

/* (transfer none): a copy of the proposal that may be changed, which replaces it in @list. */
static XushiProposal *
own (GPtrArray *list, guint position)
{
  XushiProposal *copy = xushi_proposal_copy (item (list, position));

  xushi_proposal_unref (item (list, position));
  list->pdata[position] = copy;
  return copy;
}

/* (transfer full): what the reader finds in @text, with @shift added to its offsets. */
static GPtrArray *
read_text (XushiReview *self, const char *text, const GPtrArray *blocks, int shift)
{
  const XushiExtractOptions options = { .milestones = TRUE, .blocks = blocks };
  g_autoptr (GPtrArray) candidates = xushi_extract_targets (text, &options);
  guint64 first = self->next_id;
  GPtrArray *list = new_list ();

  for (guint i = 0; i < candidates->len; i++)
    {
      const XushiCandidate *candidate = g_ptr_array_index (candidates, i);
      XushiProposal *proposal = xushi_proposal_new (self->next_id++, candidate);

      proposal->offset = (guint) ((int) proposal->offset + shift);
      proposal->figure_offset = (guint) ((int) proposal->figure_offset + shift);
      if (candidate->parent >= 0 && candidate->parent != (int) i)
        proposal->parent = first + (guint) candidate->parent;
      g_ptr_array_add (list, proposal);
    }
  return list;
}

static void
xushi_review_finalize (GObject *object)
{
  XushiReview *self = XUSHI_REVIEW (object);

  drop_steps (&self->undo);
  drop_steps (&self->redo);
  g_clear_pointer (&self->proposals, g_ptr_array_unref);
  g_clear_pointer (&self->header, xushi_report_header_free);
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

XushiReview *
xushi_review_new (const char *text, const GPtrArray *blocks, XushiPlan *plan)
{
  XushiReview *self = g_object_new (XUSHI_TYPE_REVIEW, NULL);

  self->text = g_strdup (text);
  self->header = xushi_extract_header (text);
  self->proposals = read_text (self, text, blocks, 0);
  if (plan != NULL)
    {
      self->plan = g_object_ref (plan);
      xushi_match_proposals (self->proposals, NULL, plan);
    }
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

  return item (self->proposals, position);
}

const XushiProposal *
xushi_review_find (XushiReview *self, guint64 id)
{
  guint position = 0;

  g_return_val_if_fail (XUSHI_IS_REVIEW (self), NULL);

  return find_position (self->proposals, id, &position) ? item (self->proposals, position) : NULL;
}

const XushiProposal *
xushi_review_find_at (XushiReview *self, guint offset)
{
  const XushiProposal *best = NULL;
  guint best_length = G_MAXUINT;

  g_return_val_if_fail (XUSHI_IS_REVIEW (self), NULL);

  for (guint i = 0; i < self->proposals->len; i++)
    {
      const XushiProposal *proposal = item (self->proposals, i);
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
      const XushiProposal *proposal = item (self->proposals, i);

      if (!xushi_review_is_listed (self, proposal))
        continue;
      counts->found++;
      if (proposal->effect == XUSHI_PROPOSAL_KNOWN)
        counts->known++;
      else
        counts->states[proposal->state]++;
    }
}

gboolean
xushi_review_set_state (XushiReview *self, const guint64 *ids, guint n_ids,
                        XushiProposalState state, GError **error)
{
  g_autoptr (GPtrArray) list = NULL;
  gboolean differs = FALSE;

  g_return_val_if_fail (XUSHI_IS_REVIEW (self), FALSE);

  list = copy_list (self);
  for (guint i = 0; i < n_ids; i++)
    {
      guint position = 0;

      if (!find_position (list, ids[i], &position) || item (list, position)->state == state)
        continue;
      if (state == XUSHI_PROPOSAL_ACCEPTED
          && !xushi_spec_check (item (list, position)->spec, error))
        {
          g_prefix_error (error, _ ("%s: "), item (list, position)->spec->name);
          return FALSE;
        }
      own (list, position)->state = state;
      differs = TRUE;
    }
  if (differs)
    take_step (self, g_steal_pointer (&list));
  return TRUE;
}

gboolean
xushi_review_edit (XushiReview *self, guint64 id, const XushiSpec *spec, const char *area,
                   GError **error)
{
  g_autoptr (GPtrArray) list = NULL;
  XushiProposal *proposal;
  guint position = 0;

  g_return_val_if_fail (XUSHI_IS_REVIEW (self), FALSE);

  list = copy_list (self);
  if (!find_position (list, id, &position))
    return refuse (_ ("This proposal is no longer there."), error);
  if (!xushi_spec_check (spec, error))
    return FALSE;
  proposal = own (list, position);
  xushi_spec_free (proposal->spec);
  proposal->spec = xushi_spec_copy (spec);
  if (area != NULL && *area != '\0')
    {
      g_free (proposal->area);
      proposal->area = g_strdup (area);
    }
  if (proposal->state == XUSHI_PROPOSAL_REJECTED)
    proposal->state = XUSHI_PROPOSAL_PENDING;
  xushi_match_update_effect (proposal, self->plan);
  take_step (self, g_steal_pointer (&list));
  return TRUE;
}

gboolean
xushi_review_separate (XushiReview *self, guint64 id, GError **error)
{
  g_autoptr (GPtrArray) list = NULL;
  XushiProposal *proposal;
  guint position = 0;

  g_return_val_if_fail (XUSHI_IS_REVIEW (self), FALSE);

  list = copy_list (self);
  if (!find_position (list, id, &position) || item (list, position)->match == 0)
    return refuse (_ ("This proposal is an indicator of its own already."), error);
  proposal = own (list, position);
  proposal->match = 0;
  xushi_match_update_effect (proposal, self->plan);
  take_step (self, g_steal_pointer (&list));
  return TRUE;
}

/* Parts (其中) of a proposal that was merged now belong to the one it was merged into. */
static void
move_parts (GPtrArray *list, guint64 from, guint64 to)
{
  for (guint i = 0; i < list->len; i++)
    if (item (list, i)->parent == from)
      own (list, i)->parent = item (list, i)->id == to ? 0 : to;
}

gboolean
xushi_review_merge (XushiReview *self, const guint64 *ids, guint n_ids, GError **error)
{
  g_autoptr (GPtrArray) list = NULL;
  guint first = 0, other = 0;

  g_return_val_if_fail (XUSHI_IS_REVIEW (self), FALSE);

  list = copy_list (self);
  if (n_ids < 2 || !find_position (list, ids[0], &first))
    return refuse (_ ("Select the rows to be merged first: Shift with the arrow keys."), error);
  for (guint i = 1; i < n_ids; i++)
    {
      XushiProposal *merged;

      if (!find_position (list, ids[i], &other) || ids[i] == ids[0])
        continue;
      merged = xushi_parts_merge (item (list, first), item (list, other));
      xushi_match_update_effect (merged, self->plan);
      xushi_proposal_unref (item (list, first));
      list->pdata[first] = merged;
      g_ptr_array_remove_index (list, other);
      move_parts (list, ids[i], ids[0]);
      find_position (list, ids[0], &first);
    }
  take_step (self, g_steal_pointer (&list));
  return TRUE;
}

gboolean
xushi_review_split (XushiReview *self, guint64 id, GError **error)
{
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (GPtrArray) parts = NULL;
  guint position = 0;

  g_return_val_if_fail (XUSHI_IS_REVIEW (self), FALSE);

  list = copy_list (self);
  if (find_position (list, id, &position))
    parts = xushi_parts_split (item (list, position), &self->next_id);
  if (parts == NULL)
    return refuse (_ ("Its name lists nothing that could be split: put “、” between the parts."),
                   error);
  g_ptr_array_remove_index (list, position);
  for (guint i = 0; i < parts->len; i++)
    {
      XushiProposal *part = xushi_proposal_ref (item (parts, i));

      if (i > 0)
        part->match = 0;
      xushi_match_update_effect (part, self->plan);
      g_ptr_array_insert (list, (int) (position + i), part);
    }
  take_step (self, g_steal_pointer (&list));
  return TRUE;
}

/* The index in @list for what is at @offset of the report, and its area. */
static guint
find_place (GPtrArray *list, guint offset, const XushiProposal **before)
{
  guint place = 0;

  *before = NULL;
  for (guint i = 0; i < list->len; i++)
    if (item (list, i)->offset <= offset)
      {
        *before = item (list, i);
        place = i + 1;
      }
  return place;
}

/* Places proposals that were read out of context where they belong. */
static void
settle_in (XushiProposal *proposal, const XushiProposal *before)
{
  if (before == NULL || !g_str_equal (proposal->area, XUSHI_PLAN_TABLE_OTHER_AREA))
    return;
  g_free (proposal->area);
  proposal->area = g_strdup (before->area);
  xushi_spec_set_string (&proposal->spec->group, before->spec->group);
}

/* Removes from @made what is already in @list: the same name from the same clause. */
static void
drop_doubles (GPtrArray *made, GPtrArray *list)
{
  for (guint i = made->len; i > 0; i--)
    for (guint j = 0; j < list->len; j++)
      if (item (list, j)->offset == item (made, i - 1)->offset
          && g_strcmp0 (item (list, j)->spec->name, item (made, i - 1)->spec->name) == 0)
        {
          g_ptr_array_remove_index (made, i - 1);
          break;
        }
}

guint64
xushi_review_add (XushiReview *self, guint offset, guint length, GError **error)
{
  const char *start = g_utf8_offset_to_pointer (self->text, (glong) offset);
  const char *end = g_utf8_offset_to_pointer (start, (glong) length);
  g_autofree char *quote = g_strndup (start, (gsize) (end - start));
  g_autofree char *blank = g_strstrip (g_strdup (quote));
  g_autofree char *passage = NULL;
  g_autoptr (GPtrArray) made = NULL;
  g_autoptr (GPtrArray) list = copy_list (self);
  const XushiProposal *before;
  guint place = find_place (list, offset, &before);
  guint64 id;

  if (*blank == '\0')
    {
      refuse (_ ("Select a passage of the report first."), error);
      return 0;
    }
  passage = g_strconcat (PLAN_HEADING, quote, NULL);
  made = read_text (self, passage, NULL, (int) offset - PLAN_HEADING_LENGTH);
  drop_doubles (made, list);
  if (made->len == 0)
    g_ptr_array_add (made, xushi_proposal_new_by_hand (self->next_id++, blank, offset, length));
  for (guint i = 0; i < made->len; i++)
    {
      XushiProposal *proposal = xushi_proposal_ref (item (made, i));

      settle_in (proposal, before);
      g_ptr_array_insert (list, (int) (place + i), proposal);
    }
  if (self->plan != NULL)
    xushi_match_proposals (made, self->proposals, self->plan);
  id = item (made, 0)->id;
  take_step (self, g_steal_pointer (&list));
  return id;
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
  g_signal_emit (self, changed_signal, 0);
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
