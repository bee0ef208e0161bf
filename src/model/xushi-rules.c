/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/xushi-rules.h"

void
xushi_rules_init (XushiRules *rules)
{
  *rules = (XushiRules) {
    .judge = XUSHI_JUDGE_DIFFERENCE,
    .slow_width = 10,
    .ratio_pass = 1.00,
    .ratio_slow = 0.90,
    .tolerance_growth = 1.0,
    .tolerance_points = 1.0,
    .tolerance_about_rate = 0.2,
    .tolerance_about_total = 5,
    .tolerance_level = 0,
    .start_month = 3,
    .lead = XUSHI_LEAD_PRINTED,
  };
}

gboolean
xushi_rules_equal (const XushiRules *a, const XushiRules *b)
{
  return a->judge == b->judge && a->slow_width == b->slow_width && a->ratio_pass == b->ratio_pass
         && a->ratio_slow == b->ratio_slow && a->tolerance_growth == b->tolerance_growth
         && a->tolerance_points == b->tolerance_points
         && a->tolerance_about_rate == b->tolerance_about_rate
         && a->tolerance_about_total == b->tolerance_about_total
         && a->tolerance_level == b->tolerance_level && a->start_month == b->start_month
         && a->lead == b->lead;
}
