/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/xushi-file-error.h"

G_BEGIN_DECLS

/**
 * xushi_pdf_run:
 * @bytes: a PDF, which need not be sound
 *
 * Has the helper print the boxes of a PDF. It gets the bytes and nothing else: no name, no shell.
 *
 * Returns: (transfer full): see xushi-pdf-format.h; NULL with @error of XUSHI_FILE_ERROR.
 */
GBytes *xushi_pdf_run (GBytes *bytes, GError **error);

G_END_DECLS
