/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store-fixture.h"

#include "base/xushi-number.h"
#include "edit/xushi-editor.h"

/* Undo survives closing: what was done on one day can be taken back on the next, all of it in turn,
 * or one step alone where nothing later contradicts. */

typedef struct
{
  StoreFixture *files;
  XushiStore *store;
  XushiEditor *editor;
} Fixture;

static void
open_again (Fixture *fixture)
{
  g_clear_object (&fixture->editor);
  g_clear_object (&fixture->store);
  fixture->store = store_fixture_open (fixture->files, XUSHI_STORE_EXCLUSIVE);
  fixture->editor = xushi_editor_new (fixture->store);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  gint64 area;

  fixture->files = store_fixture_new ();
  fixture->store = store_fixture_create (fixture->files);
  area = store_fixture_add_area (fixture->store, "民生实事");
  store_fixture_add (fixture->store, area, "1", "新增就业");
  store_fixture_add (fixture->store, area, "2", "幼儿园");
  store_fixture_forget_steps (fixture->files);
  open_again (fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_unsetenv ("SOURCE_DATE_EPOCH");
  g_clear_object (&fixture->editor);
  g_assert_finalize_object (fixture->store);
  store_fixture_free (fixture->files);
}

static XushiIndicator *
find (Fixture *fixture, const char *key)
{
  return xushi_plan_find_key (xushi_store_get_plan (fixture->store), key);
}

static void
put (Fixture *fixture, int month, double value)
{
  GError *error = NULL;

  xushi_editor_set_value (fixture->editor, find (fixture, "1"), month, value, &error);
  g_assert_no_error (error);
}

/* The month's value; -1 where it has none. */
static double
get (Fixture *fixture, int month)
{
  const XushiReading *reading = xushi_indicator_get_reading (find (fixture, "1"), month);

  return reading != NULL ? reading->value : -1;
}

static void
undo (Fixture *fixture)
{
  GError *error = NULL;

  xushi_editor_undo (fixture->editor, &error);
  g_assert_no_error (error);
}

static void
freeze (Fixture *fixture, int month)
{
  XushiSnapshotRow row = { .indicator = xushi_indicator_get_id (find (fixture, "1")), .value = 1,
                           .light = XUSHI_LIGHT_NONE };
  GError *error = NULL;

  xushi_editor_freeze (fixture->editor,
                       &(XushiSnapshot){ .name = (char *) "九月会", .month = month }, &row, 1, &error);
  g_assert_no_error (error);
}

static void
redo (Fixture *fixture)
{
  GError *error = NULL;

  xushi_editor_redo (fixture->editor, &error);
  g_assert_no_error (error);
}

/* The step at @index, 0 for the newest. */
static gboolean
undo_step (Fixture *fixture, guint index, GError **error)
{
  g_autoptr (GPtrArray) history = xushi_history_read (fixture->store, 0, error);

  return xushi_editor_undo_step (fixture->editor, g_ptr_array_index (history, index), error);
}

static void
assert_refused (Fixture *fixture, guint index, const char *word)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) before = store_fixture_read (fixture->files->path), after = NULL;

  g_assert_false (undo_step (fixture, index, &error));
  g_assert_nonnull (error);
  if (strstr (error->message, word) == NULL)
    g_error ("“%s” does not say “%s”", error->message, word);
  after = store_fixture_read (fixture->files->path);
  g_assert_true (g_bytes_equal (before, after));
}

static void
test_survives (Fixture *fixture, gconstpointer data)
{
  g_autofree char *empty = store_fixture_dump (xushi_store_get_plan (fixture->store));
  g_autofree char *full = NULL, *label = NULL, *undone = NULL, *redone = NULL;

  put (fixture, 1, 10);
  put (fixture, 2, 20);
  put (fixture, 2, 21);
  full = store_fixture_dump (xushi_store_get_plan (fixture->store));
  label = g_strdup (xushi_editor_get_undo_label (fixture->editor));
  open_again (fixture);
  g_assert_cmpstr (xushi_editor_get_undo_label (fixture->editor), ==, label);
  g_assert_false (xushi_editor_can_redo (fixture->editor));
  undo (fixture);
  g_assert_cmpfloat (get (fixture, 2), ==, 20);
  g_assert_cmpstr (xushi_editor_get_redo_label (fixture->editor), ==, label);
  open_again (fixture);
  undo (fixture);
  undo (fixture);
  undone = store_fixture_dump (xushi_store_get_plan (fixture->store));
  g_assert_cmpstr (undone, ==, empty);
  g_assert_false (xushi_editor_can_undo (fixture->editor));
  open_again (fixture);
  g_assert_false (xushi_editor_can_undo (fixture->editor));
  redo (fixture);
  redo (fixture);
  open_again (fixture);
  g_assert_cmpstr (xushi_editor_get_redo_label (fixture->editor), ==, label);
  redo (fixture);
  g_assert_false (xushi_editor_can_redo (fixture->editor));
  redone = store_fixture_dump (xushi_store_get_plan (fixture->store));
  g_assert_cmpstr (redone, ==, full);
}

