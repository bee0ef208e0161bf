/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <adwaita.h>

#include "fake-rows.h"
#include "wait.h"
#include "widgets/xushi-grid.h"

/* The table in a window, driven by its functions and by text typed into its entry. FakeRows' rows:
 * 0 heading, 1 2 3 indicators, 4 heading, 5 6 7 … */

typedef struct
{
  GtkWidget *window;
  FakeRows *rows;
  XushiGrid *grid;
  char *failure; /* the last reason, owned */
  guint n_refused;
  char *refused; /* the last text that was refused, owned */
} Fixture;

static void
fail_cb (XushiGrid *grid,
         guint row,
         guint column,
         const char *text,
         const char *reason,
         Fixture *fixture)
{
  g_free (fixture->failure);
  fixture->failure = g_strdup (reason);
}

static void
refuse_cb (XushiGrid *grid, guint row, guint column, const char *text, Fixture *fixture)
{
  fixture->n_refused++;
  g_free (fixture->refused);
  fixture->refused = g_strdup (text);
}

static gboolean
is_laid_out (gpointer data)
{
  Fixture *fixture = data;

  return gtk_widget_get_height (GTK_WIDGET (fixture->grid)) > 0;
}

static void
set_up (Fixture *fixture, gconstpointer n)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  fixture->rows = fake_rows_new (GPOINTER_TO_UINT (n));
  fixture->grid = XUSHI_GRID (xushi_grid_new (XUSHI_GRID_SOURCE (fixture->rows)));
  g_signal_connect (fixture->grid, "commit-failed", G_CALLBACK (fail_cb), fixture);
  g_signal_connect (fixture->grid, "edit-refused", G_CALLBACK (refuse_cb), fixture);
  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1200, 600);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (fixture->grid));
  gtk_window_set_child (GTK_WINDOW (fixture->window), scrolled);
  gtk_window_present (GTK_WINDOW (fixture->window));
  test_wait_for (is_laid_out, fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer n)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_object_unref (fixture->rows);
  g_free (fixture->failure);
  g_free (fixture->refused);
}

static GtkWidget *
find_child (Fixture *fixture, GType type)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (fixture->grid));

  while (child != NULL && !G_TYPE_CHECK_INSTANCE_TYPE (child, type))
    child = gtk_widget_get_next_sibling (child);
  return child;
}

static void
type_text (Fixture *fixture, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (find_child (fixture, GTK_TYPE_ENTRY)), text);
}

static const char *
get_typed (Fixture *fixture)
{
  return gtk_editable_get_text (GTK_EDITABLE (find_child (fixture, GTK_TYPE_ENTRY)));
}

static void
assert_cursor (Fixture *fixture, guint row, guint column)
{
  guint at_row, at_column;

  g_assert_true (xushi_grid_get_cursor (fixture->grid, &at_row, &at_column));
  g_assert_cmpuint (at_row, ==, row);
  g_assert_cmpuint (at_column, ==, column);
}

static void
test_typing_begins_and_leaving_commits (Fixture *fixture, gconstpointer n)
{
  assert_cursor (fixture, 1, FAKE_NAME);
  xushi_grid_set_cursor (fixture->grid, 2, FAKE_VALUE);
  g_assert_false (xushi_grid_get_editing (fixture->grid));
  type_text (fixture, "64");
  g_assert_true (xushi_grid_get_editing (fixture->grid));
  xushi_grid_set_cursor (fixture->grid, 3, FAKE_VALUE);
  g_assert_false (xushi_grid_get_editing (fixture->grid));
  g_assert_cmpstr (fake_rows_get_text (fixture->rows, 2, FAKE_VALUE), ==, "64");
  g_assert_cmpstr (get_typed (fixture), ==, "");
  g_assert_cmpuint (fake_rows_get_n_commits (fixture->rows), ==, 1);
}

