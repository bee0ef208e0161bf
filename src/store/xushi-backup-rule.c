/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/xushi-backup-rule.h"

#include "base/xushi-date.h"

#include <string.h>

/* Day 1 of a GDate's count, the first of January of the year 1, is a Monday. */
#define DAYS_A_WEEK 7
#define MONTHS_A_YEAR 12

/* Numbers that are the same for all times of a day, of a week, of a month. */
typedef struct
{
  guint day;
  guint week;
  guint month;
} Period;

/* How many newest periods of a kind have been met, and the one met last. */
typedef struct
{
  guint n;
  guint last;
} Count;

static Period
find_period (const char *made)
{
  g_autofree char *date = g_strndup (made, strlen ("YYYY-MM-DD"));
  int year = 1, month = 1, day = 1;
  GDate calendar;
  Period period;

  xushi_date_parse (date, &year, &month, &day);
  g_date_clear (&calendar, 1);
  g_date_set_dmy (&calendar, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
  period.day = g_date_get_julian (&calendar);
  period.week = (period.day - 1) / DAYS_A_WEEK;
  period.month = (guint) (year * MONTHS_A_YEAR + month);
  return period;
}

/* Whether @period is a new one and one of the first @most; they come in order. */
static gboolean
count_new (Count *count, guint period, guint most)
{
  if (count->n > 0 && count->last == period)
    return FALSE;
  count->n++;
  count->last = period;
  return count->n <= most;
}

/* The rule for the backups from @first to before @end. */
static void
apply_to_range (GPtrArray *made, guint first, guint end, gboolean *kept)
{
  Count days = { 0 }, weeks = { 0 }, months = { 0 };

  for (guint i = first; i < end; i++)
    {
      Period period = find_period (g_ptr_array_index (made, i));
      gboolean by_day = count_new (&days, period.day, XUSHI_BACKUP_DAYS);
      gboolean by_week = count_new (&weeks, period.week, XUSHI_BACKUP_WEEKS);
      gboolean by_month = count_new (&months, period.month, XUSHI_BACKUP_MONTHS);

      kept[i] = by_day || by_week || by_month;
    }
}

gboolean *
xushi_backup_rule_apply (GPtrArray *made, const char *today)
{
  gboolean *kept;
  guint n_to_come = 0;

  g_return_val_if_fail (made != NULL && today != NULL, NULL);

  kept = g_new0 (gboolean, MAX (made->len, 1));
  while (n_to_come < made->len
         && strncmp (g_ptr_array_index (made, n_to_come), today, strlen (today)) > 0)
    n_to_come++;
  apply_to_range (made, 0, n_to_come, kept);
  apply_to_range (made, n_to_come, made->len, kept);
  return kept;
}
