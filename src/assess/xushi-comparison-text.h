/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "assess/xushi-comparison.h"

G_BEGIN_DECLS

/* What has changed since the last meeting, in words (docs/domain.md, section 9). All return
 * (transfer full) translated text. */

/* What a sentence tells; as bits. */
typedef enum
{
  XUSHI_TELL_TURN = 1 << 0,    /* the lights; new and gone */
  XUSHI_TELL_FIGURES = 1 << 1, /* lead or gap, and figure, then → now */
  XUSHI_TELL_CHANGES = 1 << 2, /* corrections, another target, steps */
  XUSHI_TELL_ALL = 7,
} XushiTold;

/**
 * xushi_comparison_mark:
 *
 * Returns: what a narrow column has: "↑ 2.3", "↓ 40.0", "持平"; "↑" alone where the light has turned
 *   but the difference says nothing or the contrary; before it "调", "修"; "新", "撤", "补报", "未报";
 *   "—" for what cannot be compared.
 */
char *xushi_comparison_mark (const XushiComparisonRow *row);

/**
 * xushi_comparison_sentence:
 *
 * Returns: what has happened to @row, clauses joined by “；”: "正常→滞后；序时差+2.0→−12.0；
 *   累计520家→530家；8月数由520更正为500，另更正2个月"; empty for nothing of what is @told.
 */
char *xushi_comparison_sentence (const XushiComparison *self, const XushiComparisonRow *row,
                                 XushiTold told);

/**
 * xushi_assess_target_figure:
 * @unit: (nullable):
 * @with_sign: "≥ 200家"; otherwise "200家" for a floor
 *
 * Returns: one version of a target, with its unit; "—" where it has none.
 */
char *xushi_assess_target_figure (const XushiTarget *target, const char *unit,
                                  gboolean with_sign);

G_END_DECLS
