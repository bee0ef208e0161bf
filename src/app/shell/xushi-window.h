/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rows/xushi-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* The tabs: the overview, the month sheet, then the areas. */
enum
{
  XUSHI_TAB_OVERVIEW,
  XUSHI_TAB_MONTH,
  XUSHI_TAB_AREAS, /* the first of them */
};

/* XushiWindow: one window, which shows one plan, or the start page if it has none. It owns the
 * session; its actions (win.…) are listed in xushi-window-actions.c.
 *
 * Property: “details-shown” (gboolean, notified): whether the details are shown beside an area; the
 * same in all windows, and kept in the settings. */
#define XUSHI_TYPE_WINDOW (xushi_window_get_type ())
G_DECLARE_FINAL_TYPE (XushiWindow, xushi_window, XUSHI, WINDOW, AdwApplicationWindow)

GtkWidget *xushi_window_new (GtkApplication *application);

/* (nullable): NULL while no plan is open. */
XushiSession *xushi_window_get_session (XushiWindow *self);

/* @session: (transfer none) (nullable): replaces the previous one, which is closed. */
void xushi_window_set_session (XushiWindow *self, XushiSession *session);

/* Opens the file at @path here, or reports why it cannot. */
gboolean xushi_window_open (XushiWindow *self, const char *path);

/* Shows the area's page, and @indicator under the cursor; either may be NULL. */
void xushi_window_show_area (XushiWindow *self, XushiArea *area);
void xushi_window_show_indicator (XushiWindow *self, XushiIndicator *indicator);

/* A short message that goes away by itself. */
void xushi_window_toast (XushiWindow *self, const char *message);

G_END_DECLS
