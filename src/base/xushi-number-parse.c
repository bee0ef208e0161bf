/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/xushi-number-private.h"

#include "base/xushi-i18n.h"
#include "base/xushi-text-clean.h"

#include <string.h>

/* Reading figures as clerks write them. The text is first brought to half-width characters, then
 * cut into sign, digits and unit. Powers of ten (千, 万, 亿) are never multiplied in binary: they
 * become the exponent of the decimal text that is read, so that 1.1万 is exactly 11000. */

/* The characters, from full-width keyboards and printed documents, that stand for a plain one. */
static const struct
{
  gunichar written;
  char plain;
} plain_characters[] = {
  { 0xff0c, ',' }, /* ， */
  { 0xff0e, '.' }, /* ． */
  { 0xff0b, '+' }, /* ＋ */
  { 0xff0d, '-' }, /* － */
  { 0x2212, '-' }, /* − */
  { 0x2010, '-' }, { 0x2011, '-' },
  { 0xff05, '%' }, /* ％ */
  { 0xff0f, '/' }, /* ／ */
};

char *
xushi_number_make_plain (const char *text)
{
  g_autoptr (GString) plain = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c >= 0xff10 && c <= 0xff19) /* ０ to ９ */
        c = c - 0xff10 + '0';
      else if (g_unichar_isspace (c) || c == 0xfeff || c == 0x200b)
        c = ' ';
      for (gsize i = 0; i < G_N_ELEMENTS (plain_characters); i++)
        if (c == plain_characters[i].written)
          c = plain_characters[i].plain;
      g_string_append_unichar (plain, c);
    }
  return g_strdup (g_strstrip (plain->str));
}

/* The same of a unit, which comes from a table or a plan's file and need not be text at all. */
static char *
make_plain_unit (const char *unit)
{
  g_autofree char *clean = unit != NULL ? xushi_text_clean (unit, strlen (unit)) : NULL;

  return xushi_number_make_plain (clean != NULL ? clean : "");
}

/* The power of ten that @unit begins with, for instance 4 for 万人; @rest is what it counts. */
static int
split_scale (const char *unit, const char **rest)
{
  static const struct
  {
    const char *word;
    int power;
  } scales[] = { { "十", 1 }, { "百", 2 }, { "千", 3 }, { "万", 4 }, { "亿", 8 } };
  int power = 0;
  gboolean found = TRUE;

  while (found)
    {
      found = FALSE;
      for (gsize i = 0; i < G_N_ELEMENTS (scales) && !found; i++)
        if (g_str_has_prefix (unit, scales[i].word))
          {
            power += scales[i].power;
            unit += strlen (scales[i].word);
            found = TRUE;
          }
    }
  *rest = unit;
  return power;
}

/* Percentages take no 千 or 万. */
gboolean
xushi_number_is_share (const char *unit)
{
  return g_str_equal (unit, "%") || g_str_equal (unit, "‰") || g_str_equal (unit, "百分点")
         || g_str_equal (unit, "个百分点");
}

/* Points are written with or without 个, or with the percent sign. */
static gboolean
is_same_share (const char *written, const char *unit)
{
  gboolean points = xushi_number_is_share (unit) && strstr (unit, "百分点") != NULL;

  return points && (g_str_equal (written, "%") || strstr (written, "百分点") != NULL);
}

/* Finds the power of ten that converts a figure in the unit @written to @unit. */
static gboolean
find_power (const char *written, const char *unit, int *power)
{
  const char *written_rest, *unit_rest;

  *power = 0;
  if (*written == '\0' || g_str_equal (written, unit)
      || (*unit == '\0' && g_str_equal (written, "%")))
    return TRUE;
  if (xushi_number_is_share (written) || xushi_number_is_share (unit))
    return is_same_share (written, unit);
  *power = split_scale (written, &written_rest) - split_scale (unit, &unit_rest);
  return *written_rest == '\0' || g_str_equal (written_rest, unit_rest);
}

