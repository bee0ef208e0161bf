/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The accessible description of a widget, which messages borrow: GTK cannot be asked for one, so who
 * gives a widget a description of its own gives it here. */

/* @text: (nullable): NULL or empty for none of its own. */
void xushi_description_set (GtkWidget *widget, const char *text);

/* Makes @text the description until xushi_description_restore (), or until it gets another of its
 * own. */
void xushi_description_borrow (GtkWidget *widget, const char *text);

/* Its own again, or that of its tooltip. */
void xushi_description_restore (GtkWidget *widget);

G_END_DECLS
