/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/details/xushi-details-context.h"

G_BEGIN_DECLS

/* XushiDetailsChoice: a title and a list of words to choose from. What is refused is told, and the
 * list goes back to what holds.
 *
 * Properties
 *   context    XushiDetailsContext; where it is not editable, neither is the list
 *   title      translated
 *   words      GStrv, translated
 *   selected   the index of what holds
 *
 * Signal: “take” (guint index) → GError *: takes what was chosen; (transfer full) (nullable): a
 * translated sentence where it was refused.
 *
 * CSS nodes: “detailschoice” with a “detailsrow”, in it “dropdown”. */
#define XUSHI_TYPE_DETAILS_CHOICE (xushi_details_choice_get_type ())
G_DECLARE_FINAL_TYPE (XushiDetailsChoice, xushi_details_choice, XUSHI, DETAILS_CHOICE, GtkWidget)

/* What holds now; emits nothing. */
void xushi_details_choice_set_selected (XushiDetailsChoice *self, guint selected);

/* @words: (array zero-terminated=1): translated. */
void xushi_details_choice_set_words (XushiDetailsChoice *self, const char *const *words);

G_END_DECLS
