/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "assess/xushi-assess.h"
#include "page/xushi-page-pen.h"
#include "page/xushi-page-setup.h"

G_BEGIN_DECLS

/**
 * XushiPageFrame:
 * @content: inside the margins
 * @title: (owned): of the plan
 * @as_of: (owned): the data month
 * @pace: (owned): its linear pace
 * @legend: (owned) (nullable): what the signs mean, and the rules in force; none where nothing is
 *   judged, as in the phone list alone
 * @legend_lines: the number of its lines
 * @made: (owned): office and date; may be empty
 * @demo: the values are invented, and the page says so
 * @signature: a line for signatures ends every part
 *
 * What is the same on every page: header and footer.
 */
typedef struct
{
  XushiRect content;
  char *title;
  char *as_of;
  char *pace;
  char *legend;
  int legend_lines;
  char *made;
  gboolean demo;
  gboolean signature;
} XushiPageFrame;

/**
 * XushiPageHead:
 * @title: of the part
 * @continued: whether this is not its first page
 * @totals: its counts
 * @last: whether this is its last page
 * @page: number of the page, from 1
 * @n_pages: of the document; 0 while unknown
 */
typedef struct
{
  const char *title;
  gboolean continued;
  const XushiTotals *totals;
  gboolean last;
  guint page;
  guint n_pages;
} XushiPageHead;

void xushi_page_frame_init (XushiPageFrame *frame, XushiPlan *plan, const XushiPageSetup *setup,
                            const XushiChartStyle *style, XushiTextCache *texts);
void xushi_page_frame_clear (XushiPageFrame *frame);

/* Gets the space between header and footer. */
void xushi_page_frame_get_body (const XushiPageFrame *frame, const XushiChartStyle *style,
                                XushiRect *body);

void xushi_page_frame_draw (const XushiPageFrame *frame, const XushiPen *pen,
                            const XushiPageHead *head);

G_END_DECLS
