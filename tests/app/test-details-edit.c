/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "details-fixture.h"

#include "app/details/xushi-adjust-dialog.h"
#include "rows/xushi-grid-paste.h"
#include "rows/xushi-months-source.h"
#include "rows/xushi-nodes-source.h"
#include "base/xushi-number.h"

/* What is edited in the pane is saved at once, as one step that can be undone. */

#define TEST(name, function) \
  g_test_add ("/app/details/" name, DetailsFixture, NULL, details_fixture_set_up, function, \
              details_fixture_tear_down)

/* Types into a cell of a table, as from the keyboard. Returns whether it was accepted. */
static gboolean
type_cell (XushiGrid *grid, guint row, guint column, const char *text)
{
  GtkWidget *entry = gtk_widget_get_first_child (GTK_WIDGET (grid));

  while (entry != NULL && !GTK_IS_ENTRY (entry))
    entry = gtk_widget_get_next_sibling (entry);
  xushi_grid_set_cursor (grid, row, column);
  g_assert_true (xushi_grid_begin_edit (grid));
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  return xushi_grid_finish_edit (grid);
}

static double
get_value (XushiIndicator *indicator, int month)
{
  const XushiReading *reading = xushi_indicator_get_reading (indicator, month);

  return reading != NULL ? reading->value : XUSHI_UNKNOWN;
}

static void
test_month (DetailsFixture *fixture, gconstpointer data)
{
  XushiIndicator *indicator = details_fixture_show (fixture, "新增停车位");
  XushiGrid *grid = details_fixture_find_grid (details_fixture_open (fixture, "各月"));
  XushiGridColumn column;
  g_auto (XushiGridCell) cell = { 0 };

  g_assert_cmpfloat (get_value (indicator, 9), ==, 640);
  g_assert_true (type_cell (grid, 8, XUSHI_MONTHS_VALUE, "1,700个"));
  g_assert_cmpfloat (get_value (indicator, 9), ==, 1700);
  /* The table shows the new value, and the previous one. */
  xushi_grid_source_get_column (xushi_grid_get_source (grid), XUSHI_MONTHS_NOTE, &column);
  xushi_grid_source_get_cell (xushi_grid_get_source (grid), 8, XUSHI_MONTHS_NOTE, &column,
                              XUSHI_GRID_ROW_DATA, &cell);
  g_assert_true (g_str_has_prefix (cell.text, "修订（原 640）"));
  details_fixture_undo (fixture);
  g_assert_cmpfloat (get_value (indicator, 9), ==, 640);
}

static void
test_month_refused (DetailsFixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) refused = g_ptr_array_new_with_free_func (g_free);
  XushiIndicator *indicator = details_fixture_show (fixture, "新增停车位");
  XushiGrid *grid = details_fixture_find_grid (details_fixture_open (fixture, "各月"));

  g_assert_false (type_cell (grid, 8, XUSHI_MONTHS_VALUE, "六百"));
  g_assert_cmpuint (xushi_grid_get_n_errors (grid), ==, 1);
  /* The cell shows why; nothing else does, as long as the cell is there. */
  g_assert_null (fixture->message);
  /* The refused text stays with its indicator, and is listed while any other is shown. */
  details_fixture_show (fixture, "投入公共自行车");
  g_assert_nonnull (fixture->message);
  xushi_details_pane_list_refused (fixture->pane, refused);
  g_assert_cmpuint (refused->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (refused, 0), ==, "累计：“六百”");
  details_fixture_show (fixture, "新增停车位");
  g_assert_cmpfloat (get_value (indicator, 9), ==, 640);
  /* A manual completion needs a note; October has none. */
  xushi_grid_cancel_edit (grid);
  g_assert_false (type_cell (grid, 9, XUSHI_MONTHS_COMPLETION, "40"));
  xushi_grid_cancel_edit (grid);
  g_assert_true (type_cell (grid, 9, XUSHI_MONTHS_NOTE, "现场核定"));
  g_assert_true (type_cell (grid, 9, XUSHI_MONTHS_COMPLETION, "40"));
  g_assert_cmpfloat (xushi_indicator_get_reading (indicator, 10)->completion, ==, 40);
}

