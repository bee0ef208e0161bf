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

/* Adds the assessment, or subtracts it where @times is −1. */
static void
count (XushiTotals *totals, const XushiAssessment *assessment, int times)
{
  if (assessment->light == XUSHI_LIGHT_NONE)
    return;
  totals->counts[assessment->light] += (guint) times;
  totals->n_all += (guint) times;
  if (!is_judged (assessment->light))
    return;
  totals->n_judged += (guint) times;
  if (!xushi_is_known (assessment->completion) || assessment->used)
    return;
  totals->tenths += times * llround (MIN (assessment->completion, 100) * 10);
  totals->n_completion += (guint) times;
}

void
xushi_totals_add (XushiTotals *totals, const XushiAssessment *assessment)
{
  count (totals, assessment, 1);
}

void
xushi_totals_remove (XushiTotals *totals, const XushiAssessment *assessment)
{
  count (totals, assessment, -1);
}

void
xushi_totals_finish (XushiTotals *totals)
{
  double rest = 100;
  int largest = 0;

  totals->completion
      = totals->n_completion > 0
            ? xushi_number_round ((double) totals->tenths / 10 / totals->n_completion, 1)
            : XUSHI_UNKNOWN;
  for (int i = 0; is_judged (i); i++)
    {
      totals->shares[i]
          = totals->n_judged > 0
                ? xushi_number_round (totals->counts[i] * 100.0 / totals->n_judged, 1)
                : XUSHI_UNKNOWN;
      rest -= totals->shares[i];
      if (totals->counts[i] > totals->counts[largest])
        largest = i;
    }
  if (totals->n_judged > 0)
    totals->shares[largest] = xushi_number_round (totals->shares[largest] + rest, 1);
}

/* (docs/domain.md, section 7) */
static const XushiLight worst_first[]
    = { XUSHI_LIGHT_BEHIND, XUSHI_LIGHT_SLOW,    XUSHI_LIGHT_UNREPORTED, XUSHI_LIGHT_ON_PACE,
        XUSHI_LIGHT_DONE,   XUSHI_LIGHT_NOT_DUE, XUSHI_LIGHT_EXEMPT };

XushiLight
xushi_totals_get_worst (const XushiTotals *totals)
{
  for (gsize i = 0; i < G_N_ELEMENTS (worst_first); i++)
    if (totals->counts[worst_first[i]] > 0)
      return worst_first[i];
  return XUSHI_LIGHT_NONE;
}

guint
xushi_assess_light_rank (XushiLight light)
{
  for (guint i = 0; i < G_N_ELEMENTS (worst_first); i++)
    if (worst_first[i] == light)
      return i;
  return G_N_ELEMENTS (worst_first);
}
