/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/xushi-plan.h"

G_BEGIN_DECLS

/* Everything that can be said about one indicator at one data month. Percentages and leads are
 * rounded to one decimal, values and gaps to the decimals below, before they are compared
 * (docs/domain.md, section 5.1); what is not known or does not apply is XUSHI_UNKNOWN. A plain
 * value. */
typedef struct
{
  XushiLight light;          /* as shown: set by hand, or computed */
  XushiLight computed_light; /* the same unless set by hand */
  int due_month;             /* p: the last month ≤ the data month that is due; 0 for none yet */
  int value_month;      /* the month whose value is shown; older than p where p is unreported; 0 */
  double value;         /* cumulative, or by the indicator's aggregate, in the unit */
  double completion;    /* percent of the target, or of the distance covered from the baseline */
  double pace;          /* percent expected by p */
  double lead;          /* percentage points, + ahead */
  double gap;           /* + beyond passing, − short of it, in the unit or percentage points */
  double need;          /* per remaining month, in the unit; for totals not yet reached */
  double forecast;      /* at the present pace, in the unit; for totals with a pace above 0 */
  double rest;          /* growth: the rate the rest of the year needs, percent */
  double in_month;      /* the slot's own part of a cumulative value, in the unit */
  int decimals;         /* with which value is printed; in_month may need more */
  int gap_decimals;     /* with which gap is printed; need and forecast have one more */
  gboolean used;        /* completion is the used share of a total that must not be exceeded */
  gboolean manual;      /* 手工: the completion was given */
  gboolean by_hand;     /* the light was given */
  gboolean revised;     /* 修订 since a snapshot */
  gboolean basic;       /* 基本达到: within the tolerance of “about” */
  gboolean above_range; /* passes, but lies above the upper end */
  gboolean spared;      /* slow instead of behind, because the start month is not reached */
  int n_overdue;        /* milestone: nodes with a red flag */
} XushiAssessment;

/**
 * xushi_assess:
 * @year: of the plan
 * @month: the data month, 1 to 12
 * @result: (out caller-allocates):
 *
 * Judges one indicator (docs/domain.md, sections 3 to 6). Where practice leaves a choice, that
 * document says what was decided. Does not allocate.
 */
void xushi_assess (XushiIndicator *indicator,
                   const XushiRules *rules,
                   int year,
                   int month,
                   XushiAssessment *result);

/**
 * xushi_assess_find_reading:
 * @month: the data month
 *
 * Returns: (transfer none) (nullable): where notes and reasons of @indicator stand: the reading of
 *   the data month, or that of the month last due.
 */
const XushiReading *xushi_assess_find_reading (XushiIndicator *indicator,
                                               const XushiAssessment *assessment, int month);

/**
 * xushi_assess_explain:
 *
 * Returns: (transfer full): how the figure was computed and what remains, in one line, translated:
 *   “9860 ÷ 12000 = 82.2%；序时进度 9/12 = 75.0%；快7.2个百分点；还需每月713人…” (docs/domain.md,
 *   section 8.1).
 */
char *xushi_assess_explain (XushiIndicator *indicator,
                            const XushiRules *rules,
                            int year,
                            int month,
                            const XushiAssessment *assessment);

/* How many indicators have which light (docs/domain.md, section 7). */
typedef struct
{
  guint counts[XUSHI_N_LIGHTS];
  guint n_all;                   /* with a light: text indicators are not counted */
  guint n_judged;                /* in force and due: the denominator of shares */
  double shares[XUSHI_N_LIGHTS]; /* percent of n_judged with one decimal, adding to 100.0 over
                                    done … unreported: the largest class takes the residue, or the
                                    better one of equals; unknown for the others, and where n_judged
                                    is 0 */
  double completion;  /* average over judged items, each clipped at 100, one decimal; unknown where
                         none has one. Used shares of ceilings do not count. */
  guint n_completion; /* the number of items averaged */
  gint64 tenths;      /* the sum of these completions, in tenths of a percent: exact */
} XushiTotals;

/* Items are added and removed in any order; finish () computes shares and completion from what was
 * added, and may be called again after more. */
void xushi_totals_init (XushiTotals *totals);
void xushi_totals_add (XushiTotals *totals, const XushiAssessment *assessment);
void xushi_totals_remove (XushiTotals *totals, const XushiAssessment *assessment);
void xushi_totals_finish (XushiTotals *totals);

/* The worst light of the totals, for a tab: behind, slow, unreported, on pace, done, not due,
 * exempt; XUSHI_LIGHT_NONE where empty. */
XushiLight xushi_totals_get_worst (const XushiTotals *totals);

/* The place of @light in that order: 0 for behind; the last one for XUSHI_LIGHT_NONE. */
guint xushi_assess_light_rank (XushiLight light);

/**
 * xushi_assess_target_text:
 *
 * Returns: (transfer full): the target as a table shows it: "≥ 200", "≤ 3", "约 10", "1~2",
 *   "6 — 8"; empty where there is none. Translated.
 */
char *xushi_assess_target_text (const XushiSpec *spec);

/**
 * xushi_assess_describe_rules:
 *
 * Returns: (transfer full): the rules in force in a few short sentences, for the legend of pages
 *   and for the preferences. Translated.
 */
char *xushi_assess_describe_rules (const XushiRules *rules);

/**
 * xushi_assess_marker:
 *
 * Returns: the position of the pace marker on a bar, in percent: the pace as set by
 *   xushi_assess (), but also while nothing is reported; unknown for an indicator without a pace.
 */
double xushi_assess_marker (XushiIndicator *indicator, int year, int month);

/* Whether the unit is percent, so that differences are percentage points. */
gboolean xushi_assess_is_percent (const XushiSpec *spec);

/**
 * xushi_assess_is_due:
 * @month: 1 to 12
 *
 * Returns: whether a reading is expected at exactly this month, by frequency, available_from and
 *   joint: what a return slip asks for.
 */
gboolean xushi_assess_is_due (const XushiSpec *spec, int month);

G_END_DECLS
