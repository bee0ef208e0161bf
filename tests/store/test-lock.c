/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store-fixture.h"

#include "store/xushi-store-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

/* One plan, one writer: the second process only reads, and is told who holds the plan. */

typedef struct
{
  StoreFixture *files;
  char *lock; /* owned: the path of the lock file */
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (XushiStore) store = NULL;

  fixture->files = store_fixture_new ();
  fixture->lock = g_build_filename (fixture->files->folder, ".~plan.xushi.lock", NULL);
  store = store_fixture_create (fixture->files);
  store_fixture_add (store, store_fixture_add_area (store, "民生实事"), "1", "新增就业");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_free (fixture->lock);
  store_fixture_free (fixture->files);
}

/* A process that has the plan open until it is killed. */
static pid_t
start_holder (Fixture *fixture)
{
  int ends[2];
  char byte;
  pid_t pid;

  g_assert_cmpint (pipe (ends), ==, 0);
  pid = fork ();
  if (pid == 0)
    {
      XushiStore *store = xushi_store_open (fixture->files->path, XUSHI_STORE_WRITABLE, NULL);

      if (store == NULL || xushi_store_get_read_only_reason (store) != NULL
          || write (ends[1], "+", 1) != 1)
        _exit (1);
      for (;;)
        pause ();
    }
  close (ends[1]);
  g_assert_cmpint (read (ends[0], &byte, 1), ==, 1);
  close (ends[0]);
  return pid;
}

static void
test_other_process (Fixture *fixture, gconstpointer data)
{
  pid_t pid = start_holder (fixture);
  g_autofree char *who = xushi_lock_get_user (), *holder = NULL;
  g_autofree char *pid_text = g_strdup_printf (" %d ", (int) pid);
  g_autoptr (XushiStore) second = store_fixture_open (fixture->files, XUSHI_STORE_WRITABLE);
  g_autoptr (XushiStore) reader = store_fixture_open (fixture->files, XUSHI_STORE_READ_ONLY);
  g_autoptr (XushiStore) after = NULL;
  const char *reason = xushi_store_get_read_only_reason (second);
  GError *error = NULL;

  g_assert_nonnull (xushi_plan_find_key (xushi_store_get_plan (reader), "1"));
  g_assert_nonnull (reason);
  g_assert_nonnull (strstr (reason, who));
  g_assert_true (g_file_get_contents (fixture->lock, &holder, NULL, NULL));
  g_assert_true (g_str_has_prefix (holder, who));
  g_assert_nonnull (strstr (holder, pid_text));
  g_assert_nonnull (xushi_plan_find_key (xushi_store_get_plan (second), "1"));
  g_assert_false (xushi_store_begin (second, "x", &error));
  g_assert_error (error, XUSHI_STORE_ERROR, XUSHI_STORE_ERROR_READ_ONLY);
  g_clear_error (&error);
  g_assert_null (xushi_store_open (fixture->files->path, XUSHI_STORE_EXCLUSIVE, &error));
  g_assert_error (error, XUSHI_STORE_ERROR, XUSHI_STORE_ERROR_IN_USE);
  g_clear_error (&error);

  /* Once killed, it holds nothing any more, though its lock file still exists. */
  kill (pid, SIGKILL);
  waitpid (pid, NULL, 0);
  g_assert_true (g_file_test (fixture->lock, G_FILE_TEST_EXISTS));
  after = store_fixture_open (fixture->files, XUSHI_STORE_EXCLUSIVE);
  store_fixture_put (after, store_fixture_find (after, "1"), 3, 1);
  g_clear_object (&after);
  g_assert_false (g_file_test (fixture->lock, G_FILE_TEST_EXISTS));
}

static void
test_same_process (Fixture *fixture, gconstpointer data)
{
  g_autoptr (XushiStore) first = store_fixture_open (fixture->files, XUSHI_STORE_WRITABLE);
  g_autoptr (XushiStore) second = store_fixture_open (fixture->files, XUSHI_STORE_WRITABLE);

  g_assert_null (xushi_store_get_read_only_reason (first));
  g_assert_nonnull (xushi_store_get_read_only_reason (second));
  g_clear_object (&second);
  /* Closing the second one has not released the first one's lock. */
  g_assert_true (xushi_lock_is_held (fixture->files->path));
  store_fixture_put (first, store_fixture_find (first, "1"), 3, 1);
  g_clear_object (&first);
  first = store_fixture_open (fixture->files, XUSHI_STORE_WRITABLE);
  g_assert_null (xushi_store_get_read_only_reason (first));
}

