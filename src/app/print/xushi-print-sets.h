/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "page/xushi-kept-setup.h"
#include "rows/xushi-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* XushiPrintSets: the sets of page settings that the plan keeps under names (领导小组会, 常务会 …), to be
 * chosen, kept and deleted. What a chosen set names and the plan has no more is told below the button.
 *
 * Signal “chosen” (XushiKeptSetup *kept): the user has chosen these settings; valid during the signal.
 * Signal “told” (const char *sentence, gboolean refused): what was done, or why not. */
#define XUSHI_TYPE_PRINT_SETS (xushi_print_sets_get_type ())
G_DECLARE_FINAL_TYPE (XushiPrintSets, xushi_print_sets, XUSHI, PRINT_SETS, GtkBox)

/* @setup: what is kept under a new name; borrowed, and read then. */
void xushi_print_sets_follow (XushiPrintSets *self, XushiSession *session,
                              const XushiPageSetup *setup);

/* Other settings were chosen than those of the set: what it lacked does not matter any more. */
void xushi_print_sets_forget (XushiPrintSets *self);

G_END_DECLS