static void
test_new_step_forgets_redo (Fixture *fixture, gconstpointer data)
{
  put (fixture, 1, 10);
  put (fixture, 2, 20);
  undo (fixture);
  put (fixture, 3, 30);
  open_again (fixture);
  g_assert_false (xushi_editor_can_redo (fixture->editor));
  undo (fixture);
  undo (fixture);
  g_assert_false (xushi_editor_can_undo (fixture->editor));
  g_assert_cmpfloat (get (fixture, 1), ==, -1);
}

/* What an edit has made impossible to redo stays so, even where that edit is undone as well. */
static void
test_forgotten_redo_stays_so (Fixture *fixture, gconstpointer data)
{
  put (fixture, 1, 10);
  undo (fixture);
  put (fixture, 3, 30);
  undo (fixture);
  open_again (fixture);
  redo (fixture);
  g_assert_cmpfloat (get (fixture, 3), ==, 30);
  g_assert_false (xushi_editor_can_redo (fixture->editor));
  g_assert_cmpfloat (get (fixture, 1), ==, -1);
}

/* A step that was undone twice is redone once. */
static void
test_undone_twice (Fixture *fixture, gconstpointer data)
{
  put (fixture, 1, 10);
  undo (fixture);
  redo (fixture);
  undo (fixture);
  open_again (fixture);
  redo (fixture);
  g_assert_cmpfloat (get (fixture, 1), ==, 10);
  g_assert_false (xushi_editor_can_redo (fixture->editor));
}

static void
test_alone (Fixture *fixture, gconstpointer data)
{
  GError *error = NULL;

  put (fixture, 1, 10);
  put (fixture, 2, 20);
  put (fixture, 3, 30);
  open_again (fixture);
  g_assert_true (undo_step (fixture, 1, &error));
  g_assert_no_error (error);
  g_assert_cmpfloat (get (fixture, 2), ==, -1);
  g_assert_cmpfloat (get (fixture, 3), ==, 30);
  /* Now it stands below the step that has undone it. */
  assert_refused (fixture, 2, "undone already");
  /* In turn, it is passed over. */
  undo (fixture);
  g_assert_cmpfloat (get (fixture, 3), ==, -1);
  undo (fixture);
  g_assert_cmpfloat (get (fixture, 1), ==, -1);
  g_assert_false (xushi_editor_can_undo (fixture->editor));
}

static void
test_alone_and_back (Fixture *fixture, gconstpointer data)
{
  GError *error = NULL;
  g_autoptr (GPtrArray) history = NULL;
  const XushiHistoryStep *step;

  put (fixture, 1, 10);
  put (fixture, 2, 20);
  undo_step (fixture, 1, &error);
  undo_step (fixture, 0, &error);
  g_assert_no_error (error);
  g_assert_cmpfloat (get (fixture, 1), ==, 10);
  history = xushi_history_read (fixture->store, 0, &error);
  g_assert_cmpuint (history->len, ==, 4);
  step = history->pdata[0];
  g_assert_cmpint (step->kind, ==, XUSHI_HISTORY_REDO);
  step = history->pdata[1];
  g_assert_cmpint (step->kind, ==, XUSHI_HISTORY_UNDO);
  g_assert_true (step->is_undone);
  step = history->pdata[3];
  g_assert_cmpint (step->kind, ==, XUSHI_HISTORY_EDIT);
  g_assert_false (step->is_undone);
  g_assert_cmpstr (step->what, ==, ((XushiHistoryStep *) history->pdata[1])->what);
  g_assert_true (step->is_kept);
}

