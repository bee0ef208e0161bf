/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "assess/xushi-doubt-private.h"

#include "base/xushi-i18n.h"

/* Figures that a power of ten would make fit: another unit (万, 亿), a lost or misplaced point, a share
 * written as a fraction (docs/domain.md, section 8.3). Where the figure is not odd anyway, only what
 * does not happen by chance is asked: a slow start is no slip. */

/* How near a shifted figure must be to what is expected of it. */
#define SUM_MONTHS 3       /* a sum: above the month before by so many usual months */
#define SUM_LEAST 0.3      /* without one, of the target's share of the months passed, */
#define SUM_MOST 2         /* from here to there; also of last year's value */
#define LEVEL_FACTOR 2     /* a level: within this factor */
#define RATE_NEAR 0.15     /* a rate: of the month before, at least */
#define RATE_NEAR_LEAST 0.3 /* so many points */
#define RATE_FACTOR_ODD 2  /* or, where it is odd anyway, within this factor */
#define RATE_FACTOR 3      /* without a month before: within this factor of the target */
#define SHARE_NEAR 5       /* a share that is to rise: so many points from its baseline */

/* How far a rate must be from the month before to be asked at all, in points, and in its size; below
 * RATE_SMALL a rate moves by its own size at any time. */
#define RATE_FAR 5
#define RATE_FAR_SIZES 3
#define RATE_FAR_FRACTION 2
#define RATE_SMALL 1
#define RATE_FAR_STEPS 1.5 /* and so many of the greatest step before: some rates are never at rest */
/* The same without a month before: above this, and so many targets. */
#define RATE_FAR_ALONE 50
#define RATE_FAR_TARGETS 6

typedef struct
{
  XushiReference reference; /* NONE: nothing to compare with */
  double expected;          /* what a figure of the month would be by it */
} Expectation;

/* What the figure is compared with: the nearest that there is. */
static Expectation
expect (const XushiDoubtCase *self)
{
  double before = xushi_doubt_case_get_previous (self);
  double months = self->sum ? self->month / 12.0 : 1;

  if (self->n > 0 && before != 0)
    return (Expectation) { XUSHI_REFERENCE_MONTH,
                           self->sum ? before * self->month / xushi_doubt_case_get_before (self)
                                     : before };
  if (self->reading->last_year > 0
      && (self->sum || self->spec->measure == XUSHI_MEASURE_LEVEL))
    return (Expectation) { XUSHI_REFERENCE_LAST_YEAR, self->reading->last_year };
  if (self->spec->baseline > 0 && self->spec->measure == XUSHI_MEASURE_LEVEL)
    return (Expectation) { XUSHI_REFERENCE_BASELINE, self->spec->baseline };
  if (xushi_is_known (self->target) && self->target != 0)
    return (Expectation) { XUSHI_REFERENCE_TARGET, self->target * months };
  return (Expectation) { XUSHI_REFERENCE_NONE, XUSHI_UNKNOWN };
}

static gboolean
fits_sum (const XushiDoubtCase *self, const Expectation *wanted, double value)
{
  double before = xushi_doubt_case_get_previous (self);
  int months = self->month - xushi_doubt_case_get_before (self);

  if (wanted->reference == XUSHI_REFERENCE_MONTH)
    return before > 0 && value >= before
           && value - before <= xushi_doubt_case_get_usual (self) * months * SUM_MONTHS;
  return value >= wanted->expected * SUM_LEAST && value <= wanted->expected * SUM_MOST;
}

static gboolean
fits_level (const XushiDoubtCase *self, const Expectation *wanted, double value)
{
  if (xushi_assess_is_percent (self->spec) && value > 100 && self->target <= 100)
    return FALSE;
  return value * LEVEL_FACTOR >= wanted->expected && value <= wanted->expected * LEVEL_FACTOR;
}

static gboolean
fits_rate (const Expectation *wanted, gboolean odd, double value)
{
  gboolean alone = wanted->reference != XUSHI_REFERENCE_MONTH;
  double factor = alone ? RATE_FACTOR : RATE_FACTOR_ODD, share = value / wanted->expected;

  if (alone || odd)
    return share * factor >= 1 && share <= factor;
  return fabs (value - wanted->expected)
         <= fmax (RATE_NEAR_LEAST, fabs (wanted->expected) * RATE_NEAR);
}

static gboolean
is_rate (const XushiSpec *spec)
{
  return spec->measure == XUSHI_MEASURE_GROWTH
         || (spec->measure == XUSHI_MEASURE_POINTS && !xushi_is_known (spec->baseline));
}

/* Whether a rate that is not odd is worth to be asked for a shift by @power. */
static gboolean
may_rate_be_shifted (const XushiDoubtCase *self, const Expectation *wanted, int power)
{
  double step = fabs (self->value - wanted->expected), size = fabs (wanted->expected);
  gboolean fraction = power == 2 && fabs (self->value) < 1
                      && xushi_number_decimals_of (self->value) >= 2;

  if (wanted->reference != XUSHI_REFERENCE_MONTH)
    return fraction
           || (power < 0 && fabs (self->value) >= RATE_FAR_ALONE
               && fabs (self->value) >= size * RATE_FAR_TARGETS);
  if (size < RATE_SMALL || step < xushi_doubt_case_get_greatest_step (self) * RATE_FAR_STEPS)
    return FALSE;
  if (power > 0)
    return step > (fraction ? RATE_FAR_FRACTION : RATE_FAR);
  return step > fmax (RATE_FAR, size * RATE_FAR_SIZES);
}

