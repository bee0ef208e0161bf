/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "extract/xushi-extract-lines.h"

#include "extract/xushi-extract-number.h"

#include <string.h>

/*
 * What the characters on both sides of a line end say: is a quantity torn there?
 *
 * A few characters from either side are laid together, so that the words of the grammar can be
 * looked for across the line end.
 */

/* So many characters may stand before the colon of a label. */
#define LABEL_MAX 8

#define SIDE 12

/* How far back a line ends with its number: 1.2 of 1.2万平方米. */
#define QUANTITY_TAIL 6

typedef struct
{
  XushiText text;
  gunichar ch[2 * SIDE + 1];
  guint seam; /* where the line end was */
} Window;

static void
open_window (Window *window, const XushiText *text, guint start, guint end, guint next, guint stop)
{
  guint before = MIN (SIDE, end - start), after = MIN (SIDE, stop - next);

  *window = (Window){ .seam = before };
  memcpy (window->ch, text->ch + end - before, before * sizeof (gunichar));
  memcpy (window->ch + before, text->ch + next, after * sizeof (gunichar));
  window->text.ch = window->ch;
  window->text.n = before + after;
}

static gboolean
is_scale (gunichar c)
{
  return c == U'万' || c == U'亿' || c == U'千' || c == U'百' || c == U'兆';
}

static gboolean
is_rate_mark (gunichar c)
{
  return c == '%' || c == U'‰' || c == U'‱';
}

/* Where the unit of a number that ends before the line end would begin; the line end itself if the
 * line ends with the digits. Returns FALSE if there is no number so near. */
static gboolean
find_unit (const Window *window, guint *unit)
{
  for (guint i = window->seam; i > 0 && window->seam - i <= QUANTITY_TAIL; i--)
    {
      gunichar c = window->ch[i - 1];

      if (xushi_char_is_digit (c))
        {
          while (i < window->seam && is_scale (window->ch[i]))
            i++;
          *unit = i;
          return TRUE;
        }
      if (!xushi_char_is_han (c) && !is_rate_mark (c))
        return FALSE;
    }

  return FALSE;
}

/* 以|上, |左右: what follows a whole quantity, begun before the line end or behind it. */
static gboolean
is_suffix_torn (const XushiLexicon *lexicon, const Window *window, guint unit)
{
  for (guint i = unit; i <= window->seam; i++)
    {
      guint length = xushi_lexicon_match (lexicon, &window->text, i, window->text.n,
                                          XUSHI_WORD_ABOVE | XUSHI_WORD_WITHIN | XUSHI_WORD_AROUND,
                                          NULL);

      if (length >= 2 && i + length > window->seam)
        return TRUE;
    }

  return FALSE;
}

/* 120|亿元, 6个|百分点, 3平|方米 */
static gboolean
is_unit_torn (const XushiLexicon *lexicon, const Window *window, guint unit)
{
  guint length = xushi_lexicon_match (lexicon, &window->text, unit, window->text.n,
                                      XUSHI_WORD_UNIT, NULL);

  if (unit == window->seam && (is_scale (window->ch[unit]) || window->ch[unit] == U'年'
                               || window->ch[unit] == U'多' || window->ch[unit] == U'余'))
    return TRUE;

  return unit + length > window->seam;
}

/* 6%~|6.5%, 1|-2个, 6%|~6.5% */
static gboolean
is_range_torn (const Window *window)
{
  guint s = window->seam;
  gunichar before = s > 0 ? window->ch[s - 1] : 0, behind = window->ch[s];
  gunichar first = s > 1 ? window->ch[s - 2] : 0;

  if (behind == '~' || behind == '-')
    return (xushi_char_is_digit (before) || is_rate_mark (before))
           && xushi_char_is_digit (window->ch[s + 1]);

  return (before == '~' || before == '-') && xushi_char_is_digit (behind)
         && (xushi_char_is_digit (first) || is_rate_mark (first) || xushi_char_is_han (first));
}

/* 1,|234 and 1|,234 */
static gboolean
is_separator_torn (const Window *window)
{
  guint s = window->seam;
  guint at = window->ch[s] == ',' ? s : s > 0 ? s - 1 : s;

  if (window->ch[at] != ',' || at == 0 || !xushi_char_is_digit (window->ch[at - 1]))
    return FALSE;
  for (guint i = 1; i <= 3; i++)
    if (!xushi_char_is_digit (window->ch[at + i]))
      return FALSE;

  return !xushi_char_is_digit (window->ch[at + 4]);
}

