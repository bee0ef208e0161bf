/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "assess/xushi-comparison.h"

#include "assess/xushi-assess-private.h"
#include "assess/xushi-comparison-private.h"

/* XushiComparison: the rows of two judged plans, side by side.
 *
 * Ownership: it keeps both judged plans, so that indicators and areas of its rows stay valid, and
 * copies the assessments, so that later edits do not change it. Counted from one thread. */
struct _XushiComparison
{
  grefcount n_refs;
  XushiJudgedPlan *then; /* owned */
  XushiJudgedPlan *now;  /* owned */
  char *name;            /* owned */
  gboolean other_rules;
  GArray *rows;      /* owned, of XushiComparisonRow */
  GHashTable *index; /* owned: XushiIndicator * of now → its row's position + 1 */
};

/* (transfer none) (nullable): @indicator in @plan: the same row, or else the same key, for a plan
 * table that was read in again gives new rows. */
static XushiIndicator *
find_same (XushiPlan *plan, XushiIndicator *indicator)
{
  XushiIndicator *same = xushi_plan_find_indicator (plan, xushi_indicator_get_id (indicator));

  return same != NULL ? same
                      : xushi_plan_find_key (plan, xushi_indicator_get_spec (indicator)->key);
}

/* Whether the steps of @a and @b weigh the same at the same months; their names and their order are
 * no matter of the target. */
static gboolean
has_same_steps (GPtrArray *a, GPtrArray *b)
{
  double weights[2][13] = { { 0 } };

  for (guint i = 0; i < a->len; i++)
    weights[0][((XushiNode *) g_ptr_array_index (a, i))->due_month]
        += ((XushiNode *) g_ptr_array_index (a, i))->weight;
  for (guint i = 0; i < b->len; i++)
    weights[1][((XushiNode *) g_ptr_array_index (b, i))->due_month]
        += ((XushiNode *) g_ptr_array_index (b, i))->weight;
  for (int month = 1; month <= 12; month++)
    if (weights[0][month] != weights[1][month])
      return FALSE;
  return a->len == b->len;
}

static gboolean
has_same_pace (const XushiSpec *a, const XushiSpec *b)
{
  const XushiPace first = xushi_spec_get_pace (a), second = xushi_spec_get_pace (b);

  if (first.kind != second.kind)
    return FALSE;
  if (first.kind == XUSHI_PACE_ONCE)
    return first.month == second.month;
  for (int i = 0; first.kind == XUSHI_PACE_CUSTOM && i < 12; i++)
    if (first.plan[i] != second.plan[i])
      return FALSE;
  return TRUE;
}

/* Whether the same figure would be judged the same by @a and @b. */
static gboolean
is_judged_alike (const XushiSpec *a, const XushiSpec *b)
{
  return a->measure == b->measure && a->target.bound == b->target.bound
         && xushi_number_same (a->target.low, b->target.low)
         && xushi_number_same (a->target.high, b->target.high)
         && g_strcmp0 (a->unit, b->unit) == 0 && xushi_number_same (a->tolerance, b->tolerance)
         && xushi_number_same (a->baseline, b->baseline)
         && xushi_number_same (a->slow_width, b->slow_width) && a->frequency == b->frequency
         && a->available_from == b->available_from && a->joint == b->joint
         && a->aggregate == b->aggregate && a->reduction == b->reduction && a->net == b->net
         && (a->exempt == NULL) == (b->exempt == NULL) && has_same_pace (a, b)
         && has_same_steps (a->nodes, b->nodes);
}

/* Whether @before has a figure that @now has not. */
static gboolean
is_corrected (const XushiSpec *spec, const XushiReading *before, const XushiReading *now)
{
  double value = xushi_assess_read (spec, before);
  double completion = before != NULL ? before->completion : XUSHI_UNKNOWN;

  return (xushi_is_known (value) && !xushi_number_same (value, xushi_assess_read (spec, now)))
         || (xushi_is_known (completion)
             && (now == NULL || !xushi_number_same (completion, now->completion)));
}

/* Whether a step that was finished for the meeting of @month is not finished by then any more. */
static gboolean
has_reopened_step (const XushiSpec *before, const XushiSpec *now, int year, int month)
{
  for (guint i = 0; i < before->nodes->len; i++)
    {
      const XushiNode *node = g_ptr_array_index (before->nodes, i);
      const XushiNode *same = xushi_comparison_find_step (now->nodes, node);

      if (same != NULL && xushi_node_is_finished (node, year, month)
          && !xushi_node_is_finished (same, year, month))
        return TRUE;
    }
  return FALSE;
}