static void
test_by_another_name (Fixture *fixture, gconstpointer data)
{
  g_autofree char *name = g_build_filename (fixture->files->folder, "link.xushi", NULL);
  g_autoptr (XushiStore) first = store_fixture_open (fixture->files, XUSHI_STORE_WRITABLE);
  g_autoptr (XushiStore) second = NULL;

  g_assert_cmpint (symlink (fixture->files->path, name), ==, 0);
  g_assert_null (xushi_store_get_read_only_reason (first));
  second = xushi_store_open (name, XUSHI_STORE_WRITABLE, NULL);
  g_assert_nonnull (xushi_store_get_read_only_reason (second));
}

static void
test_left_over (Fixture *fixture, gconstpointer data)
{
  static const char *const contents[] = { "", "someone@else 1 2016-01-01 00:00:00\n", "\xff\xfe" };

  for (gsize i = 0; i < G_N_ELEMENTS (contents); i++)
    {
      g_autoptr (XushiStore) store = NULL;

      g_assert_true (g_file_set_contents (fixture->lock, contents[i], -1, NULL));
      store = store_fixture_open (fixture->files, XUSHI_STORE_EXCLUSIVE);
      store_fixture_put (store, store_fixture_find (store, "1"), 3, (double) i);
    }
  g_assert_cmpuint (store_fixture_count_files (fixture->files), ==, 1);
}

/* The lock file cannot be abused to write somewhere else. */
static void
test_lock_is_no_link (Fixture *fixture, gconstpointer data)
{
  g_autofree char *victim = g_build_filename (fixture->files->folder, "victim", NULL);
  g_autofree char *content = NULL;
  g_autoptr (XushiStore) store = NULL;

  g_assert_true (g_file_set_contents (victim, "untouched", -1, NULL));
  g_assert_cmpint (symlink (victim, fixture->lock), ==, 0);
  store = store_fixture_open (fixture->files, XUSHI_STORE_WRITABLE);
  g_assert_nonnull (xushi_store_get_read_only_reason (store));
  g_assert_true (g_file_get_contents (victim, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "untouched");
}

static int
fail_flock (int fd, int operation)
{
  errno = ENOLCK;
  return -1;
}

/* Many processes at once: exactly one gets the lock, again and again; also where only the creation
 * of the file decides. */
static void
test_race (Fixture *fixture, gconstpointer data)
{
  enum
  {
    N_PROCESSES = 6,
    N_ROUNDS = 40
  };
  g_autofree char *marker = g_build_filename (fixture->files->folder, "marker", NULL);
  int failures = 0;
  pid_t pids[N_PROCESSES];

  for (int i = 0; i < N_PROCESSES; i++)
    {
      pids[i] = fork ();
      if (pids[i] != 0)
        continue;
      for (int round = 0; round < N_ROUNDS;)
        {
          XushiLock *lock = NULL;
          g_autofree char *holder = NULL;
          int number, fd;

          if (xushi_lock_take (fixture->files->path, data != NULL ? fail_flock : NULL, FALSE,
                               &lock, &holder, &number)
              != XUSHI_LOCK_TAKEN)
            {
              g_usleep (50);
              continue;
            }
          /* Alone: no other process has created the marker. */
          fd = g_open (marker, O_CREAT | O_EXCL | O_WRONLY, 0600);
          if (fd < 0 || close (fd) != 0 || g_unlink (marker) != 0)
            _exit (1);
          xushi_lock_free (lock);
          round++;
        }
      _exit (0);
    }
  for (int i = 0; i < N_PROCESSES; i++)
    {
      int status;

      waitpid (pids[i], &status, 0);
      failures += !WIFEXITED (status) || WEXITSTATUS (status) != 0;
    }
  g_assert_cmpint (failures, ==, 0);
  g_assert_false (g_file_test (fixture->lock, G_FILE_TEST_EXISTS));
}

static void
test_reading_while_writing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (XushiStore) writer = store_fixture_open (fixture->files, XUSHI_STORE_WRITABLE);
  g_autoptr (XushiStore) before = NULL, after = NULL;
  g_autoptr (XushiReading) reading = xushi_reading_new (3);
  GError *error = NULL;

  reading->value = 1;
  g_assert_true (xushi_store_begin (writer, "x", &error));
  g_assert_true (xushi_store_put_reading (writer, store_fixture_find (writer, "1"), reading, &error));
  before = store_fixture_open (fixture->files, XUSHI_STORE_READ_ONLY);
  g_assert_null (xushi_indicator_get_reading (
      xushi_plan_find_key (xushi_store_get_plan (before), "1"), 3));
  g_assert_true (xushi_store_commit (writer, NULL, &error));
  after = store_fixture_open (fixture->files, XUSHI_STORE_READ_ONLY);
  g_assert_nonnull (xushi_indicator_get_reading (
      xushi_plan_find_key (xushi_store_get_plan (after), "1"), 3));
}

