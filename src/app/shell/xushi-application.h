/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* XushiApplication: windows, the actions that need no plan (app.…), and the keys. A plan that is
 * already open is brought to the front instead of being opened twice. */
#define XUSHI_TYPE_APPLICATION (xushi_application_get_type ())
G_DECLARE_FINAL_TYPE (XushiApplication, xushi_application, XUSHI, APPLICATION, AdwApplication)

/* What the program must do first, before there is any thread: memory, language, the session bus
 * that may be missing, and how GTK is to draw. */
void xushi_application_prepare (void);

XushiApplication *xushi_application_new (void);

G_END_DECLS
