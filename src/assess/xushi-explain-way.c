/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "assess/xushi-assess-private.h"
#include "assess/xushi-assess-text.h"
#include "assess/xushi-explain-private.h"
#include "base/xushi-i18n.h"

/* The clauses for what has a completion: totals, tasks, levels that move from a baseline. */

/* The node that comes next, by due month; NULL where all are finished. */
static const XushiNode *
find_next_node (const XushiSpec *spec, int year, int month)
{
  const XushiNode *next = NULL;

  for (guint i = 0; i < spec->nodes->len; i++)
    {
      const XushiNode *node = g_ptr_array_index (spec->nodes, i);

      if (node->due_month > month && !xushi_node_is_finished (node, year, month)
          && (next == NULL || node->due_month < next->due_month))
        next = node;
    }
  return next;
}

static void
explain_overdue (GPtrArray *clauses, const XushiSpec *spec, int year, int month)
{
  g_autoptr (GString) names = g_string_new (NULL);
  const XushiNode *next = find_next_node (spec, year, month);
  int n = 0;

  for (guint i = 0; i < spec->nodes->len; i++)
    {
      const XushiNode *node = g_ptr_array_index (spec->nodes, i);

      if (!xushi_node_is_overdue (node, year, month))
        continue;
      g_string_append (names, n++ > 0 ? _ (", ") : "");
      g_string_append_printf (names, _ ("%s (month %d)"), node->name, node->due_month);
    }
  if (n > 0)
    xushi_explain_add (clauses, g_strdup_printf (_ ("overdue: %s"), names->str));
  if (next != NULL)
    xushi_explain_add (clauses, g_strdup_printf (_ ("next is %s, due in month %d"), next->name,
                                                 next->due_month));
}

static void
explain_completion (GPtrArray *clauses,
                    const XushiSpec *spec,
                    XushiWay way,
                    int year,
                    int month,
                    const XushiAssessment *assessment)
{
  g_autofree char *completion = xushi_number_print (assessment->completion, 1);
  g_autofree char *value = xushi_number_print (assessment->value, assessment->decimals);
  g_autofree char *target = xushi_number_print_plain (spec->target.low);
  g_autofree char *baseline = xushi_number_print_plain (spec->baseline);
  gboolean down = spec->target.bound == XUSHI_BOUND_AT_MOST;

  if (assessment->manual)
    xushi_explain_add (clauses, g_strdup_printf (_ ("estimated at %s%% (by hand)"), completion));
  else if (way == XUSHI_WAY_NODES)
    {
      double all, finished, due;
      g_autofree char *done_text = NULL, *all_text = NULL;

      xushi_assess_weigh_nodes (spec, year, month, &all, &finished, &due);
      done_text = xushi_number_print_plain (finished);
      all_text = xushi_number_print_plain (all);
      xushi_explain_add (clauses, g_strdup_printf (_ ("nodes finished %s ÷ %s = %s%%"), done_text,
                                                   all_text, completion));
    }
  else if (way == XUSHI_WAY_RISE)
    xushi_explain_add (clauses,
                       g_strdup_printf ("(%s − %s) ÷ (%s − %s) = %s%%", down ? baseline : value,
                                        down ? value : baseline, down ? baseline : target,
                                        down ? target : baseline, completion));
  else if (spec->measure == XUSHI_MEASURE_MILESTONE && !(spec->target.low > 0))
    xushi_explain_add (clauses, g_strdup_printf (_ ("%s%% finished"), completion));
  else
    xushi_explain_add (clauses, g_strdup_printf (assessment->used ? _ ("used %s ÷ %s = %s%%")
                                                                  : "%s ÷ %s = %s%%",
                                                 value, target, completion));
}

static void
explain_pace (GPtrArray *clauses,
              const XushiSpec *spec,
              XushiWay way,
              const XushiPace *pace,
              int year,
              int month,
              const XushiAssessment *assessment)
{
  g_autofree char *percent = xushi_number_print (assessment->pace, 1);
  int due = assessment->due_month;

  if (way == XUSHI_WAY_NODES)
    {
      double all, finished, due_weight;
      g_autofree char *due_text = NULL, *all_text = NULL;

      xushi_assess_weigh_nodes (spec, year, month, &all, &finished, &due_weight);
      due_text = xushi_number_print_plain (due_weight);
      all_text = xushi_number_print_plain (all);
      xushi_explain_add (clauses, g_strdup_printf (_ ("nodes due %s ÷ %s = %s%%"), due_text,
                                                   all_text, percent));
    }
  else if (pace->kind == XUSHI_PACE_LINEAR)
    xushi_explain_add (clauses, g_strdup_printf (_ ("pace %d/12 = %s%%"), due, percent));
  else if (pace->kind == XUSHI_PACE_QUARTERLY)
    xushi_explain_add (clauses, g_strdup_printf (_ ("pace %d/4 = %s%%"), due / 3, percent));
  else
    xushi_explain_add (clauses, g_strdup_printf (_ ("pace %s%%"), percent));
}

