/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "failing-sync.h"
#include "faulty-vfs.h"
#include "store-fixture.h"

#include "base/xushi-number.h"
#include "base/xushi-signals.h"
#include "edit/xushi-editor.h"
#include "store/xushi-statement.h"
#include "store/xushi-store-private.h"

#include <errno.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

/* A disk that is full, fails or is removed, and a process that is killed, at each single write of a
 * step: the step is done completely or not at all, and memory matches the file. */

typedef struct
{
  StoreFixture *files;
  gint64 row;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (XushiStore) store = NULL;
  gint64 area;

  fixture->files = store_fixture_new ();
  store = store_fixture_create (fixture->files);
  area = store_fixture_add_area (store, "民生实事");
  fixture->row = store_fixture_add (store, area, "1", "新增就业");
  store_fixture_add_many (store, area, 2, 39);
  store_fixture_put (store, fixture->row, 3, 30);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  faulty_vfs_disarm ();
  store_fixture_free (fixture->files);
}

static char *
dump_file (Fixture *fixture)
{
  g_autoptr (XushiStore) store = store_fixture_open (fixture->files, XUSHI_STORE_READ_ONLY);
  GPtrArray *findings = xushi_store_inspect (store, NULL);

  g_assert_cmpuint (findings->len, ==, 0);
  return store_fixture_dump (xushi_store_get_plan (store));
}

/* A step that writes many pages: values for all, a deletion, a new area. */
static gboolean
do_large_step (XushiEditor *editor, GError **error)
{
  XushiPlan *plan = xushi_editor_get_plan (editor);

  if (!xushi_editor_begin (editor, "大步", error))
    return FALSE;
  for (int i = 1; i <= 39; i++)
    {
      g_autofree char *key = g_strdup_printf ("%d", i);

      if (!xushi_editor_set_value (editor, xushi_plan_find_key (plan, key), 9, i, error))
        break;
    }
  if (*error == NULL)
    xushi_editor_delete_indicator (editor, xushi_plan_find_key (plan, "40"), error);
  if (*error == NULL)
    xushi_editor_add_area (editor, "新领域", 0, error);
  if (*error == NULL)
    return xushi_editor_end (editor, error);
  xushi_editor_cancel (editor);
  return FALSE;
}

/* Fails at the first, second, … write of the step until it succeeds. */
static void
check_failing (Fixture *fixture, FaultyVfsMode mode, int code, XushiStoreError expected)
{
  g_autofree char *before = dump_file (fixture);
  gboolean done = FALSE;
  int n_failed = 0;

  for (int call = 1; !done; call += store_fixture_get_every ())
    {
      g_autofree char *remembered = NULL, *after = NULL;
      g_autoptr (XushiStore) store
          = store_fixture_open (fixture->files, XUSHI_STORE_EXCLUSIVE);
      g_autoptr (XushiEditor) editor = xushi_editor_new (store);
      g_autoptr (GError) error = NULL;

      faulty_vfs_arm (mode, call, code);
      done = do_large_step (editor, &error);
      faulty_vfs_disarm ();
      remembered = store_fixture_dump (xushi_store_get_plan (store));
      if (!done)
        {
          n_failed++;
          g_assert_error (error, XUSHI_STORE_ERROR, (int) expected);
          g_assert_nonnull (strstr (error->message, fixture->files->path));
          g_assert_cmpstr (remembered, ==, before);
          g_assert_cmpstr (xushi_editor_get_undo_label (editor), !=, "大步");
          if (n_failed % 3 == 0)
            {
              /* The same store keeps working once the disk does. */
              g_autofree char *written = NULL;

              g_clear_error (&error);
              g_assert_true (do_large_step (editor, &error));
              g_assert_true (xushi_editor_undo (editor, &error));
              written = store_fixture_dump (xushi_store_get_plan (store));
              g_assert_cmpstr (written, ==, before);
            }
        }
      g_clear_object (&editor);
      g_clear_object (&store);
      after = dump_file (fixture);
      g_assert_cmpstr (after, ==, done ? remembered : before);
    }
  /* A removed medium may leave a journal behind, but only until the next step. */
  g_assert_cmpuint (store_fixture_count_files (fixture->files), ==, 1);
  /* There were writes to fail at: the journal, its sync, pages, the file's sync, the deletion. */
  g_assert_cmpint (n_failed, >, 24 / store_fixture_get_every ());
}