/* A line that is nothing but 8. is the mark of a list. */
static gboolean
is_point_torn (const Window *window)
{
  guint s = window->seam, digits = 0;
  gunichar before = s > 0 ? window->ch[s - 1] : 0, behind = window->ch[s];

  if (behind == '.')
    return xushi_char_is_digit (before) && xushi_char_is_digit (window->ch[s + 1]);
  if (before != '.' || !xushi_char_is_digit (behind))
    return FALSE;
  while (digits + 1 < s && xushi_char_is_digit (window->ch[s - 2 - digits]))
    digits++;

  return digits > 0 && digits + 1 < s;
}

/* 增长|8%, 不低于|8%; a paragraph may begin with a year. */
static gboolean
is_verb_torn (const XushiLexicon *lexicon, const Window *window)
{
  guint behind = window->seam;

  while (xushi_char_is_digit (window->ch[behind]))
    behind++;

  return behind > window->seam && window->ch[behind] != U'年'
         && xushi_lexicon_match_back (lexicon, &window->text, 0, window->seam,
                                      XUSHI_WORD_REACH | XUSHI_WORD_AT_LEAST | XUSHI_WORD_AT_MOST
                                          | XUSHI_WORD_ABOUT | XUSHI_WORD_RISE | XUSHI_WORD_FALL,
                                      NULL)
                > 0;
}

/* 百|分之六, 百分之|六, 三|十个 */
static XushiTorn
judge_numerals (const Window *window)
{
  XushiNumber number;
  guint s = window->seam, from = s > 3 ? s - 3 : 0;

  for (guint i = from; i < s; i++)
    if (xushi_number_read (&window->text, i, &number) && number.end > s)
      return xushi_text_starts (&window->text, i, window->text.n, "百分之|千分之") > 0
                 ? XUSHI_TORN_SURE
                 : XUSHI_TORN_MAYBE;

  return XUSHI_TORN_NOT;
}

XushiTorn
xushi_line_torn (const XushiLexicon *lexicon, const XushiText *text, guint start, guint end,
                 guint next, guint stop)
{
  Window window;
  guint unit = 0, s;
  guint8 seams[2 * SIDE + 1] = { 0 };
  guint32 places[2 * SIDE + 1];

  if (start >= end || next >= stop)
    return XUSHI_TORN_NOT;
  open_window (&window, text, start, end, next, stop);
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    places[i] = i;
  window.text.seam = seams;
  window.text.pos = places;
  s = window.seam;
  if (is_point_torn (&window) || is_range_torn (&window) || is_separator_torn (&window))
    return XUSHI_TORN_SURE;
  if (find_unit (&window, &unit))
    {
      if (is_rate_mark (window.ch[s]) && unit == s)
        return XUSHI_TORN_SURE;
      if (xushi_char_is_digit (window.ch[s]) && unit == s && xushi_char_is_digit (window.ch[s - 1]))
        return XUSHI_TORN_DIGITS;
      if (is_suffix_torn (lexicon, &window, unit))
        return XUSHI_TORN_SURE;
      if (is_unit_torn (lexicon, &window, unit))
        return XUSHI_TORN_LIKELY;
    }
  if (is_verb_torn (lexicon, &window))
    return XUSHI_TORN_LIKELY;
  if (xushi_char_is_digit (window.ch[s - 1]) || xushi_char_is_digit (window.ch[s]))
    return XUSHI_TORN_MAYBE;

  return judge_numerals (&window);
}

gboolean
xushi_line_ends_quantity (const XushiText *text, guint start, guint end)
{
  Window window;
  guint unit;

  if (start >= end)
    return FALSE;
  open_window (&window, text, start, end, end, end);

  return find_unit (&window, &unit);
}

gboolean
xushi_line_is_labelled (const XushiText *text, guint start, guint end)
{
  guint i = start, stop = MIN (end, start + LABEL_MAX);

  while (i < stop && xushi_char_is_han (text->ch[i]))
    i++;

  return i > start + 1 && i < stop && text->ch[i] == ':';
}
