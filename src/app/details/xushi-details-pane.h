/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/details/xushi-details-context.h"
#include "rows/xushi-change-place.h"

G_BEGIN_DECLS

/* XushiDetailsPane: everything about one indicator beside the table (F4): light and gap,
 * explanation, value against pace, the months, nodes, difficulties, reason, clause of the report,
 * responsibility, attributes, versions of the target, history. All of it can be edited there; each
 * edit is saved at once.
 *
 * Properties (read-only, notified): “context” (XushiDetailsContext): what its parts share; “typing”
 * (gboolean): a text of the pane is being typed, so Ctrl+Z belongs to that text. Signal: “message”
 * (char *) for the foot of the window. */
#define XUSHI_TYPE_DETAILS_PANE (xushi_details_pane_get_type ())
G_DECLARE_FINAL_TYPE (XushiDetailsPane, xushi_details_pane, XUSHI, DETAILS_PANE, GtkWidget)

/* (transfer floating): keeps a reference to @session. */
GtkWidget *xushi_details_pane_new (XushiSession *session);

/* @indicator: (nullable): the one to show; what was being typed is committed first. */
void xushi_details_pane_set_indicator (XushiDetailsPane *self, XushiIndicator *indicator);

/* Opens the months of the indicator shown, and puts the cursor where the figure of @month is
 * entered. */
void xushi_details_pane_enter_month (XushiDetailsPane *self, int month);

/* Opens a section, and scrolls the pane so that it can be seen. */
void xushi_details_pane_show_section (XushiDetailsPane *self, XushiChangeSection section);

gboolean xushi_details_pane_is_typing (XushiDetailsPane *self);

/* Commits what is being typed; to be called before undo, printing and a change of month. Returns
 * FALSE if it was refused: it stays in its field, marked, and the reason was reported. */
gboolean xushi_details_pane_finish_edit (XushiDetailsPane *self);

/* Adds a line on each refused text that the pane holds, of whatever indicator, which are lost with
 * it, to @texts, as xushi_refused_text_add () does. */
void xushi_details_pane_list_refused (XushiDetailsPane *self, GPtrArray *texts);

G_END_DECLS
