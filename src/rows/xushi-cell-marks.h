/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "assess/xushi-assess.h"
#include "chart/xushi-shape.h"
#include "rows/xushi-grid-source.h"

G_BEGIN_DECLS

/* What tells in a cell of an area or of the overview what a figure is: of which month, revised,
 * given by hand. */

/* Whether the value is that of an earlier month than the data month: carried forward between two
 * that are published, or not reported since. Tasks, whose nodes are counted now, have none. */
gboolean xushi_cell_is_carried (const XushiSpec *spec, const XushiAssessment *judged, int month);

/* Marks @cell with a month: 6月. */
void xushi_cell_mark_month (XushiGridCell *cell, int month);

/* Marks @cell with the month of a value that is carried forward to @month, or as revised. */
void xushi_cell_mark_value (XushiGridCell *cell, const XushiSpec *spec,
                            const XushiAssessment *judged, int month);

/* Marks a completion that was given by hand (形象进度). */
void xushi_cell_mark_completion (XushiGridCell *cell, const XushiAssessment *judged);

/* The light in words, for copying and for the screen reader. */
void xushi_cell_print_light (XushiGridCell *cell, const XushiAssessment *judged);

/* Draws the sign of the light in the middle of @rect; nothing where there is none. */
void xushi_cell_draw_light (cairo_t *cr, const XushiAssessment *judged, const XushiRect *rect,
                            const XushiChartStyle *style);

/**
 * xushi_cell_dup_value_tooltip:
 *
 * Returns: (transfer full) (nullable): what the mark of a value says, as a sentence, for a column
 *   that is too narrow for the mark.
 */
char *xushi_cell_dup_value_tooltip (const XushiSpec *spec, const XushiAssessment *judged,
                                    int month);

G_END_DECLS
