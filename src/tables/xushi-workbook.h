/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tables/xushi-worksheet.h"

G_BEGIN_DECLS

/**
 * xushi_workbook_read:
 *
 * Reads the first sheet. Numbers come in their shortest decimal form, dates as their underlying
 * numbers, formulas by their saved results; row numbers serve as line numbers.
 *
 * Returns: (transfer full): NULL with @error for an archive of another kind, a damaged one, or one
 *   that unpacks to more than the limit.
 */
XushiTable *xushi_workbook_read (GBytes *bytes, GError **error);

/* What a workbook says about itself. Strings are borrowed and nullable. */
typedef struct
{
  const char *title;  /* also above each page */
  const char *author; /* the office; also below each page */
  int year;           /* the workbook is dated to its first day: same plan, same bytes */
} XushiWorkbookInfo;

/**
 * xushi_workbook_write:
 * @sheets: (element-type XushiWorksheet): in order, at least one
 *
 * Writes sheets as an office expects them: heads bold, shaded, in view and on each page, a filter,
 * lines, widths by the contents, upon landscape paper and one page wide. Numbers are numbers that
 * show all of their decimals, never with a percent format; everything else is text. A file at @path
 * is replaced when the new one is complete. Same sheets, same bytes.
 */
gboolean xushi_workbook_write (const GPtrArray *sheets, const XushiWorkbookInfo *info,
                               const char *path, GError **error);

G_END_DECLS
