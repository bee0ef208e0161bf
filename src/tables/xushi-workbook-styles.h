/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/xushi-archive.h"

G_BEGIN_DECLS

/* XushiWorkbookStyles: which styles of a workbook show a number as a percentage. A cell that shows
 * 8% holds 0.08; the table is read as the clerk sees it. */
typedef struct _XushiWorkbookStyles XushiWorkbookStyles;

/* Returns: (transfer full): also for a workbook without styles; NULL with @error. */
XushiWorkbookStyles *xushi_workbook_styles_read (XushiArchive *archive, GError **error);
void xushi_workbook_styles_free (XushiWorkbookStyles *self);

/**
 * xushi_workbook_styles_format:
 * @style: of the cell
 * @value: the number as the file has it, for instance "7.6000000000000005"
 *
 * Returns: (transfer full): the shortest decimal, with a percent sign if the style has one.
 */
char *xushi_workbook_styles_format (const XushiWorkbookStyles *self, guint style,
                                    const char *value);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XushiWorkbookStyles, xushi_workbook_styles_free)

G_END_DECLS
