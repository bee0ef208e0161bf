/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "extract/xushi-extract-quantity.h"

G_BEGIN_DECLS

/**
 * xushi_quantity_is_meant:
 * @start: the start of the text that belongs to the quantity: that of the clause, or the end of the
 *   previous quantity
 * @end: the end of the text that belongs to it
 *
 * Distinguishes numbers that a plan can set from incidental ones: durations, small Chinese numerals
 * (三项行动), numbers without a unit, thresholds and sizes of things that are named
 * (总投资3亿元的项目, 220千伏变电站).
 */
gboolean xushi_quantity_is_meant (const XushiLexicon *lexicon, const XushiText *text,
                                  const XushiQuantity *quantity, guint start, guint end);

G_END_DECLS
