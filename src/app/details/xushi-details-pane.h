/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rows/xushi-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* XushiDetailsPane: all of one indicator beside the table (F4): light and gap, explanation, value
 * against pace, the months, nodes, difficulties, reason, clause of the report, responsibility,
 * attributes, versions of the target, history. Everything in it can be edited there; each edit is
 * saved when it is made.
 *
 * Property: “typing” (gboolean, read-only, notified): a text of the pane is being typed, so that
 * Ctrl+Z is the text's. Signal: “message” (char *) for the foot of the window. */
#define XUSHI_TYPE_DETAILS_PANE (xushi_details_pane_get_type ())
G_DECLARE_FINAL_TYPE (XushiDetailsPane, xushi_details_pane, XUSHI, DETAILS_PANE, GtkWidget)

/* (transfer floating): keeps a reference to @session. */
GtkWidget *xushi_details_pane_new (XushiSession *session);

/* @indicator: (nullable): whose details are shown; what was being typed is taken before. */
void xushi_details_pane_set_indicator (XushiDetailsPane *self, XushiIndicator *indicator);

gboolean xushi_details_pane_is_typing (XushiDetailsPane *self);

/* Takes what is being typed; to be called before undo, printing and another month. FALSE where it
 * was refused: it stays in its field, marked, and the reason was told. */
gboolean xushi_details_pane_finish_edit (XushiDetailsPane *self);

/* How many texts of the pane were refused, and are lost with it. */
guint xushi_details_pane_get_n_refused (XushiDetailsPane *self);

G_END_DECLS