static void
test_unchanged_text_is_no_commit (Fixture *fixture, gconstpointer n)
{
  xushi_grid_set_cursor (fixture->grid, 2, FAKE_VALUE);
  g_assert_true (xushi_grid_begin_edit (fixture->grid));
  g_assert_cmpstr (get_typed (fixture), ==, "47");
  g_assert_true (xushi_grid_finish_edit (fixture->grid));
  type_text (fixture, "99");
  xushi_grid_cancel_edit (fixture->grid);
  g_assert_cmpuint (fake_rows_get_n_commits (fixture->rows), ==, 0);
  g_assert_cmpstr (fake_rows_get_text (fixture->rows, 2, FAKE_VALUE), ==, "47");
}

static void
test_refused_text_stays (Fixture *fixture, gconstpointer n)
{
  xushi_grid_set_cursor (fixture->grid, 2, FAKE_VALUE);
  type_text (fixture, "x1");
  g_assert_false (xushi_grid_finish_edit (fixture->grid));
  g_assert_true (xushi_grid_get_editing (fixture->grid));
  g_assert_nonnull (fixture->failure);
  g_assert_cmpstr (get_typed (fixture), ==, "x1");
  /* Also when the user moves elsewhere, and when the row moves. */
  xushi_grid_set_cursor (fixture->grid, 6, FAKE_NOTE);
  g_assert_cmpuint (xushi_grid_get_n_errors (fixture->grid), ==, 1);
  fake_rows_insert (fixture->rows, 1, 900, "新");
  g_assert_cmpuint (xushi_grid_get_n_errors (fixture->grid), ==, 1);
  xushi_grid_set_cursor (fixture->grid, 3, FAKE_VALUE);
  g_assert_true (xushi_grid_begin_edit (fixture->grid));
  g_assert_cmpstr (get_typed (fixture), ==, "x1");
  type_text (fixture, "12");
  g_assert_true (xushi_grid_finish_edit (fixture->grid));
  g_assert_cmpuint (xushi_grid_get_n_errors (fixture->grid), ==, 0);
  g_assert_cmpstr (fake_rows_get_text (fixture->rows, 3, FAKE_VALUE), ==, "12");
}

static void
test_refused_text_goes_and_comes_with_its_row (Fixture *fixture, gconstpointer n)
{
  XushiGridSource *source = XUSHI_GRID_SOURCE (fixture->rows);

  xushi_grid_set_cursor (fixture->grid, 2, FAKE_VALUE);
  type_text (fixture, "x1");
  xushi_grid_set_cursor (fixture->grid, 6, FAKE_VALUE);
  g_assert_cmpuint (xushi_grid_get_n_errors (fixture->grid), ==, 1);
  /* A refused text must be counted even while it is folded away, or it could be lost. */
  xushi_grid_source_toggle_fold (source, 0);
  g_assert_cmpuint (xushi_grid_get_n_errors (fixture->grid), ==, 1);
  xushi_grid_source_toggle_fold (source, 0);
  g_assert_cmpuint (xushi_grid_get_n_errors (fixture->grid), ==, 1);
  fake_rows_remove (fixture->rows, 2);
  g_assert_cmpuint (xushi_grid_get_n_errors (fixture->grid), ==, 0);
}

static void
test_editing_survives_changes_around_it (Fixture *fixture, gconstpointer n)
{
  GtkAdjustment *scroll = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (fixture->grid));
  guint64 key;

  xushi_grid_set_cursor (fixture->grid, 5, FAKE_VALUE);
  key = xushi_grid_get_cursor_key (fixture->grid);
  type_text (fixture, "71");
  fake_rows_insert (fixture->rows, 1, 901, "新");
  fake_rows_swap (fixture->rows, 6);
  gtk_adjustment_set_value (scroll, 3000);
  g_assert_true (xushi_grid_get_editing (fixture->grid));
  assert_cursor (fixture, 7, FAKE_VALUE);
  g_assert_cmpuint (xushi_grid_get_cursor_key (fixture->grid), ==, key);
  fake_rows_hide_column (fixture->rows, FAKE_NOTE, TRUE);
  g_assert_cmpstr (get_typed (fixture), ==, "71");
  g_assert_true (xushi_grid_finish_edit (fixture->grid));
  g_assert_cmpstr (fake_rows_get_text (fixture->rows, 7, FAKE_VALUE), ==, "71");
}

