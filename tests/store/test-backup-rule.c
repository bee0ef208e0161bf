/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/xushi-backup-rule.h"

#include <string.h>

#define TODAY "2016-09-30" /* a Friday */

/* A year and a quarter, day by day. */
#define MANY_DAYS 460

/* Applies the rule to times given oldest first, as they came to be. Returns: those that are kept,
 * oldest first, joined by blanks; of a time at midnight only the day. */
static char *
keep (GPtrArray *oldest_first, const char *today)
{
  g_autoptr (GPtrArray) made = g_ptr_array_new ();
  g_autofree gboolean *kept = NULL;
  GString *text = g_string_new (NULL);

  for (guint i = oldest_first->len; i > 0; i--)
    g_ptr_array_add (made, g_ptr_array_index (oldest_first, i - 1));
  kept = xushi_backup_rule_apply (made, today);
  for (guint i = made->len; i > 0; i--)
    {
      const char *time = g_ptr_array_index (made, i - 1);
      int length = g_str_has_suffix (time, " 00:00:00") ? 10 : -1;

      if (kept[i - 1])
        g_string_append_printf (text, "%s%.*s", text->len > 0 ? " " : "", length, time);
    }
  return g_string_free (text, FALSE);
}

static void
check (const char *times, const char *today, const char *expected)
{
  g_auto (GStrv) words = g_strsplit (times, ";", -1);
  g_autoptr (GPtrArray) made = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *found = NULL;

  for (int i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      g_ptr_array_add (made, strlen (words[i]) == 10 ? g_strconcat (words[i], " 00:00:00", NULL)
                                                     : g_strdup (words[i]));
  found = keep (made, today);
  g_assert_cmpstr (found, ==, expected);
}

/* (transfer full): @n days in a row that end with @last. */
static GPtrArray *
count_days (const char *last, guint n)
{
  GPtrArray *days = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDateTime) end = NULL;
  g_autofree char *text = g_strconcat (last, "T00:00:00Z", NULL);

  end = g_date_time_new_from_iso8601 (text, NULL);
  for (guint i = n; i > 0; i--)
    {
      g_autoptr (GDateTime) day = g_date_time_add_days (end, -(int) (i - 1));

      g_ptr_array_add (days, g_date_time_format (day, "%Y-%m-%d %H:%M:%S"));
    }
  return days;
}

static void
test_few (void)
{
  check ("", TODAY, "");
  check ("2016-09-30", TODAY, "2016-09-30");
  check ("2016-09-29;2016-09-30", TODAY, "2016-09-29 2016-09-30");
}

/* Of one day the last is kept. */
static void
test_one_day (void)
{
  check ("2016-09-30 08:00:00;2016-09-30 09:30:00;2016-09-30 17:45:00", TODAY,
         "2016-09-30 17:45:00");
}

/* Every day for more than a year: seven days, then the Sundays of the weeks before them, then the
 * last days of the months. */
static void
test_every_day (void)
{
  g_autoptr (GPtrArray) days = count_days (TODAY, MANY_DAYS);
  g_autofree char *found = keep (days, TODAY);

  g_assert_cmpstr (found, ==,
                   "2015-10-31 2015-11-30 2015-12-31 2016-01-31 2016-02-29 2016-03-31 2016-04-30 "
                   "2016-05-31 2016-06-30 2016-07-31 2016-08-31 "
                   "2016-09-11 2016-09-18 "
                   "2016-09-24 2016-09-25 2016-09-26 2016-09-27 2016-09-28 2016-09-29 2016-09-30");
}

/* Applying the rule day after day keeps the same as applying it once to everything: what will be a
 * week's or month's last is never deleted before it is. */
