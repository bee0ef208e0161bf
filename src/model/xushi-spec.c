/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/xushi-spec.h"

#include "base/xushi-i18n.h"
#include "base/xushi-number.h"
#include "model/xushi-text-length.h"

G_DEFINE_QUARK (xushi-spec-error-quark, xushi_spec_error)

XushiSpec *
xushi_spec_new (const char *name)
{
  XushiSpec *spec = g_new0 (XushiSpec, 1);

  xushi_attributes_init (&xushi_spec_attributes, spec);
  xushi_spec_set_string (&spec->name, name);
  return spec;
}

void
xushi_target_clear (XushiTarget *target)
{
  xushi_attributes_clear (&xushi_target_attributes, target);
}

void
xushi_target_version_free (XushiTargetVersion *version)
{
  if (version == NULL)
    return;
  xushi_target_clear (&version->target);
  g_free (version);
}

void
xushi_target_copy_into (const XushiTarget *source, XushiTarget *target)
{
  *target = *source;
  xushi_attributes_own (&xushi_target_attributes, target);
}

XushiSpec *
xushi_spec_copy (const XushiSpec *spec)
{
  XushiSpec *copy = g_new (XushiSpec, 1);

  *copy = *spec;
  xushi_attributes_own (&xushi_spec_attributes, copy);
  return copy;
}

void
xushi_spec_free (XushiSpec *spec)
{
  if (spec == NULL)
    return;
  xushi_attributes_clear (&xushi_spec_attributes, spec);
  g_free (spec);
}

gboolean
xushi_spec_equal (const XushiSpec *a, const XushiSpec *b)
{
  return xushi_attributes_equal (&xushi_spec_attributes, a, b);
}

void
xushi_spec_set_string (char **field, const char *value)
{
  g_autofree char *stripped = value != NULL ? g_strstrip (g_strdup (value)) : NULL;

  g_free (*field);
  *field = stripped != NULL && *stripped != '\0' ? g_steal_pointer (&stripped) : NULL;
}

XushiPace
xushi_spec_get_pace (const XushiSpec *spec)
{
  XushiPaceKind automatic = XUSHI_PACE_NONE;

  if (spec->pace.kind != XUSHI_PACE_AUTO)
    return spec->pace;
  if (spec->measure == XUSHI_MEASURE_MILESTONE)
    automatic = XUSHI_PACE_LINEAR;
  else if (spec->measure == XUSHI_MEASURE_TOTAL)
    automatic = XUSHI_PACE_LINEAR;
  else if (spec->measure == XUSHI_MEASURE_LEVEL && spec->target.bound == XUSHI_BOUND_AT_LEAST)
    automatic = XUSHI_PACE_LINEAR;
  return (XushiPace) { .kind = automatic };
}

gboolean
xushi_spec_is_rate (const XushiSpec *spec)
{
  switch (spec->measure)
    {
    case XUSHI_MEASURE_GROWTH:
    case XUSHI_MEASURE_POINTS:
      return TRUE;
    case XUSHI_MEASURE_LEVEL:
      return spec->target.bound == XUSHI_BOUND_AT_MOST
             || spec->target.bound == XUSHI_BOUND_CORRIDOR
             || xushi_spec_get_pace (spec).kind == XUSHI_PACE_NONE;
    case XUSHI_MEASURE_TOTAL:
    case XUSHI_MEASURE_MILESTONE:
    case XUSHI_MEASURE_TEXT:
    default:
      return FALSE;
    }
}

static gboolean
is_too_large (double value)
{
  return xushi_is_known (value) && !(fabs (value) <= XUSHI_NUMBER_LIMIT);
}

static gboolean
check_target (const XushiSpec *spec, GError **error)
{
  const XushiTarget *target = &spec->target;
  gboolean two_ends
      = target->bound == XUSHI_BOUND_RANGE || target->bound == XUSHI_BOUND_CORRIDOR;

  if (spec->measure == XUSHI_MEASURE_TOTAL && xushi_is_known (target->low) && target->low <= 0)
    {
      g_set_error (error, XUSHI_SPEC_ERROR, XUSHI_SPEC_ERROR_BAD_TARGET,
                   _ ("The target of “%s” is not above 0, so no completion can be computed; "
                      "enter a target above 0, or leave it empty."),
                   spec->name);
      return FALSE;
    }
  if (two_ends && xushi_is_known (target->low)
      && !(xushi_is_known (target->high) && target->high > target->low))
    {
      g_set_error (error, XUSHI_SPEC_ERROR, XUSHI_SPEC_ERROR_BAD_TARGET,
                   _ ("The target of “%s” needs an upper end above the lower one."), spec->name);
      return FALSE;
    }
  return TRUE;
}

/* An indicator's own rule needs a reason, or nobody can explain it later. */
static gboolean
check_override (const XushiSpec *spec, GError **error)
{
  if (!xushi_is_known (spec->slow_width)
      || (spec->slow_width >= 0 && spec->override_reason != NULL))
    return TRUE;
  g_set_error_literal (error, XUSHI_SPEC_ERROR, XUSHI_SPEC_ERROR_BAD_RULE,
                       spec->slow_width < 0
                           ? _ ("The width of slow is 0 or more points.")
                           : _ ("An own width of slow needs a reason: write it in the field "
                                "for the reason first."));
  return FALSE;
}

gboolean
xushi_spec_check (const XushiSpec *spec, GError **error)
{
  if (spec->name == NULL)
    {
      g_set_error_literal (error, XUSHI_SPEC_ERROR, XUSHI_SPEC_ERROR_NO_NAME,
                           _ ("An indicator needs a name."));
      return FALSE;
    }
  if (is_too_large (spec->target.low) || is_too_large (spec->target.high)
      || is_too_large (spec->baseline) || is_too_large (spec->tolerance)
      || (xushi_is_known (spec->tolerance) && spec->tolerance < 0))
    {
      g_set_error (error, XUSHI_SPEC_ERROR, XUSHI_SPEC_ERROR_BAD_NUMBER,
                   _ ("A figure of “%s” is out of range; choose a larger unit, such as 万 or 亿."),
                   spec->name);
      return FALSE;
    }
  if (spec->available_from < 1 || spec->available_from > 12
      || spec->decimals < XUSHI_DECIMALS_AUTO || spec->decimals > XUSHI_DECIMALS_MAX)
    {
      g_set_error (error, XUSHI_SPEC_ERROR, XUSHI_SPEC_ERROR_BAD_NUMBER,
                   _ ("“%s” must be reported from a month between 1 and 12, with 0 to %d decimals."),
                   spec->name, XUSHI_DECIMALS_MAX);
      return FALSE;
    }
  return check_target (spec, error) && check_override (spec, error)
         && xushi_attributes_check_length (&xushi_spec_attributes, spec, error);
}
