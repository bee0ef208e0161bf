/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "assess/xushi-assess-text.h"

#include "assess/xushi-assess-private.h"
#include "base/xushi-i18n.h"

#define NOTHING "—"

const char *
xushi_assess_gap_word (const XushiSpec *spec)
{
  if (xushi_assess_is_percent (spec))
    return _ ("points");
  return spec->unit != NULL ? spec->unit : "";
}

const char *
xushi_assess_gap_unit (const XushiSpec *spec)
{
  if (xushi_assess_is_percent (spec))
    return _ (" points");
  return spec->unit != NULL ? spec->unit : "";
}

char *
xushi_assess_value_text (const XushiAssessment *assessment)
{
  return xushi_is_known (assessment->value)
             ? xushi_number_print (assessment->value, assessment->decimals)
             : g_strdup (NOTHING);
}

char *
xushi_assess_in_month_text (const XushiAssessment *assessment)
{
  return xushi_is_known (assessment->in_month)
             ? xushi_number_print (assessment->in_month,
                                    MAX (assessment->decimals,
                                         xushi_number_decimals_of (assessment->in_month)))
             : g_strdup (NOTHING);
}

char *
xushi_assess_completion_text (const XushiAssessment *assessment)
{
  g_autofree char *number = xushi_number_print (assessment->completion, 1);

  return xushi_is_known (assessment->completion) ? g_strconcat (number, "%", NULL)
                                                 : g_strdup (NOTHING);
}

char *
xushi_assess_lead_text (const XushiSpec *spec, const XushiAssessment *assessment)
{
  g_autofree char *headroom = NULL;

  if (xushi_is_known (assessment->lead))
    return xushi_number_format_signed (assessment->lead, 1);
  if (!xushi_is_known (assessment->gap))
    return g_strdup ("");
  if (spec->target.bound != XUSHI_BOUND_AT_MOST || assessment->gap < 0)
    return xushi_number_format_signed (assessment->gap, assessment->gap_decimals);
  headroom = xushi_number_format (assessment->gap, assessment->gap_decimals);
  return g_strdup_printf (C_ ("headroom", "%s left"), headroom);
}

static char *
phrase_lead (const XushiAssessment *assessment)
{
  g_autofree char *points = xushi_number_format (fabs (assessment->lead), 1);

  if (assessment->lead == 0)
    return g_strdup (_ ("level with the pace"));
  if (assessment->used)
    return assessment->lead > 0 ? g_strdup_printf (_ ("%s points less used than the pace"), points)
                                : g_strdup_printf (_ ("%s points more used than the pace"), points);
  return assessment->lead > 0 ? g_strdup_printf (_ ("%s points ahead"), points)
                              : g_strdup_printf (_ ("%s points behind"), points);
}

static char *
phrase_gap (const XushiSpec *spec, const XushiAssessment *assessment)
{
  g_autofree char *gap = xushi_number_format (fabs (assessment->gap), assessment->gap_decimals);
  const char *unit = xushi_assess_gap_unit (spec);

  if (assessment->gap == 0 && spec->target.bound != XUSHI_BOUND_CORRIDOR)
    return g_strdup (_ ("just at the target"));
  if (spec->target.bound == XUSHI_BOUND_AT_MOST)
    return assessment->gap < 0 ? g_strdup_printf (_ ("%s%s above the ceiling"), gap, unit)
                               : g_strdup_printf (_ ("%s%s below the ceiling"), gap, unit);
  if (spec->target.bound == XUSHI_BOUND_CORRIDOR)
    return assessment->gap < 0 ? g_strdup_printf (_ ("%s%s outside the corridor"), gap, unit)
                               : g_strdup (_ ("inside the corridor"));
  return assessment->gap > 0 ? g_strdup_printf (_ ("%s%s above the target"), gap, unit)
                             : g_strdup_printf (_ ("%s%s below the target"), gap, unit);
}

char *
xushi_assess_lead_phrase (const XushiSpec *spec, const XushiAssessment *assessment)
{
  if (xushi_is_known (assessment->lead))
    return phrase_lead (assessment);
  if (xushi_is_known (assessment->gap))
    return phrase_gap (spec, assessment);
  return g_strdup ("");
}

char *
xushi_assess_light_text (const XushiAssessment *assessment)
{
  const char *label = xushi_light_to_label (assessment->light);

  return assessment->by_hand ? g_strdup_printf (_ ("%s (by hand)"), label) : g_strdup (label);
}

char *
xushi_assess_marks_text (const XushiAssessment *assessment)
{
  g_autoptr (GPtrArray) marks = g_ptr_array_new ();
  g_autofree char *overdue = NULL;

  if (assessment->manual)
    g_ptr_array_add (marks, (char *) C_ ("mark", "estimated"));
  if (assessment->revised)
    g_ptr_array_add (marks, (char *) C_ ("mark", "revised"));
  if (assessment->basic)
    g_ptr_array_add (marks, (char *) C_ ("mark", "nearly reached"));
  if (assessment->above_range)
    g_ptr_array_add (marks, (char *) C_ ("mark", "above the range"));
  if (assessment->n_overdue > 0)
    {
      overdue = g_strdup_printf (ngettext ("%d node overdue", "%d nodes overdue",
                                           (gulong) assessment->n_overdue),
                                 assessment->n_overdue);
      g_ptr_array_add (marks, overdue);
    }
  g_ptr_array_add (marks, NULL);
  return g_strjoinv (_ (", "), (char **) marks->pdata);
}

char *
xushi_assess_target_text (const XushiSpec *spec)
{
  const XushiTarget *target = &spec->target;
  g_autofree char *low = xushi_number_print_plain (target->low);
  g_autofree char *high = xushi_number_print_plain (target->high);

  if (!xushi_is_known (target->low))
    return g_strdup ("");
  switch (target->bound)
    {
    case XUSHI_BOUND_AT_MOST:
      return g_strconcat ("≤ ", low, NULL);
    case XUSHI_BOUND_ABOUT:
      return g_strdup_printf (C_ ("target", "about %s"), low);
    case XUSHI_BOUND_RANGE:
      return xushi_is_known (target->high) ? g_strconcat (low, "~", high, NULL)
                                           : g_strconcat ("≥ ", low, NULL);
    case XUSHI_BOUND_CORRIDOR:
      return xushi_is_known (target->high) ? g_strconcat (low, " — ", high, NULL)
                                           : g_strconcat ("≥ ", low, NULL);
    case XUSHI_BOUND_AT_LEAST:
    default:
      return g_strconcat ("≥ ", low, NULL);
    }
}
