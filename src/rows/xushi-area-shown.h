/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rows/xushi-area-source.h"
#include "rows/xushi-row-filter.h"

G_BEGIN_DECLS

/* XushiAreaShown: which indicators of an area its table shows, and in which order: a view, which
 * changes nothing in the plan. What it found when it was last asked stays: an edit moves no row
 * under the hands and takes none away; what has been added since is shown, too, when sorted as the
 * last. Indicators are kept by their ids, so that it survives a plan that is read again. */
typedef struct
{
  XushiRowFilter filter;  /* owned */
  gboolean sorted;
  XushiAreaColumn column; /* if sorted */
  gboolean descending;    /* if sorted */
  GHashTable *known;      /* owned, nullable: the ids that were there when it was asked */
  GHashTable *wanted;     /* owned: the ids that passed the filter, or were revealed since */
  GArray *order;          /* owned: gint64: the ids of those, in the order shown */
} XushiAreaShown;

void xushi_area_shown_clear (XushiAreaShown *self);

/* Whether all is shown in the plan's order. */
gboolean xushi_area_shown_is_plain (const XushiAreaShown *self);

/* Whether rows can be moved: only where all is shown in the plan's order. FALSE with @error. */
gboolean xushi_area_shown_can_move (const XushiAreaShown *self, GError **error);

/* Filters and sorts anew. */
void xushi_area_shown_ask (XushiAreaShown *self, XushiSession *session, XushiArea *area);

gboolean xushi_area_shown_has (const XushiAreaShown *self, XushiIndicator *indicator);

/* Shows @indicator, too, whatever the filter says. */
void xushi_area_shown_reveal (XushiAreaShown *self, XushiIndicator *indicator);

/* (transfer container) (element-type XushiIndicator): what is there now of what is shown, in the
 * order shown. */
GPtrArray *xushi_area_shown_list (const XushiAreaShown *self, XushiPlan *plan, XushiArea *area);

G_END_DECLS
