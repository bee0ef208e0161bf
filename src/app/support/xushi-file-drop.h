/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * XushiDropped:
 * @widget: on which they were dropped
 * @paths: at least one
 */
typedef void (*XushiDropped) (GtkWidget *widget, const char *const *paths);

/* Lets files and folders be dropped on @widget. Those without a path on this computer are refused
 * with a message over its window. */
void xushi_file_drop_accept (GtkWidget *widget, XushiDropped dropped);

G_END_DECLS
