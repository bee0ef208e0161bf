/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/xushi-plan.h"
#include "tables/xushi-matching.h"

G_BEGIN_DECLS

/* The contents of one cell of a wide table, or one row of a long one. */
typedef struct
{
  guint line;                /* of the file */
  XushiIndicator *indicator; /* owned */
  XushiReading *reading;     /* owned: what is given; the rest unknown or NULL */
  double previous;           /* a value that was entered before and then corrected; unknown */
  char *exempt;              /* owned, nullable: why the indicator is no longer judged */
} XushiValueRow;

void xushi_value_row_free (XushiValueRow *row);

/**
 * xushi_values_table_read:
 * @problems: gets everything wrong or suspicious, with line and column
 *
 * Reads cumulative values, with English or Chinese headings. Long: key or name, month, value, and
 * the other attributes of a reading. Wide: key or name, and one column per month. Blank cells
 * neither clear nor set anything.
 *
 * Returns: (transfer full) (element-type XushiValueRow): the accepted rows, in the order of the
 *   table, even if others were reported; NULL with @error if the table as a whole cannot be read.
 */
GPtrArray *xushi_values_table_read (const XushiTable *table, XushiPlan *plan,
                                    XushiProblems *problems, GError **error);

/* The same of a sheet of an office as it was matched. @outcomes: (nullable): as in
 * xushi_plan_table_read_matched (). */
GPtrArray *xushi_values_table_read_matched (const XushiMatching *matching, XushiPlan *plan,
                                            GPtrArray *outcomes, XushiProblems *problems,
                                            GError **error);

/**
 * xushi_values_table_write:
 *
 * Returns: (transfer full): the newest readings of @plan as a long table with English headings.
 */
XushiTable *xushi_values_table_write (XushiPlan *plan);

G_END_DECLS
