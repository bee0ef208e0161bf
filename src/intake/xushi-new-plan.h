/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "edit/xushi-editor.h"

G_BEGIN_DECLS

/* Fills a new plan; FALSE with @error discards it. */
typedef gboolean (*XushiFillFunc) (XushiEditor *editor, gpointer user_data, GError **error);

/**
 * xushi_new_plan_create:
 * @path: must not exist
 *
 * Creates a plan file and has it filled by @fill. It is built under another name in the same folder
 * and renamed when complete, so that there is never half a plan at @path.
 *
 * Returns: FALSE with @error, of XUSHI_STORE_ERROR or from @fill; no file is left.
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
 * @demo: also adds the invented figures of January to September; the plan is then marked 演示数据
 *
 * Creates the built-in sample plan.
 */
gboolean xushi_new_plan_from_sample (const char *path, gboolean demo, GError **error);

G_END_DECLS
