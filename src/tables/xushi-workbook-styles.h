/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/xushi-archive.h"
#include "tables/xushi-number-code.h"

G_BEGIN_DECLS

/* XushiWorkbookStyles: which number formats the styles of a workbook have. A cell that shows 8%
 * holds 0.08; the table is read as the clerk sees it. */
typedef struct _XushiWorkbookStyles XushiWorkbookStyles;

/* @path: (nullable): of the part, NULL for a workbook without styles. Returns: (transfer full): NULL
 * with @error. */
XushiWorkbookStyles *xushi_workbook_styles_read (XushiArchive *archive, const char *path,
                                                 GError **error);
void xushi_workbook_styles_free (XushiWorkbookStyles *self);

/* (transfer none) (nullable): the number format of style @style; NULL where numbers are shown as
 * they are. */
const XushiNumberCode *xushi_workbook_styles_get (XushiWorkbookStyles *self, guint style);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XushiWorkbookStyles, xushi_workbook_styles_free)

G_END_DECLS
