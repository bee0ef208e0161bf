/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/details/xushi-details-completion.h"
#include "app/details/xushi-details-context.h"

G_BEGIN_DECLS

/* XushiDetailsField: one text of the indicator, edited in place. Enter and leaving take what was
 * typed, Esc takes it back. What is refused stays, marked, with the reason under it. To be shown
 * anew never touches what is being typed.
 *
 * Properties
 *   context     XushiDetailsContext; where it is not editable, neither is the field
 *   key         under which refused texts are kept; unique in the pane
 *   title       translated, before the text; NULL for a field that needs none, such as the name
 *   label       the accessible name where there is no title, translated
 *   multiline   the text wraps; it is still one paragraph, Enter takes it. At construction only
 *   text        what is saved
 *   reason      read-only, notified: why what stands in the field was refused; NULL
 *
 * Signal: “take” (char *text) → GError *: takes what was typed; (transfer full) (nullable): a
 * translated sentence where it was refused.
 *
 * CSS nodes: “detailsfield” with a “detailsrow”, in it “entry” or “textview” (both with the class
 * “details-input”), and a label “details-error”. */
#define XUSHI_TYPE_DETAILS_FIELD (xushi_details_field_get_type ())
G_DECLARE_FINAL_TYPE (XushiDetailsField, xushi_details_field, XUSHI, DETAILS_FIELD, GtkWidget)

/* (transfer none) */
const char *xushi_details_field_get_key (XushiDetailsField *self);

/* What is saved: shown, unless something is being typed or was refused. @text: (nullable). */
void xushi_details_field_set_text (XushiDetailsField *self, const char *text);

/* Takes what is being typed. FALSE where it was refused: it stays, marked. */
gboolean xushi_details_field_commit (XushiDetailsField *self);

/* Offers the names that the plan uses already. Of a field of one line, once it has its context. */
void xushi_details_field_complete (XushiDetailsField *self, XushiComplete what);

G_END_DECLS
