/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * xushi_settings_get:
 *
 * What belongs to this computer and not to a plan. The schema is looked for beside the program,
 * so that a fresh build and a moved installation find theirs, then where it is installed; where
 * it is missing altogether the program's own copy serves.
 *
 * Returns: (transfer none): the application's own object, the same every time.
 */
GSettings *xushi_settings_get (void);

/* Recent plans, the newest first, as paths. Whether the files are still there is not looked at: a
 * share that does not answer would keep the caller waiting. */

/* (transfer full) */
GStrv xushi_settings_list_recent (void);
void xushi_settings_add_recent (const char *path);
void xushi_settings_remove_recent (const char *path);

G_END_DECLS
