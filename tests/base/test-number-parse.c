/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/xushi-i18n.h"
#include "base/xushi-number.h"

#include <string.h>

static const struct
{
  const char *text;
  const char *unit;
  double value;
} good[] = {
  { "12", NULL, 12 },
  { "0012.50", "人", 12.5 },
  { "-7.25", "%", -7.25 },
  { "12.", NULL, 12 },
  { ".5", NULL, 0.5 },
  { "1,234.5", "人", 1234.5 },
  { "1,234,567", "人", 1234567 },
  { "12,345", NULL, 12345 },
  { "1.2345670000", NULL, 1.234567 },
  { "000000000000000000001.5", NULL, 1.5 },
  { "999999999999.999", NULL, 999999999999.999 },
  { "12.3456789万", "人", 123456.789 },
  { "１２００", "人", 1200 },
  { "１，２００．５", "人", 1200.5 },
  { "8%", "%", 8 },
  { "8％", "%", 8 },
  { "8%", "％", 8 },
  { "8%", NULL, 8 },
  { "8 %", "%", 8 },
  { "7.4", "%", 7.4 },
  { "46%", "个百分点", 46 },
  { "1.5个百分点", "个百分点", 1.5 },
  { "1.5百分点", "个百分点", 1.5 },
  { "1.2万", "人", 12000 },
  { "1.1万", "人", 11000 },
  { "1.2万人", "人", 12000 },
  { "1.2万", "万人", 1.2 },
  { "1.2万人", "万人", 1.2 },
  { "12000人", "万人", 1.2 },
  { "1.2", "万人", 1.2 },
  { "1.2亿", "万元", 12000 },
  { "0.3亿元", "亿元", 0.3 },
  { "3千", "户", 3000 },
  { "3千", NULL, 3000 },
  { "1.2万亿", "亿元", 12000 },
  { "500吨/日", "万吨/日", 0.05 },
  { "5千瓦", "千瓦", 5 },
  { "12家", "家", 12 },
  { "12 家", "家", 12 },
  { "12m2", "m2", 12 },
  { "-3", "%", -3 },
  { "−3", "%", -3 },
  { "－３", "%", -3 },
  { "- 3", "%", -3 },
  { "+3.0", "%", 3 },
  { "-0", "%", 0 },
  { "0", "家", 0 },
  { ".5", NULL, 0.5 },
  { "5.", NULL, 5 },
  { "007", NULL, 7 },
  { "  12\t", "家", 12 },
  { "　12　", "家", 12 },
  { "\u00a012", "家", 12 },
  { "1000000000000", NULL, 1e12 },
  { "10000亿", "元", 1e12 },
};

static void
test_good (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (good); i++)
    {
      g_autoptr (GError) error = NULL;
      double value = -99;

      if (!xushi_number_parse (good[i].text, good[i].unit, &value, &error))
        g_error ("“%s”: %s", good[i].text, error->message);
      g_assert_cmpfloat (value, ==, good[i].value);
      g_assert_false (value == 0 && signbit (value));
    }
}

static void
test_blank (void)
{
  static const char *const blanks[] = { "", "  ", "\t", "　", "\u00a0 ", "\n" };

  for (gsize i = 0; i < G_N_ELEMENTS (blanks); i++)
    {
      g_autoptr (GError) error = NULL;
      double value = 7;

      g_assert_true (xushi_number_parse (blanks[i], "家", &value, &error));
      g_assert_no_error (error);
      g_assert_false (xushi_is_known (value));
    }
}