char *
xushi_number_shorten (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autofree char *head = NULL;

  if (g_utf8_strlen (valid, -1) <= 30)
    return g_steal_pointer (&valid);
  head = g_utf8_substring (valid, 0, 30);
  return g_strconcat (head, "…", NULL);
}

static gboolean
fail_not_a_number (const char *text, GError **error)
{
  g_autofree char *shown = xushi_number_shorten (text);

  g_set_error (error, XUSHI_NUMBER_ERROR, XUSHI_NUMBER_ERROR_NOT_A_NUMBER,
               _ ("“%s” is not a number; write digits, such as 1234.5."), shown);
  return FALSE;
}

static gboolean
fail_unit (const char *text, const char *unit, GError **error)
{
  g_autofree char *shown = xushi_number_shorten (text);

  if (*unit == '\0')
    g_set_error (error, XUSHI_NUMBER_ERROR, XUSHI_NUMBER_ERROR_WRONG_UNIT,
                 _ ("“%s” carries a unit where a plain number belongs; write the number alone."),
                 shown);
  else
    g_set_error (error, XUSHI_NUMBER_ERROR, XUSHI_NUMBER_ERROR_WRONG_UNIT,
                 _ ("“%s” is not in the unit “%s”; convert it and write the number alone."),
                 shown, unit);
  return FALSE;
}

/* Whether the commas of the integer part @digits group it by threes. "0,123" does not count: nobody
 * writes thousands after a zero. */
static gboolean
has_good_groups (const char *digits)
{
  gsize head = strcspn (digits, ",");

  if (digits[head] == '\0')
    return TRUE;
  if (head < 1 || head > 3 || digits[0] == '0')
    return FALSE;
  for (const char *p = digits + head; *p != '\0'; p += 4)
    if (strcspn (p + 1, ",") != 3)
      return FALSE;
  return TRUE;
}

/* Checks @digits, which holds only digits and separators, and removes the commas. */
static gboolean
clean_digits (char *digits, const char *text, GError **error)
{
  gsize whole_length = strcspn (digits, ".");
  g_autofree char *whole = g_strndup (digits, whole_length);
  const char *fraction = digits + whole_length + (digits[whole_length] == '.' ? 1 : 0);
  g_auto (GStrv) groups = NULL;
  g_autofree char *joined = NULL;

  if (!has_good_groups (whole) || strpbrk (fraction, ".,") != NULL)
    {
      g_autofree char *shown = xushi_number_shorten (text);

      g_set_error (error, XUSHI_NUMBER_ERROR, XUSHI_NUMBER_ERROR_AMBIGUOUS,
                   _ ("“%s” can be read in more than one way; write it without separators and "
                      "with a point before the decimals, such as 1234.5."),
                   shown);
      return FALSE;
    }
  groups = g_strsplit (digits, ",", -1);
  joined = g_strjoinv (NULL, groups);
  strcpy (digits, joined);
  return TRUE;
}

/* Cuts @plain into its sign, the digits with their separators, and the unit that follows. */
static gboolean
cut (const char *plain, const char *unit, gboolean *negative, char **digits, char **written)
{
  g_auto (GStrv) parts = NULL;
  gsize length;

  *negative = *plain == '-';
  if (*plain == '-' || *plain == '+')
    plain++;
  plain += strspn (plain, " ");
  length = strspn (plain, "0123456789.,");
  *digits = g_strndup (plain, length);
  parts = g_strsplit (plain + length, " ", -1);
  *written = g_strjoinv (NULL, parts);
  if (strpbrk (*digits, "0123456789") == NULL)
    return FALSE;
  /* Further digits after the number, as in "1 234", "1万2千", "1e9", make it invalid, unless the
   * unit contains them, as m2 does. */
  return g_str_equal (*written, unit) || strpbrk (*written, "0123456789") == NULL;
}

