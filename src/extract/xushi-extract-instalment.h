/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "extract/xushi-extract-text.h"

G_BEGIN_DECLS

/**
 * xushi_instalment_is_plan:
 *
 * Whether the sentence [@start, @end) gives amounts for several parts of the year, each later than the
 * one before it, as a plan does: 一季度完成20亿元，上半年完成60亿元，全年完成120亿元. One alone, a rate
 * (一季度增长8%) or a comparison with last year is a report.
 */
gboolean xushi_instalment_is_plan (const XushiText *text, guint start, guint end);

/**
 * xushi_instalment_link:
 * @candidates: (element-type XushiCandidate): from @first on those of one sentence
 *
 * Sets @total of the candidates that are instalments of another one in the sentence: of the same name
 * and unit, due earlier, and less. One without a name takes that of its total; one that finds none is
 * removed.
 */
void xushi_instalment_link (GPtrArray *candidates, guint first);

G_END_DECLS