static void
test_month_block (DetailsFixture *fixture, gconstpointer data)
{
  XushiIndicator *indicator = details_fixture_show (fixture, "新增停车位");
  XushiGrid *grid = details_fixture_find_grid (details_fixture_open (fixture, "各月"));
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  const XushiGridBlock at = { 9, XUSHI_MONTHS_VALUE, 1, 1 };
  g_autoptr (XushiGridPaste) block = NULL;
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (rows, g_strsplit ("700", "\t", -1));
  g_ptr_array_add (rows, g_strsplit ("750", "\t", -1));
  block = xushi_grid_paste_new (xushi_grid_get_source (grid), &at, NULL, rows);
  g_assert_true (xushi_grid_paste_apply (block, &error));
  g_assert_no_error (error);
  g_assert_cmpfloat (get_value (indicator, 10), ==, 700);
  g_assert_cmpfloat (get_value (indicator, 11), ==, 750);
  details_fixture_undo (fixture);
  g_assert_false (xushi_is_known (get_value (indicator, 10)));
  g_assert_false (xushi_is_known (get_value (indicator, 11)));
}

static const XushiNode *
get_node (XushiIndicator *indicator, guint index)
{
  return g_ptr_array_index (xushi_indicator_get_spec (indicator)->nodes, index);
}

static void
test_node (DetailsFixture *fixture, gconstpointer data)
{
  XushiIndicator *indicator = details_fixture_show (fixture, "新增停车位");
  XushiGrid *grid = details_fixture_find_grid (details_fixture_open (fixture, "节点"));
  guint n = xushi_indicator_get_spec (indicator)->nodes->len;

  g_assert_null (get_node (indicator, 1)->finished);
  xushi_grid_set_cursor (grid, 1, XUSHI_NODES_STATE);
  g_signal_emit_by_name (grid, "edit-refused", 1, XUSHI_NODES_STATE, "1");
  g_assert_null (get_node (indicator, 1)->finished);
  g_signal_emit_by_name (grid, "edit-refused", 1, XUSHI_NODES_STATE, " ");
  g_assert_cmpstr (get_node (indicator, 1)->finished, ==, "2016-09-30");
  details_fixture_undo (fixture);
  g_assert_null (get_node (indicator, 1)->finished);
  /* The button does the same. */
  g_signal_emit_by_name (details_fixture_find_button (fixture, "标记完成"), "clicked");
  g_assert_cmpstr (get_node (indicator, 1)->finished, ==, "2016-09-30");
  g_assert_nonnull (details_fixture_find_button (fixture, "取消完成"));
  details_fixture_undo (fixture);

  g_assert_true (type_cell (grid, 1, XUSHI_NODES_FINISHED, "9月5日"));
  g_assert_cmpstr (get_node (indicator, 1)->finished, ==, "2016-09-05");
  g_assert_true (type_cell (grid, n, XUSHI_NODES_NAME, "验收"));
  g_assert_cmpuint (xushi_indicator_get_spec (indicator)->nodes->len, ==, n + 1);
  g_assert_cmpstr (get_node (indicator, n)->name, ==, "验收");
  g_assert_true (type_cell (grid, n, XUSHI_NODES_DUE, "1月"));
  g_assert_cmpstr (get_node (indicator, 0)->name, ==, "验收");
  g_assert_true (type_cell (grid, 0, XUSHI_NODES_NAME, ""));
  g_assert_cmpuint (xushi_indicator_get_spec (indicator)->nodes->len, ==, n);
  g_assert_false (type_cell (grid, 0, XUSHI_NODES_WEIGHT, "0"));
  xushi_grid_cancel_edit (grid);
  g_assert_false (type_cell (grid, 0, XUSHI_NODES_DUE, "13"));
}

static void
test_difficulty (DetailsFixture *fixture, gconstpointer data)
{
  XushiIndicator *indicator = details_fixture_show (fixture, "新增停车位");
  guint n = xushi_indicator_get_difficulties (indicator)->len;
  XushiDifficulty *added;
  g_autofree char *left = NULL;
  GtkWidget *input;

  details_fixture_open (fixture, "难点交办");
  input = details_fixture_find (fixture, "新增难点");
  details_fixture_type (input, "资金未到位");
  details_fixture_enter (fixture, input);
  g_assert_cmpuint (xushi_indicator_get_difficulties (indicator)->len, ==, n + 1);
  added = g_ptr_array_index (xushi_indicator_get_difficulties (indicator), n);
  g_assert_cmpstr (added->text, ==, "资金未到位");
  /* The field is ready for the next one. */
  left = details_fixture_read (input);
  g_assert_cmpstr (left, ==, "");
  details_fixture_undo (fixture);
  g_assert_cmpuint (xushi_indicator_get_difficulties (indicator)->len, ==, n);
}

