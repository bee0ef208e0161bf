/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/xushi-text-clean.h"

#include "base/xushi-number.h"

#include <string.h>

typedef struct
{
  const char *text;
  gsize length;
  XushiTextState state;
  const char *clean;
} Case;

#define CASE(text, state, clean) { text, sizeof text - 1, XUSHI_TEXT_##state, clean }

static const Case cases[] = {
  CASE ("", FIT, ""),
  CASE ("城镇新增就业", FIT, "城镇新增就业"),
  CASE ("第一行\n第二行\t12.5%", FIT, "第一行\n第二行\t12.5%"),
  CASE ("第一行\r\n第二行\r第三行", FIT, "第一行\r\n第二行\r第三行"),
  CASE ("“引号”—…①㎡ é", FIT, "“引号”—…①㎡ é"),
  CASE ("\xe5\xff", UNFIT, "\xef\xbf\xbd\xef\xbf\xbd"),
  CASE ("就\xe4", UNFIT, "就\xef\xbf\xbd"),
  CASE ("K1\0X", UNFIT, "K1\xef\xbf\xbdX"),
  CASE ("\x01" "a\x7f" "b\x1b", UNFIT, "ab"),
  CASE ("a\xc2\x85" "b", INVISIBLE, "ab"),
  CASE ("a\u202e" "b\u2066" "c\u2069", INVISIBLE, "abc"),
  CASE ("\ufeff" "a\ufeff", INVISIBLE, "a"),
};

static void
test_cases (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *clean = xushi_text_clean (cases[i].text, cases[i].length);

      g_assert_cmpint (xushi_text_judge (cases[i].text, cases[i].length), ==, cases[i].state);
      g_assert_cmpstr (clean, ==, cases[i].clean);
      g_assert_cmpint (xushi_text_judge (clean, strlen (clean)), ==, XUSHI_TEXT_FIT);
    }
}

static void
test_long (void)
{
  g_autofree char *text = g_strnfill (XUSHI_TEXT_LONGEST + 1, 'a');

  g_assert_cmpint (xushi_text_judge (text, XUSHI_TEXT_LONGEST), ==, XUSHI_TEXT_FIT);
  g_assert_cmpint (xushi_text_judge (text, XUSHI_TEXT_LONGEST + 1), ==, XUSHI_TEXT_UNFIT);
}

static void
test_take (void)
{
  char *fit = g_strdup ("就业");
  g_autofree char *same = xushi_text_take_clean (fit);
  g_autofree char *clean = xushi_text_take_clean (g_strdup ("a\x01\nb"));

  g_assert_true (same == fit);
  g_assert_cmpstr (clean, ==, "a\nb");
  g_assert_null (xushi_text_take_clean (NULL));
}

static void
test_visible (void)
{
  g_autofree char *text = xushi_text_take_visible (g_strdup ("\xef\xbb\xbf就\xe2\x80\xae业\x01\xc2\x85"));

  g_assert_cmpstr (text, ==, "就业\x01\xc2\x85");
  g_assert_true (xushi_text_is_control (text + strlen ("就业")));
  g_assert_true (xushi_text_is_control ("\xc2\x85"));
  g_assert_false (xushi_text_is_control ("\t"));
  g_assert_false (xushi_text_is_control ("就"));
  g_assert_null (xushi_text_take_visible (NULL));
}

/* The unit comes from the plan's file as the text comes from a cell. */
static void
test_number_with_unfit_unit (void)
{
  static const char *const units[] = { "\xe5", "\xf0\x9f", "万\xe4", "\xff\xff\xff\xff" };

  for (gsize i = 0; i < G_N_ELEMENTS (units); i++)
    {
      g_autofree char *unit = g_strdup (units[i]);
      g_autoptr (GError) error = NULL;
      double value = 0;

      g_assert_false (xushi_number_parse ("5个", unit, &value, &error));
      g_assert_error (error, XUSHI_NUMBER_ERROR, XUSHI_NUMBER_ERROR_WRONG_UNIT);
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/text-clean/cases", test_cases);
  g_test_add_func ("/base/text-clean/long", test_long);
  g_test_add_func ("/base/text-clean/take", test_take);
  g_test_add_func ("/base/text-clean/visible", test_visible);
  g_test_add_func ("/base/text-clean/number-with-unfit-unit", test_number_with_unfit_unit);
  return g_test_run ();
}
