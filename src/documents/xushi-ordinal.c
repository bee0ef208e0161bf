/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "documents/xushi-ordinal.h"

/* The names by which WordprocessingML knows them. */
static const struct
{
  const char *word;
  XushiOrdinal ordinal;
} words[] = {
  { "none", XUSHI_ORDINAL_NONE },
  { "bullet", XUSHI_ORDINAL_NONE },
  { "decimalZero", XUSHI_ORDINAL_ZERO },
  { "decimalFullWidth", XUSHI_ORDINAL_WIDE },
  { "decimalFullWidth2", XUSHI_ORDINAL_WIDE },
  { "upperRoman", XUSHI_ORDINAL_UPPER_ROMAN },
  { "lowerRoman", XUSHI_ORDINAL_LOWER_ROMAN },
  { "upperLetter", XUSHI_ORDINAL_UPPER_LETTER },
  { "lowerLetter", XUSHI_ORDINAL_LOWER_LETTER },
  { "chineseCounting", XUSHI_ORDINAL_HAN },
  { "chineseCountingThousand", XUSHI_ORDINAL_HAN },
  { "japaneseCounting", XUSHI_ORDINAL_HAN },
  { "taiwaneseCounting", XUSHI_ORDINAL_HAN },
  { "taiwaneseCountingThousand", XUSHI_ORDINAL_HAN },
  { "ideographDigital", XUSHI_ORDINAL_HAN_DIGITS },
  { "japaneseDigitalTenThousand", XUSHI_ORDINAL_HAN_DIGITS },
  { "taiwaneseDigital", XUSHI_ORDINAL_HAN_DIGITS },
  { "chineseLegalSimplified", XUSHI_ORDINAL_LEGAL },
  { "ideographLegalTraditional", XUSHI_ORDINAL_LEGAL },
  { "japaneseLegal", XUSHI_ORDINAL_LEGAL },
  { "ideographTraditional", XUSHI_ORDINAL_STEM },
  { "ideographZodiac", XUSHI_ORDINAL_BRANCH },
  { "decimalEnclosedCircle", XUSHI_ORDINAL_CIRCLE },
  { "decimalEnclosedCircleChinese", XUSHI_ORDINAL_CIRCLE },
  { "decimalEnclosedParen", XUSHI_ORDINAL_PAREN },
  { "decimalEnclosedFullstop", XUSHI_ORDINAL_STOP },
  { "ideographEnclosedCircle", XUSHI_ORDINAL_HAN_CIRCLE },
};

/* The first number of each, by which OpenDocument knows them. */
static const struct
{
  gunichar sample;
  XushiOrdinal ordinal;
} samples[] = {
  { '1', XUSHI_ORDINAL_DECIMAL },      { 'I', XUSHI_ORDINAL_UPPER_ROMAN },
  { 'i', XUSHI_ORDINAL_LOWER_ROMAN },  { 'A', XUSHI_ORDINAL_UPPER_LETTER },
  { 'a', XUSHI_ORDINAL_LOWER_LETTER }, { U'１', XUSHI_ORDINAL_WIDE },
  { U'一', XUSHI_ORDINAL_HAN },        { U'壹', XUSHI_ORDINAL_LEGAL },
  { U'甲', XUSHI_ORDINAL_STEM },       { U'子', XUSHI_ORDINAL_BRANCH },
  { U'①', XUSHI_ORDINAL_CIRCLE },      { U'⑴', XUSHI_ORDINAL_PAREN },
  { U'⒈', XUSHI_ORDINAL_STOP },        { U'㊀', XUSHI_ORDINAL_HAN_CIRCLE },
  { U'㈠', XUSHI_ORDINAL_HAN_PAREN },
};

XushiOrdinal
xushi_ordinal_from_word (const char *word)
{
  for (guint i = 0; word != NULL && i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (words[i].word, word))
      return words[i].ordinal;
  return XUSHI_ORDINAL_DECIMAL;
}

XushiOrdinal
xushi_ordinal_from_sample (const char *sample)
{
  if (sample == NULL || *sample == '\0')
    return XUSHI_ORDINAL_NONE;
  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    if (g_utf8_get_char (sample) == samples[i].sample)
      return samples[i].ordinal;
  return XUSHI_ORDINAL_DECIMAL;
}

/* (transfer full): the digits, each by its character in @digits. */
static char *
format_digits (guint number, const gunichar *digits)
{
  g_autofree char *decimal = g_strdup_printf ("%u", number);
  GString *text = g_string_new (NULL);

  for (const char *p = decimal; *p != '\0'; p++)
    g_string_append_unichar (text, digits[*p - '0']);
  return g_string_free (text, FALSE);
}

