/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Names for the screen reader that a template cannot give. */

/**
 * xushi_accessible_name_button:
 * @button: a button that already has its text
 * @name: what the screen reader says instead of the text, which other buttons beside it share
 *
 * Newer GTK names a button by the label within it, which goes before a name of its own.
 */
void xushi_accessible_name_button (GtkButton *button, const char *name);

/**
 * xushi_accessible_name_menu_button:
 * @button: a menu button whose content is not plain text
 * @name: what the screen reader says
 *
 * GTK 4.8 does not pass the name on to the inner button, which is the one that has the focus.
 */
void xushi_accessible_name_menu_button (GtkMenuButton *button, const char *name);

G_END_DECLS
