/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rows/xushi-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* XushiDetailsContext: what the parts of the pane of details share: the session, the indicator
 * that is shown, and the texts that were refused. Handed down to every section and field.
 *
 * Property: “typing” (gboolean, read-only, notified): a text of the pane differs from what is
 * saved, so that Ctrl+Z is the text's.
 * Signals: “refresh” (): the indicator or something of it is another one; “leaving” (): what is
 * being typed is to be taken now; “counting” (): refused texts are counted; “message” (char *): a
 * sentence for the window. */
#define XUSHI_TYPE_DETAILS_CONTEXT (xushi_details_context_get_type ())
G_DECLARE_FINAL_TYPE (XushiDetailsContext, xushi_details_context, XUSHI, DETAILS_CONTEXT, GObject)

/* (transfer full): keeps a reference to @session. */
XushiDetailsContext *xushi_details_context_new (XushiSession *session);

/* (transfer none) */
XushiSession *xushi_details_context_get_session (XushiDetailsContext *self);
XushiEditor *xushi_details_context_get_editor (XushiDetailsContext *self);

/* (transfer none) (nullable) */
XushiIndicator *xushi_details_context_get_indicator (XushiDetailsContext *self);

/* Emits “leaving”, and “refresh” when @indicator (nullable) is shown. */
void xushi_details_context_set_indicator (XushiDetailsContext *self, XushiIndicator *indicator);

/* Emits “leaving”. FALSE where a text was refused: it stays where it is, marked. */
gboolean xushi_details_context_finish (XushiDetailsContext *self);
/* What is being typed could not be taken: to be called by who answers “leaving”. */
void xushi_details_context_fail (XushiDetailsContext *self);

/* Emits “refresh”; an indicator that is no longer in the plan is let go. */
void xushi_details_context_refresh (XushiDetailsContext *self);

/* Whether an indicator is shown and its file can be written. */
gboolean xushi_details_context_is_editable (XushiDetailsContext *self);

/* Emits “message”. */
void xushi_details_context_tell (XushiDetailsContext *self, const char *message);

/* The pane's text fields take their titles into one column. (transfer none) */
GtkSizeGroup *xushi_details_context_get_titles (XushiDetailsContext *self);

gboolean xushi_details_context_is_typing (XushiDetailsContext *self);
void xushi_details_context_set_typing (XushiDetailsContext *self, gboolean typing);

/**
 * xushi_details_context_put_spec:
 * @spec: the indicator's, changed
 * @title: what was changed, for the name of the step
 */
gboolean xushi_details_context_put_spec (XushiDetailsContext *self, const XushiSpec *spec,
                                         const char *title, GError **error);

/* Texts that were refused stay with their indicator and field until they are mended or taken
 * back, however often another indicator is looked at meanwhile. */
void xushi_details_context_keep_refusal (XushiDetailsContext *self, const char *field,
                                         const char *text, const char *reason);
void xushi_details_context_drop_refusal (XushiDetailsContext *self, const char *field);
/* (nullable): the text; @reason: (out) (transfer none). */
const char *xushi_details_context_find_refusal (XushiDetailsContext *self, const char *field,
                                                const char **reason);

/* How many texts are refused: those above, and those in the cells of the tables that are shown,
 * which answer “counting” by the second function. */
guint xushi_details_context_count_refused (XushiDetailsContext *self);
void xushi_details_context_add_refused (XushiDetailsContext *self, guint n);

G_END_DECLS
