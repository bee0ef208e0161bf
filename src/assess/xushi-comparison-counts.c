/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "assess/xushi-comparison-counts.h"

#include "base/xushi-i18n.h"

/* What has changed since the last meeting, in numbers (docs/domain.md, section 9). */

/* Whether a figure of @light was missing, or there. */
static gboolean
is_judged (XushiLight light)
{
  return light <= XUSHI_LIGHT_BEHIND;
}

XushiComparisonClass
xushi_comparison_row_get_class (const XushiComparisonRow *row)
{
  if (xushi_comparison_row_has_turned (row))
    return row->trend == XUSHI_TREND_WORSE ? XUSHI_COMPARISON_WORSE : XUSHI_COMPARISON_BETTER;
  if (row->changes & XUSHI_CHANGE_ADJUSTED)
    return XUSHI_COMPARISON_ADJUSTED;
  if (row->changes & XUSHI_CHANGE_REVISED)
    return XUSHI_COMPARISON_REVISED;
  if (row->changes & XUSHI_CHANGE_NEW)
    return XUSHI_COMPARISON_NEW;
  if (row->changes & XUSHI_CHANGE_GONE)
    return XUSHI_COMPARISON_GONE;
  if (!xushi_comparison_row_is_told (row))
    return XUSHI_COMPARISON_NONE;
  if (row->then.light == XUSHI_LIGHT_UNREPORTED && is_judged (row->now.light))
    return XUSHI_COMPARISON_LATE;
  if (row->now.light == XUSHI_LIGHT_UNREPORTED)
    return XUSHI_COMPARISON_UNREPORTED;
  return XUSHI_COMPARISON_OTHER;
}

const char *
xushi_comparison_class_to_label (XushiComparisonClass class)
{
  switch (class)
    {
    case XUSHI_COMPARISON_WORSE:
      return C_ ("comparison", "Worse");
    case XUSHI_COMPARISON_BETTER:
      return C_ ("comparison", "Better");
    case XUSHI_COMPARISON_ADJUSTED:
      return C_ ("comparison", "Target adjusted");
    case XUSHI_COMPARISON_REVISED:
      return C_ ("comparison", "Figure corrected");
    case XUSHI_COMPARISON_NEW:
      return C_ ("comparison", "New");
    case XUSHI_COMPARISON_GONE:
      return C_ ("comparison", "Taken out");
    case XUSHI_COMPARISON_LATE:
      return C_ ("comparison", "Reported late");
    case XUSHI_COMPARISON_UNREPORTED:
      return C_ ("comparison", "Unreported now");
    case XUSHI_COMPARISON_OTHER:
      return C_ ("comparison", "Other changes of lights");
    case XUSHI_COMPARISON_NONE:
    default:
      return "";
    }
}

static void
add_turn (XushiComparisonCounts *counts, XushiLight from, XushiLight to)
{
  if (from < XUSHI_LIGHT_NONE && to < XUSHI_LIGHT_NONE && from != to)
    counts->turns[from][to]++;
}

static void
count_lights (XushiComparisonCounts *counts, const XushiComparisonRow *row)
{
  gboolean turned = xushi_comparison_row_has_turned (row);

  if (turned)
    {
      counts->n_better += row->trend == XUSHI_TREND_BETTER;
      counts->n_worse += row->trend == XUSHI_TREND_WORSE;
      counts->n_newly_behind += row->now.light == XUSHI_LIGHT_BEHIND;
      add_turn (counts, row->from, row->now.light);
    }
  else if (!is_judged (row->then.light) || !is_judged (row->now.light))
    add_turn (counts, row->then.light, row->now.light);
  if (row->then.light == XUSHI_LIGHT_BEHIND)
    {
      counts->n_behind++;
      counts->n_behind_better += turned && row->trend == XUSHI_TREND_BETTER;
    }
  counts->n_late += row->then.light == XUSHI_LIGHT_UNREPORTED && is_judged (row->now.light);
  counts->n_unreported += row->now.light == XUSHI_LIGHT_UNREPORTED
                          && row->then.light != XUSHI_LIGHT_UNREPORTED;
}

void
xushi_comparison_counts_add (XushiComparisonCounts *counts, const XushiComparisonRow *row)
{
  XushiComparisonClass class = xushi_comparison_row_get_class (row);

  counts->n_new += (row->changes & XUSHI_CHANGE_NEW) != 0;
  counts->n_gone += (row->changes & XUSHI_CHANGE_GONE) != 0;
  counts->n_adjusted += (row->changes & XUSHI_CHANGE_ADJUSTED) != 0;
  counts->n_revised += (row->changes & XUSHI_CHANGE_REVISED) != 0;
  if (row->indicator != NULL && row->before != NULL)
    count_lights (counts, row);
  if (class == XUSHI_COMPARISON_NONE)
    return;
  counts->n_told++;
  counts->classes[class]++;
}
