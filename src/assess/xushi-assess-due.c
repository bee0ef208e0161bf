/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "assess/xushi-assess-private.h"

/* Which months a figure is published for (docs/domain.md, sections 4.1 and 4.2). */

gboolean
xushi_assess_is_due (const XushiSpec *spec, int month)
{
  if (month < 1 || month > 12 || month < spec->available_from || (spec->joint && month == 1))
    return FALSE;
  switch (spec->frequency)
    {
    case XUSHI_FREQUENCY_QUARTERLY:
      return month % 3 == 0;
    case XUSHI_FREQUENCY_HALF_YEARLY:
      return month % 6 == 0;
    case XUSHI_FREQUENCY_YEARLY:
      return month == 12;
    case XUSHI_FREQUENCY_MONTHLY:
    default:
      return TRUE;
    }
}

int
xushi_assess_find_due (const XushiSpec *spec, int month)
{
  while (month > 0 && !xushi_assess_is_due (spec, month))
    month--;
  return MAX (month, 0);
}
