/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "edit/xushi-editor.h"

G_BEGIN_DECLS

/**
 * xushi_import_plan:
 * @rows: (element-type XushiPlanRow): as from xushi_plan_table_read ()
 *
 * Adds the indicators of a plan table to an open plan, as one step that can be undone. Areas that
 * the plan has by name are filled, others are made in the order in which they come.
 */
gboolean xushi_import_plan (XushiEditor *editor, GPtrArray *rows, GError **error);

/**
 * xushi_import_values:
 * @rows: (element-type XushiValueRow): as from xushi_values_table_read () for the same plan
 *
 * Enters the readings, as one step. What a row leaves blank stays as it was; a value that was
 * entered first and then corrected makes two versions.
 */
gboolean xushi_import_values (XushiEditor *editor, GPtrArray *rows, GError **error);

G_END_DECLS
