/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/xushi-spec.h"

G_BEGIN_DECLS

/**
 * xushi_target_parse:
 * @text: what a clerk types into the target's cell: "200", "≥ 200", "<=3", "3以内", "8%以上",
 *   "约10", "10%左右", "1~2", "6%—6.5%", "不低于 95"; blank for no target
 * @unit: (nullable): the unit of the figures, as for xushi_number_parse ()
 * @target: (inout): bound, low and high are set; a plain number keeps a bound that needs one
 *   figure, and turns a range or corridor into at-least; two figures keep a corridor and turn
 *   everything else into a range
 * @decimals: (out) (optional): how many decimals were written, for the indicator's own; -1 for
 *   no figure
 *
 * Returns: FALSE with @error of XUSHI_NUMBER_ERROR or XUSHI_SPEC_ERROR; @target is unchanged.
 */
gboolean xushi_target_parse (const char *text, const char *unit, XushiTarget *target,
                             int *decimals, GError **error);

/**
 * xushi_target_to_edit_text:
 *
 * Returns: (transfer full): the text of the cell while it is edited: "≥200", "1~2";
 *   xushi_target_parse () reads it back as the same target.
 */
char *xushi_target_to_edit_text (const XushiTarget *target);

G_END_DECLS
