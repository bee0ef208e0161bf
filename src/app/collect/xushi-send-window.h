/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rows/xushi-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* XushiSendWindow: 发送报送表: writes a return slip for each lead department into a folder, and a text
 * to send with them. What is there already is told before anything is written. */
#define XUSHI_TYPE_SEND_WINDOW (xushi_send_window_get_type ())
G_DECLARE_FINAL_TYPE (XushiSendWindow, xushi_send_window, XUSHI, SEND_WINDOW, AdwWindow)

/* (transfer none): transient for @parent, not shown yet; keeps a reference to @session. */
XushiSendWindow *xushi_send_window_new (GtkWindow *parent, XushiSession *session);

G_END_DECLS
