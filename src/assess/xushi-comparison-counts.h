/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "assess/xushi-comparison.h"

G_BEGIN_DECLS

/**
 * XushiComparisonClass:
 *
 * Under which heading a row is told, each row under one: the first of these that applies. What has
 * turned comes first, so that a heading has as many rows as the sentence of counts says; that it was
 * adjusted or corrected as well is said beside it.
 */
typedef enum
{
  XUSHI_COMPARISON_WORSE,
  XUSHI_COMPARISON_BETTER,
  XUSHI_COMPARISON_ADJUSTED,
  XUSHI_COMPARISON_REVISED,
  XUSHI_COMPARISON_NEW,
  XUSHI_COMPARISON_GONE,
  XUSHI_COMPARISON_LATE,       /* 补报: was unreported, and is reported now */
  XUSHI_COMPARISON_UNREPORTED, /* was reported, and is not now */
  XUSHI_COMPARISON_OTHER,      /* due for the first time, or another light by other rules */
  XUSHI_COMPARISON_NONE,       /* not to be told */
} XushiComparisonClass;

#define XUSHI_N_COMPARISON_CLASSES 9

XushiComparisonClass xushi_comparison_row_get_class (const XushiComparisonRow *row);

/* (transfer none): the heading of @class, translated. */
const char *xushi_comparison_class_to_label (XushiComparisonClass class);

/**
 * XushiComparisonCounts:
 * @n_better, @n_worse: whose light has turned
 * @n_newly_behind: of these, those that are behind now
 * @n_behind: how many were behind at the meeting, without what is gone
 * @n_behind_better: of these, whose light has turned to the better
 * @turns: how many have turned from one light to another; those of unreported and not due are what
 *   the meeting saw and what is now
 * @n_new, @n_gone, @n_adjusted, @n_revised: whatever their lights
 * @n_late, @n_unreported: reported late, and unreported now
 * @n_told: what a meeting must be told of
 * @classes: the same by heading
 *
 * What has changed, in numbers. A plain value: zero, then one row after the other.
 */
typedef struct
{
  guint n_better;
  guint n_worse;
  guint n_newly_behind;
  guint n_behind;
  guint n_behind_better;
  guint turns[XUSHI_N_LIGHTS][XUSHI_N_LIGHTS];
  guint n_new;
  guint n_gone;
  guint n_adjusted;
  guint n_revised;
  guint n_late;
  guint n_unreported;
  guint n_told;
  guint classes[XUSHI_N_COMPARISON_CLASSES];
} XushiComparisonCounts;

void xushi_comparison_counts_add (XushiComparisonCounts *counts, const XushiComparisonRow *row);

G_END_DECLS
