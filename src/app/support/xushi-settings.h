/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * xushi_settings_get:
 *
 * Settings that belong to this computer, not to a plan. The schema is looked for beside the
 * program, so that a fresh build and a moved installation find theirs, then where it is installed;
 * if it is missing altogether, the program's own copy is used.
 *
 * Returns: (transfer none): the application's own object, the same every time.
 */
GSettings *xushi_settings_get (void);

/* Recent plans, newest first, as paths. Does not check whether the files still exist: a share that
 * does not respond would block the caller. */

/* (transfer full) */
GStrv xushi_settings_list_recent (void);
/* @title: what the plan is called */
void xushi_settings_add_recent (const char *path, const char *title);
void xushi_settings_remove_recent (const char *path);
/* (transfer full) (nullable): what it was called when it was last opened. */
char *xushi_settings_dup_recent_title (const char *path);

/**
 * xushi_settings_dup_view:
 * @plan: the identity of a plan
 * @page: a kind of page, "area", whose table was laid out; or "place", for what was last shown
 *
 * Returns: (transfer full) (nullable): what was stored for @page of @plan; %NULL if nothing was.
 */
char *xushi_settings_dup_view (const char *plan, const char *page);

/* Keeps it; of very many plans only those whose view was changed last. */
void xushi_settings_store_view (const char *plan, const char *page, const char *view);

/**
 * xushi_settings_dup_matching:
 * @fingerprint: of the heads of an office's table
 *
 * Returns: (transfer full) (nullable): what was chosen for its columns before.
 */
char *xushi_settings_dup_matching (const char *fingerprint);

/* Keeps @choice, or forgets what was chosen if it is NULL; of very many only the latest. */
void xushi_settings_store_matching (const char *fingerprint, const char *choice);

G_END_DECLS
