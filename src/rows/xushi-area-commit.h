/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rows/xushi-area-source.h"

G_BEGIN_DECLS

/* What typing into the table does: each call is one step of the editor. FALSE with @error leaves
 * everything unchanged. */

gboolean xushi_area_commit_cell (XushiSession *session, XushiIndicator *indicator,
                                 XushiAreaColumn column, const char *text, GError **error);

/* Adds an indicator at the end of the last group of @area. */
gboolean xushi_area_commit_new (XushiSession *session, XushiArea *area, const char *name,
                                GError **error);

/* Clears the cells that can be empty in @n_columns columns from @first on. */
gboolean xushi_area_commit_clear (XushiSession *session, GPtrArray *indicators,
                                  XushiAreaColumn first, guint n_columns, GError **error);

/**
 * xushi_area_commit_block:
 * @source: whose rows are written to
 * @row, @column: the upper left cell
 * @rows: (element-type GStrv): as passed to the table's “paste”
 *
 * Writes a pasted block as one step. The error names the row and column that was refused; nothing
 * of the block is then written.
 */
gboolean xushi_area_commit_block (XushiAreaSource *source, XushiSession *session, guint row,
                                  guint column, GPtrArray *rows, GError **error);

G_END_DECLS
