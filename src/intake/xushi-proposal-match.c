/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "intake/xushi-proposal-match.h"

#include "base/xushi-i18n.h"
#include "base/xushi-number.h"
#include "base/xushi-text.h"
#include "intake/xushi-proposal-alike.h"
#include "intake/xushi-proposal-unit.h"

/* An indicator of the plan, or a proposal, in the form used for comparison. */
typedef struct
{
  XushiIndicator *indicator; /* borrowed; NULL for a proposal */
  XushiNameForm name;        /* owned */
  char *quote;               /* owned, nullable: folded */
  gboolean taken;
} Known;

/* A proposal and an indicator that may be the same. */
typedef struct
{
  guint proposal, known; /* positions */
  XushiAlike alike;
  double score; /* the larger one goes first */
} Pair;

static void
known_clear (gpointer data)
{
  Known *known = data;

  xushi_name_form_clear (&known->name);
  g_free (known->quote);
}

static void
append_known (GArray *list, XushiIndicator *indicator, const XushiSpec *spec, const char *place)
{
  Known known = { .indicator = indicator,
                  .quote = spec->quote != NULL ? xushi_text_fold (spec->quote) : NULL };

  xushi_name_form_init (&known.name, spec->name, place);
  g_array_append_val (list, known);
}

static GArray *
new_list (void)
{
  GArray *list = g_array_new (FALSE, TRUE, sizeof (Known));

  g_array_set_clear_func (list, known_clear);
  return list;
}

static GArray *
list_known (XushiPlan *plan)
{
  const char *place = xushi_plan_get_info (plan)->place;
  GArray *list = new_list ();

  for (guint i = 0; i < xushi_plan_get_n_areas (plan); i++)
    {
      XushiArea *area = xushi_plan_get_area (plan, i);

      for (guint j = 0; j < xushi_area_get_n_indicators (area); j++)
        {
          XushiIndicator *indicator = xushi_area_get_indicator (area, j);

          append_known (list, indicator, xushi_indicator_get_spec (indicator), place);
        }
    }
  return list;
}

static const char *
area_name (XushiPlan *plan, XushiIndicator *indicator)
{
  return xushi_area_get_name (xushi_plan_find_area (plan, xushi_indicator_get_area_id (indicator)));
}

/* How well @known fits a proposal apart from its name. */
static int
fitness (const XushiProposal *proposal, XushiPlan *plan, const Known *known)
{
  const XushiSpec *spec = xushi_indicator_get_spec (known->indicator);

  return 2 * (g_strcmp0 (spec->unit, proposal->spec->unit) == 0)
         + 2 * (spec->measure == proposal->spec->measure)
         + (g_strcmp0 (area_name (plan, known->indicator), proposal->area) == 0);
}

/* Growth and amount are two indicators, even under one name; so are a task and a figure. */
static gboolean
is_same_kind (const XushiProposal *proposal, const Known *known)
{
  const XushiSpec *spec = xushi_indicator_get_spec (known->indicator);

  gboolean task
      = spec->measure == XUSHI_MEASURE_MILESTONE || spec->measure == XUSHI_MEASURE_TEXT;

  return task == xushi_proposal_is_task (proposal)
         && (spec->measure == XUSHI_MEASURE_GROWTH)
                == (proposal->spec->measure == XUSHI_MEASURE_GROWTH);
}

/* A goal of several years is none of the year's targets; the plan keeps it unjudged. */
static gboolean
is_same_term (const XushiProposal *proposal, const Known *known)
{
  return !xushi_proposal_is_long (proposal)
         || xushi_indicator_get_spec (known->indicator)->exempt != NULL;
}

/* The plan has the very clause, with this figure: what it was called when it was read is no matter. Of
 * a task, which has no figure, the names must have something in common. */
static XushiAlike
compare (const XushiProposal *proposal, const Known *own, const Known *known, double *likeness)
{
  const XushiSpec *spec = xushi_indicator_get_spec (known->indicator);
  gboolean same_clause = own->quote != NULL && g_strcmp0 (own->quote, known->quote) == 0;
  XushiAlike alike = xushi_name_form_compare (&own->name, &known->name, same_clause, likeness);
  gboolean task = xushi_proposal_is_task (proposal);

  if (!same_clause || alike >= XUSHI_ALIKE_SAME)
    return alike;
  if (task ? alike == XUSHI_ALIKE_SIMILAR
           : xushi_number_same (spec->target.low, proposal->spec->target.low)
                 && g_strcmp0 (spec->unit, proposal->spec->unit) == 0)
    return XUSHI_ALIKE_SAME;
  return alike;
}

static void
append_pairs (GArray *pairs, const XushiProposal *proposal, const Known *own, guint position,
              XushiPlan *plan, GArray *list)
{
  for (guint i = 0; i < list->len; i++)
    {
      const Known *known = &g_array_index (list, Known, i);
      double likeness;
      Pair pair = { .proposal = position, .known = i };

      if (known->taken || !is_same_kind (proposal, known) || !is_same_term (proposal, known))
        continue;
      pair.alike = compare (proposal, own, known, &likeness);
      if (pair.alike == XUSHI_ALIKE_NOT)
        continue;
      pair.score = 100 * pair.alike + 10 * likeness + fitness (proposal, plan, known);
      g_array_append_val (pairs, pair);
    }
}

/* The best pairs first; of equal ones, in the order of the report and of the plan. */
static int
compare_scores (gconstpointer a, gconstpointer b)
{
  const Pair *x = a, *y = b;

  if (x->score != y->score)
    return x->score > y->score ? -1 : 1;
  if (x->proposal != y->proposal)
    return x->proposal < y->proposal ? -1 : 1;
  return x->known < y->known ? -1 : x->known > y->known;
}

