/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "assess/xushi-assess.h"
#include "assess/xushi-concerns.h"
#include "assess/xushi-doubt.h"

G_BEGIN_DECLS

/* XushiJudgedPlan: a plan at one data month with all its assessments. Screen, pages, command line,
 * sample and snapshots all ask this object, so that they all agree on red flags, main targets and
 * totals.
 *
 * It follows the plan. Each indicator is judged when it is first asked for; after an edit only
 * what the edit touched is judged again, and totals and concerns are updated by just that, however
 * large the plan. Do not share it between threads.
 *
 * Property: “month” (gint, 1 to 12, read-write, notified before “changed”).
 *
 * Signal “changed” (GPtrArray *touched): (nullable) (element-type XushiIndicator): assessments have
 * changed; as in XushiPlan::changed, @touched lists the only indicators affected, and NULL stands
 * for all. The relatives of an edited indicator whose doubts are others now are among them. Emitted
 * once per command and once per change of the month. */
#define XUSHI_TYPE_JUDGED_PLAN (xushi_judged_plan_get_type ())
G_DECLARE_FINAL_TYPE (XushiJudgedPlan, xushi_judged_plan, XUSHI, JUDGED_PLAN, GObject)

/* (transfer full): keeps a reference to @plan. @month is the data month, 1 to 12. */
XushiJudgedPlan *xushi_judged_plan_new (XushiPlan *plan, int month);

/* (transfer none) */
XushiPlan *xushi_judged_plan_get_plan (XushiJudgedPlan *self);
const XushiRules *xushi_judged_plan_get_rules (XushiJudgedPlan *self);
int xushi_judged_plan_get_year (XushiJudgedPlan *self);
int xushi_judged_plan_get_month (XushiJudgedPlan *self);
/* Clamps @month to 1 to 12. */
void xushi_judged_plan_set_month (XushiJudgedPlan *self, int month);

/* (transfer none): the assessment of @indicator, which must be in the plan; valid until the next
 * “changed”. */
const XushiAssessment *xushi_judged_plan_get (XushiJudgedPlan *self, XushiIndicator *indicator);

/* (transfer full): xushi_assess_explain () of it. */
char *xushi_judged_plan_explain (XushiJudgedPlan *self, XushiIndicator *indicator);

/* Totals of one area, and of all (docs/domain.md, section 7). @totals: (out caller-allocates). */
void xushi_judged_plan_get_area_totals (XushiJudgedPlan *self, XushiArea *area,
                                        XushiTotals *totals);
void xushi_judged_plan_get_totals (XushiJudgedPlan *self, XushiTotals *totals);

/**
 * xushi_judged_plan_get_concerns:
 *
 * Returns: (transfer none) (element-type XushiConcern): what a meeting must talk about, in the
 *   order of xushi_concern_compare (); valid until the next “changed”.
 */
GArray *xushi_judged_plan_get_concerns (XushiJudgedPlan *self);

/* Whether @indicator is one of the concerns; if so, @position is set to its index among them. */
gboolean xushi_judged_plan_find_concern (XushiJudgedPlan *self, XushiIndicator *indicator,
                                         guint *position);

/* How many of the concerns are worse than unreported: they come first. */
guint xushi_judged_plan_get_n_flagged (XushiJudgedPlan *self);

/**
 * xushi_judged_plan_get_doubt:
 *
 * Returns: (transfer none) (nullable): the strongest doubt that nobody has confirmed about the figure
 *   of the due month of @indicator; valid until the next “changed”. Each is computed when it is first
 *   asked for. An edit may change the doubts of the whole, of the parts and of what has the same
 *   name; these are then among the touched ones of “changed”.
 */
const XushiDoubt *xushi_judged_plan_get_doubt (XushiJudgedPlan *self, XushiIndicator *indicator);

/* How many indicators have a doubt. The first time, and after a large change, this asks all of them:
 * ten thousand take some milliseconds. */
guint xushi_judged_plan_get_n_doubts (XushiJudgedPlan *self);

/**
 * xushi_judged_plan_list_doubtful:
 *
 * Returns: (transfer container) (element-type XushiIndicator): those with a doubt, in the order of
 *   the plan.
 */
GPtrArray *xushi_judged_plan_list_doubtful (XushiJudgedPlan *self);

/**
 * xushi_judged_plan_list_doubts:
 * @reading: (nullable): of any month: the stored one, or a copy with what has just been typed
 *
 * Returns: (transfer full) (nullable) (element-type XushiDoubt): xushi_doubt_list () of it.
 */
GPtrArray *xushi_judged_plan_list_doubts (XushiJudgedPlan *self, XushiIndicator *indicator,
                                          const XushiReading *reading);

/**
 * xushi_judged_plan_get_main_area:
 *
 * Returns: (transfer none) (nullable): the area whose targets lead the report: the first one whose
 *   name contains 主要预期目标, or else the first one with indicators; NULL where there are none.
 */
XushiArea *xushi_judged_plan_get_main_area (XushiJudgedPlan *self);

/* Whether the name of @area says so itself. */
gboolean xushi_judged_plan_is_named_main (XushiArea *area);

/**
 * xushi_judged_plan_list_targets:
 *
 * Returns: (transfer container) (element-type XushiIndicator): the indicators of @area that have a
 *   light, in their order: for the main area, the main targets.
 */
GPtrArray *xushi_judged_plan_list_targets (XushiJudgedPlan *self, XushiArea *area);

/**
 * xushi_judged_plan_list_snapshot_rows:
 *
 * Returns: (transfer full) (element-type XushiSnapshotRow): what a snapshot freezes: every
 *   indicator that has a light or a figure, in the order of the plan.
 */
GArray *xushi_judged_plan_list_snapshot_rows (XushiJudgedPlan *self);

G_END_DECLS
