/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "assess/xushi-assess-private.h"

/* Which value counts (docs/domain.md, section 4): that of the due month, computed by the
 * indicator's aggregate or from its two net inputs, and rounded to the decimals it is printed
 * with. */

double
xushi_assess_read (const XushiSpec *spec, const XushiReading *reading)
{
  if (reading == NULL)
    return XUSHI_UNKNOWN;
  if (spec->net && xushi_is_known (reading->added) && xushi_is_known (reading->removed))
    /* The difference of two decimal fractions is a decimal fraction. */
    return xushi_number_round (reading->added - reading->removed, XUSHI_DECIMALS_MAX);
  return reading->value;
}

/* The average or the maximum of the due months so far; @decimals is raised to those of the
 * months. */
static double
aggregate (XushiIndicator *indicator, int due, int *decimals)
{
  const XushiSpec *spec = xushi_indicator_get_spec (indicator);
  double sum = 0, highest = -G_MAXDOUBLE;
  int n = 0;

  for (int month = 1; month <= due; month++)
    {
      double value = xushi_assess_is_due (spec, month)
                         ? xushi_assess_read (spec, xushi_indicator_get_reading (indicator, month))
                         : XUSHI_UNKNOWN;

      if (!xushi_is_known (value))
        continue;
      sum += value;
      highest = MAX (highest, value);
      *decimals = MAX (*decimals, xushi_number_decimals_of (value));
      n++;
    }
  if (n == 0)
    return XUSHI_UNKNOWN;
  if (spec->aggregate == XUSHI_AGGREGATE_MAXIMUM)
    return highest;
  *decimals = MIN (*decimals + 1, XUSHI_DECIMALS_MAX);
  return sum / n;
}

/* The value that counts for @month, not yet rounded, and the decimals it was written with. */
static double
count_value (XushiIndicator *indicator, int month, int *decimals)
{
  const XushiSpec *spec = xushi_indicator_get_spec (indicator);
  double value = xushi_assess_read (spec, xushi_indicator_get_reading (indicator, month));

  *decimals = 0;
  if (!xushi_is_known (value))
    return value;
  if (spec->measure == XUSHI_MEASURE_LEVEL && spec->aggregate != XUSHI_AGGREGATE_LATEST)
    return aggregate (indicator, month, decimals);
  *decimals = xushi_number_decimals_of (value);
  return value;
}

/* What the slot adds to the previous one; the first slot of the year counts in full. */
static double
count_in_month (XushiIndicator *indicator, int due)
{
  const XushiSpec *spec = xushi_indicator_get_spec (indicator);
  int before = xushi_assess_find_due (spec, due - 1);
  double value = xushi_assess_read (spec, xushi_indicator_get_reading (indicator, due));
  double base
      = before == 0 ? 0 : xushi_assess_read (spec, xushi_indicator_get_reading (indicator, before));

  return xushi_number_round (value - base, XUSHI_DECIMALS_MAX);
}

gboolean
xushi_assess_take_value (XushiIndicator *indicator, XushiAssessment *result)
{
  const XushiSpec *spec = xushi_indicator_get_spec (indicator);
  int due = result->due_month, written = 0;
  const XushiReading *reading = xushi_indicator_get_reading (indicator, due);
  double value = XUSHI_UNKNOWN;
  int month;

  for (month = due; month > 0 && !xushi_is_known (value); month--)
    value = count_value (indicator, month, &written);
  if (xushi_is_known (value))
    result->value_month = month + 1;
  result->decimals = spec->decimals >= 0 ? spec->decimals : written;
  result->value = xushi_number_round (value, result->decimals);
  result->revised = reading != NULL && reading->revised;
  if (!xushi_is_known (value) || result->value_month != due)
    return FALSE;
  if (spec->measure == XUSHI_MEASURE_TOTAL)
    result->in_month
        = xushi_number_round (count_in_month (indicator, due),
                              spec->decimals >= 0 ? spec->decimals : XUSHI_DECIMALS_MAX);
  return TRUE;
}
