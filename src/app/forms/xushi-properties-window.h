/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rows/xushi-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* XushiPropertiesWindow: the plan's own information, changed in one step. */
#define XUSHI_TYPE_PROPERTIES_WINDOW (xushi_properties_window_get_type ())
G_DECLARE_FINAL_TYPE (XushiPropertiesWindow, xushi_properties_window, XUSHI, PROPERTIES_WINDOW,
                      AdwWindow)

/* (transfer floating): keeps a reference to @session. */
XushiPropertiesWindow *xushi_properties_window_new (GtkWindow *parent, XushiSession *session);

G_END_DECLS
