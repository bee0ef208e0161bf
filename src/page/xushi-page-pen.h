/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/xushi-chart-text.h"

G_BEGIN_DECLS

/**
 * XushiPen:
 *
 * What is used to write text. Borrowed while one page is drawn.
 */
typedef struct
{
  cairo_t *cr;
  const XushiChartStyle *style;
  XushiTextCache *texts;
} XushiPen;

/**
 * XushiWriting:
 *
 * How a text is written: face, size in points, alignment, colour.
 */
typedef struct
{
  XushiFace face;
  double size;
  XushiAlign align;
  const XushiColor *color;
} XushiWriting;

/* Returns: the width of @text on one line. */
double xushi_pen_measure (const XushiPen *pen, const char *text, XushiFace face, double size);

/* Writes one line. */
void xushi_pen_write (const XushiPen *pen, const char *text, const XushiWriting *how, double x,
                      double baseline);

/* Writes one line within @width: text that is too long is made smaller, down to three quarters, and
 * then ellipsised. Not for figures. */
void xushi_pen_write_fitted (const XushiPen *pen, const char *text, const XushiWriting *how,
                             double x, double baseline, double width);

/* Writes a figure with its unit within @width, smaller where it is too long, but never cut. */
void xushi_pen_write_figure (const XushiPen *pen, const char *text, const XushiWriting *how,
                             double x, double baseline, double width);

/* Writes up to @lines lines within @width, their block centred on @middle. A @width of 0 is for
 * a text known to fit on one line, and costs less. */
void xushi_pen_write_block (const XushiPen *pen, const char *text, const XushiWriting *how,
                            double x, double middle, double width, int lines);

/* Draws a horizontal hairline. */
void xushi_pen_rule (const XushiPen *pen, double x, double y, double width, double thickness,
                     const XushiColor *color);

G_END_DECLS
