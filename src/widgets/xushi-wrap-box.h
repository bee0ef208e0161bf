/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Lays its children out in lines, as text: each as wide as it wants to be, as many to a line as have
 * room there. The keys go through them as through any box: GtkFlowBox keeps Tab where a child takes
 * no focus. */
#define XUSHI_TYPE_WRAP_BOX (xushi_wrap_box_get_type ())

G_DECLARE_FINAL_TYPE (XushiWrapBox, xushi_wrap_box, XUSHI, WRAP_BOX, GtkWidget)

G_END_DECLS
