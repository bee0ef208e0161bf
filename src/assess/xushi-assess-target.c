/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "assess/xushi-assess-private.h"

#include <string.h>

/* What an indicator is compared with (docs/domain.md, sections 3, 5 and 6): its target, its
 * tolerance, its nodes, and how its completion is computed. */

gboolean
xushi_assess_has_target (const XushiSpec *spec)
{
  if (spec->measure == XUSHI_MEASURE_MILESTONE)
    return TRUE;
  return xushi_is_known (spec->target.low)
         && (spec->measure != XUSHI_MEASURE_TOTAL || spec->target.low > 0);
}

gboolean
xushi_assess_is_percent (const XushiSpec *spec)
{
  if (spec->measure == XUSHI_MEASURE_GROWTH || spec->measure == XUSHI_MEASURE_POINTS)
    return TRUE;
  return spec->unit != NULL
         && (g_str_equal (spec->unit, "%") || g_str_equal (spec->unit, "％")
             || strstr (spec->unit, "百分点") != NULL);
}

double
xushi_assess_get_tolerance (const XushiSpec *spec, const XushiRules *rules)
{
  if (xushi_is_known (spec->tolerance))
    return spec->tolerance;
  if (spec->target.bound == XUSHI_BOUND_ABOUT)
    return xushi_assess_is_percent (spec) && spec->measure != XUSHI_MEASURE_TOTAL
               ? rules->tolerance_about_rate
               : fabs (spec->target.low) * rules->tolerance_about_total / 100;
  switch (spec->measure)
    {
    case XUSHI_MEASURE_GROWTH:
      return rules->tolerance_growth;
    case XUSHI_MEASURE_POINTS:
      return rules->tolerance_points;
    case XUSHI_MEASURE_LEVEL:
      return rules->tolerance_level;
    case XUSHI_MEASURE_TOTAL:
    case XUSHI_MEASURE_MILESTONE:
    case XUSHI_MEASURE_TEXT:
    default:
      return 0;
    }
}

double
xushi_assess_get_rise (const XushiSpec *spec, double value)
{
  double rise = value;

  if (xushi_is_known (spec->baseline))
    rise = spec->reduction ? spec->baseline - value : value - spec->baseline;
  return xushi_number_round (rise, XUSHI_DECIMALS_MAX);
}

double
xushi_assess_get_compared (const XushiSpec *spec, double value)
{
  return spec->measure == XUSHI_MEASURE_POINTS ? xushi_assess_get_rise (spec, value) : value;
}

int
xushi_assess_weigh_nodes (
    const XushiSpec *spec, int year, int month, double *all, double *finished, double *due)
{
  int n_overdue = 0;

  *all = *finished = *due = 0;
  for (guint i = 0; i < spec->nodes->len; i++)
    {
      const XushiNode *node = g_ptr_array_index (spec->nodes, i);

      *all += node->weight;
      if (node->due_month <= month)
        *due += node->weight;
      if (xushi_node_is_finished (node, year, month))
        *finished += node->weight;
      else if (node->due_month <= month)
        n_overdue++;
    }
  return n_overdue;
}

static XushiWay
get_way_of_level (const XushiSpec *spec, const XushiPace *pace)
{
  gboolean has_pace = pace->kind != XUSHI_PACE_NONE;

  if (spec->target.bound == XUSHI_BOUND_CORRIDOR)
    return XUSHI_WAY_NONE;
  if (spec->target.bound == XUSHI_BOUND_AT_MOST)
    return xushi_is_known (spec->baseline) && spec->baseline > spec->target.low ? XUSHI_WAY_RISE
                                                                                : XUSHI_WAY_NONE;
  if (!has_pace)
    return XUSHI_WAY_NONE;
  if (xushi_is_known (spec->baseline))
    return spec->baseline < spec->target.low ? XUSHI_WAY_RISE : XUSHI_WAY_NONE;
  return spec->target.low > 0 ? XUSHI_WAY_SHARE : XUSHI_WAY_NONE;
}

XushiWay
xushi_assess_get_way (const XushiSpec *spec, XushiPace *pace)
{
  XushiWay way = XUSHI_WAY_NONE;

  *pace = xushi_spec_get_pace (spec);
  switch (spec->measure)
    {
    case XUSHI_MEASURE_MILESTONE:
      way = spec->nodes->len > 0 ? XUSHI_WAY_NODES : XUSHI_WAY_SHARE;
      break;
    case XUSHI_MEASURE_TOTAL:
      way = XUSHI_WAY_SHARE;
      break;
    case XUSHI_MEASURE_LEVEL:
      way = get_way_of_level (spec, pace);
      break;
    case XUSHI_MEASURE_POINTS:
      /* The share of the rise is shown, but the gap decides. */
      way = spec->target.low > 0 ? XUSHI_WAY_SHARE : XUSHI_WAY_NONE;
      pace->kind = XUSHI_PACE_NONE;
      break;
    case XUSHI_MEASURE_GROWTH:
    case XUSHI_MEASURE_TEXT:
    default:
      break;
    }
  if (way == XUSHI_WAY_NONE)
    pace->kind = XUSHI_PACE_NONE;
  return way;
}
