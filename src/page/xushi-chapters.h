/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "page/xushi-overview.h"
#include "page/xushi-phone-list.h"
#include "page/xushi-section.h"

G_BEGIN_DECLS

/**
 * XushiChapters:
 * @texts: (owned): of the rows
 * @made: (owned) (element-type XushiPageRow): every row, owned here
 * @rows: (owned) (element-type XushiPageRow): every indicator once, in the plan's order
 * @areas: (owned) (element-type XushiOverviewArea): those with indicators, with their totals
 * @main_targets: (owned) (element-type XushiPageRow): as many as the overview shows
 * @concerns: (owned) (element-type XushiPageRow): rows of @rows that a meeting must talk about, in
 *   the judged plan's order
 * @phone: (owned) (nullable): the phone list, if it is wanted, not laid out yet
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
  GPtrArray *main_targets;
  GPtrArray *concerns;
  XushiPhoneList *phone;
  GPtrArray *sections;
  struct _XushiArrangement *arrangement;
} XushiChapters;

/* (transfer full): @judged at the month of @setup. */
XushiChapters *xushi_chapters_new (XushiJudgedPlan *judged, const XushiPageSetup *setup);

/* Does a few milliseconds of work. Returns FALSE after the last step: there is then at least one
 * section. */
gboolean xushi_chapters_step (XushiChapters *chapters);

void xushi_chapters_free (XushiChapters *chapters);

/* (transfer full): the first page, laid out in @room; call this before the last step. */
XushiOverview *xushi_chapters_create_overview (XushiChapters *chapters,
                                               const XushiSectionRoom *room);

G_END_DECLS
