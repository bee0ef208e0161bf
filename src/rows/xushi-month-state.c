/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rows/xushi-month-state.h"

#include "assess/xushi-doubt.h"
#include "rows/xushi-entry-cell.h"

gboolean
xushi_month_needs_reason (XushiSession *session, XushiIndicator *indicator)
{
  const XushiAssessment *judged = xushi_session_assess (session, indicator);
  int month = xushi_session_get_month (session);
  const XushiReading *now = xushi_indicator_get_reading (indicator, month);
  const XushiReading *due = judged->due_month > 0
                                ? xushi_indicator_get_reading (indicator, judged->due_month)
                                : NULL;

  return judged->light == XUSHI_LIGHT_BEHIND && (now == NULL || now->reason == NULL)
         && (due == NULL || due->reason == NULL);
}

XushiMonthKinds
xushi_month_classify (XushiSession *session, XushiIndicator *indicator)
{
  XushiMonthKinds kinds = 0;
  XushiEntry entry;

  xushi_entry_cell_find (session, indicator, &entry);
  if (entry.state == XUSHI_ENTRY_IDLE)
    kinds |= 1u << XUSHI_MONTH_IDLE;
  else
    kinds |= 1u << XUSHI_MONTH_EXPECTED
             | 1u << (entry.state == XUSHI_ENTRY_WANTED ? XUSHI_MONTH_WANTED
                                                        : XUSHI_MONTH_FILLED);
  if (xushi_judged_plan_get_doubt (xushi_session_get_judged (session), indicator) != NULL)
    kinds |= 1u << XUSHI_MONTH_DOUBTFUL;
  if (xushi_month_needs_reason (session, indicator))
    kinds |= 1u << XUSHI_MONTH_REASON;
  if (xushi_indicator_get_spec (indicator)->star)
    kinds |= 1u << XUSHI_MONTH_STARRED;
  return kinds;
}

void
xushi_month_counts_add (XushiMonthCounts *counts, XushiMonthKinds kinds, int by)
{
  for (int kind = 0; kind < XUSHI_N_MONTH_KINDS; kind++)
    if (xushi_month_kinds_has (kinds, (XushiMonthKind) kind))
      counts->n[kind] += (guint) by;
}
