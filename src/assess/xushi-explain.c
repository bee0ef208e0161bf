/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "assess/xushi-assess-private.h"
#include "assess/xushi-assess-text.h"
#include "assess/xushi-explain-private.h"
#include "base/xushi-i18n.h"

/* One line that says how a figure was computed and what remains (docs/domain.md, section 8.1). The
 * line is a list of clauses; each function below adds those of its own topic. The arithmetic is
 * that of the assessment: figures are only written down here, never judged again. */

const char *
xushi_explain_unit (const XushiSpec *spec)
{
  if (xushi_assess_is_percent (spec))
    return "%";
  return spec->unit != NULL ? spec->unit : "";
}

void
xushi_explain_add (GPtrArray *clauses, char *clause)
{
  g_ptr_array_add (clauses, clause);
}

/* --- what is not judged --- */

static void
explain_not_due (GPtrArray *clauses, const XushiSpec *spec)
{
  if (spec->frequency == XUSHI_FREQUENCY_QUARTERLY && spec->available_from <= 3)
    xushi_explain_add (clauses, g_strdup (_ ("published by the quarter; nothing is due yet")));
  else if (spec->frequency == XUSHI_FREQUENCY_HALF_YEARLY && spec->available_from <= 6)
    xushi_explain_add (clauses, g_strdup (_ ("published by the half-year; nothing is due yet")));
  else if (spec->frequency == XUSHI_FREQUENCY_YEARLY)
    xushi_explain_add (clauses, g_strdup (_ ("published by the year; nothing is due yet")));
  else if (spec->available_from > 1)
    xushi_explain_add (clauses,
                       g_strdup_printf (_ ("published from month %d on; nothing is due yet"),
                                        spec->available_from));
  else
    xushi_explain_add (clauses,
                       g_strdup (_ ("January and February come as one; nothing is due yet")));
}

static void
explain_aggregate (GPtrArray *clauses, const XushiSpec *spec, const XushiAssessment *assessment)
{
  g_autofree char *value = xushi_number_print (assessment->value, assessment->decimals);

  xushi_explain_add (clauses, spec->aggregate == XUSHI_AGGREGATE_AVERAGE
                                  ? g_strdup_printf (_ ("average of months 1–%d: %s%s"),
                                                     assessment->value_month, value,
                                                     xushi_explain_unit (spec))
                                  : g_strdup_printf (_ ("highest of months 1–%d: %s%s"),
                                                     assessment->value_month, value,
                                                     xushi_explain_unit (spec)));
}

static gboolean
is_aggregated (const XushiSpec *spec)
{
  return spec->measure == XUSHI_MEASURE_LEVEL && spec->aggregate != XUSHI_AGGREGATE_LATEST;
}

static void
explain_unreported (GPtrArray *clauses, const XushiSpec *spec, const XushiAssessment *assessment)
{
  g_autofree char *value = xushi_number_print (assessment->value, assessment->decimals);

  if (assessment->value_month > 0 && !is_aggregated (spec))
    xushi_explain_add (clauses, g_strdup_printf (_ ("month %d is not reported, month %d was %s%s"),
                                                 assessment->due_month, assessment->value_month,
                                                 value, xushi_explain_unit (spec)));
  else
    xushi_explain_add (clauses,
                       g_strdup_printf (_ ("month %d is not reported"), assessment->due_month));
  if (assessment->value_month > 0 && is_aggregated (spec))
    explain_aggregate (clauses, spec, assessment);
}

/* --- where the value comes from --- */

static void
explain_period (GPtrArray *clauses,
                const XushiSpec *spec,
                int month,
                const XushiAssessment *assessment)
{
  int due = assessment->due_month;

  /* Nodes are judged at the data month. */
  if (due == month || (spec->measure == XUSHI_MEASURE_MILESTONE && spec->nodes->len > 0))
    return;
  if (spec->frequency == XUSHI_FREQUENCY_QUARTERLY)
    xushi_explain_add (clauses,
                       g_strdup_printf (_ ("published by the quarter, figure of month %d"), due));
  else
    xushi_explain_add (clauses,
                       g_strdup_printf (_ ("published by the half-year, figure of month %d"), due));
}

static void
explain_net (GPtrArray *clauses,
             const XushiSpec *spec,
             const XushiReading *reading,
             const XushiAssessment *assessment)
{
  g_autofree char *added = NULL, *removed = NULL, *value = NULL;

  if (!spec->net || reading == NULL || !xushi_is_known (reading->added)
      || !xushi_is_known (reading->removed) || assessment->value_month != assessment->due_month)
    return;
  added = xushi_number_print_plain (reading->added);
  removed = xushi_number_print_plain (reading->removed);
  value = xushi_number_print (assessment->value, assessment->decimals);
  xushi_explain_add (clauses, g_strdup_printf (_ ("%s added − %s removed = %s%s"), added, removed,
                                               value, xushi_explain_unit (spec)));
}

