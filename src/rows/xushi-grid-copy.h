/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rows/xushi-grid-source.h"

G_BEGIN_DECLS

/* A block of a table as other programs take it. */

/* (transfer full) (element-type GStrv): the texts of @block in its visible columns, @shown as
 * xushi_grid_align_columns () takes it. A heading is its title in the first of them. */
GPtrArray *xushi_grid_copy_read (XushiGridSource *source, const XushiGridBlock *block,
                                 GArray *shown);

/* (transfer full): @cells with tabs and newlines, as spreadsheets exchange them; a single one without
 * quotes, to be pasted into any other text. */
char *xushi_grid_copy_to_text (GPtrArray *cells);

/* (transfer full): @cells as a table of HTML. What is no number is marked as text, so that “2/4” does
 * not become a date. */
char *xushi_grid_copy_to_html (GPtrArray *cells);

G_END_DECLS
