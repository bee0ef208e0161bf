/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rows/xushi-month-cells.h"
#include "rows/xushi-month-rows.h"

G_BEGIN_DECLS

/* XushiMonthSource: the rows of the month sheet (本月填报) for the table: over all areas what is to
 * be entered for the session's month, under a heading for each area or department. It keeps a
 * reference to @session and follows its month.
 *
 * Signal “counts-changed” (): the counts have changed; also after every change of the view. */
#define XUSHI_TYPE_MONTH_SOURCE (xushi_month_source_get_type ())
G_DECLARE_FINAL_TYPE (XushiMonthSource, xushi_month_source, XUSHI, MONTH_SOURCE, GObject)

/* (transfer full): everything that is expected, by department. */
XushiMonthSource *xushi_month_source_new (XushiSession *session);

/* What is shown. Rows that were filled in since, and do not belong to the view any more, stay until
 * one of these is called or the month changes. */
void xushi_month_source_set_grouping (XushiMonthSource *self, XushiMonthGrouping grouping);
XushiMonthGrouping xushi_month_source_get_grouping (XushiMonthSource *self);
void xushi_month_source_set_kind (XushiMonthSource *self, XushiMonthKind kind);
XushiMonthKind xushi_month_source_get_kind (XushiMonthSource *self);
void xushi_month_source_set_with_idle (XushiMonthSource *self, gboolean with_idle);
gboolean xushi_month_source_get_with_idle (XushiMonthSource *self);
/* @department: (nullable): NULL for all, "" for what no department leads. */
void xushi_month_source_set_department (XushiMonthSource *self, const char *department);
/* @text: words that must all be found, as an XushiRowFilter finds them. */
void xushi_month_source_set_text (XushiMonthSource *self, const char *text);
/* Leaves out what has been filled in since, if the view does not ask for it: while a clerk works in
 * the table nothing moves away under the cursor. */
void xushi_month_source_catch_up (XushiMonthSource *self);

/* (transfer none): of the whole plan, whatever is shown. */
const XushiMonthCounts *xushi_month_source_get_counts (XushiMonthSource *self);

/* The number of indicators shown. */
guint xushi_month_source_get_n_shown (XushiMonthSource *self);

/* (transfer none) */
XushiSession *xushi_month_source_get_session (XushiMonthSource *self);

/* (transfer none) (nullable): NULL for a heading. */
XushiIndicator *xushi_month_source_get_indicator (XushiMonthSource *self, guint row);

/* The first row whose figure, or whose reason, is still wanted; XUSHI_GRID_NONE if all is done.
 * @column: (out): where it is wanted. */
guint xushi_month_source_find_wanted (XushiMonthSource *self, guint *column);

/* Widens the view so far that it shows @indicator, and unfolds its group. */
void xushi_month_source_reveal (XushiMonthSource *self, XushiIndicator *indicator);

G_END_DECLS
