/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rows/xushi-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* XushiDetailsContext: what the parts of the details pane share: the session, the indicator shown,
 * and the texts that were refused. Handed down to every section and field.
 *
 * Properties (read-only, notified): “typing” (gboolean): a text of the pane differs from what is
 * saved, so Ctrl+Z belongs to that text; “editable” (gboolean): an indicator is shown and its file
 * can be written.
 * Signals: “refresh” (): the indicator or something in it has changed; “leaving” (): what is being
 * typed must be committed now; “listing” (GPtrArray *texts): refused texts are listed, see
 * xushi_refused_text_add (); “message” (char *): a sentence for the window. */
#define XUSHI_TYPE_DETAILS_CONTEXT (xushi_details_context_get_type ())
G_DECLARE_FINAL_TYPE (XushiDetailsContext, xushi_details_context, XUSHI, DETAILS_CONTEXT, GObject)

/* (transfer full): keeps a reference to @session. */
XushiDetailsContext *xushi_details_context_new (XushiSession *session);

/* (transfer none) */
XushiSession *xushi_details_context_get_session (XushiDetailsContext *self);
XushiEditor *xushi_details_context_get_editor (XushiDetailsContext *self);

/* (transfer none) (nullable) */
XushiIndicator *xushi_details_context_get_indicator (XushiDetailsContext *self);
const XushiSpec *xushi_details_context_get_spec (XushiDetailsContext *self);

/* Emits “leaving” and “refresh” if @indicator (nullable) is not the one shown already. */
void xushi_details_context_set_indicator (XushiDetailsContext *self, XushiIndicator *indicator);

/* Emits “leaving”. Returns FALSE if a text was refused: it stays where it is, marked. */
gboolean xushi_details_context_finish (XushiDetailsContext *self);
/* What is being typed could not be committed: to be called by handlers of “leaving”. */
void xushi_details_context_fail (XushiDetailsContext *self);

/* Emits “refresh”; drops an indicator that is no longer in the plan. */
void xushi_details_context_refresh (XushiDetailsContext *self);

/* Changes, and is never 0, whenever another indicator is shown or anything in the plan may have
 * changed: answers got from the store under the same number are still valid. */
guint xushi_details_context_get_revision (XushiDetailsContext *self);
/* Something in the plan has changed. */
void xushi_details_context_raise_revision (XushiDetailsContext *self);

gboolean xushi_details_context_is_editable (XushiDetailsContext *self);

/* Emits “message”. */
void xushi_details_context_tell (XushiDetailsContext *self, const char *message);

/* The size group that aligns the titles of the pane's fields in one column. (transfer none) */
GtkSizeGroup *xushi_details_context_get_titles (XushiDetailsContext *self);

gboolean xushi_details_context_is_typing (XushiDetailsContext *self);
void xushi_details_context_set_typing (XushiDetailsContext *self, gboolean typing);

/**
 * xushi_details_context_put_spec:
 * @spec: the indicator's spec, changed
 * @title: what was changed, for the name of the step
 */
gboolean xushi_details_context_put_spec (XushiDetailsContext *self, const XushiSpec *spec,
                                         const char *title, GError **error);

/* Texts that were refused stay with their indicator and field until they are corrected or reverted,
 * however often another indicator is shown in between. @title: (nullable): of the field. */
void xushi_details_context_keep_refusal (XushiDetailsContext *self, const char *field,
                                         const char *title, const char *text,
                                         const char *reason);
void xushi_details_context_drop_refusal (XushiDetailsContext *self, const char *field);
/* Returns: (nullable): the text; @reason: (out) (transfer none). */
const char *xushi_details_context_find_refusal (XushiDetailsContext *self, const char *field,
                                                const char **reason);

/* Adds a line on each refused text to @texts: those above, as far as their indicators still exist,
 * and those in the cells of the tables, which respond to “listing”. */
void xushi_details_context_list_refused (XushiDetailsContext *self, GPtrArray *texts);

G_END_DECLS
