/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "edit/xushi-editor.h"
#include "tables/xushi-values-table.h"

G_BEGIN_DECLS

/**
 * xushi_import_plan:
 * @rows: (element-type XushiPlanRow): as from xushi_plan_table_read ()
 *
 * Adds the indicators of a plan table to an open plan, as one step that can be undone. Areas that
 * exist by name are filled, others are created in the order in which they occur.
 */
gboolean xushi_import_plan (XushiEditor *editor, GPtrArray *rows, GError **error);

/**
 * xushi_import_values:
 * @rows: (element-type XushiValueRow): as from xushi_values_table_read () for the same plan
 *
 * Enters the readings, as one step. Attributes left blank in a row are unchanged; a value that was
 * entered first and then corrected makes two versions.
 */
gboolean xushi_import_values (XushiEditor *editor, GPtrArray *rows, GError **error);

/* (transfer full): all that would be known of the month if @row was entered. */
XushiReading *xushi_import_foresee_reading (const XushiValueRow *row);

/* XushiValuesImport: the same one slice at a time, so that the window stays responsive. The plan
 * accepts no other change until it is finished or freed. */
typedef struct _XushiValuesImport XushiValuesImport;

/* (transfer full): NULL with @error if nothing can be entered. */
XushiValuesImport *xushi_values_import_new (XushiEditor *editor, GPtrArray *rows, GError **error);

/**
 * xushi_values_import_step:
 * @share: (out): the share done; 1 when everything is entered
 *
 * Returns: FALSE with @error; nothing has then been entered.
 */
gboolean xushi_values_import_step (XushiValuesImport *self, double *share, GError **error);

guint xushi_values_import_get_n_rows (XushiValuesImport *self);

/* Discards an import that is not finished. */
void xushi_values_import_free (XushiValuesImport *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XushiValuesImport, xushi_values_import_free)

G_END_DECLS
