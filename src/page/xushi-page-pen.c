/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "page/xushi-page-pen.h"

#include "chart/xushi-chart-fill.h"

/* Writing on a page, in terms of the chart room's text cache. */

#define SMALLEST 0.75

double
xushi_pen_measure (const XushiPen *pen, const char *text, XushiFace face, double size)
{
  XushiTextSize measured;

  xushi_text_measure (pen->texts, &(XushiLabel) { .text = text, .face = face, .size = size },
                      &measured);
  return measured.width;
}

void
xushi_pen_write (const XushiPen *pen, const char *text, const XushiWriting *how, double x,
                 double baseline)
{
  xushi_text_draw (pen->texts, pen->cr,
                   &(XushiLabel) { .text = text, .face = how->face, .size = how->size }, x,
                   baseline, how->align, how->color);
}

void
xushi_pen_write_fitted (const XushiPen *pen, const char *text, const XushiWriting *how, double x,
                        double baseline, double width)
{
  double natural = xushi_pen_measure (pen, text, how->face, how->size);
  XushiLabel spec = { .text = text, .face = how->face, .size = how->size };

  if (natural > width)
    spec.size *= MAX (width / natural, SMALLEST);
  if (natural * SMALLEST > width)
    spec.width = width;
  xushi_text_draw (pen->texts, pen->cr, &spec, x, baseline, how->align, how->color);
}

void
xushi_pen_write_figure (const XushiPen *pen, const char *text, const XushiWriting *how, double x,
                        double baseline, double width)
{
  double natural = xushi_pen_measure (pen, text, how->face, how->size);
  XushiWriting fitted = *how;

  if (natural > width && natural > 0)
    fitted.size *= width / natural;
  xushi_pen_write (pen, text, &fitted, x, baseline);
}

void
xushi_pen_write_block (const XushiPen *pen, const char *text, const XushiWriting *how, double x,
                       double middle, double width, int lines)
{
  XushiLabel spec = { .text = text, .face = how->face, .size = how->size, .width = width,
                      .lines = lines };
  XushiTextSize measured;
  double line;

  xushi_text_measure (pen->texts, &spec, &measured);
  line = measured.height / measured.lines;
  xushi_text_draw (pen->texts, pen->cr, &spec, x,
                   xushi_text_baseline (middle - line * (measured.lines - 1) / 2, how->size),
                   how->align, how->color);
}

void
xushi_pen_rule (const XushiPen *pen, double x, double y, double width, double thickness,
                const XushiColor *color)
{
  xushi_chart_set_color (pen->cr, color);
  cairo_rectangle (pen->cr, x, y - thickness / 2, width, thickness);
  cairo_fill (pen->cr);
}
