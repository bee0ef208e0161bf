/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "edit/xushi-editor.h"
#include "rows/xushi-months-source.h"

G_BEGIN_DECLS

/* Writes to the months of @indicator. Each call is one step that is saved at once and can be
 * undone; FALSE with @error, with nothing changed. */

/* @month: 1 to 12. */
gboolean xushi_months_commit_cell (XushiEditor *editor, XushiIndicator *indicator, int month,
                                   XushiMonthsColumn column, const char *text, GError **error);

/* xushi_row_edit_clear () of @n_months rows from @first_month on. */
gboolean xushi_months_commit_clear (XushiSession *session, XushiIndicator *indicator,
                                    int first_month, int n_months, GArray *columns, char **left,
                                    GError **error);

/* How blocks are typed into the rows of an XushiMonthsSource. */
extern const XushiGridEdits xushi_months_edits;

/* The text of a cell while it is edited. (transfer full) */
char *xushi_months_dup_edit_text (XushiIndicator *indicator, int month, XushiMonthsColumn column);

/* Whether the column holds input for this indicator. */
gboolean xushi_months_is_input (XushiIndicator *indicator, XushiMonthsColumn column);

G_END_DECLS