/* Whether a figure that is not odd is worth to be asked for a shift by @power. */
static gboolean
may_be_shifted (const XushiDoubtCase *self, const Expectation *wanted, int power)
{
  if (is_rate (self->spec))
    return may_rate_be_shifted (self, wanted, power);
  if (self->spec->measure == XUSHI_MEASURE_POINTS || wanted->reference == XUSHI_REFERENCE_MONTH)
    return FALSE;
  if (xushi_assess_is_percent (self->spec) && !self->sum)
    return power == 2 && self->value < 1 && xushi_number_decimals_of (self->value) >= 2;
  return ABS (power) >= 4;
}

static gboolean
fits (const XushiDoubtCase *self, const Expectation *wanted, gboolean odd, double value)
{
  if (self->sum)
    return fits_sum (self, wanted, value);
  if (is_rate (self->spec))
    return fits_rate (wanted, odd, value);
  if (self->spec->measure == XUSHI_MEASURE_POINTS)
    return fabs (value - (xushi_is_known (self->spec->baseline) ? self->spec->baseline
                                                                : wanted->expected))
           <= SHARE_NEAR;
  return fits_level (self, wanted, value);
}

/* The best power of ten, 0 for none. */
static int
find_power (const XushiDoubtCase *self, const Expectation *wanted, gboolean odd, double *shifted)
{
  static const int powers[] = { -8, -4, -3, -2, -1, 1, 2, 3, 4, 8 };
  double nearest = G_MAXDOUBLE;
  int found = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (powers); i++)
    {
      int power = powers[i];
      double value = self->value * pow (10, power);
      double distance = fabs (value - wanted->expected);

      if ((xushi_assess_is_percent (self->spec) && ABS (power) > 3)
          || (!odd && !may_be_shifted (self, wanted, power)) || !fits (self, wanted, odd, value)
          || distance >= nearest)
        continue;
      nearest = distance;
      found = power;
      *shifted = xushi_number_round (value, XUSHI_DECIMALS_MAX);
    }
  return found;
}

/* A sum of one month alone, and a rise told as the share, are more likely than a lost point unless
 * the figure is written finer than those before it. */
static gboolean
has_better (const XushiDoubtCase *self, const XushiDoubt *doubt, int power)
{
  int decimals = 0;

  if (!xushi_is_known (doubt->proposal) || ABS (power) >= 4)
    return FALSE;
  if (!self->sum)
    return TRUE;
  for (int i = 0; i < self->n; i++)
    decimals = MAX (decimals, xushi_number_decimals_of (self->values[i]));
  return xushi_number_decimals_of (self->value) <= decimals;
}

/* (transfer full) */
static char *
write_sentence (int power, const char *value, const char *other, const char *meant)
{
  switch (power)
    {
    case -8:
      /* TRANSLATORS: figure, what it is compared with, the figure that was probably meant */
      return g_strdup_printf (_ ("%s is about a hundred million times %s; check the unit: is it "
                                 "%s?"),
                              value, other, meant);
    case -4:
      return g_strdup_printf (_ ("%s is about ten thousand times %s; check the unit: is it %s?"),
                              value, other, meant);
    case 4:
      return g_strdup_printf (_ ("%s is about a ten-thousandth of %s; check the unit: is it %s?"),
                              value, other, meant);
    case 8:
      return g_strdup_printf (_ ("%s is about a hundred-millionth of %s; check the unit: is it "
                                 "%s?"),
                              value, other, meant);
    default:
      return g_strdup_printf (_ ("%s is far from %s; check the point: is it %s?"), value, other,
                              meant);
    }
}

gboolean
xushi_doubt_find_shift (const XushiDoubtCase *self, gboolean odd, XushiDoubt *doubt)
{
  Expectation wanted = expect (self);
  double shifted = XUSHI_UNKNOWN;
  g_autofree char *value = NULL, *other = NULL, *meant = NULL;
  int power;

  if (self->value == 0 || self->spec->net || wanted.reference == XUSHI_REFERENCE_NONE)
    return FALSE;
  power = find_power (self, &wanted, odd, &shifted);
  if (power == 0 || (odd && has_better (self, doubt, power)))
    return FALSE;
  value = xushi_doubt_case_write (self, self->value);
  other = xushi_doubt_case_refer (self, wanted.reference);
  meant = xushi_doubt_case_write (self, shifted);
  g_free (doubt->sentence);
  doubt->kind = ABS (power) >= 4 ? XUSHI_DOUBT_UNIT : XUSHI_DOUBT_POINT;
  doubt->proposal = shifted;
  doubt->sentence = write_sentence (power, value, other, meant);
  return TRUE;
}
