/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "page/xushi-page-pen.h"
#include "page/xushi-section.h"

G_BEGIN_DECLS

/**
 * xushi_page_table_draw:
 * @body: the space between page header and footer, including the column headings
 * @page: index of the page within the section
 *
 * Draws one page of the table: the column headings with the common axes, a repeated heading if a
 * group continues, titles, headings and rows.
 *
 * Returns: the height that was used.
 */
double xushi_page_table_draw (const XushiSection *section, const XushiPen *pen,
                              const XushiRect *body, guint page);

G_END_DECLS
