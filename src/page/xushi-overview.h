/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "assess/xushi-comparison-counts.h"
#include "page/xushi-page-pen.h"
#include "page/xushi-section.h"

G_BEGIN_DECLS

/**
 * XushiOverviewArea:
 *
 * One line of the areas' counts. The name is borrowed.
 */
typedef struct
{
  const char *name;
  XushiTotals totals;
} XushiOverviewArea;

/**
 * XushiOverviewMatter:
 * @areas: (element-type XushiOverviewArea): in the order of the tabs
 * @totals: of all of them
 * @n_texts: items that are told in words, and have no light
 * @main_title: the name of the area that leads the report
 * @main: (element-type XushiPageRow): its targets
 * @n_main: how many there are
 * @main_whole: they go on to further pages; otherwise the rest is among the areas, for the plan names
 *   no area as that of its main targets
 * @late: (element-type XushiPageRow): what is behind, worst first; as many as
 *   xushi_overview_get_most_late() returns, or all
 * @n_late: how many there are
 * @n_slow, @n_overdue, @n_unreported: the other concerns
 * @meeting: (nullable): the name of the last meeting
 * @changes: (nullable): what has changed since; there where @meeting is
 *
 * What the overview tells. Borrowed.
 */
typedef struct
{
  GArray *areas;
  XushiTotals totals;
  guint n_texts;
  const char *main_title;
  GPtrArray *main;
  guint n_main;
  gboolean main_whole;
  GPtrArray *late;
  guint n_late;
  guint n_slow;
  guint n_overdue;
  guint n_unreported;
  const char *meeting;
  const XushiComparisonCounts *changes;
} XushiOverviewMatter;

/**
 * XushiOverview:
 *
 * The first page: one sentence of counts, the areas as a matrix of counts, the main targets as
 * strips, and everything that is behind with leader and reason. Areas and main targets that find no
 * room go on to further pages, what is late to a section of its own; each is counted on the first.
 */
typedef struct _XushiOverview XushiOverview;

/* (transfer full): the pages, laid out in @room. */
XushiOverview *xushi_overview_new (const XushiOverviewMatter *matter,
                                   const XushiSectionRoom *room);

/* The maximum number of late ones that can fit on the page. */
guint xushi_overview_get_most_late (const XushiSectionRoom *room);

void xushi_overview_free (XushiOverview *overview);

/* (transfer full): an empty section set as what is late on the first page. @title: (nullable) */
XushiSection *xushi_overview_create_late_section (const char *title);

guint xushi_overview_get_n_pages (const XushiOverview *overview);

/* How many of the late ones are on the first page. */
guint xushi_overview_get_n_late (const XushiOverview *overview);

/**
 * XushiOverviewPlaces:
 * @changes: the number of the page of what has changed since the last meeting; 0 where it is not
 *   known or printed
 * @here: the number of its own first page
 * @late: that of the page on which the late ones go on; 0 where it is not known or printed
 * @flags: that of the first page of the flags; 0 the same
 * @areas: that of the first page of the areas; 0 the same
 * @of_areas: (nullable) (element-type guint): that of each area; 0 the same
 * @of_late: (nullable) (element-type guint): that of each late row among the flags; 0 the same
 */
typedef struct
{
  guint changes;
  guint here;
  guint late;
  guint flags;
  guint areas;
  GArray *of_areas;
  GArray *of_late;
} XushiOverviewPlaces;

/* (transfer none): the late row at @index on the first page. */
const XushiPageRow *xushi_overview_get_late (const XushiOverview *overview, guint index);

void xushi_overview_draw (const XushiOverview *overview, const XushiPen *pen,
                          const XushiRect *body, guint page, const XushiOverviewPlaces *places);

G_END_DECLS
