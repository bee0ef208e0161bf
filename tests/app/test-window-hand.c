/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store-fixture.h"
#include "window-fixture.h"

#include "widgets/xushi-grid.h"

#include <glib/gstdio.h>
#include <stdlib.h>

/* Another hand on the file of the plan that is shown. */

/* (transfer none) (nullable): the first visible widget of @type under @root. */
static GtkWidget *
find_shown (GtkWidget *root, GType type)
{
  GtkWidget *found = NULL;

  if (!gtk_widget_get_visible (root))
    return NULL;
  if (G_TYPE_CHECK_INSTANCE_TYPE (root, type))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_shown (child, type);
  return found;
}

static XushiArea *
get_area (XushiWindow *window)
{
  return xushi_plan_get_area (xushi_session_get_plan (xushi_window_get_session (window)), 0);
}

/* (transfer none): the table of the first area. */
static XushiGrid *
show_table (XushiWindow *window)
{
  XushiGrid *grid;

  xushi_window_show_area (window, get_area (window));
  grid = XUSHI_GRID (find_shown (GTK_WIDGET (xushi_window_get_area_page (window)),
                                 XUSHI_TYPE_GRID));
  test_wait_for (window_fixture_is_mapped, grid);
  return grid;
}

static guint
find_column (XushiGrid *grid, const char *id)
{
  XushiGridSource *source = xushi_grid_get_source (grid);

  for (guint column = 0; column < xushi_grid_source_get_n_columns (source); column++)
    {
      XushiGridColumn info;

      xushi_grid_source_get_column (source, column, &info);
      if (g_str_equal (info.id, id))
        return column;
    }
  g_assert_not_reached ();
}

static guint
find_value_column (XushiGrid *grid)
{
  return find_column (grid, "value");
}

static GtkEditable *
get_entry (XushiGrid *grid)
{
  GtkWidget *entry = gtk_widget_get_first_child (GTK_WIDGET (grid));

  while (!GTK_IS_ENTRY (entry))
    entry = gtk_widget_get_next_sibling (entry);
  return GTK_EDITABLE (entry);
}

/* Types into the first row whose value can be edited. */
static void
type_value (XushiGrid *grid, const char *text)
{
  guint column = find_value_column (grid), row = 0;

  xushi_grid_set_cursor (grid, row, column);
  while (!xushi_grid_begin_edit (grid))
    xushi_grid_set_cursor (grid, ++row, column);
  gtk_editable_set_text (get_entry (grid), text);
}

/* The number of readings in the file with a value that no plan has by chance. */
static int
count_marked (WindowFixture *self)
{
  StoreFixture files = { self->folder, self->path };
  g_autofree char *n
      = store_fixture_ask (&files, "SELECT count (*) FROM reading WHERE value = 4711");

  return atoi (n);
}

/* (transfer none) (nullable): the question over the window. */
static GtkWindow *
find_question (gpointer window)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (gtk_window_get_transient_for (l->data) == window && ADW_IS_MESSAGE_DIALOG (l->data))
      return l->data;
  return NULL;
}

/* The window asks before the only copy of the plan is lost, whatever else it has to ask. */
static void
close_anyway (XushiWindow *window)
{
  GtkWindow *question;
  GWeakRef weak;

  g_weak_ref_init (&weak, window);
  gtk_window_close (GTK_WINDOW (window));
  question = find_question (window);
  test_wait_for (window_fixture_is_mapped, question);
  g_assert_cmpstr (gtk_window_get_title (question), ==, "计划只留在本窗口中");
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (question), "accept");
  window_fixture_wait_gone (&weak);
}

static void
assert_told (XushiWindow *window, const char *word)
{
  const char *reason = gtk_label_get_label (window->notice_label);

  g_assert_true (gtk_revealer_get_reveal_child (window->notice));
  if (strstr (reason, word) == NULL)
    g_error ("“%s” is not in: %s", word, reason);
  g_assert_true (g_str_has_prefix (gtk_label_get_label (window->foot_saved), "未保存到文件"));
}

