/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/details/xushi-details-completion.h"
#include "app/details/xushi-details-context.h"

G_BEGIN_DECLS

/* XushiDetailsField: one text of the indicator, edited in place. Enter and losing the focus commit
 * what was typed, Esc reverts it. A refused text stays, marked, with the reason below it. Showing
 * the field anew never touches what is being typed.
 *
 * Properties
 *   context     XushiDetailsContext; where it is not editable, neither is the field
 *   key         under which refused texts are kept; unique in the pane
 *   title       translated, before the text; NULL for a field that needs none, such as the name
 *   label       the accessible name where there is no title, translated
 *   multiline   the text wraps; it is still one paragraph, Enter commits it. Construct-only
 *   text        what is saved
 *   reason      read-only, notified: why the text in the field was refused; NULL if it was not
 *
 * Signal: “take” (char *text) → GError *: applies what was typed; returns (transfer full)
 * (nullable) a translated sentence if it was refused.
 *
 * CSS nodes: “detailsfield” with a “detailsrow”, in it “entry” or “textview” (both with the class
 * “details-input”), and a label “details-error”. */
#define XUSHI_TYPE_DETAILS_FIELD (xushi_details_field_get_type ())
G_DECLARE_FINAL_TYPE (XushiDetailsField, xushi_details_field, XUSHI, DETAILS_FIELD, GtkWidget)

/* (transfer none) */
const char *xushi_details_field_get_key (XushiDetailsField *self);

/* Sets the saved text: shown, unless something is being typed or was refused. @text: (nullable). */
void xushi_details_field_set_text (XushiDetailsField *self, const char *text);

/* Commits what is being typed. Returns FALSE if it was refused: it stays, marked. */
gboolean xushi_details_field_commit (XushiDetailsField *self);

/* Offers the names already used in the plan. Only for a single-line field that has its context. */
void xushi_details_field_complete (XushiDetailsField *self, XushiComplete what);

G_END_DECLS