static void
test_full (Fixture *fixture, gconstpointer data)
{
  check_failing (fixture, FAULTY_VFS_ALWAYS, SQLITE_FULL, XUSHI_STORE_ERROR_FULL);
}

static void
test_input_output (Fixture *fixture, gconstpointer data)
{
  check_failing (fixture, FAULTY_VFS_ONCE, SQLITE_IOERR_WRITE, XUSHI_STORE_ERROR_IO);
}

static void
test_medium_gone (Fixture *fixture, gconstpointer data)
{
  check_failing (fixture, FAULTY_VFS_ALWAYS, SQLITE_IOERR_FSYNC, XUSHI_STORE_ERROR_IO);
}

/* SQLite says that its commit has failed, but the file has the step; so does the plan, which then
 * takes no more. */
static void
test_unconfirmed (Fixture *fixture, gconstpointer data)
{
  g_autofree char *before = dump_file (fixture), *remembered = NULL, *after = NULL;
  g_autoptr (XushiStore) store = store_fixture_open (fixture->files, XUSHI_STORE_EXCLUSIVE);
  g_autoptr (XushiEditor) editor = xushi_editor_new (store);
  g_autoptr (GError) error = NULL, refused = NULL;

  faulty_vfs_arm (FAULTY_VFS_UNSYNCED, 0, SQLITE_OK);
  g_assert_false (do_large_step (editor, &error));
  faulty_vfs_disarm ();
  g_assert_error (error, XUSHI_STORE_ERROR, XUSHI_STORE_ERROR_IO);
  g_assert_nonnull (strstr (error->message, fixture->files->path));
  g_assert_cmpstr (xushi_store_get_read_only_reason (store), ==, error->message);
  g_assert_false (do_large_step (editor, &refused));
  g_assert_error (refused, XUSHI_STORE_ERROR, XUSHI_STORE_ERROR_READ_ONLY);
  remembered = store_fixture_dump (xushi_store_get_plan (store));
  g_clear_object (&editor);
  g_clear_object (&store);
  after = dump_file (fixture);
  g_assert_cmpstr (after, !=, before);
  g_assert_cmpstr (after, ==, remembered);
}

static gint64
get_synchronous (XushiStore *store)
{
  g_autoptr (XushiStatement) statement
      = xushi_statement_new (store->database, "PRAGMA synchronous");
  gint64 level = 0;

  g_assert_true (xushi_statement_read_int (statement, &level, NULL));
  return level;
}

/* On a share that cannot sync a folder, a plan can be changed all the same. */
static void
test_folder_without_sync (Fixture *fixture, gconstpointer data)
{
  g_autoptr (XushiStore) store = store_fixture_open (fixture->files, XUSHI_STORE_EXCLUSIVE);
  g_autoptr (XushiEditor) editor = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (get_synchronous (store), ==, 3); /* EXTRA */
  g_clear_object (&store);
  failing_sync_set (EINVAL);
  store = store_fixture_open (fixture->files, XUSHI_STORE_EXCLUSIVE);
  g_assert_cmpint (get_synchronous (store), ==, 2); /* FULL */
  editor = xushi_editor_new (store);
  g_assert_true (do_large_step (editor, &error));
  g_assert_no_error (error);
  failing_sync_set (0);
}

/* Runs @work in a process of its own. Returns: its status. */
static int
run_child (Fixture *fixture, void (*work) (Fixture *fixture, gconstpointer data),
           gconstpointer data)
{
  pid_t pid = fork ();
  int status = 0;

  if (pid == 0)
    {
      work (fixture, data);
      _exit (0);
    }
  g_assert_cmpint (pid, >, 0);
  g_assert_cmpint (waitpid (pid, &status, 0), ==, pid);
  return status;
}

typedef struct
{
  FaultyVfsMode mode;
  int call;
} Death;

