/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rows/xushi-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* XushiCollectWindow: 收集报送表: what came back from the departments beside what the plan has, with the
 * columns old, new, take. Nothing changes before the clerk accepts; then all is one step.
 *
 * Signals:
 *
 * - “collected” (guint n, int month): so many values were entered, of that month; the window closes */
#define XUSHI_TYPE_COLLECT_WINDOW (xushi_collect_window_get_type ())
G_DECLARE_FINAL_TYPE (XushiCollectWindow, xushi_collect_window, XUSHI, COLLECT_WINDOW, AdwWindow)

/* (transfer none): transient for @parent, not shown yet; keeps a reference to @session. */
XushiCollectWindow *xushi_collect_window_new (GtkWindow *parent, XushiSession *session);

/* Adds files and folders to what is collected, beside the window. */
void xushi_collect_window_add_paths (XushiCollectWindow *self, const char *const *paths);

/* The same for a text: lines with the name of an indicator and its figure. */
void xushi_collect_window_add_text (XushiCollectWindow *self, const char *text);

G_END_DECLS
