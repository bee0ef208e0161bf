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

/* xushi_row_edit_clear () of rows of an area. */
gboolean xushi_area_commit_clear (XushiSession *session, GPtrArray *edits, GArray *columns,
                                  char **left, GError **error);

/* How blocks are typed into the rows of an XushiAreaSource. A unit counts before the figures beside
 * it; a line past the last row is an indicator at the end of the last group. */
extern const XushiGridEdits xushi_area_edits;

G_END_DECLS