static void
die_at_write (Fixture *fixture, gconstpointer data)
{
  const Death *death = data;
  GError *error = NULL;
  XushiStore *store = xushi_store_open (fixture->files->path, XUSHI_STORE_EXCLUSIVE, &error);
  XushiEditor *editor = xushi_editor_new (store);

  faulty_vfs_arm (death->mode, death->call, SQLITE_OK);
  if (!do_large_step (editor, &error))
    _exit (1);
}

/* Killed before, or in the middle of, each write in turn. */
static void
check_dying (Fixture *fixture, FaultyVfsMode mode)
{
  gboolean survived = FALSE;
  int n_killed = 0, n_whole = 0;
  g_autofree char *before = dump_file (fixture), *end = NULL;

  for (int call = 1; !survived; call += store_fixture_get_every ())
    {
      Death death = { mode, call };
      int status = run_child (fixture, die_at_write, &death);
      g_autofree char *after = NULL;

      survived = WIFEXITED (status);
      g_assert_true (survived ? WEXITSTATUS (status) == 0 : WTERMSIG (status) == SIGKILL);
      n_killed += !survived;
      {
        /* What the killed process left, its lock and its journal, does not get in the way. */
        g_autoptr (XushiStore) store
            = store_fixture_open (fixture->files, XUSHI_STORE_EXCLUSIVE);

        after = store_fixture_dump (xushi_store_get_plan (store));
      }
      if (survived || !g_str_equal (after, before))
        {
          n_whole++;
          g_assert_nonnull (strstr (after, "新领域"));
          g_assert_null (strstr (after, "key=40 "));
          end = g_strdup (after);
          break;
        }
    }
  g_assert_cmpuint (store_fixture_count_files (fixture->files), ==, 1);
  g_assert_cmpint (n_whole, ==, 1);
  g_assert_cmpint (n_killed, >, 24 / store_fixture_get_every ());
  g_assert_cmpstr (end, !=, before);
}

static void
test_killed_before_write (Fixture *fixture, gconstpointer data)
{
  check_dying (fixture, FAULTY_VFS_KILL);
}

static void
test_killed_within_write (Fixture *fixture, gconstpointer data)
{
  check_dying (fixture, FAULTY_VFS_TORN);
}

/* A cache of one page makes SQLite write into the plan long before the commit. */
static void
die_with_spilled_pages (Fixture *fixture, gconstpointer data)
{
  GError *error = NULL;
  XushiStore *store = xushi_store_open (fixture->files->path, XUSHI_STORE_EXCLUSIVE, &error);
  XushiEditor *editor = xushi_editor_new (store);

  xushi_database_execute (store->database, "PRAGMA cache_size = 1", &error);
  xushi_editor_begin (editor, "大步", &error);
  for (int i = 1; i <= 40; i++)
    for (int month = 4; month <= 12; month++)
      {
        g_autofree char *key = g_strdup_printf ("%d", i);

        xushi_editor_set_value (editor, xushi_plan_find_key (xushi_editor_get_plan (editor), key),
                                month, i, &error);
      }
  kill (getpid (), SIGKILL);
}

static void
test_killed_with_hot_journal (Fixture *fixture, gconstpointer data)
{
  g_autofree char *before = dump_file (fixture), *after = NULL;
  g_autoptr (GBytes) bytes_before = store_fixture_read (fixture->files->path);
  g_autoptr (GBytes) bytes_spilled = NULL;
  int status = run_child (fixture, die_with_spilled_pages, NULL);

  g_assert_true (WIFSIGNALED (status));
  bytes_spilled = store_fixture_read (fixture->files->path);
  g_assert_false (g_bytes_equal (bytes_before, bytes_spilled));
  g_assert_cmpuint (store_fixture_count_files (fixture->files), ==, 3); /* journal, lock */
  {
    g_autoptr (XushiStore) store = store_fixture_open (fixture->files, XUSHI_STORE_WRITABLE);

    g_assert_null (xushi_store_get_read_only_reason (store));
    after = store_fixture_dump (xushi_store_get_plan (store));
  }
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpuint (store_fixture_count_files (fixture->files), ==, 1);
}

