/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/details/xushi-details-context.h"

G_BEGIN_DECLS

/* XushiDetailsChoice: a title and a list of words to choose from. If a choice is refused, the
 * reason is reported and the list returns to the value in force.
 *
 * Properties
 *   context    XushiDetailsContext; where it is not editable, neither is the list
 *   title      translated
 *   words      GStrv, translated
 *   selected   the index of the value in force
 *
 * Signal: “take” (guint index) → GError *: applies the choice; returns (transfer full) (nullable)
 * a translated sentence if it was refused.
 *
 * CSS nodes: “detailschoice” with a “detailsrow”, in it “dropdown”. */
#define XUSHI_TYPE_DETAILS_CHOICE (xushi_details_choice_get_type ())
G_DECLARE_FINAL_TYPE (XushiDetailsChoice, xushi_details_choice, XUSHI, DETAILS_CHOICE, GtkWidget)

/* Sets the value in force; emits nothing. */
void xushi_details_choice_set_selected (XushiDetailsChoice *self, guint selected);

/* @words: (array zero-terminated=1): translated. */
void xushi_details_choice_set_words (XushiDetailsChoice *self, const char *const *words);

G_END_DECLS
