/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "assess/xushi-comparison-text.h"

#include "assess/xushi-assess-private.h"
#include "assess/xushi-assess-text.h"
#include "assess/xushi-comparison-private.h"
#include "base/xushi-i18n.h"

/* Marks and sentences of the comparison with the last meeting (docs/domain.md, section 9). Figures
 * are only written down here: what is compared was decided by the comparison. */

/* --- the mark --- */

static gboolean
has_figure (XushiLight light)
{
  return light <= XUSHI_LIGHT_BEHIND;
}

/* The arrow, with the difference where that points the same way. */
static char *
arrow_text (const XushiComparisonRow *row)
{
  gboolean better = row->trend == XUSHI_TREND_BETTER;
  const char *arrow = better ? "↑" : "↓";
  g_autofree char *number = NULL;

  if (!(better ? row->difference > 0 : row->difference < 0))
    return g_strdup (arrow);
  number = xushi_number_print (fabs (row->difference), row->decimals);
  return g_strdup_printf ("%s %s", arrow, number);
}

/* (transfer full) (nullable): how it stands against the meeting, beside its changes. */
static char *
trend_text (const XushiComparisonRow *row)
{
  if (row->trend == XUSHI_TREND_BETTER || row->trend == XUSHI_TREND_WORSE)
    return arrow_text (row);
  if (row->trend == XUSHI_TREND_SAME)
    return g_strdup (C_ ("comparison mark", "same"));
  if (row->then.light == XUSHI_LIGHT_UNREPORTED && has_figure (row->now.light))
    return g_strdup (C_ ("comparison mark", "late"));
  if (row->then.light != XUSHI_LIGHT_UNREPORTED && row->now.light == XUSHI_LIGHT_UNREPORTED)
    return g_strdup (C_ ("comparison mark", "unreported"));
  return NULL;
}

char *
xushi_comparison_mark (const XushiComparisonRow *row)
{
  g_autoptr (GString) mark = g_string_new (NULL);
  g_autofree char *trend = NULL;

  if (row->changes & XUSHI_CHANGE_NEW)
    return g_strdup (C_ ("comparison mark", "new"));
  if (row->changes & XUSHI_CHANGE_GONE)
    return g_strdup (C_ ("comparison mark", "gone"));
  trend = trend_text (row);
  if (row->changes & XUSHI_CHANGE_ADJUSTED)
    g_string_append (mark, C_ ("comparison mark", "adj."));
  if (row->changes & XUSHI_CHANGE_REVISED)
    g_string_append_printf (mark, "%s%s", mark->len > 0 ? " " : "",
                            C_ ("comparison mark", "rev."));
  if (trend != NULL)
    g_string_append_printf (mark, "%s%s", mark->len > 0 ? " " : "", trend);
  return g_strdup (mark->len > 0 ? mark->str : "—");
}

/* --- the sentence --- */

static void
add (GPtrArray *clauses, char *clause)
{
  g_ptr_array_add (clauses, clause);
}

static void
tell_turn (GPtrArray *clauses, const XushiComparison *self, const XushiComparisonRow *row)
{
  const char *was = xushi_light_to_label (row->then.light);
  const char *is = xushi_light_to_label (row->now.light);

  if (row->changes & XUSHI_CHANGE_NEW)
    add (clauses, g_strdup (_ ("new in the plan")));
  if (row->changes & XUSHI_CHANGE_GONE)
    add (clauses, *was != '\0' ? g_strdup_printf (_ ("taken out of the plan, was “%s”"), was)
                               : g_strdup (_ ("taken out of the plan")));
  if (row->indicator == NULL || row->before == NULL)
    return;
  if (row->then.light != row->now.light)
    add (clauses, g_strdup_printf ("%s→%s", *was != '\0' ? was : "—", *is != '\0' ? is : "—"));
  if (has_figure (row->then.light) && has_figure (row->from) && row->from != row->then.light
      && xushi_comparison_get_month (self) != xushi_comparison_get_now_month (self))
    add (clauses, g_strdup_printf (_ ("by today's figures month %d would have been “%s”"),
                                   xushi_comparison_get_month (self),
                                   xushi_light_to_label (row->from)));
}

static void
tell_lead (GPtrArray *clauses, const XushiComparisonRow *row)
{
  const XushiSpec *before = xushi_indicator_get_spec (row->before);
  const XushiSpec *now = xushi_indicator_get_spec (row->indicator);
  g_autofree char *was = xushi_assess_lead_text (before, &row->then);
  g_autofree char *is = xushi_assess_lead_text (now, &row->now);
  gboolean lead = xushi_is_known (row->then.lead) && xushi_is_known (row->now.lead);

  /* What is done stays done, though the pace comes nearer. */
  if (*was == '\0' || *is == '\0' || g_str_equal (was, is)
      || (row->then.light == XUSHI_LIGHT_DONE && row->now.light == XUSHI_LIGHT_DONE))
    return;
  add (clauses, lead ? g_strdup_printf (_ ("lead %s→%s"), was, is)
                     : g_strdup_printf (_ ("gap %s→%s"), was, is));
}

/* (transfer full) (nullable): the figure with its unit, that of the due month alone. */
static char *
figure_text (const XushiSpec *spec, const XushiAssessment *judged)
{
  g_autofree char *number = NULL;

  if (!xushi_is_known (judged->value) || judged->value_month != judged->due_month)
    return NULL;
  number = xushi_assess_value_text (judged);
  return g_strconcat (number, spec->unit != NULL ? spec->unit : "", NULL);
}

