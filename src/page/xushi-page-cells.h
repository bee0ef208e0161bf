/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/xushi-shape.h"
#include "page/xushi-page-pen.h"
#include "page/xushi-section.h"

G_BEGIN_DECLS

/**
 * XushiPageTable:
 * @left: of the table on the page
 * @right: its end
 * @quotes: whether clauses are printed
 * @signs: (element-type XushiSign): collected from the rows, and drawn at once
 * @bars: (element-type XushiBarSpec): the same
 * @bar_areas: (element-type XushiRect): the same
 * @hands: (element-type XushiRect): the bars whose light was set by hand
 *
 * A table while one page of it is drawn.
 */
typedef struct
{
  const XushiSection *section;
  const XushiPen *pen;
  double left;
  double right;
  GArray *signs;
  GArray *bars;
  GArray *bar_areas;
  GArray *hands;
} XushiPageTable;

gboolean xushi_page_table_has (const XushiPageTable *table, XushiPageColumn column);
double xushi_page_table_start (const XushiPageTable *table, XushiPageColumn column);
double xushi_page_table_end (const XushiPageTable *table, XushiPageColumn column);

/* The place of a chart in a row whose middle is @middle. */
XushiRect xushi_page_table_chart (const XushiPageTable *table, double middle);

/* Draws the row of @item from @y down; its sign and bar are collected. */
void xushi_page_cells_draw (const XushiPageTable *table, const XushiSectionItem *item, double y);

G_END_DECLS
