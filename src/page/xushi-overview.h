/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "page/xushi-page-pen.h"
#include "page/xushi-section.h"

G_BEGIN_DECLS

/**
 * XushiOverviewArea:
 *
 * One line of the areas' distributions. The name is borrowed.
 */
typedef struct
{
  const char *name;
  XushiTotals totals;
} XushiOverviewArea;

/**
 * XushiOverview:
 *
 * The first page: the areas as distributions, the main targets as strips, and what is most urgent
 * in the order of its lead. Always one page: what does not fit is counted.
 */
typedef struct _XushiOverview XushiOverview;

/* Main targets beyond these are not shown. */
#define XUSHI_OVERVIEW_MOST_MAIN 16

/**
 * xushi_overview_new:
 * @areas: (element-type XushiOverviewArea): in the order of the tabs
 * @main: (element-type XushiPageRow): the main targets
 * @urgent: (element-type XushiPageRow): worst first; as many as xushi_overview_get_most_urgent()
 *   returns, or all
 * @n_urgent: how many there are
 * @room: the body of the page; its height is measured from below the heading
 *
 * Returns: (transfer full): the page, laid out.
 */
XushiOverview *xushi_overview_new (GArray *areas, GPtrArray *main, GPtrArray *urgent,
                                   guint n_urgent, const XushiSectionRoom *room);

/* The maximum number of urgent ones that can fit on the page. */
guint xushi_overview_get_most_urgent (const XushiSectionRoom *room);

void xushi_overview_free (XushiOverview *overview);

void xushi_overview_draw (const XushiOverview *overview, const XushiPen *pen,
                          const XushiRect *body);

G_END_DECLS
