/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "random-edits.h"
#include "store-fixture.h"

#include "store/xushi-rescue.h"
#include "store/xushi-store-private.h"

#include <glib/gstdio.h>
#include <sqlite3.h>

/* Every statement that reads or writes a plan is cut off once, as when memory runs out or a disk
 * fails it: what was asked for is refused with a reason, and neither the plan on the screen nor the
 * file has half of it. */

/* How many points at which SQLite can be cut off are left before it is; atomic. */
static int countdown;

static int
count_down_cb (void *data)
{
  return g_atomic_int_get (&countdown) > 0 && g_atomic_int_dec_and_test (&countdown);
}

static int
watch_connection (sqlite3 *handle, char **message, const struct sqlite3_api_routines *routines)
{
  sqlite3_progress_handler (handle, 1, count_down_cb, NULL);
  return SQLITE_OK;
}

typedef struct
{
  StoreFixture *files;
  GBytes *plan;        /* what the file is at the beginning of each attempt */
  XushiEditor *editor; /* nullable: of the attempt */
  guint32 seed;
} Fixture;

typedef gboolean (*Work) (Fixture *fixture, GError **error);

static void
put_file (Fixture *fixture)
{
  gsize size;
  const char *bytes = g_bytes_get_data (fixture->plan, &size);

  g_assert_true (g_file_set_contents (fixture->files->path, bytes, (gssize) size, NULL));
}

static void
open_editor (Fixture *fixture)
{
  g_autoptr (XushiStore) store = store_fixture_open (fixture->files, XUSHI_STORE_EXCLUSIVE);

  /* As the window does before the first edit. */
  g_assert_cmpuint (xushi_store_inspect (store, NULL)->len, ==, 0);
  fixture->editor = xushi_editor_new (store);
}

static char *
dump_file (Fixture *fixture)
{
  g_autoptr (XushiStore) store = store_fixture_open (fixture->files, XUSHI_STORE_READ_ONLY);

  g_assert_cmpuint (xushi_store_inspect (store, NULL)->len, ==, 0);
  return store_fixture_dump (xushi_store_get_plan (store));
}

static char *
dump_memory (Fixture *fixture)
{
  return store_fixture_dump (xushi_editor_get_plan (fixture->editor));
}

/* Does @work with SQLite cut off at point @call. Returns: whether it got that far. */
static gboolean
cut_off (Fixture *fixture, Work work, int call, gboolean *done, GError **error)
{
  gboolean reached;

  g_atomic_int_set (&countdown, call);
  *done = work (fixture, error);
  reached = g_atomic_int_get (&countdown) == 0;
  g_atomic_int_set (&countdown, 0);
  return reached;
}

/* All the first points, and fewer of those that come later, which lie in loops over rows. */
static int
get_next (int call)
{
  return call + 1 + call / (8 / store_fixture_get_every ());
}

/* Cuts off an edit at each point, until it gets to its end. Returns: how often. */
static int
check_edit (Fixture *fixture, Work work)
{
  g_autofree char *before = NULL;
  int n_cut = 0;

  put_file (fixture);
  before = dump_file (fixture);
  for (int call = 1;; call = get_next (call))
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *after = NULL, *in_file = NULL;
      gboolean done, reached;

      put_file (fixture);
      open_editor (fixture);
      reached = cut_off (fixture, work, call, &done, &error);
      after = dump_memory (fixture);
      g_clear_object (&fixture->editor);
      in_file = dump_file (fixture);
      g_assert_cmpstr (in_file, ==, after);
      if (!done)
        {
          g_assert_nonnull (error);
          g_assert_cmpstr (after, ==, before);
        }
      if (!reached)
        return n_cut;
      n_cut++;
    }
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (XushiStore) store = NULL;
  g_autoptr (XushiEditor) editor = NULL;
  gint64 area;

  fixture->files = store_fixture_new ();
  store = store_fixture_create (fixture->files);
  area = store_fixture_add_area (store, "民生实事");
  store_fixture_add_many (store, area, 1, 6);
  editor = xushi_editor_new (store);
  for (guint32 seed = 1; seed <= 30; seed++)
    {
      g_autoptr (GRand) random = g_rand_new_with_seed (seed);
      g_autoptr (GError) refused = NULL;

      random_edit (editor, random, &refused);
    }
  g_clear_object (&editor);
  g_clear_object (&store);
  fixture->plan = store_fixture_read (fixture->files->path);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_bytes_unref (fixture->plan);
  store_fixture_free (fixture->files);
}