/* Of the newest step, when only that one is read. */
static void
assert_newest (Fixture *fixture, XushiHistoryKind kind, const char *what, const char *title)
{
  g_autoptr (GPtrArray) history = xushi_history_read (fixture->store, 1, NULL);
  const XushiHistoryStep *step = g_ptr_array_index (history, 0);

  g_assert_cmpuint (history->len, ==, 1);
  g_assert_cmpint (step->kind, ==, kind);
  g_assert_cmpstr (step->what, ==, what);
  g_assert_cmpstr (step->title, ==, title);
}

/* The edit lies beyond the steps that are read: each step bears its name once. */
static void
test_beyond_limit (Fixture *fixture, gconstpointer data)
{
  g_autofree char *what = NULL, *undone = NULL, *redone = NULL;

  put (fixture, 1, 10);
  what = g_strdup (xushi_editor_get_undo_label (fixture->editor));
  undone = g_strconcat ("Undo: ", what, NULL);
  redone = g_strconcat ("Redo: ", what, NULL);
  assert_newest (fixture, XUSHI_HISTORY_EDIT, what, what);
  undo (fixture);
  assert_newest (fixture, XUSHI_HISTORY_UNDO, what, undone);
  redo (fixture);
  assert_newest (fixture, XUSHI_HISTORY_REDO, what, redone);
}

/* The edit is not in the file any more: what is left of its name. */
static void
test_edit_gone (Fixture *fixture, gconstpointer data)
{
  g_autofree char *what = NULL, *undone = NULL, *redone = NULL;
  GError *error = NULL;

  put (fixture, 1, 10);
  what = g_strdup (xushi_editor_get_undo_label (fixture->editor));
  undone = g_strconcat ("Undo: ", what, NULL);
  redone = g_strconcat ("Redo: ", what, NULL);
  undo (fixture);
  store_fixture_execute (fixture->files, "DELETE FROM step WHERE undoes IS NULL");
  open_again (fixture);
  assert_newest (fixture, XUSHI_HISTORY_UNDO, what, undone);
  g_assert_true (undo_step (fixture, 0, &error));
  g_assert_no_error (error);
  assert_newest (fixture, XUSHI_HISTORY_REDO, what, redone);
  store_fixture_execute (fixture->files, "DELETE FROM step WHERE id < (SELECT max (id) FROM step)");
  open_again (fixture);
  assert_newest (fixture, XUSHI_HISTORY_REDO, what, redone);
  /* By a program in another language. */
  store_fixture_execute (fixture->files, "UPDATE step SET why = '撤销：录入'");
  open_again (fixture);
  assert_newest (fixture, XUSHI_HISTORY_UNDO, "撤销：录入", "撤销：录入");
}

/* Undoing the first entry of a month that was corrected would change nothing that is seen. */
static void
test_written_again (Fixture *fixture, gconstpointer data)
{
  put (fixture, 9, 10);
  put (fixture, 9, 11);
  open_again (fixture);
  assert_refused (fixture, 1, "Month 9 of “新增就业”");
  g_assert_cmpfloat (get (fixture, 9), ==, 11);
}

static void
test_adjusted_again (Fixture *fixture, gconstpointer data)
{
  XushiTarget target = { .bound = XUSHI_BOUND_AT_LEAST, .low = 90, .high = XUSHI_UNKNOWN };
  GError *error = NULL;

  xushi_editor_adjust_target (fixture->editor, find (fixture, "1"), &target, &error);
  target.low = 80;
  xushi_editor_adjust_target (fixture->editor, find (fixture, "1"), &target, &error);
  g_assert_no_error (error);
  open_again (fixture);
  assert_refused (fixture, 1, "target of “新增就业”");
}

static void
test_built_upon (Fixture *fixture, gconstpointer data)
{
  g_autoptr (XushiSpec) spec = xushi_spec_new ("大剧院");
  GError *error = NULL;

  xushi_spec_set_string (&spec->key, "3");
  spec->target.low = 5;
  xushi_editor_add_indicator (fixture->editor,
                              xushi_plan_get_area (xushi_store_get_plan (fixture->store), 0), spec,
                              NULL, &error);
  xushi_editor_set_value (fixture->editor, find (fixture, "3"), 4, 1, &error);
  g_assert_no_error (error);
  open_again (fixture);
  assert_refused (fixture, 1, "大剧院");
  g_assert_nonnull (find (fixture, "3"));
}

