/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "assess/xushi-assess-private.h"

/* Judging one indicator: the due month and its value come first, then the gap, the completion and
 * its lead, then what a total still needs, and the light last. Each step fills its own fields of
 * the result, which starts out unknown. */

static void
clear (XushiAssessment *result)
{
  *result = (XushiAssessment){
    .light = XUSHI_LIGHT_NONE,
    .computed_light = XUSHI_LIGHT_NONE,
    .value = XUSHI_UNKNOWN,
    .completion = XUSHI_UNKNOWN,
    .pace = XUSHI_UNKNOWN,
    .lead = XUSHI_UNKNOWN,
    .gap = XUSHI_UNKNOWN,
    .need = XUSHI_UNKNOWN,
    .forecast = XUSHI_UNKNOWN,
    .rest = XUSHI_UNKNOWN,
    .in_month = XUSHI_UNKNOWN,
  };
}

/* Enough decimals for the difference of value and target to be exact; at least one for rates
 * whose decimals were not given. */
static int
find_gap_decimals (const XushiSpec *spec, const XushiAssessment *result)
{
  gboolean rate = spec->measure == XUSHI_MEASURE_GROWTH || spec->measure == XUSHI_MEASURE_POINTS;
  int decimals = MAX (result->decimals, spec->decimals < 0 && rate ? 1 : 0);

  decimals = MAX (decimals, xushi_number_decimals_of (spec->target.low));
  if (spec->target.bound == XUSHI_BOUND_CORRIDOR)
    decimals = MAX (decimals, xushi_number_decimals_of (spec->target.high));
  if (spec->measure == XUSHI_MEASURE_POINTS)
    decimals = MAX (decimals, xushi_number_decimals_of (spec->baseline));
  return decimals;
}

/* The distance to passing, and the other marks that depend on the bound. */
static void
measure_gap (const XushiSpec *spec, const XushiRules *rules, XushiAssessment *result)
{
  const XushiTarget *target = &spec->target;
  double value = xushi_assess_get_compared (spec, result->value);
  double gap = value - target->low;

  if (target->bound == XUSHI_BOUND_AT_MOST)
    gap = -gap;
  else if (target->bound == XUSHI_BOUND_CORRIDOR && xushi_is_known (target->high))
    gap = MIN (gap, target->high - value);
  result->gap_decimals = find_gap_decimals (spec, result);
  result->gap = xushi_number_round (gap, result->gap_decimals);
  result->basic = target->bound == XUSHI_BOUND_ABOUT && result->gap < 0
                  && -result->gap <= xushi_assess_get_tolerance (spec, rules);
  result->above_range = target->bound == XUSHI_BOUND_RANGE && value > target->high;
}

/* The exact completion in percent of a reported value. */
static double
compute_completion (const XushiSpec *spec, XushiWay way, double value)
{
  double target = spec->target.low;

  if (way == XUSHI_WAY_RISE)
    return (value - spec->baseline) / (target - spec->baseline) * 100;
  if (spec->measure == XUSHI_MEASURE_MILESTONE && !(target > 0))
    target = 100;
  return xushi_assess_get_compared (spec, value) / target * 100;
}

/* The completion given by hand, where it may replace the computed one. */
static double
get_manual (const XushiSpec *spec, XushiWay way, const XushiPace *pace, const XushiReading *reading)
{
  if (reading == NULL || way == XUSHI_WAY_NONE || spec->measure == XUSHI_MEASURE_POINTS
      || (spec->measure == XUSHI_MEASURE_LEVEL && pace->kind == XUSHI_PACE_NONE))
    return XUSHI_UNKNOWN;
  return reading->completion;
}

/* Completion, pace and lead; FALSE where no completion can be computed. */
static gboolean
measure_way (XushiIndicator *indicator,
             const XushiRules *rules,
             int year,
             int month,
             gboolean reported,
             XushiAssessment *result)
{
  const XushiSpec *spec = xushi_indicator_get_spec (indicator);
  XushiPace curve;
  XushiWay way = xushi_assess_get_way (spec, &curve);
  double completion = XUSHI_UNKNOWN, pace = xushi_pace_at (&curve, result->due_month), lead;
  double manual
      = get_manual (spec, way, &curve, xushi_indicator_get_reading (indicator, result->due_month));

  if (way == XUSHI_WAY_NODES)
    {
      double all, finished, due;

      result->n_overdue = xushi_assess_weigh_nodes (spec, year, month, &all, &finished, &due);
      completion = finished / all * 100;
      pace = due / all * 100;
    }
  else if (way != XUSHI_WAY_NONE && reported)
    completion = compute_completion (spec, way, result->value);
  result->manual = xushi_is_known (manual);
  if (result->manual)
    completion = manual;
  if (!xushi_is_known (completion))
    return FALSE;
  result->used = spec->measure == XUSHI_MEASURE_TOTAL && spec->target.bound == XUSHI_BOUND_AT_MOST;
  result->completion = xushi_number_round (completion, 1);
  result->pace = xushi_number_round (pace, 1);
  lead = rules->lead == XUSHI_LEAD_EXACT ? completion - pace : result->completion - result->pace;
  result->lead = xushi_number_round (result->used ? -lead : lead, 1);
  return TRUE;
}

/* What remains of a total, and its forecast; the rate that growth needs for the rest of the
 * year. */
