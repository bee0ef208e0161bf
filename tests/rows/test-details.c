/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rows-fixture.h"

#include "base/xushi-i18n.h"
#include "base/xushi-number.h"
#include "figure/xushi-figure.h"
#include "rows/xushi-grid-paste.h"
#include "rows/xushi-grid-tsv.h"
#include "rows/xushi-months-source.h"
#include "rows/xushi-nodes-commit.h"
#include "rows/xushi-nodes-source.h"

#include <glib/gstdio.h>

/* The tables of one indicator: its months and its nodes. */

static XushiGridSource *
show_months (RowsFixture *fixture, const char *name)
{
  XushiMonthsSource *source = xushi_months_source_new (fixture->session);

  g_assert_cmpuint (xushi_grid_source_get_n_rows (XUSHI_GRID_SOURCE (source)), ==, 0);
  xushi_months_source_show (source, rows_fixture_find (fixture, name));
  return XUSHI_GRID_SOURCE (source);
}

static gboolean
is_visible (XushiGridSource *source, XushiMonthsColumn column)
{
  XushiGridColumn info;

  xushi_grid_source_get_column (source, column, &info);
  return info.visible;
}

static void
test_months_columns (RowsFixture *fixture, gconstpointer data)
{
  g_autoptr (XushiGridSource) total = show_months (fixture, "新增就业");
  g_autoptr (XushiGridSource) net = show_months (fixture, "净增企业");
  g_autoptr (XushiGridSource) task = show_months (fixture, "大剧院");
  g_autoptr (XushiGridSource) text = show_months (fixture, "加强宣传");

  g_assert_true (is_visible (total, XUSHI_MONTHS_IN_MONTH));
  g_assert_false (is_visible (total, XUSHI_MONTHS_ADDED));
  g_assert_true (is_visible (net, XUSHI_MONTHS_REMOVED));
  g_assert_false (is_visible (task, XUSHI_MONTHS_VALUE));
  g_assert_true (is_visible (task, XUSHI_MONTHS_COMPLETION));
  g_assert_false (is_visible (text, XUSHI_MONTHS_COMPLETION));
}

static void
test_months_typing (RowsFixture *fixture, gconstpointer data)
{
  g_autoptr (XushiGridSource) total = show_months (fixture, "新增就业");
  g_autoptr (XushiGridSource) net = show_months (fixture, "净增企业");
  XushiIndicator *jobs = rows_fixture_find (fixture, "新增就业");

  rows_fixture_type (total, 9, XUSHI_MONTHS_VALUE, "9000人", NULL);
  g_assert_cmpfloat (rows_fixture_get_value (jobs, 10), ==, 9000);
  rows_fixture_type (total, 9, XUSHI_MONTHS_VALUE, "九千", "九千");
  rows_fixture_type (total, 9, XUSHI_MONTHS_IN_MONTH, "1", "计算");
  /* A manual completion needs its note. */
  rows_fixture_type (total, 10, XUSHI_MONTHS_COMPLETION, "40", "");
  rows_fixture_type (total, 10, XUSHI_MONTHS_NOTE, "现场核定", NULL);
  rows_fixture_type (total, 10, XUSHI_MONTHS_COMPLETION, "40%", NULL);
  g_assert_cmpfloat (xushi_indicator_get_reading (jobs, 11)->completion, ==, 40);
  rows_fixture_type (net, 8, XUSHI_MONTHS_VALUE, "5", "");
  rows_fixture_type (net, 8, XUSHI_MONTHS_ADDED, "30", NULL);
  rows_fixture_type (net, 8, XUSHI_MONTHS_REMOVED, "12", NULL);
}

