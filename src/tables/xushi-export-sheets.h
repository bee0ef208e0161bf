/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/xushi-plan.h"
#include "tables/xushi-worksheet.h"

G_BEGIN_DECLS

/* The sheets of a workbook beside the plan table, for people: none of them has a column of names,
 * by which a sheet is known as a table that is to be read. Each is (transfer full) (nullable): NULL
 * where there is nothing to say. */

/* @versions: (nullable): as for xushi_export_new () */
XushiWorksheet *xushi_export_write_targets (XushiPlan *plan, const GPtrArray *versions);
XushiWorksheet *xushi_export_write_difficulties (XushiPlan *plan);
XushiWorksheet *xushi_export_write_rules (XushiPlan *plan);
/* What the workbook holds and what it does not. @sentences: (nullable) each */
XushiWorksheet *xushi_export_write_remarks (XushiPlan *plan, const char *const *sentences);

/* Whether @table is one of these sheets, which nobody needs to be told of that they were not taken. */
gboolean xushi_export_wrote_sheet (const XushiTable *table);

G_END_DECLS
