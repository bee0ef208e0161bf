/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fake-rows-draw.h"

#include <math.h>

/* What FakeRows paints in its drawn cells. */

static void
set_source (cairo_t *cr, const XushiColor *color)
{
  cairo_set_source_rgba (cr, color->red, color->green, color->blue, color->alpha);
}

static void
choose_light (cairo_t *cr, const XushiChartStyle *style, double percent)
{
  XushiShape shape = XUSHI_SHAPE_ON_PACE;

  if (percent >= 100)
    shape = XUSHI_SHAPE_DONE;
  else if (percent < 65)
    shape = XUSHI_SHAPE_BEHIND;
  else if (percent < 75)
    shape = XUSHI_SHAPE_SLOW;
  set_source (cr, &style->fill[shape]);
}

void
fake_rows_draw_bar (cairo_t *cr, const XushiRect *rect, const XushiChartStyle *style, double percent)
{
  double unit = rect->width / 125;
  double height = 14 * style->scale;
  double y = rect->y + (rect->height - height) / 2;

  set_source (cr, &style->track);
  cairo_rectangle (cr, rect->x, y, unit * 100, height);
  cairo_fill (cr);
  if (!isnan (percent))
    {
      choose_light (cr, style, percent);
      cairo_rectangle (cr, rect->x, y, unit * MIN (percent, 125), height);
      cairo_fill (cr);
    }
  set_source (cr, &style->mark);
  cairo_rectangle (cr, rect->x + unit * 100 - 1, y - 3, 2, height + 6);
  cairo_rectangle (cr, rect->x + unit * 75 - 1, y - 3, 2, height + 6);
  cairo_fill (cr);
}

void
fake_rows_draw_light (cairo_t *cr,
                      const XushiRect *rect,
                      const XushiChartStyle *style,
                      double percent)
{
  cairo_arc (cr, rect->x + rect->width / 2, rect->y + rect->height / 2, 6 * style->scale, 0,
             2 * G_PI);
  if (isnan (percent))
    {
      set_source (cr, &style->fill[XUSHI_SHAPE_UNREPORTED]);
      cairo_stroke (cr);
      return;
    }
  choose_light (cr, style, percent);
  cairo_fill (cr);
}
