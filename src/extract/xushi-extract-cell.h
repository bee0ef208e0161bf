/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "extract/xushi-extract.h"

G_BEGIN_DECLS

/* XushiCellTargetReader: reads the targets that stand in the cells of a table, by the words and
 * the grammar of reports: “增长8%以上” beside the name 地区生产总值. One is made for a table. */
typedef struct _XushiCellTargetReader XushiCellTargetReader;

XushiCellTargetReader *xushi_cell_target_reader_new (void);
void xushi_cell_target_reader_free (XushiCellTargetReader *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XushiCellTargetReader, xushi_cell_target_reader_free)

/**
 * xushi_cell_target_read:
 * @name: the indicator's name, from another cell
 * @text: the cell
 * @unit: (nullable): the unit of a number without one; a number with a scale alone (1.2万) is given
 *   in the scale before it (万人)
 * @n_numbers: (out): how many numbers the cell holds
 * @rest: (out) (nullable) (transfer full): what stands beside the number and was not understood
 *
 * Unlike a report, a cell is taken whole: a candidate comes only where there is exactly one number
 * (or a range).
 *
 * Returns: (transfer full) (nullable): the target, with op, value, value2, unit, reduction, measure
 *   and bound
 */
XushiCandidate *xushi_cell_target_read (const XushiCellTargetReader *self, const char *name,
                                        const char *text, const char *unit, guint *n_numbers,
                                        char **rest);

/* Sets measure, bound and reduction of a plain number in @unit by the words of @name alone. */
XushiCandidate *xushi_cell_target_propose (const XushiCellTargetReader *self, const char *name,
                                           double value, const char *unit);

/* Whether @name is that of a rate or of a change itself (投资增速, 能耗降低), so that last year's figure
 * beside it is one, too. */
gboolean xushi_cell_target_names_change (const char *name);

/* Whether @text is a unit that a figure may have: 万人, %, 公里. */
gboolean xushi_cell_target_is_unit (const XushiCellTargetReader *self, const char *text);

G_END_DECLS