/* Whether "1234.5" times ten to the power of @power is kept and shown with all of its digits. */
static gboolean
is_exact (const char *digits, int power)
{
  int n_digits = 0, n_decimals = 0, n_zeros = 0;
  gboolean behind = FALSE;

  for (const char *p = digits; g_ascii_isdigit (*p) || *p == '.'; p++)
    {
      behind = behind || *p == '.';
      if (*p == '.')
        continue;
      n_decimals += behind;
      n_digits += n_digits > 0 || *p != '0';
      n_zeros = *p == '0' ? n_zeros + 1 : 0;
    }
  return n_digits == 0
         || (n_digits - n_zeros <= XUSHI_DIGITS_MAX
             && n_decimals - n_zeros - power <= XUSHI_DECIMALS_MAX);
}

static gboolean
fail_too_fine (const char *text, GError **error)
{
  g_autofree char *shown = xushi_number_shorten (text);

  g_set_error (error, XUSHI_NUMBER_ERROR, XUSHI_NUMBER_ERROR_TOO_FINE,
               _ ("“%s” has more decimals than the %d that are kept, or more than %d digits; round "
                  "it."),
               shown, XUSHI_DECIMALS_MAX, XUSHI_DIGITS_MAX);
  return FALSE;
}

/* Most figures are just digits and perhaps a point, and need none of what follows: this reads a
 * table of a hundred thousand in a tenth of the time. */
static gboolean
read_plain_digits (const char *text, double *value)
{
  gboolean negative = *text == '-';
  const char *digits = negative ? text + 1 : text;
  gsize whole = strspn (digits, "0123456789"), length = whole;
  double number;

  if (digits[whole] == '.')
    length += 1 + strspn (digits + whole + 1, "0123456789");
  if (whole == 0 || length == whole + 1 || digits[length] != '\0')
    return FALSE;
  number = g_ascii_strtod (digits, NULL);
  if (!(number <= XUSHI_NUMBER_LIMIT) || !is_exact (digits, 0))
    return FALSE;
  *value = negative && number > 0 ? -number : number;
  return TRUE;
}

gboolean
xushi_number_parse (const char *text, const char *unit, double *value, GError **error)
{
  g_autofree char *plain = NULL, *plain_unit = NULL, *digits = NULL, *written = NULL;
  g_autofree char *decimal = NULL;
  gboolean negative;
  double number;
  int power;

  if (read_plain_digits (text, value))
    return TRUE;
  if (!g_utf8_validate (text, -1, NULL))
    return fail_not_a_number (text, error);
  plain = xushi_number_make_plain (text);
  plain_unit = make_plain_unit (unit);
  if (*plain == '\0')
    {
      *value = XUSHI_UNKNOWN;
      return TRUE;
    }
  if (!cut (plain, plain_unit, &negative, &digits, &written))
    return fail_not_a_number (text, error);
  if (!clean_digits (digits, text, error))
    return FALSE;
  if (!find_power (written, plain_unit, &power))
    return fail_unit (text, plain_unit, error);
  decimal = g_strdup_printf ("%se%d", digits, power);
  number = g_ascii_strtod (decimal, NULL);
  if (!(number <= XUSHI_NUMBER_LIMIT))
    {
      g_autofree char *shown = xushi_number_shorten (text);

      g_set_error (error, XUSHI_NUMBER_ERROR, XUSHI_NUMBER_ERROR_TOO_LARGE,
                   _ ("“%s” is larger than any figure here; check it, or choose a larger unit, "
                      "such as 万 or 亿."),
                   shown);
      return FALSE;
    }
  if (!is_exact (digits, power))
    return fail_too_fine (text, error);
  *value = negative && number > 0 ? -number : number;
  return TRUE;
}

int
xushi_number_decimals (const char *text)
{
  g_autofree char *plain = g_utf8_validate (text, -1, NULL) ? xushi_number_make_plain (text) : NULL;
  const char *point = plain != NULL ? strchr (plain, '.') : NULL;

  return point != NULL
             ? (int) MIN (strspn (point + 1, "0123456789"), (gsize) XUSHI_DECIMALS_MAX)
             : 0;
}
