/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rows/xushi-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* XushiHistoryWindow: what was done to the plan, step by step, by whom and when; also before it was
 * last opened. Each step can be taken back by itself, where no later one has touched the same. The
 * list follows the plan. */
#define XUSHI_TYPE_HISTORY_WINDOW (xushi_history_window_get_type ())
G_DECLARE_FINAL_TYPE (XushiHistoryWindow, xushi_history_window, XUSHI, HISTORY_WINDOW, AdwWindow)

/* (transfer floating): keeps a reference to @session. */
XushiHistoryWindow *xushi_history_window_new (GtkWindow *parent, XushiSession *session);

G_END_DECLS
