/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "page/xushi-page-pen.h"

G_BEGIN_DECLS

/**
 * XushiPageFlow:
 * @pen: without a cr, nothing is drawn
 * @left, @right: between which lines run
 * @x: where the next piece begins
 * @top: of the present line
 * @line: height of a line
 * @size: of the text
 * @gap: between pieces
 * @lines: how many there are, from 1
 * @end: where the last piece ends
 *
 * A run of small pieces, each a sample and a word, which goes on to the next line where it must:
 * counts, the legend, the sentence of the first page. One walk measures and draws.
 */
typedef struct
{
  const XushiPen *pen;
  double left;
  double right;
  double x;
  double top;
  double line;
  double size;
  double gap;
  int lines;
  double end;
} XushiPageFlow;

/**
 * xushi_page_flow_place:
 * @sample: the width before the text, for the caller to draw in
 * @x: (out) (optional): where the sample begins
 *
 * Places a piece that is not split, and writes its text.
 *
 * Returns: the middle of its line.
 */
double xushi_page_flow_place (XushiPageFlow *flow, double sample, const char *text, XushiFace face,
                              const XushiColor *color, double *x);

/* Places a piece whose sample is the sign of a light. */
void xushi_page_flow_place_sign (XushiPageFlow *flow, XushiShape shape, const char *text,
                                 XushiFace face, const XushiColor *color);

G_END_DECLS