/* What was being typed stays in its cell, and everything can be saved under another name. */
static void
test_deleted (WindowFixture *self, gconstpointer data)
{
  XushiWindow *window = window_fixture_open (self);
  XushiGrid *grid = show_table (window);
  g_autofree char *copy = g_build_filename (self->folder, "copy.xushi", NULL);
  GError *error = NULL;

  type_value (grid, "4711");
  g_assert_cmpint (g_unlink (self->path), ==, 0);
  g_assert_false (xushi_grid_finish_edit (grid));
  assert_told (window, "删除");
  g_assert_true (xushi_grid_get_editing (grid));
  g_assert_cmpstr (gtk_editable_get_text (get_entry (grid)), ==, "4711");
  g_assert_true (xushi_store_save_copy (
      xushi_session_get_store (xushi_window_get_session (window)), copy, FALSE, &error));
  g_assert_no_error (error);
  g_assert_cmpint (g_unlink (copy), ==, 0);
  close_anyway (window);
}

/* (transfer full): everything in the plan but the numbers of its rows and what only the file had: the
 * frozen figures and earlier versions, and so what was revised. */
static char *
dump_without_rows (XushiStore *store)
{
  g_autofree char *dump = store_fixture_dump (xushi_store_get_plan (store));
  g_autoptr (GRegex) rows = g_regex_new ("^((    [0-9]+ area|  area|      difficulty) [0-9]+|"
                                         "  snapshot .*\\n)| version [0-9]+ revised [01]",
                                         G_REGEX_MULTILINE, 0, NULL);

  return g_regex_replace (rows, dump, -1, 0, "", 0, NULL);
}

static void
assert_saved_from_memory (WindowFixture *self, XushiStore *store)
{
  g_autofree char *path = g_build_filename (self->folder, "copy.xushi", NULL);
  g_autofree char *wanted = NULL, *found = NULL;
  g_autoptr (XushiStore) copy = NULL;
  GError *error = NULL;

  g_assert_true (xushi_store_save_copy (store, path, FALSE, &error));
  g_assert_no_error (error);
  copy = xushi_store_open (path, XUSHI_STORE_EXCLUSIVE, &error);
  g_assert_no_error (error);
  wanted = dump_without_rows (store);
  found = dump_without_rows (copy);
  g_assert_cmpstr (found, ==, wanted);
  g_clear_object (&copy);
  g_assert_cmpint (g_unlink (path), ==, 0);
}

static void
test_overwritten (WindowFixture *self, gconstpointer data)
{
  XushiWindow *window = window_fixture_open (self);
  XushiGrid *grid = show_table (window);
  g_autofree char *bytes = NULL;
  gsize size;

  g_assert_true (g_file_get_contents (self->path, &bytes, &size, NULL));
  type_value (grid, "4711");
  g_assert_true (xushi_grid_finish_edit (grid));
  g_assert_cmpint (count_marked (self), ==, 1);
  {
    FILE *file = g_fopen (self->path, "wb");

    g_assert_cmpuint (fwrite (bytes, 1, size, file), ==, size);
    fclose (file);
  }
  xushi_window_look (window);
  assert_told (window, "覆盖");
  assert_saved_from_memory (self,
                            xushi_session_get_store (xushi_window_get_session (window)));
  close_anyway (window);
}

/* What others have changed is shown, and what is typed meanwhile is taken where it fits. */
static void
test_changed (WindowFixture *self, gconstpointer data)
{
  XushiWindow *window = window_fixture_open (self);
  XushiGrid *grid = show_table (window);
  g_autofree char *name = g_strdup (xushi_area_get_name (get_area (window)));
  g_autofree char *sql = g_strdup_printf ("UPDATE area SET name = 'X' WHERE name = '%s'; "
                                          "UPDATE indicator SET note = 'Y'",
                                          name);

  type_value (grid, "4711");
  window_fixture_execute (self, sql);
  /* Not while something is typed. */
  xushi_window_look (window);
  g_assert_cmpstr (xushi_area_get_name (get_area (window)), ==, name);
  g_assert_true (xushi_grid_finish_edit (grid));
  g_assert_cmpint (count_marked (self), ==, 1);
  g_assert_cmpstr (xushi_area_get_name (get_area (window)), ==, "X");
  window_fixture_execute (self, "UPDATE area SET name = 'Z' WHERE name = 'X'");
  xushi_window_look (window);
  g_assert_cmpstr (xushi_area_get_name (get_area (window)), ==, "Z");
  g_assert_false (gtk_revealer_get_reveal_child (window->notice));
  window_fixture_close (window);
}

