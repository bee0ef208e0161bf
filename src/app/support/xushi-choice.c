/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/support/xushi-choice.h"

void
xushi_choice_fill (AdwComboRow *row, const XushiVocabulary *vocabulary)
{
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);

  g_return_if_fail (ADW_IS_COMBO_ROW (row));

  for (int i = 0; i < vocabulary->n_words; i++)
    gtk_string_list_append (list, xushi_vocabulary_get_label (vocabulary, i));
  adw_combo_row_set_model (row, G_LIST_MODEL (list));
}
