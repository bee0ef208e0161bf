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

/**
 * xushi_file_name_make_safe:
 * @text: what a file is to be named after, such as a department
 *
 * Returns: (transfer full): @text as a part of a file name that every system takes, sticks and Windows
 *   too: no separators, wildcards, quotes, controls or invisible marks, no dot or blank at either end,
 *   no name of a device, and not longer than XUSHI_FILE_NAME_MAX bytes; never empty.
 */
char *xushi_file_name_make_safe (const char *text);

/* With what is written around it, it stays below 255 bytes. */
#define XUSHI_FILE_NAME_MAX 150

/* Whether both lead to the same file, by whatever name; FALSE if one of them is not there. */
gboolean xushi_file_name_is_same (const char *path, const char *other);

G_END_DECLS
