/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "intake/xushi-proposal-term.h"

#include "base/xushi-i18n.h"
#include "base/xushi-number.h"
#include "intake/xushi-proposal-unit.h"

#include <math.h>

/* Figures that differ by less than this share of the total are the same. */
#define SAME_SHARE 0.001

/* What is to be reached by the end of each month; unknown where the report says nothing. */
typedef struct
{
  double at[13];
  int last; /* the last month with a figure; 0 for none */
  int n;
} Steps;

/* FALSE where one has no month, another unit, or a month that another one has. */
static gboolean
read_steps (const XushiSpec *total, const GPtrArray *instalments, Steps *steps)
{
  for (int month = 0; month <= 12; month++)
    steps->at[month] = XUSHI_UNKNOWN;
  for (guint i = 0; i < instalments->len; i++)
    {
      const XushiCandidate *instalment = g_ptr_array_index (instalments, i);
      int month = instalment->deadline.month;
      double value = instalment->value;

      if (month < 1 || month > 12 || xushi_is_known (steps->at[month]) || !xushi_is_known (value)
          || !xushi_proposal_convert (&value, instalment->unit, total->unit) || !(value > 0))
        return FALSE;
      steps->at[month] = value;
      steps->last = MAX (steps->last, month);
      steps->n++;
    }
  return steps->n > 0;
}

static gboolean
is_same (double a, double b)
{
  return fabs (a - b) <= SAME_SHARE * MAX (fabs (a), fabs (b));
}

/* Figures of the single quarters (四季度40亿元) add up to the year's; they are summed up. */
static void
sum_up (Steps *steps, double total)
{
  double sum = 0;

  for (int month = 1; month <= 12; month++)
    sum += xushi_is_known (steps->at[month]) ? steps->at[month] : 0;
  if (steps->last != 12 || steps->n < 2 || is_same (steps->at[12], total) || !is_same (sum, total))
    return;
  sum = 0;
  for (int month = 1; month <= 12; month++)
    if (xushi_is_known (steps->at[month]))
      steps->at[month] = sum += steps->at[month];
}

static gboolean
is_rising (const Steps *steps, double total)
{
  double before = 0;

  for (int month = 1; month <= 12; month++)
    if (xushi_is_known (steps->at[month]))
      {
        if (steps->at[month] < before)
          return FALSE;
        before = steps->at[month];
      }
  return steps->last == 12 ? is_same (before, total) : before <= total;
}

static void
set_pace (XushiSpec *total, Steps *steps)
{
  int from = 0;

  steps->at[0] = 0;
  steps->at[12] = total->target.low;
  total->pace = (XushiPace) { .kind = XUSHI_PACE_CUSTOM };
  for (int month = 1; month <= 12; month++)
    if (xushi_is_known (steps->at[month]))
      {
        for (int between = from + 1; between <= month; between++)
          total->pace.plan[between - 1] = xushi_number_round (
              (steps->at[from] + (steps->at[month] - steps->at[from]) * (between - from) / (month - from))
                  / total->target.low * 100,
              1);
        from = month;
      }
  total->pace.plan[11] = 100;
}

/* (transfer full): the instalments as the report has them. */
static char *
list_instalments (const GPtrArray *instalments)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < instalments->len; i++)
    {
      const XushiCandidate *instalment = g_ptr_array_index (instalments, i);

      g_string_append_printf (list, "%s%s", i > 0 ? _ (", ") : "", instalment->quote);
    }
  return g_string_free (list, FALSE);
}

char *
xushi_term_take_instalments (XushiSpec *total, const GPtrArray *instalments, gboolean *sound)
{
  g_autofree char *list = list_instalments (instalments);
  Steps steps = { 0 };

  *sound = total->measure == XUSHI_MEASURE_TOTAL && total->target.low > 0
           && read_steps (total, instalments, &steps);
  if (*sound)
    {
      sum_up (&steps, total->target.low);
      *sound = is_rising (&steps, total->target.low);
    }
  if (!*sound)
    return g_strdup_printf (
        _ ("The instalments (%s) do not fit the year's figure; its pace was left as it is"), list);
  set_pace (total, &steps);
  return g_strdup_printf (_ ("The pace follows the instalments: %s"), list);
}