static void
find_corrections (XushiComparison *self, XushiComparisonRow *row)
{
  const XushiSpec *before = xushi_indicator_get_spec (row->before);
  int month = xushi_judged_plan_get_month (self->then);

  for (int m = 1; m <= month; m++)
    if (is_corrected (before, xushi_indicator_get_reading (row->before, m),
                      xushi_indicator_get_reading (row->indicator, m)))
      {
        if (row->month == 0)
          row->month = m;
        row->n_months++;
      }
  if (row->n_months > 0
      || has_reopened_step (before, xushi_indicator_get_spec (row->indicator),
                            xushi_judged_plan_get_year (self->then), month))
    row->changes |= XUSHI_CHANGE_REVISED;
}

/* The place of @light from worst to best; -1 for one that says nothing about the figure. */
static int
rank (XushiLight light)
{
  return light <= XUSHI_LIGHT_BEHIND ? (int) XUSHI_LIGHT_BEHIND - (int) light : -1;
}

static void
set_difference (XushiComparisonRow *row, const XushiAssessment *then)
{
  const XushiAssessment *now = &row->now;

  if (xushi_is_known (then->lead) && xushi_is_known (now->lead))
    {
      row->decimals = 1;
      row->difference = xushi_number_round (now->lead - then->lead, 1);
    }
  else if (!xushi_is_known (then->lead) && !xushi_is_known (now->lead)
           && xushi_is_known (then->gap) && xushi_is_known (now->gap))
    {
      row->decimals = MAX (then->gap_decimals, now->gap_decimals);
      row->difference = xushi_number_round (now->gap - then->gap, row->decimals);
    }
}

/* Compares with @then: what the meeting saw, or would have seen. */
static void
set_trend (XushiComparisonRow *row, const XushiAssessment *then)
{
  int before = rank (then->light), now = rank (row->now.light);

  row->from = then->light;
  set_difference (row, then);
  if (before < 0 || now < 0)
    row->trend = XUSHI_TREND_NONE;
  else if (before != now)
    row->trend = now > before ? XUSHI_TREND_BETTER : XUSHI_TREND_WORSE;
  else if (row->now.light == XUSHI_LIGHT_DONE || row->difference == 0)
    row->trend = XUSHI_TREND_SAME;
  else if (xushi_is_known (row->difference))
    row->trend = row->difference > 0 ? XUSHI_TREND_BETTER : XUSHI_TREND_WORSE;
}

static void
compare (XushiComparison *self, XushiComparisonRow *row)
{
  XushiAssessment again;

  row->then = *xushi_judged_plan_get (self->then, row->before);
  if (!is_judged_alike (xushi_indicator_get_spec (row->before),
                        xushi_indicator_get_spec (row->indicator)))
    row->changes |= XUSHI_CHANGE_ADJUSTED;
  find_corrections (self, row);
  /* What the meeting saw unreported it cannot be compared with, whatever came in since. */
  if ((row->changes == 0 && !self->other_rules) || row->then.light == XUSHI_LIGHT_UNREPORTED)
    {
      set_trend (row, &row->then);
      return;
    }
  /* Where the figures are of the same month, nothing has moved. */
  row->from = row->now.light;
  if (xushi_judged_plan_get_month (self->then) == xushi_judged_plan_get_month (self->now))
    return;
  xushi_assess (row->indicator, xushi_judged_plan_get_rules (self->now),
                xushi_judged_plan_get_year (self->now), xushi_judged_plan_get_month (self->then),
                &again);
  set_trend (row, &again);
}

static void
init_row (XushiComparisonRow *row, XushiArea *area)
{
  *row = (XushiComparisonRow) { .area = area, .difference = XUSHI_UNKNOWN };
  row->then.light = row->now.light = row->from = XUSHI_LIGHT_NONE;
}

static void
add_present (XushiComparison *self, XushiIndicator *indicator, XushiArea *area,
             GHashTable *found)
{
  XushiComparisonRow row;

  init_row (&row, area);
  row.indicator = indicator;
  row.before = find_same (xushi_judged_plan_get_plan (self->then), indicator);
  row.now = *xushi_judged_plan_get (self->now, indicator);
  if (row.before == NULL || !g_hash_table_add (found, row.before))
    {
      row.before = NULL;
      row.changes = XUSHI_CHANGE_NEW;
    }
  else
    compare (self, &row);
  g_array_append_val (self->rows, row);
  g_hash_table_insert (self->index, indicator, GUINT_TO_POINTER (self->rows->len));
}

static void
add_gone (XushiComparison *self, XushiIndicator *indicator, XushiArea *area)
{
  XushiComparisonRow row;

  init_row (&row, area);
  row.before = indicator;
  row.then = *xushi_judged_plan_get (self->then, indicator);
  row.changes = XUSHI_CHANGE_GONE;
  g_array_append_val (self->rows, row);
}

