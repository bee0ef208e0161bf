/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/details/xushi-details-context.h"

G_BEGIN_DECLS

/**
 * xushi_details_row_new:
 * @title: translated
 * @input: takes the rest of the width; gets @title as its accessible name
 *
 * Returns: (transfer floating): one line of the pane: a title in the column of titles, and what
 *   is shown or edited beside it.
 */
GtkWidget *xushi_details_row_new (XushiDetailsContext *context, const char *title,
                                  GtkWidget *input);

/* (transfer floating): a label of text that wraps, begins at the left and can be selected. */
GtkWidget *xushi_details_text_new (const char *css_class);

/**
 * XushiDetailsGet: which of the words holds now.
 * XushiDetailsSet: takes another one; FALSE with @error.
 */
typedef int (*XushiDetailsGet) (XushiDetailsContext *context, gpointer data);
typedef gboolean (*XushiDetailsSet) (XushiDetailsContext *context, int value, gpointer data,
                                     GError **error);

/**
 * xushi_details_choice_new:
 * @words: (array zero-terminated=1): translated
 *
 * Returns: (transfer floating): a row with a list to choose from. What is refused is told, and the
 *   list goes back to what holds.
 */
GtkWidget *xushi_details_choice_new (XushiDetailsContext *context, const char *title,
                                     const char *const *words, XushiDetailsGet get,
                                     XushiDetailsSet set, gpointer data);

/* (transfer floating): the same with a switch, whose values are FALSE and TRUE. */
GtkWidget *xushi_details_switch_new (XushiDetailsContext *context, const char *title,
                                     XushiDetailsGet get, XushiDetailsSet set, gpointer data);

G_END_DECLS
