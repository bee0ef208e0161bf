/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "assess/xushi-assess-private.h"
#include "base/xushi-i18n.h"

/* The rules in words (docs/domain.md, section 6), as the legend prints them. */

static char *
describe_lead (const XushiRules *rules)
{
  g_autofree char *width = xushi_number_format_plain (rules->slow_width);
  g_autofree char *pass = xushi_number_format (rules->ratio_pass, 2);
  g_autofree char *slow = xushi_number_format (rules->ratio_slow, 2);

  if (rules->judge == XUSHI_JUDGE_RATIO)
    return rules->ratio_slow < rules->ratio_pass
               ? g_strdup_printf (_ ("completion ÷ pace from %s is on pace, from %s slow, "
                                     "below it behind"),
                                  pass, slow)
               : g_strdup_printf (_ ("completion ÷ pace from %s is on pace, below it behind"),
                                  pass);
  if (rules->slow_width > 0)
    return g_strdup_printf (_ ("at the pace or ahead is on pace, up to %s points behind is slow, "
                               "more is behind"),
                            width);
  return g_strdup (_ ("at the pace or ahead is on pace, else behind"));
}

static char *
describe_tolerances (const XushiRules *rules)
{
  g_autofree char *growth = xushi_number_format (rules->tolerance_growth, 1);
  g_autofree char *points = xushi_number_format (rules->tolerance_points, 1);
  g_autofree char *level = xushi_number_format_plain (rules->tolerance_level);
  g_autofree char *rate = xushi_number_format_plain (rules->tolerance_about_rate);
  g_autofree char *total = xushi_number_format_plain (rules->tolerance_about_total);

  return g_strdup_printf (_ ("tolerance: growth %s points, rises %s points, levels %s; “about”: "
                             "rates %s points, totals %s%%; short by no more is slow"),
                          growth, points, level, rate, total);
}

char *
xushi_assess_describe_rules (const XushiRules *rules)
{
  g_autofree char *lead = describe_lead (rules);
  g_autofree char *tolerances = describe_tolerances (rules);
  g_autofree char *start
      = rules->start_month > 1
            ? g_strdup_printf (_ ("before month %d nothing is judged behind"), rules->start_month)
            : NULL;
  const char *exact
      = rules->lead == XUSHI_LEAD_EXACT ? _ ("leads are differences of exact figures") : NULL;
  const char *parts[] = { lead, tolerances, NULL, NULL, NULL };
  int n = 2;

  if (start != NULL)
    parts[n++] = start;
  if (exact != NULL)
    parts[n] = exact;
  return g_strjoinv (_ ("; "), (char **) parts);
}
