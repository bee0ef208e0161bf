/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/xushi-i18n.h"
#include "base/xushi-number.h"
#include "table.h"

#include <string.h>

/* The first worked cases of docs/domain.md: figures and lights as printed, then the facts stated in
 * their remarks. */

static void
test_rows (void)
{
  g_autoptr (Table) table = table_load ("vectors.tsv");

  g_assert_cmpuint (table->rows->len, ==, 30);
  for (guint i = 0; i < table->rows->len; i++)
    table_check_row (table, i);
}

static XushiIndicator *
find (const Table *table, const char *id, XushiAssessment *assessment)
{
  for (guint i = 0; i < table->rows->len; i++)
    if (g_str_equal (table_get (table, i, "id"), id))
      {
        XushiIndicator *indicator = table_make_indicator (table, i);

        *assessment = assess (indicator, atoi (table_get (table, i, "month")));
        return indicator;
      }
  g_error ("no case %s", id);
}

static void
assert_printed (double value, int decimals, const char *expected)
{
  g_autofree char *printed = xushi_number_format (value, decimals);

  g_assert_cmpstr (printed, ==, expected);
}

static void
test_remarks (void)
{
  g_autoptr (Table) table = table_load ("vectors.tsv");
  g_autoptr (XushiIndicator) t01 = NULL, t06 = NULL, t08 = NULL, t13 = NULL, t14 = NULL;
  g_autoptr (XushiIndicator) g04 = NULL, g05 = NULL, l04 = NULL, l05 = NULL, y01 = NULL;
  g_autoptr (XushiIndicator) y02 = NULL;
  XushiAssessment a;

  t01 = find (table, "t01", &a);
  assert_printed (a.need, 1, "713.3");
  assert_printed (a.forecast, 1, "13146.7");
  t06 = find (table, "t06", &a);
  assert_printed (a.completion, 1, "187.9");
  t08 = find (table, "t08", &a);
  g_assert_cmpint (a.due_month, ==, 9);
  g_assert_cmpint (a.value_month, ==, 6);
  assert_printed (a.value, 0, "3");
  t13 = find (table, "t13", &a);
  g_assert_true (a.basic);
  t14 = find (table, "t14", &a);
  assert_printed (a.in_month, a.decimals, "12.5");
  g04 = find (table, "g04", &a);
  g_assert_false (a.above_range);
  g05 = find (table, "g05", &a);
  g_assert_true (a.above_range);
  l04 = find (table, "l04", &a);
  assert_printed (a.value, a.decimals, "3.03");
  l05 = find (table, "l05", &a);
  assert_printed (a.value, a.decimals, "3");
  y01 = find (table, "y01", &a);
  g_assert_cmpint (a.due_month, ==, 0);
  y02 = find (table, "y02", &a);
  g_assert_cmpint (a.due_month, ==, 6);
  g_assert_cmpint (a.value_month, ==, 6);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  xushi_i18n_init ();
  g_test_add_func ("/assess/vectors/rows", test_rows);
  g_test_add_func ("/assess/vectors/remarks", test_remarks);
  return g_test_run ();
}
