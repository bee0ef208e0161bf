/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/xushi-snapshot.h"
#include "rows/xushi-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* XushiChangesView: 较上次: what has changed since one meeting, in a sentence, by kind, and as a table;
 * or, in their place, why there is nothing to tell. It follows the plan.
 *
 * Signals:
 *
 * - “indicator-activated” (XushiIndicator *indicator): is to be shown in the window of the plan
 * - “message” (const char *sentence): to be shown to the user
 * - “shown” (): another meeting is shown, or the same one is compared anew */
#define XUSHI_TYPE_CHANGES_VIEW (xushi_changes_view_get_type ())
G_DECLARE_FINAL_TYPE (XushiChangesView, xushi_changes_view, XUSHI, CHANGES_VIEW, GtkBox)

/* To be called once; keeps a reference to @session. */
void xushi_changes_view_set_session (XushiChangesView *self, XushiSession *session);

/* Opens the snapshot of this number, and shows what has changed since; 0 for none. */
void xushi_changes_view_choose (XushiChangesView *self, gint64 id);

/* (transfer none) (nullable): the snapshot chosen, if the plan still has it. */
const XushiSnapshot *xushi_changes_view_get_chosen (XushiChangesView *self);

/* Whether the meeting chosen could be opened. */
gboolean xushi_changes_view_is_open (XushiChangesView *self);

G_END_DECLS