static void
test_save_copy (Fixture *fixture, gconstpointer data)
{
  g_autofree char *copy = g_build_filename (fixture->files->folder, "copy.xushi", NULL);
  g_autofree char *journal = g_strconcat (copy, "-journal", NULL);
  g_autofree char *dump = NULL, *dump_of_copy = NULL;
  g_autoptr (XushiStore) store = store_fixture_open (fixture->files, XUSHI_STORE_WRITABLE);
  g_autoptr (XushiStore) opened = NULL;
  GError *error = NULL;

  g_assert_true (xushi_store_save_copy (store, copy, FALSE, &error));
  g_assert_no_error (error);
  opened = xushi_store_open (copy, XUSHI_STORE_WRITABLE, &error);
  g_assert_no_error (error);
  dump = store_fixture_dump (xushi_store_get_plan (store));
  dump_of_copy = store_fixture_dump (xushi_store_get_plan (opened));
  g_assert_cmpstr (dump, ==, dump_of_copy);

  /* Not over an existing file, not over an open plan, not over itself. */
  g_assert_false (xushi_store_save_copy (store, copy, TRUE, &error));
  g_assert_error (error, XUSHI_STORE_ERROR, XUSHI_STORE_ERROR_IN_USE);
  g_clear_error (&error);
  g_clear_object (&opened);
  g_assert_false (xushi_store_save_copy (store, copy, FALSE, &error));
  g_assert_error (error, XUSHI_STORE_ERROR, XUSHI_STORE_ERROR_EXISTS);
  g_clear_error (&error);
  g_assert_false (xushi_store_save_copy (store, fixture->files->path, TRUE, &error));
  g_assert_error (error, XUSHI_STORE_ERROR, XUSHI_STORE_ERROR_IN_USE);
  g_clear_error (&error);

  /* A journal of the previous file would roll the copy back. */
  g_assert_true (g_file_set_contents (journal, "stale", -1, NULL));
  store_fixture_put (store, store_fixture_find (store, "1"), 5, 55);
  g_assert_true (xushi_store_save_copy (store, copy, TRUE, &error));
  g_assert_no_error (error);
  g_assert_false (g_file_test (journal, G_FILE_TEST_EXISTS));
  opened = xushi_store_open (copy, XUSHI_STORE_READ_ONLY, &error);
  g_assert_nonnull (xushi_indicator_get_reading (
      xushi_plan_find_key (xushi_store_get_plan (opened), "1"), 5));
  /* The plan, its lock, the copy: nothing else is left. */
  g_assert_cmpuint (store_fixture_count_files (fixture->files), ==, 3);
}

#define ADD(name, function) ADD_WITH (name, NULL, function)
#define ADD_WITH(name, data, function) \
  g_test_add ("/store/lock/" name, Fixture, data, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("other-process", test_other_process);
  ADD ("same-process", test_same_process);
  ADD ("by-another-name", test_by_another_name);
  ADD ("left-over", test_left_over);
  ADD ("lock-is-no-link", test_lock_is_no_link);
  ADD ("race", test_race);
  ADD_WITH ("race-without-flock", "fails", test_race);
  ADD ("reading-while-writing", test_reading_while_writing);
  ADD ("save-copy", test_save_copy);
  return g_test_run ();
}
