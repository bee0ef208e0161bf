/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/xushi-plan.h"

G_BEGIN_DECLS

typedef enum
{
  XUSHI_EXPORT_PLAN,   /* the plan table */
  XUSHI_EXPORT_VALUES, /* the values table */
} XushiExportMatter;

/* XushiExport: what is written of a plan to one file, and what that file cannot hold. It has its own
 * copy of everything, and may be written in another thread. */
typedef struct _XushiExport XushiExport;

/**
 * xushi_export_new:
 * @versions: (nullable) (element-type XushiTargetVersion): every version of the targets that were
 *   adjusted, by indicator, oldest first; for a plan table
 * @path: ends in .csv, .tsv or .xlsx, which selects the format, see xushi_table_check_output_name ()
 *
 * A workbook has further sheets for what the plan table has no columns for: earlier versions of
 * targets, difficulties, rules. They are there to be read by people; only the first is read back.
 *
 * Returns: (transfer full)
 */
XushiExport *xushi_export_new (XushiPlan *plan, const GPtrArray *versions,
                               XushiExportMatter matter, const char *path);
void xushi_export_free (XushiExport *self);

/* Writes the file; one at that path is replaced when the new one is complete. */
gboolean xushi_export_write (const XushiExport *self, GError **error);

/**
 * xushi_export_get_lost:
 *
 * Returns: (transfer none) (nullable): a translated sentence that counts what the clerk entered and
 *   the file lacks: earlier versions of targets, rules; NULL if nothing of this is.
 */
const char *xushi_export_get_lost (const XushiExport *self);

/* (transfer none) (nullable): a translated sentence on what by its nature belongs elsewhere:
 * readings, frozen meetings, sets of pages; and difficulties, for which only a workbook has a
 * sheet. NULL if the plan has nothing of this. */
const char *xushi_export_get_apart (const XushiExport *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XushiExport, xushi_export_free)

G_END_DECLS
