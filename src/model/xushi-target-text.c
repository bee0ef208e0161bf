/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/xushi-target-text.h"

#include "base/xushi-i18n.h"
#include "base/xushi-number.h"

#include <string.h>

/* The words that name a bound, before or after the figure; where one is the prefix of another, the
 * longer one comes first. */
static const struct
{
  const char *word;
  XushiBound bound;
} words[] = {
  { "控制在", XUSHI_BOUND_AT_MOST }, { "不超过", XUSHI_BOUND_AT_MOST },
  { "不高于", XUSHI_BOUND_AT_MOST }, { "以内", XUSHI_BOUND_AT_MOST },
  { "以下", XUSHI_BOUND_AT_MOST },   { "≤", XUSHI_BOUND_AT_MOST },
  { "<=", XUSHI_BOUND_AT_MOST },     { "⩽", XUSHI_BOUND_AT_MOST },
  { "不低于", XUSHI_BOUND_AT_LEAST }, { "不少于", XUSHI_BOUND_AT_LEAST },
  { "以上", XUSHI_BOUND_AT_LEAST },  { "达到", XUSHI_BOUND_AT_LEAST },
  { "≥", XUSHI_BOUND_AT_LEAST },     { ">=", XUSHI_BOUND_AT_LEAST },
  { "⩾", XUSHI_BOUND_AT_LEAST },     { "左右", XUSHI_BOUND_ABOUT },
  { "大约", XUSHI_BOUND_ABOUT },     { "约", XUSHI_BOUND_ABOUT },
  { "≈", XUSHI_BOUND_ABOUT },        { "保持在", XUSHI_BOUND_CORRIDOR },
  { "保持", XUSHI_BOUND_CORRIDOR },
};

static const char *const range_signs[] = { "~", "～", "〜", "—", "–", "至", "到" };

/* Removes the words of a bound from @text; TRUE if there were any. A blank stays in their place, so
 * that figures on both sides do not become one. */
static gboolean
take_bound (GString *text, XushiBound *bound)
{
  gboolean found = FALSE;

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_string_replace (text, words[i].word, " ", 0) > 0)
      {
        if (!found)
          *bound = words[i].bound;
        found = TRUE;
      }
  return found;
}

/* Whether a figure ends before @end, with nothing but blanks in between. */
static gboolean
ends_figure (const char *text, const char *end)
{
  while (end > text && end[-1] == ' ')
    end--;
  return end > text && (g_ascii_isdigit (end[-1]) || end[-1] == '%');
}

/* Splits at the sign of a range; a "-" counts only after a figure, where it is not a minus. */
static char *
split_range (char *text)
{
  for (gsize i = 0; i < G_N_ELEMENTS (range_signs); i++)
    {
      char *sign = strstr (text, range_signs[i]);

      if (sign != NULL)
        {
          char *rest = sign + strlen (range_signs[i]);

          while (g_str_has_prefix (rest, range_signs[i]))
            rest += strlen (range_signs[i]);
          *sign = '\0';
          return rest;
        }
    }
  for (char *sign = text; *sign != '\0'; sign++)
    if (*sign == '-' && ends_figure (text, sign))
      {
        *sign = '\0';
        return sign + 1;
      }
  return NULL;
}

static gboolean
parse_ends (char *text, const char *unit, XushiTarget *target, int *decimals, GError **error)
{
  char *upper = split_range (text);
  int written = xushi_number_decimals (text);

  if (!xushi_number_parse (text, unit, &target->low, error))
    return FALSE;
  target->high = XUSHI_UNKNOWN;
  if (upper != NULL)
    {
      if (!xushi_number_parse (upper, unit, &target->high, error))
        return FALSE;
      written = MAX (written, xushi_number_decimals (upper));
      if (!(target->high > target->low))
        {
          g_set_error (error, XUSHI_SPEC_ERROR, XUSHI_SPEC_ERROR_BAD_TARGET,
                       _ ("The upper end of “%s~%s” is not above the lower one."), text, upper);
          return FALSE;
        }
    }
  if (decimals != NULL)
    *decimals = xushi_is_known (target->low) ? written : -1;
  return TRUE;
}

gboolean
xushi_target_parse (const char *text, const char *unit, XushiTarget *target, int *decimals,
                    GError **error)
{
  g_autoptr (GString) string = NULL;
  XushiTarget parsed;
  gboolean named;

  g_return_val_if_fail (text != NULL && target != NULL, FALSE);

  string = g_string_new (text);
  parsed = *target;
  named = take_bound (string, &parsed.bound);
  if (!parse_ends (string->str, unit, &parsed, decimals, error))
    return FALSE;
  if (xushi_is_known (parsed.high))
    {
      if (parsed.bound != XUSHI_BOUND_CORRIDOR)
        parsed.bound = XUSHI_BOUND_RANGE;
    }
  else if (parsed.bound == XUSHI_BOUND_RANGE || parsed.bound == XUSHI_BOUND_CORRIDOR)
    {
      if (named)
        {
          g_set_error (error, XUSHI_SPEC_ERROR, XUSHI_SPEC_ERROR_BAD_TARGET,
                       _ ("“%s” needs two figures, such as 90~95."), text);
          return FALSE;
        }
      parsed.bound = XUSHI_BOUND_AT_LEAST;
    }
  target->bound = parsed.bound;
  target->low = parsed.low;
  target->high = parsed.high;
  return TRUE;
}

char *
xushi_target_to_edit_text (const XushiTarget *target)
{
  g_autofree char *low = NULL;
  g_autofree char *high = NULL;

  g_return_val_if_fail (target != NULL, NULL);

  low = xushi_number_format_plain (target->low);
  high = xushi_number_format_plain (target->high);
  if (!xushi_is_known (target->low))
    return g_strdup ("");
  switch (target->bound)
    {
    case XUSHI_BOUND_AT_MOST:
      return g_strconcat ("≤", low, NULL);
    case XUSHI_BOUND_ABOUT:
      return g_strconcat ("约", low, NULL);
    case XUSHI_BOUND_RANGE:
      return g_strconcat (low, "~", high, NULL);
    case XUSHI_BOUND_CORRIDOR:
      return g_strconcat ("保持", low, "~", high, NULL);
    case XUSHI_BOUND_AT_LEAST:
    default:
      return g_strconcat ("≥", low, NULL);
    }
}
