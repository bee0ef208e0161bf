/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "intake/xushi-review.h"

#include "base/xushi-i18n.h"
#include "intake/xushi-import.h"
#include "intake/xushi-new-plan.h"
#include "tables/xushi-plan-table.h"

/* Whether @proposal is to be stored with @effect. */
static gboolean
is_wanted (XushiReview *review, const XushiProposal *proposal, XushiProposalEffect effect)
{
  return proposal != NULL && proposal->state == XUSHI_PROPOSAL_ACCEPTED
         && proposal->effect == effect && xushi_review_is_listed (review, proposal);
}

/* A key that the plan does not use. */
static char *
make_key (XushiPlan *plan, guint *number)
{
  for (;;)
    {
      g_autofree char *key = g_strdup_printf ("%u", ++*number);

      if (plan == NULL || xushi_plan_find_key (plan, key) == NULL)
        return g_steal_pointer (&key);
    }
}

/* Puts @row under what it is a part of, in the same area and group, if that is stored too or
 * already in the plan. Otherwise it has no parent. */
static void
join_parent (XushiReview *review, const XushiProposal *proposal, XushiPlanRow *row,
             GHashTable *rows)
{
  const XushiProposal *parent
      = proposal->parent != 0 ? xushi_review_find (review, proposal->parent) : NULL;
  XushiPlanRow *above = parent != NULL ? g_hash_table_lookup (rows, &parent->id) : NULL;
  XushiPlan *plan = xushi_review_get_plan (review);
  XushiIndicator *known = above == NULL && parent != NULL && parent->match != 0
                              ? xushi_plan_find_indicator (plan, parent->match)
                              : NULL;
  const XushiSpec *spec = above != NULL ? above->spec : NULL;

  if (known != NULL)
    spec = xushi_indicator_get_spec (known);
  if (spec == NULL)
    return;
  xushi_spec_set_string (&row->spec->parent_key, spec->key);
  xushi_spec_set_string (&row->spec->group, spec->group);
  g_free (row->area);
  row->area = g_strdup (above != NULL
                            ? above->area
                            : xushi_area_get_name (xushi_plan_find_area (
                                  plan, xushi_indicator_get_area_id (known))));
}

/* (transfer full) (element-type XushiPlanRow): the new indicators, parents before their parts. */
static GPtrArray *
build_rows (XushiReview *review)
{
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) xushi_plan_row_free);
  g_autoptr (GHashTable) rows = g_hash_table_new (g_int64_hash, g_int64_equal);
  guint number = 0;

  for (guint i = 0; i < xushi_review_get_n_proposals (review); i++)
    {
      const XushiProposal *proposal = xushi_review_get_proposal (review, i);
      XushiPlanRow *row;

      if (!is_wanted (review, proposal, XUSHI_PROPOSAL_NEW))
        continue;
      row = g_new (XushiPlanRow, 1);
      *row = (XushiPlanRow) { list->len + 1, g_strdup (proposal->area),
                              xushi_proposal_dup_stored (proposal) };
      row->spec->key = make_key (xushi_review_get_plan (review), &number);
      join_parent (review, proposal, row, rows);
      g_hash_table_insert (rows, (gpointer) &proposal->id, row);
      g_ptr_array_add (list, row);
    }
  return list;
}

static gboolean
refuse_nothing (GError **error)
{
  g_set_error_literal (error, XUSHI_REVIEW_ERROR, XUSHI_REVIEW_ERROR_REFUSED,
                       _ ("Nothing is accepted yet: tick what shall be taken over (Space)."));
  return FALSE;
}

gboolean
xushi_review_create_plan (XushiReview *self, const char *path, const XushiPlanInfo *info,
                          GError **error)
{
  g_autoptr (GPtrArray) rows = NULL;

  g_return_val_if_fail (XUSHI_IS_REVIEW (self), FALSE);

  rows = build_rows (self);
  return rows->len > 0 ? xushi_new_plan_from_rows (path, info, rows, error)
                       : refuse_nothing (error);
}

static gboolean
adjust (XushiEditor *editor, const XushiProposal *proposal, const char *document, GError **error)
{
  XushiIndicator *indicator
      = xushi_plan_find_indicator (xushi_editor_get_plan (editor), proposal->match);
  XushiTarget target = { 0 };
  gboolean done;

  xushi_target_copy_into (&proposal->spec->target, &target);
  xushi_spec_set_string (&target.document, document);
  xushi_spec_set_string (&target.reason, proposal->spec->quote);
  done = xushi_editor_adjust_target (editor, indicator, &target, error);
  xushi_target_clear (&target);
  return done;
}

static gboolean
adjust_targets (XushiReview *self, XushiEditor *editor, const char *document, guint *n_adjusted,
                GError **error)
{
  for (guint i = 0; i < xushi_review_get_n_proposals (self); i++)
    {
      const XushiProposal *proposal = xushi_review_get_proposal (self, i);

      if (!is_wanted (self, proposal, XUSHI_PROPOSAL_CHANGES))
        continue;
      if (!adjust (editor, proposal, document, error))
        {
          g_prefix_error (error, _ ("%s: "), proposal->spec->name);
          return FALSE;
        }
      ++*n_adjusted;
    }
  return TRUE;
}

typedef struct
{
  XushiReview *review;
  const char *document;
} Storing;

static gboolean
store_decisions (XushiEditor *editor, gpointer data, GError **error)
{
  const Storing *storing = data;
  g_autoptr (GPtrArray) rows = build_rows (storing->review);
  guint n_adjusted = 0;

  return adjust_targets (storing->review, editor, storing->document, &n_adjusted, error)
         && (rows->len == 0 || xushi_import_plan (editor, rows, error))
         && (rows->len + n_adjusted > 0 || refuse_nothing (error));
}

gboolean
xushi_review_store (XushiReview *self, XushiEditor *editor, const char *document, GError **error)
{
  Storing storing = { self, document };

  return xushi_editor_run (editor, _ ("Take over a work report"), store_decisions, &storing,
                           error);
}
