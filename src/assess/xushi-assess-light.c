/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "assess/xushi-assess-private.h"

/* The lights (docs/domain.md, section 6). Everything compared here has been rounded as it is
 * printed. */

double
xushi_assess_get_slow_width (const XushiSpec *spec, const XushiRules *rules)
{
  return xushi_is_known (spec->slow_width) ? spec->slow_width : rules->slow_width;
}

double
xushi_assess_get_ratio (const XushiAssessment *assessment)
{
  double good = assessment->used ? assessment->pace : assessment->completion;
  double bad = assessment->used ? assessment->completion : assessment->pace;

  return bad > 0 ? xushi_number_round (good / bad * 100, 1) : XUSHI_UNKNOWN;
}

static XushiLight
light_by_ratio (const XushiRules *rules, const XushiAssessment *result)
{
  double ratio = xushi_assess_get_ratio (result);

  if (!xushi_is_known (ratio) || ratio >= xushi_number_round (rules->ratio_pass * 100, 1))
    return XUSHI_LIGHT_ON_PACE;
  return ratio >= xushi_number_round (rules->ratio_slow * 100, 1) ? XUSHI_LIGHT_SLOW
                                                                  : XUSHI_LIGHT_BEHIND;
}

XushiLight
xushi_assess_light_by_lead (const XushiSpec *spec,
                            const XushiRules *rules,
                            const XushiAssessment *result)
{
  if (rules->judge == XUSHI_JUDGE_RATIO)
    return light_by_ratio (rules, result);
  if (result->lead >= 0)
    return XUSHI_LIGHT_ON_PACE;
  return result->lead >= -xushi_assess_get_slow_width (spec, rules) ? XUSHI_LIGHT_SLOW
                                                                    : XUSHI_LIGHT_BEHIND;
}

XushiLight
xushi_assess_light_by_gap (const XushiSpec *spec,
                           const XushiRules *rules,
                           const XushiAssessment *result)
{
  if (result->gap >= 0)
    return result->due_month == 12 ? XUSHI_LIGHT_DONE : XUSHI_LIGHT_ON_PACE;
  return -result->gap <= xushi_assess_get_tolerance (spec, rules) ? XUSHI_LIGHT_SLOW
                                                                  : XUSHI_LIGHT_BEHIND;
}
