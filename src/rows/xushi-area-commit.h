/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rows/xushi-area-source.h"

G_BEGIN_DECLS

/* What typing into the table does: each is one step of the editor. FALSE with @error leaves
 * everything as it was. */

gboolean xushi_area_commit_cell (XushiSession *session, XushiIndicator *indicator,
                                 XushiAreaColumn column, const char *text, GError **error);

/* A new indicator at the end of the last group of @area. */
gboolean xushi_area_commit_new (XushiSession *session, XushiArea *area, const char *name,
                                GError **error);

/* Empties the cells of @n_columns columns from @first on that can be empty. */
gboolean xushi_area_commit_clear (XushiSession *session, GPtrArray *indicators,
                                  XushiAreaColumn first, guint n_columns, GError **error);

/**
 * xushi_area_commit_block:
 * @source: whose rows are written to
 * @row, @column: the upper left cell
 * @rows: (element-type GStrv): as the table's “paste” hands it over
 *
 * Writes a pasted block as one step. The error names the row and column that was refused, and
 * nothing of the block is written then.
 */
gboolean xushi_area_commit_block (XushiAreaSource *source, XushiSession *session, guint row,
                                  guint column, GPtrArray *rows, GError **error);

G_END_DECLS
