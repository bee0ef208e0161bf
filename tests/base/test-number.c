/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/xushi-number.h"

static void
test_round (void)
{
  static const struct
  {
    double value;
    int decimals;
    double rounded;
  } cases[] = {
    { 41.05, 1, 41.1 },
    { 1.005, 2, 1.01 },
    { -0.05, 1, -0.1 },
    { -0.04, 1, 0 },
    { 0.5, 0, 1 },
    { -0.5, 0, -1 },
    { 2.5, 0, 3 },
    { -2.5, 0, -3 },
    { 2.4999, 0, 2 },
    { 0.15, 1, 0.2 },
    { 1.15, 1, 1.2 },
    { 82.1666666, 1, 82.2 },
    { 74.95, 1, 75.0 },
    { 74.9499, 1, 74.9 },
    { 0.285, 2, 0.29 },
    { 1e12, 6, 1e12 },
    { 1234567.5, 0, 1234568 },
    { 99.95, 1, 100 },
    { 0.0000005, 6, 0.000001 },
    { 12, 99, 12 },
    { 12.6, -3, 13 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpfloat (xushi_number_round (cases[i].value, cases[i].decimals), ==,
                       cases[i].rounded);
  g_assert_false (signbit (xushi_number_round (-0.04, 1)));
  g_assert_false (xushi_is_known (xushi_number_round (XUSHI_UNKNOWN, 1)));
  g_assert_true (isinf (xushi_number_round (HUGE_VAL, 1)));
}

/* With one decimal, every figure exactly halfway rounds up, as on paper. */
static void
test_round_every_half (void)
{
  for (int i = 0; i < 100000; i++)
    {
      double half = (i * 100 + 5) / 1000.0; /* x.x05 at two decimals, x.xx5 … */
      double quotient = (i * 2 + 1) / 20.0; /* x.x5 */

      g_assert_cmpfloat (xushi_number_round (half, 2), ==, (i * 10 + 1) / 100.0);
      g_assert_cmpfloat (xushi_number_round (quotient, 1), ==, (i + 1) / 10.0);
      g_assert_cmpfloat (xushi_number_round (-quotient, 1), ==, -(i + 1) / 10.0);
    }
}

static void
test_format (void)
{
  static const struct
  {
    double value;
    int decimals;
    const char *text, *signed_text;
  } cases[] = {
    { 12, 0, "12", "+12" },
    { 41.05, 1, "41.1", "+41.1" },
    { -0.04, 1, "0.0", "0.0" },
    { -0.0, 0, "0", "0" },
    { -4.4, 1, "-4.4", "\u22124.4" },
    { 0, 1, "0.0", "0.0" },
    { -0.05, 1, "-0.1", "\u22120.1" },
    { 1234567.891, 2, "1234567.89", "+1234567.89" },
    { XUSHI_UNKNOWN, 1, "", "" },
    { 1e12, 0, "1000000000000", "+1000000000000" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = xushi_number_format (cases[i].value, cases[i].decimals);
      g_autofree char *with_sign = xushi_number_format_signed (cases[i].value, cases[i].decimals);

      g_assert_cmpstr (text, ==, cases[i].text);
      g_assert_cmpstr (with_sign, ==, cases[i].signed_text);
    }
}

static void
test_format_plain (void)
{
  static const struct
  {
    double value;
    const char *text;
    int decimals;
  } cases[] = {
    { 12, "12", 0 },
    { 2.72, "2.72", 2 },
    { 0.5, "0.5", 1 },
    { 0, "0", 0 },
    { -3, "-3", 0 },
    { 0.1 + 0.2, "0.3", 1 },
    { 1.1e4, "11000", 0 },
    { 0.000001, "0.000001", 6 },
    { 1.0 / 3, "0.333333", 6 },
    { -0.0, "0", 0 },
    { XUSHI_UNKNOWN, "", 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = xushi_number_format_plain (cases[i].value);

      g_assert_cmpstr (text, ==, cases[i].text);
      g_assert_cmpint (xushi_number_decimals_of (cases[i].value), ==, cases[i].decimals);
    }
}

/* For people the sign is U+2212; what programs read keeps its hyphen. */
static void
test_print (void)
{
  static const struct
  {
    double value;
    int decimals;
    const char *text, *plain;
  } cases[] = {
    { -4.5, 1, "\u22124.5", "\u22124.5" }, { 4.5, 0, "5", "4.5" },
    { -0.04, 1, "0.0", "\u22120.04" },      { -0.0, 1, "0.0", "0" },
    { XUSHI_UNKNOWN, 1, "", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = xushi_number_print (cases[i].value, cases[i].decimals);
      g_autofree char *plain = xushi_number_print_plain (cases[i].value);

      g_assert_cmpstr (text, ==, cases[i].text);
      g_assert_cmpstr (plain, ==, cases[i].plain);
    }
}

static void
test_decimals (void)
{
  static const struct
  {
    const char *text;
    int decimals;
  } cases[] = {
    { "2.72", 2 },       { "12", 0 },    { "1,234.5", 1 }, { "８．２０％", 2 },
    { "", 0 },           { "1.2万", 1 }, { "3.", 0 },      { "-0.50", 2 },
    { "0.12345678", 6 }, { "abc", 0 },   { "\xff.12", 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (xushi_number_decimals (cases[i].text), ==, cases[i].decimals);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/number/round", test_round);
  g_test_add_func ("/base/number/round-every-half", test_round_every_half);
  g_test_add_func ("/base/number/format", test_format);
  g_test_add_func ("/base/number/print", test_print);
  g_test_add_func ("/base/number/format-plain", test_format_plain);
  g_test_add_func ("/base/number/decimals", test_decimals);
  return g_test_run ();
}