static void
test_months_block (RowsFixture *fixture, gconstpointer data)
{
  g_autoptr (XushiGridSource) source = show_months (fixture, "新增就业");
  XushiIndicator *jobs = rows_fixture_find (fixture, "新增就业");
  XushiGridBlock cells = { 8, XUSHI_MONTHS_MONTH, 4, XUSHI_N_MONTHS_COLUMNS };
  g_autoptr (GError) error = NULL;

  rows_fixture_type (source, 11, XUSHI_MONTHS_VALUE, "=5000*2+1000", NULL);
  g_assert_cmpfloat (rows_fixture_get_value (jobs, 12), ==, 11000);
  g_assert_true (xushi_grid_source_clear (source, &cells, NULL, NULL, &error));
  g_assert_false (xushi_is_known (rows_fixture_get_value (jobs, 9)));
  g_assert_false (xushi_is_known (rows_fixture_get_value (jobs, 12)));
  rows_fixture_undo (fixture);
  g_assert_cmpfloat (rows_fixture_get_value (jobs, 12), ==, 11000);
}

/* (transfer full) (nullable): why the figure of @month is in doubt. */
static char *
dup_doubt (XushiGridSource *source, int month)
{
  g_auto (XushiGridCell) cell = { 0 };
  XushiGridColumn info;

  xushi_grid_source_get_column (source, XUSHI_MONTHS_VALUE, &info);
  xushi_grid_source_get_cell (source, (guint) month - 1, XUSHI_MONTHS_VALUE, &info,
                              XUSHI_GRID_ROW_DATA, &cell);
  return g_strdup (cell.doubt);
}

static void
assert_doubtful (XushiGridSource *source, int month, gboolean doubtful)
{
  g_autofree char *doubt = dup_doubt (source, month);

  g_assert_cmpint (doubt != NULL, ==, doubtful);
}

/* A figure of any month is doubted where it stands, and quiet once it is confirmed or corrected. */
static void
test_months_doubts (RowsFixture *fixture, gconstpointer data)
{
  g_autoptr (XushiGridSource) source = show_months (fixture, "新增就业");
  XushiIndicator *jobs = rows_fixture_find (fixture, "新增就业");
  g_autofree char *meant = NULL;
  GError *error = NULL;

  assert_doubtful (source, 9, FALSE);
  rows_fixture_type (source, 10 - 1, XUSHI_MONTHS_VALUE, "4000", NULL);
  xushi_months_source_show (XUSHI_MONTHS_SOURCE (source), jobs);
  assert_doubtful (source, 10, TRUE);
  assert_doubtful (source, 11, FALSE);
  g_assert_true (xushi_grid_source_confirm (source, 10 - 1, XUSHI_MONTHS_VALUE, &error));
  g_assert_no_error (error);
  xushi_months_source_show (XUSHI_MONTHS_SOURCE (source), jobs);
  assert_doubtful (source, 10, FALSE);
  g_assert_cmpint (xushi_indicator_get_reading (jobs, 10)->confirmed, !=, 0);
  /* Another figure is a new question. */
  rows_fixture_type (source, 10 - 1, XUSHI_MONTHS_VALUE, "60000000", NULL);
  xushi_months_source_show (XUSHI_MONTHS_SOURCE (source), jobs);
  assert_doubtful (source, 10, TRUE);
  meant = xushi_grid_source_dup_proposal (source, 10 - 1, XUSHI_MONTHS_VALUE);
  g_assert_cmpstr (meant, ==, "6000");
  rows_fixture_type (source, 10 - 1, XUSHI_MONTHS_VALUE, meant, NULL);
  xushi_months_source_show (XUSHI_MONTHS_SOURCE (source), jobs);
  assert_doubtful (source, 10, FALSE);
}

/* (transfer full): pasting @text from @month on; what is told cell by cell: a question mark where a
 * figure that changes is in doubt, a point elsewhere. */
