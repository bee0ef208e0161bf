/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "assess/xushi-self-check.h"

#include "base/xushi-date.h"
#include "base/xushi-i18n.h"
#include "base/xushi-number.h"

#include <string.h>

/* A figure is suspect if it grew by this factor more than the months in between would explain: a
 * wrong unit (万 for 一) or a misplaced point is a factor of at least ten. */
#define JUMP 10

/* How far a rate may differ from what two levels of the same name say, in percentage points:
 * levels are at current prices, rates at constant ones. */
#define CONTRADICTION 5

/* What the checks of one indicator share. */
typedef struct
{
  XushiPlan *plan;           /* borrowed */
  GHashTable *levels;        /* borrowed: name → XushiIndicator, of totals and levels */
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
  const XushiSpec *spec = xushi_indicator_get_spec (finding->indicator);

  /* TRANSLATORS: key, name of the indicator, sentence */
  return g_strdup_printf (_ ("%s %s: %s"), spec->key != NULL ? spec->key : "", spec->name,
                          finding->sentence);
}

/* @sentence: (transfer full) */
static void
take (Check *check, int month, char *sentence)
{
  XushiFinding *finding = g_new (XushiFinding, 1);

  *finding = (XushiFinding) { g_object_ref (check->indicator), month, sentence };
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
    take (check, 0, g_strdup (error->message));
  if (is_measured (spec) && !xushi_is_known (spec->target.low))
    take (check, 0, g_strdup (_ ("there is no target value, so nothing can be judged; enter one.")));
  if (is_measured (spec) && spec->measure != XUSHI_MEASURE_POINTS && spec->unit == NULL)
    take (check, 0, g_strdup (_ ("there is no unit; enter one.")));
  if (spec->lead_department == NULL)
    take (check, 0, g_strdup (_ ("there is no lead department; enter one.")));
}

static void
check_due (Check *check)
{
  XushiAssessment judged;

  xushi_assess (check->indicator, xushi_plan_get_rules (check->plan),
                xushi_plan_get_info (check->plan)->year, check->month, &judged);
  if (judged.light == XUSHI_LIGHT_UNREPORTED)
    take (check, judged.due_month,
          g_strdup_printf (_ ("month %d is due but not reported; ask the department."),
                           judged.due_month));
}

static void
check_nodes (Check *check)
{
  int year = xushi_plan_get_info (check->plan)->year;

  for (guint i = 0; check->spec->exempt == NULL && i < check->spec->nodes->len; i++)
    {
      const XushiNode *node = g_ptr_array_index (check->spec->nodes, i);

      if (xushi_node_is_overdue (node, year, check->month))
        take (check, node->due_month,
              g_strdup_printf (_ ("the node “%s”, due in month %d, is overdue; enter its date if "
                                  "it is finished."),
                               node->name, node->due_month));
    }
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
        take (check, month,
              g_strdup_printf (_ ("a difficulty was to be solved by %s and has no result: %s"),
                               difficulty->due, difficulty->text));
    }
}

static char *
write_value (const Check *check, double value)
{
  int decimals = MAX (check->spec->decimals, xushi_number_decimals_of (value));

  return xushi_number_format (value, decimals);
}

/* Compares a month with the one reported before it. */
static void
check_step (Check *check, const XushiReading *before, const XushiReading *now)
{
  g_autofree char *from = write_value (check, before->value);
  g_autofree char *to = write_value (check, now->value);
  gboolean total = check->spec->measure == XUSHI_MEASURE_TOTAL;
  double usual = total ? (double) now->month / before->month : 1;

  if (total && !check->spec->net && now->value < before->value)
    take (check, now->month,
          g_strdup_printf (_ ("the cumulative value falls from %s in month %d to %s in month %d; "
                              "is it the month's own?"),
                           from, before->month, to, now->month));
  else if (before->value > 0 && check->spec->measure != XUSHI_MEASURE_GROWTH
           && (now->value > before->value * usual * JUMP
               || (!total && now->value > 0 && now->value * JUMP < before->value)))
    take (check, now->month,
          g_strdup_printf (_ ("the value jumps from %s in month %d to %s in month %d; check the "
                              "unit and the point."),
                           from, before->month, to, now->month));
}

static void
check_reading (Check *check, const XushiReading *reading)
{
  const XushiSpec *spec = check->spec;

  if (xushi_is_known (reading->completion) && reading->note == NULL)
    take (check, reading->month,
          g_strdup_printf (_ ("the completion of month %d was given by hand without a note; write "
                              "what it rests on."),
                           reading->month));
  if (xushi_is_known (reading->value) && is_measured (spec)
      && !xushi_assess_is_due (spec, reading->month))
    take (check, reading->month,
          g_strdup_printf (_ ("there is a value for month %d, which is not published; check month "
                              "and frequency."),
                           reading->month));
  if (spec->measure == XUSHI_MEASURE_TOTAL && xushi_is_known (spec->baseline)
      && spec->baseline > 0 && reading->last_year > spec->baseline)
    take (check, reading->month,
          g_strdup_printf (_ ("last year's value to month %d is above that of the whole year; "
                              "check both."),
                           reading->month));
}

