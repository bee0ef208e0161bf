/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* One word of a closed vocabulary, in its three forms. */
typedef struct
{
  const char *word;    /* stable English, in tables, files and the change log; never translated */
  const char *chinese; /* as clerks write it in tables */
  const char *label;   /* msgid of the text on screen and paper */
} XushiWord;

/* XushiVocabulary: the words of one enumeration, each at the index of its enumerator. Static and
 * constant. A value beyond the last word stands for "not given". */
typedef struct
{
  const char *context; /* of the labels in the catalogue */
  const XushiWord *words;
  int n_words;
} XushiVocabulary;

/* (transfer none): the English word; the empty string for a value without one. */
const char *xushi_vocabulary_get_word (const XushiVocabulary *vocabulary, int value);

/* (transfer none): the translated label; the empty string for a value without one. */
const char *xushi_vocabulary_get_label (const XushiVocabulary *vocabulary, int value);

/**
 * xushi_vocabulary_find:
 * @word: English in any case, or Chinese
 *
 * Returns: the value; -1 for an unknown word.
 */
int xushi_vocabulary_find (const XushiVocabulary *vocabulary, const char *word);

/* A set of words is a guint with a bit (1 << value) for each: (transfer full): its English words
 * joined by a blank, or its translated labels, in the order of the vocabulary. */
char *xushi_vocabulary_set_to_words (const XushiVocabulary *vocabulary, guint set);
char *xushi_vocabulary_set_to_labels (const XushiVocabulary *vocabulary, guint set);

/**
 * xushi_vocabulary_set_from_words:
 * @text: words in English or Chinese, separated by blanks; blank for none
 * @set: (out):
 *
 * Returns: FALSE if one of them is unknown; @set is then unchanged.
 */
gboolean xushi_vocabulary_set_from_words (const XushiVocabulary *vocabulary, const char *text,
                                          guint *set);

/**
 * xushi_vocabulary_list:
 *
 * Returns: (transfer full): all words with their labels, “total (Total), growth (Growth)”, for a
 *   sentence that lists the possible words.
 */
char *xushi_vocabulary_list (const XushiVocabulary *vocabulary);

/**
 * xushi_vocabulary_refuse:
 *
 * Returns: (transfer full): the sentence for an unknown @word, which lists the known ones.
 *   Translated.
 */
char *xushi_vocabulary_refuse (const XushiVocabulary *vocabulary, const char *word);

G_END_DECLS
