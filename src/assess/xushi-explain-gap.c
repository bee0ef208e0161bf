/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "assess/xushi-assess-private.h"
#include "assess/xushi-assess-text.h"
#include "assess/xushi-explain-private.h"
#include "base/xushi-i18n.h"

/* The clauses for what is judged by its gap: rates, ceilings, corridors, and totals at the end of
 * their year. */

/* (transfer full): ", within the tolerance of 1.0" and the like, for a gap below 0. */
static char *
tell_shortfall (const XushiSpec *spec, const XushiRules *rules, const XushiAssessment *assessment)
{
  double tolerance = xushi_assess_get_tolerance (spec, rules);
  g_autofree char *text
      = xushi_number_print (tolerance, MAX (xushi_number_decimals_of (tolerance),
                                              xushi_assess_is_percent (spec) ? 1 : 0));

  if (tolerance <= 0)
    return g_strdup (spec->target.bound == XUSHI_BOUND_AT_MOST ? _ (", above the ceiling")
                                                               : _ (", short of the target"));
  if (assessment->basic)
    return g_strdup_printf (_ (", within the tolerance of %s: nearly reached"), text);
  return -assessment->gap <= tolerance ? g_strdup_printf (_ (", within the tolerance of %s"), text)
                                       : g_strdup_printf (_ (", beyond the tolerance of %s"), text);
}

static char *
tell_verdict (const XushiSpec *spec, const XushiRules *rules, const XushiAssessment *assessment)
{
  if (assessment->gap < 0)
    return tell_shortfall (spec, rules, assessment);
  return g_strdup (spec->target.bound == XUSHI_BOUND_AT_MOST ? _ (", within the ceiling")
                                                             : _ (", reached"));
}

/* How far the value lies outside a corridor, or that it lies inside. */
static char *
tell_corridor (const XushiSpec *spec, double value, int decimals, const XushiAssessment *assessment)
{
  g_autofree char *low = xushi_number_print_plain (spec->target.low);
  g_autofree char *high = xushi_number_print_plain (spec->target.high);
  g_autofree char *text = xushi_number_print (value, decimals);
  g_autofree char *gap = xushi_number_print (fabs (assessment->gap), assessment->gap_decimals);
  const char *unit = spec->measure == XUSHI_MEASURE_POINTS ? xushi_assess_gap_unit (spec)
                                                           : xushi_explain_unit (spec);

  if (assessment->gap >= 0)
    return g_strdup_printf (_ ("%s%s is within %s%s—%s%s"), text, unit, low,
                            g_str_equal (unit, "%") ? "%" : "", high, unit);
  return value < spec->target.low
             ? g_strdup_printf (_ ("%1$s%2$s is below the lower end %3$s%2$s by %4$s%5$s"), text,
                                unit, low, gap, xushi_assess_gap_unit (spec))
             : g_strdup_printf (_ ("%1$s%2$s is above the upper end %3$s%2$s by %4$s%5$s"), text,
                                unit, high, gap, xushi_assess_gap_unit (spec));
}

/* The rise over the baseline and its share of the target. */
static void
explain_rise (GPtrArray *clauses,
              const XushiSpec *spec,
              double rise,
              int decimals,
              const XushiAssessment *assessment)
{
  g_autofree char *value = xushi_number_print (assessment->value, assessment->decimals);
  g_autofree char *baseline = xushi_number_print_plain (spec->baseline);
  g_autofree char *rise_text = xushi_number_print (rise, decimals);

  if (xushi_is_known (spec->baseline))
    xushi_explain_add (clauses,
                       g_strdup_printf ("%s%% − %s%% = %s%s", spec->reduction ? baseline : value,
                                        spec->reduction ? value : baseline, rise_text,
                                        xushi_assess_gap_unit (spec)));
  if (xushi_is_known (assessment->completion))
    {
      g_autofree char *target = xushi_number_print_plain (spec->target.low);
      g_autofree char *completion = xushi_number_print (assessment->completion, 1);

      xushi_explain_add (clauses,
                         g_strdup_printf ("%s ÷ %s = %s%%", rise_text, target, completion));
    }
}

/* "7.4% − 8% = −0.6个百分点", the other way round for ceilings. */
static char *
tell_difference (const XushiSpec *spec,
                 double value,
                 int decimals,
                 const XushiAssessment *assessment)
{
  gboolean ceiling = spec->target.bound == XUSHI_BOUND_AT_MOST;
  gboolean points = spec->measure == XUSHI_MEASURE_POINTS;
  const char *sign = xushi_assess_is_percent (spec) && !points ? "%" : "";
  g_autofree char *value_text = xushi_number_print (value, decimals);
  g_autofree char *target = xushi_number_print_plain (spec->target.low);
  g_autofree char *gap = xushi_number_print (assessment->gap, assessment->gap_decimals);

  return g_strdup_printf ("%s%s − %s%s = %s%s", ceiling ? target : value_text, sign,
                          ceiling ? value_text : target, sign, gap, xushi_assess_gap_unit (spec));
}

void
xushi_explain_gap (GPtrArray *clauses,
                   const XushiSpec *spec,
                   const XushiRules *rules,
                   const XushiAssessment *assessment)
{
  double value = xushi_assess_get_compared (spec, assessment->value);
  int decimals = assessment->decimals;
  g_autofree char *difference = NULL, *verdict = NULL;

  if (spec->measure == XUSHI_MEASURE_POINTS)
    {
      decimals
          = xushi_is_known (spec->baseline) ? MAX (xushi_number_decimals_of (value), 1) : decimals;
      explain_rise (clauses, spec, value, decimals, assessment);
    }
  if (spec->measure == XUSHI_MEASURE_LEVEL && spec->target.bound == XUSHI_BOUND_AT_LEAST
      && spec->baseline >= spec->target.low)
    {
      g_autofree char *baseline = xushi_number_print_plain (spec->baseline);

      xushi_explain_add (clauses, g_strdup_printf (_ ("baseline %s%s: to be kept"), baseline,
                                                   xushi_explain_unit (spec)));
    }
  if (spec->target.bound == XUSHI_BOUND_CORRIDOR && xushi_is_known (spec->target.high))
    difference = tell_corridor (spec, value, decimals, assessment);
  else
    difference = tell_difference (spec, value, decimals, assessment);
  if (spec->target.bound == XUSHI_BOUND_CORRIDOR
      && (assessment->gap >= 0 || xushi_assess_get_tolerance (spec, rules) <= 0))
    verdict = g_strdup ("");
  else
    verdict = tell_verdict (spec, rules, assessment);
  xushi_explain_add (clauses, g_strconcat (difference, verdict, NULL));
  if (xushi_is_known (assessment->rest) && assessment->due_month < 12)
    {
      g_autofree char *rest
          = xushi_number_print (assessment->rest, MAX (assessment->decimals, 1));

      xushi_explain_add (clauses, g_strdup_printf (_ ("the rest of the year needs %s%%"), rest));
    }
}
