/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/xushi-archive.h"
#include "tables/xushi-table.h"

G_BEGIN_DECLS

/* XushiWorkbook: an Excel workbook (.xlsx, .xlsm, .xltx), which is an archive of XML parts: one
 * names the sheets, one holds the texts that cells share, one the number formats. */
typedef struct _XushiWorkbook XushiWorkbook;

/* Whether the parts of the archive are those of such a workbook. */
gboolean xushi_workbook_is_one (XushiArchive *archive);

/**
 * xushi_workbook_open:
 * @archive: must outlive the workbook
 *
 * Returns: (transfer full): NULL with @error: a damaged one, or one without a sheet of cells.
 */
XushiWorkbook *xushi_workbook_open (XushiArchive *archive, GError **error);
void xushi_workbook_free (XushiWorkbook *self);

/* As in XushiBook. */
guint xushi_workbook_get_n_sheets (const XushiWorkbook *self);
const char *xushi_workbook_get_name (const XushiWorkbook *self, guint sheet);
gboolean xushi_workbook_is_hidden (const XushiWorkbook *self, guint sheet);
XushiTable *xushi_workbook_read_sheet (XushiWorkbook *self, guint sheet, GError **error);

/**
 * xushi_workbook_write:
 * @numbers: (array zero-terminated=1): the headings of the columns that become numbers
 *
 * Writes one sheet: the headings bold and frozen, numbers as numbers, everything else as text. A
 * file at @path is replaced when the new one is complete. Same table, same bytes.
 */
gboolean xushi_workbook_write (const XushiTable *table, const char *path,
                               const char *const *numbers, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XushiWorkbook, xushi_workbook_free)

G_END_DECLS
