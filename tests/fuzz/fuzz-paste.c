/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz-filled.h"

#include "rows/xushi-area-source.h"
#include "rows/xushi-grid-paste.h"
#include "rows/xushi-grid-tsv.h"
#include "rows/xushi-months-source.h"
#include "rows/xushi-nodes-source.h"

#define N_SOURCES 4

/* The tables that something can be pasted into: two areas, the months and the nodes of an
 * indicator; one each for the whole run. */
static XushiGridSource *sources[N_SOURCES];

int
LLVMFuzzerInitialize (int *argc, char ***argv)
{
  RowsFixture *filled = fuzz_filled_open ();
  XushiMonthsSource *months = xushi_months_source_new (filled->session);
  XushiNodesSource *nodes = xushi_nodes_source_new (filled->session);

  xushi_months_source_show (months, rows_fixture_find (filled, "净增企业"));
  xushi_nodes_source_show (nodes, rows_fixture_find (filled, "大剧院"));
  for (guint i = 0; i < 2; i++)
    sources[i] = XUSHI_GRID_SOURCE (
        xushi_area_source_new (filled->session, xushi_plan_get_area (filled->plan, i)));
  sources[2] = XUSHI_GRID_SOURCE (months);
  sources[3] = XUSHI_GRID_SOURCE (nodes);
  return 0;
}

/* The first character chooses the table, the next two the cell, the fourth how large a block is
 * selected and whether rows are added; the rest is what the clipboard holds. Making the plan of the
 * block changes nothing. What it says goes in, as one step that can be taken back, or is refused with
 * a sentence. */
int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autofree char *text = size > 4 ? fuzz_dup_text (data + 4, size - 4) : NULL;
  g_autofree char *before = NULL, *planned = NULL;
  g_autoptr (GPtrArray) rows = text != NULL ? xushi_grid_tsv_parse (text) : NULL;
  g_autoptr (XushiGridPaste) plan = NULL;
  g_autoptr (GError) error = NULL;
  XushiGridBlock at = { 0 };
  XushiGridSource *source;
  gboolean pasted;

  if (rows == NULL || rows->len == 0)
    return 0;
  source = sources[data[0] % N_SOURCES];
  if (xushi_grid_source_get_n_rows (source) == 0)
    return 0;
  at.row = data[1] % xushi_grid_source_get_n_rows (source);
  at.column = data[2] % xushi_grid_source_get_n_columns (source);
  at.n_rows = 1 + data[3] % 4;
  at.n_columns = 1 + data[3] / 4 % 4;
  before = fuzz_filled_dump ();
  plan = xushi_grid_paste_new (source, &at, NULL, rows);
  xushi_grid_paste_set_adds (plan, data[3] / 16 % 2 != 0);
  planned = fuzz_filled_dump ();
  fuzz_require (g_str_equal (planned, before), "the plan of a block has changed the plan");
  pasted = xushi_grid_paste_apply (plan, &error);
  fuzz_require_answer (pasted, error);
  if (!pasted)
    {
      g_autofree char *after = fuzz_filled_dump ();

      fuzz_require (g_str_equal (after, before), "a refused block has changed the plan");
    }
  fuzz_filled_undo (before);
  return 0;
}