static void
add_rows (XushiComparison *self)
{
  /* What of then was met in the plan as it is now. */
  g_autoptr (GHashTable) found = g_hash_table_new (NULL, NULL);
  XushiPlan *now = xushi_judged_plan_get_plan (self->now);
  XushiPlan *then = xushi_judged_plan_get_plan (self->then);

  for (guint a = 0; a < xushi_plan_get_n_areas (now); a++)
    {
      XushiArea *area = xushi_plan_get_area (now, a);

      for (guint i = 0; i < xushi_area_get_n_indicators (area); i++)
        add_present (self, xushi_area_get_indicator (area, i), area, found);
    }
  for (guint a = 0; a < xushi_plan_get_n_areas (then); a++)
    {
      XushiArea *area = xushi_plan_get_area (then, a);

      for (guint i = 0; i < xushi_area_get_n_indicators (area); i++)
        if (!g_hash_table_contains (found, xushi_area_get_indicator (area, i)))
          add_gone (self, xushi_area_get_indicator (area, i), area);
    }
}

XushiComparison *
xushi_comparison_new (XushiJudgedPlan *then, XushiJudgedPlan *now, const char *name)
{
  XushiComparison *self;

  g_return_val_if_fail (XUSHI_IS_JUDGED_PLAN (then) && XUSHI_IS_JUDGED_PLAN (now), NULL);
  g_return_val_if_fail (xushi_judged_plan_get_month (then) <= xushi_judged_plan_get_month (now),
                        NULL);

  self = g_new0 (XushiComparison, 1);
  g_ref_count_init (&self->n_refs);
  self->then = g_object_ref (then);
  self->now = g_object_ref (now);
  self->name = g_strdup (name);
  self->other_rules = !xushi_rules_equal (xushi_judged_plan_get_rules (then),
                                          xushi_judged_plan_get_rules (now));
  self->rows = g_array_new (FALSE, FALSE, sizeof (XushiComparisonRow));
  self->index = g_hash_table_new (NULL, NULL);
  add_rows (self);
  return self;
}

XushiComparison *
xushi_comparison_ref (XushiComparison *self)
{
  g_ref_count_inc (&self->n_refs);
  return self;
}

void
xushi_comparison_unref (XushiComparison *self)
{
  if (!g_ref_count_dec (&self->n_refs))
    return;
  g_object_unref (self->then);
  g_object_unref (self->now);
  g_array_unref (self->rows);
  g_hash_table_unref (self->index);
  g_free (self->name);
  g_free (self);
}

const char *
xushi_comparison_get_name (const XushiComparison *self)
{
  return self->name;
}

int
xushi_comparison_get_month (const XushiComparison *self)
{
  return xushi_judged_plan_get_month (self->then);
}

int
xushi_comparison_get_now_month (const XushiComparison *self)
{
  return xushi_judged_plan_get_month (self->now);
}

int
xushi_comparison_get_year (const XushiComparison *self)
{
  return xushi_judged_plan_get_year (self->now);
}

gboolean
xushi_comparison_has_other_rules (const XushiComparison *self)
{
  return self->other_rules;
}

const GArray *
xushi_comparison_get_rows (const XushiComparison *self)
{
  return self->rows;
}

const XushiComparisonRow *
xushi_comparison_find (const XushiComparison *self, XushiIndicator *indicator)
{
  guint position = GPOINTER_TO_UINT (g_hash_table_lookup (self->index, indicator));

  return position > 0 ? &g_array_index (self->rows, XushiComparisonRow, position - 1) : NULL;
}

gboolean
xushi_comparison_row_has_turned (const XushiComparisonRow *row)
{
  return rank (row->from) >= 0 && rank (row->now.light) >= 0 && row->from != row->now.light;
}

gboolean
xushi_comparison_row_is_told (const XushiComparisonRow *row)
{
  return row->changes != 0 || row->then.light != row->now.light
         || xushi_comparison_row_has_turned (row);
}

const char *
xushi_trend_to_word (XushiTrend trend)
{
  static const char *const words[] = { "", "better", "worse", "same" };

  return words[trend];
}

const char *
xushi_comparison_row_to_word (const XushiComparisonRow *row)
{
  if (row->changes & XUSHI_CHANGE_NEW)
    return "new";
  if (row->changes & XUSHI_CHANGE_GONE)
    return "gone";
  if (row->changes & XUSHI_CHANGE_ADJUSTED)
    return "adjusted";
  if (row->changes & XUSHI_CHANGE_REVISED)
    return "revised";
  return xushi_trend_to_word (row->trend);
}
