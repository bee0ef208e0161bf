/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store-fixture.h"

#include "base/xushi-number.h"
#include "edit/xushi-editor.h"
#include "store/xushi-store-private.h"

/* What the editor refuses, how it groups, and what its listeners are told. */

typedef struct
{
  StoreFixture *files;
  XushiStore *store;
  XushiEditor *editor;
  XushiPlan *plan;
  XushiIndicator *indicator; /* borrowed: “1”, the only one */
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  gint64 row;

  fixture->files = store_fixture_new ();
  fixture->store = store_fixture_create (fixture->files);
  row = store_fixture_add (fixture->store, store_fixture_add_area (fixture->store, "民生实事"),
                           "1", "新增就业");
  store_fixture_forget_steps (fixture->files);
  g_clear_object (&fixture->store);
  fixture->store = store_fixture_open (fixture->files, XUSHI_STORE_EXCLUSIVE);
  fixture->editor = xushi_editor_new (fixture->store);
  fixture->plan = xushi_editor_get_plan (fixture->editor);
  fixture->indicator = xushi_plan_find_indicator (fixture->plan, row);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->editor);
  g_assert_finalize_object (fixture->store);
  store_fixture_free (fixture->files);
}

static void
change_spec (Fixture *fixture, void (*change) (XushiSpec *spec))
{
  g_autoptr (XushiSpec) spec = xushi_spec_copy (xushi_indicator_get_spec (fixture->indicator));
  GError *error = NULL;

  change (spec);
  xushi_editor_set_spec (fixture->editor, fixture->indicator, spec, "改", &error);
  g_assert_no_error (error);
}

/* Nothing is written, undoable or remembered of what was refused. */
static void
assert_refused (Fixture *fixture, gboolean result, GError *error, const char *undo_label)
{
  g_autofree char *remembered = store_fixture_dump (fixture->plan);
  g_autoptr (XushiStore) again = store_fixture_open (fixture->files, XUSHI_STORE_READ_ONLY);
  g_autofree char *said = store_fixture_dump (xushi_store_get_plan (again));

  g_assert_false (result);
  g_assert_error (error, XUSHI_EDIT_ERROR, XUSHI_EDIT_ERROR_REFUSED);
  g_assert_cmpuint (strlen (error->message), >, 10);
  g_assert_cmpstr (said, ==, remembered);
  g_assert_cmpstr (xushi_editor_get_undo_label (fixture->editor), ==, undo_label);
  g_assert_false (xushi_store_is_writing (fixture->store));
  g_error_free (error);
}

static void
make_joint (XushiSpec *spec)
{
  spec->joint = TRUE;
}

static void
test_january_of_joint (Fixture *fixture, gconstpointer data)
{
  GError *error = NULL;
  gboolean done;

  change_spec (fixture, make_joint);
  done = xushi_editor_set_value (fixture->editor, fixture->indicator, 1, 5, &error);
  assert_refused (fixture, done, g_steal_pointer (&error), "改");
  g_assert_null (xushi_indicator_get_reading (fixture->indicator, 1));

  /* A note says nothing about the figure, and February accepts it. */
  g_assert_true (
      xushi_editor_set_note (fixture->editor, fixture->indicator, 1, "两月合并", &error));
  g_assert_true (xushi_editor_set_value (fixture->editor, fixture->indicator, 2, 5, &error));
  g_assert_true (
      xushi_editor_set_value (fixture->editor, fixture->indicator, 1, XUSHI_UNKNOWN, &error));
  g_assert_no_error (error);
}

static void
test_month_outside (Fixture *fixture, gconstpointer data)
{
  static const int months[] = { 0, 13, -1 };

  for (gsize i = 0; i < G_N_ELEMENTS (months); i++)
    {
      GError *error = NULL;
      gboolean done
          = xushi_editor_set_value (fixture->editor, fixture->indicator, months[i], 5, &error);

      assert_refused (fixture, done, error, NULL);
    }
}

