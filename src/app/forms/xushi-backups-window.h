/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rows/xushi-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* XushiBackupsWindow: the dated backups of a plan, those of its copies below them. Each can be
 * restored as a new file, whose name it asks for; then the window closes.
 *
 * Signal “restored” (const char *path): the new plan is there and may be opened. */
#define XUSHI_TYPE_BACKUPS_WINDOW (xushi_backups_window_get_type ())
G_DECLARE_FINAL_TYPE (XushiBackupsWindow, xushi_backups_window, XUSHI, BACKUPS_WINDOW, AdwWindow)

/* (transfer floating) */
XushiBackupsWindow *xushi_backups_window_new (GtkWindow *parent, XushiSession *session);

G_END_DECLS
