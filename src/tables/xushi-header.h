/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tables/xushi-matching.h"

G_BEGIN_DECLS

/* A column that a table may have: its stable English name, and its names in Chinese tables,
 * separated by “|”. In the form that xushi_text_fold () returns. */
typedef struct
{
  const char *name;
  const char *chinese;
} XushiColumn;

/* XushiHeader: the positions of the columns of a table. */
typedef struct _XushiHeader XushiHeader;

/**
 * xushi_header_new:
 * @matching: borrowed
 * @columns: (array length=n_columns): static
 *
 * Returns: (transfer full): where each of @columns is by @matching
 */
XushiHeader *xushi_header_new (const XushiMatching *matching, const XushiColumn *columns,
                               guint n_columns);
void xushi_header_free (XushiHeader *self);

/* (transfer none) */
const XushiMatching *xushi_header_get_matching (const XushiHeader *self);

/* Whether the table has column @column, an index into the given columns. */
gboolean xushi_header_has (const XushiHeader *self, guint column);

/* (transfer none): its heading as written; its English name if the table does not have it. */
const char *xushi_header_get_title (const XushiHeader *self, guint column);

/* (transfer none): the text of @column in row @row, the empty string if there is none. A cell that
 * is merged into the one above it says the same. */
const char *xushi_header_get_cell (const XushiHeader *self, guint row, guint column);

/* (transfer none) (nullable): why the cell cannot be relied on. */
const char *xushi_header_get_flaw (const XushiHeader *self, guint row, guint column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XushiHeader, xushi_header_free)

G_END_DECLS
