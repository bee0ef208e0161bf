/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/xushi-chart-style.h"
#include "chart/xushi-chart-types.h"

#include <cairo.h>

G_BEGIN_DECLS

/* What has been decided about a row that is proposed. */
typedef enum
{
  XUSHI_TICK_OPEN,  /* nothing yet: an empty box */
  XUSHI_TICK_TAKEN, /* a filled box with a tick */
  XUSHI_TICK_LEFT,  /* a box with a bar across */
  XUSHI_TICK_KNOWN, /* it is there already: a tick without a box */
  XUSHI_TICK_NONE,  /* cannot be taken: nothing is drawn */
} XushiTick;

/* Draws the box in the middle of @rect, in pixels of @cr. */
void xushi_tick_draw (XushiTick tick, cairo_t *cr, const XushiRect *rect,
                      const XushiChartStyle *style);

G_END_DECLS
