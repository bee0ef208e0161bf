/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "assess/xushi-judged-plan.h"

#include "base/xushi-number.h"

#include <string.h>

/* What is selected from a judged plan: main targets, and the figures that a snapshot freezes. */

/* The name of the area whose targets lead a report contains this. */
#define MAIN_AREA "主要预期目标"

gboolean
xushi_judged_plan_is_named_main (XushiArea *area)
{
  return strstr (xushi_area_get_name (area), MAIN_AREA) != NULL;
}

XushiArea *
xushi_judged_plan_get_main_area (XushiJudgedPlan *self)
{
  XushiPlan *plan = xushi_judged_plan_get_plan (self);
  XushiArea *first = NULL;

  g_return_val_if_fail (plan != NULL, NULL);
  for (guint i = 0; i < xushi_plan_get_n_areas (plan); i++)
    {
      XushiArea *area = xushi_plan_get_area (plan, i);

      if (xushi_area_get_n_indicators (area) == 0)
        continue;
      if (xushi_judged_plan_is_named_main (area))
        return area;
      if (first == NULL)
        first = area;
    }
  return first;
}

GPtrArray *
xushi_judged_plan_list_targets (XushiJudgedPlan *self, XushiArea *area)
{
  GPtrArray *targets = g_ptr_array_new ();

  g_return_val_if_fail (XUSHI_IS_JUDGED_PLAN (self), NULL);

  for (guint i = 0; area != NULL && i < xushi_area_get_n_indicators (area); i++)
    {
      XushiIndicator *indicator = xushi_area_get_indicator (area, i);

      if (xushi_judged_plan_get (self, indicator)->light != XUSHI_LIGHT_NONE)
        g_ptr_array_add (targets, indicator);
    }
  return targets;
}

static void
append_snapshot_row (XushiJudgedPlan *self, XushiIndicator *indicator, GArray *rows)
{
  const XushiAssessment *judged = xushi_judged_plan_get (self, indicator);
  XushiSnapshotRow row = { xushi_indicator_get_id (indicator), judged->value, judged->completion,
                           judged->lead, judged->light };

  if (judged->light != XUSHI_LIGHT_NONE || xushi_is_known (judged->value))
    g_array_append_val (rows, row);
}

GArray *
xushi_judged_plan_list_snapshot_rows (XushiJudgedPlan *self)
{
  XushiPlan *plan = xushi_judged_plan_get_plan (self);
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (XushiSnapshotRow));

  g_return_val_if_fail (plan != NULL, rows);
  for (guint i = 0; i < xushi_plan_get_n_areas (plan); i++)
    {
      XushiArea *area = xushi_plan_get_area (plan, i);

      for (guint j = 0; j < xushi_area_get_n_indicators (area); j++)
        append_snapshot_row (self, xushi_area_get_indicator (area, j), rows);
    }
  return rows;
}

GPtrArray *
xushi_judged_plan_list_doubtful (XushiJudgedPlan *self)
{
  GPtrArray *doubtful = g_ptr_array_new ();
  XushiPlan *plan;

  g_return_val_if_fail (XUSHI_IS_JUDGED_PLAN (self), doubtful);
  plan = xushi_judged_plan_get_plan (self);
  for (guint a = 0; a < xushi_plan_get_n_areas (plan); a++)
    {
      XushiArea *area = xushi_plan_get_area (plan, a);

      for (guint i = 0; i < xushi_area_get_n_indicators (area); i++)
        if (xushi_judged_plan_get_doubt (self, xushi_area_get_indicator (area, i)) != NULL)
          g_ptr_array_add (doubtful, xushi_area_get_indicator (area, i));
    }
  return doubtful;
}
