/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/xushi-spec.h"

#include "base/xushi-i18n.h"
#include "base/xushi-number.h"

G_DEFINE_QUARK (xushi-spec-error-quark, xushi_spec_error)

XushiSpec *
xushi_spec_new (const char *name)
{
  XushiSpec *spec = g_new0 (XushiSpec, 1);

  xushi_spec_set_string (&spec->name, name);
  spec->target.low = spec->target.high = XUSHI_UNKNOWN;
  spec->tolerance = spec->baseline = spec->passed_share = spec->slow_width = XUSHI_UNKNOWN;
  spec->decimals = XUSHI_DECIMALS_AUTO;
  spec->available_from = 1;
  spec->nodes = g_ptr_array_new_with_free_func ((GDestroyNotify) xushi_node_free);
  return spec;
}

void
xushi_target_clear (XushiTarget *target)
{
  g_clear_pointer (&target->document, g_free);
  g_clear_pointer (&target->decided, g_free);
  g_clear_pointer (&target->reason, g_free);
}

void
xushi_target_copy_into (const XushiTarget *source, XushiTarget *target)
{
  *target = *source;
  target->document = g_strdup (source->document);
  target->decided = g_strdup (source->decided);
  target->reason = g_strdup (source->reason);
}

/* The owned strings, in one place for copy, free and comparison. */
#define FOR_EACH_STRING(DO)                                                                 \
  DO (key)                                                                                  \
  DO (parent_key)                                                                           \
  DO (group)                                                                                \
  DO (name)                                                                                 \
  DO (unit)                                                                                 \
  DO (lead_department)                                                                      \
  DO (leader)                                                                               \
  DO (quote)                                                                                \
  DO (note)                                                                                 \
  DO (exempt)                                                                               \
  DO (override_reason)

XushiSpec *
xushi_spec_copy (const XushiSpec *spec)
{
  XushiSpec *copy = g_new (XushiSpec, 1);

  *copy = *spec;
#define COPY(field) copy->field = g_strdup (spec->field);
  FOR_EACH_STRING (COPY)
#undef COPY
  copy->support = g_strdupv (spec->support);
  copy->nodes = xushi_nodes_copy (spec->nodes);
  xushi_target_copy_into (&spec->target, &copy->target);
  return copy;
}

void
xushi_spec_free (XushiSpec *spec)
{
  if (spec == NULL)
    return;
#define FREE(field) g_free (spec->field);
  FOR_EACH_STRING (FREE)
#undef FREE
  g_strfreev (spec->support);
  g_ptr_array_unref (spec->nodes);
  xushi_target_clear (&spec->target);
  g_free (spec);
}

static gboolean
same_number (double a, double b)
{
  return a == b || (!xushi_is_known (a) && !xushi_is_known (b));
}

static gboolean
same_strings (const XushiSpec *a, const XushiSpec *b)
{
  static const char *const none[] = { NULL };
  const char *const *support_a = a->support != NULL ? (const char *const *) a->support : none;
  const char *const *support_b = b->support != NULL ? (const char *const *) b->support : none;

#define COMPARE(field)                                                                      \
  if (g_strcmp0 (a->field, b->field) != 0)                                                  \
    return FALSE;
  FOR_EACH_STRING (COMPARE)
#undef COMPARE
  return g_strv_equal (support_a, support_b)
         && g_strcmp0 (a->target.document, b->target.document) == 0
         && g_strcmp0 (a->target.decided, b->target.decided) == 0
         && g_strcmp0 (a->target.reason, b->target.reason) == 0;
}

static gboolean
same_pace (const XushiPace *a, const XushiPace *b)
{
  if (a->kind != b->kind || (a->kind == XUSHI_PACE_ONCE && a->month != b->month))
    return FALSE;
  for (int i = 0; a->kind == XUSHI_PACE_CUSTOM && i < 12; i++)
    if (a->plan[i] != b->plan[i])
      return FALSE;
  return TRUE;
}

gboolean
xushi_spec_equal (const XushiSpec *a, const XushiSpec *b)
{
  return same_strings (a, b) && a->measure == b->measure && a->target.bound == b->target.bound
         && same_number (a->target.low, b->target.low)
         && same_number (a->target.high, b->target.high) && a->decimals == b->decimals
         && same_number (a->tolerance, b->tolerance) && same_number (a->baseline, b->baseline)
         && same_number (a->passed_share, b->passed_share)
         && same_number (a->slow_width, b->slow_width) && same_pace (&a->pace, &b->pace)
         && a->frequency == b->frequency && a->available_from == b->available_from
         && a->joint == b->joint && a->aggregate == b->aggregate && a->binding == b->binding
         && a->reduction == b->reduction && a->net == b->net
         && xushi_nodes_equal (a->nodes, b->nodes);
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
  return check_target (spec, error);
}
