/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "widgets/xushi-grid.h"

G_BEGIN_DECLS

/* XushiPasteDialog: shows what a block would do, cell by cell, before it is entered: what fits, what
 * is skipped, what is refused, and why. */
#define XUSHI_TYPE_PASTE_DIALOG (xushi_paste_dialog_get_type ())
G_DECLARE_FINAL_TYPE (XushiPasteDialog, xushi_paste_dialog, XUSHI, PASTE_DIALOG, AdwWindow)

/* @message: what was entered, or why not: for a short message. */
typedef void (*XushiPasteTold) (GObject *owner, const char *message);

/**
 * xushi_paste_dialog_offer:
 * @grid: the table, whose “block-planned” gave @plan
 * @told: called with @owner if that still exists
 *
 * Enters @plan at once if all of it fits; otherwise asks first.
 */
void xushi_paste_dialog_offer (XushiGrid *grid, XushiGridPaste *plan, XushiPasteTold told,
                               GObject *owner);

G_END_DECLS
