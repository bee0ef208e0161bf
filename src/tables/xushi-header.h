/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tables/xushi-problems.h"
#include "tables/xushi-table.h"

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
 * xushi_header_read:
 * @columns: (array length=n_columns): static
 * @problems: gets a warning for every unknown column, an error for a duplicate
 *
 * Reads the first row of @table, which must exist. Ignores full or half width, case and blanks.
 *
 * Returns: (transfer full)
 */
XushiHeader *xushi_header_read (const XushiTable *table, const XushiColumn *columns,
                                guint n_columns, XushiProblems *problems);
void xushi_header_free (XushiHeader *self);

/* Whether the table has column @column, an index into the given columns. */
gboolean xushi_header_has (const XushiHeader *self, guint column);

/* (transfer none): its heading as written; its English name if the table does not have it. */
const char *xushi_header_get_title (const XushiHeader *self, guint column);

/* (transfer none): the text of @column in row @row, the empty string if there is none. */
const char *xushi_header_get_cell (const XushiHeader *self, guint row, guint column);

/**
 * xushi_header_report_overhang:
 *
 * Reports each row that has text beyond the last heading: usually an extra delimiter.
 */
void xushi_header_report_overhang (const XushiHeader *self, XushiProblems *problems);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XushiHeader, xushi_header_free)

G_END_DECLS
