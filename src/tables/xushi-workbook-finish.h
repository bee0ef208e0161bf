/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/xushi-file-replace.h"

#include <xlsxwriter.h>

G_BEGIN_DECLS

/**
 * xushi_workbook_finish:
 * @book: (nullable) (transfer full): of workbook_new () with the hidden path of @file
 * @overwrite: as for xushi_file_replace_publish ()
 *
 * Ends a workbook that is being written: closes it without a word on standard error, makes sure that
 * its first sheet came out whole, and gives the file its name.
 *
 * Returns: FALSE with @error of XUSHI_FILE_ERROR; nothing is then left of it.
 */
gboolean xushi_workbook_finish (lxw_workbook *book, XushiFileReplace *file, gboolean overwrite,
                                GError **error);

G_END_DECLS
