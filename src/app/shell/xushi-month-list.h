/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "rows/xushi-session.h"

G_BEGIN_DECLS

/**
 * xushi_month_list_new:
 *
 * The list of the data months, in a popover: how much of what each asks for is there, and which one
 * is shown. Choosing one activates “win.month”. It tells what was so when it was made.
 *
 * Returns: (transfer floating): a GtkPopover.
 */
GtkWidget *xushi_month_list_new (XushiSession *session);

G_END_DECLS
