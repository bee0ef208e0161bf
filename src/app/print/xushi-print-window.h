/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rows/xushi-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* XushiPrintWindow: the pages for the meeting as they will be printed, with the choice of parts,
 * paper and options, and with what is worth a look before; from here they go to the printer or into
 * a file. The choices are remembered.
 *
 * Signal “indicator-activated” (XushiIndicator *indicator): a finding leads to it; the window closes. */
#define XUSHI_TYPE_PRINT_WINDOW (xushi_print_window_get_type ())
G_DECLARE_FINAL_TYPE (XushiPrintWindow, xushi_print_window, XUSHI, PRINT_WINDOW, AdwWindow)

/* (transfer floating): keeps a reference to @session. */
XushiPrintWindow *xushi_print_window_new (GtkWindow *parent, XushiSession *session);

/**
 * xushi_print_window_new_phone:
 *
 * Returns: (transfer floating): the same with the phone list alone chosen, upright. What is chosen
 *   in it is not remembered: the pages for the next meeting stay as they were chosen.
 */
XushiPrintWindow *xushi_print_window_new_phone (GtkWindow *parent, XushiSession *session);

/**
 * xushi_print_window_new_frozen:
 * @snapshot: of the plan of @session
 *
 * Returns: (transfer floating): the pages of a meeting again, as they were frozen, whatever has become
 *   of the plan. Other parts and paper can be chosen, and are not remembered. NULL with @error: what was
 *   frozen is damaged, or an older program kept figures only.
 */
XushiPrintWindow *xushi_print_window_new_frozen (GtkWindow *parent, XushiSession *session,
                                                 const XushiSnapshot *snapshot, GError **error);

G_END_DECLS