static void
test_difficulty_members (DetailsFixture *fixture, gconstpointer data)
{
  XushiIndicator *indicator = details_fixture_show (fixture, "新增停车位");
  const XushiDifficulty *difficulty;
  g_autofree char *left = NULL;
  GtkWidget *input;

  details_fixture_open (fixture, "难点交办");
  /* The only difficulty is open by default, and filled in. */
  input = details_fixture_find (fixture, "办结期限");
  left = details_fixture_read (input);
  g_assert_cmpstr (left, ==, "2016-10-20");
  details_fixture_type (input, "11月5日");
  details_fixture_enter (fixture, input);
  input = details_fixture_find (fixture, "办理结果");
  details_fixture_type (input, "已协调解决");
  details_fixture_enter (fixture, input);
  difficulty = g_ptr_array_index (xushi_indicator_get_difficulties (indicator), 0);
  g_assert_cmpstr (difficulty->due, ==, "2016-11-05");
  g_assert_cmpstr (difficulty->result, ==, "已协调解决");
  g_signal_emit_by_name (details_fixture_find_button (fixture, "删除难点"), "clicked");
  details_fixture_settle (fixture);
  g_assert_cmpuint (xushi_indicator_get_difficulties (indicator)->len, ==, 0);
  details_fixture_undo (fixture);
  g_assert_cmpuint (xushi_indicator_get_difficulties (indicator)->len, ==, 1);
}

static void
test_light (DetailsFixture *fixture, gconstpointer data)
{
  XushiIndicator *indicator = details_fixture_show (fixture, "新增停车位");
  GtkWidget *list, *reason;

  details_fixture_open (fixture, "亮灯");
  list = details_fixture_find (fixture, "亮灯");
  reason = details_fixture_find (fixture, "理由");
  /* The chosen light waits for its reason. */
  gtk_drop_down_set_selected (GTK_DROP_DOWN (list), XUSHI_LIGHT_SLOW + 1);
  g_assert_cmpint (xushi_session_assess (fixture->session, indicator)->light, ==,
                   XUSHI_LIGHT_BEHIND);
  details_fixture_type (reason, "用地指标年底前下达");
  details_fixture_enter (fixture, reason);
  g_assert_cmpint (xushi_session_assess (fixture->session, indicator)->light, ==,
                   XUSHI_LIGHT_SLOW);
  g_assert_cmpint (xushi_session_assess (fixture->session, indicator)->computed_light, ==,
                   XUSHI_LIGHT_BEHIND);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (list), 0);
  g_assert_false (xushi_session_assess (fixture->session, indicator)->by_hand);
}

static void
test_attributes (DetailsFixture *fixture, gconstpointer data)
{
  XushiIndicator *indicator = details_fixture_show (fixture, "新增停车位");
  GtkWidget *input;

  details_fixture_open (fixture, "责任");
  input = details_fixture_find (fixture, "责任单位");
  details_fixture_type (input, "国土局，住建局、 财政局");
  details_fixture_enter (fixture, input);
  g_assert_cmpuint (g_strv_length (xushi_indicator_get_spec (indicator)->support), ==, 3);
  g_assert_cmpstr (xushi_indicator_get_spec (indicator)->support[2], ==, "财政局");
  g_assert_cmpstr (xushi_editor_get_undo_label (xushi_session_get_editor (fixture->session)), ==,
                   "修改责任单位");
  details_fixture_open (fixture, "口径");
  gtk_switch_set_active (GTK_SWITCH (details_fixture_find (fixture, "约束性")), TRUE);
  g_assert_true (xushi_indicator_get_spec (indicator)->binding);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (details_fixture_find (fixture, "序时")),
                              XUSHI_PACE_WORKS);
  g_assert_cmpint (xushi_indicator_get_spec (indicator)->pace.kind, ==, XUSHI_PACE_WORKS);
  details_fixture_undo (fixture);
  g_assert_cmpint (xushi_indicator_get_spec (indicator)->pace.kind, !=, XUSHI_PACE_WORKS);
}

