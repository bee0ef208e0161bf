/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "extract/xushi-extract-section.h"

G_BEGIN_DECLS

/**
 * xushi_label_tense:
 * @text: the prepared text
 * @start, @end: a paragraph, behind the mark it may have
 * @behind: (out): where the label ends, with its mark; @start for a paragraph without one
 *
 * Looks at the few words with which a paragraph says what it is about: 【本周完成】, 节点安排:, 先说说去年。
 *
 * Returns: whether that is over or planned, or XUSHI_TENSE_UNKNOWN
 */
XushiTense xushi_label_tense (const XushiText *text, guint start, guint end, guint *behind);

/**
 * xushi_label_year:
 * @plan_year: 0 where the text does not say
 * @behind: (out): where the label ends
 *
 * Looks at a frame with a year (【2020年工作】) at the head of a paragraph.
 *
 * Returns: whether that is over or planned, or XUSHI_TENSE_UNKNOWN
 */
XushiTense xushi_label_year (const XushiText *text, int plan_year, guint start, guint end, guint *behind);

G_END_DECLS
