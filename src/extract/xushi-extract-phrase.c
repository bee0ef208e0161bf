/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "extract/xushi-extract-phrase.h"

#include "extract/xushi-extract-charge.h"
#include "extract/xushi-extract-words.h"

/* (责任单位:县住建局), (6月底前): who does it and when, not what is done. */
static guint
skip_remark (const XushiText *text, guint at, guint end)
{
  g_auto (XushiCharge) charge = { 0 };
  guint behind;

  if (text->ch[at] != '(' && text->ch[at] != '[')
    return 0;
  behind = xushi_charge_read (text, at, end, &charge);
  if (behind > at)
    return behind - at;
  behind = xushi_text_closing (text, at, end);
  if (behind > at + 2 && xushi_when_skip (text, at + 1, behind - 1) == behind - at - 2)
    return behind - at;

  return 0;
}

/* What is skipped at @at: a remark, the seam of a folded line, a date. */
static guint
skip_aside (const XushiText *text, guint at, guint end)
{
  guint length = skip_remark (text, at, end);

  if (length == 0 && text->ch[at] == '\n')
    length = 1;
  if (length == 0 && xushi_when_may_begin (text, at))
    length = xushi_when_skip (text, at, end);

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
xushi_phrase_read (XushiPhrase *phrase, const XushiText *text, XushiSpan span, gboolean whole)
{
  guint at = span.start;

  phrase->n = 0;
  phrase->from = span.start;
  phrase->date = 0;
  phrase->led = FALSE;
  if (span.end - span.start > XUSHI_PHRASE_MAX)
    return FALSE;
  if (!whole)
    {
      at += xushi_who_skip (text, at, span.end);
      phrase->led = at > span.start;
    }
  while (at < span.end)
    {
      guint length = skip_aside (text, at, span.end);
      guint behind = length > 0 ? at + length : xushi_text_closing (text, at, span.end);

      /* 在9月底前: the word before a date goes with it. */
      if (length > 0 && phrase->n > 0 && phrase->at[phrase->n - 1] + 1 == at
          && xushi_text_starts (text, at - 1, at, "在|于|到|至"))
        phrase->n--;
      if (length > 0 && text->ch[at] != '\n')
        phrase->date = phrase->n;
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