static XushiGridPaste *
plan_months (XushiGridSource *source, int month, guint column, const char *text, char **told)
{
  const XushiGridBlock at = { (guint) month - 1, column, 1, 1 };
  g_autoptr (GPtrArray) cells = xushi_grid_tsv_parse (text);
  XushiGridPaste *plan = xushi_grid_paste_new (source, &at, NULL, cells);
  GString *letters = g_string_new (NULL);

  for (guint i = 0; i < xushi_grid_paste_get_n (plan); i++)
    for (guint k = 0; k < xushi_grid_paste_get (plan, i)->n_cells; k++)
      {
        const XushiPasteCell *cell = &xushi_grid_paste_get (plan, i)->cells[k];

        g_assert_cmpint (cell->outcome, ==, XUSHI_PASTE_CHANGE);
        g_string_append_c (letters, cell->why != NULL ? '?' : '.');
      }
  *told = g_string_free (letters, FALSE);
  return plan;
}

/* A block is doubted beforehand, each month beside those before it in the block; and afterwards the
 * same cells are. */
static void
test_months_block_doubts (RowsFixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *text, *told;
  } blocks[] = {
    { "6000\n6500\n7000", "..." },
    { "6000\n5900\n7000", ".?." },
    { "60000000\n6500\n7000", "??." },
  };
  XushiIndicator *jobs = rows_fixture_find (fixture, "新增就业");

  for (guint i = 0; i < G_N_ELEMENTS (blocks); i++)
    {
      g_autoptr (XushiGridSource) source = show_months (fixture, "新增就业");
      g_autofree char *told = NULL;
      g_autoptr (XushiGridPaste) plan
          = plan_months (source, 10, XUSHI_MONTHS_VALUE, blocks[i].text, &told);
      GError *error = NULL;

      g_assert_cmpstr (told, ==, blocks[i].told);
      g_assert_true (xushi_grid_paste_apply (plan, &error));
      g_assert_no_error (error);
      xushi_months_source_show (XUSHI_MONTHS_SOURCE (source), jobs);
      for (int month = 10; month <= 12; month++)
        assert_doubtful (source, month, told[month - 10] == '?');
      rows_fixture_undo (fixture);
    }
}

/* Of the two figures of a net one, the doubt stands at one. */
static void
test_months_net_block (RowsFixture *fixture, gconstpointer data)
{
  g_autoptr (XushiGridSource) source = show_months (fixture, "净增企业");
  g_autofree char *told = NULL, *right = NULL;
  g_autoptr (XushiGridPaste) wrong
      = plan_months (source, 10, XUSHI_MONTHS_ADDED, "-5\t1\n", &told);
  G_GNUC_UNUSED g_autoptr (XushiGridPaste) plan
      = plan_months (source, 10, XUSHI_MONTHS_REMOVED, "-3\n", &right);

  g_assert_cmpstr (told, ==, "?.");
  g_assert_cmpuint (xushi_grid_paste_count_doubts (wrong), ==, 1);
  g_assert_cmpstr (right, ==, "?");
}

static int
find_marked (RowsFixture *fixture, XushiIndicator *indicator)
{
  XushiLineSpec line;

  xushi_figure_init_line (&line, indicator, xushi_session_assess (fixture->session, indicator),
                          xushi_session_get_month (fixture->session));
  return line.by_hand;
}

/* The line's mark is at the month that is judged, also for a completion by hand; one of another month
 * is not marked. */
static void
test_line_by_hand (RowsFixture *fixture, gconstpointer data)
{
  XushiIndicator *jobs = rows_fixture_find (fixture, "新增就业");
  int month = xushi_session_get_month (fixture->session);
  g_autoptr (XushiReading) later = xushi_indicator_copy_reading (jobs, month + 1);
  g_autoptr (XushiReading) reading = xushi_indicator_copy_reading (jobs, month);
  GError *error = NULL;

  later->completion = 40;
  xushi_spec_set_string (&later->note, "现场核定");
  g_assert_true (xushi_editor_set_reading (fixture->editor, jobs, later, &error));
  g_assert_no_error (error);
  g_assert_cmpint (find_marked (fixture, jobs), ==, 0);
  reading->completion = 40;
  xushi_spec_set_string (&reading->note, "现场核定");
  g_assert_true (xushi_editor_set_reading (fixture->editor, jobs, reading, &error));
  g_assert_no_error (error);
  g_assert_cmpint (find_marked (fixture, jobs), ==, month);
}

