/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rows/xushi-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* XushiAdjustDialog: 调整目标: a new version of an indicator's target, with the document, date and
 * reason of the decision. Errors are shown under the fields, and the dialog stays open. */
#define XUSHI_TYPE_ADJUST_DIALOG (xushi_adjust_dialog_get_type ())
G_DECLARE_FINAL_TYPE (XushiAdjustDialog, xushi_adjust_dialog, XUSHI, ADJUST_DIALOG, AdwWindow)

/* @parent: (nullable): the window to be modal for. */
void xushi_adjust_dialog_present (XushiSession *session, XushiIndicator *indicator,
                                  GtkWindow *parent);

G_END_DECLS
