/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz.h"

#include "tables/xushi-plan-table.h"

#include <string.h>

#define COLUMNS_MAX 60

int
LLVMFuzzerInitialize (int *argc, char ***argv)
{
  fuzz_begin ();
  return 0;
}

/* Cells between tabs; “<” is merged into the one on the left, “^” into the one above. */
static XushiTable *
build (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", 400);
  XushiTable *table = xushi_table_new ();

  for (guint row = 0; lines[row] != NULL; row++)
    {
      g_auto (GStrv) cells = g_strsplit (lines[row], "\t", COLUMNS_MAX);

      xushi_table_begin_row (table, row + 1);
      for (guint i = 0; cells[i] != NULL; i++)
        xushi_table_add_cell (table, strlen (cells[i]) == 1 && strchr ("<^", *cells[i]) != NULL
                                         ? ""
                                         : cells[i]);
    }
  xushi_table_end (table);
  for (guint row = 0; lines[row] != NULL; row++)
    {
      g_auto (GStrv) cells = g_strsplit (lines[row], "\t", COLUMNS_MAX);

      for (guint i = 0; cells[i] != NULL; i++)
        if (i > 0 && g_str_equal (cells[i], "<"))
          xushi_table_merge (table, row + 1, row + 1, i - 1, i);
        else if (row > 0 && g_str_equal (cells[i], "^"))
          xushi_table_merge (table, row, row + 1, i, i);
    }
  return table;
}

/* What is proposed says itself in a text that can be applied. */
static void
check_text (const XushiTable *table, XushiMatching *matching)
{
  g_autofree char *text = xushi_matching_to_text (matching, TRUE);
  g_autoptr (XushiMatching) again = xushi_matching_propose (table, XUSHI_MATCHING_PLAN);
  g_autoptr (GError) error = NULL;
  gboolean applied = xushi_matching_apply (again, text, &error);

  g_free (xushi_matching_get_fingerprint (matching));

  fuzz_require_answer (applied, error);
  fuzz_require (applied, "the text of a matching cannot be applied");
}

/* A row may be several indicators, but no row is without an outcome. */
static void
check_outcomes (const XushiTable *table, const GPtrArray *outcomes)
{
  guint row = 0;

  for (guint i = 0; i < outcomes->len; i++)
    {
      const XushiRowOutcome *outcome = g_ptr_array_index (outcomes, i);

      fuzz_require (outcome->row == row || (row > 0 && outcome->row == row - 1),
                    "a row without an outcome, or out of order");
      row = outcome->row + 1;
    }
  fuzz_require (row == xushi_table_get_n_rows (table), "rows without an outcome at the end");
}

/* Any sheet of an office: each row of it has an outcome, and each indicator keeps the rules. */
int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autofree char *text = fuzz_dup_text (data, size);
  g_autoptr (XushiTable) table = build (text);
  g_autoptr (XushiMatching) matching = xushi_matching_propose (table, XUSHI_MATCHING_PLAN);
  g_autoptr (XushiMatching) values = xushi_matching_propose (table, XUSHI_MATCHING_VALUES);
  g_autoptr (XushiProblems) problems = xushi_problems_new ();
  g_autoptr (GPtrArray) outcomes
      = g_ptr_array_new_with_free_func ((GDestroyNotify) xushi_row_outcome_free);
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GError) error = NULL;

  fuzz_require (values != NULL, "no matching of values");
  if (xushi_matching_get_n_heads (matching) > 0)
    check_text (table, matching);
  rows = xushi_plan_table_read_matched (matching, outcomes, problems, &error);
  fuzz_require_answer (rows != NULL, error);
  for (guint i = 0; rows != NULL && i < rows->len; i++)
    fuzz_require (xushi_spec_check (((XushiPlanRow *) g_ptr_array_index (rows, i))->spec, NULL),
                  "an indicator that breaks the rules");
  if (rows != NULL)
    check_outcomes (table, outcomes);
  return 0;
}
