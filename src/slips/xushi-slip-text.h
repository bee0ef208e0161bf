/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "slips/xushi-slip-field.h"
#include "slips/xushi-slip-folder.h"

G_BEGIN_DECLS

/* What a slip says, in words: shared by those who write it and by those who compare what came back.
 * All strings are (transfer full). */

/* The indicator's name; of a node both. */
char *xushi_slip_tell_name (const XushiSpec *spec, const XushiNode *node);
/* The target with its unit, as printed; of a node when it is due. */
char *xushi_slip_tell_target (const XushiSpec *spec, const XushiNode *node);
/* A figure with the indicator's decimals, as machines read it. */
char *xushi_slip_tell_figure (const XushiSpec *spec, double value);
/* Until when, and to whom. */
char *xushi_slip_tell_due (const XushiPlanInfo *info, const XushiSlipOptions *options);
/* Until when and where to, for a sentence of the letter; empty where no date is given. */
char *xushi_slip_tell_date (const XushiSlipOptions *options);

/* What to fill in into the cell of @field. */
char *xushi_slip_tell_hint (const XushiSpec *spec, XushiSlipField field, const XushiNode *node,
                            int month);

/* Whether the indicator is told by its nodes. */
gboolean xushi_slip_has_nodes (const XushiSpec *spec);

/* (nullable) (transfer none): the node of this row. */
const XushiNode *xushi_slip_find_node (const XushiSpec *spec, gint64 node);

/* Whether a figure in @field has to be a number. */
gboolean xushi_slip_is_figure (XushiSlipField field);

G_END_DECLS