static void
test_removed_row_closes_the_editor (Fixture *fixture, gconstpointer n)
{
  xushi_grid_set_cursor (fixture->grid, 2, FAKE_VALUE);
  type_text (fixture, "71");
  fake_rows_remove (fixture->rows, 2);
  g_assert_false (xushi_grid_get_editing (fixture->grid));
  g_assert_cmpuint (fake_rows_get_n_commits (fixture->rows), ==, 0);
  assert_cursor (fixture, 2, FAKE_VALUE);
}

static void
test_cursor_returns_to_a_row_that_returns (Fixture *fixture, gconstpointer n)
{
  guint64 key;

  xushi_grid_set_cursor (fixture->grid, 2, FAKE_VALUE);
  key = xushi_grid_get_cursor_key (fixture->grid);
  fake_rows_remove (fixture->rows, 2);
  g_assert_cmpuint (xushi_grid_get_cursor_key (fixture->grid), !=, key);
  fake_rows_insert (fixture->rows, 5, key, "撤销");
  assert_cursor (fixture, 5, FAKE_VALUE);
  g_assert_cmpuint (xushi_grid_get_cursor_key (fixture->grid), ==, key);
  /* But not once the user has moved the cursor. */
  fake_rows_remove (fixture->rows, 5);
  xushi_grid_set_cursor (fixture->grid, 1, FAKE_NAME);
  fake_rows_insert (fixture->rows, 5, key, "撤销");
  assert_cursor (fixture, 1, FAKE_NAME);
}

static void
test_the_last_row_adds (Fixture *fixture, gconstpointer n)
{
  guint last = xushi_grid_source_get_n_rows (XUSHI_GRID_SOURCE (fixture->rows)) - 1;

  xushi_grid_set_cursor (fixture->grid, last, FAKE_VALUE);
  type_text (fixture, "5");
  g_assert_false (xushi_grid_get_editing (fixture->grid));
  g_assert_cmpuint (fixture->n_refused, ==, 1);
  xushi_grid_set_cursor (fixture->grid, last, FAKE_NAME);
  g_assert_true (xushi_grid_begin_edit (fixture->grid));
  g_assert_cmpstr (get_typed (fixture), ==, "");
  type_text (fixture, "新建学校");
  g_assert_true (xushi_grid_finish_edit (fixture->grid));
  g_assert_cmpstr (fake_rows_get_text (fixture->rows, last, FAKE_NAME), ==, "新建学校");
  assert_cursor (fixture, last, FAKE_NAME);
}

static void
test_what_is_not_editable_refuses (Fixture *fixture, gconstpointer n)
{
  xushi_grid_set_cursor (fixture->grid, 1, FAKE_PERCENT);
  g_assert_false (xushi_grid_begin_edit (fixture->grid));
  type_text (fixture, "5");
  g_assert_cmpstr (get_typed (fixture), ==, "");
  g_assert_cmpuint (fixture->n_refused, ==, 1);
  g_assert_cmpstr (fixture->refused, ==, "5");
  xushi_grid_set_editable (fixture->grid, FALSE);
  xushi_grid_set_cursor (fixture->grid, 1, FAKE_VALUE);
  g_assert_false (xushi_grid_begin_edit (fixture->grid));
  g_assert_cmpuint (fake_rows_get_n_commits (fixture->rows), ==, 0);
}

/* Like a key: through the entry's own text, which also receives an input method's text. */
static void
press_letter (Fixture *fixture, const char *letter)
{
  GtkEditable *entry = GTK_EDITABLE (find_child (fixture, GTK_TYPE_ENTRY));

  g_signal_emit_by_name (gtk_editable_get_delegate (entry), "insert-at-cursor", letter);
}