static void
test_day_by_day (void)
{
  g_autoptr (GPtrArray) days = count_days (TODAY, MANY_DAYS);
  g_autoptr (GPtrArray) all = count_days (TODAY, MANY_DAYS);
  g_autoptr (GPtrArray) left = g_ptr_array_new ();
  g_autofree char *by_days = NULL, *at_once = keep (all, TODAY);

  for (guint i = 0; i < days->len; i++)
    {
      g_autofree gboolean *kept = NULL;

      g_ptr_array_insert (left, 0, g_ptr_array_index (days, i));
      kept = xushi_backup_rule_apply (left, g_ptr_array_index (days, i));
      g_assert_true (kept[0]);
      for (guint j = left->len; j > 0; j--)
        if (!kept[j - 1])
          g_ptr_array_remove_index (left, j - 1);
      g_assert_cmpuint (left->len, <=,
                        XUSHI_BACKUP_DAYS + XUSHI_BACKUP_WEEKS + XUSHI_BACKUP_MONTHS);
    }
  for (guint i = 0; i < left->len / 2; i++)
    {
      gpointer other = left->pdata[left->len - 1 - i];

      left->pdata[left->len - 1 - i] = left->pdata[i];
      left->pdata[i] = other;
    }
  by_days = keep (left, TODAY);
  g_assert_cmpstr (by_days, ==, at_once);
}

/* A plan that nobody touched for years loses nothing, and what came before the gap stays. */
static void
test_gaps (void)
{
  check ("2012-03-01;2012-03-02;2013-07-07;2016-09-30", TODAY,
         "2012-03-01 2012-03-02 2013-07-07 2016-09-30");
  check ("2014-01-06;2014-01-07;2014-01-08;2014-01-09;2014-01-10;2014-01-13;2014-01-14;2014-01-15;"
         "2016-09-30",
         TODAY,
         "2014-01-08 2014-01-09 2014-01-10 2014-01-13 2014-01-14 2014-01-15 2016-09-30");
}

/* A week begins on Monday, also across the turn of a year. */
static void
test_weeks (void)
{
  check ("2015-12-25;2015-12-27;2015-12-28;2015-12-30;2015-12-31;2016-01-01;2016-01-03;2016-01-04;"
         "2016-01-05;2016-01-06;2016-01-07;2016-01-08;2016-01-09;2016-01-10",
         "2016-01-10",
         "2015-12-27 2015-12-31 2016-01-03 2016-01-04 2016-01-05 2016-01-06 2016-01-07 2016-01-08 "
         "2016-01-09 2016-01-10");
}

/* The clock was a year ahead for a while: today's backup is kept although all the others are
 * newer by name, and so are those to come, by the same rule. */
static void
test_clock_set_back (void)
{
  g_autoptr (GPtrArray) days = count_days ("2017-09-29", 100);
  g_autofree char *found = NULL;
  g_auto (GStrv) kept = NULL;

  g_ptr_array_insert (days, 0, g_strdup ("2016-09-29 00:00:00"));
  g_ptr_array_insert (days, 1, g_strdup ("2016-09-30 00:00:00"));
  found = keep (days, TODAY);
  kept = g_strsplit (found, " ", -1);
  g_assert_cmpstr (kept[0], ==, "2016-09-29");
  g_assert_cmpstr (kept[1], ==, "2016-09-30");
  g_assert_cmpstr (kept[g_strv_length (kept) - 1], ==, "2017-09-29");
  g_assert_cmpuint (g_strv_length (kept), >, 2 + XUSHI_BACKUP_DAYS);
  g_assert_cmpuint (g_strv_length (kept), <, 2 + XUSHI_BACKUP_DAYS + XUSHI_BACKUP_WEEKS + 12);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/backup-rule/few", test_few);
  g_test_add_func ("/store/backup-rule/one-day", test_one_day);
  g_test_add_func ("/store/backup-rule/every-day", test_every_day);
  g_test_add_func ("/store/backup-rule/day-by-day", test_day_by_day);
  g_test_add_func ("/store/backup-rule/gaps", test_gaps);
  g_test_add_func ("/store/backup-rule/weeks", test_weeks);
  g_test_add_func ("/store/backup-rule/clock-set-back", test_clock_set_back);
  return g_test_run ();
}
