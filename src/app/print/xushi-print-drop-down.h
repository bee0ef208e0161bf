/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Lets @choice show the names of a plan: a long one does not widen the window; it is cut and shown
 * whole as a tooltip. Its model is a GtkStringList. */
void xushi_print_drop_down_fit (GtkDropDown *choice);

/* Lets what @button shows, a child of its own, begin on the left as that of a drop-down does. */
void xushi_print_drop_down_align (GtkMenuButton *button);

G_END_DECLS
