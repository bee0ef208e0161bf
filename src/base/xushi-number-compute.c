/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/xushi-number-private.h"

#include "base/xushi-i18n.h"

#include <string.h>

/* Sums typed into a cell: a descent through the usual grammar,
 *
 *   sum = product { (+ | -) product },  product = factor { (* | /) factor },
 *   factor = [+ | -] factor | (number | "(" sum ")") { % }
 *
 * in doubles. Whatever is wrong is kept as the first reason; parsing then runs on without effect. */

/* Deeper parentheses are refused: no clerk writes them, and each takes stack. */
#define MAX_DEPTH 32

typedef struct
{
  const char *text;  /* as typed, for messages */
  const char *at;    /* the rest, in half-width characters */
  gboolean share;    /* the cell counts in percent */
  int depth;
  GError **error;
  gboolean failed;
} Formula;

static double read_sum (Formula *self);

static double
fail (Formula *self, const char *sentence)
{
  g_autofree char *shown = NULL;

  if (self->failed)
    return XUSHI_UNKNOWN;
  self->failed = TRUE;
  shown = xushi_number_shorten (self->text);
  g_set_error (self->error, XUSHI_NUMBER_ERROR, XUSHI_NUMBER_ERROR_FORMULA, "%s",
               sentence);
  g_prefix_error (self->error, _ ("“%s”: "), shown);
  return XUSHI_UNKNOWN;
}

static gboolean
take (Formula *self, char sign)
{
  self->at += strspn (self->at, " ");
  if (self->failed || *self->at != sign)
    return FALSE;
  self->at++;
  return TRUE;
}

static double
read_number (Formula *self)
{
  gsize length = strspn (self->at, "0123456789.,");
  g_autofree char *digits = g_strndup (self->at, length);
  double value = XUSHI_UNKNOWN;

  self->at += length;
  if (length == 0)
    return fail (self, _ ("this cannot be computed; write a sum such as =700+35."));
  if (!xushi_number_parse (digits, NULL, &value, self->error))
    self->failed = TRUE;
  return value;
}

static double
read_operand (Formula *self)
{
  double value;

  if (!take (self, '('))
    return read_number (self);
  value = read_sum (self);
  if (!self->failed && !take (self, ')'))
    return fail (self, _ ("a bracket is not closed."));
  return value;
}

static double
read_factor (Formula *self)
{
  double value;

  if (self->failed || ++self->depth > MAX_DEPTH)
    return fail (self, _ ("this is nested too deeply; compute a part of it first."));
  if (take (self, '-'))
    value = -read_factor (self);
  else if (take (self, '+'))
    value = read_factor (self);
  else
    {
      value = read_operand (self);
      while (take (self, '%'))
        {
          /* 8 % is 8 where the cell counts in percent, and 0.08 to a spreadsheet. */
          if (self->share)
            return fail (self, _ ("this cell counts in percent already; leave out the % signs."));
          value /= 100;
        }
    }
  self->depth--;
  return value;
}

static double
read_product (Formula *self)
{
  double value = read_factor (self);

  while (!self->failed)
    {
      if (take (self, '*'))
        value *= read_factor (self);
      else if (take (self, '/'))
        {
          double divisor = read_factor (self);

          if (!self->failed && divisor == 0)
            return fail (self, _ ("this divides by zero."));
          value /= divisor;
        }
      else
        break;
    }
  return value;
}

static double
read_sum (Formula *self)
{
  double value = read_product (self);

  while (!self->failed)
    {
      if (take (self, '+'))
        value += read_product (self);
      else if (take (self, '-'))
        value -= read_product (self);
      else
        break;
    }
  return value;
}

/* Returns (transfer full): @plain with the signs of formulas as ASCII writes them. */
static char *
make_signs_plain (const char *plain)
{
  static const struct
  {
    const char *written, *plain;
  } signs[] = { { "×", "*" }, { "＊", "*" }, { "÷", "/" }, { "（", "(" },
                { "）", ")" }, { "＝", "=" } };
  g_autoptr (GString) text = g_string_new (plain);

  for (gsize i = 0; i < G_N_ELEMENTS (signs); i++)
    g_string_replace (text, signs[i].written, signs[i].plain, 0);
  return g_strdup (text->str);
}

/* As many decimals as are kept beside the whole part of @value. */
static int
count_decimals (double value)
{
  int room = XUSHI_DIGITS_MAX;

  for (double whole = fabs (value); whole >= 1; whole /= 10)
    room--;
  return CLAMP (room, 0, XUSHI_DECIMALS_MAX);
}

static char *
compute (Formula *self)
{
  double value = read_sum (self);

  self->at += strspn (self->at, " ");
  if (!self->failed && *self->at != '\0')
    fail (self, _ ("this cannot be computed; write a sum such as =700+35."));
  if (!self->failed && !(fabs (value) <= XUSHI_NUMBER_LIMIT))
    fail (self, _ ("the result is larger than any figure here."));
  return self->failed
             ? NULL
             : xushi_number_format_plain (xushi_number_round (value, count_decimals (value)));
}

char *
xushi_number_compute (const char *text, const char *unit, GError **error)
{
  g_autofree char *wide = NULL, *plain = NULL, *counted = NULL;
  Formula formula = { .text = text, .error = error };

  /* Nearly every text is none, and is told by its first character. */
  if (strchr (text, '=') == NULL && strstr (text, "＝") == NULL)
    return g_strdup (text);
  if (!g_utf8_validate (text, -1, NULL))
    return g_strdup (text);
  wide = xushi_number_make_plain (text);
  plain = make_signs_plain (wide);
  if (*plain != '=')
    return g_strdup (text);
  counted = unit != NULL && g_utf8_validate (unit, -1, NULL) ? xushi_number_make_plain (unit)
                                                              : NULL;
  formula.at = plain + 1;
  formula.share = counted != NULL && xushi_number_is_share (counted);
  return compute (&formula);
}