/* The row in which something is typed moves, and the text goes with it. */
static void
test_moved_row (WindowFixture *self, gconstpointer data)
{
  XushiWindow *window = window_fixture_open (self);
  XushiGrid *grid = show_table (window);

  type_value (grid, "4711");
  window_fixture_execute (
      self,
      "INSERT INTO indicator (key, area, position, name, measure) SELECT 'first', id, "
      "-1000, 'A', 'total' FROM area ORDER BY position LIMIT 1;"
      "INSERT INTO target (indicator, version, bound, low) SELECT id, 1, 'at-least', 1 "
      "FROM indicator WHERE key = 'first'");
  g_assert_true (xushi_grid_finish_edit (grid));
  g_assert_cmpint (count_marked (self), ==, 1);
  window_fixture_execute (
      self,
      "DELETE FROM reading WHERE indicator <> (SELECT id FROM indicator WHERE "
      "key = 'first')");
  g_assert_cmpint (count_marked (self), ==, 0);
  window_fixture_close (window);
}

/* Keeps in @told what the table tells. */
static void
failed_cb (XushiGrid *grid, guint row, guint column, const char *text, const char *reason,
           char **told)
{
  g_free (*told);
  *told = g_strdup_printf ("%s|%s", text, reason);
}

static guint
find_row (XushiGrid *grid, guint64 key)
{
  return xushi_grid_source_find_key (xushi_grid_get_source (grid), key, 0, G_MAXUINT);
}

/* A row above is deleted, and the text is refused for that: it stays in its own row. */
static void
test_refused_row (WindowFixture *self, gconstpointer data)
{
  XushiWindow *window = window_fixture_open (self);
  XushiGrid *grid = show_table (window);
  guint column = find_value_column (grid), row;
  guint64 first, second;
  g_autofree char *sql = NULL;

  type_value (grid, "1");
  xushi_grid_cancel_edit (grid);
  first = xushi_grid_get_cursor_key (grid);
  g_assert_true (xushi_grid_get_cursor (grid, &row, NULL));
  do
    xushi_grid_set_cursor (grid, ++row, column);
  while (!xushi_grid_begin_edit (grid));
  second = xushi_grid_get_cursor_key (grid);
  gtk_editable_set_text (get_entry (grid), "4711");
  sql = g_strdup_printf ("DELETE FROM indicator WHERE id = %" G_GUINT64_FORMAT ";"
                         WINDOW_FIXTURE_DELETE_PARTS,
                         first);
  window_fixture_execute (self, sql);
  g_assert_false (xushi_grid_finish_edit (grid));
  g_assert_cmpuint (find_row (grid, second), ==, row - 1);
  g_assert_cmpuint (xushi_grid_get_cursor_key (grid), ==, second);
  g_assert_cmpuint (xushi_grid_get_n_errors (grid), ==, 1);
  /* Once it is taken nothing is left, also not in the row that has moved to where this one was. */
  g_assert_true (xushi_grid_finish_edit (grid));
  g_assert_cmpint (count_marked (self), ==, 1);
  g_assert_cmpuint (xushi_grid_get_n_errors (grid), ==, 0);
  window_fixture_close (window);
}

