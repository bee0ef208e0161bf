/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Lets Enter in @widget, a list or a table, or around it, call @func (with @widget and @data) where it
 * would move the cursor otherwise. */
void xushi_enter_key_catch (GtkWidget *widget, GtkShortcutFunc func, gpointer data);

G_END_DECLS
