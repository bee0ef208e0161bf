/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "assess/xushi-assess.h"

G_BEGIN_DECLS

/* Judged figures as text, the same on screen, on paper and in a terminal. All return
 * (transfer full) translated text. */

/* The value with its decimals, "—" where there is none. */
char *xushi_assess_value_text (const XushiAssessment *assessment);

/* The slot's own part of a cumulative value, "—" where there is none. */
char *xushi_assess_in_month_text (const XushiAssessment *assessment);

/* "82.2%", "—" where there is none. */
char *xushi_assess_completion_text (const XushiAssessment *assessment);

/* The text of the lead column: the lead "+7.2" or else the gap "−0.6"; for a ceiling that is kept,
 * the headroom "余0.6"; empty where there is neither. */
char *xushi_assess_lead_text (const XushiSpec *spec, const XushiAssessment *assessment);

/* The same in words: "快7.2个百分点", "与序时进度持平", "低于目标0.6个百分点"; empty where there is
 * neither lead nor gap. */
char *xushi_assess_lead_phrase (const XushiSpec *spec, const XushiAssessment *assessment);

/* The light's word, marked if it was set by hand: "正常（人工）". Empty for text. */
char *xushi_assess_light_text (const XushiAssessment *assessment);

/* What else a reader must know about the figure: "手工、修订、基本达到、高于区间上限、逾期2个节点";
 * empty for nothing. */
char *xushi_assess_marks_text (const XushiAssessment *assessment);

/* (transfer none): the unit of the gap, to append to its figure: points for rates and percentages,
 * else the indicator's own, which may be empty. */
const char *xushi_assess_gap_unit (const XushiSpec *spec);

/* (transfer none): the same without a leading blank, for sentences that supply it. */
const char *xushi_assess_gap_word (const XushiSpec *spec);

G_END_DECLS