static gboolean
edit_at_random (Fixture *fixture, GError **error)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (fixture->seed);

  return random_edit (fixture->editor, random, error);
}

static void
test_edits (Fixture *fixture, gconstpointer data)
{
  int n_cut = 0;

  for (fixture->seed = 100; fixture->seed < 112; fixture->seed += (guint) store_fixture_get_every ())
    n_cut += check_edit (fixture, edit_at_random);
  g_assert_cmpint (n_cut, >, 100 / store_fixture_get_every ());
}

static gboolean
undo (Fixture *fixture, GError **error)
{
  return xushi_editor_undo (fixture->editor, error);
}

/* Before a part of its neighbour, which puts it behind that neighbour; and before itself. */
static gboolean
move (Fixture *fixture, GError **error)
{
  XushiPlan *plan = xushi_editor_get_plan (fixture->editor);
  XushiArea *area = xushi_plan_get_area (plan, 0);
  XushiIndicator *moving = xushi_area_get_indicator (area, 0);
  guint last = xushi_area_get_n_indicators (area) - 1;

  return xushi_editor_move_indicator (fixture->editor, moving, area, "新的方面",
                                      xushi_area_get_indicator (area, last), error)
         && xushi_editor_move_indicator (fixture->editor, moving, area, "新的方面", moving, error);
}

static void
test_undo (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpint (check_edit (fixture, undo), >, 20 / store_fixture_get_every ());
}

static gboolean
move_once (Fixture *fixture, GError **error)
{
  return xushi_editor_begin (fixture->editor, "移动", error) && move (fixture, error)
         && xushi_editor_end (fixture->editor, error);
}

static void
test_move (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpint (check_edit (fixture, move_once), >, 20 / store_fixture_get_every ());
}

/* Everything that is asked of the file and not kept in memory. */
static gboolean
ask (Fixture *fixture, GError **error)
{
  XushiStore *store = xushi_editor_get_store (fixture->editor);
  XushiPlan *plan = xushi_editor_get_plan (fixture->editor);
  gint64 indicator = xushi_indicator_get_id (
      xushi_area_get_indicator (xushi_plan_get_area (plan, 0), 0));
  g_autoptr (GPtrArray) changes = xushi_store_list_changes (store, NULL, 0, error);
  g_autoptr (GPtrArray) steps = NULL, of_step = NULL, readings = NULL, targets = NULL;
  g_autoptr (GArray) frozen = NULL;
  double corrected[12];

  if (changes == NULL)
    return FALSE;
  steps = xushi_history_read (store, 0, error);
  if (steps == NULL)
    return FALSE;
  of_step = xushi_store_list_step_changes (
      store, ((XushiHistoryStep *) g_ptr_array_index (steps, 0))->id, 5, error);
  if (of_step == NULL)
    return FALSE;
  readings = xushi_store_list_readings (store, indicator, 9, error);
  if (readings == NULL)
    return FALSE;
  targets = xushi_store_list_targets (store, indicator, error);
  if (targets == NULL)
    return FALSE;
  frozen = xushi_store_list_snapshot (store, 1, error);
  return frozen != NULL && xushi_store_find_corrections (store, indicator, corrected, error);
}

static void
test_questions (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpint (check_edit (fixture, ask), >, 10 / store_fixture_get_every ());
}