static const struct
{
  const char *text;
  const char *unit;
  XushiNumberError code;
} bad[] = {
  { "abc", "家", XUSHI_NUMBER_ERROR_NOT_A_NUMBER },
  { "待定", "家", XUSHI_NUMBER_ERROR_NOT_A_NUMBER },
  { "—", "家", XUSHI_NUMBER_ERROR_NOT_A_NUMBER },
  { "-", "家", XUSHI_NUMBER_ERROR_NOT_A_NUMBER },
  { ".", "家", XUSHI_NUMBER_ERROR_NOT_A_NUMBER },
  { ",", "家", XUSHI_NUMBER_ERROR_NOT_A_NUMBER },
  { "%", "%", XUSHI_NUMBER_ERROR_NOT_A_NUMBER },
  { "万", "人", XUSHI_NUMBER_ERROR_NOT_A_NUMBER },
  { "inf", NULL, XUSHI_NUMBER_ERROR_NOT_A_NUMBER },
  { "-Infinity", NULL, XUSHI_NUMBER_ERROR_NOT_A_NUMBER },
  { "nan", NULL, XUSHI_NUMBER_ERROR_NOT_A_NUMBER },
  { "1e999", NULL, XUSHI_NUMBER_ERROR_NOT_A_NUMBER },
  { "1e3", NULL, XUSHI_NUMBER_ERROR_NOT_A_NUMBER },
  { "0x10", NULL, XUSHI_NUMBER_ERROR_NOT_A_NUMBER },
  { "--5", NULL, XUSHI_NUMBER_ERROR_NOT_A_NUMBER },
  { "1 234", "人", XUSHI_NUMBER_ERROR_NOT_A_NUMBER },
  { "1万2千", "人", XUSHI_NUMBER_ERROR_NOT_A_NUMBER },
  { "5月3日", NULL, XUSHI_NUMBER_ERROR_NOT_A_NUMBER },
  { "12/30", NULL, XUSHI_NUMBER_ERROR_NOT_A_NUMBER },
  { "5-8", NULL, XUSHI_NUMBER_ERROR_NOT_A_NUMBER },
  { "\xff\xfe", NULL, XUSHI_NUMBER_ERROR_NOT_A_NUMBER },
  { "1000000000001", NULL, XUSHI_NUMBER_ERROR_TOO_LARGE },
  { "-1000000000001", NULL, XUSHI_NUMBER_ERROR_TOO_LARGE },
  { "10001亿", "元", XUSHI_NUMBER_ERROR_TOO_LARGE },
  { "1.2345678", NULL, XUSHI_NUMBER_ERROR_TOO_FINE },
  { "0.0000001", NULL, XUSHI_NUMBER_ERROR_TOO_FINE },
  { "0950678401.5099506784999", NULL, XUSHI_NUMBER_ERROR_TOO_FINE },
  { "123456789012.1234", NULL, XUSHI_NUMBER_ERROR_TOO_FINE },
  { "123456789元", "亿元", XUSHI_NUMBER_ERROR_TOO_FINE },
  { "1,2", NULL, XUSHI_NUMBER_ERROR_AMBIGUOUS },
  { "1,23", NULL, XUSHI_NUMBER_ERROR_AMBIGUOUS },
  { "1,2345", NULL, XUSHI_NUMBER_ERROR_AMBIGUOUS },
  { "0,123", NULL, XUSHI_NUMBER_ERROR_AMBIGUOUS },
  { "1.234,5", NULL, XUSHI_NUMBER_ERROR_AMBIGUOUS },
  { "1.234.567", NULL, XUSHI_NUMBER_ERROR_AMBIGUOUS },
  { "1,234,5", NULL, XUSHI_NUMBER_ERROR_AMBIGUOUS },
  { "1234,567", NULL, XUSHI_NUMBER_ERROR_AMBIGUOUS },
  { "12,", NULL, XUSHI_NUMBER_ERROR_AMBIGUOUS },
  { "1.2万", "%", XUSHI_NUMBER_ERROR_WRONG_UNIT },
  { "1.2万%", "%", XUSHI_NUMBER_ERROR_WRONG_UNIT },
  { "3千", "个百分点", XUSHI_NUMBER_ERROR_WRONG_UNIT },
  { "8%", "家", XUSHI_NUMBER_ERROR_WRONG_UNIT },
  { "8%", "‰", XUSHI_NUMBER_ERROR_WRONG_UNIT },
  { "1.5个百分点", "%", XUSHI_NUMBER_ERROR_WRONG_UNIT },
  { "12家", "人", XUSHI_NUMBER_ERROR_WRONG_UNIT },
  { "1.2万吨", "万人", XUSHI_NUMBER_ERROR_WRONG_UNIT },
  { "12家", NULL, XUSHI_NUMBER_ERROR_WRONG_UNIT },
};

static void
test_bad (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (GError) error = NULL;
      double value = 7;

      if (xushi_number_parse (bad[i].text, bad[i].unit, &value, &error))
        g_error ("“%s” was taken as %g", bad[i].text, value);
      g_assert_error (error, XUSHI_NUMBER_ERROR, (int) bad[i].code);
      g_assert_cmpfloat (value, ==, 7);
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
    }
}

