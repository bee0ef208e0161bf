/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "page/xushi-overview.h"
#include "page/xushi-section.h"

G_BEGIN_DECLS

/**
 * XushiChapters:
 * @texts: (owned): of the rows
 * @rows: (owned) (element-type XushiPageRow): every indicator once, in the plan's order
 * @areas: (owned) (element-type XushiOverviewArea): those with indicators, with their totals
 * @main_targets: (owned) (element-type XushiPageRow): rows of @rows
 * @concerns: (owned) (element-type XushiPageRow): rows of @rows that a meeting must talk about, in
 *   the judged plan's order
 * @sections: (owned) (element-type XushiSection): in the order of printing, not laid out yet
 *
 * The content of a document: what is printed, before it is known where.
 */
typedef struct
{
  GStringChunk *texts;
  GPtrArray *rows;
  GArray *areas;
  GPtrArray *main_targets;
  GPtrArray *concerns;
  GPtrArray *sections;
} XushiChapters;

/* (transfer full): with at least one section. */
XushiChapters *xushi_chapters_new (XushiPlan *plan, const XushiPageSetup *setup);
void xushi_chapters_free (XushiChapters *chapters);

/* (transfer full): the first page, laid out in @room. */
XushiOverview *xushi_chapters_create_overview (const XushiChapters *chapters,
                                               const XushiSectionRoom *room);

G_END_DECLS
