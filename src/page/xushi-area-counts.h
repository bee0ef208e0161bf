/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "page/xushi-overview.h"

G_BEGIN_DECLS

/**
 * XushiAreaCounts:
 *
 * The areas as a matrix: how many items of each have which light, with a bar of the same beside it,
 * and a line with the sums, so that rows and columns add up. Names are wrapped.
 */
typedef struct _XushiAreaCounts XushiAreaCounts;

/* (transfer full): @areas (element-type XushiOverviewArea) is kept. */
XushiAreaCounts *xushi_area_counts_new (GArray *areas, const XushiTotals *totals, double width,
                                        const XushiPageLook *look, XushiTextCache *texts);
void xushi_area_counts_free (XushiAreaCounts *counts);

/* The height of everything. */
double xushi_area_counts_get_height (const XushiAreaCounts *counts);

/* How many areas from @first on fit @height, with headings and sums; at least one if there is one. */
guint xushi_area_counts_fit (const XushiAreaCounts *counts, guint first, double height);

/* Draws @n areas from @first on, and the sums of all if the last of them is the last of all. Returns
 * the height that was used. */
double xushi_area_counts_draw (const XushiAreaCounts *counts, const XushiPen *pen, double x,
                               double y, guint first, guint n);

/* Gets the place of area @index, where the matrix is drawn from @first on at @x, @y. */
void xushi_area_counts_place (const XushiAreaCounts *counts, double x, double y, guint first,
                              guint index, XushiRect *place);

G_END_DECLS