static void
explain_lead (GPtrArray *clauses,
              const XushiSpec *spec,
              const XushiRules *rules,
              const XushiAssessment *assessment)
{
  double percent = xushi_assess_get_ratio (assessment);

  xushi_explain_add (clauses, xushi_assess_lead_phrase (spec, assessment));
  if (rules->judge == XUSHI_JUDGE_RATIO && xushi_is_known (percent))
    {
      g_autofree char *ratio = xushi_number_print (percent, 1);

      xushi_explain_add (clauses, assessment->used
                                      ? g_strdup_printf (_ ("pace ÷ used = %s%%"), ratio)
                                      : g_strdup_printf (_ ("completion ÷ pace = %s%%"), ratio));
    }
}

/* A monthly amount, with the decimals of the value, or with one where those would be too coarse. */
static char *
write_amount (double amount, const XushiAssessment *assessment)
{
  int decimals = fabs (amount) < 10 ? MAX (assessment->gap_decimals, 1) : assessment->gap_decimals;

  return xushi_number_print_plain (xushi_number_round (amount, decimals));
}

static void
explain_need (GPtrArray *clauses, const XushiSpec *spec, const XushiAssessment *assessment)
{
  int due = assessment->due_month;
  g_autofree char *need = write_amount (assessment->need, assessment);
  g_autofree char *so_far = write_amount (assessment->value / due, assessment);
  const char *unit = xushi_explain_unit (spec);

  if (due > 1)
    xushi_explain_add (
        clauses, g_strdup_printf (_ ("%1$s%2$s a month still needed (months 1–%3$d: %4$s%2$s a "
                                     "month)"),
                                  need, unit, due, so_far));
  else
    xushi_explain_add (clauses,
                       g_strdup_printf (_ ("%1$s%2$s a month still needed (January: %3$s%2$s)"),
                                        need, unit, so_far));
}

static void
explain_nearly_reached (GPtrArray *clauses, const XushiSpec *spec, const XushiRules *rules)
{
  g_autofree char *tolerance = xushi_number_print_plain (xushi_assess_get_tolerance (spec, rules));

  xushi_explain_add (clauses,
                     g_strdup_printf (_ ("within the tolerance of %s: nearly reached"), tolerance));
}

/* The state of a total that needs nothing more, or can no longer grow. */
static void
explain_end (GPtrArray *clauses, const XushiSpec *spec, const XushiAssessment *assessment)
{
  g_autofree char *gap = xushi_number_print (fabs (assessment->gap), assessment->gap_decimals);
  const char *unit = xushi_explain_unit (spec);

  if (assessment->gap == 0)
    xushi_explain_add (clauses, g_strdup (_ ("the target is reached")));
  else if (assessment->gap > 0)
    xushi_explain_add (clauses,
                       g_strdup_printf (_ ("the target is reached, %s%s beyond it"), gap, unit));
  else
    xushi_explain_add (clauses, g_strdup_printf (_ ("%s%s less than the target"), gap, unit));
}

/* What remains of a total, or how it ended. */
static void
explain_rest (GPtrArray *clauses,
              const XushiSpec *spec,
              const XushiRules *rules,
              const XushiAssessment *assessment)
{
  gboolean by_gap = assessment->used || spec->target.bound == XUSHI_BOUND_CORRIDOR
                    || (!xushi_is_known (assessment->lead) && assessment->gap < 0);

  if (xushi_is_known (assessment->need))
    explain_need (clauses, spec, assessment);
  else if (spec->measure == XUSHI_MEASURE_TOTAL && xushi_is_known (assessment->gap))
    {
      if (!by_gap)
        explain_end (clauses, spec, assessment);
      else if (!assessment->used || assessment->gap < 0 || assessment->due_month == 12)
        xushi_explain_gap (clauses, spec, rules, assessment);
    }
  if (assessment->basic)
    explain_nearly_reached (clauses, spec, rules);
}

void
xushi_explain_way (GPtrArray *clauses,
                   const XushiSpec *spec,
                   const XushiRules *rules,
                   int year,
                   int month,
                   const XushiAssessment *assessment)
{
  XushiPace pace;
  XushiWay way = xushi_assess_get_way (spec, &pace);

  explain_completion (clauses, spec, way, year, month, assessment);
  if (xushi_is_known (assessment->lead))
    {
      explain_pace (clauses, spec, way, &pace, year, month, assessment);
      explain_lead (clauses, spec, rules, assessment);
    }
  explain_rest (clauses, spec, rules, assessment);
  if (way == XUSHI_WAY_NODES)
    explain_overdue (clauses, spec, year, month);
}
