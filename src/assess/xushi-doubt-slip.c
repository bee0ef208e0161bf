/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "assess/xushi-doubt-private.h"

#include "base/xushi-i18n.h"

/* What a figure cannot well be, given the target and the months before it (docs/domain.md, section
 * 8.3). The thresholds are our decision: wide, so that a true figure is rarely asked about. */

/* A sum of more than so many targets, unless it was near that before. */
#define MANY_TARGETS 2
#define NEAR_TARGETS 1.5
/* Of a few pieces two may be found at once: so many more than MANY_TARGETS are no slip. */
#define FEW_MORE 3

/* A rise of so many usual months: the usual month of a year with one earlier figure is a guess. */
#define MANY_MONTHS 6
#define MANY_MONTHS_OF_ONE 10
/* Part of a usual month that a figure of one month alone may have, to be taken for one. */
#define LEAST_OF_MONTH 0.2
#define MOST_OF_MONTH 3

/* A level so many times the month before it, or that part of it. */
#define MANY_LEVELS 10
/* The same against the target, where there is no month before. */
#define MANY_TARGET_LEVELS 5

/* Rates, in percent and percentage points. */
#define MOST_GROWTH 200
#define MOST_FALL (-100)
#define MANY_RATES 5      /* a growth above so many targets, if above MOST_GROWTH, too */
#define RATE_STEP 20      /* a change from month to month */
#define MANY_RATE_STEPS 5 /* and so many of the greatest one before, of at least */
#define FEW_RATE_STEPS 2
#define MOST_POINTS 10    /* a rise of a share over its baseline */

static gboolean
take (XushiDoubt *doubt, XushiDoubtKind kind, char *sentence)
{
  doubt->kind = kind;
  doubt->sentence = sentence;
  return TRUE;
}

/* --- sums --- */

static gboolean
find_fall (const XushiDoubtCase *self, XushiDoubt *doubt)
{
  double before = xushi_doubt_case_get_previous (self);
  double usual = xushi_doubt_case_get_usual (self);
  g_autofree char *from = NULL, *to = NULL, *sum = NULL;

  if (self->spec->net || !(self->value < before))
    return FALSE;
  from = xushi_doubt_case_write (self, before);
  to = xushi_doubt_case_write (self, self->value);
  if (self->value > 0 && self->month - xushi_doubt_case_get_before (self) == 1
      && self->value >= usual * LEAST_OF_MONTH && self->value <= usual * MOST_OF_MONTH)
    {
      doubt->proposal = xushi_number_round (before + self->value, XUSHI_DECIMALS_MAX);
      sum = xushi_doubt_case_write (self, doubt->proposal);
      return take (doubt, XUSHI_DOUBT_FALL,
                   g_strdup_printf (_ ("the cumulative value falls from %s in month %d to %s; if "
                                       "that is the month's own, the sum is %s."),
                                    from, xushi_doubt_case_get_before (self), to, sum));
    }
  return take (doubt, XUSHI_DOUBT_FALL,
               g_strdup_printf (_ ("the cumulative value falls from %s in month %d to %s; check "
                                   "both."),
                                from, xushi_doubt_case_get_before (self), to));
}

/* Whether what was added or removed since January falls. */
static gboolean
find_net_fall (const XushiDoubtCase *self, XushiDoubt *doubt)
{
  const XushiReading *before = xushi_indicator_get_reading (self->indicator,
                                                            xushi_doubt_case_get_before (self));
  gboolean added;
  g_autofree char *from = NULL, *to = NULL;

  if (!self->spec->net || before == NULL)
    return FALSE;
  added = self->reading->added < before->added;
  if (!added && !(self->reading->removed < before->removed))
    return FALSE;
  from = xushi_doubt_case_write (self, added ? before->added : before->removed);
  to = xushi_doubt_case_write (self, added ? self->reading->added : self->reading->removed);
  return take (doubt, XUSHI_DOUBT_FALL,
               g_strdup_printf (added ? _ ("what was added since January falls from %s in month %d "
                                           "to %s; is it the month's own?")
                                      : _ ("what was removed since January falls from %s in month "
                                           "%d to %s; is it the month's own?"),
                                from, before->month, to));
}

/* A correction of an earlier month that is above a later one. Stored, it is told at the later one. */
static gboolean
find_above_next (const XushiDoubtCase *self, XushiDoubt *doubt)
{
  if (self->spec->net || !xushi_doubt_case_is_typed (self))
    return FALSE;
  for (int month = self->month + 1; month <= 12; month++)
    {
      const XushiReading *next = xushi_indicator_get_reading (self->indicator, month);
      g_autofree char *own = NULL, *later = NULL;

      if (next == NULL || !xushi_is_known (next->value)
          || !xushi_assess_is_due (self->spec, month))
        continue;
      if (!(next->value < self->value))
        return FALSE;
      own = xushi_doubt_case_write (self, self->value);
      later = xushi_doubt_case_write (self, next->value);
      return take (doubt, XUSHI_DOUBT_FALL,
                   g_strdup_printf (_ ("%s is above the cumulative value %s of month %d; check "
                                       "both."),
                                    own, later, month));
    }
  return FALSE;
}

