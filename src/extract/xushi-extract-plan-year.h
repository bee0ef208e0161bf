/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "extract/xushi-extract-text.h"

G_BEGIN_DECLS

/* Whether a title says that the text is a plan as a whole: 工作要点, 任务分解表, 实施方案. */
gboolean xushi_text_is_titled_plan (const XushiText *text);

/**
 * xushi_text_plan_year:
 *
 * Returns: the year that the text plans: by the date of its session, its title, its headings, or the
 *   years that it names with a word of intent, in this order; 0 if it does not say.
 */
int xushi_text_plan_year (const XushiText *text);

G_END_DECLS