static void
test_completion_needs_note (Fixture *fixture, gconstpointer data)
{
  g_autoptr (XushiReading) reading = xushi_reading_new (3);
  GError *error = NULL;
  gboolean done;

  reading->completion = 40;
  done = xushi_editor_set_reading (fixture->editor, fixture->indicator, reading, &error);
  assert_refused (fixture, done, g_steal_pointer (&error), NULL);

  reading->note = g_strdup ("主体封顶");
  g_assert_true (
      xushi_editor_set_reading (fixture->editor, fixture->indicator, reading, &error));
  /* And the note cannot be removed while it is needed. */
  done = xushi_editor_set_note (fixture->editor, fixture->indicator, 3, "  ", &error);
  assert_refused (fixture, done, g_steal_pointer (&error),
                  xushi_editor_get_undo_label (fixture->editor));
  g_assert_cmpstr (xushi_indicator_get_reading (fixture->indicator, 3)->note, ==, "主体封顶");
}

static void
test_light_needs_reason (Fixture *fixture, gconstpointer data)
{
  g_autoptr (XushiReading) reading = xushi_reading_new (3);
  GError *error = NULL;
  gboolean done;

  reading->light = XUSHI_LIGHT_DONE;
  done = xushi_editor_set_reading (fixture->editor, fixture->indicator, reading, &error);
  assert_refused (fixture, done, error, NULL);
}

static void
make_net (XushiSpec *spec)
{
  spec->net = TRUE;
}

static void
test_net_value (Fixture *fixture, gconstpointer data)
{
  g_autoptr (XushiReading) reading = xushi_reading_new (3);
  GError *error = NULL;
  gboolean done;

  change_spec (fixture, make_net);
  reading->added = 0.3;
  reading->removed = 0.1;
  reading->value = 77; /* ignored */
  g_assert_true (
      xushi_editor_set_reading (fixture->editor, fixture->indicator, reading, &error));
  g_assert_cmpfloat (xushi_indicator_get_reading (fixture->indicator, 3)->value, ==, 0.2);
  done = xushi_editor_set_value (fixture->editor, fixture->indicator, 3, 5, &error);
  assert_refused (fixture, done, g_steal_pointer (&error),
                  xushi_editor_get_undo_label (fixture->editor));

  reading->removed = XUSHI_UNKNOWN;
  g_assert_true (
      xushi_editor_set_reading (fixture->editor, fixture->indicator, reading, &error));
  g_assert_false (
      xushi_is_known (xushi_indicator_get_reading (fixture->indicator, 3)->value));
}

/* A table may contain the difference alone. It is kept, but dropped when the two inputs are
 * cleared. */
static void
test_net_value_by_itself (Fixture *fixture, gconstpointer data)
{
  g_autoptr (XushiReading) alone = xushi_reading_new (3), both = xushi_reading_new (4);
  g_autoptr (XushiReading) cleared = NULL;
  GError *error = NULL;

  change_spec (fixture, make_net);
  alone->value = 80;
  g_assert_true (xushi_editor_set_reading (fixture->editor, fixture->indicator, alone, &error));
  g_assert_cmpfloat (xushi_indicator_get_reading (fixture->indicator, 3)->value, ==, 80);

  both->added = 9;
  both->removed = 2;
  g_assert_true (xushi_editor_set_reading (fixture->editor, fixture->indicator, both, &error));
  cleared = xushi_reading_copy (xushi_indicator_get_reading (fixture->indicator, 4));
  g_assert_cmpfloat (cleared->value, ==, 7);
  cleared->added = cleared->removed = XUSHI_UNKNOWN;
  g_assert_true (
      xushi_editor_set_reading (fixture->editor, fixture->indicator, cleared, &error));
  g_assert_no_error (error);
  g_assert_null (xushi_indicator_get_reading (fixture->indicator, 4));
}

static void
tell_in_words (XushiSpec *spec)
{
  spec->measure = XUSHI_MEASURE_TEXT;
}

