/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/xushi-text-clean.h"

#include <string.h>

/* Most texts are everyday Chinese, and every text of a plan comes by here: a text is validated once
 * as a whole, and only bytes that can begin one of the unwanted characters are looked at. */

static gboolean
is_unfit (guchar byte)
{
  return (byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r') || byte == 0x7f;
}

/* Whether the valid character at @p, which takes two or three bytes, is an invisible mark. */
static gboolean
is_invisible (const char *p)
{
  const guchar *at = (const guchar *) p;

  switch (at[0])
    {
    case 0xc2: /* U+0080 to U+009F */
      return at[1] < 0xa0;
    case 0xe2: /* U+202A to U+202E, U+2066 to U+2069 */
      return (at[1] == 0x80 && at[2] >= 0xaa && at[2] <= 0xae)
             || (at[1] == 0x81 && at[2] >= 0xa6 && at[2] <= 0xa9);
    case 0xef: /* U+FEFF */
      return at[1] == 0xbb && at[2] == 0xbf;
    default:
      return FALSE;
    }
}

/* The judgement of everything but the length. Most texts are plain ASCII, such as names of attributes
 * and figures, of which nothing more needs to be asked. */
static XushiTextState
judge_characters (const char *text, gsize length)
{
  XushiTextState state = XUSHI_TEXT_FIT;
  gsize n_plain = 0;

  while (n_plain < length && text[n_plain] >= ' ' && text[n_plain] < 0x7f)
    n_plain++;
  if (!g_utf8_validate_len (text + n_plain, length - n_plain, NULL))
    return XUSHI_TEXT_UNFIT;
  for (gsize i = n_plain; i < length; i++)
    {
      if (is_unfit ((guchar) text[i]))
        return XUSHI_TEXT_UNFIT;
      if (is_invisible (text + i))
        state = XUSHI_TEXT_INVISIBLE;
    }
  return state;
}

XushiTextState
xushi_text_judge (const char *text, gsize length)
{
  return length > XUSHI_TEXT_LONGEST ? XUSHI_TEXT_UNFIT : judge_characters (text, length);
}

char *
xushi_text_clean (const char *text, gsize length)
{
  /* A NUL becomes U+FFFD, too: what follows it would otherwise be hidden. */
  g_autofree char *valid = g_utf8_make_valid (text, (gssize) length);
  GString *clean = g_string_sized_new (length);

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    if (!is_unfit ((guchar) *p) && !is_invisible (p))
      g_string_append_len (clean, p, g_utf8_next_char (p) - p);
  return g_string_free (clean, FALSE);
}

char *
xushi_text_take_clean (char *text)
{
  gsize length = text != NULL ? strlen (text) : 0;
  char *clean;

  if (text == NULL || judge_characters (text, length) == XUSHI_TEXT_FIT)
    return text;
  clean = xushi_text_clean (text, length);
  g_free (text);
  return clean;
}

gboolean
xushi_text_is_control (const char *p)
{
  return is_unfit ((guchar) *p) || ((guchar) p[0] == 0xc2 && (guchar) p[1] < 0xa0);
}

char *
xushi_text_take_visible (char *text)
{
  char *end = text;

  if (text == NULL)
    return NULL;
  for (const char *p = text; *p != '\0';)
    {
      const char *next = g_utf8_next_char (p);

      if (xushi_text_is_control (p) || !is_invisible (p))
        for (; p < next; p++)
          *end++ = *p;
      p = next;
    }
  *end = '\0';
  return text;
}
