/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "page/xushi-overview.h"
#include "page/xushi-phone-list.h"
#include "page/xushi-section.h"
#include "page/xushi-slips.h"

G_BEGIN_DECLS

/**
 * XushiChapters:
 * @texts: (owned): of the rows
 * @made: (owned) (element-type XushiPageRow): every row, owned here
 * @rows: (owned) (element-type XushiPageRow): every indicator once, in the plan's order
 * @areas: (owned) (element-type XushiOverviewArea): those with indicators, with their totals
 * @totals: of what is printed
 * @n_texts: items that are told in words
 * @main_title: (nullable): the name of the area that leads the report
 * @n_main: how many targets it has
 * @main_whole: that area is named so: all of its targets are told
 * @main_targets: (owned) (element-type XushiPageRow): those of the area that leads the report
 * @n_late_first: how many of those that are behind are on the first page
 * @concerns: (owned) (element-type XushiPageRow): rows of @rows that a meeting must talk about, in
 *   the judged plan's order
 * @phone: (owned) (nullable): the phone list, if it is wanted, not laid out yet
 * @slips: (owned) (nullable): the return slips, the same
 * @sections: (owned) (element-type XushiSection): in the order of printing, not laid out yet
 * @arrangement: (owned) (nullable): the remaining work; NULL when complete
 *
 * The content of a document: what is printed, before it is known where. At first they hold the
 * section of the overview, if wanted, and what it needs; the rest is added step by step. Until then
 * they refer to the plan, which must not be edited; no references to it are kept afterwards.
 */
typedef struct
{
  GStringChunk *texts;
  GPtrArray *made;
  GPtrArray *rows;
  GArray *areas;
  XushiTotals totals;
  guint n_texts;
  const char *main_title;
  guint n_main;
  gboolean main_whole;
  GPtrArray *main_targets;
  guint n_late_first;
  GPtrArray *concerns;
  XushiPhoneList *phone;
  XushiSlips *slips;
  GPtrArray *sections;
  struct _XushiArrangement *arrangement;
} XushiChapters;

/* (transfer full): @judged at the month of @setup; @footnotes: (nullable): borrowed. */
XushiChapters *xushi_chapters_new (XushiJudgedPlan *judged, const XushiPageSetup *setup,
                                   const XushiFootnotes *footnotes);

/* Does a few milliseconds of work. Returns FALSE after the last step: there is then at least one
 * section. */
gboolean xushi_chapters_step (XushiChapters *chapters);

void xushi_chapters_free (XushiChapters *chapters);

/* (transfer full): the overview, laid out in @room; call this before the last step. */
XushiOverview *xushi_chapters_create_overview (XushiChapters *chapters,
                                               const XushiSectionRoom *room);

G_END_DECLS