/* An indicator described in words takes no value, but an earlier one does not lock the month. */
static void
test_words_after_value (Fixture *fixture, gconstpointer data)
{
  g_autoptr (XushiReading) by_hand = NULL;
  GError *error = NULL;
  gboolean done;

  g_assert_true (xushi_editor_set_value (fixture->editor, fixture->indicator, 3, 5, &error));
  change_spec (fixture, tell_in_words);
  done = xushi_editor_set_value (fixture->editor, fixture->indicator, 3, 6, &error);
  assert_refused (fixture, done, g_steal_pointer (&error), "改");
  g_assert_true (
      xushi_editor_set_note (fixture->editor, fixture->indicator, 3, "已启动", &error));
  g_assert_no_error (error);
  by_hand = xushi_reading_copy (xushi_indicator_get_reading (fixture->indicator, 3));
  g_assert_cmpfloat (by_hand->value, ==, 5);
  by_hand->completion = 40;
  g_assert_true (
      xushi_editor_set_reading (fixture->editor, fixture->indicator, by_hand, &error));
  g_assert_no_error (error);
}

static void
test_own_rule_needs_reason (Fixture *fixture, gconstpointer data)
{
  g_autoptr (XushiSpec) spec = xushi_spec_copy (xushi_indicator_get_spec (fixture->indicator));
  GError *error = NULL;
  gboolean done;

  spec->slow_width = 30;
  done = xushi_editor_set_spec (fixture->editor, fixture->indicator, spec, "改", &error);
  g_assert_false (done);
  g_assert_error (error, XUSHI_SPEC_ERROR, XUSHI_SPEC_ERROR_BAD_RULE);
  g_clear_error (&error);
  g_assert_null (xushi_editor_get_undo_label (fixture->editor));
}

static void
test_rules_of_the_spec (Fixture *fixture, gconstpointer data)
{
  g_autoptr (XushiSpec) spec = xushi_spec_copy (xushi_indicator_get_spec (fixture->indicator));
  XushiTarget target = { .bound = XUSHI_BOUND_AT_LEAST, .low = 0, .high = XUSHI_UNKNOWN };
  GError *error = NULL;

  spec->target.low = 0;
  g_assert_false (
      xushi_editor_set_spec (fixture->editor, fixture->indicator, spec, "改", &error));
  g_assert_error (error, XUSHI_SPEC_ERROR, XUSHI_SPEC_ERROR_BAD_TARGET);
  g_clear_error (&error);
  g_assert_false (
      xushi_editor_adjust_target (fixture->editor, fixture->indicator, &target, &error));
  g_assert_error (error, XUSHI_SPEC_ERROR, XUSHI_SPEC_ERROR_BAD_TARGET);
  g_clear_error (&error);
  g_assert_false (xushi_editor_can_undo (fixture->editor));
}