/* Edits until it is killed, and writes a byte after each edit. */
static void
edit_for_ever (Fixture *fixture, gconstpointer data)
{
  int out = GPOINTER_TO_INT (data);
  GError *error = NULL;
  XushiStore *store = xushi_store_open (fixture->files->path, XUSHI_STORE_EXCLUSIVE, &error);
  XushiEditor *editor = xushi_editor_new (store);
  XushiIndicator *indicator = xushi_plan_find_indicator (xushi_editor_get_plan (editor),
                                                         fixture->row);

  for (int i = 1;; i++)
    if (!xushi_editor_set_value (editor, indicator, 9, i, &error) || write (out, "+", 1) != 1)
      _exit (1);
}

/* Killed between, or within, two steps: all steps reported as done are there. */
static void
test_killed_between_steps (Fixture *fixture, gconstpointer data)
{
  for (int round = 1; round <= 4; round++)
    {
      int ends[2], n = 0;
      char byte;
      pid_t pid;
      g_autoptr (XushiStore) store = NULL;
      double value;

      g_assert_cmpint (pipe (ends), ==, 0);
      pid = fork ();
      if (pid == 0)
        edit_for_ever (fixture, GINT_TO_POINTER (ends[1]));
      close (ends[1]);
      while (n < 7 * round && read (ends[0], &byte, 1) == 1)
        n++;
      g_assert_cmpint (n, ==, 7 * round);
      kill (pid, SIGKILL);
      waitpid (pid, NULL, 0);
      while (read (ends[0], &byte, 1) == 1)
        n++;
      close (ends[0]);
      store = store_fixture_open (fixture->files, XUSHI_STORE_WRITABLE);
      g_assert_null (xushi_store_get_read_only_reason (store));
      value = xushi_indicator_get_reading (
                  xushi_plan_find_indicator (xushi_store_get_plan (store), fixture->row), 9)
                  ->value;
      /* The step in progress may have been committed, but not reported yet. */
      g_assert_true (value == n || value == n + 1);
    }
}

static void
write_beyond_limit (Fixture *fixture, gconstpointer data)
{
  struct rlimit limit = { 64 * 1024 + 4096 * 8, 64 * 1024 + 4096 * 8 };
  GError *error = NULL;
  XushiStore *store;
  int i;

  xushi_signals_prepare ();
  store = xushi_store_open (fixture->files->path, XUSHI_STORE_EXCLUSIVE, &error);
  if (store == NULL || setrlimit (RLIMIT_FSIZE, &limit) != 0)
    _exit (2);
  for (i = 0; i < 200 && error == NULL; i++)
    {
      g_autofree char *name = g_strnfill (900, 'x');

      name[i] = 'y';
      if (xushi_store_begin (store, "add", &error)
          && (xushi_store_insert_area (store, name, -1, &error) == 0
              || !xushi_store_commit (store, NULL, &error)))
        xushi_store_rollback (store);
    }
  if (!g_error_matches (error, XUSHI_STORE_ERROR, XUSHI_STORE_ERROR_FULL))
    _exit (3);
  /* One area was there before; each step that succeeded added one; the failed one did not. */
  if (xushi_plan_get_n_areas (xushi_store_get_plan (store)) != (guint) i)
    _exit (4);
  g_object_unref (store);
}

/* A real failure instead of a simulated one: no file may grow any more. */
static void
test_size_limit (Fixture *fixture, gconstpointer data)
{
  int status = run_child (fixture, write_beyond_limit, NULL);
  g_autofree char *after = NULL;

  g_assert_true (WIFEXITED (status));
  g_assert_cmpint (WEXITSTATUS (status), ==, 0);
  after = dump_file (fixture);
  g_assert_nonnull (strstr (after, "新增就业"));
}

#define ADD(name, function) \
  g_test_add ("/store/faults/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  faulty_vfs_install ();
  ADD ("full", test_full);
  ADD ("input-output", test_input_output);
  ADD ("medium-gone", test_medium_gone);
  ADD ("unconfirmed", test_unconfirmed);
  ADD ("folder-without-sync", test_folder_without_sync);
  ADD ("killed-before-write", test_killed_before_write);
  ADD ("killed-within-write", test_killed_within_write);
  ADD ("killed-with-hot-journal", test_killed_with_hot_journal);
  ADD ("killed-between-steps", test_killed_between_steps);
  ADD ("size-limit", test_size_limit);
  return g_test_run ();
}
