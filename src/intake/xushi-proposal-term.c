/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "intake/xushi-proposal-term.h"

#include "base/xushi-date.h"
#include "base/xushi-i18n.h"
#include "base/xushi-number.h"
#include "base/xushi-text.h"
#include "intake/xushi-review.h"
#include "tables/xushi-deadline.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

gboolean
xushi_term_equal (const XushiTerm *a, const XushiTerm *b)
{
  return a->horizon == b->horizon && a->yearly == b->yearly
         && a->deadline.month == b->deadline.month && a->deadline.day == b->deadline.day;
}

char *
xushi_term_to_label (const XushiTerm *term)
{
  if (term->horizon != 0)
    /* TRANSLATORS: the last year of a goal of several years */
    return g_strdup_printf (C_ ("term", "%d"), term->horizon);
  if (term->deadline.month == 0)
    return g_strdup ("");
  if (term->deadline.day == 0)
    /* TRANSLATORS: by the end of this month */
    return g_strdup_printf (C_ ("term", "month %d"), term->deadline.month);
  /* TRANSLATORS: a month and a day */
  return g_strdup_printf (C_ ("term", "%d-%02d"), term->deadline.month, term->deadline.day);
}

char *
xushi_term_to_edit_text (const XushiTerm *term, int year)
{
  if (term->horizon != 0)
    return g_strdup_printf ("%d", term->horizon);
  if (term->deadline.month == 0)
    return g_strdup ("");
  if (term->deadline.day == 0)
    return g_strdup_printf ("%04d-%02d", year, term->deadline.month);
  return g_strdup_printf ("%04d-%02d-%02d", year, term->deadline.month, term->deadline.day);
}

/* The first run of four digits, or 0. */
static int
find_year (const char *text)
{
  for (const char *p = text; *p != '\0'; p++)
    {
      gsize n = strspn (p, "0123456789");

      if (n == 4)
        return atoi (p);
      p += n > 0 ? n - 1 : 0;
    }
  return 0;
}

/* The day behind the month: the last number, where there is one behind it; 0 for none. */
static int
find_day (const char *text, int month)
{
  int numbers[3] = { 0 };
  guint n = 0;

  for (const char *p = text; *p != '\0' && n < G_N_ELEMENTS (numbers); p++)
    if (g_ascii_isdigit (*p))
      {
        numbers[n++] = atoi (p);
        p += strspn (p, "0123456789") - 1;
      }
  if (n < 2 || numbers[n - 2] != month || numbers[n - 1] < 1 || numbers[n - 1] > 31)
    return 0;
  return numbers[n - 1];
}

gboolean
xushi_term_parse (const char *text, int year, XushiTerm *term, GError **error)
{
  g_autofree char *folded = xushi_text_fold (text);
  int written = find_year (folded), month = 0;

  if (*folded == '\0')
    {
      *term = (XushiTerm) { 0 };
      return TRUE;
    }
  if (written > year && written <= XUSHI_YEAR_MAX)
    {
      term->horizon = written;
      term->deadline = (XushiDeadline) { 0 };
      return TRUE;
    }
  if (xushi_deadline_read (text, year, &month) == XUSHI_DEADLINE_MONTH)
    {
      *term = (XushiTerm) { .deadline = { year, month, find_day (folded, month) } };
      return TRUE;
    }
  g_set_error (error, XUSHI_REVIEW_ERROR, XUSHI_REVIEW_ERROR_REFUSED,
               _ ("“%s” is no deadline: write a month (6月), a day (6月15日), or the last year of a "
                  "goal of several years (%d)."),
               text, year + 4);
  return FALSE;
}

static void
add_note (XushiSpec *spec, const char *text)
{
  g_autofree char *note
      = spec->note != NULL ? g_strconcat (spec->note, _ ("; "), text, NULL) : g_strdup (text);

  xushi_spec_set_string (&spec->note, note);
}

void
xushi_term_carry_out (const XushiTerm *term, XushiSpec *spec)
{
  if (term->horizon != 0)
    {
      g_free (spec->exempt);
      spec->exempt
          = g_strdup_printf (_ ("A goal of several years (to %d), not judged by this year's pace"),
                             term->horizon);
    }
  else if (term->deadline.month != 0 && !xushi_deadline_set_node (spec, term->deadline.month))
    {
      g_autofree char *label = xushi_term_to_label (term);
      g_autofree char *text = g_strdup_printf (_ ("Deadline: %s"), label);

      add_note (spec, text);
    }
}

/* A share as a clerk would write it: whole things, else three figures; rounded to the side on which
 * the shares of all years reach the goal. */
static double
round_share (double share, double value, gboolean counted, gboolean up)
{
  double step = 1, rounded;

  if (!counted || fabs (value - rint (value)) > 1e-9)
    step = pow (10, MIN (floor (log10 (share)) - 2, 0));
  /* What a division leaves behind the last digit is none. */
  rounded = up ? ceil (share / step - 1e-9) : floor (share / step + 1e-9);
  return xushi_number_round (rounded * step, XUSHI_DECIMALS_MAX);
}

static char *
share_total (const XushiTerm *term, XushiSpec *spec, int year, gboolean counted)
{
  int years = term->horizon - year + 1;
  gboolean up = spec->target.bound != XUSHI_BOUND_AT_MOST;
  double whole = spec->target.low;
  g_autofree char *goal = NULL, *share = NULL;
  const char *unit = spec->unit != NULL ? spec->unit : "";

  spec->target.low = round_share (whole / years, whole, counted, up);
  if (xushi_is_known (spec->target.high))
    spec->target.high = round_share (spec->target.high / years, spec->target.high, counted, up);
  goal = xushi_number_format_plain (whole);
  share = xushi_number_format_plain (spec->target.low);
  return g_strdup_printf (_ ("The share of a year: %s%s by %d, in %d years, is %s%s a year"), goal,
                          unit, term->horizon, years, share, unit);
}

static gboolean
refuse_share (const char *sentence, GError **error)
{
  g_set_error_literal (error, XUSHI_REVIEW_ERROR, XUSHI_REVIEW_ERROR_REFUSED, sentence);
  return FALSE;
}

static gboolean
check_share (const XushiTerm *term, const XushiSpec *spec, int year, GError **error)
{
  if (term->horizon == 0)
    return refuse_share (_ ("This is a target of the year already."), error);
  if (spec->measure == XUSHI_MEASURE_MILESTONE || spec->measure == XUSHI_MEASURE_TEXT)
    return refuse_share (_ ("A task without a figure has no share of a year: accept it as it is, or "
                            "change its deadline."),
                         error);
  if (!term->yearly && spec->measure != XUSHI_MEASURE_TOTAL)
    return refuse_share (_ ("A level or a rate is not reached in equal parts, so that it has no share "
                            "of a year: accept it as it is, or enter this year's target."),
                         error);
  if (!term->yearly && (term->horizon < year || !(spec->target.low > 0)))
    return refuse_share (_ ("Its last year is past, or it has no figure: enter this year's target."),
                         error);
  return TRUE;
}

char *
xushi_term_take_share (XushiTerm *term, XushiSpec *spec, int year, gboolean counted,
                       GError **error)
{
  char *how;

  if (!check_share (term, spec, year, error))
    return NULL;
  how = term->yearly
            ? g_strdup_printf (_ ("The figure of each year up to %d, taken for this year"),
                               term->horizon)
            : share_total (term, spec, year, counted);
  *term = (XushiTerm) { .deadline = term->deadline };
  return how;
}
