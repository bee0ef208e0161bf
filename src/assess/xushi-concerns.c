/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "assess/xushi-concerns.h"

#include "assess/xushi-assess-private.h"

/* The width of amber where the rules give none. */
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

XushiConcernKind
xushi_concern_kind (const XushiAssessment *assessment)
{
  if (assessment->light == XUSHI_LIGHT_BEHIND)
    return XUSHI_CONCERN_BEHIND;
  if (assessment->light == XUSHI_LIGHT_SLOW)
    return XUSHI_CONCERN_SLOW;
  if (assessment->light == XUSHI_LIGHT_UNREPORTED)
    return XUSHI_CONCERN_UNREPORTED;
  return assessment->n_overdue > 0 && assessment->light != XUSHI_LIGHT_EXEMPT
             ? XUSHI_CONCERN_OVERDUE
             : XUSHI_CONCERN_NONE;
}

int
xushi_concern_compare (gconstpointer a, gconstpointer b)
{
  const XushiConcern *first = a, *second = b;
  double severity = xushi_is_known (first->severity) ? first->severity : G_MAXDOUBLE;
  double other = xushi_is_known (second->severity) ? second->severity : G_MAXDOUBLE;

  if (first->kind != second->kind)
    return first->kind < second->kind ? -1 : 1;
  if (severity != other)
    return severity < other ? -1 : 1;
  if (first->n_overdue != second->n_overdue)
    return first->n_overdue > second->n_overdue ? -1 : 1;
  return first->position < second->position ? -1 : first->position > second->position;
}