/* A name that was changed twice. */
static void
test_changed_again (Fixture *fixture, gconstpointer data)
{
  static const char *const names[] = { "城镇新增就业", "城镇就业" };
  GError *error = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (XushiSpec) spec
          = xushi_spec_copy (xushi_indicator_get_spec (find (fixture, "1")));

      xushi_spec_set_string (&spec->name, names[i]);
      xushi_editor_set_spec (fixture->editor, find (fixture, "1"), spec, "改名", &error);
    }
  g_assert_no_error (error);
  open_again (fixture);
  assert_refused (fixture, 1, "改名");
}

/* Four hundred indicators with long notes: a step beyond what the file keeps. */
static gboolean
fill (XushiEditor *editor, gpointer data, GError **error)
{
  XushiPlan *plan = xushi_editor_get_plan (editor);
  g_autofree char *note = g_strnfill (4000, 'n');

  for (int i = 0; i < 400; i++)
    {
      g_autoptr (XushiSpec) spec = xushi_spec_new ("指标");

      spec->target.low = 1;
      xushi_spec_set_string (&spec->note, note);
      if (xushi_editor_add_indicator (editor, xushi_plan_get_area (plan, 0), spec, NULL, error) == 0)
        return FALSE;
    }
  return TRUE;
}

static void
test_too_large (Fixture *fixture, gconstpointer data)
{
  GError *error = NULL;

  put (fixture, 1, 10);
  g_assert_true (xushi_editor_run (fixture->editor, "导入", fill, NULL, &error));
  undo (fixture);
  redo (fixture);
  g_assert_cmpuint (xushi_plan_get_n_indicators (xushi_store_get_plan (fixture->store)), ==, 402);
  open_again (fixture);
  /* What lies below can be undone by itself only. */
  g_assert_false (xushi_editor_can_undo (fixture->editor));
  assert_refused (fixture, 0, "too large");
  g_assert_true (undo_step (fixture, 3, &error));
  g_assert_no_error (error);
  g_assert_cmpfloat (get (fixture, 1), ==, -1);
}

static void
test_old_steps_go (Fixture *fixture, gconstpointer data)
{
  g_autofree char *left = NULL;

  g_setenv ("SOURCE_DATE_EPOCH", "1475881983", TRUE);
  store_fixture_execute (fixture->files, "DELETE FROM step; DELETE FROM change");
  open_again (fixture);
  put (fixture, 1, 10);
  put (fixture, 2, 20);
  g_setenv ("SOURCE_DATE_EPOCH", "1477609983", TRUE); /* twenty days later */
  open_again (fixture);
  put (fixture, 3, 30);
  g_setenv ("SOURCE_DATE_EPOCH", "1479337983", TRUE); /* twenty more */
  open_again (fixture);
  put (fixture, 4, 40);
  left = store_fixture_ask (fixture->files, "SELECT count (*) FROM step");
  g_assert_cmpstr (left, ==, "2");
}

static void
test_read_only (Fixture *fixture, gconstpointer data)
{
  put (fixture, 1, 10);
  g_clear_object (&fixture->editor);
  g_clear_object (&fixture->store);
  fixture->store = store_fixture_open (fixture->files, XUSHI_STORE_READ_ONLY);
  fixture->editor = xushi_editor_new (fixture->store);
  g_assert_false (xushi_editor_can_undo (fixture->editor));
}

/* What was done on another computer can be taken back once the plan was taken over from it, even if
 * nothing was changed there since. */
static void
test_taken_over (Fixture *fixture, gconstpointer data)
{
  g_autofree char *lock = g_build_filename (fixture->files->folder, ".~plan.xushi.lock", NULL);
  GError *error = NULL;

  put (fixture, 1, 10);
  g_clear_object (&fixture->editor);
  g_clear_object (&fixture->store);
  g_assert_true (g_file_set_contents (lock,
                                      "李四@office-2 7 2026-11-28 08:30:00\nmark 1\nmachine 2\n"
                                      "boot 3\nprocess 4 5\n",
                                      -1, &error));
  fixture->store = store_fixture_open (fixture->files, XUSHI_STORE_WRITABLE);
  fixture->editor = xushi_editor_new (fixture->store);
  g_assert_false (xushi_editor_can_undo (fixture->editor));
  g_assert_true (xushi_store_take_over (fixture->store, &error));
  g_assert_no_error (error);
  g_assert_true (xushi_editor_can_undo (fixture->editor));
  undo (fixture);
  g_assert_cmpfloat (get (fixture, 1), ==, -1);
}

