/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "intake/xushi-proposal-name.h"

#include "base/xushi-text.h"
#include "extract/xushi-extract-words.h"
#include "intake/xushi-proposal-words.h"

#include <string.h>

/* The reader's own words, made on first use: a plan may have many names. */
static const XushiLexicon *
get_lexicon (void)
{
  static gsize made;
  static XushiLexicon *lexicon;

  if (g_once_init_enter (&made))
    {
      lexicon = xushi_lexicon_new ();
      g_once_init_leave (&made, 1);
    }
  return lexicon;
}

gboolean
xushi_proposal_is_verb (const char *word)
{
  const XushiLexicon *lexicon = get_lexicon ();
  g_autoptr (XushiText) text = xushi_text_new (lexicon, word);
  guint at = 0, all = 0;

  while (at < text->n)
    {
      guint kinds = 0;
      guint length = xushi_lexicon_match (lexicon, text, at, text->n,
                                          XUSHI_WORD_LABEL | XUSHI_WORD_DO, &kinds);

      if (length == 0 && at > 0)
        length = xushi_text_starts (text, at, text->n, XUSHI_VERB_JOINS);
      if (length == 0)
        return FALSE;
      all |= kinds;
      at += length;
    }
  return (all & XUSHI_WORD_LABEL) != 0;
}

/* Whether the clause has one of the verbs of setting up directly before the name; the reader leaves
 * them out, and plans have them. */
static const char *
find_set_up (const char *name, const char *quote)
{
  static const char *const verbs[] = { XUSHI_SET_UP_VERBS };
  const char *at = quote != NULL ? strstr (quote, name) : NULL;

  for (gsize i = 0; at != NULL && i < G_N_ELEMENTS (verbs); i++)
    {
      gsize length = strlen (verbs[i]);

      if ((gsize) (at - quote) >= length && strncmp (at - length, verbs[i], length) == 0)
        return verbs[i];
    }
  return NULL;
}

static char *
widen_brackets (char *name)
{
  g_autoptr (GString) wide = g_string_new (name);

  g_string_replace (wide, "(", "（", 0);
  g_string_replace (wide, ")", "）", 0);
  g_free (name);
  return g_string_free (g_steal_pointer (&wide), FALSE);
}

char *
xushi_proposal_write_name (const char *subject, const char *quote, gboolean rate)
{
  g_autofree char *inner = NULL;
  const char *tail = xushi_text_find_tail (subject, &inner);
  const char *verb = inner == NULL ? find_set_up (subject, quote) : NULL;

  if (inner != NULL && xushi_proposal_is_verb (inner))
    {
      g_autofree char *name = g_strndup (subject, (gsize) (tail - subject));

      /* 新认定企业(新认定) */
      gboolean said = g_str_has_prefix (name, inner)
                      || (rate && quote != NULL && strstr (quote, inner) == NULL);

      return widen_brackets (said ? g_strdup (name) : g_strconcat (inner, name, NULL));
    }
  return widen_brackets (g_strconcat (verb != NULL ? verb : "", subject, NULL));
}
