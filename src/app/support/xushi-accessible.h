/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What the screen reader is told and a template cannot say. */

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

/**
 * xushi_accessible_announce:
 * @within: a widget of the window in which it has happened
 * @text: a sentence
 *
 * Has the screen reader say @text, by making it the description of what has the keyboard: GTK 4.8 has
 * no announcements, and tells assistive tools nothing of a toast. Where nothing has the keyboard,
 * nothing is said.
 *
 * Returns: (transfer none) (nullable): what has the description now, for xushi_accessible_hush ().
 */
GtkWidget *xushi_accessible_announce (GtkWidget *within, const char *text);

/* Gives @widget its own description back. */
void xushi_accessible_hush (GtkWidget *widget);

G_END_DECLS
