/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "extract/xushi-extract-headline.h"

#include "extract/xushi-extract.h"

#include <string.h>

/* A headline is no longer than this. */
#define HEADLINE_MAX 40

static gboolean
has_full_stop (const XushiText *text, guint start, guint end)
{
  for (guint i = start; i < end; i++)
    if (text->ch[i] == U'。')
      return TRUE;
  return FALSE;
}

/* Whether two names have two characters in a row in common: 农村公路 and 农村油路. */
static gboolean
are_alike (const char *a, const char *b)
{
  for (const char *at = a; *at != '\0'; at = g_utf8_next_char (at))
    {
      const char *next = g_utf8_next_char (at);
      g_autofree char *pair = NULL;

      if (*next == '\0')
        return FALSE;
      pair = g_strndup (at, (gsize) (g_utf8_next_char (next) - at));
      if (strstr (b, pair) != NULL)
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_repeated (const GPtrArray *candidates, guint at, guint first)
{
  const XushiCandidate *said = g_ptr_array_index (candidates, at);

  for (guint i = first; i < candidates->len; i++)
    {
      const XushiCandidate *again = g_ptr_array_index (candidates, i);

      if (said->value == again->value && g_strcmp0 (said->unit, again->unit) == 0
          && are_alike (said->subject, again->subject))
        return TRUE;
    }

  return FALSE;
}

/* Those of a sentence point to each other by their places. */
static void
move_back (int *index, guint removed)
{
  if (*index == (int) removed)
    *index = -1;
  else if (*index > (int) removed)
    (*index)--;
}

static void
remove_candidate (GPtrArray *candidates, guint at)
{
  g_ptr_array_remove_index (candidates, at);
  for (guint i = at; i < candidates->len; i++)
    {
      XushiCandidate *candidate = g_ptr_array_index (candidates, i);

      move_back (&candidate->parent, at);
      move_back (&candidate->total, at);
    }
}

void
xushi_headline_line (XushiHeadline *headline, GPtrArray *candidates, const XushiText *text, guint start,
                     guint end, guint first)
{
  gboolean story = has_full_stop (text, start, end);

  if (end <= start)
    return;
  for (guint i = headline->end; story && i > headline->first && i <= first; i--)
    if (is_repeated (candidates, i - 1, first))
      {
        remove_candidate (candidates, i - 1);
        first--;
      }
  *headline = (XushiHeadline){ 0, 0 };
  if (!story && end - start <= HEADLINE_MAX)
    *headline = (XushiHeadline){ MIN (first, candidates->len), candidates->len };
}
