/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "assess/xushi-judged-plan.h"
#include "page/xushi-footnotes.h"
#include "page/xushi-page-pen.h"

G_BEGIN_DECLS

/**
 * XushiPageLegend:
 * @lights: which lights occur, as bits; the first five are always told
 * @nodes: there are nodes
 * @by_hand: lights were set by hand
 * @footnotes: (nullable): notes that many rows share; borrowed
 * @rules: (owned): the rules in force and how figures are read, in full; printed once
 *
 * What the signs of the pages mean.
 */
typedef struct
{
  guint lights;
  gboolean nodes;
  gboolean by_hand;
  const XushiFootnotes *footnotes;
  char *rules;
} XushiPageLegend;

void xushi_page_legend_init (XushiPageLegend *legend, XushiJudgedPlan *judged,
                             const XushiFootnotes *footnotes);
void xushi_page_legend_clear (XushiPageLegend *legend);

/**
 * xushi_page_legend_draw:
 * @pen: without a cr, nothing is drawn
 * @end: (out): where its last line ends
 *
 * Draws the signs with their words, from @top down, each line look->tiny_line high.
 *
 * Returns: the number of lines.
 */
int xushi_page_legend_draw (const XushiPageLegend *legend, const XushiPen *pen, double x, double top,
                            double width, double *end);

G_END_DECLS
