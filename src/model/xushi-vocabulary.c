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
xushi_vocabulary_set_to_words (const XushiVocabulary *vocabulary, guint set)
{
  GString *words = g_string_new (NULL);

  for (int i = 0; i < vocabulary->n_words; i++)
    if (set & (1u << i))
      g_string_append_printf (words, "%s%s", words->len > 0 ? " " : "", vocabulary->words[i].word);
  return g_string_free (words, FALSE);
}

char *
xushi_vocabulary_set_to_labels (const XushiVocabulary *vocabulary, guint set)
{
  GString *labels = g_string_new (NULL);

  for (int i = 0; i < vocabulary->n_words; i++)
    if (set & (1u << i))
      g_string_append_printf (labels, "%s%s",
                              /* TRANSLATORS: between the words of a list */
                              labels->len > 0 ? C_ ("list", ", ") : "",
                              xushi_vocabulary_get_label (vocabulary, i));
  return g_string_free (labels, FALSE);
}

gboolean
xushi_vocabulary_set_from_words (const XushiVocabulary *vocabulary, const char *text, guint *set)
{
  g_auto (GStrv) words = NULL;
  guint found = 0;

  g_return_val_if_fail (text != NULL && set != NULL, FALSE);

  words = g_strsplit_set (text, " \t\n", -1);
  for (char **word = words; *word != NULL; word++)
    {
      int value = **word != '\0' ? xushi_vocabulary_find (vocabulary, *word) : -1;

      if (**word != '\0' && value < 0)
        return FALSE;
      if (value >= 0)
        found |= 1u << value;
    }
  *set = found;
  return TRUE;
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
