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

/* XushiValuesImport: likewise a slice at a time, for a window that answers meanwhile. The plan
 * takes nothing else until it is finished or freed. */
typedef struct _XushiValuesImport XushiValuesImport;

/* (transfer full): NULL with @error where nothing can be entered. */
XushiValuesImport *xushi_values_import_new (XushiEditor *editor, GPtrArray *rows, GError **error);

/**
 * xushi_values_import_step:
 * @share: (out): how much is done; 1 when all is entered
 *
 * Returns: FALSE with @error, when nothing has been entered.
 */
gboolean xushi_values_import_step (XushiValuesImport *self, double *share, GError **error);

guint xushi_values_import_get_n_rows (XushiValuesImport *self);

/* Drops what is not finished. */
void xushi_values_import_free (XushiValuesImport *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XushiValuesImport, xushi_values_import_free)

G_END_DECLS
