/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "assess/xushi-asked.h"

#include "base/xushi-number.h"

XushiAsked
xushi_asked_find (const XushiSpec *spec, int year, int month)
{
  if (spec->exempt != NULL)
    return XUSHI_ASKED_EXEMPT;
  if (spec->measure == XUSHI_MEASURE_MILESTONE && spec->nodes->len > 0)
    return xushi_nodes_count_finished (spec->nodes, year, month) < spec->nodes->len
             ? XUSHI_ASKED_FOR
             : XUSHI_ASKED_FINISHED;
  return xushi_assess_is_due (spec, month) ? XUSHI_ASKED_FOR : XUSHI_ASKED_NOT_DUE;
}

int
xushi_asked_find_last (XushiIndicator *indicator, int month)
{
  for (int m = month - 1; m >= 1; m--)
    {
      const XushiReading *reading = xushi_indicator_get_reading (indicator, m);

      if (reading != NULL && xushi_is_known (reading->value))
        return m;
    }
  return 0;
}
