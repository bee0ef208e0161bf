/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/xushi-vocabulary.h"

#include "base/xushi-i18n.h"

static gboolean
has (const XushiVocabulary *vocabulary, int value)
{
  return value >= 0 && value < vocabulary->n_words;
}

const char *
xushi_vocabulary_get_word (const XushiVocabulary *vocabulary, int value)
{
  return has (vocabulary, value) ? vocabulary->words[value].word : "";
}

const char *
xushi_vocabulary_get_label (const XushiVocabulary *vocabulary, int value)
{
  if (!has (vocabulary, value))
    return "";
  return g_dpgettext2 (GETTEXT_PACKAGE, vocabulary->context, vocabulary->words[value].label);
}

int
xushi_vocabulary_find (const XushiVocabulary *vocabulary, const char *word)
{
  g_return_val_if_fail (word != NULL, -1);

  for (int i = 0; i < vocabulary->n_words; i++)
    if (g_ascii_strcasecmp (vocabulary->words[i].word, word) == 0
        || g_str_equal (vocabulary->words[i].chinese, word))
      return i;
  return -1;
}

char *
xushi_vocabulary_list (const XushiVocabulary *vocabulary)
{
  GString *list = g_string_new (NULL);

  for (int i = 0; i < vocabulary->n_words; i++)
    g_string_append_printf (list, "%s%s (%s)", i > 0 ? ", " : "", vocabulary->words[i].word,
                            xushi_vocabulary_get_label (vocabulary, i));
  return g_string_free (list, FALSE);
}

char *
xushi_vocabulary_refuse (const XushiVocabulary *vocabulary, const char *word)
{
  g_autofree char *allowed = xushi_vocabulary_list (vocabulary);

  return g_strdup_printf (_ ("“%s” is not known here; write one of: %s."), word, allowed);
}
