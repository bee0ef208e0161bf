/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "intake/xushi-proposal.h"

G_BEGIN_DECLS

/* The parts of a proposal's clause: where its figure stands, and how two proposals become one or
 * one becomes several. Pure functions. */

/**
 * xushi_parts_find_figure:
 * @quote: a clause
 * @unit: (nullable): as written in it
 * @value: the figure in @unit, which tells several figures apart; may be unknown
 * @start: (out): of the figure with its unit and 以上, 左右 …, in characters of @quote
 * @length: (out):
 *
 * Returns: FALSE where @quote holds no figure.
 */
gboolean xushi_parts_find_figure (const char *quote, const char *unit, double value,
                                  guint *start, guint *length);

/**
 * xushi_parts_merge:
 *
 * Returns: (transfer full): @first, with both clauses, and with what only @second knows: a
 *   figure, a unit, a group.
 */
XushiProposal *xushi_parts_merge (const XushiProposal *first, const XushiProposal *second);

/**
 * xushi_parts_split:
 * @next_id: (inout): the id of the next proposal; raised for each one made
 *
 * Splits a proposal whose name lists several things (供水管网、农村公路). Figures go to them in
 * order where the clause has one for each; otherwise each keeps the one there is.
 *
 * Returns: (transfer full) (nullable) (element-type XushiProposal): at least two, the first with
 *   the id of @self; NULL where there is no list.
 */
GPtrArray *xushi_parts_split (const XushiProposal *self, guint64 *next_id);

G_END_DECLS
