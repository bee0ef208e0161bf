/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tables/xushi-table.h"

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

/**
 * xushi_workbook_write:
 * @numbers: (array zero-terminated=1): the headings of the columns that become numbers
 *
 * Writes one sheet: the headings bold and frozen, numbers as numbers, everything else as text. A
 * file at @path is replaced when the new one is complete. Same table, same bytes.
 */
gboolean xushi_workbook_write (const XushiTable *table, const char *path,
                               const char *const *numbers, GError **error);

G_END_DECLS
