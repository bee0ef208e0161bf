/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "assess/xushi-doubt-private.h"

#include "base/xushi-i18n.h"

/* What a figure is compared with, as numbers and as words. */

int
xushi_doubt_case_get_before (const XushiDoubtCase *self)
{
  return self->n > 0 ? self->months[self->n - 1] : 0;
}

double
xushi_doubt_case_get_previous (const XushiDoubtCase *self)
{
  return self->n > 0 ? self->values[self->n - 1] : XUSHI_UNKNOWN;
}

gboolean
xushi_doubt_case_is_typed (const XushiDoubtCase *self)
{
  const XushiReading *present = xushi_indicator_get_reading (self->indicator, self->month);

  return present == NULL || !xushi_number_same (present->value, self->reading->value)
         || !xushi_number_same (present->last_year, self->reading->last_year)
         || !xushi_number_same (present->added, self->reading->added)
         || !xushi_number_same (present->removed, self->reading->removed);
}

double
xushi_doubt_case_get_greatest_step (const XushiDoubtCase *self)
{
  double greatest = 0;

  for (int i = 1; i < self->n; i++)
    greatest = MAX (greatest, fabs (self->values[i] - self->values[i - 1]));
  return greatest;
}

/* The target's part of a month by its pace, at its steepest since the month before. */
static double
get_pace_step (const XushiDoubtCase *self)
{
  XushiPace pace = xushi_spec_get_pace (self->spec);
  int before = xushi_doubt_case_get_before (self);
  double start = before > 0 ? xushi_pace_at (&pace, before) : 0;

  return self->target * (xushi_pace_at (&pace, self->month) - start) / 100
         / MAX (1, self->month - before);
}

double
xushi_doubt_case_get_usual (const XushiDoubtCase *self)
{
  double usual = XUSHI_UNKNOWN;

  /* fmax () takes the other one where one is unknown. */
  if (self->n > 0)
    usual = fmax (usual, xushi_doubt_case_get_previous (self) / xushi_doubt_case_get_before (self));
  for (int i = 1; i < self->n; i++)
    usual = fmax (usual, (self->values[i] - self->values[i - 1])
                             / (self->months[i] - self->months[i - 1]));
  usual = fmax (usual, self->target / 12);
  return fmax (usual, get_pace_step (self));
}

/* Of so few pieces every one is a jump. */
#define FEW 10

gboolean
xushi_doubt_case_is_few (const XushiDoubtCase *self)
{
  return self->target == floor (self->target) && self->target <= FEW
         && self->value == floor (self->value);
}

gboolean
xushi_doubt_case_catches_up (const XushiDoubtCase *self)
{
  XushiPace pace = xushi_spec_get_pace (self->spec);

  return self->sum && self->spec->target.bound != XUSHI_BOUND_AT_MOST
         && self->value <= self->target * xushi_pace_at (&pace, self->month) / 100;
}

char *
xushi_doubt_case_write (const XushiDoubtCase *self, double value)
{
  const XushiSpec *spec = self->spec;
  int decimals = MAX (spec->decimals, xushi_number_decimals_of (value));
  g_autofree char *number = xushi_number_format (value, decimals);

  if (spec->unit != NULL)
    return g_strconcat (number, spec->unit, NULL);
  return g_strconcat (number, spec->measure == XUSHI_MEASURE_GROWTH ? "%" : "", NULL);
}

char *
xushi_doubt_case_refer (const XushiDoubtCase *self, XushiReference reference)
{
  double value = reference == XUSHI_REFERENCE_MONTH       ? xushi_doubt_case_get_previous (self)
                 : reference == XUSHI_REFERENCE_LAST_YEAR ? self->reading->last_year
                 : reference == XUSHI_REFERENCE_BASELINE  ? self->spec->baseline
                                                          : self->target;
  g_autofree char *text = xushi_doubt_case_write (self, value);

  if (reference == XUSHI_REFERENCE_MONTH)
    /* TRANSLATORS: what a figure is compared with, in sentences such as “%s does not fit %s” */
    return g_strdup_printf (_ ("the %s of month %d"), text, xushi_doubt_case_get_before (self));
  if (reference == XUSHI_REFERENCE_LAST_YEAR)
    return g_strdup_printf (_ ("last year's %s"), text);
  if (reference == XUSHI_REFERENCE_BASELINE)
    return g_strdup_printf (_ ("the baseline of %s"), text);
  return g_strdup_printf (_ ("the target of %s"), text);
}
