/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "assess/xushi-assess-private.h"

/* Counts and shares (docs/domain.md, section 7). */

void
xushi_totals_init (XushiTotals *totals)
{
  *totals = (XushiTotals){ .completion = XUSHI_UNKNOWN };
  for (int i = 0; i < XUSHI_N_LIGHTS; i++)
    totals->shares[i] = XUSHI_UNKNOWN;
}

/* The lights of the denominator: in force and due. */
static gboolean
is_judged (XushiLight light)
{
  return light <= XUSHI_LIGHT_UNREPORTED;
}

void
xushi_totals_add (XushiTotals *totals, const XushiAssessment *assessment)
{
  if (assessment->light == XUSHI_LIGHT_NONE)
    return;
  totals->counts[assessment->light]++;
  totals->n_all++;
  if (!is_judged (assessment->light))
    return;
  totals->n_judged++;
  if (!xushi_is_known (assessment->completion) || assessment->used)
    return;
  /* The sum until xushi_totals_finish () divides it. */
  totals->completion
      = (totals->n_completion > 0 ? totals->completion : 0) + MIN (assessment->completion, 100);
  totals->n_completion++;
}

void
xushi_totals_finish (XushiTotals *totals)
{
  double rest = 100;
  int largest = 0;

  if (totals->n_completion > 0)
    totals->completion = xushi_number_round (totals->completion / totals->n_completion, 1);
  if (totals->n_judged == 0)
    return;
  for (int i = 0; is_judged (i); i++)
    {
      totals->shares[i] = xushi_number_round (totals->counts[i] * 100.0 / totals->n_judged, 1);
      rest -= totals->shares[i];
      if (totals->counts[i] > totals->counts[largest])
        largest = i;
    }
  totals->shares[largest] = xushi_number_round (totals->shares[largest] + rest, 1);
}

static void
add_area (XushiTotals *totals, XushiArea *area, const XushiRules *rules, int year, int month)
{
  for (guint i = 0; i < xushi_area_get_n_indicators (area); i++)
    {
      XushiAssessment assessment;

      xushi_assess (xushi_area_get_indicator (area, i), rules, year, month, &assessment);
      xushi_totals_add (totals, &assessment);
    }
}

void
xushi_totals_of_area (
    XushiTotals *totals, XushiArea *area, const XushiRules *rules, int year, int month)
{
  xushi_totals_init (totals);
  add_area (totals, area, rules, year, month);
  xushi_totals_finish (totals);
}

void
xushi_totals_of_plan (XushiTotals *totals, XushiPlan *plan, int month)
{
  xushi_totals_init (totals);
  for (guint i = 0; i < xushi_plan_get_n_areas (plan); i++)
    add_area (totals, xushi_plan_get_area (plan, i), xushi_plan_get_rules (plan),
              xushi_plan_get_info (plan)->year, month);
  xushi_totals_finish (totals);
}

XushiLight
xushi_totals_get_worst (const XushiTotals *totals)
{
  static const XushiLight worst_first[]
      = { XUSHI_LIGHT_BEHIND, XUSHI_LIGHT_SLOW,    XUSHI_LIGHT_UNREPORTED, XUSHI_LIGHT_ON_PACE,
          XUSHI_LIGHT_DONE,   XUSHI_LIGHT_NOT_DUE, XUSHI_LIGHT_EXEMPT };

  for (gsize i = 0; i < G_N_ELEMENTS (worst_first); i++)
    if (totals->counts[worst_first[i]] > 0)
      return worst_first[i];
  return XUSHI_LIGHT_NONE;
}
