/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "page/xushi-page-pen.h"
#include "page/xushi-section.h"

G_BEGIN_DECLS

/* Returns: the height of the header row, in points. */
double xushi_page_table_header_height (const XushiChartStyle *style);

/**
 * xushi_page_table_draw:
 * @body: the space between page header and footer, including the header row
 * @page: index of the page within the section
 *
 * Draws one page of the table: the header row with the common axis, a repeated heading if a group
 * continues, headings and rows.
 */
void xushi_page_table_draw (const XushiSection *section, const XushiPen *pen,
                            const XushiRect *body, guint page, gboolean quotes);

G_END_DECLS
