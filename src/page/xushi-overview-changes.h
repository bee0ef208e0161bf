/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "assess/xushi-comparison-counts.h"
#include "page/xushi-page-flow.h"

G_BEGIN_DECLS

/**
 * XushiOverviewChanges:
 *
 * What the first page tells of the last meeting: a sentence of counts, and a box with the lights that
 * have turned. Where there is no room for the box, the sentence goes on with its lines.
 */
typedef struct _XushiOverviewChanges XushiOverviewChanges;

/* (transfer full) */
XushiOverviewChanges *xushi_overview_changes_new (const char *meeting,
                                                  const XushiComparisonCounts *counts);
void xushi_overview_changes_free (XushiOverviewChanges *self);

/* The width of the box, and its height with all of its lines, without the title. */
double xushi_overview_changes_get_width (const XushiOverviewChanges *self,
                                         const XushiPageLook *look);
double xushi_overview_changes_get_height (const XushiOverviewChanges *self,
                                          const XushiPageLook *look, XushiTextCache *texts);

/* Draws as many lines as there is room for; what is left is counted in the last one. @title: the
 * height of a title. @page: where the changes are listed, and where it leads; 0 where that is not
 * printed. */
void xushi_overview_changes_draw (const XushiOverviewChanges *self, const XushiPen *pen,
                                  const XushiRect *box, double title, guint page);

/* Places the sentence. @boxed: the box has the line that leads to @page. */
void xushi_overview_changes_flow (const XushiOverviewChanges *self, XushiPageFlow *flow, guint page,
                                  gboolean boxed);

G_END_DECLS