static void
look_ahead (const XushiSpec *spec, XushiAssessment *result)
{
  int decimals = MIN (result->gap_decimals + 1, XUSHI_DECIMALS_MAX);
  double share = spec->passed_share;

  if (spec->measure == XUSHI_MEASURE_GROWTH && share > 0 && share < 1)
    result->rest = xushi_number_round ((spec->target.low - share * result->value) / (1 - share),
                                       MAX (result->decimals, 1));
  if (spec->measure != XUSHI_MEASURE_TOTAL)
    return;
  if (!result->used && result->value < spec->target.low && result->due_month < 12)
    result->need
        = xushi_number_round ((spec->target.low - result->value) / (12 - result->due_month),
                              decimals);
  if (result->pace > 0)
    {
      XushiPace pace = xushi_spec_get_pace (spec);

      result->forecast
          = xushi_number_round (result->value / xushi_pace_at (&pace, result->due_month) * 100,
                                decimals);
    }
}

/* Whether the completion decides the light; otherwise the gap does. */
static gboolean
is_judged_by_completion (const XushiSpec *spec, const XushiAssessment *result)
{
  if (spec->measure == XUSHI_MEASURE_LEVEL)
    return xushi_is_known (result->lead);
  return spec->measure == XUSHI_MEASURE_TOTAL || spec->measure == XUSHI_MEASURE_MILESTONE;
}

static XushiLight
light_by_completion (const XushiSpec *spec, const XushiRules *rules, const XushiAssessment *result)
{
  gboolean ceiling
      = spec->target.bound == XUSHI_BOUND_AT_MOST && spec->measure != XUSHI_MEASURE_MILESTONE;
  gboolean above = spec->measure == XUSHI_MEASURE_TOTAL
                   && (spec->target.bound == XUSHI_BOUND_CORRIDOR || ceiling)
                   && result->value > (ceiling ? spec->target.low : spec->target.high);
  XushiLight light;

  if (above)
    return xushi_assess_light_by_gap (spec, rules, result);
  if (!ceiling && result->completion >= 100)
    return XUSHI_LIGHT_DONE;
  if (ceiling && result->gap >= 0
      && (result->due_month == 12 || spec->measure == XUSHI_MEASURE_LEVEL))
    return xushi_assess_light_by_gap (spec, rules, result);
  if (!xushi_is_known (result->lead))
    /* Without a pace only the end of the year can tell that a sum is short. */
    light = result->due_month < 12 ? XUSHI_LIGHT_ON_PACE
            : result->gap < 0      ? xushi_assess_light_by_gap (spec, rules, result)
                                   : XUSHI_LIGHT_BEHIND;
  else
    light = xushi_assess_light_by_lead (spec, rules, result);
  return light == XUSHI_LIGHT_BEHIND && result->basic ? XUSHI_LIGHT_SLOW : light;
}

/* Figures and light of an indicator that has a target and a due month. */
static XushiLight
judge (XushiIndicator *indicator,
       const XushiRules *rules,
       int year,
       int month,
       XushiAssessment *result)
{
  const XushiSpec *spec = xushi_indicator_get_spec (indicator);
  gboolean reported = xushi_assess_take_value (indicator, result);
  gboolean has_completion = measure_way (indicator, rules, year, month, reported, result);
  XushiLight light;

  if (!reported && !has_completion)
    return XUSHI_LIGHT_UNREPORTED;
  if (reported && xushi_is_known (spec->target.low))
    {
      measure_gap (spec, rules, result);
      look_ahead (spec, result);
    }
  light = is_judged_by_completion (spec, result) ? light_by_completion (spec, rules, result)
                                                 : xushi_assess_light_by_gap (spec, rules, result);
  result->spared = light == XUSHI_LIGHT_BEHIND && month < rules->start_month;
  return result->spared ? XUSHI_LIGHT_SLOW : light;
}

void
xushi_assess (XushiIndicator *indicator,
              const XushiRules *rules,
              int year,
              int month,
              XushiAssessment *result)
{
  const XushiSpec *spec = xushi_indicator_get_spec (indicator);
  const XushiReading *reading;

  clear (result);
  result->due_month = xushi_assess_find_due (spec, month);
  if (spec->measure == XUSHI_MEASURE_TEXT || !xushi_assess_has_target (spec))
    {
      if (result->due_month > 0)
        xushi_assess_take_value (indicator, result);
      return;
    }
  result->light
      = result->due_month > 0 ? judge (indicator, rules, year, month, result) : XUSHI_LIGHT_NOT_DUE;
  if (spec->exempt != NULL)
    result->light = XUSHI_LIGHT_EXEMPT;
  result->computed_light = result->light;
  reading = xushi_indicator_get_reading (indicator, result->due_month);
  if (spec->exempt == NULL && reading != NULL && reading->light != XUSHI_LIGHT_NONE)
    {
      result->light = reading->light;
      result->by_hand = TRUE;
    }
}

double
xushi_assess_marker (XushiIndicator *indicator, int year, int month)
{
  const XushiSpec *spec = xushi_indicator_get_spec (indicator);
  int due = xushi_assess_find_due (spec, month);
  XushiPace pace;
  XushiWay way = xushi_assess_get_way (spec, &pace);

  if (due == 0 || !xushi_assess_has_target (spec))
    return XUSHI_UNKNOWN;
  if (way == XUSHI_WAY_NODES)
    {
      double all, finished, expected;

      xushi_assess_weigh_nodes (spec, year, month, &all, &finished, &expected);
      return xushi_number_round (expected / all * 100, 1);
    }
  return xushi_number_round (xushi_pace_at (&pace, due), 1);
}

const XushiReading *
xushi_assess_find_reading (XushiIndicator *indicator, const XushiAssessment *assessment, int month)
{
  const XushiReading *reading = xushi_indicator_get_reading (indicator, month);

  if (reading == NULL && assessment->due_month >= 1)
    reading = xushi_indicator_get_reading (indicator, assessment->due_month);
  return reading;
}
