/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "intake/xushi-review-steps.h"

#include "base/xushi-i18n.h"
#include "intake/xushi-proposal-match.h"
#include "intake/xushi-proposals.h"
#include "tables/xushi-plan-table.h"

/* From the text to proposals: a whole report, or a passage that the clerk selects. */

/* A passage that the clerk selects is meant as a target, whatever heading it is under. */
#define PLAN_HEADING "今年工作\n"
#define PLAN_HEADING_LENGTH 5

GPtrArray *
xushi_review_steps_read (XushiReview *self, const char *text, const GPtrArray *blocks)
{
  const XushiExtractOptions options = { .milestones = TRUE, .blocks = blocks };
  g_autoptr (GPtrArray) candidates = xushi_extract_targets (text, &options);

  return xushi_review_steps_propose (self, candidates);
}

GPtrArray *
xushi_review_steps_propose (XushiReview *self, const GPtrArray *candidates)
{
  guint64 first = self->next_id;

  self->next_id += candidates->len;
  return xushi_proposals_new (candidates, first, self->plan);
}

/* The proposals were read from a part of the report that begins elsewhere. */
static void
shift (GPtrArray *list, int by)
{
  for (guint i = 0; i < list->len; i++)
    {
      XushiProposal *proposal = xushi_review_steps_item (list, i);

      proposal->offset = (guint) ((int) proposal->offset + by);
      proposal->figure_offset = (guint) ((int) proposal->figure_offset + by);
    }
}

/* The index in @list for what is at @offset of the report, and its area. */
static guint
find_place (GPtrArray *list, guint offset, const XushiProposal **before)
{
  guint place = 0;

  *before = NULL;
  for (guint i = 0; i < list->len; i++)
    if (xushi_review_steps_item (list, i)->offset <= offset)
      {
        *before = xushi_review_steps_item (list, i);
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
      if (xushi_review_steps_item (list, j)->offset == xushi_review_steps_item (made, i - 1)->offset
          && g_strcmp0 (xushi_review_steps_item (list, j)->spec->name, xushi_review_steps_item (made, i - 1)->spec->name) == 0)
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
  g_autoptr (GPtrArray) list = xushi_review_steps_copy (self);
  const XushiProposal *before;
  guint place = find_place (list, offset, &before);
  guint64 id;

  if (*blank == '\0')
    {
      xushi_review_steps_refuse (_ ("Select a passage of the report first."), error);
      return 0;
    }
  passage = g_strconcat (PLAN_HEADING, quote, NULL);
  made = xushi_review_steps_read (self, passage, NULL);
  shift (made, (int) offset - PLAN_HEADING_LENGTH);
  drop_doubles (made, list);
  if (made->len == 0)
    g_ptr_array_add (made, xushi_proposal_new_by_hand (self->next_id++, blank, offset, length));
  for (guint i = 0; i < made->len; i++)
    {
      XushiProposal *proposal = xushi_proposal_ref (xushi_review_steps_item (made, i));

      settle_in (proposal, before);
      g_ptr_array_insert (list, (int) (place + i), proposal);
    }
  if (self->plan != NULL)
    xushi_match_proposals (made, self->proposals, self->plan);
  id = xushi_review_steps_item (made, 0)->id;
  xushi_review_steps_take (self, g_steal_pointer (&list));
  return id;
}
