/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "page/xushi-page-legend.h"
#include "page/xushi-page-setup.h"
#include "page/xushi-page-title.h"
#include "page/xushi-section.h"

G_BEGIN_DECLS

/**
 * XushiPageFrame:
 * @content: inside the margins
 * @title: (owned): of the plan
 * @as_of: (owned): the data month
 * @pace: (owned): its linear pace
 * @meeting: (owned) (nullable): "9月会商定稿": the meeting whose frozen figures these are
 * @legend: what the signs mean
 * @with_legend: whether that is printed: not where nothing is judged, as in the phone list alone
 * @legend_lines: the lines of the signs
 * @foot_lines: the lines below them that plan, office and page number need; 0 where they fit beside
 * @number_width: of the page number, with a gap
 * @rules: how the rules in full fit the foot of the first page
 * @office: (owned) (nullable): that made the pages
 * @made: (owned): plan, office and date
 * @made_fit: how that fits the foot
 * @demo: the values are invented, and the page says so
 * @signature: a line for signatures ends every part
 * @official: titles are centred, and the page number stands where GB/T 9704 puts it
 *
 * What is the same on every page: header and footer.
 */
typedef struct
{
  XushiRect content;
  char *title;
  char *as_of;
  char *pace;
  char *meeting;
  XushiPageLegend legend;
  gboolean with_legend;
  int legend_lines;
  int foot_lines;
  XushiFit rules;
  char *office;
  char *made;
  XushiFit made_fit;
  double number_width;
  gboolean demo;
  gboolean signature;
  gboolean official;
} XushiPageFrame;

/**
 * XushiPageHead:
 * @title: of the area or part
 * @first: whether this is the first page of the overview, which has the title of the plan
 * @with_rules: whether the rules in full are at its foot
 * @last: whether this is the last page of the part
 * @page: number of the page, from 1
 * @n_pages: of the document; 0 while unknown
 */
typedef struct
{
  XushiPageTitle title;
  gboolean first;
  gboolean with_rules;
  gboolean last;
  guint page;
  guint n_pages;
} XushiPageHead;

void xushi_page_frame_init (XushiPageFrame *frame, XushiJudgedPlan *judged,
                            const XushiPageSetup *setup, const XushiPageLook *look,
                            const XushiFootnotes *footnotes, XushiTextCache *texts);
void xushi_page_frame_clear (XushiPageFrame *frame);

/**
 * xushi_page_frame_fit_head:
 * @section: whose titles stand in the heads of its pages; its head is set
 *
 * Finds the height of the heads of @section: they are all as high as the highest.
 */
void xushi_page_frame_fit_head (const XushiPageFrame *frame, const XushiPageLook *look,
                                XushiTextCache *texts, XushiSection *section);

/* Gets the space between header and footer of a page with a head of @head points. @rules: it has the
 * rules in full at its foot. */
void xushi_page_frame_get_body (const XushiPageFrame *frame, const XushiPageLook *look, double head,
                                gboolean rules, XushiRect *body);

/* The height of the head with the title of the plan. */
double xushi_page_frame_first_head (const XushiPageFrame *frame, const XushiPageLook *look,
                                    XushiTextCache *texts);

/* @tall, @height: of the head, as the section has them. */
void xushi_page_frame_draw (const XushiPageFrame *frame, const XushiPen *pen,
                            const XushiPageHead *head, gboolean tall, double height);

G_END_DECLS