/* Presses a key on every cell; returns how many refused it. A refusal leaves nothing behind. */
static guint
type_everywhere (Fixture *fixture)
{
  guint n_rows = xushi_grid_source_get_n_rows (XUSHI_GRID_SOURCE (fixture->rows));
  guint n_refused = 0;

  for (guint row = 0; row < n_rows; row++)
    for (guint column = 0; column < FAKE_N_COLUMNS; column++)
      {
        xushi_grid_set_cursor (fixture->grid, row, column);
        fixture->n_refused = 0;
        press_letter (fixture, "7");
        g_assert_cmpuint (fixture->n_refused, ==, !xushi_grid_get_editing (fixture->grid));
        g_assert_cmpstr (get_typed (fixture), ==, fixture->n_refused == 0 ? "7" : "");
        if (fixture->n_refused > 0)
          g_assert_cmpstr (fixture->refused, ==, "7");
        n_refused += fixture->n_refused;
        xushi_grid_cancel_edit (fixture->grid);
      }
  g_assert_cmpuint (fake_rows_get_n_commits (fixture->rows), ==, 0);
  return n_refused;
}

/* GTK 4.18 crashed when text was removed from the entry while it was being inserted. */
static void
test_every_cell_takes_or_refuses (Fixture *fixture, gconstpointer n)
{
  guint n_cells = xushi_grid_source_get_n_rows (XUSHI_GRID_SOURCE (fixture->rows))
                  * FAKE_N_COLUMNS;
  guint n_refused = type_everywhere (fixture);

  g_assert_cmpuint (n_refused, >, 0);
  g_assert_cmpuint (n_refused, <, n_cells);
  xushi_grid_set_editable (fixture->grid, FALSE);
  g_assert_cmpuint (type_everywhere (fixture), ==, n_cells);
}

static void
compose (Fixture *fixture, const char *preedit)
{
  GtkEditable *entry = GTK_EDITABLE (find_child (fixture, GTK_TYPE_ENTRY));

  g_signal_emit_by_name (gtk_editable_get_delegate (entry), "preedit-changed", preedit);
}

static void
test_composing_begins (Fixture *fixture, gconstpointer n)
{
  xushi_grid_set_cursor (fixture->grid, 2, FAKE_VALUE);
  compose (fixture, "shi");
  g_assert_true (xushi_grid_get_editing (fixture->grid));
  /* Cancelled in the input method: the value is not emptied. */
  compose (fixture, "");
  g_assert_false (xushi_grid_get_editing (fixture->grid));
  xushi_grid_set_cursor (fixture->grid, 3, FAKE_NOTE);
  g_assert_cmpuint (fake_rows_get_n_commits (fixture->rows), ==, 0);
  g_assert_cmpstr (fake_rows_get_text (fixture->rows, 2, FAKE_VALUE), ==, "47");
  /* The text comes after the preedit has gone, or before. */
  compose (fixture, "shi");
  compose (fixture, "");
  type_text (fixture, "是");
  g_assert_true (xushi_grid_get_editing (fixture->grid));
  compose (fixture, "de");
  type_text (fixture, "是的");
  compose (fixture, "");
  g_assert_true (xushi_grid_finish_edit (fixture->grid));
  g_assert_cmpstr (fake_rows_get_text (fixture->rows, 3, FAKE_NOTE), ==, "是的");
  xushi_grid_set_cursor (fixture->grid, 3, FAKE_UNIT);
  compose (fixture, "shi");
  g_assert_false (xushi_grid_get_editing (fixture->grid));
}

static gboolean
is_narrow (gpointer data)
{
  Fixture *fixture = data;

  return gtk_widget_get_width (GTK_WIDGET (fixture->grid)) <= 700;
}

static void
test_leading_columns_stay (Fixture *fixture, gconstpointer n)
{
  GdkRectangle name, value, note;

  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 700, 600);
  test_wait_for (is_narrow, fixture);
  xushi_grid_get_cell_rect (fixture->grid, 1, FAKE_VALUE, &value);
  xushi_grid_set_cursor (fixture->grid, 1, FAKE_NOTE);
  xushi_grid_get_cell_rect (fixture->grid, 1, FAKE_NOTE, &note);
  g_assert_cmpint (note.x + note.width, ==, gtk_widget_get_width (GTK_WIDGET (fixture->grid)));
  xushi_grid_get_cell_rect (fixture->grid, 1, FAKE_NAME, &name);
  g_assert_cmpint (name.x, >, 0);
  xushi_grid_get_cell_rect (fixture->grid, 1, FAKE_TARGET, &note);
  g_assert_cmpint (note.x, <, name.x + name.width);
  /* Back in view, beside the frozen column and not under it. */
  xushi_grid_set_cursor (fixture->grid, 1, FAKE_TARGET);
  xushi_grid_get_cell_rect (fixture->grid, 1, FAKE_TARGET, &note);
  g_assert_cmpint (note.x, ==, name.x + name.width);
  xushi_grid_get_cell_rect (fixture->grid, 1, FAKE_VALUE, &note);
  g_assert_cmpint (note.x, ==, value.x);
}

