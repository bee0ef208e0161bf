/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rows/xushi-doubt-cell.h"

#include "assess/xushi-doubt.h"
#include "base/xushi-number.h"

static const XushiDoubt *
find_doubt (XushiSession *session, XushiIndicator *indicator)
{
  const XushiDoubt *doubt
      = xushi_judged_plan_get_doubt (xushi_session_get_judged (session), indicator);

  return doubt != NULL && doubt->month == xushi_session_get_month (session) ? doubt : NULL;
}

void
xushi_doubt_cell_mark (XushiSession *session, XushiIndicator *indicator, XushiGridCell *cell)
{
  const XushiDoubt *doubt = find_doubt (session, indicator);

  if (doubt != NULL)
    cell->doubt = doubt->sentence;
}

gboolean
xushi_doubt_cell_settle (XushiSession *session, XushiIndicator *indicator, const XushiDoubt *doubt,
                         GError **error)
{
  return xushi_editor_confirm_doubt (xushi_session_get_editor (session), indicator, doubt->month,
                                     doubt->kind, doubt->sentence, NULL, error);
}

gboolean
xushi_doubt_cell_confirm (XushiSession *session, XushiIndicator *indicator, GError **error)
{
  const XushiDoubt *doubt = find_doubt (session, indicator);

  return doubt == NULL || xushi_doubt_cell_settle (session, indicator, doubt, error);
}

char *
xushi_doubt_cell_dup_meant (const XushiDoubt *doubt)
{
  return xushi_is_known (doubt->proposal) ? xushi_number_format_plain (doubt->proposal) : NULL;
}

char *
xushi_doubt_cell_dup_proposal (XushiSession *session, XushiIndicator *indicator)
{
  const XushiDoubt *doubt = find_doubt (session, indicator);

  return doubt != NULL ? xushi_doubt_cell_dup_meant (doubt) : NULL;
}

/* (transfer full) (nullable): the strongest one. */
static XushiDoubt *
judge (XushiSession *session, XushiIndicator *indicator, const XushiReading *reading)
{
  g_autoptr (GPtrArray) doubts
      = xushi_judged_plan_list_doubts (xushi_session_get_judged (session), indicator, reading);

  return doubts != NULL && doubts->len > 0 ? g_ptr_array_steal_index (doubts, 0) : NULL;
}

XushiDoubt *
xushi_doubt_cell_find_at (XushiSession *session, XushiIndicator *indicator, int month)
{
  return judge (session, indicator, xushi_indicator_get_reading (indicator, month));
}

char *
xushi_doubt_cell_dup_sentence (XushiSession *session, XushiIndicator *indicator,
                               const XushiReading *reading)
{
  g_autoptr (XushiDoubt) doubt = judge (session, indicator, reading);

  return doubt != NULL ? g_strdup (doubt->sentence) : NULL;
}
