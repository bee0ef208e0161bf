/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/xushi-spec.h"
#include "tables/xushi-cell.h"

G_BEGIN_DECLS

/* The cells of a values table as departments fill them. */

/**
 * xushi_values_read_figure:
 * @spec: of the indicator
 *
 * Reads a figure in the indicator's unit; of a table with a unit of its own, converted. A dash is no
 * value. A percentage that looks like a share of one is taken, with a warning.
 *
 * Returns: FALSE where it was reported; @figure is then unchanged, as for a blank cell
 */
gboolean xushi_values_read_figure (const XushiCellReader *cells, guint column,
                                   const XushiSpec *spec, double *figure);

/* The same of a completion in percent. */
gboolean xushi_values_read_completion (const XushiCellReader *cells, guint column,
                                       double *completion);

/* The month in 9, 9月, 1-9月, 2016-10, 2016年10月, 2016-10-01; 0 for what is none. @year: (out): as
 * written, or 0. */
int xushi_values_parse_month (const char *text, int *year);

/* The month that the figures reach by the head of their column, or by a line above the heads; 0 for
 * none. */
int xushi_values_get_month (const XushiMatching *matching);

/* (transfer full): a name without the number before it, 其中, and the unit behind it; folded */
char *xushi_values_make_plain_name (const XushiMatching *matching, const char *name);

G_END_DECLS
