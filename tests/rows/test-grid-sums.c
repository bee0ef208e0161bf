/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rows/xushi-grid-sums.h"

/* Number, sum and average of what cells show. */

static char *
sum_up (const char *const *texts)
{
  XushiGridSums sums = { 0 };

  for (; *texts != NULL; texts++)
    xushi_grid_sums_add (&sums, *texts);
  return xushi_grid_sums_dup_text (&sums);
}

static void
assert_text (const char *const *texts, const char *expected)
{
  g_autofree char *text = sum_up (texts);

  g_assert_cmpstr (text, ==, expected);
}

#define TEXTS(...) ((const char *const[]){ __VA_ARGS__, NULL })

static void
test_numbers_count (void)
{
  assert_text (TEXTS ("12", "2.5", "0"), "Count 3 · sum 14.5 · average 4.83");
  assert_text (TEXTS ("+3.2", "\xe2\x88\x92" "1.2"), "Count 2 · sum 2.0 · average 1.00");
  assert_text (TEXTS ("0.1", "0.2"), "Count 2 · sum 0.3 · average 0.15");
  assert_text (TEXTS ("72.5%", "100.0%"), "Count 2 · sum 172.5% · average 86.25%");
}

static void
test_others_do_not (void)
{
  assert_text (TEXTS ("—", "", "≥ 100", "2/5", "改造", "8"), NULL);
  assert_text (TEXTS ("8", "2/5", "—", "9"), "Count 2 · sum 17 · average 8.5");
  /* A percentage and a number of households have no sum. */
  assert_text (TEXTS ("72.5%", "8"), NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/grid-sums/numbers", test_numbers_count);
  g_test_add_func ("/grid-sums/others", test_others_do_not);
  return g_test_run ();
}
