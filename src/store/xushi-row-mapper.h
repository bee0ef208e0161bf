/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/xushi-plan.h"
#include "store/xushi-statement.h"

G_BEGIN_DECLS

/* XushiMappedRow: everything in the file about one indicator, read but not yet in the plan. Loading
 * the whole plan and refreshing it after a commit use the same code. */
typedef struct
{
  gint64 id;
  gint64 area;
  XushiSpec *spec;         /* owned until it is applied */
  GPtrArray *readings;     /* owned, nullable: of XushiReading, newest versions by month */
  GPtrArray *difficulties; /* owned, nullable: of XushiDifficulty */
  int n_targets;
} XushiMappedRow;

/* (transfer full): an empty array that clears its elements, XushiMappedRow. */
GArray *xushi_mapped_rows_new (void);

/* Reads every indicator, or those whose row is a key in @only (nullable), in row order. */
gboolean xushi_mapped_rows_read_all (XushiDatabase *database, GHashTable *only, GArray *records,
                                 GError **error);

/**
 * xushi_mapped_rows_read_one:
 *
 * Appends the record of @id.
 *
 * Returns: FALSE with @error, also if there is no such row.
 */
gboolean xushi_mapped_rows_read_one (XushiDatabase *database, gint64 id, GArray *records,
                                 GError **error);

/**
 * xushi_mapped_row_read_entry:
 * @column: where “month, version, entered_at, entered_by, value” begin
 * @previous: (nullable): a reading that may have come in together with this one
 *
 * Returns: (transfer full): the reading with only these columns, without the rest of the report.
 */
XushiReading *xushi_mapped_row_read_entry (XushiStatement *statement, int column,
                                       const XushiReading *previous);

/* (nullable): the reading of @month; a blank one counts as none. */
const XushiReading *xushi_mapped_row_get_reading (const XushiMappedRow *record, int month);

/* (transfer full): a new object with the contents of @record, which is empty afterwards. */
XushiIndicator *xushi_mapped_row_to_indicator (XushiMappedRow *record);
/* Moves the contents of @record into @indicator. */
void xushi_mapped_row_apply (XushiMappedRow *record, XushiIndicator *indicator);

G_END_DECLS
