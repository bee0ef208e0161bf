/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "assess/xushi-judged-plan.h"

G_BEGIN_DECLS

/**
 * XushiTrend:
 *
 * 较上次: how an indicator stands against the last meeting. A light that has changed decides; where
 * it is the same, the lead as printed, or the gap of what has none.
 */
typedef enum
{
  XUSHI_TREND_NONE,   /* not comparable: no figure on one side, or no light */
  XUSHI_TREND_BETTER, /* ↑ */
  XUSHI_TREND_WORSE,  /* ↓ */
  XUSHI_TREND_SAME,   /* 持平 */
} XushiTrend;

/* What keeps two meetings from being compared as they stand; as bits. */
typedef enum
{
  XUSHI_CHANGE_NEW = 1 << 0,      /* 新: was not in the plan then */
  XUSHI_CHANGE_GONE = 1 << 1,     /* 撤: is not in the plan any more */
  XUSHI_CHANGE_ADJUSTED = 1 << 2, /* 调: its target or its steps are others now */
  XUSHI_CHANGE_REVISED = 1 << 3,  /* 修: a figure that the meeting had seen was corrected */
} XushiChanges;

/**
 * XushiComparisonRow:
 * @indicator: (nullable): as it is now; NULL for one that is gone
 * @before: (nullable): as it was then; NULL for a new one
 * @area: (nullable): of @indicator; that of @before where it is gone
 * @changes: what has changed beside the figure
 * @trend: better, worse or the same
 * @difference: of the leads in percentage points, or of the gaps in the unit (percentage points for
 *   rates), now − then, as printed; unknown where one of them is
 * @decimals: with which @difference is printed
 * @then, @now: how it was and is judged; the lights are XUSHI_LIGHT_NONE on the side where it is not
 * @from: the light that the present one is compared with: that of then, or what it would have been
 * @month: the first month whose figure was corrected; 0 for none
 * @n_months: how many were
 *
 * One indicator at two meetings. Indicators and area are borrowed from the comparison's plans.
 */
typedef struct
{
  XushiIndicator *indicator;
  XushiIndicator *before;
  XushiArea *area;
  XushiChanges changes;
  XushiTrend trend;
  double difference;
  int decimals;
  XushiAssessment then;
  XushiAssessment now;
  XushiLight from;
  int month;
  int n_months;
} XushiComparisonRow;

/**
 * XushiComparison:
 *
 * A plan compared with what a meeting has seen of it (docs/domain.md, section 9). It keeps both
 * plans, and holds what they were when it was made.
 */
typedef struct _XushiComparison XushiComparison;

/**
 * xushi_comparison_new:
 * @then: the plan as it was frozen, at the month of its meeting; of the same year
 * @now: at that month or a later one
 * @name: of the meeting
 *
 * Returns: (transfer full): a correction is never progress: an indicator that was corrected or whose
 *   target was adjusted, and every one if the rules of the plan are others now, is compared with what
 *   the meeting would have seen by today's figures, targets and rules.
 */
XushiComparison *xushi_comparison_new (XushiJudgedPlan *then, XushiJudgedPlan *now,
                                       const char *name);

XushiComparison *xushi_comparison_ref (XushiComparison *self);
void xushi_comparison_unref (XushiComparison *self);

/* (transfer none): the name of the meeting, and the month of its figures. */
const char *xushi_comparison_get_name (const XushiComparison *self);
int xushi_comparison_get_month (const XushiComparison *self);

/* The month of the figures that it is compared with, and the year of both. */
int xushi_comparison_get_now_month (const XushiComparison *self);
int xushi_comparison_get_year (const XushiComparison *self);

/* Whether the rules of the plan are others than then. */
gboolean xushi_comparison_has_other_rules (const XushiComparison *self);

/* (transfer none) (element-type XushiComparisonRow): every indicator in the order of the plan, then
 * those that are gone, in the order of the plan of then. */
const GArray *xushi_comparison_get_rows (const XushiComparison *self);

/* (transfer none) (nullable): the row of @indicator, of the plan as it is now. */
const XushiComparisonRow *xushi_comparison_find (const XushiComparison *self,
                                                 XushiIndicator *indicator);

/* Whether its light has turned since: from one of done, on pace, slow and behind to another, not by a
 * correction or another target. */
gboolean xushi_comparison_row_has_turned (const XushiComparisonRow *row);

/* Whether a meeting must be told of @row: its light, its target or a figure it had seen are others,
 * or it is new or gone. */
gboolean xushi_comparison_row_is_told (const XushiComparisonRow *row);

/**
 * xushi_comparison_row_to_word:
 *
 * Returns: (transfer none): the stable English word of what has changed most: "new", "gone",
 *   "adjusted", "revised", then "better", "worse", "same"; empty for what is not comparable.
 */
const char *xushi_comparison_row_to_word (const XushiComparisonRow *row);

/* (transfer none): "better", "worse", "same" or empty. */
const char *xushi_trend_to_word (XushiTrend trend);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XushiComparison, xushi_comparison_unref)

G_END_DECLS
