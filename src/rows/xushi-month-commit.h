/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rows/xushi-month-cells.h"
#include "rows/xushi-month-source.h"

G_BEGIN_DECLS

/* The edits of the month sheet. Each returns FALSE with @error, having changed nothing. */

/* Puts @text into a cell, as a step of its own. */
gboolean xushi_month_commit_cell (XushiSession *session, XushiIndicator *indicator,
                                  XushiSheetColumn column, const char *text, GError **error);

/* Marks the node that a task's cell shows as finished on the last day of the data month, or as open
 * again. Returns: FALSE without @error where the cell shows no node. */
gboolean xushi_month_commit_toggle (XushiSession *session, XushiIndicator *indicator,
                                    GError **error);

/* xushi_row_edit_clear () of rows of the sheet. */
gboolean xushi_month_commit_clear (XushiSession *session, GPtrArray *edits, GArray *columns,
                                   char **left, GError **error);

/* How blocks are typed into the rows of an XushiMonthSource; there are no lines past the last row. */
extern const XushiGridEdits xushi_month_edits;

G_END_DECLS