static void
tell_value (GPtrArray *clauses, const XushiComparisonRow *row)
{
  g_autofree char *was = figure_text (xushi_indicator_get_spec (row->before), &row->then);
  g_autofree char *is = figure_text (xushi_indicator_get_spec (row->indicator), &row->now);

  gboolean sum = xushi_indicator_get_spec (row->indicator)->measure == XUSHI_MEASURE_TOTAL;

  if (was != NULL && is != NULL && !g_str_equal (was, is))
    add (clauses, sum ? g_strdup_printf (_ ("so far %s→%s"), was, is)
                      : g_strdup_printf (_ ("figure %s→%s"), was, is));
  else if (was == NULL && is != NULL)
    add (clauses, sum ? g_strdup_printf (_ ("so far %s"), is)
                      : g_strdup_printf (_ ("figure %s"), is));
}

static gboolean
has_steps (const XushiComparisonRow *row)
{
  return xushi_indicator_get_spec (row->indicator)->nodes->len > 0
         && xushi_indicator_get_spec (row->before)->nodes->len > 0;
}

static void
tell_figures (GPtrArray *clauses, const XushiComparison *self, const XushiComparisonRow *row)
{
  int then = xushi_comparison_get_month (self), now = xushi_comparison_get_now_month (self);

  tell_lead (clauses, row);
  if (!has_steps (row))
    tell_value (clauses, row);
  if (has_figure (row->then.light) && has_figure (row->now.light) && then != now
      && !has_steps (row) && row->now.value_month == row->then.value_month
      && row->now.value_month > 0)
    add (clauses, g_strdup_printf (_ ("still the figure of month %d"), row->now.value_month));
}

/* (transfer full): a reading's figure, or the completion that was given. */
static char *
reading_text (const XushiSpec *spec, const XushiReading *reading)
{
  double value = xushi_assess_read (spec, reading);
  g_autofree char *percent = NULL;

  if (xushi_is_known (value))
    return xushi_number_print_plain (value);
  if (reading == NULL || !xushi_is_known (reading->completion))
    return g_strdup ("");
  percent = xushi_number_print_plain (reading->completion);
  return g_strconcat (percent, "%", NULL);
}

/* "8月数由520更正为500，另更正2个月" */
static void
tell_correction (GPtrArray *clauses, const XushiComparisonRow *row)
{
  const XushiReading *before, *now;
  const XushiSpec *spec;
  g_autofree char *was = NULL, *is = NULL, *text = NULL, *more = NULL;

  if (row->n_months == 0)
    return;
  spec = xushi_indicator_get_spec (row->before);
  before = xushi_indicator_get_reading (row->before, row->month);
  now = xushi_indicator_get_reading (row->indicator, row->month);
  was = reading_text (spec, before);
  is = reading_text (spec, now);
  if (*is == '\0')
    text = g_strdup_printf (_ ("figure %2$s of month %1$d was withdrawn"), row->month, was);
  else if (g_str_equal (was, is))
    {
      /* The figure stands, but the completion beside it is another one. */
      g_autofree char *first = xushi_number_print_plain (before->completion);
      g_autofree char *second
          = xushi_number_print_plain (now != NULL ? now->completion : XUSHI_UNKNOWN);

      text = g_strdup_printf (_ ("completion of month %d corrected from %s%% to %s%%"), row->month,
                              first, *second != '\0' ? second : "—");
    }
  else
    text = g_strdup_printf (_ ("figure of month %d corrected from %s to %s"), row->month, was, is);
  if (row->n_months > 1)
    more = g_strdup_printf (ngettext (", and %d other month", ", and %d other months",
                                      (gulong) row->n_months - 1),
                            row->n_months - 1);
  add (clauses, g_strconcat (text, more, NULL));
}

static void
tell_changes (GPtrArray *clauses, const XushiComparison *self, const XushiComparisonRow *row)
{
  const XushiSpec *before = xushi_indicator_get_spec (row->before);
  const XushiSpec *now = xushi_indicator_get_spec (row->indicator);

  if (row->now.by_hand && row->then.light != row->now.light)
    add (clauses, g_strdup (_ ("light set by hand")));
  tell_correction (clauses, row);
  if (row->changes & XUSHI_CHANGE_ADJUSTED)
    xushi_comparison_tell_adjusted (clauses, before, now);
  xushi_comparison_tell_steps (clauses, before, now, xushi_comparison_get_year (self),
                               xushi_comparison_get_month (self),
                               xushi_comparison_get_now_month (self));
}

char *
xushi_comparison_sentence (const XushiComparison *self, const XushiComparisonRow *row,
                           XushiTold told)
{
  g_autoptr (GPtrArray) clauses = g_ptr_array_new_with_free_func (g_free);
  gboolean both = row->indicator != NULL && row->before != NULL;

  if (told & XUSHI_TELL_TURN)
    tell_turn (clauses, self, row);
  if (both && told & XUSHI_TELL_FIGURES)
    tell_figures (clauses, self, row);
  if (both && told & XUSHI_TELL_CHANGES)
    tell_changes (clauses, self, row);
  g_ptr_array_add (clauses, NULL);
  return g_strjoinv (_ ("; "), (char **) clauses->pdata);
}
