/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rows/xushi-row-draw.h"

#include "figure/xushi-figure.h"

/* At normal text size, in pixels. */
#define FIGURE_HEIGHT 22

void
xushi_row_draw_figure (XushiSession *session, XushiIndicator *indicator, cairo_t *cr,
                       const XushiRect *rect, const XushiChartStyle *style,
                       XushiTextCache *texts)
{
  double height = MIN (FIGURE_HEIGHT * style->scale, rect->height);
  XushiRect area = { rect->x, rect->y + (rect->height - height) / 2, rect->width, height };

  xushi_figure_draw (cr, indicator, xushi_session_assess (session, indicator),
                     xushi_session_get_year (session), xushi_session_get_month (session), &area,
                     0, style, texts);
}
