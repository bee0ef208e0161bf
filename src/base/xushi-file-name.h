/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The names of plan files. */

/* Of every plan. */
#define XUSHI_PLAN_SUFFIX ".xushi"

/**
 * xushi_file_name_show:
 * @path: of a plan; it need not be there
 *
 * Returns: (transfer full): the file's name to be shown, or to be a part of a proposed one: valid
 *   UTF-8, without the folder, and without the suffix of plans at its end.
 */
char *xushi_file_name_show (const char *path);

/* Whether both lead to the same file, by whatever name; FALSE if one of them is not there. */
gboolean xushi_file_name_is_same (const char *path, const char *other);

G_END_DECLS