/* The row that adds an indicator goes with the right to write: the name is told, not dropped. */
static void
test_refused_new (WindowFixture *self, gconstpointer data)
{
  XushiWindow *window = window_fixture_open (self);
  XushiGrid *grid = show_table (window);
  XushiGridSource *source = xushi_grid_get_source (grid);
  guint n = xushi_grid_source_get_n_rows (source);
  g_autofree char *told = NULL;

  g_signal_connect (grid, "commit-failed", G_CALLBACK (failed_cb), &told);
  xushi_grid_set_cursor (grid, n - 1, find_column (grid, "name"));
  g_assert_true (xushi_grid_begin_edit (grid));
  gtk_editable_set_text (get_entry (grid), "新学校");
  g_assert_cmpint (g_unlink (self->path), ==, 0);
  g_assert_false (xushi_grid_finish_edit (grid));
  g_assert_cmpuint (xushi_grid_source_get_n_rows (source), ==, n - 1);
  g_assert_true (g_str_has_prefix (told, "|“新学校”没有录入。"));
  g_assert_cmpuint (xushi_grid_get_n_errors (grid), ==, 0);
  close_anyway (window);
}

/* The row is gone: the text must not go into another one. */
static void
test_deleted_row (WindowFixture *self, gconstpointer data)
{
  XushiWindow *window = window_fixture_open (self);
  XushiGrid *grid = show_table (window);
  g_autofree char *told = NULL;

  type_value (grid, "4711");
  g_signal_connect (grid, "commit-failed", G_CALLBACK (failed_cb), &told);
  window_fixture_execute (
      self,
      "DELETE FROM indicator WHERE area = (SELECT id FROM area ORDER BY position LIMIT 1);"
      WINDOW_FIXTURE_DELETE_PARTS);
  g_assert_false (xushi_grid_finish_edit (grid));
  g_assert_true (g_str_has_prefix (told, "|“4711”没有录入。"));
  g_assert_cmpuint (xushi_grid_get_n_errors (grid), ==, 0);
  g_assert_cmpint (count_marked (self), ==, 0);
  g_assert_cmpuint (xushi_area_get_n_indicators (get_area (window)), ==, 0);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* The whole table goes while its text is being committed. */
static void
test_deleted_area (WindowFixture *self, gconstpointer data)
{
  XushiWindow *window = window_fixture_open (self);
  XushiPlan *plan = xushi_session_get_plan (xushi_window_get_session (window));
  guint n = xushi_plan_get_n_areas (plan);

  type_value (show_table (window), "4711");
  window_fixture_execute (
      self,
      "DELETE FROM indicator WHERE area = (SELECT id FROM area ORDER BY position LIMIT 1);"
      "DELETE FROM area WHERE id = (SELECT id FROM area ORDER BY position LIMIT 1);"
      WINDOW_FIXTURE_DELETE_PARTS);
  g_assert_false (xushi_window_finish_edit (window));
  g_assert_cmpint (count_marked (self), ==, 0);
  g_assert_cmpuint (xushi_plan_get_n_areas (plan), ==, n - 1);
  window_fixture_close (window);
}

static guint
count_windows (WindowFixture *self)
{
  return g_list_length (gtk_application_get_windows (self->application));
}

static const char *
get_path (XushiWindow *window)
{
  return xushi_store_get_path (xushi_session_get_store (xushi_window_get_session (window)));
}

/* (transfer none): another window than @window. */
static XushiWindow *
find_other (WindowFixture *self, XushiWindow *window)
{
  for (GList *l = gtk_application_get_windows (self->application); l != NULL; l = l->next)
    if (XUSHI_IS_WINDOW (l->data) && l->data != window)
      return l->data;
  g_assert_not_reached ();
}

static void
assert_one_refused (XushiWindow *window)
{
  g_autoptr (GPtrArray) refused = xushi_window_list_refused (window);

  g_assert_cmpuint (refused->len, ==, 1);
}

/* A copy takes the place of what is shown, unless something that was refused would go with that. */
static void
test_copy_opened (WindowFixture *self, gconstpointer data)
{
  XushiWindow *window = window_fixture_open (self);
  XushiGrid *grid = show_table (window);
  g_autofree char *copy = g_build_filename (self->folder, "copy.xushi", NULL);
  GError *error = NULL;
  guint row, column, n = count_windows (self);

  type_value (grid, "12x");
  g_assert_true (xushi_grid_get_cursor (grid, &row, &column));
  xushi_grid_set_cursor (grid, row, column + 1);
  assert_one_refused (window);
  g_assert_true (xushi_store_save_copy (
      xushi_session_get_store (xushi_window_get_session (window)), copy, FALSE, &error));
  g_assert_no_error (error);
  xushi_window_show_written (window, copy, TRUE);
  g_assert_cmpstr (get_path (window), ==, self->path);
  assert_one_refused (window);
  g_assert_cmpuint (count_windows (self), ==, n + 1);
  g_assert_cmpstr (get_path (find_other (self, window)), ==, copy);
  window_fixture_close (find_other (self, window));

  xushi_grid_set_cursor (grid, row, column);
  xushi_grid_begin_edit (grid);
  xushi_grid_cancel_edit (grid);
  xushi_window_show_written (window, copy, TRUE);
  g_assert_cmpstr (get_path (window), ==, copy);
  g_assert_cmpuint (count_windows (self), ==, n);
  window_fixture_close (window);
  g_assert_cmpint (g_unlink (copy), ==, 0);
}

#define FOREIGN_LOCK \
  "李四@office-2 7 2026-11-28 08:30:00\nmark 1\nmachine 2\nboot 3\nprocess 4 5\n"

static void
test_taken_elsewhere (WindowFixture *self, gconstpointer data)
{
  g_autofree char *lock = g_build_filename (self->folder, ".~plan.xushi.lock", NULL);
  XushiWindow *window;

  g_assert_true (g_file_set_contents (lock, FOREIGN_LOCK, -1, NULL));
  window = window_fixture_open (self);
  g_assert_true (gtk_widget_get_visible (window->take_over_button));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.take-over", NULL);
  test_wait_for (window_fixture_is_mapped, find_question (window));
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (find_question (window)), "accept");
  g_assert_false (xushi_session_is_read_only (xushi_window_get_session (window)));
  g_assert_false (gtk_revealer_get_reveal_child (window->notice));
  type_value (show_table (window), "4711");
  g_assert_true (xushi_window_finish_edit (window));
  g_assert_cmpint (count_marked (self), ==, 1);
  g_assert_true (gtk_widget_is_sensitive (window->undo_button));
  window_fixture_close (window);
  /* What the last one has done can be taken back by the next one, too, but only after taking over. */
  g_assert_true (g_file_set_contents (lock, FOREIGN_LOCK, -1, NULL));
  window = window_fixture_open (self);
  g_assert_false (gtk_widget_is_sensitive (window->undo_button));
  g_assert_true (xushi_store_take_over (
      xushi_session_get_store (xushi_window_get_session (window)), NULL));
  g_assert_true (gtk_widget_is_sensitive (window->undo_button));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL);
  g_assert_cmpint (count_marked (self), ==, 0);
  /* And not any more where another has taken it over in turn. */
  g_assert_true (gtk_widget_is_sensitive (window->redo_button));
  g_assert_cmpint (g_unlink (lock), ==, 0);
  g_assert_true (g_file_set_contents (lock, FOREIGN_LOCK, -1, NULL));
  xushi_window_look (window);
  g_assert_true (xushi_session_is_read_only (xushi_window_get_session (window)));
  g_assert_false (gtk_widget_is_sensitive (window->redo_button));
  window_fixture_close (window);
  g_assert_cmpint (g_unlink (lock), ==, 0);
}

int
main (int argc, char **argv)
{
  window_fixture_init (&argc, &argv);
  window_fixture_add ("/app/hand/deleted", test_deleted);
  window_fixture_add ("/app/hand/overwritten", test_overwritten);
  window_fixture_add ("/app/hand/changed", test_changed);
  window_fixture_add ("/app/hand/moved-row", test_moved_row);
  window_fixture_add ("/app/hand/refused-row", test_refused_row);
  window_fixture_add ("/app/hand/refused-new", test_refused_new);
  window_fixture_add ("/app/hand/deleted-row", test_deleted_row);
  window_fixture_add ("/app/hand/deleted-area", test_deleted_area);
  window_fixture_add ("/app/hand/copy-opened", test_copy_opened);
  window_fixture_add ("/app/hand/taken-elsewhere", test_taken_elsewhere);
  return window_fixture_run ();
}
