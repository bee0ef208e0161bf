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

static XushiMonthKinds
get_kinds_of (const XushiEntry *entry)
{
  if (entry->state == XUSHI_ENTRY_IDLE)
    return 1u << XUSHI_MONTH_IDLE;
  return 1u << XUSHI_MONTH_EXPECTED
         | 1u << (entry->state == XUSHI_ENTRY_WANTED ? XUSHI_MONTH_WANTED : XUSHI_MONTH_FILLED);
}

XushiMonthKinds
xushi_month_classify (XushiSession *session, XushiIndicator *indicator)
{
  XushiMonthKinds kinds;
  XushiEntry entry;

  xushi_entry_cell_find (session, indicator, &entry);
  kinds = get_kinds_of (&entry);
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

void
xushi_month_count (XushiSession *session, int month, XushiMonthCounts *counts)
{
  XushiPlan *plan = xushi_session_get_plan (session);

  *counts = (XushiMonthCounts){ { 0 } };
  for (guint a = 0; a < xushi_plan_get_n_areas (plan); a++)
    {
      XushiArea *area = xushi_plan_get_area (plan, a);

      for (guint i = 0; i < xushi_area_get_n_indicators (area); i++)
        {
          XushiEntry entry;

          xushi_entry_find (xushi_area_get_indicator (area, i), xushi_session_get_year (session),
                            month, &entry);
          xushi_month_counts_add (counts, get_kinds_of (&entry), 1);
        }
    }
}
