/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rows/xushi-backup-text.h"

#include "base/xushi-date.h"
#include "base/xushi-file-name.h"
#include "base/xushi-i18n.h"

#define DATE_LENGTH 10
#define TIME_LENGTH 5 /* seconds do not matter to anybody */

/* The day before @date; (transfer full). */
static char *
find_day_before (const char *date)
{
  int year = 1, month = 1, day = 2;
  GDate calendar;
  char text[16];

  xushi_date_parse (date, &year, &month, &day);
  g_date_clear (&calendar, 1);
  g_date_set_dmy (&calendar, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
  g_date_subtract_days (&calendar, 1);
  g_date_strftime (text, sizeof text, "%Y-%m-%d", &calendar);
  return g_strdup (text);
}

char *
xushi_backup_describe_when (const XushiBackup *backup, const char *today)
{
  g_autofree char *yesterday = find_day_before (today);
  g_autofree char *date = g_strndup (backup->made, DATE_LENGTH);
  g_autofree char *time = g_strndup (backup->made + DATE_LENGTH + 1, TIME_LENGTH);

  /* TRANSLATORS: the time of day is added, 09:15 */
  if (g_str_equal (date, today))
    return g_strdup_printf (_ ("Today %s"), time);
  /* TRANSLATORS: the time of day is added, 09:15 */
  if (g_str_equal (date, yesterday))
    return g_strdup_printf (_ ("Yesterday %s"), time);
  return g_strdup_printf ("%s %s", date, time);
}

char *
xushi_backup_describe_contents (const XushiBackup *backup, gboolean *readable)
{
  gint64 n_indicators = 0, n_values = 0;
  g_autofree char *contents = NULL, *plan = NULL;

  *readable = xushi_backup_count (backup, &n_indicators, &n_values, NULL);
  if (*readable)
    contents = g_strdup_printf (_ ("%d indicators, %d monthly values"), (int) n_indicators,
                                (int) n_values);
  else
    contents = g_strdup (_ ("Damaged: it cannot be read"));
  if (backup->is_here || backup->is_other || *backup->plan == '\0')
    return g_steal_pointer (&contents);
  plan = g_filename_display_name (backup->plan);
  return g_strdup_printf ("%s · %s", contents, plan);
}

char *
xushi_backup_propose_name (const XushiBackup *backup)
{
  /* Where the plan lay is unknown if the note of it is gone. */
  g_autofree char *name
      = *backup->plan != '\0' ? xushi_file_name_show (backup->plan) : g_strdup ("");
  g_autofree char *date = g_strndup (backup->made, DATE_LENGTH);

  /* TRANSLATORS: the name of a restored file: the plan's name, the day of the backup */
  return g_strstrip (g_strdup_printf (_ ("%s (backup of %s).xushi"), name, date));
}
