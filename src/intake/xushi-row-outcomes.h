/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tables/xushi-matching.h"

G_BEGIN_DECLS

/**
 * xushi_row_outcomes_complete:
 * @outcomes: (element-type XushiRowOutcome): what the reader has said of the rows; perhaps nothing
 * @lines: (element-type guint): the lines of the file of what was read, in its order
 * @problems: what was found while reading
 *
 * Makes sure that each row of the body has an outcome, and gives each the reasons that stand among
 * the problems: a row with an error is refused, a taken one with a warning is worth a look.
 */
void xushi_row_outcomes_complete (GPtrArray *outcomes, const XushiMatching *matching,
                                  GArray *lines, const XushiProblems *problems);

G_END_DECLS