/* A corrected value shows the previous one, and a note of any length is shown whole. */
static void
test_months_long_note (RowsFixture *fixture, gconstpointer data)
{
  g_autoptr (XushiGridSource) source = show_months (fixture, "新增就业");
  g_autoptr (GString) note = g_string_new (NULL);
  g_autofree char *shown = NULL;

  for (int i = 0; i < 60; i++)
    g_string_append (note, "因重复登记核减，");
  rows_fixture_type (source, 8, XUSHI_MONTHS_VALUE, "4800", NULL);
  rows_fixture_type (source, 8, XUSHI_MONTHS_NOTE, note->str, NULL);
  xushi_months_source_show (XUSHI_MONTHS_SOURCE (source), rows_fixture_find (fixture, "新增就业"));
  shown = rows_fixture_dup_text (source, 8, XUSHI_MONTHS_NOTE);
  g_assert_true (g_utf8_validate (shown, -1, NULL));
  g_assert_nonnull (strstr (shown, "5000"));
  g_assert_true (g_str_has_suffix (shown, note->str));
}

static XushiGridSource *
show_nodes (RowsFixture *fixture)
{
  XushiNodesSource *source = xushi_nodes_source_new (fixture->session);

  xushi_nodes_source_show (source, rows_fixture_find (fixture, "大剧院"));
  return XUSHI_GRID_SOURCE (source);
}

static void
refresh (RowsFixture *fixture, XushiGridSource *source)
{
  xushi_nodes_source_show (XUSHI_NODES_SOURCE (source), rows_fixture_find (fixture, "大剧院"));
}

static void
test_nodes_typing (RowsFixture *fixture, gconstpointer data)
{
  g_autoptr (XushiGridSource) source = show_nodes (fixture);
  g_autoptr (RowsMirror) mirror = rows_mirror_new (source);
  g_autofree char *first = NULL, *refusal = NULL;

  g_assert_cmpuint (xushi_grid_source_get_n_rows (source), ==, 3);
  rows_fixture_type (source, 1, XUSHI_NODES_DUE, "13", "1至12");
  /* The advice is that of a month, not of any number. */
  rows_fixture_type (source, 1, XUSHI_NODES_DUE, "1x", "1至12");
  rows_fixture_type (source, 1, XUSHI_NODES_WEIGHT, "0", "0");
  rows_fixture_type (source, 1, XUSHI_NODES_FINISHED, "昨天", "2016");
  rows_fixture_type (source, 1, XUSHI_NODES_FINISHED, "9-30", NULL);
  rows_fixture_type (source, 1, XUSHI_NODES_STATE, "x", "空格");
  refusal = xushi_grid_source_dup_refusal (source, 1, XUSHI_NODES_STATE);
  g_assert_nonnull (refusal);
  /* A new node is placed by its month: with the same month as the last one, after it. */
  rows_fixture_type (source, 2, XUSHI_NODES_NAME, "封顶", NULL);
  refresh (fixture, source);
  rows_mirror_check (mirror);
  rows_fixture_type (source, 2, XUSHI_NODES_DUE, "1月", NULL);
  refresh (fixture, source);
  first = rows_fixture_dup_text (source, 0, XUSHI_NODES_NAME);
  g_assert_cmpstr (first, ==, "封顶");
  rows_fixture_type (source, 3, XUSHI_NODES_NAME, "  ", "名称");
}

