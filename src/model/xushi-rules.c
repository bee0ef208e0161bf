/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/xushi-rules.h"

#include "model/xushi-attribute.h"

void
xushi_rules_init (XushiRules *rules)
{
  g_return_if_fail (rules != NULL);

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
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  return xushi_attributes_equal (&xushi_rule_attributes, a, b);
}
