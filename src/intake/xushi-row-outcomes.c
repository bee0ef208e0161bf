/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "intake/xushi-row-outcomes.h"

#include "base/xushi-i18n.h"

/* (transfer full): the position of the first thing that was read from each line. */
static GHashTable *
map_lines (GArray *lines)
{
  GHashTable *map = g_hash_table_new (NULL, NULL);

  for (guint i = lines->len; i > 0; i--)
    g_hash_table_insert (map, GUINT_TO_POINTER (g_array_index (lines, guint, i - 1)),
                         GUINT_TO_POINTER (i));
  return map;
}

/* What becomes of the rows where the reader does not say so: those from which something was read are
 * taken. */
static void
fill (GPtrArray *outcomes, const XushiMatching *matching, GArray *lines)
{
  const XushiTable *table = xushi_matching_get_table (matching);
  g_autoptr (GHashTable) read = map_lines (lines);

  for (guint row = xushi_matching_get_first_row (matching); row < xushi_table_get_n_rows (table);
       row++)
    {
      XushiRowOutcome *outcome = g_new0 (XushiRowOutcome, 1);
      guint line = xushi_table_get_line (table, row);
      guint position = GPOINTER_TO_UINT (g_hash_table_lookup (read, GUINT_TO_POINTER (line)));

      *outcome = (XushiRowOutcome) { row, line,
                                     position > 0 ? XUSHI_ROW_TAKEN : XUSHI_ROW_LEFT_OUT,
                                     (int) position - 1, NULL };
      g_ptr_array_add (outcomes, outcome);
    }
}

/* (transfer full): the reasons of @warning or error for each line. */
static GHashTable *
map_reasons (const XushiProblems *problems, gboolean warning)
{
  GHashTable *map = g_hash_table_new_full (NULL, NULL, NULL, g_free);

  for (guint i = 0; i < xushi_problems_get_n_kept (problems); i++)
    {
      const XushiProblem *problem = xushi_problems_get (problems, i);
      gpointer line = GUINT_TO_POINTER (problem->line);
      const char *before = g_hash_table_lookup (map, line);
      g_autofree char *said = NULL;

      if (problem->told || problem->warning != warning || problem->line == 0)
        continue;
      /* TRANSLATORS: the head of a column: what is wrong there */
      said = problem->column != NULL
                 ? g_strdup_printf (_ ("%s: %s"), problem->column, problem->reason)
                 : g_strdup (problem->reason);
      g_hash_table_insert (map, line,
                           before != NULL ? g_strdup_printf ("%s %s", before, said)
                                          : g_steal_pointer (&said));
    }
  return map;
}

static void
explain (XushiRowOutcome *outcome, GHashTable *errors, GHashTable *warnings)
{
  gpointer line = GUINT_TO_POINTER (outcome->line);
  const char *error = g_hash_table_lookup (errors, line);
  const char *warning = g_hash_table_lookup (warnings, line);

  if (outcome->kind == XUSHI_ROW_HEAD || outcome->kind == XUSHI_ROW_TITLE)
    return;
  if (error != NULL)
    outcome->kind = XUSHI_ROW_REFUSED;
  else if (warning != NULL && outcome->kind == XUSHI_ROW_TAKEN)
    outcome->kind = XUSHI_ROW_DOUBTFUL;
  if (outcome->reason == NULL)
    outcome->reason = g_strdup (error != NULL ? error : warning);
  if (outcome->reason == NULL && outcome->kind == XUSHI_ROW_LEFT_OUT)
    outcome->reason = g_strdup (_ ("There is nothing in this row to be taken."));
}

void
xushi_row_outcomes_complete (GPtrArray *outcomes, const XushiMatching *matching, GArray *lines,
                             const XushiProblems *problems)
{
  g_autoptr (GHashTable) errors = map_reasons (problems, FALSE);
  g_autoptr (GHashTable) warnings = map_reasons (problems, TRUE);

  if (outcomes->len == 0)
    fill (outcomes, matching, lines);
  for (guint i = 0; i < outcomes->len; i++)
    explain (g_ptr_array_index (outcomes, i), errors, warnings);
}
