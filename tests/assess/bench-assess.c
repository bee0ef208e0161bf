/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "assess/xushi-assess.h"

/* What one judgement costs, over indicators of every measure with twelve readings each. */

#define N_INDICATORS 1000
#define N_ROUNDS 100

static XushiIndicator *
make_indicator (int number)
{
  XushiSpec *spec = xushi_spec_new ("x");
  XushiIndicator *indicator = xushi_indicator_new (number, spec);

  spec->measure = number % XUSHI_N_MEASURES;
  spec->target.bound = number % XUSHI_N_BOUNDS;
  spec->target.low = 100 + number % 7;
  spec->target.high = 120;
  spec->aggregate = number % XUSHI_N_AGGREGATES;
  for (int month = 1; month <= 12; month++)
    {
      XushiReading *reading = xushi_reading_new (month);

      reading->value = month * 8.25;
      xushi_indicator_take_reading (indicator, reading);
    }
  return indicator;
}

int
main (void)
{
  g_autoptr (GPtrArray) indicators = g_ptr_array_new_with_free_func (g_object_unref);
  XushiRules rules;
  guint lit = 0;
  gint64 start, elapsed;

  xushi_rules_init (&rules);
  for (int i = 0; i < N_INDICATORS; i++)
    g_ptr_array_add (indicators, make_indicator (i + 1));
  start = g_get_monotonic_time ();
  for (int round = 0; round < N_ROUNDS; round++)
    for (guint i = 0; i < indicators->len; i++)
      {
        XushiAssessment assessment;

        xushi_assess (g_ptr_array_index (indicators, i), &rules, 2016, 9, &assessment);
        lit += assessment.light != XUSHI_LIGHT_NONE;
      }
  elapsed = g_get_monotonic_time () - start;
  g_print ("assess: %.2f us an indicator, %u lit\n", (double) elapsed / (N_ROUNDS * N_INDICATORS),
           lit / N_ROUNDS);
  return 0;
}