static void
test_nodes_clearing (RowsFixture *fixture, gconstpointer data)
{
  g_autoptr (XushiGridSource) source = show_nodes (fixture);
  g_autoptr (RowsMirror) mirror = rows_mirror_new (source);
  XushiIndicator *theatre = rows_fixture_find (fixture, "大剧院");
  XushiGridBlock dates = { 0, XUSHI_NODES_FINISHED, 1, 1 };
  XushiGridBlock months = { 0, XUSHI_NODES_DUE, 2, 2 };
  XushiGridBlock names = { 0, XUSHI_NODES_NAME, 3, 1 };
  GError *error = NULL;

  g_assert_true (xushi_grid_source_clear (source, &dates, NULL, NULL, &error));
  g_assert_null (xushi_nodes_get (theatre, 0)->finished);
  /* A row without a month or a weight is not a node. */
  g_assert_true (xushi_grid_source_clear (source, &months, NULL, NULL, &error));
  g_assert_cmpint (xushi_nodes_get (theatre, 0)->due_month, ==, 2);
  g_assert_true (xushi_grid_source_clear (source, &names, NULL, NULL, &error));
  g_assert_no_error (error);
  g_assert_null (xushi_nodes_get (theatre, 0));
  refresh (fixture, source);
  rows_mirror_check (mirror);
  rows_fixture_undo (fixture);
  g_assert_cmpstr (xushi_nodes_get (theatre, 1)->name, ==, "开工");
}

static void
test_nodes_finishing (RowsFixture *fixture, gconstpointer data)
{
  XushiIndicator *theatre = rows_fixture_find (fixture, "大剧院");
  GError *error = NULL;

  g_assert_true (xushi_nodes_toggle_finished (fixture->session, theatre, 1, &error));
  g_assert_cmpstr (xushi_nodes_get (theatre, 1)->finished, ==, "2016-09-30");
  g_assert_true (xushi_nodes_toggle_finished (fixture->session, theatre, 1, &error));
  g_assert_null (xushi_nodes_get (theatre, 1)->finished);
  g_assert_no_error (error);
}

/* The row that adds comes and goes with the right to write, whichever task is shown then. */
static void
test_nodes_read_only (RowsFixture *fixture, gconstpointer data)
{
  g_autoptr (XushiGridSource) source = show_nodes (fixture);
  g_autoptr (RowsMirror) mirror = rows_mirror_new (source);
  XushiNodesSource *nodes = XUSHI_NODES_SOURCE (source);
  XushiStore *store = xushi_session_get_store (fixture->session);

  g_assert_cmpint (g_unlink (fixture->files->path), ==, 0);
  xushi_store_look (store, NULL);
  g_assert_true (xushi_session_is_read_only (fixture->session));
  g_assert_cmpuint (xushi_grid_source_get_n_rows (source), ==, 2);
  rows_mirror_check (mirror);
  xushi_nodes_source_show (nodes, rows_fixture_find (fixture, "奥体中心"));
  g_assert_cmpuint (xushi_grid_source_get_n_rows (source), ==, 3);
  rows_mirror_check (mirror);
  xushi_nodes_source_show (nodes, NULL);
  g_assert_cmpuint (xushi_grid_source_get_n_rows (source), ==, 0);
  rows_mirror_check (mirror);
}

static void
open_as_second (RowsFixture *fixture, const char *lock)
{
  g_autoptr (XushiStore) store = NULL;

  xushi_store_close (xushi_session_get_store (fixture->session));
  g_clear_object (&fixture->session);
  g_assert_true (g_file_set_contents (lock,
                                      "李四@office-2 7 2026-11-28 08:30:00\nmark 1\nmachine 2\n"
                                      "boot 3\nprocess 4 5\n",
                                      -1, NULL));
  store = store_fixture_open (fixture->files, XUSHI_STORE_WRITABLE);
  fixture->session = xushi_session_new (store);
  fixture->editor = xushi_session_get_editor (fixture->session);
  fixture->plan = xushi_session_get_plan (fixture->session);
}