/* --- remarks on the figure --- */

static void
explain_by_hand (GPtrArray *clauses, const XushiReading *reading, const XushiAssessment *assessment)
{
  const char *shown = xushi_light_to_label (assessment->light);
  const char *computed = xushi_light_to_label (assessment->computed_light);

  if (!assessment->by_hand)
    return;
  xushi_explain_add (clauses, reading->light_reason != NULL
                                  ? g_strdup_printf (_ ("set by hand to “%s” (computed: “%s”): %s"),
                                                     shown, computed, reading->light_reason)
                                  : g_strdup_printf (_ ("set by hand to “%s” (computed: “%s”)"),
                                                     shown, computed));
}

static void
explain_remarks (GPtrArray *clauses,
                 const XushiSpec *spec,
                 const XushiRules *rules,
                 const XushiReading *reading,
                 const XushiAssessment *assessment)
{
  if (assessment->above_range)
    {
      double over = xushi_assess_get_compared (spec, assessment->value) - spec->target.high;
      g_autofree char *text
          = xushi_number_print (over, MAX (assessment->gap_decimals,
                                             xushi_number_decimals_of (spec->target.high)));

      xushi_explain_add (clauses, g_strdup_printf (_ ("%s%s above the upper end"), text,
                                                   xushi_assess_gap_unit (spec)));
    }
  if (assessment->spared)
    xushi_explain_add (clauses, g_strdup_printf (_ ("before month %d nothing is judged behind"),
                                                 rules->start_month));
  if (assessment->revised)
    xushi_explain_add (clauses,
                       g_strdup_printf (_ ("month %d was revised"), assessment->due_month));
  if (spec->override_reason != NULL)
    xushi_explain_add (clauses, g_strdup_printf (_ ("rule of its own: %s"), spec->override_reason));
  explain_by_hand (clauses, reading, assessment);
}

static void
explain_judged (GPtrArray *clauses,
                XushiIndicator *indicator,
                const XushiRules *rules,
                int year,
                int month,
                const XushiAssessment *assessment)
{
  const XushiSpec *spec = xushi_indicator_get_spec (indicator);
  const XushiReading *reading = xushi_indicator_get_reading (indicator, assessment->due_month);

  explain_period (clauses, spec, month, assessment);
  explain_net (clauses, spec, reading, assessment);
  if (xushi_is_known (assessment->gap) && is_aggregated (spec))
    explain_aggregate (clauses, spec, assessment);
  if (xushi_is_known (assessment->completion) && spec->measure != XUSHI_MEASURE_POINTS
      && !(spec->measure == XUSHI_MEASURE_LEVEL && !xushi_is_known (assessment->lead)))
    xushi_explain_way (clauses, spec, rules, year, month, assessment);
  else
    xushi_explain_gap (clauses, spec, rules, assessment);
  explain_remarks (clauses, spec, rules, reading, assessment);
}

char *
xushi_assess_explain (XushiIndicator *indicator,
                      const XushiRules *rules,
                      int year,
                      int month,
                      const XushiAssessment *assessment)
{
  const XushiSpec *spec = xushi_indicator_get_spec (indicator);
  g_autoptr (GPtrArray) clauses = g_ptr_array_new_with_free_func (g_free);

  if (assessment->computed_light == XUSHI_LIGHT_EXEMPT)
    xushi_explain_add (clauses, g_strdup_printf (_ ("not judged: %s"), spec->exempt));
  else if (spec->measure == XUSHI_MEASURE_TEXT)
    xushi_explain_add (clauses, g_strdup (_ ("told in words, without a light")));
  else if (!xushi_assess_has_target (spec))
    xushi_explain_add (clauses, g_strdup (_ ("no target is set, so nothing is judged")));
  else if (assessment->computed_light == XUSHI_LIGHT_NOT_DUE)
    explain_not_due (clauses, spec);
  else if (assessment->computed_light == XUSHI_LIGHT_UNREPORTED)
    {
      explain_unreported (clauses, spec, assessment);
      explain_by_hand (clauses, xushi_indicator_get_reading (indicator, assessment->due_month),
                       assessment);
    }
  else
    explain_judged (clauses, indicator, rules, year, month, assessment);
  g_ptr_array_add (clauses, NULL);
  return g_strjoinv (_ ("; "), (char **) clauses->pdata);
}