static void
test_doubt_waits_for_the_clerk (Fixture *fixture, gconstpointer n)
{
  GtkWidget *entry = find_child (fixture, GTK_TYPE_ENTRY);
  g_autofree char *differs = NULL;

  fake_rows_set_text (fixture->rows, 2, FAKE_VALUE, "72000");
  xushi_grid_set_cursor (fixture->grid, 2, FAKE_VALUE);
  differs = gtk_test_accessible_check_property (
      GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
      "创建绿色施工建筑工地, 本期累计: 72000, 比上月大得多。");
  g_assert_null (differs);
  /* Typing on a heading changes nothing; renaming is asked for. */
  xushi_grid_set_cursor (fixture->grid, 4, FAKE_VALUE);
  type_text (fixture, "5");
  g_assert_cmpuint (fixture->n_refused, ==, 1);
  g_assert_false (xushi_grid_get_editing (fixture->grid));
  g_assert_true (xushi_grid_begin_edit (fixture->grid));
  type_text (fixture, "水");
  g_assert_true (xushi_grid_finish_edit (fixture->grid));
  g_assert_cmpstr (fake_rows_get_text (fixture->rows, 4, FAKE_NAME), ==, "水");
}

static void
test_rows_above_do_not_move_the_view (Fixture *fixture, gconstpointer n)
{
  GtkAdjustment *scroll = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (fixture->grid));
  GdkRectangle before, after;

  xushi_grid_set_cursor (fixture->grid, 100, FAKE_VALUE);
  g_assert_cmpfloat (gtk_adjustment_get_value (scroll), >, 0);
  xushi_grid_get_cell_rect (fixture->grid, 100, FAKE_VALUE, &before);
  for (guint64 i = 0; i < 5; i++)
    fake_rows_insert (fixture->rows, 1, 1000 + i, "新");
  assert_cursor (fixture, 105, FAKE_VALUE);
  xushi_grid_get_cell_rect (fixture->grid, 105, FAKE_VALUE, &after);
  g_assert_cmpint (before.y, ==, after.y);
}

static void
test_folding_keeps_the_cursor (Fixture *fixture, gconstpointer n)
{
  XushiGridSource *source = XUSHI_GRID_SOURCE (fixture->rows);
  guint64 key;

  xushi_grid_set_cursor (fixture->grid, 6, FAKE_VALUE);
  key = xushi_grid_get_cursor_key (fixture->grid);
  xushi_grid_source_toggle_fold (source, 0);
  assert_cursor (fixture, 3, FAKE_VALUE);
  g_assert_cmpuint (xushi_grid_get_cursor_key (fixture->grid), ==, key);
  xushi_grid_source_toggle_fold (source, 0);
  assert_cursor (fixture, 6, FAKE_VALUE);
}

static gboolean
has_nodes (gpointer data)
{
  Fixture *fixture = data;
  guint n = 0;
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (fixture->grid));

  for (; child != NULL; child = gtk_widget_get_next_sibling (child))
    if (gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (child))
        == GTK_ACCESSIBLE_ROLE_GRID_CELL)
      n++;
  return n >= 100;
}

static GtkWidget *
find_labelled (Fixture *fixture, const char *label)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (fixture->grid));

  for (; child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      g_autofree char *differs
          = gtk_test_accessible_check_property (GTK_ACCESSIBLE (child),
                                                GTK_ACCESSIBLE_PROPERTY_LABEL, label);

      if (differs == NULL)
        return child;
    }
  return NULL;
}

