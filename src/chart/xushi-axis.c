/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/xushi-axis.h"

#include "base/xushi-number.h"

#include <math.h>

/* Round numbers for scales. */

double
xushi_axis_nice_above (double value)
{
  static const double factors[] = { 1, 2, 2.5, 5, 10 };
  double power;

  g_return_val_if_fail (value > 0 && isfinite (value), 1.0);
  power = pow (10, floor (log10 (value)));
  for (guint i = 0; i < G_N_ELEMENTS (factors); i++)
    if (factors[i] * power >= value * (1 - 1e-9))
      return factors[i] * power;
  return 10 * power;
}

static int
decimals_of_step (double step)
{
  for (int decimals = 0; decimals < XUSHI_DECIMALS_MAX; decimals++)
    if (fabs (xushi_number_round (step, decimals) - step) < step * 1e-6)
      return decimals;
  return XUSHI_DECIMALS_MAX;
}

void
xushi_axis_init (XushiAxis *axis, double low, double high, guint ticks)
{
  guint wanted = CLAMP (ticks, 1, 10);

  g_return_if_fail (axis != NULL && isfinite (low) && isfinite (high));
  if (high < low)
    {
      double swap = low;

      low = high;
      high = swap;
    }
  if (high - low < fabs (high) * 1e-9 || high == low)
    {
      double room = high != 0.0 ? fabs (high) * 0.1 : 1;

      low -= room;
      high += room;
    }
  axis->step = xushi_axis_nice_above ((high - low) / wanted);
  axis->low = floor (low / axis->step + 1e-9) * axis->step;
  axis->high = ceil (high / axis->step - 1e-9) * axis->step;
  axis->n_ticks = MIN ((guint) lround ((axis->high - axis->low) / axis->step) + 1,
                       XUSHI_AXIS_TICKS_MAX);
  axis->decimals = decimals_of_step (axis->step);
}
