/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/xushi-number.h"

G_DEFINE_QUARK (xushi - number - error - quark, xushi_number_error)

static double
power_of_ten (int decimals)
{
  static const double powers[] = { 1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6 };

  return powers[CLAMP (decimals, 0, XUSHI_DECIMALS_MAX)];
}

double
xushi_number_round (double value, int decimals)
{
  double scale = power_of_ten (decimals);
  double scaled = fabs (value) * scale;

  /* Without a fraction at this scale there is nothing to round; NAN and infinity neither. */
  if (!(scaled < 1 / DBL_EPSILON))
    return value;
  /* A decimal half is seldom a binary half: raise it by a few units in the last place. */
  scaled = floor (scaled + 0.5 + MIN (scaled * 4 * DBL_EPSILON, 0.01));
  return copysign (scaled / scale, value) + 0.0;
}

char *
xushi_number_format (double value, int decimals)
{
  double rounded = xushi_number_round (value, decimals);

  if (!xushi_is_known (value))
    return g_strdup ("");
  if (rounded == 0.0)
    rounded = 0.0;
  return g_strdup_printf ("%.*f", CLAMP (decimals, 0, XUSHI_DECIMALS_MAX),
                          rounded == 0.0 ? 0.0 : rounded);
}

char *
xushi_number_format_plain (double value)
{
  return xushi_number_format (value, xushi_number_decimals_of (value));
}

char *
xushi_number_print (double value, int decimals)
{
  g_autofree char *digits = xushi_number_format (fabs (value), decimals);

  return g_strconcat (xushi_number_round (value, decimals) < 0 ? "\u2212" : "", digits, NULL);
}

char *
xushi_number_print_plain (double value)
{
  return xushi_number_print (value, xushi_number_decimals_of (value));
}

int
xushi_number_decimals_of (double value)
{
  int decimals = 0;

  if (!xushi_is_known (value))
    return 0;
  while (decimals < XUSHI_DECIMALS_MAX
         && fabs (xushi_number_round (value, decimals) - value) > fabs (value) * 4 * DBL_EPSILON)
    decimals++;
  return decimals;
}

char *
xushi_number_format_signed (double value, int decimals)
{
  double rounded = xushi_number_round (value, decimals);
  g_autofree char *digits = xushi_number_format (fabs (value), decimals);

  if (!xushi_is_known (value))
    return g_strdup ("");
  if (rounded == 0.0)
    return g_steal_pointer (&digits);
  return g_strconcat (rounded < 0 ? "\u2212" : "+", digits, NULL);
}
