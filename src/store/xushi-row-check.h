/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/xushi-database.h"
#include "store/xushi-fault.h"

G_BEGIN_DECLS

/* XushiRowCheck: looks at the values of rows, one row of a statement after the other. */
typedef struct _XushiRowCheck XushiRowCheck;

/**
 * xushi_row_check_new:
 * @table: of which @statement reads columns by their names; the first numbers the row
 * @keys: row of an indicator to its key
 *
 * Returns: (transfer full): all arguments must outlive it.
 */
XushiRowCheck *xushi_row_check_new (const char *table, sqlite3_stmt *statement, GHashTable *keys);
void xushi_row_check_free (XushiRowCheck *self);

/* Appends to @faults what is wrong with the present row: XUSHI_FAULT_ROW, XUSHI_FAULT_TEXT or
 * XUSHI_FAULT_INVISIBLE. */
void xushi_row_check_run (XushiRowCheck *self, GPtrArray *faults);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XushiRowCheck, xushi_row_check_free)

G_END_DECLS
