/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rows/xushi-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* XushiMeetingsWindow: 定稿与较上次: the frozen meetings, and what has changed since the one chosen. It
 * stands beside the window of the plan and follows it.
 *
 * Signals:
 *
 * - “freeze” (): the figures are to be frozen
 * - “print-again” (const XushiSnapshot *snapshot): the pages of a meeting are wanted, as they were
 * - “indicator-activated” (XushiIndicator *indicator): is to be shown in the window of the plan */
#define XUSHI_TYPE_MEETINGS_WINDOW (xushi_meetings_window_get_type ())
G_DECLARE_FINAL_TYPE (XushiMeetingsWindow, xushi_meetings_window, XUSHI, MEETINGS_WINDOW, AdwWindow)

/* (transfer floating): transient for @parent, not modal; keeps a reference to @session. */
XushiMeetingsWindow *xushi_meetings_window_new (GtkWindow *parent, XushiSession *session);

/* Shows a short message that goes away by itself. */
void xushi_meetings_window_toast (XushiMeetingsWindow *self, const char *message);

G_END_DECLS