static gboolean
find_beyond_target (const XushiDoubtCase *self, XushiDoubt *doubt)
{
  double most = self->target * MANY_TARGETS;
  g_autofree char *value = NULL, *target = NULL, *percent = NULL;

  if (xushi_doubt_case_is_few (self))
    most += FEW_MORE;
  if (!(self->target > 0) || !(self->value > most)
      || xushi_doubt_case_get_previous (self) > self->target * NEAR_TARGETS)
    return FALSE;
  value = xushi_doubt_case_write (self, self->value);
  target = xushi_doubt_case_write (self, self->target);
  percent = xushi_number_format (self->value / self->target * 100, 0);
  return take (doubt, XUSHI_DOUBT_TARGET,
               g_strdup_printf (_ ("%s is %s%% of the target of %s; check the figure."), value,
                                percent, target));
}

static gboolean
find_rise (const XushiDoubtCase *self, XushiDoubt *doubt)
{
  double before = xushi_doubt_case_get_previous (self);
  double usual = xushi_doubt_case_get_usual (self);
  int months = self->month - xushi_doubt_case_get_before (self);
  double rise = self->value - before;
  g_autofree char *more = NULL, *month = NULL;

  if (!(before > 0) || xushi_doubt_case_catches_up (self)
      || !(rise > usual * months * (self->n > 1 ? MANY_MONTHS : MANY_MONTHS_OF_ONE))
      || (xushi_doubt_case_is_few (self) && self->value <= self->target))
    return FALSE;
  more = xushi_doubt_case_write (self, xushi_number_round (rise, XUSHI_DECIMALS_MAX));
  month = xushi_doubt_case_write (self, xushi_number_round (usual, MAX (self->spec->decimals, 1)));
  return take (doubt, XUSHI_DOUBT_RISE,
               g_strdup_printf (_ ("it rises by %s since month %d, a month usually adds no more than "
                                   "%s; check the figure."),
                                more, xushi_doubt_case_get_before (self), month));
}

/* --- levels --- */

static gboolean
find_jump (const XushiDoubtCase *self, XushiDoubt *doubt)
{
  double before = xushi_doubt_case_get_previous (self);
  g_autofree char *from = NULL, *to = NULL;

  if (!(before > 0) || !(self->value > 0)
      || (self->value <= before * MANY_LEVELS && self->value * MANY_LEVELS >= before))
    return FALSE;
  from = xushi_doubt_case_write (self, before);
  to = xushi_doubt_case_write (self, self->value);
  return take (doubt, XUSHI_DOUBT_RISE,
               g_strdup_printf (_ ("the value jumps from %s in month %d to %s; check the unit and "
                                   "the point."),
                                from, xushi_doubt_case_get_before (self), to));
}

/* A share of more than the whole, where the target is one that can be reached. */
static gboolean
find_above_whole (const XushiDoubtCase *self, XushiDoubt *doubt)
{
  g_autofree char *value = NULL;

  if (!xushi_assess_is_percent (self->spec) || !(self->value > 100) || self->target > 100
      || self->spec->baseline > 100 || xushi_doubt_case_get_previous (self) > 100
      || self->reading->last_year > 100)
    return FALSE;
  value = xushi_doubt_case_write (self, self->value);
  return take (doubt, XUSHI_DOUBT_TARGET,
               g_strdup_printf (_ ("%s is more than the whole; check the figure."), value));
}

static gboolean
find_far_level (const XushiDoubtCase *self, XushiDoubt *doubt)
{
  double highest = fmax (fmax (self->target, self->spec->target.high), self->spec->baseline);
  g_autofree char *value = NULL, *target = NULL;

  if (self->n > 0 || !(highest > 0) || !(self->value > highest * MANY_TARGET_LEVELS))
    return FALSE;
  value = xushi_doubt_case_write (self, self->value);
  target = xushi_doubt_case_refer (self, xushi_is_known (self->target) ? XUSHI_REFERENCE_TARGET
                                                                       : XUSHI_REFERENCE_BASELINE);
  return take (doubt, XUSHI_DOUBT_TARGET,
               g_strdup_printf (_ ("%s is far from %s; check the figure."), value, target));
}

/* --- rates --- */

