/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "edit/xushi-editor.h"
#include "rows/xushi-months-source.h"

G_BEGIN_DECLS

/* Writing into the months of @indicator. Each call is one step that is saved at once and can be
 * undone; FALSE with @error, and nothing is changed then. */

/* @month: 1 to 12. */
gboolean xushi_months_commit_cell (XushiEditor *editor, XushiIndicator *indicator, int month,
                                   XushiMonthsColumn column, const char *text, GError **error);

/* Empties the cells of the months and columns that can be. */
gboolean xushi_months_commit_clear (XushiEditor *editor, XushiIndicator *indicator,
                                    int first_month, int n_months, guint first_column,
                                    guint n_columns, GError **error);

/* @rows: (element-type GStrv): a pasted block, its upper left cell at @month and @column. */
gboolean xushi_months_commit_block (XushiEditor *editor, XushiIndicator *indicator, int month,
                                    guint column, GPtrArray *rows, GError **error);

/* What stands in a cell when it is edited. (transfer full) */
char *xushi_months_dup_edit_text (XushiIndicator *indicator, int month, XushiMonthsColumn column);

/* Whether the column is one that holds what was entered, for this indicator. */
gboolean xushi_months_is_input (XushiIndicator *indicator, XushiMonthsColumn column);

G_END_DECLS
