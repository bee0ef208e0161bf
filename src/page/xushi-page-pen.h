/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/xushi-chart-text.h"
#include "page/xushi-page-look.h"

G_BEGIN_DECLS

/**
 * XushiPen:
 *
 * What is used to write text. Borrowed while one page is drawn. @style is that of @look. @in_leaf:
 * (nullable): where all pages are drawn on one surface, so that one may lead to another and its texts
 * may be parts: whether one of them is open that has no parts itself.
 */
typedef struct
{
  cairo_t *cr;
  const XushiChartStyle *style;
  const XushiPageLook *look;
  XushiTextCache *texts;
  gboolean *in_leaf;
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

/**
 * XushiFit:
 * @lines: how many lines a text takes; 0 for an empty one
 * @width: to which it is wrapped; 0 for a text on one line
 *
 * How a text fits a width: whole, always. Where one or two characters would stand alone on the last
 * line, all lines are made shorter.
 */
typedef struct
{
  int lines;
  double width;
} XushiFit;

/* @width: of the place, in points; @size of the text. Texts that surely fit are not shaped. */
void xushi_page_fit (XushiTextCache *texts, const char *text, XushiFace face, double size,
                     double width, XushiFit *fit);

/* Returns: the width of @text on one line. */
double xushi_pen_measure (const XushiPen *pen, const char *text, XushiFace face, double size);

/* Writes one line. */
void xushi_pen_write (const XushiPen *pen, const char *text, const XushiWriting *how, double x,
                      double baseline);

/* Writes one line within @width, smaller where it is too long, but never cut. */
void xushi_pen_write_fitted (const XushiPen *pen, const char *text, const XushiWriting *how,
                             double x, double baseline, double width);

/* Writes all lines of a text that was fitted, a @line apart, the first one in the upper @line of
 * what begins at @top. */
void xushi_pen_write_fit (const XushiPen *pen, const char *text, const XushiFit *fit,
                          const XushiWriting *how, double x, double top, double line);

/* Names this page, so that links lead to it. (cairo 1.16 forgets links by the number of a page that is
 * not drawn yet.) */
void xushi_pen_anchor (const XushiPen *pen, guint page);

/**
 * xushi_pen_begin:
 * @role: "H1", "H2" or "P", as PDF names the parts of a text
 *
 * What is written until xushi_pen_end () is such a part, where the surface can: so programs that read a
 * PDF aloud know titles from rows, and read row by row. A text outside of them is a part by itself.
 */
void xushi_pen_begin (const XushiPen *pen, const char *role);
void xushi_pen_end (const XushiPen *pen, const char *role);

/* Makes @rect lead to @page, counted from 1, where the surface can; 0 for none. */
void xushi_pen_link (const XushiPen *pen, const XushiRect *rect, guint page);

/* Draws a horizontal hairline. */
void xushi_pen_rule (const XushiPen *pen, double x, double y, double width, double thickness,
                     const XushiColor *color);

G_END_DECLS
