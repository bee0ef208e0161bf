/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "extract/xushi-extract-phrase.h"

#include "extract/xushi-extract-when.h"
#include "extract/xushi-extract-who.h"
#include "extract/xushi-extract-words.h"

/* (责任单位:县住建局), (牵头领导:…): who does it, not what is done. */
static guint
skip_remark (const XushiText *text, guint at, guint end)
{
  guint behind;

  if (text->ch[at] != '(')
    return 0;
  behind = xushi_text_closing (text, at, end);
  if (behind == at
      || !xushi_text_has (text, at, behind, "单位|部门|牵头|负责|责任|配合|时限|完成时间|前)|底)|月)|年)"))
    return 0;

  return behind - at;
}

/* What is skipped at @at: a date anywhere, a department where the clause begins. */
static guint
skip_aside (const XushiText *text, guint at, guint end, gboolean first)
{
  guint length = skip_remark (text, at, end);

  if (length == 0 && text->ch[at] == '\n')
    length = 1;
  if (length == 0 && xushi_when_may_begin (text->ch[at]))
    length = xushi_when_skip (text, at, end);
  if (length == 0 && first)
    length = xushi_who_skip (text, at, end);

  return length;
}

static void
keep (XushiPhrase *phrase, const XushiText *text, guint at)
{
  phrase->ch[phrase->n] = text->ch[at];
  phrase->at[phrase->n] = at;
  phrase->n++;
}

gboolean
xushi_phrase_read (XushiPhrase *phrase, const XushiText *text, XushiSpan span)
{
  phrase->n = 0;
  if (span.end - span.start > XUSHI_PHRASE_MAX)
    return FALSE;
  for (guint at = span.start; at < span.end;)
    {
      guint length = skip_aside (text, at, span.end, phrase->n == 0);
      guint behind = length > 0 ? at + length : xushi_text_closing (text, at, span.end);

      /* 在9月底前: the word before a date goes with it. */
      if (length > 0 && phrase->n > 0 && phrase->at[phrase->n - 1] + 1 == at
          && xushi_text_starts (text, at - 1, at, "在|于|到|至"))
        phrase->n--;
      if (length == 0)
        for (guint i = at; i < MAX (behind, at + 1); i++)
          keep (phrase, text, i);
      at = MAX (behind, at + 1);
    }
  phrase->ch[phrase->n] = 0;
  phrase->view = (XushiText){ .ch = phrase->ch, .n = phrase->n };

  return phrase->n > 0;
}

char *
xushi_phrase_slice (const XushiPhrase *phrase, const XushiText *text, guint start, guint end)
{
  GString *slice = g_string_new (NULL);

  for (guint i = start; i < end;)
    {
      guint from = i;
      g_autofree char *part = NULL;

      do
        i++;
      while (i < end && phrase->at[i] == phrase->at[i - 1] + 1);
      part = xushi_text_slice_tight (text, phrase->at[from], phrase->at[i - 1] + 1);
      g_string_append (slice, part);
    }

  return g_string_free (slice, FALSE);
}
