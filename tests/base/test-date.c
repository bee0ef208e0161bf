/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/xushi-date.h"

#include <string.h>

static void
test_parse (void)
{
  static const char *const bad[] = {
    "",           "2016",       "2016-4-18",      "2016-04-18 ",      " 2016-04-18",
    "2016/04/18", "2016-13-01", "2016-00-01",     "2016-04-31",       "2016-04-00",
    "2015-02-29", "0000-01-01", "２０１６-04-18", "2016-04-18T00:00", "20a6-04-18",
  };
  int year = 0, month = 0, day = 0;

  g_assert_true (xushi_date_parse ("2016-04-18", &year, &month, &day));
  g_assert_cmpint (year, ==, 2016);
  g_assert_cmpint (month, ==, 4);
  g_assert_cmpint (day, ==, 18);
  g_assert_true (xushi_date_parse ("2016-02-29", NULL, NULL, NULL));
  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_false (xushi_date_parse (bad[i], &year, &month, &day));
  g_assert_cmpint (year * 10000 + month * 100 + day, ==, 20160418);
}

static void
test_read (void)
{
  static const struct
  {
    const char *text;
    const char *date;
  } cases[] = {
    { "2016-9-30", "2016-09-30" },   { "2016.9.30", "2016-09-30" }, { "20160930", "2016-09-30" },
    { "2016年9月30日", "2016-09-30" }, { "9-30", "2016-09-30" },      { " 9月30日 ", "2016-09-30" },
    { "２０１５/１２/３１", "2015-12-31" }, { "", "" },                     { "  ", "" },
    { "9", NULL },                   { "9-31", NULL },              { "2015-2-29", NULL },
    { "1-2-3-4", NULL },             { "tomorrow", NULL },          { "201609301", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *date = xushi_date_read (cases[i].text, 2016);

      g_assert_cmpstr (date, ==, cases[i].date);
    }
}

static void
test_now (void)
{
  g_autofree char *fixed = NULL, *clock = NULL, *now = NULL, *date = NULL;

  g_setenv ("SOURCE_DATE_EPOCH", "1475881983", TRUE);
  fixed = xushi_date_now ();
  g_assert_cmpstr (fixed, ==, "2016-10-07 23:13:03");
  /* One beyond the calendar is not taken: the clock is. */
  g_setenv ("SOURCE_DATE_EPOCH", "999999999999999999", TRUE);
  clock = xushi_date_now ();
  g_assert_cmpint (strlen (clock), ==, 19);
  g_assert_cmpstr (clock, >, "2020");
  g_assert_cmpstr (clock, <, "9999");
  g_unsetenv ("SOURCE_DATE_EPOCH");
  now = xushi_date_now ();
  g_assert_cmpint (strlen (now), ==, 19);
  date = g_strndup (now, 10);
  g_assert_true (xushi_date_parse (date, NULL, NULL, NULL));
}

static void
test_today (void)
{
  g_autofree char *today = NULL;

  g_setenv ("SOURCE_DATE_EPOCH", "1475881983", TRUE);
  today = xushi_date_today ();
  g_assert_cmpstr (today, ==, "2016-10-07");
  g_assert_cmpint (xushi_date_this_year (), ==, 2016);
  g_unsetenv ("SOURCE_DATE_EPOCH");
}

static void
test_last_of_month (void)
{
  static const struct
  {
    int year;
    int month;
    const char *date;
  } cases[] = {
    { 2016, 1, "2016-01-31" }, { 2016, 2, "2016-02-29" }, { 2015, 2, "2015-02-28" },
    { 1900, 2, "1900-02-28" }, { 2000, 2, "2000-02-29" }, { 2016, 9, "2016-09-30" },
    { 2016, 12, "2016-12-31" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *date = xushi_date_last_of_month (cases[i].year, cases[i].month);

      g_assert_cmpstr (date, ==, cases[i].date);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/date/parse", test_parse);
  g_test_add_func ("/base/date/read", test_read);
  g_test_add_func ("/base/date/now", test_now);
  g_test_add_func ("/base/date/today", test_today);
  g_test_add_func ("/base/date/last-of-month", test_last_of_month);
  return g_test_run ();
}
