/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "intake/xushi-proposal.h"

G_BEGIN_DECLS

/* The parts of a proposal's clause: where its figure is, and merging two proposals or splitting
 * one. Pure functions. */

/**
 * xushi_parts_find_figure:
 * @quote: a clause
 * @unit: (nullable): as written in it
 * @value: the figure in @unit, to distinguish several figures; may be unknown
 * @start: (out): of the figure with its unit and 以上, 左右 …, in characters of @quote
 * @length: (out):
 *
 * Returns: FALSE if @quote contains no figure.
 */
gboolean xushi_parts_find_figure (const char *quote, const char *unit, double value,
                                  guint *start, guint *length);

/**
 * xushi_parts_merge:
 *
 * Returns: (transfer full): @first, with both clauses, and with what only @second has: a figure, a
 *   unit, a group.
 */
XushiProposal *xushi_parts_merge (const XushiProposal *first, const XushiProposal *second);

/**
 * xushi_parts_split:
 * @next_id: (inout): the id of the next proposal; incremented for each one made
 *
 * Splits a proposal whose name lists several things (供水管网、农村公路). If the clause has a
 * figure for each, they are assigned in order; otherwise all keep the same one.
 *
 * Returns: (transfer full) (nullable) (element-type XushiProposal): at least two, the first with
 *   the id of @self; NULL if there is no list.
 */
GPtrArray *xushi_parts_split (const XushiProposal *self, guint64 *next_id);

G_END_DECLS
