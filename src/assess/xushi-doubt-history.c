/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "assess/xushi-doubt-private.h"

#include "base/xushi-i18n.h"

/* A figure unlike those of the months before it: outside mean ± three deviations (docs/domain.md,
 * section 8.3). A sum is compared by what a month adds, all else by itself. */

/* From so many figures on. */
#define MONTHS 6
#define DEVIATIONS 3

/* A sum that gathers pace leaves its own mean behind: so a rise is odd only from so many usual months
 * on. */
#define USUAL_MONTHS 2

/* What has hardly moved has a deviation near 0, and any change would be odd. So the deviation counts
 * as at least this much: of the mean rise of a sum, which is uneven by nature; of the mean level;
 * and for percentages in points. */
#define LEAST_OF_RISE 0.5
#define LEAST_OF_LEVEL 0.05
#define LEAST_POINTS 1.0

/* The figures to compare, @own among them not; returns how many. */
static int
collect (const XushiDoubtCase *self, double *figures, double *own)
{
  int n = 0;

  if (!self->sum)
    {
      for (; n < self->n; n++)
        figures[n] = self->values[n];
      *own = self->value;
      return n;
    }
  /* The year's first figure is its own rise, which may hold more than one month. */
  for (int i = 0; i < self->n; i++)
    figures[n++] = i == 0 ? self->values[0] / self->months[0]
                          : (self->values[i] - self->values[i - 1])
                                / (self->months[i] - self->months[i - 1]);
  *own = (self->value - xushi_doubt_case_get_previous (self))
         / (self->month - xushi_doubt_case_get_before (self));
  return n;
}

static double
get_least (const XushiDoubtCase *self, double mean)
{
  if (self->sum)
    return fabs (mean) * LEAST_OF_RISE;
  if (xushi_assess_is_percent (self->spec))
    return fmax (LEAST_POINTS, fabs (mean) * LEAST_OF_LEVEL);
  return fabs (mean) * LEAST_OF_LEVEL;
}

/* What has never been below zero is not expected there. */
static double
get_lowest (const double *figures, int n, double low)
{
  for (int i = 0; i < n; i++)
    if (figures[i] < 0)
      return low;
  return MAX (low, 0);
}

gboolean
xushi_doubt_find_history (const XushiDoubtCase *self, XushiDoubt *doubt)
{
  double figures[12], own, sum = 0, squares = 0, mean, width;
  g_autofree char *value = NULL, *low = NULL, *high = NULL;
  int decimals, n;

  if (!xushi_is_known (self->value) || self->n < MONTHS || xushi_doubt_case_catches_up (self)
      || (self->sum && xushi_doubt_case_is_few (self)))
    return FALSE;
  n = collect (self, figures, &own);
  for (int i = 0; i < n; i++)
    sum += figures[i];
  mean = sum / n;
  for (int i = 0; i < n; i++)
    squares += (figures[i] - mean) * (figures[i] - mean);
  width = DEVIATIONS * fmax (sqrt (squares / n), get_least (self, mean));
  if (fabs (own - mean) <= width
      || (self->sum && own > mean && own <= USUAL_MONTHS * xushi_doubt_case_get_usual (self)))
    return FALSE;
  decimals = MAX (self->spec->decimals, xushi_number_decimals_of (self->value));
  value = xushi_doubt_case_write (self, xushi_number_round (own, decimals));
  low = xushi_doubt_case_write (
      self, xushi_number_round (get_lowest (figures, n, mean - width), decimals));
  high = xushi_doubt_case_write (self, xushi_number_round (mean + width, decimals));
  doubt->kind = XUSHI_DOUBT_HISTORY;
  doubt->sentence = g_strdup_printf (
      self->sum ? _ ("it adds %s a month, by the months before it would be %s to %s; check the "
                     "figure.")
                : _ ("%s is unlike the months before, by which it would be %s to %s; check the "
                     "figure."),
      value, low, high);
  return TRUE;
}
