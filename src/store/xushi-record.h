/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/xushi-plan.h"
#include "store/xushi-statement.h"

G_BEGIN_DECLS

/* XushiRecord: all that the file knows of one indicator, read and not yet in the plan. Loading
 * the whole plan and refreshing it after a commit go through the same reading. */
typedef struct
{
  gint64 id;
  gint64 area;
  XushiSpec *spec;         /* owned until it is applied */
  GPtrArray *readings;     /* owned, nullable: of XushiReading, newest versions by month */
  GPtrArray *difficulties; /* owned, nullable: of XushiDifficulty */
  int n_targets;
} XushiRecord;

/* (transfer full): an empty array that clears its XushiRecords. */
GArray *xushi_records_new (void);

/* Reads every indicator, or those whose row is a key of @only (nullable), in the order of its
 * row. */
gboolean xushi_records_read_all (XushiDatabase *database, GHashTable *only, GArray *records,
                                 GError **error);

/**
 * xushi_records_read_one:
 *
 * Appends the record of @id.
 *
 * Returns: FALSE with @error; also where there is no such row.
 */
gboolean xushi_records_read_one (XushiDatabase *database, gint64 id, GArray *records,
                                 GError **error);

/**
 * xushi_record_read_entry:
 * @column: where “month, version, revised, entered_at, entered_by, value” begin
 * @previous: (nullable): a reading that may have come in together with this one
 *
 * Returns: (transfer full): the reading without the rest that was reported.
 */
XushiReading *xushi_record_read_entry (XushiStatement *statement, int column,
                                       const XushiReading *previous);

/* (nullable): the reading of @month; a blank one counts as none. */
const XushiReading *xushi_record_get_reading (const XushiRecord *record, int month);

/* (transfer full): a new object of what @record holds, which is empty afterwards. */
XushiIndicator *xushi_record_to_indicator (XushiRecord *record);
/* Moves what @record holds into @indicator. */
void xushi_record_apply (XushiRecord *record, XushiIndicator *indicator);

G_END_DECLS