static gboolean
is_value_told (gpointer data)
{
  Fixture *fixture = data;

  return find_labelled (fixture, "农村生活污水处理设施建设, 本期累计: 8888") != NULL;
}

static void
test_cells_have_nodes (Fixture *fixture, gconstpointer n)
{
  GtkWidget *node;

  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (fixture->grid), GTK_ACCESSIBLE_ROLE_GRID);
  test_wait_for (has_nodes, fixture);
  g_assert_nonnull (find_labelled (fixture, "年度目标"));
  fake_rows_set_text (fixture->rows, 5, FAKE_VALUE, "8888");
  test_wait_for (is_value_told, fixture);
  node = find_labelled (fixture, "农村生活污水处理设施建设, 本期累计: 8888");
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (node), GTK_ACCESSIBLE_ROLE_GRID_CELL);
  gtk_test_accessible_assert_relation (GTK_ACCESSIBLE (node), GTK_ACCESSIBLE_RELATION_ROW_INDEX, 6);
  gtk_test_accessible_assert_relation (GTK_ACCESSIBLE (node), GTK_ACCESSIBLE_RELATION_COL_INDEX,
                                       FAKE_VALUE + 1);
}

static void
test_entry_tells_the_cursor (Fixture *fixture, gconstpointer n)
{
  GtkWidget *entry = find_child (fixture, GTK_TYPE_ENTRY);

  xushi_grid_set_cursor (fixture->grid, 2, FAKE_VALUE);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "创建绿色施工建筑工地, 本期累计: 47");
  xushi_grid_set_cursor (fixture->grid, 4, FAKE_VALUE);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "城乡治水, unfolded");
}

static gboolean
is_low (gpointer data)
{
  Fixture *fixture = data;

  return gtk_widget_get_height (GTK_WIDGET (fixture->grid)) <= 300;
}

/* A table that loses height keeps the cursor in sight, where it was. */
static void
test_cursor_stays_in_sight (Fixture *fixture, gconstpointer n)
{
  GdkRectangle cell;

  xushi_grid_set_cursor (fixture->grid, 13, FAKE_VALUE);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1200, 300);
  test_wait_for (is_low, fixture);
  g_assert_true (xushi_grid_get_cell_rect (fixture->grid, 13, FAKE_VALUE, &cell));
  g_assert_cmpint (cell.y + cell.height, <=, gtk_widget_get_height (GTK_WIDGET (fixture->grid)));
}

#define ADD(name, n, test) g_test_add (name, Fixture, GUINT_TO_POINTER (n), set_up, test, tear_down)

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  ADD ("/grid/edit/leaving-commits", 20, test_typing_begins_and_leaving_commits);
  ADD ("/grid/edit/unchanged", 20, test_unchanged_text_is_no_commit);
  ADD ("/grid/edit/refused", 20, test_refused_text_stays);
  ADD ("/grid/edit/refused-removed", 20, test_refused_text_goes_and_comes_with_its_row);
  ADD ("/grid/edit/changes-around", 300, test_editing_survives_changes_around_it);
  ADD ("/grid/edit/removed", 20, test_removed_row_closes_the_editor);
  ADD ("/grid/edit/add", 20, test_the_last_row_adds);
  ADD ("/grid/edit/not-editable", 20, test_what_is_not_editable_refuses);
  ADD ("/grid/edit/every-cell", 20, test_every_cell_takes_or_refuses);
  ADD ("/grid/edit/composing", 20, test_composing_begins);
  ADD ("/grid/layout/frozen", 20, test_leading_columns_stay);
  ADD ("/grid/follow/returns", 20, test_cursor_returns_to_a_row_that_returns);
  ADD ("/grid/follow/fold", 20, test_folding_keeps_the_cursor);
  ADD ("/grid/follow/view", 300, test_rows_above_do_not_move_the_view);
  ADD ("/grid/follow/in-sight", 20, test_cursor_stays_in_sight);
  ADD ("/grid/doubt", 20, test_doubt_waits_for_the_clerk);
  ADD ("/grid/a11y/cells", 20, test_cells_have_nodes);
  ADD ("/grid/a11y/entry", 20, test_entry_tells_the_cursor);
  return g_test_run ();
}
