/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "intake/xushi-table-review-private.h"

#include "base/xushi-i18n.h"
#include "intake/xushi-row-outcomes.h"
#include "tables/xushi-plan-table.h"
#include "tables/xushi-values-table.h"

/* What becomes of the rows of the sheet, and what stands in the way of taking them. */

static void
count_outcomes (XushiTableReview *self)
{
  for (guint kind = 0; kind < XUSHI_N_ROW_KINDS; kind++)
    self->counts[kind] = 0;
  for (guint i = 0; i < self->outcomes->len; i++)
    {
      const XushiRowOutcome *outcome = g_ptr_array_index (self->outcomes, i);

      self->counts[outcome->kind]++;
    }
}

/* The first thing wrong with the table as a whole. (transfer full) (nullable) */
static char *
find_fault (XushiTableReview *self)
{
  for (guint i = 0; i < xushi_problems_get_n_kept (self->problems); i++)
    {
      const XushiProblem *problem = xushi_problems_get (self->problems, i);

      if (!problem->told && !problem->warning)
        return xushi_problem_to_text (problem);
    }
  return NULL;
}

/* (transfer full) (nullable) @error: (nullable): why the sheet cannot be read */
static char *
dup_block (XushiTableReview *self, const GError *error)
{
  guint n_refused = self->counts[XUSHI_ROW_REFUSED];

  if (!xushi_matching_is_usable (self->matching))
    return g_strdup (self->kind == XUSHI_MATCHING_PLAN
                         ? _ ("No column is the indicator's name. Say which one is, at its head.")
                         : _ ("No column is the indicator's name or key. Say which one is, at its "
                              "head."));
  if (self->kind == XUSHI_MATCHING_PLAN && n_refused > 0)
    return g_strdup_printf (
        g_dngettext (GETTEXT_PACKAGE,
                     "%u row is wrong. Correct it in the file and open that again, or leave out the "
                     "column that is wrong.",
                     "%u rows are wrong. Correct them in the file and open that again, or leave "
                     "out the column that is wrong.",
                     n_refused),
        n_refused);
  if (self->kind == XUSHI_MATCHING_PLAN && xushi_problems_get_n_errors (self->problems) > 0)
    return find_fault (self);
  if (self->rows->len > 0)
    return NULL;
  return g_strdup (error != NULL ? error->message : _ ("No row can be taken."));
}

/* (transfer full) (element-type guint) */
static GArray *
list_lines (XushiTableReview *self)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < self->rows->len; i++)
    {
      gpointer row = g_ptr_array_index (self->rows, i);
      guint line = self->kind == XUSHI_MATCHING_PLAN ? ((XushiPlanRow *) row)->line
                                                     : ((XushiValueRow *) row)->line;

      g_array_append_val (lines, line);
    }
  return lines;
}

void
xushi_table_review_read_rows (XushiTableReview *self)
{
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GArray) lines = NULL;
  g_autoptr (GError) error = NULL;

  if (!self->is_read)
    return;
  g_clear_pointer (&self->problems, xushi_problems_free);
  g_ptr_array_set_size (self->outcomes, 0);
  self->problems = xushi_problems_new ();
  if (self->kind == XUSHI_MATCHING_PLAN)
    rows = xushi_plan_table_read_all (self->matching, self->outcomes, self->problems, &error);
  else
    rows = xushi_values_table_read_matched (self->matching, self->plan, self->outcomes,
                                            self->problems, &error);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  self->rows = rows != NULL ? g_steal_pointer (&rows) : g_ptr_array_new ();
  lines = list_lines (self);
  xushi_row_outcomes_complete (self->outcomes, self->matching, lines, self->problems);
  count_outcomes (self);
  g_free (self->block);
  self->block = dup_block (self, error);
}

/* The line of the file where the body begins. */
static guint
get_body_line (XushiTableReview *self)
{
  guint row = xushi_matching_get_first_row (self->matching);

  return row < xushi_table_get_n_rows (self->table) ? xushi_table_get_line (self->table, row)
                                                    : G_MAXUINT;
}

char *
xushi_table_review_dup_remarks (XushiTableReview *self, guint *n)
{
  GString *text = g_string_new (NULL);
  guint body;

  g_return_val_if_fail (XUSHI_IS_TABLE_REVIEW (self), NULL);

  body = get_body_line (self);
  *n = 0;
  for (guint i = 0; i < xushi_problems_get_n_kept (self->problems); i++)
    {
      const XushiProblem *problem = xushi_problems_get (self->problems, i);
      g_autofree char *said = problem->line < body ? xushi_problem_to_text (problem) : NULL;

      if (said == NULL)
        continue;
      g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", said);
      (*n)++;
    }
  return g_string_free (text, FALSE);
}

gboolean
xushi_table_review_is_plain (XushiTableReview *self)
{
  g_return_val_if_fail (XUSHI_IS_TABLE_REVIEW (self), FALSE);

  for (guint i = 0; i < xushi_matching_get_n_columns (self->matching); i++)
    {
      const XushiMatchedColumn *column = xushi_matching_get_column (self->matching, i);

      if (column->certainty != XUSHI_MATCH_SURE && column->n_filled > 0)
        return FALSE;
    }
  return self->n_others == 0 && self->block == NULL && self->origin == XUSHI_TABLE_REVIEW_PROPOSED
         && xushi_problems_get_n_errors (self->problems)
                    + xushi_problems_get_n_warnings (self->problems)
                    + xushi_problems_get_n_notes (self->problems)
                == 0
         && self->counts[XUSHI_ROW_DOUBTFUL] + self->counts[XUSHI_ROW_REFUSED]
                    + self->counts[XUSHI_ROW_LEFT_OUT] + self->counts[XUSHI_ROW_SUM]
                == 0;
}
