/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/xushi-date.h"

#include <stdlib.h>
#include <string.h>

static gboolean
has_date_form (const char *text)
{
  static const char form[] = "dddd-dd-dd";

  for (int i = 0; form[i] != '\0'; i++)
    if (form[i] == 'd' ? !g_ascii_isdigit (text[i]) : text[i] != form[i])
      return FALSE;
  return text[10] == '\0';
}

gboolean
xushi_date_parse (const char *text, int *year, int *month, int *day)
{
  int y, m, d;

  if (!has_date_form (text))
    return FALSE;
  y = (int) g_ascii_strtoll (text, NULL, 10);
  m = (int) g_ascii_strtoll (text + 5, NULL, 10);
  d = (int) g_ascii_strtoll (text + 8, NULL, 10);
  if (y < 1 || m < 1 || m > 12 || d < 1
      || !g_date_valid_dmy ((GDateDay) d, (GDateMonth) m, (GDateYear) y))
    return FALSE;
  if (year != NULL)
    *year = y;
  if (month != NULL)
    *month = m;
  if (day != NULL)
    *day = d;
  return TRUE;
}

static gboolean
is_date_separator (gunichar c)
{
  return c == '-' || c == '/' || c == '.' || c == ' ' || c == U'年' || c == U'月'
         || c == U'日';
}

/* Splits @text into at most three numbers. Returns how many; -1 if it contains anything else. */
static int
split_numbers (const char *text, char numbers[3][9])
{
  int n = 0;

  while (*text != '\0')
    {
      int length = 0;

      if (is_date_separator (g_utf8_get_char (text)))
        {
          text = g_utf8_next_char (text);
          continue;
        }
      while (g_ascii_isdigit (*text) && n < 3 && length < 8)
        numbers[n][length++] = *text++;
      if (length == 0 || g_ascii_isdigit (*text))
        return -1;
      numbers[n++][length] = '\0';
    }
  return n;
}

char *
xushi_date_read (const char *text, int year)
{
  g_autofree char *plain = g_utf8_normalize (text, -1, G_NORMALIZE_ALL_COMPOSE);
  g_autofree char *date = NULL;
  char numbers[3][9];
  int n = plain != NULL ? split_numbers (plain, numbers) : -1;

  if (n == 0)
    return g_strdup ("");
  if (n == 1 && strlen (numbers[0]) == 8)
    date = g_strdup_printf ("%.4s-%.2s-%.2s", numbers[0], numbers[0] + 4, numbers[0] + 6);
  else if (n == 2)
    date = g_strdup_printf ("%04d-%02d-%02d", year, atoi (numbers[0]), atoi (numbers[1]));
  else if (n == 3)
    date = g_strdup_printf ("%04d-%02d-%02d", atoi (numbers[0]), atoi (numbers[1]),
                            atoi (numbers[2]));
  return date != NULL && xushi_date_parse (date, NULL, NULL, NULL) ? g_steal_pointer (&date) : NULL;
}

/* Sets @now to $SOURCE_DATE_EPOCH, in UTC. Returns: FALSE if it is not set, or lies beyond the
 * years that a date of four digits can have. */
static gboolean
get_epoch (struct tm *now)
{
  const char *epoch = g_getenv ("SOURCE_DATE_EPOCH");
  time_t seconds = epoch != NULL ? (time_t) g_ascii_strtoll (epoch, NULL, 10) : 0;

  return epoch != NULL && gmtime_r (&seconds, now) != NULL && now->tm_year + 1900 >= 1
         && now->tm_year + 1900 <= 9999;
}

gint64
xushi_date_now_unix (gboolean *given)
{
  struct tm now;

  *given = get_epoch (&now);
  return *given ? (gint64) timegm (&now) : (gint64) time (NULL);
}

char *
xushi_date_now (void)
{
  static gsize zone_is_set;
  time_t seconds = time (NULL);
  struct tm now = { 0 };
  char text[64];

  /* Not GDateTime, which looks up the time zone on each call: this runs at every edit. */
  if (g_once_init_enter (&zone_is_set))
    {
      tzset ();
      g_once_init_leave (&zone_is_set, 1);
    }
  if (!get_epoch (&now))
    localtime_r (&seconds, &now);
  strftime (text, sizeof text, "%Y-%m-%d %H:%M:%S", &now);
  return g_strdup (text);
}

char *
xushi_date_today (void)
{
  char *date = xushi_date_now ();

  date[strlen ("YYYY-MM-DD")] = '\0';
  return date;
}

int
xushi_date_this_year (void)
{
  g_autofree char *now = xushi_date_now ();

  return (int) g_ascii_strtoll (now, NULL, 10);
}

char *
xushi_date_last_of_month (int year, int month)
{
  g_return_val_if_fail (year >= 1 && year <= 9999 && month >= 1 && month <= 12, NULL);

  return g_strdup_printf ("%04d-%02d-%02d", year, month,
                          g_date_get_days_in_month ((GDateMonth) month, (GDateYear) year));
}