/* A digit string of any length is refused, and the message stays on one line. */
static void
test_long (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *digits = g_strnfill (5000, '9');
  double value;

  g_assert_false (xushi_number_parse (digits, NULL, &value, &error));
  g_assert_error (error, XUSHI_NUMBER_ERROR, XUSHI_NUMBER_ERROR_TOO_LARGE);
  g_assert_cmpint (strlen (error->message), <, 300);
}

static const struct
{
  const char *text;
  const char *unit;
  const char *result; /* NULL: refused */
} sums[] = {
  { "=700+35", "人", "735" },
  { "=1200*0.85", "人", "1020" },
  { "=(3+4)/2", NULL, "3.5" },
  { "＝（３＋４）÷２", "家", "3.5" },
  { " = 12 × 3 − 1 ", "家", "35" },
  { "=1,200*2", "家", "2400" },
  { "=-3+5", "%", "2" },
  { "=--3", NULL, "3" },
  { "=2*-3", NULL, "-6" },
  { "=10-2-3", NULL, "5" },
  { "=12/2/3", NULL, "2" },
  { "=2+3*4", NULL, "14" },
  { "=0.1+0.2", NULL, "0.3" },
  { "=1/3", NULL, "0.333333" },
  { "=100000000000/3", NULL, "33333333333.3333" },
  { "=1200*8%", "万元", "96" },
  { "=8%%", "万元", "0.0008" },
  { "=1-1", NULL, "0" },
  { "=0*-1", NULL, "0" },
  /* What is no formula is left alone. */
  { "700", "人", "700" },
  { ">=1500", "人", ">=1500" },
  { "700+35", "人", "700+35" },
  { "", NULL, "" },
  { "=8%+1%", "%", NULL },
  { "=8％", "个百分点", NULL },
  { "=1/0", NULL, NULL },
  { "=1/(2-2)", NULL, NULL },
  { "=", NULL, NULL },
  { "=+", NULL, NULL },
  { "=A1+B2", NULL, NULL },
  { "=SUM(1,2)", NULL, NULL },
  { "=(3+4", NULL, NULL },
  { "=3+4)", NULL, NULL },
  { "=3 4", NULL, NULL },
  { "=1..2", NULL, NULL },
  { "=1,2+3", NULL, NULL },
  { "=700人+35人", "人", NULL },
  { "=1000000000000*10", NULL, NULL },
  { "=((((((((((((((((((((((((((((((((((((1))))))))))))))))))))))))))))))))))))", NULL, NULL },
};

static void
test_sums (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (sums); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *result = xushi_number_compute (sums[i].text, sums[i].unit, &error);
      double value;

      if (g_strcmp0 (result, sums[i].result) != 0)
        g_error ("“%s” is “%s”: %s", sums[i].text, result,
                 error != NULL ? error->message : "no reason");
      g_assert_true ((result == NULL) == (error != NULL));
      /* A result can be read as a figure; a table that is read from a file takes no formula. */
      if (result != NULL && g_str_has_prefix (sums[i].text, "="))
        {
          g_assert_true (xushi_number_parse (result, sums[i].unit, &value, NULL));
          g_assert_false (xushi_number_parse (sums[i].text, sums[i].unit, &value, NULL));
        }
    }
}

static void
test_messages (void)
{
  g_autoptr (GError) unit_error = NULL, text_error = NULL;
  double value;

  g_assert_false (xushi_number_parse ("12家", "人", &value, &unit_error));
  g_assert_cmpstr (unit_error->message, ==, "“12家”的单位不是“人”；请换算后只填数字。");
  g_assert_false (xushi_number_parse ("待定", "人", &value, &text_error));
  g_assert_cmpstr (text_error->message, ==, "“待定”不是数字；请填写数字，如1234.5。");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  xushi_i18n_init ();
  g_test_add_func ("/base/number-parse/good", test_good);
  g_test_add_func ("/base/number-parse/blank", test_blank);
  g_test_add_func ("/base/number-parse/bad", test_bad);
  g_test_add_func ("/base/number-parse/long", test_long);
  g_test_add_func ("/base/number-parse/sums", test_sums);
  g_test_add_func ("/base/number-parse/messages", test_messages);
  return g_test_run ();
}
