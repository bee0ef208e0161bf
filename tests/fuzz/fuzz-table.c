/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/xushi-text.h"
#include "tables/xushi-plan-table.h"
#include "tables/xushi-table-write.h"
#include "tables/xushi-values-table.h"

#include <stdint.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);

/* Whatever is read can be written so that it reads back to the same cells. */
static void
check_round_trip (const XushiTable *table, char delimiter)
{
  g_autofree char *text = xushi_table_to_text (table, delimiter);
  g_autoptr (XushiTable) back = xushi_table_parse (text, delimiter, NULL);

  if (back == NULL || xushi_table_get_n_rows (back) != xushi_table_get_n_rows (table))
    abort ();
  for (guint row = 0; row < xushi_table_get_n_rows (table); row++)
    for (guint i = 0; i < xushi_table_get_n_cells (table, row); i++)
      if (!g_str_equal (xushi_table_get_cell (table, row, i), xushi_table_get_cell (back, row, i)))
        abort ();
}

/* Arbitrary bytes as a table, a plan and values: no crash, and a message with every refusal. */
int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autofree char *text = xushi_text_decode (bytes, NULL, NULL, NULL);
  g_autoptr (XushiTable) table = NULL;
  g_autoptr (XushiProblems) problems = xushi_problems_new ();
  g_autoptr (XushiPlan) plan = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GPtrArray) values = NULL;
  g_autoptr (GError) error = NULL;

  if (text != NULL)
    table = xushi_table_parse (text, 0, NULL);
  if (table == NULL)
    return 0;
  check_round_trip (table, ',');
  check_round_trip (table, '\t');
  rows = xushi_plan_table_read (table, problems, &error);
  if ((rows == NULL) != (error != NULL))
    abort ();
  plan = xushi_plan_new ();
  values = xushi_values_table_read (table, plan, problems, NULL);
  return 0;
}