static void
check_readings (Check *check)
{
  const XushiReading *before = NULL;

  for (int month = 1; month <= check->month; month++)
    {
      const XushiReading *reading = xushi_indicator_get_reading (check->indicator, month);

      if (reading == NULL)
        continue;
      check_reading (check, reading);
      if (!xushi_is_known (reading->value))
        continue;
      if (before != NULL)
        check_step (check, before, reading);
      before = reading;
    }
}

/* A part is not above its whole: only totals in one unit can be compared. */
static void
check_parent (Check *check)
{
  const XushiSpec *spec = check->spec;
  XushiIndicator *parent
      = spec->parent_key != NULL ? xushi_plan_find_key (check->plan, spec->parent_key) : NULL;
  const XushiSpec *whole = parent != NULL ? xushi_indicator_get_spec (parent) : NULL;

  if (whole == NULL || spec->measure != XUSHI_MEASURE_TOTAL
      || whole->measure != XUSHI_MEASURE_TOTAL || g_strcmp0 (spec->unit, whole->unit) != 0)
    return;
  if (spec->target.low > whole->target.low)
    take (check, 0,
          g_strdup_printf (_ ("its target is above that of “%s”, of which it is a part; check "
                              "both."),
                           whole->name));
  for (int month = 1; month <= check->month; month++)
    {
      const XushiReading *own = xushi_indicator_get_reading (check->indicator, month);
      const XushiReading *all = xushi_indicator_get_reading (parent, month);

      if (own != NULL && all != NULL && own->value > all->value)
        take (check, month,
              g_strdup_printf (_ ("its value of month %d is above that of “%s”, of which it is a "
                                  "part; check both."),
                               month, whole->name));
    }
}

/* Compares the rate of this indicator with the levels of one of the same name. They are never
 * derived from each other; only a wide difference is worth a look. */
static void
check_rate (Check *check, XushiIndicator *level)
{
  for (int month = 1; month <= check->month; month++)
    {
      const XushiReading *rate = xushi_indicator_get_reading (check->indicator, month);
      const XushiReading *levels = xushi_indicator_get_reading (level, month);
      double implied, told;

      if (rate == NULL || levels == NULL || !(levels->last_year > 0))
        continue;
      implied = (levels->value / levels->last_year - 1) * 100;
      told = check->spec->reduction ? -rate->value : rate->value;
      if (fabs (implied - told) > CONTRADICTION)
        {
          g_autofree char *percent = xushi_number_format (implied, 1);
          g_autofree char *own = write_value (check, told);

          take (check, month,
                g_strdup_printf (_ ("month %d is told as %s%%, but its levels of this and last "
                                    "year differ by %s%%; check the three."),
                                 month, own, percent));
        }
    }
}

static void
check_rates (Check *check)
{
  XushiIndicator *level = g_hash_table_lookup (check->levels, check->spec->name);

  if (check->spec->measure == XUSHI_MEASURE_GROWTH && level != NULL)
    check_rate (check, level);
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
  check_rates (check);
  check_nodes (check);
  check_difficulties (check);
}

/* (transfer full): the totals and levels of @plan by name, the first of those with the same
 * name. */
static GHashTable *
collect_levels (XushiPlan *plan)
{
  GHashTable *levels = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint a = 0; a < xushi_plan_get_n_areas (plan); a++)
    {
      XushiArea *area = xushi_plan_get_area (plan, a);

      for (guint i = 0; i < xushi_area_get_n_indicators (area); i++)
        {
          XushiIndicator *indicator = xushi_area_get_indicator (area, i);
          const XushiSpec *spec = xushi_indicator_get_spec (indicator);

          if ((spec->measure == XUSHI_MEASURE_TOTAL || spec->measure == XUSHI_MEASURE_LEVEL)
              && !g_hash_table_contains (levels, spec->name))
            g_hash_table_insert (levels, spec->name, indicator);
        }
    }
  return levels;
}

GPtrArray *
xushi_self_check (XushiPlan *plan, int month)
{
  GPtrArray *findings
      = g_ptr_array_new_with_free_func ((GDestroyNotify) xushi_finding_free);
  g_autoptr (GHashTable) levels = collect_levels (plan);

  for (guint a = 0; a < xushi_plan_get_n_areas (plan); a++)
    {
      XushiArea *area = xushi_plan_get_area (plan, a);

      for (guint i = 0; i < xushi_area_get_n_indicators (area); i++)
        {
          XushiIndicator *indicator = xushi_area_get_indicator (area, i);
          Check check = { plan, levels, indicator, xushi_indicator_get_spec (indicator),
                          month, findings };

          check_indicator (&check);
        }
    }
  return findings;
}
