/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store-fixture.h"

#include "base/xushi-number.h"
#include "edit/xushi-editor.h"
#include "store/xushi-ordered-rows.h"
#include "store/xushi-sequence.h"

/* The numbers of a file, and what depends on their order alone: a clock that is wrong neither hides
 * a revision nor invents one. */

static void
set_clock (const char *seconds)
{
  g_setenv ("SOURCE_DATE_EPOCH", seconds, TRUE);
}

static void
test_ascending (void)
{
  gint64 last = 0, now = (g_get_real_time () / 1000 - G_GINT64_CONSTANT (946684800000)) << 21;

  for (int i = 0; i < 100000; i++)
    {
      gint64 next = xushi_sequence_next (last);

      g_assert_cmpint (next, >, last);
      last = next;
    }
  /* The time is in it; a burst runs ahead of the clock by less than a millisecond for each. */
  g_assert_cmpint (last, >, now);
  g_assert_cmpint (last, <, now + (G_GINT64_CONSTANT (200000) << 21));
  g_assert_cmpint (last, <, XUSHI_SEQUENCE_END);
}

/* Two copies count on from the same number. */
static void
test_apart (void)
{
  gint64 ahead = xushi_sequence_next (0) + (G_GINT64_CONSTANT (3600000) << 21);
  int n_same = 0;

  for (int i = 0; i < 200; i++)
    n_same += xushi_sequence_next (ahead) == xushi_sequence_next (ahead);
  g_assert_cmpint (n_same, <=, 1);
}

static void
test_clock_behind (void)
{
  gint64 today, before;

  set_clock ("1475881983");
  today = xushi_sequence_next (0);
  set_clock ("1475795583");
  before = xushi_sequence_next (today);
  g_assert_cmpint (before, ==, today + 1);
  set_clock ("0");
  g_assert_cmpint (xushi_sequence_next (0), ==, 1);
  g_unsetenv ("SOURCE_DATE_EPOCH");
}

static void
test_names (void)
{
  gint64 id = xushi_sequence_from_name ("department", "人社局");

  g_assert_cmpint (id, ==, xushi_sequence_from_name ("department", "人社局"));
  g_assert_cmpint (id, !=, xushi_sequence_from_name ("leader", "人社局"));
  g_assert_cmpint (id, !=, xushi_sequence_from_name ("department", "财政局"));
  g_assert_cmpint (id, >, 0);
  g_assert_cmpint (id, <, XUSHI_SEQUENCE_END);
}

static void
test_uuid (void)
{
  g_autofree char *one = xushi_sequence_make_uuid ("the same"),
                  *again = xushi_sequence_make_uuid ("the same"),
                  *random = xushi_sequence_make_uuid (NULL),
                  *other = xushi_sequence_make_uuid (NULL);

  g_assert_cmpstr (one, ==, again);
  g_assert_true (g_uuid_string_is_valid (one));
  g_assert_true (g_uuid_string_is_valid (random));
  g_assert_cmpstr (random, !=, other);
}

typedef struct
{
  StoreFixture *files;
  XushiStore *store;
  XushiEditor *editor;
  XushiIndicator *indicator;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  gint64 row;

  fixture->files = store_fixture_new ();
  set_clock ("1475881983");
  fixture->store = store_fixture_create (fixture->files);
  row = store_fixture_add (fixture->store, store_fixture_add_area (fixture->store, "民生实事"),
                           "1", "新增就业");
  fixture->editor = xushi_editor_new (fixture->store);
  fixture->indicator = xushi_plan_find_indicator (xushi_store_get_plan (fixture->store), row);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_unsetenv ("SOURCE_DATE_EPOCH");
  g_clear_object (&fixture->editor);
  g_clear_object (&fixture->store);
  store_fixture_free (fixture->files);
}

static void
put (Fixture *fixture, double value)
{
  GError *error = NULL;

  xushi_editor_set_value (fixture->editor, fixture->indicator, 9, value, &error);
  g_assert_no_error (error);
}

static void
freeze (Fixture *fixture)
{
  XushiSnapshotRow row = { .indicator = xushi_indicator_get_id (fixture->indicator), .value = 1 };
  GError *error = NULL;

  xushi_editor_freeze (fixture->editor,
                       &(XushiSnapshot){ .name = (char *) "九月会", .month = 9 }, &row, 1, &error);
  g_assert_no_error (error);
}

static gboolean
is_revised (Fixture *fixture)
{
  return xushi_indicator_get_reading (fixture->indicator, 9)->revised;
}

/* The figure was entered by a clock a day ahead, and corrected after the meeting. */
static void
test_revised_by_clock_ahead (Fixture *fixture, gconstpointer data)
{
  set_clock ("1475968383");
  put (fixture, 10);
  set_clock ("1475881990");
  freeze (fixture);
  g_assert_false (is_revised (fixture));
  put (fixture, 11);
  g_assert_true (is_revised (fixture));
}

