/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rows/xushi-row-filter.h"
#include "rows/xushi-grid-source.h"

G_BEGIN_DECLS

/* The columns of the table, in the order shown. */
typedef enum
{
  XUSHI_COLUMN_LIGHT,
  XUSHI_COLUMN_NAME,
  XUSHI_COLUMN_TARGET,
  XUSHI_COLUMN_VALUE,
  XUSHI_COLUMN_UNIT,
  XUSHI_COLUMN_COMPLETION,
  XUSHI_COLUMN_FIGURE,
  XUSHI_COLUMN_LEAD,
  XUSHI_COLUMN_DEPARTMENT,
  XUSHI_COLUMN_NOTE,
} XushiAreaColumn;
#define XUSHI_N_COLUMNS 10

/* XushiAreaSource: the rows of one area for the table: a heading per group, the indicators, and a
 * last row for the name of a new one. Folded groups show only their heading. It keeps references to
 * @session and @area. */
#define XUSHI_TYPE_AREA_SOURCE (xushi_area_source_get_type ())
G_DECLARE_FINAL_TYPE (XushiAreaSource, xushi_area_source, XUSHI, AREA_SOURCE, GObject)

/* (transfer full) */
XushiAreaSource *xushi_area_source_new (XushiSession *session, XushiArea *area);

/* (transfer none) */
XushiSession *xushi_area_source_get_session (XushiAreaSource *self);
XushiArea *xushi_area_source_get_area (XushiAreaSource *self);

/* (transfer none) (nullable): NULL for a heading and for the last row. */
XushiIndicator *xushi_area_source_get_indicator (XushiAreaSource *self, guint row);

/* (nullable): the group that @row is in or heads. */
const char *xushi_area_source_get_group (XushiAreaSource *self, guint row);

/* The key of an indicator's row, even while its group is folded. */
guint64 xushi_area_source_key_of (XushiIndicator *indicator);

/* Unfolds the group of @indicator, and shows it whatever the filter, so that the cursor can be put
 * on it. */
void xushi_area_source_reveal (XushiAreaSource *self, XushiIndicator *indicator);

/* What is shown, and in which order: a view, which changes nothing in the plan. Once the rows have
 * been filtered and sorted none goes or moves before it is asked for again: an edit leaves its row
 * where it is; what is added is shown, too, in a sorted table as the last. Sorted rows have no
 * headings, and parts do not stand under their whole. Another month asks again by itself. */

/* @filter: copied; NULL for everything. */
void xushi_area_source_set_filter (XushiAreaSource *self, const XushiRowFilter *filter);
/* (transfer none): never NULL; valid until the next change. */
const XushiRowFilter *xushi_area_source_get_filter (XushiAreaSource *self);
void xushi_area_source_sort_by (XushiAreaSource *self, XushiAreaColumn column,
                                gboolean descending);
/* The plan's order. */
void xushi_area_source_unsort (XushiAreaSource *self);
gboolean xushi_area_source_get_sort (XushiAreaSource *self, XushiAreaColumn *column,
                                     gboolean *descending);
void xushi_area_source_ask_again (XushiAreaSource *self);
/* How many indicators of the area the filter leaves, also in folded groups; and how many there
 * are. */
guint xushi_area_source_get_n_shown (XushiAreaSource *self);
guint xushi_area_source_get_n_all (XushiAreaSource *self);

/**
 * xushi_area_source_can_move:
 *
 * Returns: FALSE with @error, a sentence, where a row that is moved in the plan would not be seen
 *   to move: the table is sorted, or some rows are not shown.
 */
gboolean xushi_area_source_can_move (XushiAreaSource *self, GError **error);

G_END_DECLS