static void
test_nodes_taken_over (RowsFixture *fixture, gconstpointer data)
{
  g_autofree char *lock = g_build_filename (fixture->files->folder, ".~plan.xushi.lock", NULL);
  g_autoptr (XushiGridSource) source = NULL;
  g_autoptr (RowsMirror) mirror = NULL;
  GError *error = NULL;

  open_as_second (fixture, lock);
  source = show_nodes (fixture);
  mirror = rows_mirror_new (source);
  g_assert_cmpuint (xushi_grid_source_get_n_rows (source), ==, 2);
  g_assert_true (xushi_store_take_over (xushi_session_get_store (fixture->session), &error));
  g_assert_no_error (error);
  g_assert_cmpuint (xushi_grid_source_get_n_rows (source), ==, 3);
  rows_mirror_check (mirror);
  xushi_nodes_source_show (XUSHI_NODES_SOURCE (source), rows_fixture_find (fixture, "迁建"));
  rows_mirror_check (mirror);
}

/* A refused text belongs to its row as long as that exists, shown or not. */
static void
test_rows_not_shown (RowsFixture *fixture, gconstpointer data)
{
  XushiIndicator *jobs = rows_fixture_find (fixture, "新增就业");
  XushiIndicator *theatre = rows_fixture_find (fixture, "大剧院");
  g_autoptr (XushiMonthsSource) months = xushi_months_source_new (fixture->session);
  g_autoptr (XushiNodesSource) nodes = xushi_nodes_source_new (fixture->session);
  guint64 month, node, new_node;

  xushi_months_source_show (months, jobs);
  month = xushi_grid_source_get_row_key (XUSHI_GRID_SOURCE (months), 8);
  xushi_months_source_show (months, theatre);
  g_assert_true (xushi_grid_source_has_key (XUSHI_GRID_SOURCE (months), month));

  xushi_nodes_source_show (nodes, theatre);
  node = xushi_grid_source_get_row_key (XUSHI_GRID_SOURCE (nodes), 1);
  new_node = xushi_grid_source_get_row_key (
      XUSHI_GRID_SOURCE (nodes), xushi_grid_source_get_n_rows (XUSHI_GRID_SOURCE (nodes)) - 1);
  xushi_nodes_source_show (nodes, rows_fixture_find (fixture, "奥体中心"));
  g_assert_true (xushi_grid_source_has_key (XUSHI_GRID_SOURCE (nodes), node));
  g_assert_true (xushi_grid_source_has_key (XUSHI_GRID_SOURCE (nodes), new_node));

  g_assert_true (xushi_editor_delete_indicator (fixture->editor, jobs, NULL));
  g_assert_true (xushi_nodes_delete (fixture->session, theatre, 0, 9, NULL));
  g_assert_false (xushi_grid_source_has_key (XUSHI_GRID_SOURCE (months), month));
  g_assert_false (xushi_grid_source_has_key (XUSHI_GRID_SOURCE (nodes), node));
  g_assert_true (xushi_grid_source_has_key (XUSHI_GRID_SOURCE (nodes), new_node));
}

int
main (int argc, char **argv)
{
#define ADD(path, function)                                                                        \
  g_test_add (path, RowsFixture, NULL, rows_fixture_set_up, function, rows_fixture_tear_down)
  g_test_init (&argc, &argv, NULL);
  xushi_i18n_init ();
  ADD ("/rows/months/columns", test_months_columns);
  ADD ("/rows/months/typing", test_months_typing);
  ADD ("/rows/months/block", test_months_block);
  ADD ("/rows/months/doubts", test_months_doubts);
  ADD ("/rows/months/block-doubts", test_months_block_doubts);
  ADD ("/rows/months/net-block", test_months_net_block);
  ADD ("/rows/months/line-by-hand", test_line_by_hand);
  ADD ("/rows/months/long-note", test_months_long_note);
  ADD ("/rows/nodes/typing", test_nodes_typing);
  ADD ("/rows/nodes/clearing", test_nodes_clearing);
  ADD ("/rows/nodes/finishing", test_nodes_finishing);
  ADD ("/rows/nodes/read-only", test_nodes_read_only);
  ADD ("/rows/nodes/taken-over", test_nodes_taken_over);
  ADD ("/rows/details/rows-not-shown", test_rows_not_shown);
  return g_test_run ();
}
