/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "assess/xushi-concerns.h"

#include "assess/xushi-assess-private.h"

/* What amber is wide where the rules give it no width. */
#define USUAL_WIDTH 10

double
xushi_assess_severity (XushiIndicator *indicator,
                       const XushiRules *rules,
                       const XushiAssessment *assessment)
{
  const XushiSpec *spec = xushi_indicator_get_spec (indicator);
  double tolerance = xushi_assess_get_tolerance (spec, rules);
  double width = xushi_assess_get_slow_width (spec, rules);

  if (xushi_is_known (assessment->lead))
    return assessment->lead;
  if (!xushi_is_known (assessment->gap))
    return XUSHI_UNKNOWN;
  if (tolerance > 0)
    return assessment->gap / tolerance * (width > 0 ? width : USUAL_WIDTH);
  if (spec->target.low != 0)
    return assessment->gap / fabs (spec->target.low) * 100;
  return assessment->gap;
}

/* Behind, slow, the rest. */
static int
rank (const XushiConcern *concern)
{
  if (concern->assessment.light == XUSHI_LIGHT_BEHIND)
    return 0;
  return concern->assessment.light == XUSHI_LIGHT_SLOW ? 1 : 2;
}

int
xushi_assess_compare_concerns (gconstpointer a, gconstpointer b)
{
  const XushiConcern *first = a, *second = b;
  /* What has no figure stands behind what has one. */
  double severity = xushi_is_known (first->severity) ? first->severity : G_MAXDOUBLE;
  double other = xushi_is_known (second->severity) ? second->severity : G_MAXDOUBLE;

  if (rank (first) != rank (second))
    return rank (first) - rank (second);
  if (severity != other)
    return severity < other ? -1 : 1;
  return second->assessment.n_overdue - first->assessment.n_overdue;
}

static gboolean
is_concern (const XushiAssessment *assessment)
{
  return assessment->light == XUSHI_LIGHT_BEHIND || assessment->light == XUSHI_LIGHT_SLOW
         || (assessment->n_overdue > 0 && assessment->light != XUSHI_LIGHT_EXEMPT);
}

typedef struct
{
  const XushiRules *rules;
  int year, month;
  XushiAssessment assessment; /* the last one made */
} Judge;

static const XushiAssessment *
judge_anew (XushiIndicator *indicator, gpointer data)
{
  Judge *judge = data;

  xushi_assess (indicator, judge->rules, judge->year, judge->month, &judge->assessment);
  return &judge->assessment;
}

GArray *
xushi_assess_list_concerns (XushiPlan *plan, int month)
{
  Judge judge = { .rules = xushi_plan_get_rules (plan),
                  .year = xushi_plan_get_info (plan)->year,
                  .month = month };

  return xushi_assess_collect_concerns (plan, judge_anew, &judge);
}

GArray *
xushi_assess_collect_concerns (XushiPlan *plan, XushiAssessedFunc assessed, gpointer data)
{
  const XushiRules *rules = xushi_plan_get_rules (plan);
  GArray *concerns = g_array_new (FALSE, FALSE, sizeof (XushiConcern));

  for (guint i = 0; i < xushi_plan_get_n_areas (plan); i++)
    {
      XushiArea *area = xushi_plan_get_area (plan, i);

      for (guint j = 0; j < xushi_area_get_n_indicators (area); j++)
        {
          XushiConcern concern = { .area = area,
                                   .indicator = xushi_area_get_indicator (area, j) };
          const XushiAssessment *assessment = assessed (concern.indicator, data);

          if (!is_concern (assessment))
            continue;
          concern.assessment = *assessment;
          concern.severity = xushi_assess_severity (concern.indicator, rules, assessment);
          g_array_append_val (concerns, concern);
        }
    }
  /* GLib sorts stably, so equal ones keep the order of the plan. */
  g_array_sort (concerns, xushi_assess_compare_concerns);
  return concerns;
}