static gboolean
find_far_growth (const XushiDoubtCase *self, XushiDoubt *doubt)
{
  double before = xushi_doubt_case_get_previous (self);
  double fall = self->spec->reduction ? -self->value : self->value;
  double most = fmax (MOST_GROWTH, fabs (self->target) * MANY_RATES);
  g_autofree char *value = NULL, *target = NULL;

  if (!(fall < MOST_FALL) && (!(fabs (self->value) > most) || fabs (before) > most / 2))
    return FALSE;
  value = xushi_doubt_case_write (self, self->value);
  if (fall < MOST_FALL)
    return take (doubt, XUSHI_DOUBT_TARGET,
                 g_strdup_printf (_ ("%s: nothing falls by more than 100%%; check the figure."),
                                  value));
  if (!xushi_is_known (self->target))
    return take (doubt, XUSHI_DOUBT_TARGET,
                 g_strdup_printf (_ ("%s is much for a growth; check the figure."), value));
  target = xushi_doubt_case_refer (self, XUSHI_REFERENCE_TARGET);
  return take (doubt, XUSHI_DOUBT_TARGET,
               g_strdup_printf (_ ("%s is far from %s; check the figure."), value, target));
}

static gboolean
find_growth_step (const XushiDoubtCase *self, XushiDoubt *doubt)
{
  double step = fabs (self->value - xushi_doubt_case_get_previous (self));
  g_autofree char *from = NULL, *to = NULL;

  if (self->n <= FEW_RATE_STEPS || !(step > RATE_STEP)
      || step <= xushi_doubt_case_get_greatest_step (self) * MANY_RATE_STEPS)
    return FALSE;
  from = xushi_doubt_case_write (self, xushi_doubt_case_get_previous (self));
  to = xushi_doubt_case_write (self, self->value);
  return take (doubt, XUSHI_DOUBT_RISE,
               g_strdup_printf (_ ("the value jumps from %s in month %d to %s; check the unit and "
                                   "the point."),
                                from, xushi_doubt_case_get_before (self), to));
}

/* A share that is to rise by points is told as the share; the clerk may have typed the rise. */
static gboolean
find_far_points (const XushiDoubtCase *self, XushiDoubt *doubt)
{
  const XushiSpec *spec = self->spec;
  double rise = xushi_assess_get_rise (spec, self->value);
  double most = fmax (MOST_POINTS, fabs (self->target) * MANY_RATES);
  double share = spec->reduction ? spec->baseline - self->value : spec->baseline + self->value;
  g_autofree char *value = NULL, *other = NULL, *target = NULL;

  if (!(fabs (rise) > most)
      || fabs (self->value - xushi_doubt_case_get_previous (self)) <= MOST_POINTS)
    return FALSE;
  value = xushi_doubt_case_write (self, self->value);
  if (fabs (self->value) <= most / 2 && fabs (spec->baseline) > most)
    {
      doubt->proposal = xushi_number_round (share, XUSHI_DECIMALS_MAX);
      other = xushi_doubt_case_write (self, doubt->proposal);
      target = xushi_doubt_case_refer (self, XUSHI_REFERENCE_BASELINE);
      return take (doubt, XUSHI_DOUBT_TARGET,
                   g_strdup_printf (_ ("%s is far from %s; if it is the change in points, the "
                                       "figure itself is %s."),
                                    value, target, other));
    }
  target = xushi_doubt_case_refer (self, xushi_is_known (spec->baseline)
                                             ? XUSHI_REFERENCE_BASELINE : XUSHI_REFERENCE_TARGET);
  return take (doubt, XUSHI_DOUBT_TARGET,
               g_strdup_printf (_ ("%s is far from %s; check the figure."), value, target));
}

static gboolean
ask (const XushiDoubtCase *self, XushiDoubt *doubt)
{
  switch (self->spec->measure)
    {
    case XUSHI_MEASURE_GROWTH:
      return find_far_growth (self, doubt) || find_growth_step (self, doubt);
    case XUSHI_MEASURE_LEVEL:
      return find_above_whole (self, doubt) || find_jump (self, doubt)
             || find_far_level (self, doubt);
    case XUSHI_MEASURE_POINTS:
      return find_far_points (self, doubt);
    case XUSHI_MEASURE_TOTAL:
    case XUSHI_MEASURE_MILESTONE:
      return find_fall (self, doubt) || find_net_fall (self, doubt)
             || find_beyond_target (self, doubt) || find_rise (self, doubt)
             || find_above_next (self, doubt);
    case XUSHI_MEASURE_TEXT:
    default:
      return FALSE;
    }
}

gboolean
xushi_doubt_find_slip (const XushiDoubtCase *self, XushiDoubt *doubt)
{
  gboolean odd;

  if (!xushi_is_known (self->value))
    return FALSE;
  odd = ask (self, doubt);
  return xushi_doubt_find_shift (self, odd, doubt) || odd;
}
