/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/xushi-suggest.h"

#include <string.h>

/* Longer words are not compared: nobody mistypes a sentence. */
#define MAX_LETTERS 64

/* Returns the number of letters in @letters; 0 for what is too long or no text. */
static guint
fold (const char *word, gunichar letters[MAX_LETTERS])
{
  g_autofree char *folded = g_utf8_validate (word, -1, NULL) ? g_utf8_casefold (word, -1) : NULL;
  guint n = 0;

  if (folded == NULL || g_utf8_strlen (folded, -1) > MAX_LETTERS)
    return 0;
  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    letters[n++] = g_utf8_get_char (p);
  return n;
}

/* How many letters differ (the distance of Damerau and Levenshtein, neighbours swapped once). */
static guint
measure (const gunichar *a, guint n_a, const gunichar *b, guint n_b)
{
  guint rows[3][MAX_LETTERS + 1];
  guint *before = rows[0], *last = rows[1], *row = rows[2];

  for (guint j = 0; j <= n_b; j++)
    last[j] = j;
  memcpy (before, last, sizeof rows[0]);
  for (guint i = 1; i <= n_a; i++)
    {
      guint *spare = before;

      row[0] = i;
      for (guint j = 1; j <= n_b; j++)
        {
          guint changed = last[j - 1] + (a[i - 1] != b[j - 1]);

          row[j] = MIN (changed, MIN (last[j], row[j - 1]) + 1);
          if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
            row[j] = MIN (row[j], before[j - 2] + 1);
        }
      before = last;
      last = row;
      row = spare;
    }
  return last[n_b];
}

static gboolean
begins (const gunichar *word, guint n_word, const gunichar *start, guint n_start)
{
  return n_start >= 3 && n_start < n_word && memcmp (word, start, n_start * sizeof *word) == 0;
}

/* How far the two words are from each other; G_MAXUINT for too far. Of equals one that begins as
 * @given does is nearer. */
static guint
rate (const gunichar *given, guint n_given, const char *word)
{
  gunichar letters[MAX_LETTERS];
  guint n = fold (word, letters);
  gboolean longer = begins (letters, n, given, n_given);
  guint distance;

  if (n == 0)
    return G_MAXUINT;
  distance = measure (given, n_given, letters, n);
  /* A third of the letters may be wrong, and one of two or three. */
  if (distance <= MAX (MAX (n, n_given) / 3, MIN (n_given / 2, 1u)))
    return 2 * distance + !longer;
  return longer ? 2 * MAX_LETTERS : G_MAXUINT;
}

const char *
xushi_suggest (const char *word, const char *const *words)
{
  gunichar given[MAX_LETTERS];
  guint n_given = fold (word, given), nearest = G_MAXUINT;
  const char *found = NULL;

  for (; n_given > 0 && *words != NULL; words++)
    {
      guint distance = rate (given, n_given, *words);

      if (distance < nearest)
        found = *words;
      else if (distance == nearest)
        found = NULL;
      nearest = MIN (nearest, distance);
    }
  return found;
}
