/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "assess/xushi-judged-plan.h"

G_BEGIN_DECLS

/**
 * XushiUnreportedItem:
 * @indicator: borrowed from the plan
 * @due_month: the month whose figure is missing
 * @last_month: the newest earlier month that has a figure; 0 for none this year
 * @last: its figure as it was reported, in the unit; unknown for none
 * @decimals: with which @last is written
 *
 * A figure that is due and not there: its light is “unreported”.
 */
typedef struct
{
  XushiIndicator *indicator;
  int due_month;
  int last_month;
  double last;
  int decimals;
} XushiUnreportedItem;

/**
 * XushiUnreportedGroup:
 * @department: borrowed from the plan; "" for items without a lead department
 * @n_due: items whose figure is due: those judged, and those missing
 * @n_reported: those of them that are not missing
 * @missing: (element-type XushiUnreportedItem): in the order of the plan
 * @open: (element-type XushiIndicator): tasks with a milestone that is due and not finished, in the
 *   order of the plan; a task is not counted as due, as it has no figure to report
 *
 * What one lead department still owes.
 */
typedef struct
{
  const char *department;
  guint n_due;
  guint n_reported;
  GArray *missing;
  GPtrArray *open;
} XushiUnreportedGroup;

/**
 * XushiUnreported:
 * @groups: (element-type XushiUnreportedGroup): the departments that owe something: most missing
 *   figures first, then most open tasks, then in the order of the plan; items without a department
 *   last
 * @n_complete: how many departments had something to report and owe nothing
 * @n_due: of all departments
 * @n_reported: of all departments
 * @n_missing: of all departments
 * @n_open: tasks with a due milestone that is open
 *
 * Who has not reported, at a data month. What is due is decided by xushi_assess () alone: an item is
 * missing when its light says so, hence also not where the light was set by hand.
 */
typedef struct
{
  GPtrArray *groups;
  guint n_complete;
  guint n_due;
  guint n_reported;
  guint n_missing;
  guint n_open;
} XushiUnreported;

/**
 * xushi_unreported_new:
 * @area_ids: (nullable): only the items of these areas, as their rows in the store; ends in 0. NULL
 *   for the whole plan
 *
 * Returns: (transfer full): the list at the month of @judged; valid until the plan is edited.
 */
XushiUnreported *xushi_unreported_new (XushiJudgedPlan *judged, const gint64 *area_ids);
void xushi_unreported_free (XushiUnreported *unreported);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XushiUnreported, xushi_unreported_free)

G_END_DECLS
