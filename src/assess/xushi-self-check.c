/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "assess/xushi-self-check.h"

#include "assess/xushi-assess-private.h"
#include "assess/xushi-doubt.h"
#include "base/xushi-date.h"
#include "base/xushi-i18n.h"
#include "base/xushi-number.h"

/* What the checks of one indicator share. */
typedef struct
{
  XushiPlan *plan;           /* borrowed */
  XushiRelations *relations; /* borrowed */
  XushiIndicator *indicator; /* borrowed */
  const XushiSpec *spec;     /* borrowed */
  int month;
  GPtrArray *findings; /* borrowed: XushiFinding */
} Check;

void
xushi_finding_free (XushiFinding *finding)
{
  if (finding == NULL)
    return;
  g_clear_object (&finding->indicator);
  g_free (finding->sentence);
  g_free (finding);
}

char *
xushi_finding_to_text (const XushiFinding *finding)
{
  const XushiSpec *spec;

  if (finding->indicator == NULL)
    return g_strdup (finding->sentence);
  spec = xushi_indicator_get_spec (finding->indicator);
  /* TRANSLATORS: key, name of the indicator, sentence */
  return g_strdup_printf (_ ("%s %s: %s"), spec->key != NULL ? spec->key : "", spec->name,
                          finding->sentence);
}

/* @kind: static; @sentence: (transfer full) */
static void
take (Check *check, const char *kind, int month, char *sentence)
{
  XushiFinding *finding = g_new (XushiFinding, 1);

  *finding = (XushiFinding) { check->indicator != NULL ? g_object_ref (check->indicator) : NULL,
                              kind, month, sentence };
  g_ptr_array_add (check->findings, finding);
}

static gboolean
is_measured (const XushiSpec *spec)
{
  return spec->measure != XUSHI_MEASURE_TEXT && spec->measure != XUSHI_MEASURE_MILESTONE;
}

static void
check_attributes (Check *check)
{
  const XushiSpec *spec = check->spec;
  g_autoptr (GError) error = NULL;

  /* What no form would have taken, but another program may have written. */
  if (!xushi_spec_check (spec, &error))
    take (check, "invalid", 0, g_strdup (error->message));
  if (is_measured (spec) && !xushi_is_known (spec->target.low))
    take (check, "no-target", 0, g_strdup (_ ("there is no target value, so nothing can be judged; enter one.")));
  if (is_measured (spec) && spec->measure != XUSHI_MEASURE_POINTS && spec->unit == NULL)
    take (check, "no-unit", 0, g_strdup (_ ("there is no unit; enter one.")));
  if (spec->lead_department == NULL)
    take (check, "no-lead", 0, g_strdup (_ ("there is no lead department; enter one.")));
}

static gboolean
has_reason (Check *check, const XushiAssessment *judged)
{
  const XushiReading *reading
      = xushi_assess_find_reading (check->indicator, judged, check->month);

  return reading != NULL && (reading->reason != NULL || reading->light_reason != NULL);
}

static void
check_due (Check *check)
{
  XushiAssessment judged;

  xushi_assess (check->indicator, xushi_plan_get_rules (check->plan),
                xushi_plan_get_info (check->plan)->year, check->month, &judged);
  if (judged.light == XUSHI_LIGHT_UNREPORTED)
    take (check, "unreported", judged.due_month,
          g_strdup_printf (_ ("month %d is due but not reported; ask the department."),
                           judged.due_month));
  if (judged.light == XUSHI_LIGHT_BEHIND && !has_reason (check, &judged))
    take (check, "no-reason", check->month,
          g_strdup (_ ("it is behind, and no reason is given; ask the department.")));
}

static gboolean
has_open_difficulty (XushiIndicator *indicator)
{
  GPtrArray *difficulties = xushi_indicator_get_difficulties (indicator);

  for (guint i = 0; i < difficulties->len; i++)
    if (((const XushiDifficulty *) g_ptr_array_index (difficulties, i))->result == NULL)
      return TRUE;
  return FALSE;
}

static void
check_nodes (Check *check)
{
  gboolean overdue = FALSE;
  int year = xushi_plan_get_info (check->plan)->year;

  for (guint i = 0; check->spec->exempt == NULL && i < check->spec->nodes->len; i++)
    {
      const XushiNode *node = g_ptr_array_index (check->spec->nodes, i);

      if (xushi_node_is_overdue (node, year, check->month))
        take (check, "node-overdue", node->due_month,
              g_strdup_printf (_ ("the node “%s”, due in month %d, is overdue; enter its date if "
                                  "it is finished."),
                               node->name, node->due_month));
      overdue |= xushi_node_is_overdue (node, year, check->month);
    }
  if (overdue && !has_open_difficulty (check->indicator))
    take (check, "no-difficulty", check->month,
          g_strdup (_ ("a node is overdue, and no difficulty is handed to anybody; enter one if "
                       "there is one.")));
}

