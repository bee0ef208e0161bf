/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "extract/xushi-extract-quantity.h"

G_BEGIN_DECLS

/**
 * xushi_quantity_is_fact:
 * @start: the text before the quantity begins here
 * @end: and the text behind it ends here
 *
 * Returns: whether the number says what is there or what was met with, and not what is set: 现有用地2860亩,
 *   参观了4个现场, 围绕8条产业链
 */
gboolean xushi_quantity_is_fact (const XushiLexicon *lexicon, const XushiText *text,
                                 const XushiQuantity *q, guint start, guint end);

G_END_DECLS
