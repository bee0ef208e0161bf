/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "page/xushi-page-setup.h"

G_BEGIN_DECLS

/**
 * xushi_page_fonts_describe:
 *
 * Returns: (transfer full) (nullable): what the pages of @plan cannot be printed with on this
 *   computer, translated sentences: which typefaces that @setup asks for are missing, and what stands
 *   in for them; which characters no typeface has, so that they are printed as boxes, and where the
 *   first of them stands. NULL where all are there.
 */
char *xushi_page_fonts_describe (XushiPlan *plan, const XushiPageSetup *setup);

G_END_DECLS
