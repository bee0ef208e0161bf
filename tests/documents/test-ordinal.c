/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "documents/xushi-ordinal.h"

static const struct
{
  const char *word, *sample;
  guint number;
  const char *written;
} cases[] = {
  { "decimal", "1", 12, "12" },
  { "decimalZero", NULL, 7, "07" },
  { "decimalFullWidth", "１", 12, "１２" },
  { "upperRoman", "I", 14, "XIV" },
  { "lowerRoman", "i", 9, "ix" },
  { "upperLetter", "A", 27, "AA" },
  { "lowerLetter", "a", 3, "c" },
  { "chineseCounting", "一", 11, "十一" },
  { "chineseCountingThousand", "一", 120, "一百二十" },
  { "japaneseCounting", "一", 105, "一百零五" },
  { "ideographDigital", NULL, 20, "二〇" },
  { "chineseLegalSimplified", "壹", 21, "贰拾壹" },
  { "ideographTraditional", "甲", 3, "丙" },
  { "ideographZodiac", "子", 12, "亥" },
  { "ideographTraditional", "甲", 11, "11" },
  { "decimalEnclosedCircle", "①", 21, "㉑" },
  { "decimalEnclosedCircleChinese", "①", 2, "②" },
  { "decimalEnclosedParen", "⑴", 3, "⑶" },
  { "decimalEnclosedFullstop", "⒈", 20, "⒛" },
  { "bullet", "", 4, "" },
  { "none", NULL, 4, "" },
  { "unheardOf", "?", 4, "4" },
  { "chineseCounting", "一", 0, "0" },
  { "lowerLetter", "a", 99999, "99999" },
};

static void
test_ordinals (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *written
          = xushi_ordinal_format (xushi_ordinal_from_word (cases[i].word), cases[i].number);

      g_assert_cmpstr (written, ==, cases[i].written);
      if (cases[i].sample != NULL)
        g_assert_cmpint (xushi_ordinal_from_sample (cases[i].sample), ==,
                         xushi_ordinal_from_word (cases[i].word));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/documents/ordinal", test_ordinals);
  return g_test_run ();
}