/* (transfer full): of Pair. */
static GArray *
list_pairs (GPtrArray *proposals, XushiPlan *plan, GArray *list)
{
  const char *place = xushi_plan_get_info (plan)->place;
  GArray *pairs = g_array_new (FALSE, FALSE, sizeof (Pair));
  g_autoptr (GArray) own = new_list ();

  for (guint i = 0; i < proposals->len; i++)
    {
      const XushiProposal *proposal = g_ptr_array_index (proposals, i);

      append_known (own, NULL, proposal->spec, place);
      if (proposal->match == 0)
        append_pairs (pairs, proposal, &g_array_index (own, Known, i), i, plan, list);
    }
  g_array_sort (pairs, compare_scores);
  return pairs;
}

static void
doubt (XushiProposal *proposal, char *reason)
{
  g_free (proposal->reason);
  proposal->reason = reason;
  proposal->state = XUSHI_PROPOSAL_PENDING;
}

static void
take_unit (XushiProposal *proposal, const XushiSpec *known)
{
  XushiSpec *spec = proposal->spec;
  double low = spec->target.low, high = spec->target.high;

  if (g_strcmp0 (spec->unit, known->unit) == 0 || xushi_proposal_is_task (proposal))
    return;
  if (known->unit != NULL && xushi_proposal_convert (&low, spec->unit, known->unit)
      && xushi_proposal_convert (&high, spec->unit, known->unit))
    {
      spec->target.low = low;
      spec->target.high = high;
      xushi_spec_set_string (&spec->unit, known->unit);
    }
  else
    doubt (proposal, g_strdup_printf (_ ("The plan counts this one in “%s”: compare the figures."),
                                      known->unit != NULL ? known->unit : "—"));
}

/* Perhaps the same: the clerk compares. Where the target is another, it is a change of that indicator
 * as soon as the clerk accepts it; where it is the same, or there is none, accepting it makes a new
 * one. */
static void
settle_similar (XushiProposal *proposal, const XushiSpec *spec)
{
  if (proposal->effect == XUSHI_PROPOSAL_CHANGES)
    {
      doubt (proposal,
             g_strdup_printf (
                 _ ("Taken for “%s” of the plan, which is named much like it: compare."), spec->name));
      return;
    }
  proposal->match = 0;
  proposal->effect = XUSHI_PROPOSAL_NEW;
  doubt (proposal,
         g_strdup_printf (_ ("The plan has “%s”, which is named much like it: accept this one only if "
                             "it is another."),
                          spec->name));
}

static void
settle (XushiProposal *proposal, XushiPlan *plan, Known *known, XushiAlike alike)
{
  const XushiSpec *spec = xushi_indicator_get_spec (known->indicator);

  known->taken = TRUE;
  proposal->match = proposal->near = xushi_indicator_get_id (known->indicator);
  g_free (proposal->area);
  proposal->area = g_strdup (area_name (plan, known->indicator));
  xushi_spec_set_string (&proposal->spec->group, spec->group);
  take_unit (proposal, spec);
  xushi_match_update_effect (proposal, plan);
  if (alike == XUSHI_ALIKE_SIMILAR)
    settle_similar (proposal, spec);
  else if (spec->exempt != NULL && !xushi_proposal_is_long (proposal)
           && proposal->effect == XUSHI_PROPOSAL_CHANGES)
    doubt (proposal, g_strdup_printf (_ ("The plan has “%s” and does not judge it (%s): compare."),
                                      spec->name, spec->exempt));
}

/* Indicators that other proposals refer to are no longer available. */
static void
take_matched (GArray *list, GPtrArray *others)
{
  for (guint i = 0; i < others->len; i++)
    {
      const XushiProposal *other = g_ptr_array_index (others, i);

      for (guint j = 0; j < list->len && other->match != 0; j++)
        {
          Known *known = &g_array_index (list, Known, j);

          known->taken |= xushi_indicator_get_id (known->indicator) == other->match;
        }
    }
}

void
xushi_match_proposals (GPtrArray *proposals, GPtrArray *others, XushiPlan *plan)
{
  g_autoptr (GArray) list = list_known (plan);
  g_autoptr (GArray) pairs = NULL;
  g_autofree gboolean *settled = g_new0 (gboolean, proposals->len + 1);

  if (others != NULL)
    take_matched (list, others);
  pairs = list_pairs (proposals, plan, list);
  for (guint i = 0; i < pairs->len; i++)
    {
      const Pair *pair = &g_array_index (pairs, Pair, i);
      Known *known = &g_array_index (list, Known, pair->known);

      if (settled[pair->proposal] || known->taken)
        continue;
      settle (g_ptr_array_index (proposals, pair->proposal), plan, known, pair->alike);
      settled[pair->proposal] = TRUE;
    }
}

void
xushi_match_update_effect (XushiProposal *proposal, XushiPlan *plan)
{
  XushiIndicator *indicator = plan != NULL && proposal->match != 0
                                  ? xushi_plan_find_indicator (plan, proposal->match)
                                  : NULL;
  const XushiTarget *now = &proposal->spec->target, *before;

  if (indicator == NULL)
    {
      proposal->match = 0;
      proposal->effect = XUSHI_PROPOSAL_NEW;
      return;
    }
  before = &xushi_indicator_get_spec (indicator)->target;
  proposal->effect = xushi_proposal_is_task (proposal)
                             || (xushi_number_same (now->low, before->low)
                                 && xushi_number_same (now->high, before->high)
                                 && now->bound == before->bound)
                         ? XUSHI_PROPOSAL_KNOWN
                         : XUSHI_PROPOSAL_CHANGES;
}
