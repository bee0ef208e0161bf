/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rows/xushi-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* XushiFreezeDialog: 定稿: the figures as they are, frozen under the name of a meeting, with its date,
 * what its pages are compared with, and how they are set. What is refused is told under the fields, and
 * the dialog stays open.
 *
 * Signal “frozen” (const char *name): the figures are frozen; the dialog closes. */
#define XUSHI_TYPE_FREEZE_DIALOG (xushi_freeze_dialog_get_type ())
G_DECLARE_FINAL_TYPE (XushiFreezeDialog, xushi_freeze_dialog, XUSHI, FREEZE_DIALOG, AdwWindow)

/**
 * xushi_freeze_dialog_new:
 * @parent: the window to be modal for
 * @session: a reference is kept
 * @pages: (nullable): how pages were last printed, see xushi_page_setup_to_text ()
 *
 * Returns: (transfer floating):
 */
XushiFreezeDialog *xushi_freeze_dialog_new (GtkWindow *parent, XushiSession *session,
                                            const char *pages);

G_END_DECLS
