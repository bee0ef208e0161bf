/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "assess/xushi-doubt-private.h"

#include "base/xushi-i18n.h"

/* What a figure is to those of other indicators, and to last year's (docs/domain.md, section 8.3). A
 * contradiction between two figures is told at the one that came in last: at the other one nobody
 * has just looked. */

/* How far a rate may differ from what two levels of the same name say, in percentage points:
 * levels are at current prices, rates at constant ones. */
#define CONTRADICTION 5

/* Whether the judged reading came in after @other: one that has just been typed always has, and of two
 * of unknown order the one of which @own says so. */
static gboolean
is_later (const XushiDoubtCase *self, const XushiReading *other, gboolean own)
{
  const XushiReading *present = xushi_indicator_get_reading (self->indicator, self->month);

  if (xushi_doubt_case_is_typed (self))
    return TRUE;
  return other->version != present->version ? present->version > other->version : own;
}

/* What the levels say, in percent; unknown where one is missing. */
static double
imply_rate (const XushiSpec *spec, const XushiReading *levels)
{
  if (!(levels->last_year > 0))
    return XUSHI_UNKNOWN;
  return (xushi_assess_read (spec, levels) / levels->last_year - 1) * 100;
}

/* Compares a rate with the levels of the same name. They are never derived from each other; only a
 * wide difference is worth a look. */
gboolean
xushi_doubt_find_rate (const XushiDoubtCase *self, XushiDoubt *doubt)
{
  gboolean own = self->spec->measure == XUSHI_MEASURE_GROWTH;
  XushiIndicator *counterpart;
  const XushiReading *other;
  const XushiSpec *spec;
  double implied, told;
  g_autofree char *percent = NULL, *rate = NULL;

  if (!own && self->spec->measure != XUSHI_MEASURE_TOTAL
      && self->spec->measure != XUSHI_MEASURE_LEVEL)
    return FALSE;
  counterpart = own ? xushi_relations_get_level (self->relations, self->spec->name)
                    : xushi_relations_get_first_rate (self->relations, self->spec->name);
  other = counterpart != NULL ? xushi_indicator_get_reading (counterpart, self->month) : NULL;
  if (other == NULL)
    return FALSE;
  spec = xushi_indicator_get_spec (counterpart);
  implied = own ? imply_rate (spec, other) : imply_rate (self->spec, self->reading);
  told = own ? self->value : other->value;
  if ((own ? self->spec : spec)->reduction)
    told = -told;
  if (!(fabs (implied - told) > CONTRADICTION) || !is_later (self, other, own))
    return FALSE;
  percent = xushi_number_format (implied, 1);
  rate = xushi_number_format (told, MAX (1, xushi_number_decimals_of (told)));
  doubt->kind = XUSHI_DOUBT_LEVELS;
  doubt->sentence = g_strdup_printf (
      own ? _ ("it is told as %s%%, but its levels of this and last year differ by %s%%; check the "
               "three.")
          : _ ("the rate is told as %s%%, but the levels of this and last year differ by %s%%; "
               "check the three."),
      rate, percent);
  return TRUE;
}

/* Last year's value to a month is a part of the whole of last year. */
gboolean
xushi_doubt_find_last_year (const XushiDoubtCase *self, XushiDoubt *doubt)
{
  g_autofree char *part = NULL, *whole = NULL;

  if (self->spec->measure != XUSHI_MEASURE_TOTAL || !(self->spec->baseline > 0)
      || !(self->reading->last_year > self->spec->baseline))
    return FALSE;
  part = xushi_doubt_case_write (self, self->reading->last_year);
  whole = xushi_doubt_case_write (self, self->spec->baseline);
  doubt->kind = XUSHI_DOUBT_LEVELS;
  doubt->sentence = g_strdup_printf (_ ("last year's value of %s is above the %s of the whole year; "
                                        "check both."),
                                     part, whole);
  return TRUE;
}

gboolean
xushi_assess_is_comparable (const XushiSpec *a, const XushiSpec *b)
{
  return a->measure == XUSHI_MEASURE_TOTAL && b->measure == XUSHI_MEASURE_TOTAL
         && g_strcmp0 (a->unit, b->unit) == 0;
}

static gboolean
find_above_whole (const XushiDoubtCase *self, XushiDoubt *doubt)
{
  XushiIndicator *whole = self->spec->parent_key != NULL
                              ? xushi_plan_find_key (self->plan, self->spec->parent_key) : NULL;
  const XushiReading *other
      = whole != NULL ? xushi_indicator_get_reading (whole, self->month) : NULL;
  g_autofree char *part = NULL, *all = NULL;
  double value;

  if (other == NULL || !xushi_assess_is_comparable (self->spec, xushi_indicator_get_spec (whole)))
    return FALSE;
  value = xushi_assess_read (xushi_indicator_get_spec (whole), other);
  if (!(self->value > value) || !is_later (self, other, TRUE))
    return FALSE;
  part = xushi_doubt_case_write (self, self->value);
  all = xushi_doubt_case_write (self, value);
  doubt->kind = XUSHI_DOUBT_PART;
  doubt->sentence = g_strdup_printf (_ ("%s is above the %s of “%s”, of which it is a part; check "
                                        "both."),
                                     part, all, xushi_indicator_get_name (whole));
  return TRUE;
}

static gboolean
find_below_part (const XushiDoubtCase *self, XushiDoubt *doubt)
{
  XushiIndicator *part = xushi_relations_get_first_part (self->relations, self->spec->key);

  for (; part != NULL; part = xushi_relations_get_next_part (self->relations, part))
    {
      const XushiSpec *spec = xushi_indicator_get_spec (part);
      const XushiReading *other = xushi_indicator_get_reading (part, self->month);
      double value = xushi_assess_read (spec, other);
      g_autofree char *all = NULL, *own = NULL;

      if (!(value > self->value) || !xushi_assess_is_comparable (self->spec, spec)
          || !is_later (self, other, FALSE))
        continue;
      all = xushi_doubt_case_write (self, self->value);
      own = xushi_doubt_case_write (self, value);
      doubt->kind = XUSHI_DOUBT_PART;
      doubt->sentence = g_strdup_printf (_ ("%s is below the %s of “%s”, which is a part of it; check "
                                            "both."),
                                         all, own, spec->name);
      return TRUE;
    }
  return FALSE;
}

gboolean
xushi_doubt_find_part (const XushiDoubtCase *self, XushiDoubt *doubt)
{
  return find_above_whole (self, doubt) || find_below_part (self, doubt);
}
