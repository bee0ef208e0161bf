/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz.h"

#include "tables/xushi-delimited.h"
#include "tables/xushi-plan-table.h"
#include "tables/xushi-table-write.h"

int
LLVMFuzzerInitialize (int *argc, char ***argv)
{
  fuzz_begin ();
  return 0;
}

/* Whatever is read can be written so that it reads back to the same cells. */
static void
check_round_trip (const XushiTable *table, char delimiter)
{
  g_autofree char *text = xushi_table_to_guarded_text (table, delimiter);
  g_autoptr (XushiTable) back = xushi_table_parse (text, delimiter, NULL);

  fuzz_require (back != NULL && xushi_table_get_n_rows (back) == xushi_table_get_n_rows (table),
                "a table that does not read back");
  for (guint row = 0; row < xushi_table_get_n_rows (table); row++)
    for (guint i = 0; i < xushi_table_get_n_cells (table, row); i++)
      fuzz_require (g_str_equal (xushi_table_get_cell (table, row, i),
                                 xushi_table_get_cell (back, row, i)),
                    "a cell that does not read back");
}

/* Any bytes as a table and as a plan: no crash, and a sentence with every refusal. */
int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autofree char *text = xushi_delimited_decode (bytes, NULL, NULL);
  g_autoptr (XushiTable) table = text != NULL ? xushi_table_parse (text, 0, NULL) : NULL;
  g_autoptr (XushiProblems) problems = xushi_problems_new ();
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GError) error = NULL;

  if (table == NULL)
    return 0;
  check_round_trip (table, ',');
  check_round_trip (table, '\t');
  rows = xushi_plan_table_read (table, problems, &error);
  fuzz_require_answer (rows != NULL, error);
  return 0;
}
