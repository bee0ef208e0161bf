/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tables/xushi-problems.h"
#include "tables/xushi-table.h"

G_BEGIN_DECLS

/* A column that a table may have: its stable English name, and what Chinese tables call it,
 * several names being separated by “|”. Written as xushi_text_fold () leaves them. */
typedef struct
{
  const char *name;
  const char *chinese;
} XushiColumn;

/* XushiHeader: which column of a table stands where. */
typedef struct _XushiHeader XushiHeader;

/**
 * xushi_header_read:
 * @columns: (array length=n_columns): static
 * @problems: gets a warning for every column that is not known, an error for one that comes twice
 *
 * Reads the first row of @table, which must exist. Width, case and blanks of letters do not
 * matter.
 *
 * Returns: (transfer full)
 */
XushiHeader *xushi_header_read (const XushiTable *table, const XushiColumn *columns,
                                guint n_columns, XushiProblems *problems);
void xushi_header_free (XushiHeader *self);

/* Whether the table has column @column, an index into the columns given. */
gboolean xushi_header_has (const XushiHeader *self, guint column);

/* (transfer none): its heading as written; its English name where the table has none. */
const char *xushi_header_get_title (const XushiHeader *self, guint column);

/* (transfer none): the text of @column in row @row, the empty string where there is none. */
const char *xushi_header_get_cell (const XushiHeader *self, guint row, guint column);

/**
 * xushi_header_report_overhang:
 *
 * Reports each row that has text beyond the last heading: a delimiter too many, most often.
 */
void xushi_header_report_overhang (const XushiHeader *self, XushiProblems *problems);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XushiHeader, xushi_header_free)

G_END_DECLS