static void
fill_row (GtkWidget *widget, gpointer data)
{
  const char *title;

  if (!ADW_IS_ENTRY_ROW (widget))
    return;
  title = adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget));
  if (g_str_has_prefix (title, "新目标"))
    gtk_editable_set_text (GTK_EDITABLE (widget), data);
  else if (g_str_equal (title, "文号"))
    gtk_editable_set_text (GTK_EDITABLE (widget), "德人大〔2016〕12号");
  else if (g_str_equal (title, "决定日期"))
    gtk_editable_set_text (GTK_EDITABLE (widget), "7月28日");
}

static void
press_row (GtkWidget *widget, gpointer data)
{
  GtkWidget **row = data;

  if (ADW_IS_ENTRY_ROW (widget))
    *row = widget;
}

/* (nullable): the dialog that is open. */
static GtkWidget *
find_dialog (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (XUSHI_IS_ADJUST_DIALOG (window))
        return window;
    }
  return NULL;
}

static void
test_adjust (DetailsFixture *fixture, gconstpointer data)
{
  XushiIndicator *indicator = details_fixture_show (fixture, "新增停车位");
  GtkWidget *row = NULL;

  details_fixture_open (fixture, "年度目标");
  g_signal_emit_by_name (details_fixture_find_button (fixture, "调整目标…"), "clicked");
  details_fixture_settle (fixture);
  g_assert_nonnull (find_dialog ());
  details_fixture_each (find_dialog (), press_row, &row);
  /* An invalid entry keeps the dialog open and changes nothing. */
  details_fixture_each (find_dialog (), fill_row, (gpointer) "很多");
  g_signal_emit_by_name (row, "entry-activated");
  details_fixture_settle (fixture);
  g_assert_nonnull (find_dialog ());
  g_assert_cmpint (xushi_indicator_get_n_targets (indicator), ==, 1);

  details_fixture_each (find_dialog (), fill_row, (gpointer) "≥1800");
  g_signal_emit_by_name (row, "entry-activated");
  details_fixture_settle (fixture);
  g_assert_null (find_dialog ());
  g_assert_cmpint (xushi_indicator_get_n_targets (indicator), ==, 2);
  g_assert_cmpfloat (xushi_indicator_get_spec (indicator)->target.low, ==, 1800);
  g_assert_cmpstr (xushi_indicator_get_spec (indicator)->target.decided, ==, "2016-07-28");
  details_fixture_undo (fixture);
  g_assert_cmpint (xushi_indicator_get_n_targets (indicator), ==, 1);
  g_assert_cmpfloat (xushi_indicator_get_spec (indicator)->target.low, ==, 2000);
}

/* How the figure is counted: a multi-line text beside the standing note. */
static void
test_definition (DetailsFixture *fixture, gconstpointer data)
{
  XushiIndicator *indicator = details_fixture_show (fixture, "新增停车位");
  GtkWidget *input;

  details_fixture_open (fixture, "口径");
  input = details_fixture_find (fixture, "口径说明");
  g_assert_true (GTK_IS_TEXT_VIEW (input));
  details_fixture_type (input, "公共停车场和道路停车位，不含小区");
  details_fixture_enter (fixture, input);
  g_assert_cmpstr (xushi_indicator_get_spec (indicator)->definition, ==,
                   "公共停车场和道路停车位，不含小区");
  details_fixture_undo (fixture);
  g_assert_null (xushi_indicator_get_spec (indicator)->definition);
}

int
main (int argc, char **argv)
{
  details_fixture_init (&argc, &argv);
  TEST ("month", test_month);
  TEST ("definition", test_definition);
  TEST ("month-refused", test_month_refused);
  TEST ("month-block", test_month_block);
  TEST ("node", test_node);
  TEST ("difficulty", test_difficulty);
  TEST ("difficulty-members", test_difficulty_members);
  TEST ("light", test_light);
  TEST ("attributes", test_attributes);
  TEST ("adjust", test_adjust);
  return g_test_run ();
}
