/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz-filled.h"

#include "base/xushi-number.h"
#include "intake/xushi-import.h"
#include "store/xushi-store-private.h"
#include "tables/xushi-plan-table.h"
#include "tables/xushi-values-table.h"

#include <stdlib.h>

static RowsFixture filled;

static void
close_filled (void)
{
  rows_fixture_tear_down (&filled, NULL);
}

RowsFixture *
fuzz_filled_open (void)
{
  GError *error = NULL;

  rows_fixture_set_up (&filled, NULL);
  atexit (close_filled);
  /* It is removed in the end: nothing of it must survive. */
  xushi_database_execute (xushi_session_get_store (filled.session)->database,
                          "PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF;", &error);
  g_assert_no_error (error);
  fuzz_begin ();
  return &filled;
}

char *
fuzz_filled_dump (void)
{
  return store_fixture_dump (filled.plan);
}

void
fuzz_filled_undo (const char *before)
{
  g_autofree char *now = fuzz_filled_dump (), *after = NULL;

  if (g_str_equal (now, before))
    return;
  fuzz_require (xushi_editor_undo (filled.editor, NULL), "what was entered cannot be taken back");
  after = fuzz_filled_dump ();
  fuzz_require (g_str_equal (after, before), "taking back does not give what was there");
}

static void
check_figure (double value)
{
  fuzz_require (!isinf (value) && !(fabs (value) > XUSHI_NUMBER_LIMIT),
                "a figure beyond the limit");
}

static void
read_values (const XushiTable *table)
{
  g_autoptr (XushiProblems) problems = xushi_problems_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = xushi_values_table_read (table, filled.plan, problems, &error);
  g_autofree char *before = NULL;
  gboolean entered;

  fuzz_require_answer (rows != NULL, error);
  if (rows == NULL || rows->len == 0)
    return;
  for (guint i = 0; i < rows->len; i++)
    {
      const XushiValueRow *row = g_ptr_array_index (rows, i);

      fuzz_require (row->indicator != NULL && row->reading->month >= 1
                        && row->reading->month <= 12,
                    "a value without its place");
      check_figure (row->reading->value);
      check_figure (row->previous);
    }
  before = fuzz_filled_dump ();
  entered = xushi_import_values (filled.editor, rows, &error);
  fuzz_require_answer (entered, error);
  fuzz_filled_undo (before);
}

void
fuzz_filled_read (const XushiTable *table)
{
  g_autoptr (XushiProblems) problems = xushi_problems_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = xushi_plan_table_read (table, problems, &error);

  fuzz_require_answer (rows != NULL, error);
  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      const XushiPlanRow *row = g_ptr_array_index (rows, i);

      fuzz_require (row->area != NULL && row->spec->key != NULL && row->spec->name != NULL,
                    "a row of a plan without its names");
      check_figure (row->spec->target.low);
    }
  read_values (table);
}