/* Cuts off what makes a file of its own. What is refused has left the plan as it was, and no file. */
static void
check_file (Fixture *fixture, Work work, const char *result)
{
  g_autofree char *path = g_build_filename (fixture->files->folder, result, NULL);
  int n_cut = 0;
  gboolean reached = TRUE;

  for (int call = 1; reached; call = get_next (call))
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *before = NULL, *after = NULL;
      gboolean done;

      put_file (fixture);
      before = dump_file (fixture);
      reached = cut_off (fixture, work, call, &done, &error);
      n_cut += reached;
      after = dump_file (fixture);
      g_assert_cmpstr (after, ==, before);
      if (done)
        g_assert_cmpint (g_unlink (path), ==, 0);
      else
        g_assert_nonnull (error);
      g_assert_cmpuint (store_fixture_count_files (fixture->files), ==, 1);
    }
  g_assert_cmpint (n_cut, >, 20 / store_fixture_get_every ());
}

static gboolean
copy (Fixture *fixture, GError **error)
{
  g_autofree char *path = g_build_filename (fixture->files->folder, "copy.xushi", NULL);
  g_autoptr (XushiStore) store
      = xushi_store_open (fixture->files->path, XUSHI_STORE_EXCLUSIVE, error);

  return store != NULL && xushi_store_save_copy (store, path, FALSE, error);
}

static void
test_copy (Fixture *fixture, gconstpointer data)
{
  check_file (fixture, copy, "copy.xushi");
}

static gboolean
rescue (Fixture *fixture, GError **error)
{
  g_autofree char *path = g_build_filename (fixture->files->folder, "copy.xushi", NULL);
  g_autoptr (GPtrArray) faults = xushi_rescue (fixture->files->path, path, FALSE, NULL, error);

  return faults != NULL;
}

static void
test_rescue (Fixture *fixture, gconstpointer data)
{
  check_file (fixture, rescue, "copy.xushi");
}

static gboolean
open_and_inspect (Fixture *fixture, GError **error)
{
  g_autoptr (XushiStore) store
      = xushi_store_open (fixture->files->path, XUSHI_STORE_EXCLUSIVE, error);

  return store != NULL && xushi_store_inspect (store, error) != NULL;
}

/* Opens a plan, of today or of an older version, that is the same afterwards whenever opening was
 * cut off. */
static void
check_opening (Fixture *fixture)
{
  g_autofree char *whole = dump_file (fixture);
  gboolean reached = TRUE;
  int n_failed = 0;

  for (int call = 1; reached; call = get_next (call))
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *after = NULL;
      gboolean done;

      put_file (fixture);
      reached = cut_off (fixture, open_and_inspect, call, &done, &error);
      if (!done)
        g_assert_nonnull (error);
      n_failed += !done;
      after = dump_file (fixture);
      g_assert_cmpstr (after, ==, whole);
      g_assert_cmpuint (store_fixture_count_files (fixture->files), ==, 1);
    }
  g_assert_cmpint (n_failed, >, 20 / store_fixture_get_every ());
}

static void
test_opening (Fixture *fixture, gconstpointer data)
{
  check_opening (fixture);
}

static void
test_upgrade (Fixture *fixture, gconstpointer data)
{
  g_clear_pointer (&fixture->plan, g_bytes_unref);
  g_assert_cmpint (g_unlink (fixture->files->path), ==, 0);
  store_fixture_write_old (fixture->files);
  fixture->plan = store_fixture_read (fixture->files->path);
  check_opening (fixture);
}

#define ADD(name, function) \
  g_test_add ("/edit/interrupted/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  sqlite3_auto_extension ((void (*) (void)) watch_connection);
  ADD ("edits", test_edits);
  ADD ("undo", test_undo);
  ADD ("move", test_move);
  ADD ("questions", test_questions);
  ADD ("copy", test_copy);
  ADD ("rescue", test_rescue);
  ADD ("opening", test_opening);
  ADD ("upgrade", test_upgrade);
  return g_test_run ();
}
