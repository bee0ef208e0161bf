/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/xushi-fault.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * xushi_rescue:
 * @path: of a damaged plan; never written to, not even to roll back what a killed program left
 * @output: the new plan; replaced only if @overwrite
 * @cancellable: (nullable): asked between two tables, and before the new plan gets its name
 *
 * Copies everything that can be read to a new plan, row by row, around pages that cannot be read.
 * Texts are made valid; rows that break a rule of their table are left out; indicators whose area is
 * gone get one, references to what is gone are cleared. Nothing is invented: a figure is as it stands
 * in the file, or missing.
 *
 * Returns: (transfer full) (element-type XushiFault): what was left out or changed; empty if nothing
 *   was; NULL with @error of XUSHI_STORE_ERROR where no plan could be made, or with
 *   G_IO_ERROR_CANCELLED; then nothing is written.
 */
GPtrArray *xushi_rescue (const char *path, const char *output, gboolean overwrite,
                         GCancellable *cancellable, GError **error);

G_END_DECLS