/* Corrected before the meeting, entered and frozen in one second. */
static void
test_not_revised_in_one_second (Fixture *fixture, gconstpointer data)
{
  put (fixture, 10);
  put (fixture, 11);
  freeze (fixture);
  g_assert_false (is_revised (fixture));
  put (fixture, 12);
  g_assert_true (is_revised (fixture));
}

/* A note written after the meeting does not hide that the figure was seen by it. */
static void
test_revised_after_note (Fixture *fixture, gconstpointer data)
{
  GError *error = NULL;

  put (fixture, 10);
  freeze (fixture);
  xushi_editor_set_note (fixture->editor, fixture->indicator, 9, "补充说明", &error);
  g_assert_no_error (error);
  g_assert_false (is_revised (fixture));
  put (fixture, 11);
  g_assert_true (is_revised (fixture));
  put (fixture, 10);
  g_assert_true (is_revised (fixture));
}

/* A month that had only a note at the meeting is reported for the first time. */
static void
test_first_figure_is_no_revision (Fixture *fixture, gconstpointer data)
{
  GError *error = NULL;

  xushi_editor_set_note (fixture->editor, fixture->indicator, 9, "未报", &error);
  g_assert_no_error (error);
  freeze (fixture);
  put (fixture, 10);
  g_assert_false (is_revised (fixture));
}

/* Without its meeting a figure is not revised; with it again it is. */
static void
test_snapshot_undone (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) history = NULL, again = NULL;
  GError *error = NULL;

  put (fixture, 10);
  freeze (fixture);
  put (fixture, 11);
  g_assert_true (is_revised (fixture));
  history = xushi_history_read (fixture->store, 0, &error);
  xushi_editor_undo_step (fixture->editor, history->pdata[1], &error);
  g_assert_no_error (error);
  g_assert_false (is_revised (fixture));
  again = xushi_history_read (fixture->store, 0, &error);
  xushi_editor_undo_step (fixture->editor, again->pdata[0], &error);
  g_assert_no_error (error);
  g_assert_true (is_revised (fixture));
}

/* The log and the steps are in the order of what happened, whatever the clock said. */
static void
test_order_of_the_log (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) changes = NULL;

  set_clock ("1475968383");
  put (fixture, 1);
  set_clock ("1475795583");
  put (fixture, 2);
  changes = xushi_store_list_changes (fixture->store, "1", 0, NULL);
  g_assert_cmpstr (((XushiChange *) changes->pdata[0])->new_value, ==, "2");
  g_assert_cmpstr (((XushiChange *) changes->pdata[1])->new_value, ==, "1");
}

static void
assert_places (const double *expected, double *positions, guint n)
{
  xushi_ordered_rows_place (positions, n);
  for (guint i = 0; i < n; i++)
    g_assert_cmpfloat (positions[i], ==, expected[i]);
}

static void
test_places (void)
{
  double kept[] = { 1, 2, 3 }, front[] = { XUSHI_UNKNOWN, 1, 2 }, end[] = { 1, XUSHI_UNKNOWN, XUSHI_UNKNOWN },
         middle[] = { 1, XUSHI_UNKNOWN, XUSHI_UNKNOWN, 2 }, swapped[] = { 2, 1, 3 };
  double full[] = { 1, XUSHI_UNKNOWN, 1 + 2.220446049250313e-16 };

  assert_places ((const double[]) { 1, 2, 3 }, kept, 3);
  assert_places ((const double[]) { 0.5, 1, 2 }, front, 3);
  assert_places ((const double[]) { 1, 2, 3 }, end, 3);
  assert_places ((const double[]) { 1, 1.5, 1.75, 2 }, middle, 4);
  assert_places ((const double[]) { 2, 2.5, 3 }, swapped, 3);
  assert_places ((const double[]) { 1, 2, 3 }, full, 3);
}

#define ADD(name, function) \
  g_test_add ("/store/sequence/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/sequence/ascending", test_ascending);
  g_test_add_func ("/store/sequence/apart", test_apart);
  g_test_add_func ("/store/sequence/clock-behind", test_clock_behind);
  g_test_add_func ("/store/sequence/names", test_names);
  g_test_add_func ("/store/sequence/uuid", test_uuid);
  g_test_add_func ("/store/sequence/places", test_places);
  ADD ("revised-by-clock-ahead", test_revised_by_clock_ahead);
  ADD ("not-revised-in-one-second", test_not_revised_in_one_second);
  ADD ("revised-after-note", test_revised_after_note);
  ADD ("first-figure-is-no-revision", test_first_figure_is_no_revision);
  ADD ("snapshot-undone", test_snapshot_undone);
  ADD ("order-of-the-log", test_order_of_the_log);
  return g_test_run ();
}