static void
test_labels (Fixture *fixture, gconstpointer data)
{
  GError *error = NULL;

  xushi_editor_set_value (fixture->editor, fixture->indicator, 9, 9860, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (xushi_editor_get_undo_label (fixture->editor), ==,
                   "Enter the value of month 9: 新增就业");
  g_assert_null (xushi_editor_get_redo_label (fixture->editor));
}

static void
count_cb (guint *n)
{
  (*n)++;
}

static void
test_notification (Fixture *fixture, gconstpointer data)
{
  guint n_can_undo = 0, n_saved = 0, n_indicator = 0;
  g_autofree char *saved_at = NULL;
  gboolean can_undo = FALSE, can_redo = FALSE;

  g_signal_connect_swapped (fixture->editor, "notify::can-undo", G_CALLBACK (count_cb),
                            &n_can_undo);
  g_signal_connect_swapped (fixture->editor, "notify::saved-at", G_CALLBACK (count_cb), &n_saved);
  g_signal_connect_swapped (fixture->indicator, "changed", G_CALLBACK (count_cb), &n_indicator);
  xushi_editor_set_value (fixture->editor, fixture->indicator, 9, 1, NULL);
  g_assert_cmpuint (n_can_undo, ==, 1);
  g_assert_cmpuint (n_saved, ==, 1);
  g_assert_cmpuint (n_indicator, ==, 1);
  xushi_editor_undo (fixture->editor, NULL);
  g_assert_cmpuint (n_can_undo, ==, 2);
  g_assert_cmpuint (n_indicator, ==, 2);
  g_object_get (fixture->editor, "can-undo", &can_undo, "can-redo", &can_redo, "saved-at",
                &saved_at, NULL);
  g_assert_false (can_undo);
  g_assert_true (can_redo);
  g_assert_cmpstr (saved_at, ==, xushi_store_get_saved_at (fixture->store));
  g_assert_nonnull (saved_at);
  /* The same value again is not a step. */
  xushi_editor_set_value (fixture->editor, fixture->indicator, 9, XUSHI_UNKNOWN, NULL);
  g_assert_cmpuint (n_can_undo, ==, 2);
  g_assert_true (xushi_editor_can_redo (fixture->editor));
}

static void
test_new_step_forgets_redo (Fixture *fixture, gconstpointer data)
{
  xushi_editor_set_value (fixture->editor, fixture->indicator, 9, 1, NULL);
  xushi_editor_undo (fixture->editor, NULL);
  xushi_editor_set_value (fixture->editor, fixture->indicator, 8, 1, NULL);
  g_assert_false (xushi_editor_can_redo (fixture->editor));
}

static void
test_cancel (Fixture *fixture, gconstpointer data)
{
  g_autofree char *before = store_fixture_dump (fixture->plan), *after = NULL;
  GError *error = NULL;

  g_assert_true (xushi_editor_begin (fixture->editor, "粘贴", &error));
  g_assert_true (xushi_editor_set_value (fixture->editor, fixture->indicator, 9, 1, &error));
  xushi_editor_cancel (fixture->editor);
  after = store_fixture_dump (fixture->plan);
  g_assert_cmpstr (before, ==, after);
  g_assert_false (xushi_editor_can_undo (fixture->editor));
  /* The editor still works. */
  g_assert_true (xushi_editor_set_value (fixture->editor, fixture->indicator, 9, 1, &error));
}

static void
test_inner_cancel_drops_all (Fixture *fixture, gconstpointer data)
{
  g_autofree char *before = store_fixture_dump (fixture->plan);
  g_autofree char *after = NULL;
  GError *error = NULL;
  gboolean done;

  g_assert_true (xushi_editor_begin (fixture->editor, "外", &error));
  g_assert_true (xushi_editor_set_value (fixture->editor, fixture->indicator, 9, 1, &error));
  g_assert_true (xushi_editor_begin (fixture->editor, "内", &error));
  xushi_editor_cancel (fixture->editor);
  g_assert_false (xushi_editor_set_value (fixture->editor, fixture->indicator, 8, 1, &error));
  g_clear_error (&error);
  done = xushi_editor_end (fixture->editor, &error);
  assert_refused (fixture, done, error, NULL);
  after = store_fixture_dump (fixture->plan);
  g_assert_cmpstr (after, ==, before);
}

/* A failure inside a group fails the group, even if its caller goes on. */
static void
test_failure_breaks_group (Fixture *fixture, gconstpointer data)
{
  GError *error = NULL;
  gboolean done;

  g_assert_true (xushi_editor_begin (fixture->editor, "粘贴", &error));
  g_assert_true (xushi_editor_set_value (fixture->editor, fixture->indicator, 9, 1, &error));
  g_assert_cmpint (xushi_editor_add_area (fixture->editor, "民生实事", -1, &error), ==, 0);
  g_assert_error (error, XUSHI_STORE_ERROR, XUSHI_STORE_ERROR_INVALID);
  g_clear_error (&error);
  done = xushi_editor_end (fixture->editor, &error);
  assert_refused (fixture, done, error, NULL);
  g_assert_null (xushi_indicator_get_reading (fixture->indicator, 9));
}

static void
test_no_undo_inside_group (Fixture *fixture, gconstpointer data)
{
  GError *error = NULL;

  xushi_editor_set_value (fixture->editor, fixture->indicator, 9, 1, NULL);
  g_assert_true (xushi_editor_begin (fixture->editor, "粘贴", &error));
  g_assert_false (xushi_editor_undo (fixture->editor, &error));
  g_assert_error (error, XUSHI_EDIT_ERROR, XUSHI_EDIT_ERROR_REFUSED);
  g_clear_error (&error);
  g_assert_true (xushi_editor_end (fixture->editor, &error));
  g_assert_true (xushi_editor_undo (fixture->editor, &error));
}

/* The file was changed from outside, so the step no longer fits, and the plan shows why. */
static void
test_failed_undo_keeps_the_stack (Fixture *fixture, gconstpointer data)
{
  GError *error = NULL;

  xushi_editor_set_value (fixture->editor, fixture->indicator, 9, 1, NULL);
  xushi_editor_set_value (fixture->editor, fixture->indicator, 8, 1, NULL);
  store_fixture_execute (fixture->files, "UPDATE reading SET value = 99 WHERE month = 8");
  g_assert_false (xushi_editor_undo (fixture->editor, &error));
  g_assert_error (error, XUSHI_STORE_ERROR, XUSHI_STORE_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_cmpfloat (xushi_indicator_get_reading (fixture->indicator, 8)->value, ==, 99);
  g_assert_true (xushi_editor_can_undo (fixture->editor));
  g_assert_false (xushi_editor_can_redo (fixture->editor));
  store_fixture_execute (fixture->files, "UPDATE reading SET value = 1 WHERE month = 8");
  g_assert_true (xushi_editor_undo (fixture->editor, &error));
  g_assert_true (xushi_editor_undo (fixture->editor, &error));
  g_assert_no_error (error);
}

static void
test_stack_is_bounded (Fixture *fixture, gconstpointer data)
{
  guint n = 0;

  /* The two thousand commits need not reach the disk. */
  xushi_database_execute (fixture->store->database, "PRAGMA synchronous = OFF", NULL);
  for (int i = 1; i <= 1003; i++)
    xushi_editor_set_value (fixture->editor, fixture->indicator, 9, i, NULL);
  while (xushi_editor_can_undo (fixture->editor))
    {
      g_assert_true (xushi_editor_undo (fixture->editor, NULL));
      n++;
    }
  g_assert_cmpuint (n, ==, 1000);
  g_assert_cmpfloat (xushi_indicator_get_reading (fixture->indicator, 9)->value, ==, 3);
}

static void
test_read_only (Fixture *fixture, gconstpointer data)
{
  g_autoptr (XushiStore) second = store_fixture_open (fixture->files, XUSHI_STORE_WRITABLE);
  g_autoptr (XushiEditor) editor = xushi_editor_new (second);
  XushiIndicator *indicator = xushi_plan_find_key (xushi_editor_get_plan (editor), "1");
  GError *error = NULL;

  g_assert_nonnull (xushi_store_get_read_only_reason (second));
  g_assert_false (xushi_editor_set_value (editor, indicator, 9, 1, &error));
  g_assert_error (error, XUSHI_STORE_ERROR, XUSHI_STORE_ERROR_READ_ONLY);
  g_assert_cmpstr (error->message, ==, xushi_store_get_read_only_reason (second));
  g_clear_error (&error);
}

#define ADD(name, function) \
  g_test_add ("/edit/editor/" name, Fixture, NULL, set_up, function, tear_down)

static char *
ask_log (Fixture *fixture)
{
  return store_fixture_ask (
      fixture->files, "SELECT group_concat (what || ' ' || coalesce (old, '-') || ' ' || "
                      "coalesce (new, '-'), '|') FROM (SELECT * FROM change WHERE step = "
                      "(SELECT max (step) FROM change) ORDER BY id)");
}

/* A confirmed doubt is kept with the figure and in the log, is undone and redone, and goes with the
 * figure. */
static void
test_confirm (Fixture *fixture, gconstpointer data)
{
  XushiEditor *editor = fixture->editor;
  XushiIndicator *indicator = fixture->indicator;
  const guint fall = 1u << XUSHI_DOUBT_FALL, history = 1u << XUSHI_DOUBT_HISTORY;
  g_autofree char *log = NULL;
  GError *error = NULL;

  g_assert_true (xushi_editor_set_value (editor, indicator, 8, 160, &error));
  g_assert_true (xushi_editor_confirm_doubt (editor, indicator, 8, XUSHI_DOUBT_FALL,
                                             "由168降为160", "统计局核减", &error));
  g_assert_no_error (error);
  g_assert_cmpstr (xushi_editor_get_undo_label (editor), ==, "Confirm the value of month 8: 新增就业");
  g_assert_cmpuint (xushi_indicator_get_reading (indicator, 8)->confirmed, ==, fall);
  log = ask_log (fixture);
  g_assert_cmpstr (log, ==, "reading.confirmed[8] - fall|"
                            "reading.confirmed_note[8] - 由168降为160 (统计局核减)");
  /* A second one, without a note; once more changes nothing. */
  for (int i = 0; i < 2; i++)
    g_assert_true (xushi_editor_confirm_doubt (editor, indicator, 8, XUSHI_DOUBT_HISTORY,
                                               "与以往不同", NULL, &error));
  g_assert_cmpuint (xushi_indicator_get_reading (indicator, 8)->confirmed, ==, fall | history);
  g_assert_cmpstr (xushi_indicator_get_reading (indicator, 8)->confirmed_note, ==,
                   "由168降为160 (统计局核减)\n与以往不同");
  g_assert_true (xushi_editor_undo (editor, &error));
  g_assert_cmpuint (xushi_indicator_get_reading (indicator, 8)->confirmed, ==, fall);
  g_assert_true (xushi_editor_redo (editor, &error));
  g_assert_cmpuint (xushi_indicator_get_reading (indicator, 8)->confirmed, ==, fall | history);
  /* A note keeps it, another figure does not, and taking that back brings it back. */
  g_assert_true (xushi_editor_set_note (editor, indicator, 8, "备注", &error));
  g_assert_cmpuint (xushi_indicator_get_reading (indicator, 8)->confirmed, ==, fall | history);
  g_assert_true (xushi_editor_set_value (editor, indicator, 8, 161, &error));
  g_assert_cmpuint (xushi_indicator_get_reading (indicator, 8)->confirmed, ==, 0);
  g_assert_null (xushi_indicator_get_reading (indicator, 8)->confirmed_note);
  g_assert_cmpstr (xushi_indicator_get_reading (indicator, 8)->note, ==, "备注");
  g_assert_true (xushi_editor_undo (editor, &error));
  g_assert_cmpuint (xushi_indicator_get_reading (indicator, 8)->confirmed, ==, fall | history);
  g_assert_no_error (error);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("january-of-joint", test_january_of_joint);
  ADD ("month-outside", test_month_outside);
  ADD ("completion-needs-note", test_completion_needs_note);
  ADD ("light-needs-reason", test_light_needs_reason);
  ADD ("net-value", test_net_value);
  ADD ("net-value-by-itself", test_net_value_by_itself);
  ADD ("words-after-value", test_words_after_value);
  ADD ("confirm", test_confirm);
  ADD ("own-rule-needs-reason", test_own_rule_needs_reason);
  ADD ("rules-of-the-spec", test_rules_of_the_spec);
  ADD ("labels", test_labels);
  ADD ("notification", test_notification);
  ADD ("new-step-forgets-redo", test_new_step_forgets_redo);
  ADD ("cancel", test_cancel);
  ADD ("inner-cancel-drops-all", test_inner_cancel_drops_all);
  ADD ("failure-breaks-group", test_failure_breaks_group);
  ADD ("no-undo-inside-group", test_no_undo_inside_group);
  ADD ("failed-undo-keeps-the-stack", test_failed_undo_keeps_the_stack);
  ADD ("stack-is-bounded", test_stack_is_bounded);
  ADD ("read-only", test_read_only);
  return g_test_run ();
}