/* Up to 9999: 一百二十, 一百零五; 十 without a one before it. */
static char *
format_han (guint number, const gunichar *digits, const gunichar *places)
{
  GString *text = g_string_new (NULL);
  gboolean gap = FALSE;
  guint unit = 1000;

  for (guint place = 3; unit > 0; place--, unit /= 10)
    {
      guint digit = number / unit % 10;

      if (digit == 0)
        gap = text->len > 0;
      else
        {
          if (gap)
            g_string_append_unichar (text, digits[0]);
          gap = FALSE;
          if (digit != 1 || place != 1 || text->len > 0)
            g_string_append_unichar (text, digits[digit]);
          if (place > 0)
            g_string_append_unichar (text, places[place]);
        }
    }
  return g_string_free (text, FALSE);
}

static char *
format_roman (guint number, gboolean upper)
{
  static const struct
  {
    guint value;
    const char *letters;
  } steps[] = { { 1000, "m" }, { 900, "cm" }, { 500, "d" }, { 400, "cd" }, { 100, "c" },
                { 90, "xc" },  { 50, "l" },   { 40, "xl" }, { 10, "x" },   { 9, "ix" },
                { 5, "v" },    { 4, "iv" },   { 1, "i" } };
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    for (; number >= steps[i].value; number -= steps[i].value)
      g_string_append (text, steps[i].letters);
  return upper ? g_ascii_strup (text->str, -1) : g_strdup (text->str);
}

/* a to z, then aa to zz. */
static char *
format_letter (guint number, char first)
{
  return g_strnfill ((number - 1) / 26 + 1, (char) (first + (char) ((number - 1) % 26)));
}

/* One of a series of @n characters, or digits beyond it. */
static char *
format_series (guint number, gunichar first, const gunichar *series, guint n)
{
  char text[7] = { 0 };

  if (number > n)
    return g_strdup_printf ("%u", number);
  g_unichar_to_utf8 (series != NULL ? series[number - 1] : first + number - 1, text);
  return g_strdup (text);
}

static char *
format_circle (guint number)
{
  if (number > 35)
    return format_series (number, 0x32b1 - 35, NULL, 50);
  return number > 20 ? format_series (number, 0x3251 - 20, NULL, 35)
                     : format_series (number, 0x2460, NULL, 20);
}

char *
xushi_ordinal_format (XushiOrdinal ordinal, guint number)
{
  static const gunichar han[] = U"零一二三四五六七八九", places[] = U" 十百千";
  static const gunichar legal[] = U"零壹贰叁肆伍陆柒捌玖", legal_places[] = U" 拾佰仟";
  static const gunichar positional[] = U"〇一二三四五六七八九", wide[] = U"０１２３４５６７８９";

  if (ordinal == XUSHI_ORDINAL_NONE)
    return g_strdup ("");
  if (ordinal == XUSHI_ORDINAL_HAN_DIGITS)
    return format_digits (number, positional);
  if (ordinal == XUSHI_ORDINAL_WIDE)
    return format_digits (number, wide);
  if (number == 0 || number > 9999)
    return g_strdup_printf ("%u", number);
  switch (ordinal)
    {
    case XUSHI_ORDINAL_ZERO:
      return g_strdup_printf ("%02u", number);
    case XUSHI_ORDINAL_UPPER_ROMAN:
    case XUSHI_ORDINAL_LOWER_ROMAN:
      return format_roman (number, ordinal == XUSHI_ORDINAL_UPPER_ROMAN);
    case XUSHI_ORDINAL_UPPER_LETTER:
      return format_letter (number, 'A');
    case XUSHI_ORDINAL_LOWER_LETTER:
      return format_letter (number, 'a');
    case XUSHI_ORDINAL_HAN:
      return format_han (number, han, places);
    case XUSHI_ORDINAL_LEGAL:
      return format_han (number, legal, legal_places);
    case XUSHI_ORDINAL_STEM:
      return format_series (number, 0, U"甲乙丙丁戊己庚辛壬癸", 10);
    case XUSHI_ORDINAL_BRANCH:
      return format_series (number, 0, U"子丑寅卯辰巳" U"午未申酉戌亥", 12);
    case XUSHI_ORDINAL_CIRCLE:
      return format_circle (number);
    case XUSHI_ORDINAL_PAREN:
      return format_series (number, 0x2474, NULL, 20);
    case XUSHI_ORDINAL_STOP:
      return format_series (number, 0x2488, NULL, 20);
    case XUSHI_ORDINAL_HAN_CIRCLE:
      return format_series (number, 0x3280, NULL, 10);
    case XUSHI_ORDINAL_HAN_PAREN:
      return format_series (number, 0x3220, NULL, 10);
    case XUSHI_ORDINAL_NONE:
    case XUSHI_ORDINAL_HAN_DIGITS:
    case XUSHI_ORDINAL_WIDE:
    case XUSHI_ORDINAL_DECIMAL:
    default:
      return g_strdup_printf ("%u", number);
    }
}
