/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* XushiStartPage: what a window without a plan offers: the sample, a new plan, a file, a recent
 * file. Signal: “file-activated” (char *path). The other offers are app.… actions. */
#define XUSHI_TYPE_START_PAGE (xushi_start_page_get_type ())
G_DECLARE_FINAL_TYPE (XushiStartPage, xushi_start_page, XUSHI, START_PAGE, GtkWidget)

GtkWidget *xushi_start_page_new (void);

G_END_DECLS
