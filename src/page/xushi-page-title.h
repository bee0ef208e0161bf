/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "assess/xushi-assess.h"
#include "page/xushi-page-pen.h"

G_BEGIN_DECLS

/**
 * XushiPageTitle:
 * @text: (nullable): the title; borrowed
 * @totals: (nullable): its counts; borrowed
 * @continued: "…（续）"
 * @small: it is set as a heading, amid a page
 *
 * The title of an area, a part, a department, with how many items have which light.
 */
typedef struct
{
  const char *text;
  const XushiTotals *totals;
  gboolean continued;
  gboolean small;
} XushiPageTitle;

/* The height of @title within @width: the counts stand beside it, or below it where it is long. */
double xushi_page_title_measure (const XushiPageTitle *title, const XushiPageLook *look,
                                 XushiTextCache *texts, double width);

/* Draws it, from @top down. */
void xushi_page_title_draw (const XushiPageTitle *title, const XushiPen *pen, double x, double top,
                            double width);

/* The width that it needs on one line. */
double xushi_page_title_width (const XushiPageTitle *title, const XushiPageLook *look,
                               XushiTextCache *texts);

/* Draws a heading amid a table over @place: a band, and its text in bold. */
void xushi_page_heading_draw (const char *text, gboolean continued, const XushiPen *pen,
                              const XushiRect *place);

G_END_DECLS
