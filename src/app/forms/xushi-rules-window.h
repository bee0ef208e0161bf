/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rows/xushi-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* XushiRulesWindow: the rules that determine the plan's lights. Each change is saved at once, can
 * be undone, and shows in the legend below the form as it will be printed. */
#define XUSHI_TYPE_RULES_WINDOW (xushi_rules_window_get_type ())
G_DECLARE_FINAL_TYPE (XushiRulesWindow, xushi_rules_window, XUSHI, RULES_WINDOW, AdwWindow)

/* (transfer floating): keeps a reference to @session. */
XushiRulesWindow *xushi_rules_window_new (GtkWindow *parent, XushiSession *session);

G_END_DECLS
