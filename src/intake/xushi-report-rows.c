/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "intake/xushi-report-rows.h"

#include "base/xushi-number.h"

XushiSpec *
xushi_report_rows_make_spec (const XushiCandidate *candidate)
{
  XushiSpec *spec = xushi_spec_new (candidate->subject);

  xushi_measure_from_word (candidate->measure, &spec->measure);
  xushi_bound_from_word (candidate->bound, &spec->target.bound);
  xushi_frequency_from_word (candidate->frequency, &spec->frequency);
  if (candidate->pace != NULL)
    xushi_pace_parse (candidate->pace, &spec->pace, NULL);
  spec->target.low = candidate->value;
  if (spec->target.bound == XUSHI_BOUND_RANGE || spec->target.bound == XUSHI_BOUND_CORRIDOR)
    spec->target.high = candidate->value2;
  spec->reduction = candidate->reduction;
  xushi_spec_set_string (&spec->unit, candidate->unit);
  xushi_spec_set_string (&spec->group, candidate->group);
  xushi_spec_set_string (&spec->quote, candidate->quote);
  return spec;
}

/* A target whose figures make no sense keeps its clause, from which the clerk will mend it. */
static void
mend (XushiPlanRow *row, XushiProblems *problems)
{
  g_autoptr (GError) error = NULL;

  if (xushi_spec_check (row->spec, &error))
    return;
  xushi_problems_take (problems, TRUE, row->line, NULL, g_strdup (error->message));
  row->spec->target.bound = XUSHI_BOUND_AT_LEAST;
  row->spec->target.low = row->spec->target.high = XUSHI_UNKNOWN;
  if (row->spec->name == NULL)
    xushi_spec_set_string (&row->spec->name, row->spec->quote);
}

GPtrArray *
xushi_report_rows_build (GPtrArray *candidates, XushiProblems *problems)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) xushi_plan_row_free);

  for (guint i = 0; i < candidates->len; i++)
    {
      const XushiCandidate *candidate = g_ptr_array_index (candidates, i);
      gboolean named = candidate->area != NULL && *candidate->area != '\0';
      XushiPlanRow *row = g_new (XushiPlanRow, 1);

      *row = (XushiPlanRow) {
        i + 1,
        g_strdup (named ? candidate->area : XUSHI_PLAN_TABLE_OTHER_AREA),
        xushi_report_rows_make_spec (candidate),
      };
      row->spec->key = g_strdup_printf ("%u", i + 1);
      if (candidate->parent >= 0 && candidate->parent != (int) i)
        row->spec->parent_key = g_strdup_printf ("%d", candidate->parent + 1);
      mend (row, problems);
      g_ptr_array_add (rows, row);
    }
  return rows;
}