/* A node keeps its identity when another is put before it, and so does a supporting department. */
static void
test_identity (Fixture *fixture, gconstpointer data)
{
  g_autoptr (XushiSpec) spec = xushi_spec_copy (xushi_indicator_get_spec (find (fixture, "2")));
  g_autofree char *before = NULL, *after = NULL, *names = NULL;
  GError *error = NULL;

  spec->measure = XUSHI_MEASURE_MILESTONE;
  spec->target.low = XUSHI_UNKNOWN;
  g_ptr_array_add (spec->nodes, xushi_node_new ("开工", 4, 10, NULL));
  g_ptr_array_add (spec->nodes, xushi_node_new ("投用", 12, 10, NULL));
  xushi_editor_set_spec (fixture->editor, find (fixture, "2"), spec, "改", &error);
  g_assert_no_error (error);
  before = store_fixture_ask (fixture->files, "SELECT group_concat (id) FROM (SELECT id FROM node "
                                              "WHERE name <> '立项' ORDER BY id)");
  g_clear_pointer (&spec, xushi_spec_free);
  spec = xushi_spec_copy (xushi_indicator_get_spec (find (fixture, "2")));
  g_ptr_array_insert (spec->nodes, 0, xushi_node_new ("立项", 2, 10, NULL));
  xushi_editor_set_spec (fixture->editor, find (fixture, "2"), spec, "改", &error);
  g_assert_no_error (error);
  after = store_fixture_ask (fixture->files, "SELECT group_concat (id) FROM (SELECT id FROM node "
                                             "WHERE name <> '立项' ORDER BY id)");
  g_assert_cmpstr (after, ==, before);
  names = store_fixture_ask (fixture->files, "SELECT group_concat (name) FROM (SELECT name FROM "
                                             "node ORDER BY position)");
  g_assert_cmpstr (names, ==, "立项,开工,投用");
}

#define ADD(name, function) \
  g_test_add ("/edit/history/" name, Fixture, NULL, set_up, function, tear_down)

/* What a meeting has seen neither goes nor comes back unmarked; what it has not seen does. */
static void
test_frozen (Fixture *fixture, gconstpointer data)
{
  put (fixture, 9, 10);
  put (fixture, 11, 30);
  freeze (fixture, 9);
  assert_refused (fixture, 2, "九月会");
  g_assert_true (undo_step (fixture, 1, NULL));
  g_assert_cmpfloat (get (fixture, 11), ==, -1);
  put (fixture, 9, 11);
  g_assert_true (xushi_indicator_get_reading (find (fixture, "1"), 9)->revised);
  /* The correction was made after the meeting, and may be taken back. */
  undo (fixture);
  g_assert_cmpfloat (get (fixture, 9), ==, 10);
  g_assert_false (xushi_indicator_get_reading (find (fixture, "1"), 9)->revised);
}

/* Nor does an entry come back that was undone before the figures were frozen. */
static void
test_frozen_without (Fixture *fixture, gconstpointer data)
{
  put (fixture, 9, 10);
  put (fixture, 9, 12);
  undo (fixture);
  freeze (fixture, 10);
  assert_refused (fixture, 1, "九月会");
  g_assert_cmpfloat (get (fixture, 9), ==, 10);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("survives", test_survives);
  ADD ("new-step-forgets-redo", test_new_step_forgets_redo);
  ADD ("forgotten-redo-stays-so", test_forgotten_redo_stays_so);
  ADD ("undone-twice", test_undone_twice);
  ADD ("alone", test_alone);
  ADD ("alone-and-back", test_alone_and_back);
  ADD ("beyond-limit", test_beyond_limit);
  ADD ("edit-gone", test_edit_gone);
  ADD ("written-again", test_written_again);
  ADD ("adjusted-again", test_adjusted_again);
  ADD ("built-upon", test_built_upon);
  ADD ("changed-again", test_changed_again);
  ADD ("too-large", test_too_large);
  ADD ("old-steps-go", test_old_steps_go);
  ADD ("read-only", test_read_only);
  ADD ("taken-over", test_taken_over);
  ADD ("identity", test_identity);
  ADD ("frozen", test_frozen);
  ADD ("frozen-without", test_frozen_without);
  return g_test_run ();
}
