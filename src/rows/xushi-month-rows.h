/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rows/xushi-month-state.h"
#include "rows/xushi-row-filter.h"

G_BEGIN_DECLS

/* How the rows of the month sheet are grouped. */
typedef enum
{
  XUSHI_MONTH_BY_AREA,
  XUSHI_MONTH_BY_DEPARTMENT,
} XushiMonthGrouping;

/* What of the plan the month sheet shows. Borrowed from the caller. */
typedef struct
{
  XushiMonthGrouping grouping;
  XushiMonthKind kind;         /* EXPECTED, or one of the others */
  gboolean with_idle;          /* with EXPECTED: also what takes nothing this month */
  const char *department;      /* nullable: only what it leads; "" for what nobody leads */
  const XushiRowFilter *filter; /* nullable: only what it wants */
} XushiMonthView;

/* One heading of the sheet, with all that stands under it, whether shown or not. */
typedef struct
{
  const char *title;       /* interned; NULL for what no department leads */
  XushiMonthCounts counts;
  guint n_shown;           /* rows under it that the view shows */
} XushiMonthGroup;

/* One row: of @indicator, or the heading of @group if that is NULL. */
typedef struct
{
  XushiIndicator *indicator; /* borrowed from the plan */
  guint group;               /* index of its group */
} XushiMonthRow;

/* XushiMonthRows: the rows of the month sheet and how many there are of each kind. Plain data. */
typedef struct
{
  GArray *groups;      /* owned: of XushiMonthGroup; all of them, also those without shown rows */
  GArray *rows;        /* owned: of XushiMonthRow */
  GHashTable *kinds;   /* owned: XushiIndicator → its XushiMonthKinds, of the whole plan */
  GHashTable *group_of; /* owned: XushiIndicator → index of its group + 1 */
  XushiMonthCounts counts; /* of the whole plan, whatever is shown */
} XushiMonthRows;

/**
 * xushi_month_rows_build:
 * @folded: (element-type utf8): titles of groups whose rows are not shown
 *
 * Returns: (transfer full): groups and rows in the order of the plan; by department in the order in
 *   which they first lead something, what nobody leads last.
 */
XushiMonthRows *xushi_month_rows_build (XushiSession *session, const XushiMonthView *view,
                                        GHashTable *folded);
void xushi_month_rows_free (XushiMonthRows *self);

/**
 * xushi_month_rows_update:
 *
 * Counts @indicator anew after an edit. The rows stay, even if the view would not show it any more:
 * rows do not vanish under the hands of the one who types.
 *
 * Returns: FALSE if it is not among the indicators that were counted: build the rows again.
 */
gboolean xushi_month_rows_update (XushiMonthRows *self, XushiSession *session,
                                  XushiIndicator *indicator);

/* A number for each row that stays the same while it exists, never 0. */
guint64 xushi_month_row_get_key (const XushiMonthRows *self, const XushiMonthRow *row);

/* The title of a group as shown. Translated. */
const char *xushi_month_group_get_title (const XushiMonthGroup *group);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XushiMonthRows, xushi_month_rows_free)

G_END_DECLS
