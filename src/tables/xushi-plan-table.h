/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/xushi-plan.h"
#include "tables/xushi-matching.h"
#include "tables/xushi-worksheet.h"

G_BEGIN_DECLS

/* The area for rows that name none. */
#define XUSHI_PLAN_TABLE_OTHER_AREA "其他"

/* One row of a plan table. */
typedef struct
{
  guint line;      /* of the file */
  char *area;      /* owned: 工作领域, never blank */
  XushiSpec *spec; /* owned: with a key, checked by xushi_spec_check () */
  guint part_of;   /* 其中: 1 + the position of the row that this one is a part of; 0 for none */
} XushiPlanRow;

void xushi_plan_row_free (XushiPlanRow *row);

/**
 * xushi_plan_table_read:
 * @problems: gets everything wrong or suspicious, with line and column
 *
 * Reads the contents of a plan, as xushi_matching_propose () proposes to. Columns may be in any order;
 * only the name is required. Missing keys are made from the row number.
 *
 * Returns: (transfer full) (element-type XushiPlanRow): in the order of the table; NULL with
 *   @error if the table has no rows, no name column, or any row that is not accepted.
 */
GPtrArray *xushi_plan_table_read (const XushiTable *table, XushiProblems *problems,
                                  GError **error);

/**
 * xushi_plan_table_read_matched:
 * @matching: of a plan table; how its sheet is understood
 * @outcomes: (nullable) (element-type XushiRowOutcome): gets what became of each row of the sheet,
 *   in its order, also where the table is refused; with xushi_row_outcome_free () as free function
 *
 * Reads a sheet of an office as it was matched: targets in words, areas and departments by merged
 * cells, sums and remarks left out, deadlines as nodes. What is not taken, guessed or doubtful is
 * among @problems.
 *
 * Returns: (transfer full) (element-type XushiPlanRow): as xushi_plan_table_read ()
 */
GPtrArray *xushi_plan_table_read_matched (const XushiMatching *matching, GPtrArray *outcomes,
                                          XushiProblems *problems, GError **error);

/* The same to be looked at, where not every row may be right: those that are not are among the rows
 * as far as they were read, and @problems has errors. NULL with @error only if the table as a whole
 * is not one. */
GPtrArray *xushi_plan_table_read_all (const XushiMatching *matching, GPtrArray *outcomes,
                                      XushiProblems *problems, GError **error);

/**
 * xushi_plan_table_write:
 *
 * Returns: (transfer full): @plan as a table with English headings, which
 *   xushi_plan_table_read () reads back as the same rows.
 */
XushiTable *xushi_plan_table_write (XushiPlan *plan);

/* (transfer full): the same as a sheet for people. */
XushiWorksheet *xushi_plan_table_write_sheet (XushiPlan *plan);

G_END_DECLS
