/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "slips/xushi-slip-folder.h"

G_BEGIN_DECLS

/**
 * xushi_slip_book_write:
 * @overwrite: whether a file may be at @path already
 *
 * Writes the slip of one department as a workbook without macros: what is to be filled in is yellow
 * and unlocked, everything else locked; hidden marks say which plan, month, department and indicator
 * it is about (docs/formats.md).
 *
 * Returns: FALSE with @error of XUSHI_FILE_ERROR
 */
gboolean xushi_slip_book_write (const XushiSlipForms *forms, const XushiSlipForm *form,
                                const XushiSlipOptions *options, const char *path,
                                gboolean overwrite, GError **error);

G_END_DECLS
