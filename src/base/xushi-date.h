/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The range of years that a plan can be for. */
#define XUSHI_YEAR_MIN 1949
#define XUSHI_YEAR_MAX 2100

/**
 * xushi_date_parse:
 * @text: "YYYY-MM-DD"
 * @year, @month, @day: (out) (optional): the parts
 *
 * Returns: whether @text is a valid calendar date in exactly this form.
 */
gboolean xushi_date_parse (const char *text, int *year, int *month, int *day);

/**
 * xushi_date_read:
 * @text: a date as clerks write it: "2016-9-30", "2016.9.30", "2016年9月30日", "20160930", or
 *   without its year "9-30", "9月30日"; full-width digits are accepted
 * @year: the year to assume where none is written
 *
 * Returns: (transfer full) (nullable): the date as "YYYY-MM-DD", the empty string for blank text,
 *   NULL where it is not a date.
 */
char *xushi_date_read (const char *text, int year);

/**
 * xushi_date_now:
 *
 * Returns: (transfer full): the local time as "YYYY-MM-DD HH:MM:SS", the format of all times stored
 *   in a plan. If $SOURCE_DATE_EPOCH is set, it replaces the clock, in UTC, so that the same input
 *   gives the same bytes.
 */
char *xushi_date_now (void);

/* The seconds since 1970. @given: (out): whether they are those of $SOURCE_DATE_EPOCH. */
gint64 xushi_date_now_unix (gboolean *given);

/* (transfer full): the day of xushi_date_now (), "YYYY-MM-DD". */
char *xushi_date_today (void);

/* The year of xushi_date_now (). */
int xushi_date_this_year (void);

/**
 * xushi_date_last_of_month:
 * @year: 1 to 9999
 * @month: 1 to 12
 *
 * Returns: (transfer full): the last day of the month, "YYYY-MM-DD".
 */
char *xushi_date_last_of_month (int year, int month);

G_END_DECLS