static void
check_difficulties (Check *check)
{
  GPtrArray *difficulties = xushi_indicator_get_difficulties (check->indicator);

  for (guint i = 0; i < difficulties->len; i++)
    {
      const XushiDifficulty *difficulty = g_ptr_array_index (difficulties, i);
      int year = 0, month = 0;

      if (difficulty->result == NULL && difficulty->due != NULL
          && xushi_date_parse (difficulty->due, &year, &month, NULL)
          && (year < xushi_plan_get_info (check->plan)->year
              || (year == xushi_plan_get_info (check->plan)->year && month <= check->month)))
        take (check, "difficulty-overdue", month,
              g_strdup_printf (_ ("a difficulty was to be solved by %s and has no result: %s"),
                               difficulty->due, difficulty->text));
    }
}

/* What somebody has looked at and confirmed is not told again. */
static void
check_doubts (Check *check, const XushiReading *reading)
{
  g_autoptr (GPtrArray) doubts
      = xushi_doubt_list (check->plan, check->relations, check->indicator, reading);

  for (guint i = 0; doubts != NULL && i < doubts->len; i++)
    {
      const XushiDoubt *doubt = g_ptr_array_index (doubts, i);

      /* TRANSLATORS: a month, and what is odd about its figure */
      take (check, xushi_doubt_to_word (doubt->kind), doubt->month,
            g_strdup_printf (_ ("month %d: %s"), doubt->month, doubt->sentence));
    }
}

static void
check_readings (Check *check)
{
  for (int month = 1; month <= check->month; month++)
    {
      const XushiReading *reading = xushi_indicator_get_reading (check->indicator, month);

      if (reading == NULL)
        continue;
      if (xushi_is_known (reading->completion) && reading->note == NULL)
        take (check, "no-note", reading->month,
              g_strdup_printf (_ ("the completion of month %d was given by hand without a note; "
                                  "write what it rests on."),
                               reading->month));
      check_doubts (check, reading);
    }
}

/* The target of a part is not above that of its whole: only totals in one unit can be compared. */
static void
check_parent (Check *check)
{
  const XushiSpec *spec = check->spec;
  XushiIndicator *parent
      = spec->parent_key != NULL ? xushi_plan_find_key (check->plan, spec->parent_key) : NULL;
  const XushiSpec *whole = parent != NULL ? xushi_indicator_get_spec (parent) : NULL;

  if (whole != NULL && xushi_assess_is_comparable (spec, whole)
      && spec->target.low > whole->target.low)
    take (check, "above-whole", 0,
          g_strdup_printf (_ ("its target is above that of “%s”, of which it is a part; check "
                              "both."),
                           whole->name));
}

static void
check_indicator (Check *check)
{
  check_attributes (check);
  check_parent (check);
  if (check->month == 0)
    return;
  check_due (check);
  check_readings (check);
  check_nodes (check);
  check_difficulties (check);
}

/* What is about the plan itself. */
static void
check_plan (XushiPlan *plan, GPtrArray *findings)
{
  Check check = { .plan = plan, .findings = findings };

  if (xushi_plan_get_info (plan)->office == NULL)
    take (&check, "no-office", 0,
          g_strdup (_ ("no office is named, and the pages do not tell who made them; enter it in the "
                       "plan's properties.")));
}

GPtrArray *
xushi_self_check (XushiPlan *plan, int month)
{
  GPtrArray *findings
      = g_ptr_array_new_with_free_func ((GDestroyNotify) xushi_finding_free);
  g_autoptr (XushiRelations) relations = xushi_relations_new (plan);

  check_plan (plan, findings);
  for (guint a = 0; a < xushi_plan_get_n_areas (plan); a++)
    {
      XushiArea *area = xushi_plan_get_area (plan, a);

      for (guint i = 0; i < xushi_area_get_n_indicators (area); i++)
        {
          XushiIndicator *indicator = xushi_area_get_indicator (area, i);
          Check check = { plan, relations, indicator, xushi_indicator_get_spec (indicator),
                          month, findings };

          check_indicator (&check);
        }
    }
  return findings;
}
