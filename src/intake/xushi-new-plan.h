/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "edit/xushi-editor.h"

G_BEGIN_DECLS

/* Fills a new plan; FALSE with @error drops it. */
typedef gboolean (*XushiFillFunc) (XushiEditor *editor, gpointer user_data, GError **error);

/**
 * xushi_new_plan_create:
 * @path: must not exist
 *
 * Makes a plan file and has it filled by @fill. It is built beside and gets its name when it is
 * whole, so that there is never half a plan under that name.
 *
 * Returns: FALSE with @error, of XUSHI_STORE_ERROR or what @fill said, and no file left.
 */
gboolean xushi_new_plan_create (const char *path, const XushiPlanInfo *info, XushiFillFunc fill,
                                gpointer user_data, GError **error);

/**
 * xushi_new_plan_from_rows:
 * @rows: (element-type XushiPlanRow): as from xushi_plan_table_read ()
 */
gboolean xushi_new_plan_from_rows (const char *path, const XushiPlanInfo *info, GPtrArray *rows,
                                   GError **error);

/**
 * xushi_new_plan_from_sample:
 * @demo: also the invented figures of January to September, after which the plan says 演示数据
 *
 * Makes the sample plan that the program carries.
 */
gboolean xushi_new_plan_from_sample (const char *path, gboolean demo, GError **error);

G_END_DECLS
