/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "intake/xushi-proposal-match.h"

#include "base/xushi-i18n.h"
#include "base/xushi-number.h"
#include "base/xushi-text.h"
#include "intake/xushi-proposal-words.h"

#include <string.h>

/* Names that share this part of their character pairs are considered the same. */
#define ALIKE 0.8
/* With the same clause this share is enough. */
#define ALIKE_IN_CLAUSE 0.5

/* An indicator of the plan in the form used for comparison. */
typedef struct
{
  XushiIndicator *indicator; /* borrowed */
  char *name;                /* owned: folded */
  char *quote;               /* owned, nullable: folded */
  gboolean taken;
} Known;

static void
known_clear (gpointer data)
{
  Known *known = data;

  g_free (known->name);
  g_free (known->quote);
}

/* The name without prefixes that reports add or leave out at will. */
static char *
fold_name (const char *name)
{
  static const char *const leads[] = { XUSHI_NAME_LEADS };
  char *folded = xushi_text_fold (name);

  for (gsize i = 0; i < G_N_ELEMENTS (leads); i++)
    if (g_str_has_prefix (folded, leads[i]) && strlen (folded) > strlen (leads[i]) + 3)
      {
        char *shorter = g_strdup (folded + strlen (leads[i]));

        g_free (folded);
        folded = shorter;
        i = (gsize) -1; /* another one may follow */
      }
  return folded;
}

static GArray *
list_known (XushiPlan *plan)
{
  GArray *list = g_array_new (FALSE, TRUE, sizeof (Known));

  g_array_set_clear_func (list, known_clear);
  for (guint i = 0; i < xushi_plan_get_n_areas (plan); i++)
    {
      XushiArea *area = xushi_plan_get_area (plan, i);

      for (guint j = 0; j < xushi_area_get_n_indicators (area); j++)
        {
          XushiIndicator *indicator = xushi_area_get_indicator (area, j);
          const XushiSpec *spec = xushi_indicator_get_spec (indicator);
          Known known = { indicator, fold_name (spec->name),
                          spec->quote != NULL ? xushi_text_fold (spec->quote) : NULL, FALSE };

          g_array_append_val (list, known);
        }
    }
  return list;
}

static int
compare_pairs (gconstpointer a, gconstpointer b)
{
  guint64 x = *(const guint64 *) a, y = *(const guint64 *) b;

  return x < y ? -1 : x > y;
}

/* (transfer full): the sorted pairs of neighbouring characters of @text. */
static GArray *
list_pairs (const char *text)
{
  GArray *pairs = g_array_new (FALSE, FALSE, sizeof (guint64));
  gunichar before = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar here = g_utf8_get_char (p);
      guint64 pair = (guint64) before << 32 | here;

      if (before != 0)
        g_array_append_val (pairs, pair);
      before = here;
    }
  g_array_sort (pairs, compare_pairs);
  return pairs;
}

/* The share of common pairs (Dice's coefficient), 0 to 1. */
static double
likeness (const char *a, const char *b)
{
  g_autoptr (GArray) x = list_pairs (a);
  g_autoptr (GArray) y = list_pairs (b);
  guint common = 0;

  for (guint i = 0, j = 0; i < x->len && j < y->len;)
    {
      int order = compare_pairs (&g_array_index (x, guint64, i), &g_array_index (y, guint64, j));

      common += order == 0;
      i += order <= 0;
      j += order >= 0;
    }
  return x->len + y->len > 0 ? 2.0 * common / (x->len + y->len) : 0;
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

static gboolean
is_alike (const char *name, const char *quote, const Known *known)
{
  double like = likeness (name, known->name);

  return like >= ALIKE
         || (like >= ALIKE_IN_CLAUSE && quote != NULL && g_strcmp0 (quote, known->quote) == 0);
}

/* (nullable): the best matching indicator that is not taken. */
static Known *
find_known (const XushiProposal *proposal, XushiPlan *plan, GArray *list, gboolean equal)
{
  g_autofree char *name = fold_name (proposal->spec->name);
  g_autofree char *quote
      = proposal->spec->quote != NULL ? xushi_text_fold (proposal->spec->quote) : NULL;
  Known *best = NULL;
  int best_fit = -1;

  for (guint i = 0; i < list->len; i++)
    {
      Known *known = &g_array_index (list, Known, i);
      int fit;

      if (known->taken || !is_same_kind (proposal, known)
          || (equal ? strcmp (name, known->name) != 0 : !is_alike (name, quote, known)))
        continue;
      fit = fitness (proposal, plan, known);
      if (fit > best_fit)
        {
          best = known;
          best_fit = fit;
        }
    }
  return best;
}

static void
doubt (XushiProposal *proposal, char *reason)
{
  g_free (proposal->reason);
  proposal->reason = reason;
  proposal->state = XUSHI_PROPOSAL_PENDING;
}

/* @value in another unit; FALSE where the units are of different things. */
static gboolean
convert (double *value, const char *from, const char *to)
{
  g_autofree char *number = xushi_number_format_plain (*value);
  g_autofree char *text = g_strconcat (number, from != NULL ? from : "", NULL);

  return !xushi_is_known (*value) || xushi_number_parse (text, to, value, NULL);
}

static void
take_unit (XushiProposal *proposal, const XushiSpec *known)
{
  XushiSpec *spec = proposal->spec;
  double low = spec->target.low, high = spec->target.high;

  if (g_strcmp0 (spec->unit, known->unit) == 0 || xushi_proposal_is_task (proposal))
    return;
  if (known->unit != NULL && convert (&low, spec->unit, known->unit)
      && convert (&high, spec->unit, known->unit))
    {
      spec->target.low = low;
      spec->target.high = high;
      xushi_spec_set_string (&spec->unit, known->unit);
    }
  else
    doubt (proposal, g_strdup_printf (_ ("The plan counts this one in “%s”: compare the figures."),
                                      known->unit != NULL ? known->unit : "—"));
}

static void
settle (XushiProposal *proposal, XushiPlan *plan, Known *known, gboolean equal)
{
  const XushiSpec *spec = xushi_indicator_get_spec (known->indicator);

  known->taken = TRUE;
  proposal->match = xushi_indicator_get_id (known->indicator);
  g_free (proposal->area);
  proposal->area = g_strdup (area_name (plan, known->indicator));
  xushi_spec_set_string (&proposal->spec->group, spec->group);
  take_unit (proposal, spec);
  xushi_match_update_effect (proposal, plan);
  if (!equal && proposal->effect == XUSHI_PROPOSAL_CHANGES)
    doubt (proposal,
           g_strdup_printf (_ ("Taken for “%s” of the plan, which is named much like it: compare."),
                            spec->name));
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

  if (others != NULL)
    take_matched (list, others);
  for (int equal = 1; equal >= 0; equal--)
    for (guint i = 0; i < proposals->len; i++)
      {
        XushiProposal *proposal = g_ptr_array_index (proposals, i);
        Known *known
            = proposal->match == 0 ? find_known (proposal, plan, list, equal == 1) : NULL;

        if (known != NULL)
          settle (proposal, plan, known, equal == 1);
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
