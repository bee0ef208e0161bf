/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "assess/xushi-assess-private.h"

/* The lights (section 6). Everything compared here has been rounded as it is printed. */

double
xushi_assess_get_slow_width (const XushiSpec *spec, const XushiRules *rules)
{
  return xushi_is_known (spec->slow_width) ? spec->slow_width : rules->slow_width;
}

/* Completion ÷ pace, or for what is used up, pace ÷ used: 1 and more is good. */
static XushiLight
light_by_ratio (const XushiRules *rules, const XushiAssessment *result)
{
  double good = result->used ? result->pace : result->completion;
  double bad = result->used ? result->completion : result->pace;
  double ratio;

  if (bad <= 0)
    return XUSHI_LIGHT_ON_PACE;
  ratio = xushi_number_round (good / bad, XUSHI_DECIMALS_MAX);
  if (ratio >= rules->ratio_pass)
    return XUSHI_LIGHT_ON_PACE;
  return ratio >= rules->ratio_slow ? XUSHI_LIGHT_SLOW : XUSHI_LIGHT_BEHIND;
}

XushiLight
xushi_assess_light_by_lead (const XushiSpec *spec, const XushiRules *rules,
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
xushi_assess_light_by_gap (const XushiSpec *spec, const XushiRules *rules,
                           const XushiAssessment *result)
{
  if (result->gap >= 0)
    return result->due_month == 12 ? XUSHI_LIGHT_DONE : XUSHI_LIGHT_ON_PACE;
  return -result->gap <= xushi_assess_get_tolerance (spec, rules) ? XUSHI_LIGHT_SLOW
                                                                  : XUSHI_LIGHT_BEHIND;
}
