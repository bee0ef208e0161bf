/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* XushiNewPlanWindow: asks for place, year, title and office of a new plan, and for a plan table if
 * there is one. Signal: “created” (char *path) when the file exists. */
#define XUSHI_TYPE_NEW_PLAN_WINDOW (xushi_new_plan_window_get_type ())
G_DECLARE_FINAL_TYPE (XushiNewPlanWindow, xushi_new_plan_window, XUSHI, NEW_PLAN_WINDOW, AdwWindow)

/* @parent: (nullable) */
XushiNewPlanWindow *xushi_new_plan_window_new (GtkWindow *parent);

G_END_DECLS
