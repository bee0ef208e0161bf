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

/* Clears the cells of the months and columns that can be empty. */
gboolean xushi_months_commit_clear (XushiEditor *editor, XushiIndicator *indicator,
                                    int first_month, int n_months, guint first_column,
                                    guint n_columns, GError **error);

/* @rows: (element-type GStrv): a pasted block, with its upper left cell at @month and @column. */
gboolean xushi_months_commit_block (XushiEditor *editor, XushiIndicator *indicator, int month,
                                    guint column, GPtrArray *rows, GError **error);

/* The text of a cell while it is edited. (transfer full) */
char *xushi_months_dup_edit_text (XushiIndicator *indicator, int month, XushiMonthsColumn column);

/* Whether the column holds input for this indicator. */
gboolean xushi_months_is_input (XushiIndicator *indicator, XushiMonthsColumn column);

G_END_DECLS
